/** A digest of a busy week, as both platforms get it: inside their limits, on one screen, and right about what it leaves out. */
import { describe, expect, it } from 'vitest';
import { type DigestWeek, digestCard } from '../../src/core/cards/digest.ts';
import { LANGUAGES, type Language } from '../../src/core/cards/locales.ts';
import { speakCard } from '../../src/core/cards/speak.ts';
import type { Idea, Person } from '../../src/core/model.ts';
import { render as forDiscord } from '../../src/platforms/discord/render.ts';
import { render as forSlack } from '../../src/platforms/slack/render.ts';

const FROM = Date.parse('2026-05-11T07:00:00Z');
const person = (name: string): Person => ({
  id: 1,
  name,
  zone: null,
  locale: null,
  affiliation: '',
  hours: null,
  hasLeft: false,
  self: 1,
});

function week(
  counts: { readonly ideas: number; readonly outcomes: number; readonly overlaps: number },
  text: (n: number) => string,
): DigestWeek {
  const idea = (number: number): Idea => ({
    id: number,
    spaceId: 1,
    number,
    authorId: 1,
    title: text(number).slice(0, 150),
    summary: '',
    setup: '',
    questions: '',
    links: [],
    tags: [],
    source: null,
    isSaved: false,
    audience: 'space',
    homeId: null,
    state: 'open',
    agendaId: null,
    editedBy: 'author',
    awayBy: 'author',
    version: 1,
    createdAt: FROM,
  });
  const many = <T>(count: number, make: (n: number) => T) =>
    Array.from({ length: count }, (_, i) => make(i + 1));
  const by = (n: number) => person(text(n).slice(0, 80));
  return {
    space: text(0).slice(0, 60),
    zone: 'Europe/Berlin',
    from: FROM,
    until: FROM + 7 * 86_400_000,
    attention: many(counts.ideas, (n) => ({ idea: idea(n), person: by(n), horizonEndsAt: FROM })),
    overlaps: many(counts.overlaps, (n) => ({ idea: idea(n), other: idea(n + 1), relation: 'differs from' })),
    ideas: many(counts.ideas, (n) => ({ idea: idea(n), signedUp: n, planners: [by(1), by(2), by(3)] })),
    outcomes: many(counts.outcomes, (n) => ({
      idea: idea(n),
      ideaId: n,
      by: by(n),
      kind: 'null',
      line: text(n).repeat(3).slice(0, 500),
      link: `https://example.org/${'a'.repeat(300)}`,
      at: FROM,
    })),
    progress: many(counts.ideas, (n) => ({ idea: idea(n), person: by(n), stance: 'working' })),
    free: many(counts.ideas, (n) => ({ idea: idea(n), wouldJoin: [by(1), by(2), by(3)] })),
  };
}

const BUSY = { ideas: 500, outcomes: 200, overlaps: 300 };
const usual = (n: number) => `Does inoculation prompting survive a persona switch in model number ${n}?`;

/** The lines of a message: on Slack an item of a list is one, however many pieces it has. */
function linesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'rich_text_section') return [textsOf(value).join('')];
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'text' || key === 'content') && typeof one === 'string' ? one.split('\n') : linesOf(one),
  );
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'text' && typeof one === 'string' ? [one] : textsOf(one),
  );
}

/** What the lines say of how many more there are. */
const moreIn = (lines: readonly string[]) =>
  lines.flatMap(
    (line) =>
      Number(
        /^[-_# ]*(?:and|et) ([\d,\s\u202f]+)(?: more| de plus)[_ ]*$/.exec(line)?.[1]?.replace(/\D/g, ''),
      ) || [],
  );

const drawn = (made: DigestWeek, language: Language = 'en') => {
  const card = digestCard(made);
  if (!card) throw new Error('There is no card.');
  const spoken = speakCard(card, language);
  return {
    slack: forSlack(spoken).blocks,
    discord: forDiscord(spoken, { guild: '1', private: false }).components,
  };
};

describe('a digest of 500 ideas, 200 outcomes and 300 overlaps', () => {
  const { slack, discord } = drawn(week(BUSY, usual));

  it.each([
    ['Slack', linesOf(slack)],
    ['Discord', linesOf(discord)],
  ])('is one screen on %s, and says how many more there are of each', (_name, lines) => {
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.join('\n').length).toBeLessThan(4000);
    expect(moreIn(lines)).toEqual([496, 296, 496, 696, 496]);
  });

  it('is in the order that people need', () => {
    const order = ['Ends this week', 'Overlaps', 'New ideas', 'Progress and results', 'Free to take'];
    const at = order.map((label) => linesOf(discord).findIndex((line) => line.includes(label)));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it('counts right when what people wrote leaves room for less', () => {
    const signs = (n: number) => `*_~|\`>#-[](){}<@&!${n}`.repeat(12);
    const total = [500, 300, 500, 700, 500];
    for (const language of LANGUAGES) {
      const made = drawn(week(BUSY, signs), language);
      for (const lines of [linesOf(made.slack), linesOf(made.discord)]) {
        const more = moreIn(lines);
        // Of 500, as many are shown as aren't counted.
        const shown = more.map((count, i) => (total[i] ?? 0) - count);
        expect(shown).toHaveLength(5);
        for (const count of shown) expect([1, 2, 3, 4]).toContain(count);
        expect(lines.filter((line) => /^(?:- )?(?:\*\*)?\\?#\d/.test(line)).length).toBe(
          shown.reduce((sum, n) => sum + n, 0),
        );
      }
    }
  });

  it('is no card when nothing happened', () => {
    expect(digestCard(week({ ideas: 0, outcomes: 0, overlaps: 0 }, usual))).toBeNull();
  });
});
