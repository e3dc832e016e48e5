/** The forms that people fill in. */
import type { Action } from '../actions.ts';
import type { Day, Horizon, IdeaText, Space } from '../model.ts';
import { LIMITS } from '../rules/ideas.ts';
import type { Field, Form, Label } from './card.ts';
import { words } from './message.ts';
import { HORIZON_CHOICES, WEEKDAYS } from './words.ts';

/** How a choice says that there is no plan. */
export const NO_PLAN = 'none';

const BEFORE_OTHERS = 'A title is enough. You will see what it overlaps with before anyone else sees it.';

/** The form of an idea. `plan` asks for a horizon in the same submit; an edit doesn't. */
export function ideaForm(
  text: IdeaText,
  more: { readonly action: Action; readonly plan: Horizon | null | 'not asked'; readonly intro?: string },
): Form {
  const editing = more.plan === 'not asked';
  return {
    title: editing ? 'Edit your idea' : 'A research idea',
    submit: editing ? 'Save' : 'Continue',
    intro: [more.intro ?? (editing ? 'Every card follows; nothing is posted again.' : BEFORE_OTHERS)],
    action: more.action,
    fields: [
      field('title', 'Title', {
        hint: 'What would you like to find out?',
        limit: LIMITS.title,
        required: true,
        value: text.title,
      }),
      field('summary', 'Summary', {
        hint: 'What is it about, in a few sentences?',
        long: true,
        value: text.summary,
      }),
      field('setup', 'Experimental setup', { hint: 'How could one try it?', long: true, value: text.setup }),
      field('questions', 'Key questions', {
        hint: 'What would the answer tell us?',
        long: true,
        value: text.questions,
      }),
      ...(editing ? [] : [planField(more.plan === 'not asked' ? null : more.plan)]),
      field('more', 'Links and #tags', { hint: 'https://… #probing', value: moreLine(text) }),
    ],
  };
}

/** Links and tags in one line, as the form shows them. */
export function moreLine(text: IdeaText): string {
  return [...text.links, ...text.tags.map((tag) => `#${tag}`)].join(' ');
}

type About = {
  readonly hint: string;
  readonly value: string;
  readonly limit?: number;
  readonly long?: boolean;
  readonly required?: boolean;
};

function field(name: string, label: Label, about: About): Field {
  const { hint, value, limit = LIMITS.text, long = false, required = false } = about;
  return { kind: 'text', name, label, hint, long, required, limit, value };
}

function planField(horizon: Horizon | null): Field {
  return {
    kind: 'choice',
    name: 'plan',
    label: 'Are you planning this?',
    hint: 'Others see it, and hear about overlaps in time',
    value: horizon ?? NO_PLAN,
    choices: [
      { label: 'No, anyone may take it', value: NO_PLAN },
      ...HORIZON_CHOICES.map(({ label, value }) => ({ label: `Yes: ${label.toLowerCase()}`, value })),
    ],
  };
}

/** How two ideas differ, in one line that stands on both. */
export function differenceForm(other: string, action: Action): Form {
  return {
    title: 'How does yours differ?',
    submit: 'Save',
    intro: [`Compared with ${other}. Your line will stand on both, with your name.`],
    action,
    fields: [
      field('difference', 'The difference', {
        hint: 'Theirs changes the prompt; mine changes the training data',
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
    title: 'Why did it stop?',
    submit: 'Save',
    intro: [`One line spares the next person the same way. It stands on ${title}.`],
    action,
    fields: [
      field('note', 'What happened', {
        hint: 'The effect was smaller than the noise',
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
    title: 'Until when?',
    submit: 'Save',
    intro: ['You will be asked once when this day is over.'],
    action,
    fields: [field('day', 'Last day', { hint: example, limit: 40, required: true, value: '' })],
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
    title: 'How this space works',
    submit: 'Save',
    intro: ['These count for every channel of the space.'],
    action: { do: 'settings' },
    fields: [
      field('name', 'Name of the space', {
        hint: 'Interpretability reading group',
        limit: 60,
        required: true,
        value: space.name,
      }),
      {
        kind: 'choice',
        name: 'day',
        label: 'Day of the digest',
        hint: 'Once a week, and only when there is something to say',
        value: String(space.digestDay),
        choices: WEEKDAYS.map((label, i) => ({ label, value: String(i + 1) })),
      },
      {
        kind: 'choice',
        name: 'hour',
        label: 'Hour of the digest',
        hint: 'In the time zone below',
        value: String(space.digestHour),
        choices: Array.from({ length: 24 }, (_, hour) => ({ label: `${hour}:00`, value: String(hour) })),
      },
      field('zone', 'Time zone', { hint: 'Europe/Berlin', limit: 60, required: true, value: space.zone }),
    ],
  };
}
