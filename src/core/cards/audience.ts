/** Who sees an idea, as its author reads and changes it. */
import type { Channel, Idea } from '../model.ts';
import { type Card, type Control, say } from './card.ts';
import { called } from './idea.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';
import { shortened } from './words.ts';

/** Every way to say who sees it; `channels` are those that it could be for alone. */
export function audienceMenu(idea: Pick<Idea, 'id'>, channels: readonly Channel[]): Control {
  return {
    kind: 'menu',
    label: words('audience.who sees it'),
    choices: [
      ...channels.map((channel) => ({
        label: words('audience.only', { channel: shortened(channel.name, 60) }),
        action: { do: 'audience' as const, idea: idea.id, to: 'channel' as const, channel: channel.id },
      })),
      { label: words('audience.space'), action: { do: 'audience', idea: idea.id, to: 'space' } },
      { label: words('audience.public'), action: { do: 'audience', idea: idea.id, to: 'public' } },
    ],
  };
}

export function whoSees(idea: Idea, home: Channel | null, menu: Control): Card {
  return note('idea', words('audience.who sees', { idea: called(idea) }), say(seenBy(idea, home)), {
    kind: 'controls',
    controls: [menu],
  });
}

function seenBy({ audience }: Idea, home: Channel | null): Words {
  switch (audience) {
    case 'channel':
      return words('audience.now one', { channel: home?.name ?? '?' });
    case 'space':
      return words('audience.now space');
    case 'public':
      return words('audience.now public');
  }
}

export function audienceChanged(idea: Idea, shown: readonly Channel[], menu: Control): Card {
  const channels = shown.map(({ name }) => `#${name}`).join(', ');
  const changed =
    idea.audience === 'channel'
      ? words('audience.to one', { channel: shown[0]?.name ?? '?' })
      : words(idea.audience === 'public' ? 'audience.to public' : 'audience.to space', { channels });
  return note('done', words('audience.changed', { idea: called(idea) }), say(changed), {
    kind: 'controls',
    controls: [menu],
  });
}

/** What stands in the place of a card that isn't for its channel any more. */
export const notShownHere = (): Card =>
  note('idea', words('audience.gone'), say(words('audience.gone says')));

export const authorsChoice = (): Card =>
  note('sorry', words('audience.authors only'), say(words('audience.ask them')));
