/** What people might write, what of it a reader sees, and what must not have happened afterwards. */
import { expect } from 'vitest';
import { IDS, type Town } from '../town.ts';
import type { Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

/** Each stands for a way in which a careless bot would mention somebody, or show something else than was written. */
export const TEXTS = [
  '@everyone',
  '@here and @channel',
  '<!channel> <!here|here> <!everyone>',
  `<@${S.priya}> <@U0ALICE>`,
  `<@${D.ana}> <@!${D.kim}>`,
  '[x](http://evil.example)',
  '<https://evil.example|bank>',
  '`code` and ```a block```',
  '*bold* _it_ ~~x~~ ~y~ ||spoiler||',
  '# heading',
  '> quote',
  '- list',
  '1. one',
  '-# small',
  '\u202Eturned\u202C around',
  'zero\u200Bwidth @every\u200Bone',
  'a bell \u0007 and a delete \u007F',
  'half \uD83D a sign \uDC00',
  '🙋👩‍👩‍👧‍👦🏳️‍🌈',
  '&lt;!channel&gt; &amp;amp;',
  `<#${S.channel}> </idea:123456789012345678> <t:0:R> <!date^0^{date}|x>`,
  `\\@everyone \\<@${S.tom}> \\*x\\*`,
  'a trailing backslash \\',
  '<!subteam^S123456|x> <@&1010000000000000001>',
] as const;

/** As a reader sees it: nothing that no client shows, and white space as one space. */
export const seen = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no screen shows.
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What every one of these stories must leave behind. Taken out, so that each test answers for itself. */
export async function nothingHappened(town: Town, by: Window): Promise<void> {
  expect(town.slack.record.pings.splice(0)).toEqual([]);
  // A direct message rings by itself; nothing that stands in a channel may.
  expect(town.discord.record.pings.filter(({ why }) => why !== 'direct message')).toEqual([]);
  expect(town.slack.record.refusals.splice(0)).toEqual([]);
  expect(town.discord.record.refusals.splice(0)).toEqual([]);
  expect(town.complaints.splice(0)).toEqual([]);
  await by.ask('help');
  await by.until(() => by.told().includes('Ideas, plans and who else is on them'));
}
