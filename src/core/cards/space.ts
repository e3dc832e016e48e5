/** Setting up, joining, helping: what admins and newcomers read. */
import type { Channel, Space } from '../model.ts';
import { SIGNS } from '../rules/stances.ts';
import { type Block, type Card, say, type Text } from './card.ts';
import { SAVE_LABEL, VERBS } from './commands.ts';
import { words } from './message.ts';
import { note } from './refusals.ts';
import { STANCE_WORDS, WEEKDAYS } from './words.ts';

const reactionWords = () =>
  SIGNS.map(({ sign, stance }) => `${sign} ${STANCE_WORDS[stance].label}`).join(' · ');

const digestWords = (space: Space) =>
  `${WEEKDAYS[space.digestDay - 1]} at ${space.digestHour}:00 (${space.zone}), only when there is something to say`;

/** What was set, in one screen; also what an admin sees when it was set up before. */
export function spaceSet(space: Space, channels: readonly Channel[], first: boolean): Card {
  const lines: Text[] = [
    [{ bold: 'Space' }, ` · ${space.name}`],
    [{ bold: 'Channels' }, ` · ${channels.map((channel) => `#${channel.name}`).join(', ')}`],
    [{ bold: 'Digest' }, ` · ${digestWords(space)}`],
    [{ bold: 'Reactions' }, ` · ${reactionWords()}`],
    [{ bold: 'Code to join' }, ' · ', { code: space.joinCode }],
  ];
  return note(
    'done',
    first ? 'This channel is set up' : 'How this channel is set up',
    { kind: 'list', label: '', items: lines },
    say(
      'Another channel, here or on another platform, joins with ',
      { code: `/idea setup join ${space.joinCode}` },
      '.',
    ),
    {
      kind: 'controls',
      controls: [
        { kind: 'button', label: 'Change', action: { do: 'settings' } },
        { kind: 'button', label: words('quiet.all.button'), action: { do: 'pick quiet for all' } },
        { kind: 'button', label: 'Write an idea', look: 'primary', action: { do: 'new idea' } },
      ],
    },
  );
}

export function spaceJoined(space: Space, channels: readonly Channel[]): Card {
  return note(
    'done',
    `This channel is part of ${space.name}`,
    say(
      `Ideas now stand in ${channels.map((channel) => `#${channel.name}`).join(', ')}. Those from before aren’t posted again; `,
      { code: '/idea find' },
      ' has them all.',
    ),
    {
      kind: 'controls',
      controls: [{ kind: 'button', label: 'Write an idea', look: 'primary', action: { do: 'new idea' } }],
    },
  );
}

export const alreadyIn = (space: Space): Card =>
  note(
    'sorry',
    'This channel has a space already',
    say(`It belongs to ${space.name}. A channel can’t be moved to another space yet.`),
  );

export const settingsSaved = (space: Space): Card =>
  note('done', 'Saved', say(`${space.name}: digest on ${digestWords(space)}.`));

export function help(): Card {
  return note(
    'idea',
    'Ideas, plans and who else is on them',
    {
      kind: 'list',
      label: '',
      items: VERBS.map((verb): Text => [{ code: `/idea ${verb.name}` }, ` ${verb.says}`]),
    },
    say(
      'Any message can become an idea: open its menu and choose ',
      { bold: SAVE_LABEL },
      '. On a card a press or a reaction signs you up: ',
      reactionWords(),
      '.',
    ),
    say({
      quiet:
        'What you plan is compared with everybody’s plans before it is published, and only you see what it found.',
    }),
  );
}

/** The first word to whoever brought the bot in. */
export function welcome(): Card {
  return note(
    'idea',
    'Thanks for having me',
    say(
      'I keep a board of research ideas, see when people’s plans overlap, and tell them before they do the same work twice. I read no messages.',
    ),
    say(
      'To begin, an admin runs ',
      { code: '/idea setup' },
      ' in the channel where ideas should appear. Nothing is posted before that.',
    ),
  );
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
      { kind: 'button', label: 'Remove my name', action: { do: 'remove credit', idea: saved.idea } },
    ],
  };
  return note(
    'idea',
    'Your message became an idea',
    say(
      `${saved.by} saved it as ${saved.called}, with you as its author. Nothing else will follow from it unless you sign up.`,
    ),
    controls,
  );
}

export const creditRemoved = (): Card =>
  note(
    'done',
    'Done',
    say('Your name and the link to your message are gone from the cards. The idea stays.'),
  );

/** To an admin, when nobody can know whether something was posted. */
export function unsurePost(what: string, channel: string, send: number): Card {
  return note(
    'ask',
    'Was it posted?',
    say(
      `The connection broke while I was posting ${what} in #${channel}, and I can’t see whether it arrived. Please look there, then choose.`,
    ),
    {
      kind: 'controls',
      controls: [
        { kind: 'button', label: 'Post again', look: 'primary', action: { do: 'post again', send } },
        { kind: 'button', label: 'It’s there', action: { do: 'it is there', send } },
      ],
    },
  );
}

/** To an admin, when the platform refuses a post. */
export function failedPost(post: {
  readonly what: string;
  readonly channel: string;
  readonly problem: string;
  readonly send: number;
}): Card {
  return note(
    'ask',
    `Not posted in #${post.channel}`,
    say(`I couldn’t post ${post.what} there. ${post.problem}`),
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: 'Try again',
          look: 'primary',
          action: { do: 'post again', send: post.send },
        },
      ],
    },
  );
}

export const postingAgain = (): Card => note('done', 'On its way', say('It’s being posted again.'));
export const foundThere = (): Card => note('done', 'Good', say('I’ll leave it as it stands.'));
