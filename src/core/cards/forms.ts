/** The forms that people fill in. */
import type { Action } from '../actions.ts';
import type { Audience, Day, Horizon, IdeaText, Space } from '../model.ts';
import { LIMITS } from '../rules/ideas.ts';
import type { Field, Form, Label } from './card.ts';
import { LANGUAGE_NAMES, LANGUAGES } from './locales.ts';
import { words } from './message.ts';
import { HORIZON_CHOICES, WEEKDAYS } from './words.ts';

/** How a choice says that there is no plan, and before its horizon, that only its planner is to see it. */
const NO_PLAN = 'none';
export const PRIVATELY = 'private:';

/** A plan as the form begins with it. */
type FormPlan = { readonly horizon: Horizon; readonly isPrivate: boolean };

/** The form of an idea. `plan` asks for a horizon in the same submit; an edit doesn't. */
export function ideaForm(
  text: IdeaText,
  more: {
    readonly action: Action;
    readonly plan: FormPlan | null | 'not asked';
    readonly intro?: Label;
    /** Who sees it, where the form can ask; `inChannel` when there is a channel that it could be for alone. */
    readonly audience?: { readonly is: Audience; readonly inChannel: boolean };
  },
): Form {
  const editing = more.plan === 'not asked';
  return {
    title: editing ? words('form.edit idea') : words('form.idea'),
    submit: editing ? words('form.save') : words('form.continue'),
    intro: [more.intro ?? (editing ? words('form.cards follow') : words('form.before others'))],
    action: more.action,
    fields: [
      field('title', words('form.title'), {
        hint: words('form.title hint'),
        limit: LIMITS.title,
        required: true,
        value: text.title,
      }),
      field('summary', words('form.summary'), {
        hint: words('form.summary hint'),
        long: true,
        value: text.summary,
      }),
      field('setup', words('idea.setup'), { hint: words('form.setup hint'), long: true, value: text.setup }),
      field('questions', words('idea.questions'), {
        hint: words('form.questions hint'),
        long: true,
        value: text.questions,
      }),
      ...(more.plan === 'not asked' ? [] : [planField(more.plan)]),
      field('more', words('form.links'), { hint: words('form.links hint'), value: moreLine(text) }),
      ...(more.audience ? [audienceField(more.audience)] : []),
    ],
  };
}

/** Links and tags in one line, as the form shows them. */
export function moreLine(text: IdeaText): string {
  return [...text.links, ...text.tags.map((tag) => (tag.startsWith(' ') ? tag.trim() : `#${tag}`))].join(' ');
}

type About = {
  readonly hint: Label;
  readonly value: string;
  readonly limit?: number;
  readonly long?: boolean;
  readonly required?: boolean;
};

function field(name: string, label: Label, about: About): Field {
  const { hint, value, limit = LIMITS.text, long = false, required = false } = about;
  return { kind: 'text', name, label, hint, long, required, limit, value };
}

function planField(plan: FormPlan | null): Field {
  const day = plan && /^\d/.test(plan.horizon) ? plan.horizon : null;
  return {
    kind: 'choice',
    name: 'plan',
    label: words('form.planning'),
    hint: words('form.planning hint'),
    value: plan ? `${plan.isPrivate ? PRIVATELY : ''}${plan.horizon}` : NO_PLAN,
    choices: [
      { label: words('form.no plan'), value: NO_PLAN },
      ...(day ? [{ label: untilDay('when.yes until', day), value: day }] : []),
      ...HORIZON_CHOICES.map(({ value }) => ({ label: words('form.yes', { horizon: value }), value })),
      ...(day ? [{ label: untilDay('private.until', day), value: `${PRIVATELY}${day}` }] : []),
      ...HORIZON_CHOICES.map(({ value }) => ({
        label: words('private.form', { horizon: value }),
        value: `${PRIVATELY}${value}`,
      })),
    ],
  };
}

/** A day that was read from a message, which is none of the usual spans. */
const untilDay = (name: 'when.yes until' | 'private.until', day: Day) =>
  words(name, { day: { day: Date.parse(`${day}T12:00:00Z`), zone: 'UTC' } });

function audienceField(asked: { readonly is: Audience; readonly inChannel: boolean }): Field {
  return {
    kind: 'choice',
    name: 'audience',
    label: words('audience.asked'),
    hint: words('audience.hint'),
    value: asked.is,
    choices: [
      ...(asked.inChannel ? [{ label: words('audience.only this'), value: 'channel' }] : []),
      { label: words('audience.space'), value: 'space' },
      { label: words('audience.public'), value: 'public' },
    ],
  };
}

