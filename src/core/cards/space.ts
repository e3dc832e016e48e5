/** Setting up, joining, helping: what admins and newcomers read. */
import type { Action } from '../actions.ts';
import type { Channel, Judged, Millis, Signs, Space } from '../model.ts';
import { signsOf } from '../rules/signs.ts';
import { type Block, type Card, type Control, type Label, say, type Text } from './card.ts';
import { SAVE_LABEL, VERBS } from './commands.ts';
import { LANGUAGE_NAMES, languageOf } from './locales.ts';
import { type Gap, type Words, words } from './message.ts';
import { precisionLine } from './notices.ts';
import { note } from './refusals.ts';
import { signWords } from './signs.ts';
import { WEEKDAYS } from './words.ts';

const digestWords = (space: Space): Words =>
  words('space.digest when', {
    day: WEEKDAYS[space.digestDay - 1] ?? '',
    hour: String(space.digestHour),
    zone: space.zone,
  });

const channelNames = (channels: readonly Channel[]): Gap => ({
  list: channels.map((channel) => `#${channel.name}`),
});

const WRITE_IDEA = {
  kind: 'button',
  label: words('space.write idea'),
  look: 'primary',
  action: { do: 'new idea' },
} as const;

/** What was set, in one screen; also what an admin sees when it was set up before. */
export function spaceSet(
  space: Space,
  channels: readonly Channel[],
  how: { readonly isNew: boolean; readonly judged: Judged; readonly hasPages: boolean },
): Card {
  const { isNew, judged, hasPages } = how;
  const line = (label: Label, ...said: Text): Text => [{ bold: label }, ' · ', ...said];
  const lines: Text[] = [
    line(words('space.space'), space.name),
    line(words('space.channels'), { list: channels.map((channel) => `#${channel.name}`) }),
    line(words('space.digest'), digestWords(space)),
    line(words('space.reactions'), ...signWords(signsOf(space))),
    ...(isNew ? [] : [precisionLine(judged)]),
    line(words('space.code'), { code: space.joinCode }),
  ];
  return note(
    'done',
    isNew ? words('space.set up') : words('space.how set up'),
    { kind: 'list', label: '', items: lines },
    say(words('space.another channel', { joinCode: space.joinCode })),
    { kind: 'controls', controls: setUpControls(hasPages) },
  );
}

function setUpControls(hasPages: boolean): readonly Control[] {
  const button = (label: Words, action: Action): Control => ({ kind: 'button', label, action });
  return [
    button(words('space.change'), { do: 'settings' }),
    button(words('signs.change'), { do: 'signs' }),
    button(words('quiet.all.button'), { do: 'pick quiet for all' }),
    button(words('lifecycle.change code'), { do: 'new code' }),
    ...(hasPages ? [button(words('page.end links'), { do: 'end links' })] : []),
    button(words('lifecycle.leave'), { do: 'leave space', sure: false }),
    WRITE_IDEA,
  ];
}

export function spaceJoined(space: Space, channels: readonly Channel[]): Card {
  return note(
    'done',
    words('space.joined', { space: space.name }),
    say(words('space.ideas stand in', { channels: channelNames(channels) })),
    { kind: 'controls', controls: [WRITE_IDEA] },
  );
}

/** `next` is when its next digest comes; null is now. `speaksAnew`: its cards are in another language from now on. */
export const settingsSaved = (space: Space, next: Millis | null, speaksAnew: boolean): Card =>
  note(
    'done',
    words('space.saved'),
    say(
      words('space.now', { space: space.name, when: digestWords(space) }),
      ' ',
      next === null ? words('space.next now') : nextOne(space, next),
      ...(speaksAnew
        ? [' ', words('space.speaks', { language: LANGUAGE_NAMES[languageOf(space.language)] })]
        : []),
    ),
  );

const nextOne = (space: Space, next: Millis): Words =>
  words('space.next', {
    day: WEEKDAYS[space.digestDay - 1] ?? '',
    date: { day: next, zone: space.zone },
    hour: String(space.digestHour),
    zone: space.zone,
  });

/** `signs` are those of the space that is spoken in. */
export function help(signs: Signs): Card {
  return note(
    'idea',
    words('help.title'),
    {
      kind: 'list',
      label: '',
      items: VERBS.map((verb): Text => [{ code: `/idea ${verb.name}` }, ' ', verb.says]),
    },
    say(
      words('help.any message', { save: SAVE_LABEL }),
      ' ',
      words('help.on a card'),
      ' ',
      ...signWords(signs),
      '.',
    ),
    say({ quiet: words('help.compared') }),
  );
}

/** The first word to whoever brought the bot in. */
export function welcome(): Card {
  return note('idea', words('welcome.title'), say(words('welcome.what i do')), say(words('welcome.begin')));
}

/** To the author of a message that somebody else saved. */
export function credited(saved: {
  readonly by: string;
  readonly called: string;
  readonly idea: number;
}): Card {
  const controls: Block = {
    kind: 'controls',
    controls: [
      { kind: 'button', label: words('credit.remove'), action: { do: 'remove credit', idea: saved.idea } },
    ],
  };
  return note(
    'idea',
    words('credit.title'),
    say(words('credit.saved', { by: saved.by, idea: saved.called })),
    controls,
  );
}

export const creditRemoved = (): Card =>
  note('done', words('credit.removed'), say(words('credit.name gone')));

/** What a lost post is called: the idea's name, or the digest. */
export type PostNamed = string | Words;

/** To an admin, when nobody can know whether something was posted. */
export function unsurePost(what: PostNamed, channel: string, send: number): Card {
  return note('ask', words('lost.unsure'), say(words('lost.please look', { what, channel })), {
    kind: 'controls',
    controls: [
      {
        kind: 'button',
        label: words('lost.post again'),
        look: 'primary',
        action: { do: 'post again', send },
      },
      { kind: 'button', label: words('lost.it is there'), action: { do: 'it is there', send } },
    ],
  });
}

/** To an admin, when the platform refuses a post. */
export function failedPost(post: {
  readonly what: PostNamed;
  readonly channel: string;
  readonly problem: Label;
  readonly send: number;
}): Card {
  const { what, channel, problem, send } = post;
  return note('ask', words('lost.failed', { channel }), say(words('lost.could not', { what, problem })), {
    kind: 'controls',
    controls: [
      {
        kind: 'button',
        label: words('lost.try again'),
        look: 'primary',
        action: { do: 'post again', send },
      },
    ],
  });
}

export const postingAgain = (): Card => note('done', words('lost.on its way'), say(words('lost.again')));
export const tooLateToPost = (): Card =>
  note('sorry', words('lost.too late'), say(words('lost.next week', { digest: { code: '/idea digest' } })));
export const foundThere = (): Card => note('done', words('lost.good'), say(words('lost.leave it')));
