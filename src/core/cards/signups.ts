/** Sign-ups as they are told in a note, and the history of an idea's stances. */
import type { SignUpChange, StanceChange } from '../changes.ts';
import { type Horizon, type Idea, STANCES, type Standing } from '../model.ts';
import { isPlan } from '../rules/stances.ts';
import { changeControls } from './answers.ts';
import { type Card, type Control, type Form, say, type Text } from './card.ts';
import { called } from './idea.ts';
import { type Words, words } from './message.ts';
import { onlyYou } from './private-plans.ts';
import { note } from './refusals.ts';
import { dayOf, stanceNamed, stanceSaid } from './words.ts';

/** Lines that one note shows before it says how many more there are. */
const LINES = 10;

/** To whoever wrote it, or plans it too: who signed up, and who no longer is. */
export function signUpsTold(idea: Idea, changes: readonly SignUpChange[]): Card {
  const items = changes.slice(0, LINES).map(({ person, now }): Text => {
    return [{ bold: person.name }, ': ', now ? stanceSaid(now) : words('signups.left')];
  });
  const more = changes.length - items.length;
  return note(
    'idea',
    words('signups.title', { idea: called(idea) }),
    { kind: 'list', label: '', items: more > 0 ? [...items, [words('signups.more', { more })]] : items },
    {
      kind: 'controls',
      controls: [
        { kind: 'button', label: words('signups.read'), action: { do: 'show', idea: idea.id, page: 1 } },
        { kind: 'button', label: words('signups.off'), action: { do: 'sign-up notes', on: false } },
      ],
    },
  );
}

/** After the one press that turns these notes off, or on again. */
export function signUpNotes(on: boolean): Card {
  return note(
    'done',
    words(on ? 'signups.is on' : 'signups.is off'),
    say(words(on ? 'signups.is on says' : 'signups.is off says')),
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: words(on ? 'signups.off' : 'signups.on'),
          action: { do: 'sign-up notes', on: !on },
        },
      ],
    },
  );
}

/** Who took which stance when, the latest first. */
export function historyCard(
  idea: Idea,
  changes: readonly StanceChange[],
  { page, pages }: { readonly page: number; readonly pages: number },
): Card {
  const turn = (to: number): Control => ({
    kind: 'button',
    label: words(to > page ? 'history.earlier' : 'history.later'),
    action: { do: 'history', idea: idea.id, page: to },
  });
  const items = changes.map(
    (change): Text => [
      dayOf(change.at, 'UTC'),
      ' · ',
      change.person.name,
      ': ',
      whatChanged(change),
      ...onlyYou(change),
    ],
  );
  return note(
    'idea',
    words('history.title', { idea: called(idea) }),
    items.length === 0 ? say(words('history.none')) : { kind: 'list', label: '', items },
    {
      kind: 'controls',
      controls: [
        ...(page > 1 ? [turn(page - 1)] : []),
        ...(page < pages ? [turn(page + 1)] : []),
        { kind: 'button', label: words('history.back'), action: { do: 'show', idea: idea.id, page: 1 } },
      ],
    },
    ...(pages > 1 ? [{ kind: 'footnote' as const, text: [words('idea.page', { page, pages })] }] : []),
  );
}

function whatChanged({ stance, horizon, lapsed }: StanceChange) {
  if (lapsed) return words('history.lapsed');
  if (stance === null) return words('signups.left');
  if (!isPlan(stance) || horizon === null) return stanceSaid(stance);
  return words('history.plan', { stance: stanceSaid(stance), span: spanOf(horizon) });
}

/** A horizon inside a sentence: `this month`, `until 31 May 2026`. */
const spanOf = (horizon: Horizon): Words =>
  /^\d/.test(horizon)
    ? words('when.until', { day: dayOf(Date.parse(`${horizon}T12:00:00Z`), 'UTC') })
    : words('history.span', { horizon });

/** `about`: the idea, and what stood where its stance should; null where the idea isn't known either. */
export function whichStance(about: { readonly idea: Idea; readonly said: string } | null): Card {
  if (about === null) return note('sorry', words('named.which'), say(words('named.these')));
  const { idea, said } = about;
  return note(
    'ask',
    words('named.which of', { idea: called(idea) }),
    ...(said === '' ? [] : [say(words('named.slip', { said: said.slice(0, 40) }))]),
    {
      kind: 'controls',
      controls: [
        {
          kind: 'menu',
          label: words('named.choose'),
          choices: [
            ...STANCES.map((stance) => ({
              label: stanceNamed(stance).label,
              action: { do: 'stance' as const, idea: idea.id, stance },
            })),
            { label: words('answer.take back'), action: { do: 'leave', idea: idea.id } },
          ],
        },
      ],
    },
  );
}

/** A line beside one's stance. */
export function noteForm(idea: Idea, note: string, limit: number): Form {
  return {
    title: words('note.title'),
    submit: words('note.save'),
    intro: [words('note.intro', { idea: called(idea) })],
    action: { do: 'stance note', idea: idea.id },
    fields: [
      {
        kind: 'text',
        name: 'note',
        label: words('note.line'),
        hint: words('note.hint'),
        long: false,
        required: false,
        limit,
        value: note,
      },
    ],
  };
}

/** `said` is the horizon that the line names: a plan has it now, and a stance that is none can become one. */
export function noteKept(
  idea: Idea,
  { said, mine }: { readonly said: Horizon | null; readonly mine: Standing },
): Card {
  const isPlanned = isPlan(mine.stance);
  const end = mine.horizonEndsAt;
  const kept =
    said === null
      ? words('note.stands')
      : !isPlanned
        ? words('note.may plan')
        : end === null
          ? words('note.horizon unsure')
          : words('note.horizon', { day: dayOf(end, mine.person.zone ?? 'UTC') });
  return note(
    'done',
    words('note.kept', { idea: called(idea) }),
    say(kept),
    ...(said === null || isPlanned
      ? []
      : [
          {
            kind: 'controls' as const,
            controls: [
              {
                kind: 'button' as const,
                label: words('note.plan', { span: spanOf(said) }),
                action: { do: 'plan' as const, idea: idea.id, horizon: said, sure: false },
              },
            ],
          },
        ]),
    changeControls(idea, mine),
  );
}