/** How two ideas differ, in one line that stands on both. */
export function differenceForm(other: string, action: Action): Form {
  const publishes = action.do === 'say difference' && action.last === true;
  return {
    title: words('form.how differ'),
    submit: words(publishes ? 'form.save and publish' : 'form.save'),
    intro: [
      words('form.compared', { idea: other }),
      ...(publishes ? [' ', words('form.saving publishes')] : []),
    ],
    action,
    fields: [
      field('difference', words('form.difference'), {
        hint: words('form.difference hint'),
        limit: 500,
        long: true,
        required: true,
        value: '',
      }),
    ],
  };
}

export function stopForm(title: string, action: Action): Form {
  return {
    title: words('form.why stop'),
    submit: words('form.save'),
    intro: [words('form.one line', { idea: title })],
    action,
    fields: [
      field('note', words('form.what happened'), {
        hint: words('form.what happened hint'),
        limit: 300,
        required: true,
        value: '',
      }),
    ],
  };
}

/** `example` is a day that would do. */
export function horizonForm(action: Action, example: Day): Form {
  return {
    title: words('form.until when'),
    submit: words('form.save'),
    intro: [words('form.asked once')],
    action,
    fields: [field('day', words('form.last day'), { hint: example, limit: 40, required: true, value: '' })],
  };
}

/** A day out of a check-in: until when a plan goes on, or when to ask again. */
export function checkinDayForm(
  title: string,
  action: Extract<Action, { do: 'check-in day' }>,
  example: Day,
): Form {
  const name = action.means === 'extend' ? 'checkin.until when' : 'checkin.ask when';
  return {
    title: words(name),
    submit: words('checkin.save'),
    intro: [words(`${name}.intro`, { idea: title })],
    action,
    fields: [field('day', words(`${name}.day`), { hint: example, limit: 40, required: true, value: '' })],
  };
}

export function settingsForm(space: Space): Form {
  return {
    title: words('form.space'),
    submit: words('form.save'),
    intro: [words('form.every channel')],
    action: { do: 'settings' },
    fields: [
      field('name', words('form.space name'), {
        hint: words('form.space name hint'),
        limit: 60,
        required: true,
        value: space.name,
      }),
      ...digestFields(space),
      field('zone', words('form.zone'), {
        hint: words('form.zone hint'),
        limit: 60,
        required: true,
        value: space.zone,
      }),
      {
        kind: 'choice',
        name: 'language',
        label: words('form.language'),
        hint: words('form.language hint'),
        value: space.language,
        choices: LANGUAGES.map((language) => ({ label: LANGUAGE_NAMES[language], value: language })),
      },
    ],
  };
}

/** When the digest comes. */
const digestFields = (space: Space): readonly Field[] => [
  {
    kind: 'choice',
    name: 'day',
    label: words('form.day'),
    hint: words('form.day hint'),
    value: String(space.digestDay),
    choices: WEEKDAYS.map((label, i) => ({ label, value: String(i + 1) })),
  },
  {
    kind: 'choice',
    name: 'hour',
    label: words('form.hour'),
    hint: words('form.hour hint'),
    value: String(space.digestHour),
    choices: Array.from({ length: 24 }, (_, hour) => ({
      label: words('form.at hour', { hour: String(hour) }),
      value: String(hour),
    })),
  },
];

/** What is added to an idea: its own text stays, this stands behind it. */
export function additionForm(
  idea: IdeaText & { readonly number: number },
  more: IdeaText,
  action: Action,
): Form {
  const long = (name: 'summary' | 'setup' | 'questions', label: Label) =>
    field(name, label, {
      hint: idea[name] === '' ? words('adding.empty') : words('adding.behind', { length: idea[name].length }),
      long: true,
      value: more[name],
    });
  return {
    title: words('adding.title', { number: idea.number }),
    submit: words('adding.save'),
    intro: [words('adding.intro', { limit: LIMITS.text })],
    action,
    fields: [
      long('summary', words('adding.summary')),
      long('setup', words('adding.setup')),
      long('questions', words('adding.questions')),
      field('more', words('adding.more'), { hint: 'https://… #probing', value: moreLine(more) }),
    ],
  };
}
