/** Two accounts that become one person, and part again. */
import type { Action } from '../actions.ts';
import type { Aside, Idea } from '../model.ts';
import type { CodeRefusal } from '../rules/linking.ts';
import { type Block, type Card, type Control, say } from './card.ts';
import { called } from './idea.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';
import { shortened, stanceNamed } from './words.ts';

/** An account as its owner knows it: what it is called, and where it is. */
export type Named = { readonly name: string; readonly platform: string };

/** An idea on which one person said several things, each with one account; the first is the one that counts. */
export type Choice = {
  readonly idea: Idea;
  readonly said: readonly { readonly aside: Aside; readonly platform: string }[];
};

/** How many ideas one message asks about: more don't fit every platform. The rest comes after. */
export const CHOICES_AT_ONCE = 4;
const LISTED = 6;

const platformName = (platform: string): string => platform.charAt(0).toUpperCase() + platform.slice(1);

const accountWords = ({ name, platform }: Named): Words =>
  words('link.account', { name: shortened(name, 60), platform: platformName(platform) });

/** Their names and where they are; a person has few. */
const listed = (accounts: readonly Named[]): string =>
  accounts
    .slice(0, LISTED)
    .map(({ name, platform }) => `${shortened(name, 60)} (${platformName(platform)})`)
    .join(', ');

const yesOrNo = (yes: Action, no: Action, labels: { yes: Words; no: Words }): Block => ({
  kind: 'controls',
  controls: [
    { kind: 'button', label: labels.yes, look: 'primary', action: yes },
    { kind: 'button', label: labels.no, action: no },
  ],
});

const MINE = { yes: words('link.mine'), no: words('link.not mine') };

export function codeCard(code: string, others: readonly Named[], choices: readonly Choice[]): Card {
  return note(
    'ask',
    words('link.code.title', { signs: code }),
    say(words('link.code.how', { signs: code })),
    ...(others.length > 0 ? [say(words('link.already', { accounts: listed(others) }))] : []),
    ...choiceBlocks(choices),
  );
}

/** To whoever typed a code: whose it is. */
export function whoseCode(maker: Named, link: number): Card {
  return note(
    'ask',
    words('link.whose.title'),
    say(words('link.whose', { account: accountWords(maker) })),
    yesOrNo({ do: 'claim link', link, mine: true }, { do: 'claim link', link, mine: false }, MINE),
  );
}

export const waitingFor = (maker: Named): Card =>
  note('done', words('link.waiting.title'), say(words('link.waiting', { account: accountWords(maker) })));

/** To whoever made the code: who typed it. */
export function isThisYou(typist: Named, link: number): Card {
  return note(
    'ask',
    words('link.me.title'),
    say(words('link.me', { account: accountWords(typist) })),
    say({ quiet: words('link.me.unless') }),
    yesOrNo({ do: 'confirm link', link, me: true }, { do: 'confirm link', link, me: false }, MINE),
  );
}

export function linked(accounts: readonly Named[], choices: readonly Choice[]): Card {
  return note(
    'done',
    words('link.done.title'),
    say(words('link.done', { accounts: listed(accounts) })),
    ...choiceBlocks(choices),
  );
}

export const notLinked = (): Card => note('done', words('link.refused.title'), say(words('link.refused')));

/** Why a code links nothing. `maker` is known where the account is the person's own. */
export function refusedCode(why: CodeRefusal | 'tries', about: { code: string; maker: Named | null }): Card {
  const { code, maker } = about;
  switch (why) {
    case 'unknown':
      return note('sorry', words('link.unknown.title'), say(words('link.unknown')));
    case 'own':
      return note('sorry', words('link.own.title'), say(words('link.own', { signs: code })));
    case 'one already':
      return note(
        'done',
        words('link.one.title'),
        say(words('link.one', { account: maker ? accountWords(maker) : '' })),
      );
    case 'used':
      return note('sorry', words('link.used.title'), say(words('link.used')));
    case 'over':
      return note('sorry', words('link.over.title'), say(words('link.over')));
    case 'many':
      return note('sorry', words('link.many.title'), say(words('link.many')));
    case 'tries':
      return note('sorry', words('link.tries.title'), say(words('link.tries')));
  }
}

function choiceBlocks(choices: readonly Choice[]): readonly Block[] {
  if (choices.length === 0) return [];
  const more = choices.length - CHOICES_AT_ONCE;
  return [
    say(words('link.choices', { ideas: choices.length })),
    ...choices
      .slice(0, CHOICES_AT_ONCE)
      .flatMap(({ idea, said }): Block[] => [
        say({ bold: called({ ...idea, title: shortened(idea.title, 120) }) }),
        { kind: 'controls', controls: said.map(({ aside, platform }) => choice(aside, platform)) },
      ]),
    ...(more > 0 ? [say(words('link.choices.more', { more }))] : []),
  ];
}

function choice(aside: Aside, platform: string): Control {
  const { sign, label } = stanceNamed(aside.stance);
  return {
    kind: 'button',
    sign,
    label: words('link.choice', { stance: label, platform: platformName(platform) }),
    action: { do: 'keep stance', idea: aside.ideaId, by: aside.givenBy },
  };
}

/** After a choice: the others that are left. */
export function kept(idea: Idea, aside: Aside, choices: readonly Choice[]): Card {
  const stance = stanceNamed(aside.stance).label;
  return note(
    'done',
    words('link.kept.title'),
    say(words('link.kept', { idea: called({ ...idea, title: shortened(idea.title, 120) }), stance })),
    ...choiceBlocks(choices),
  );
}

export const nothingToPart = (): Card => note('sorry', words('link.alone.title'), say(words('link.alone')));

export function askToPart(account: Named, others: readonly Named[], self: number): Card {
  return note(
    'ask',
    words('link.part.title'),
    say(words('link.part', { account: accountWords(account), others: listed(others) })),
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: words('link.part.yes'),
          look: 'danger',
          action: { do: 'unlink', account: self, sure: true },
        },
        {
          kind: 'button',
          label: words('link.part.no'),
          action: { do: 'unlink', account: self, sure: false },
        },
      ],
    },
  );
}

export const parted = (account: Named, others: readonly Named[]): Card =>
  note(
    'done',
    words('link.parted.title'),
    say(words('link.parted', { account: accountWords(account), others: listed(others) })),
  );

export const stillOne = (): Card => note('done', words('link.stays.title'), say(words('link.stays')));
