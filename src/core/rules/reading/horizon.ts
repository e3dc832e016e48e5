/** When somebody says that they plan something, as they say it. */

export type SpokenHorizon = 'week' | 'month' | 'quarter' | 'unsure';

const PLANS =
  /\b(?:plan(?:s|ned|ning)?|going to|gonna|want(?:s|ing)? to|would like to|i'?d (?:like|love)|i'?ll|we'?ll|will (?:try|start|run|test)|intend(?:ing)?|hop(?:e|ing) to|aim(?:ing)? to|about to|start(?:s|ing)?|get to (?:it|this)|(?:i am|i'm|we are|we're)\b)/i;
const NUMBER = '(?:a|an|one|two|three|four|five|six|[1-9]|a few|few|several|a couple(?: of)?|couple(?: of)?)';
const COUNT = `${NUMBER}(?:[ ]*(?:or|to|-|–)[ ]*${NUMBER})?`;
const NEXT = '(?:this|next|the coming|the next|coming|within the|over the coming|later this|early next)';

// Read from the top: "sometime next month" is a month, "three months" are no month.
const SPANS: readonly (readonly [SpokenHorizon, RegExp])[] = [
  [
    'week',
    new RegExp(
      `\\b(?:${NEXT} (?:work)?week|${NEXT} (?:(?:few|couple of) )?days|tomorrow|(?:in|within) (?:a|one|1) week)\\b`,
      'i',
    ),
  ],
  [
    'quarter',
    new RegExp(
      `\\b(?:${NEXT} (?:quarter|semester|term|spring|summer|autumn|fall|winter)|Q[1-4]|${NEXT} (?:(?:few|couple of|two|three|[23]) )?months` +
        `|(?:in|within|over) (?:the next )?(?!(?:a|an|one|1) )${COUNT} months)\\b`,
      'i',
    ),
  ],
  [
    'month',
    new RegExp(
      `\\b(?:${NEXT} month|(?:in|within) (?:a|one|1) month|${NEXT} (?:(?:few|couple of|two|three|four|[2-4]) )?weeks` +
        `|(?:in|within|over) (?:the next )?${COUNT} weeks)\\b`,
      'i',
    ),
  ],
  ['unsure', /\b(?:some ?time|at some point|eventually|some ?day|one day|not sure when)\b/i],
];

/**
 * The horizon of the first sentence in which somebody plans something for a time, or undefined. "In two or three weeks"
 * is a month, "in the coming months" a quarter, "at some point" unsure.
 */
export function horizonIn(text: string): SpokenHorizon | undefined {
  for (const sentence of text.replaceAll('’', "'").split(/(?<=[.!?])\s+|\n+/)) {
    if (!PLANS.test(sentence)) continue;
    for (const [horizon, span] of SPANS) if (span.test(sentence)) return horizon;
  }
  return undefined;
}
