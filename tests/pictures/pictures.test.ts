/** Pictures of overlaps: the same for the same map, safe whatever titles hold, and drawn beside the program. */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { mapPicture } from '../../src/core/cards/map.ts';
import { speakPicture } from '../../src/core/cards/speak.ts';
import { type MapLink, mapOf } from '../../src/core/rules/map.ts';
import { overlaps } from '../../src/pictures/boxes.ts';
import { figuresOf } from '../../src/pictures/figures.ts';
import { openPictures } from '../../src/pictures/index.ts';
import { layOut } from '../../src/pictures/layout.ts';
import { drawable, readable, widthOf } from '../../src/pictures/letters.ts';
import { svgOf } from '../../src/pictures/svg.ts';
import { LINE_HEIGHT, TITLE_SIZE } from '../../src/pictures/titles.ts';

const why: string[] = [];
const pictures = openPictures((reason) => why.push(reason));
afterAll(async () => {
  await pictures.close();
  expect(why).toEqual([]);
});

/** Ideas in rings of nine, two of three of which hang together. */
function world(size: number, titleOf = (id: number) => `Steering vectors against sycophancy, part ${id}`) {
  const ideas = Array.from({ length: size }, (_, at) => {
    return { id: at + 1, number: at + 1, title: titleOf(at + 1), plans: at % 4 === 0 ? 1 + (at % 3) : 0 };
  });
  const kinds = ['open', 'overlaps', 'builds on', 'replicates', 'duplicate of', 'differs from'] as const;
  const links = ideas.flatMap(({ id }): MapLink[] => {
    const to = id % 9 === 0 ? id - 8 : id + 1;
    return id % 27 < 18 && to <= size ? [{ from: id, to, kind: kinds[id % 6] ?? 'open' }] : [];
  });
  return mapOf(ideas, links);
}

const pictureOf = (map: ReturnType<typeof world>, space = 'Lab') =>
  speakPicture(mapPicture(map, space), 'en');

/** Everything that is written in the picture. */
const writtenIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said = '']) => said);

describe('a picture of overlaps', () => {
  it('is the same each time', () => {
    expect(svgOf(pictureOf(world(60)))).toBe(svgOf(pictureOf(world(60))));
  });

  it('has the number of each idea, and the title of each at its circle or in the list', () => {
    const map = world(40);
    const written = writtenIn(svgOf(pictureOf(map)));
    for (const { number } of [...map.groups.flatMap(({ ideas }) => ideas), ...map.alone])
      expect(written.some((said) => said === `${number}` || said === `#${number}`)).toBe(true);
    const { titles, untitled, circles } = layOut(map.groups, drawable);
    expect(titles.length + untitled.length).toBe(circles.length);
  });

  it('lets no circle and no title lie on another, at 20 ideas and at 500', () => {
    for (const size of [20, 500]) {
      const { circles, titles } = layOut(world(size).groups, drawable);
      const boxes = titles.map(({ x, y, at, lines }) => {
        const width = Math.max(...lines.map(widthOf)) * TITLE_SIZE;
        const left = x - width * (at === 'start' ? 0 : at === 'middle' ? 0.5 : 1);
        return { x: left, y: y - LINE_HEIGHT / 2, width, height: lines.length * LINE_HEIGHT };
      });
      const covered = circles.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
      expect(titles.length).toBeGreaterThan(circles.length / 2);
      expect(
        boxes.filter((box, at) =>
          [...boxes.slice(at + 1), ...covered].some((other) => overlaps(box, other, 0)),
        ),
      ).toEqual([]);
      const touching = circles.flatMap((a, at) =>
        circles.slice(at + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 1),
      );
      expect(touching).toEqual([]);
    }
  });

  it('stands in a page by its groups, each drawn as it is in words: a circle leads to its idea', () => {
    const picture = pictureOf(world(40));
    const { groups, legend } = figuresOf(picture);
    expect(groups).toHaveLength(picture.map.groups.length);
    expect(legend).toHaveLength(picture.legend.length);
    for (const [at, { ideas }] of picture.map.groups.entries())
      for (const { number } of ideas)
        expect(groups[at]).toContain(`<a href="#idea-${number}" tabindex="-1">`);
  });

  it('is a picture and nothing else, whatever people wrote', () => {
    const letters = fc.string({ unit: 'binary', maxLength: 60 });
    const nasty = fc.constantFrom(
      '</text><script>alert(1)</script>',
      '"/><image href="http://evil.example/x.png"/>',
      '&lt;b&gt; & <!ENTITY x>',
      '\u202eturned around\u202c',
      'שלום עולם <b>',
      `${'long '.repeat(2000)}`,
      '🧵🔬',
      `Z${'\u0301'.repeat(500)}algo`,
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(letters, nasty), { minLength: 1, maxLength: 6 }), (titles) => {
        const map = world(12, (id) => titles[id % titles.length] ?? '');
        const svg = svgOf(pictureOf(map, titles[0]));
        const named = new Set([...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, name]) => name));
        expect(
          [...named].filter(
            (name) => !['svg', 'title', 'rect', 'text', 'g', 'line', 'circle', 'path'].includes(name ?? ''),
          ),
        ).toEqual([]);
        const tags = [...svg.matchAll(/<[^>]*>/g)].join(' ');
        expect(tags).not.toMatch(/href|url\(|\son\w+=/);
        expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        // A document that isn't well-formed is refused.
        expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('writes what its letters can show, and leaves the number to stand for the rest', () => {
    expect(drawable('Does  inoculation\nsurvive?')).toBe('Does inoculation survive?');
    expect(drawable('Сохраняется ли прививка')).toBe('Сохраняется ли прививка');
    expect(drawable('مرحبا بالعالم')).toBe('مرحبا بالعالم');
    expect(drawable('🧵 Threads of plans')).toBe('Threads of plans');
    expect(drawable('你好世界实验')).toBe('');
    // A browser has letters for all of it.
    expect(readable('你好世界实验 👩🏽‍🔬')).toBe('你好世界实验 👩🏽‍🔬');
    expect(readable('\u202eturned\u2066 around\u0000')).toBe('turned around');
    expect(readable(`Z${'\u0301'.repeat(100)}algo`)).toBe('Z\u0301\u0301\u0301algo');
  });

  it('is drawn while the program goes on, and is a PNG that a chat takes', async () => {
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 5);
    const png = await pictures.draw(pictureOf(world(500)));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(20);
    expect(
      Buffer.from(png ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(png?.length).toBeLessThan(5_000_000);
  });

  it('is given up where too many wait', async () => {
    const asked = Array.from({ length: 30 }, () => pictures.draw(pictureOf(world(2))));
    const drawn = await Promise.all(asked);
    expect(drawn.filter((png) => png === null)).toHaveLength(9);
  });
});
