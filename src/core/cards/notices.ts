/** What follows from what people make of overlaps, and the note about what is new beside one's own. */
import type { Idea, Judged } from '../model.ts';
import { precisionOf, STRICTEST, strictnessFor, VERDICTS_NEEDED } from '../rules/strictness.ts';
import { type Block, type Card, type Control, say, type Text } from './card.ts';
import { words } from './message.ts';
import { answerable, type Overlap } from './overlap.ts';
import { note } from './refusals.ts';
import { named, shortened } from './words.ts';

export const dismissed = (): Card => note('done', words('notice.noted'), say(words('notice.noted how')));

/** A line for admins: how many of the overlaps shown were worth an answer, and what follows. */
export function precisionLine(judged: Judged): Text {
  const verdicts = judged.answered + judged.dismissed;
  const share = precisionOf(judged);
  const by = strictnessFor(judged);
  return [
    { bold: words('notice.precision') },
    share === null
      ? words('notice.too few', { verdicts, needed: VERDICTS_NEEDED })
      : words('notice.judged', { share, verdicts }),
    ...(share === null
      ? []
      : [by === 0 ? words('notice.as shipped') : words('notice.stricter', { by, most: STRICTEST })]),
  ];
}

const hear = (on: boolean): Control => ({
  kind: 'button',
  label: words(on ? 'news.tell me' : 'news.stop'),
  action: { do: 'hear of overlaps', on },
});

/** Asked once, when somebody first has something that others can come near. */
export const askToHear = (): readonly Block[] => [
  say(words('news.ask')),
  { kind: 'controls', controls: [hear(true)] },
];

/** The way to change one's mind, on one's own page. */
export const hearingControl = (hears: boolean): readonly Block[] => [
  say({ quiet: words(hears ? 'news.i tell' : 'news.shall i') }),
  { kind: 'controls', controls: [hear(!hears)] },
];

export const hearing = (on: boolean): Card =>
  note('done', words(on ? 'news.will' : 'news.wont'), say(words(on ? 'news.will how' : 'news.wont how')));

/** One note for all that is new beside somebody's own, with the answers to each. `more` didn't fit. */
export function newsCard(
  beside: readonly { readonly own: Idea; readonly overlaps: readonly Overlap[] }[],
  more: number,
): Card {
  return {
    tone: 'overlap',
    title: words('news.title'),
    body: [
      ...beside.flatMap(({ own, overlaps }): Block[] => [
        say(words('news.close to', { idea: { bold: named({ ...own, title: shortened(own.title, 100) }) } })),
        ...answerable({ idea: own.id }, overlaps),
      ]),
      ...(more > 0 ? [say(words('news.more', { more }))] : []),
      { kind: 'controls', controls: [hear(false)] },
    ],
  };
}

export type Near = { readonly idea: Idea; readonly because: readonly string[] };

/** Beside an idea in full: what comes near it, for whoever reads. */
export function nearThis(near: readonly Near[]): readonly Block[] {
  if (near.length === 0) return [];
  const items = near.map(({ idea, because }): Text => {
    const name = { bold: named({ ...idea, title: shortened(idea.title, 90) }) };
    return because.length > 0 ? [words('news.near', { idea: name, parts: because.join(', ') })] : [name];
  });
  return [{ kind: 'list', label: words('news.near this'), items }];
}
