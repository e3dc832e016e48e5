/** What people may write, and how much of it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { say } from '../../../src/core/cards/spoken.ts';
import { anyCard, cardOf, formOf, HOSTILE, written } from '../hostile.ts';
import { type Keeps, type Play, plain, SLOW } from './play.ts';

export function writing(keeps: Keeps, play: Play): void {
  keeps('shows what people wrote as they wrote it', async () => {
    const { person } = play.on();
    for (const words of [
      'a < b & c > d',
      '*not bold* _nor_ ~this~',
      '2 ** 3 `x`',
      '&lt;b&gt;',
      '<@U0ALICE> [x](y)',
    ]) {
      await play.post({
        tone: 'idea',
        title: 'Verbatim',
        body: [say(words), { kind: 'footnote', text: [words] }],
      });
      const seen = visible(person.sees('place'));
      expect(seen.split(words).length, `“${words}” twice in: ${seen.slice(-200)}`).toBeGreaterThanOrEqual(3);
    }
  });

  keeps(
    "can't be made to mention anyone by what people write",
    async () => {
      const { platform, person, pings } = play.on();
      await platform.tell({ who: person.account, card: plain('Warm up'), key: 'warm' });
      const before = pings().filter((ping) => !ping.includes('direct'));
      await fc.assert(
        fc.asyncProperty(written, async (words) => {
          const message = await play.post(cardOf(words));
          await platform.update(message, cardOf(words));
        }),
        { numRuns: 60, examples: HOSTILE.map((words): [string] => [words]) },
      );
      for (const words of HOSTILE.slice(0, 8)) {
        play.whispers(cardOf(words));
        await person.command('help');
        await platform.tell({ who: person.account, card: cardOf(words), key: `hostile ${words}` });
      }
      expect(pings().filter((ping) => !ping.includes('direct'))).toEqual(before);
    },
    SLOW,
  );

  keeps(
    'opens a form whatever people wrote into it',
    async () => {
      const { person, until } = play.on();
      for (const words of HOSTILE) {
        play.answers(async () => ({ kind: 'form', form: formOf(words) }));
        await person.command('new');
        await until(() => person.form());
        play.answers(async () => ({ kind: 'nothing' }));
        await person.submit({});
        await until(() => person.form() === null);
      }
    },
    SLOW,
  );

  keeps(
    'fits its limits whatever the card',
    async () => {
      const { platform } = play.on();
      await fc.assert(
        fc.asyncProperty(anyCard, async (card) => {
          const message = await play.post(card);
          expect(await platform.update(message, card)).toBe('updated');
        }),
        { numRuns: 60 },
      );
    },
    SLOW,
  );

  keeps('says how many it left out of a list that is too long', async () => {
    const items = Array.from({ length: 500 }, (_, n) => [`Idea number ${n + 1} `, 'word '.repeat(30)]);
    await play.post({ tone: 'digest', title: 'A long week', body: [{ kind: 'list', label: 'New', items }] });
    const seen = play.on().person.sees('place');
    expect(seen).toContain('Idea number 1 ');
    const more = Number(/(\d+) more/.exec(seen)?.[1]);
    expect(seen).toContain(`Idea number ${500 - more} `);
    expect(seen).not.toContain(`Idea number ${500 - more + 1} `);
  });
}

/** Without the characters that take no room, which a platform without real escapes needs. */
function visible(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
}
