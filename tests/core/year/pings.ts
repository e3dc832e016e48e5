/** Whether anything that was said would ring a bell: read as the two real platforms would read it. */
import { expect } from 'vitest';
import { mentionText } from '../../../src/emulators/discord/mentions.ts';
import { loudIn } from '../../../src/emulators/slack/pings.ts';
import { render as renderDiscord } from '../../../src/platforms/discord/render.ts';
import { render as renderSlack } from '../../../src/platforms/slack/render.ts';
import type { Lived } from './life.ts';
import { LOUD } from './stage.ts';

/** Every card of the year as each platform gets it, whichever it went to. */
export function checkPings({ platforms }: Lived): void {
  const cards = platforms.flatMap(({ posted, told }) => [...posted, ...told].map(({ card }) => card));
  const said = JSON.stringify(cards);
  for (const loud of LOUD) expect(said, 'nobody said it').toContain(JSON.stringify(loud).slice(1, -1));
  for (const card of cards) {
    expect(loudIn(renderSlack(card))).toEqual([]);
    const { components, allowed_mentions: allowed } = renderDiscord(card, { guild: null, private: false });
    // This is what keeps Discord's server from ringing; what stands there must look like what was written, too.
    expect(allowed).toEqual({ parse: [] });
    expect(mentionText('', JSON.parse(JSON.stringify(components)))).not.toMatch(LOOKS_LOUD);
  }
}

/** A mention that no backslash and no backtick stands before. */
const LOOKS_LOUD = /(?<![\\`])(<@[!&]?\d{15,20}>|@everyone|@here)/;
