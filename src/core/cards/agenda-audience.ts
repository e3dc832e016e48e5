/** Who will see the ideas of an agenda, as its author reads and chooses it before they are published. */
import type { Audience, Channel } from '../model.ts';
import type { Control } from './card.ts';
import { type Words, words } from './message.ts';
import { shortened } from './words.ts';

/** Who will see the ideas of a list, and the channels that they could be for alone. */
export type Seen = {
  readonly audience: Audience;
  readonly home: Channel | null;
  readonly channels: readonly Channel[];
};

/** Whether they are for one channel that is in the space no more. */
export const isForNobody = ({ audience, home }: Seen): boolean => audience === 'channel' && home === null;

/** Who will see them, in a sentence. */
export function audienceLine({ audience, home }: Seen): Words {
  if (audience === 'space') return words('agenda.for space');
  if (audience === 'public') return words('agenda.for public');
  return home ? words('agenda.for one', { channel: home.name }) : words('agenda.for nobody');
}

/** The one menu that changes it for all of them; it comes back to the same page. */
export function seenMenu(agenda: number, { channels }: Seen, page: number): Control {
  const to = (audience: Audience) => ({ do: 'agenda audience' as const, agenda, to: audience, page });
  return {
    kind: 'menu',
    label: words('agenda.who sees them'),
    choices: [
      ...channels.map(({ id, name }) => ({
        label: words('audience.only', { channel: shortened(name, 60) }),
        action: { ...to('channel'), channel: id },
      })),
      { label: words('audience.space'), action: to('space') },
      { label: words('audience.public'), action: to('public') },
    ],
  };
}
