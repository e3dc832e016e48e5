/** When somebody says that they plan something, as they say it in a message or a note. */
import type { HORIZONS, Horizon, Millis, Zone } from '../../model.ts';
import { dayAt } from '../calendar.ts';
import { readHorizon } from './when.ts';

type SpokenHorizon = (typeof HORIZONS)[number];

const PLANS =
  /\b(?:plan(?:s|ned|ning)?|going to|gonna|want(?:s|ing)? to|would like to|i'?d (?:like|love)|i'?ll|we'?ll|will (?:try|start|run|test)|intend(?:ing)?|hop(?:e|ing) to|aim(?:ing)? to|about to|start(?:s|ing)?|get to (?:it|this)|(?:i am|i'm|we are|we're)\b)/i;
const NUMBER = '(?:a|an|one|two|three|four|five|six|[1-9]|a few|few|several|a couple(?: of)?|couple(?: of)?)';
const COUNT = `${NUMBER}(?:[ ]*(?:or|to|-|–)[ ]*${NUMBER})?`;
/** What means the span that is running. "Next week" alone is the one after it: see `AFTER`. */
const NEXT = '(?:this|the coming|the next|coming|within the|over the coming|later this)';

// Read from the top: "sometime next month" is a month, "three months" are no month.
const SPANS: readonly (readonly [SpokenHorizon, RegExp])[] = [
  [
    'week',
    new RegExp(
      `\\b(?:${NEXT} (?:work)?week|(?:next|${NEXT}) (?:(?:few|couple of) )?days|tomorrow|(?:in|within) (?:a|one|1) week)\\b`,
      'i',
    ),
  ],
  [
    'quarter',
    new RegExp(
      `\\b(?:${NEXT} (?:quarter|semester|term)|(?:next|${NEXT}) (?:(?:few|couple of|two|three|[23]) )?months` +
        `|(?:in|within|over) (?:the next )?(?!(?:a|an|one|1) )${COUNT} months)\\b`,
      'i',
    ),
  ],
  [
    'month',
    new RegExp(
      `\\b(?:${NEXT} month|(?:in|within) (?:a|one|1) month|(?:next|${NEXT}) (?:(?:few|couple of|two|three|four|[2-4]) )?weeks` +
        `|(?:in|within|over) (?:the next )?${COUNT} weeks)\\b`,
      'i',
    ),
  ],
  [
    'unsure',
    /\b(?:some ?time|at some point|eventually|some ?day|one day|not sure when|next (?:semester|term))\b/i,
  ],
];

/**
 * The horizon of the first sentence in which somebody plans something for a time, or undefined. "In two or three weeks"
 * is a month, "in the coming months" a quarter, "at some point" unsure, "by March" the last day of it.
 */
export function horizonIn(text: string, here: Here): Horizon | undefined {
  for (const sentence of text.replaceAll('’', "'").split(/(?<=[.!?])\s+|\n+/)) {
    if (!PLANS.test(sentence)) continue;
    const found = saidIn(sentence, here);
    if (found) return found;
  }
  return undefined;
}

/** The same in a few words that say nothing but when, whatever else stands beside: "in the coming month, with Tom". */
export function horizonOfNote(note: string, here: Here): Horizon | undefined {
  const line = note.replaceAll('’', "'").slice(0, LOOKED_AT);
  return saidIn(line, here);
}

const saidIn = (line: string, here: Here): Horizon | undefined =>
  afterIn(line, here) ?? spanIn(line) ?? dayIn(line, here);

/** The span after the one that is running, and parts of the year: each has a last day. */
const AFTER =
  /\b(?<!\bthe )next (?:week|month|quarter|year)\b|\b(?:this|next|the coming) (?:spring|summer|autumn|fall|winter)\b|\bq[1-4](?: 20\d\d)?\b/i;

function afterIn(line: string, { now, zone }: Here): Horizon | undefined {
  const said = AFTER.exec(line.replace(/\bworkweek\b/gi, 'week'))?.[0];
  return said === undefined ? undefined : (readHorizon(said, now, zone) ?? undefined);
}

/** When and where something is said. */
export type Here = { readonly now: Millis; readonly zone: Zone };

/** In characters: who says when says it early. */
const LOOKED_AT = 500;

const spanIn = (sentence: string): SpokenHorizon | undefined =>
  SPANS.find(([, span]) => span.test(sentence))?.[0];

/** What may begin a day or a month; without it "may" and "march" are other words. */
const BEFORE_DAY = /\b(?:by|until|before|in|on|(?:the )?end of|mid|early|late)\b[ -]/gi;
const DAY_WORDS = 5;

function dayIn(sentence: string, { now, zone }: Here): Horizon | undefined {
  for (const { index } of sentence.slice(0, LOOKED_AT).matchAll(BEFORE_DAY)) {
    const words = sentence.slice(index).split(/\s+/).slice(0, DAY_WORDS);
    for (let count = words.length; count > 1; count -= 1) {
      const said = words
        .slice(0, count)
        .join(' ')
        .replace(/[,;:)].*$/, '');
      const found = readHorizon(said, now, zone);
      // "In a second" is no plan.
      if (found && /^\d/.test(found) && found > dayAt(now, zone)) return found;
    }
  }
  return undefined;
}
