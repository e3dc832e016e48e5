/** How people lead in to what they mean: "hey all, I'm planning to try …", "an obvious experiment would be to …". */

const TIME =
  '(?:(?:probably|likely|maybe|hopefully|starting|early|later) )*(?:(?:in|within|over|for|during) )?(?:the )?' +
  '(?:next|this|coming|a few|(?:two|2) or (?:three|3)) (?:few |couple of )?(?:weeks?|months?|quarter|days)';
const TRY =
  '(?:try|trying|test|testing|explor(?:e|ing)|look(?:ing)? (?:at|into)|work(?:ing)? on|see(?:ing)?|check(?:ing)?' +
  '|find(?:ing)? out|know|understand|investigat(?:e|ing)|study(?:ing)?)';
const SOFTLY =
  '(?:(?:also|really|now|currently|still|indeed|soon|just|then|probably|hopefully|mostly|thus) )*';
const NICE = '(?:great|interesting|nice|good|useful|valuable|cool|fun|worth(?:while)?|exciting)';
const THING =
  '(?:experiment|thing|idea|option|possibility|step|test|approach|question|follow-?up|project|plan|study|tool|lever|direction)';

/** A lead-in, and whether it says that an idea or a plan follows. */
type LeadIn = { readonly pattern: RegExp; readonly announces: boolean };

/** Words of courtesy and of order that lead to anything, with or without a comma. */
const TALK = [
  '(?:hey|hi|hello|dear|good morning)(?: (?:all|everyone|everybody|folks|team|there|guys))?',
  'fyi|fwiw|btw|imo|imho|tbh|iirc|for clarity|to be clear|more generally|in general|by contrast|otherwise|also|so',
  'actually|basically|anyway|additionally|relatedly|(?:i|we) (?:also |really )?(?:think|believe|suspect|guess|feel)(?: that)?',
  '(?:this|that|it) (?:may|might|could|is) (?:also )?(?:be )?(?:related to|due to) the fact that',
  '(?:another|one) reason[^,.:]{0,80} is that|see for (?:a|an|the)',
];

/** Words that lead to something only when a mark follows them: "note:", but not "note taking". */
const MARKED = [
  'hot take|random thought|quick (?:question|note|thought)|reminder|note|ok|okay|well|hmm+|cool|nice|great',
  'thanks?(?: (?:you|so much|a lot|for [^.,:!]{1,60}))?|adding as an additional reference',
];

/** What says that an idea or a plan follows. */
const ANNOUNCING = [
  "(?:here is|here's|this is) (?:a|an|my|one) (?:[a-z-]+ ){0,3}(?:idea|proposal|plan)(?: [^:.]{0,60})?(?=[:.])",
  '(?:(?:project|research|half-baked|rough|my|new|one) ){0,3}(?:idea|proposal|plan)(?:[,–—-]+ ?half-baked)?(?=[,:.–—-])',
  'plan(?:ning)?,?(?: for)? (?:this|next) (?:week|month|quarter)|planning(?= to )|planning to',
  "(?:that|this)(?: is|'s) (?:(?:quite|very|really) )?(?:similar|close|related) to [^:.]{1,120}(?=:)",
  `(?:an?|one|the|another|my)(?: [a-z-]+){0,3} ${THING}(?: (?:to try|worth trying|here|i have|for this))?` +
    ` (?:(?:would|could|might|is|will)(?: be)?(?: to(?: ${TRY})?)?|seems? to be)(?: something like)?`,
  `(?:it|this) (?:would|could|might|seems?|is) ${SOFTLY}(?:be )?${NICE}(?: to)?(?: (?:add|have|${TRY})(?: that)?)?` +
    '(?:, e\\.g\\.)?',
  `(?:i|we)(?:'d| would| could)? ${SOFTLY}(?:like|love|want|plan|hope|intend|aim|wish)(?: to)?(?: ${TRY})?`,
  `(?:i|we)(?: am|'m| are|'re| was)? ${SOFTLY}(?:planning|going|hoping|thinking|curious|interested|wondering` +
    `|intending|looking|trying|about|keen|aiming)(?: (?:to|about|of|in|on|at))?(?: ${TRY})?`,
  `(?:i|we)(?:'ll| will) ${SOFTLY}(?:be )?(?:${TRY})?`,
  `(?:hoping|going|planning|thinking|want|wanting) (?:to|of|about)(?: ${TRY})?`,
  `(?:has|does|is) any(?:one|body) (?:tried|working on|looked (?:at|into)|interested in|up for|want to)`,
  '(?:this|the) (?:project|idea|experiment|work|proposal) (?:would |will )?(?:investigates?|explores?|asks?|studies' +
    '|study|aims to|is about|tests?|looks at)',
];

const LEAD_INS: readonly LeadIn[] = [
  ...TALK.map((words) => leadIn(words, false)),
  ...MARKED.map((words) => leadIn(`(?:${words})(?=[,:;.!]| [–—-] )`, false)),
  ...ANNOUNCING.map((words) => leadIn(words, true)),
  leadIn(`${TIME}(?=,|:| (?:i|we|is|to)\\b)`, false),
  leadIn(
    '(?:to )?(?:see|know|check|test|find out|understand)(?= (?:if|whether|how|why|what|when|which)\\b)',
    false,
  ),
];

/** Strips every lead-in from the front of a sentence. `announces` tells whether one said that an idea follows. */
export function withoutLeadIn(sentence: string): { readonly rest: string; readonly announces: boolean } {
  let rest = sentence.trim();
  let announces = false;
  // Lead-ins stack; more than a handful is somebody's joke.
  for (let round = 0; round < 8; round++) {
    const folded = rest.slice(0, 300).replaceAll('’', "'");
    const found = LEAD_INS.find(({ pattern }) => pattern.test(folded));
    if (found === undefined) break;
    rest = rest.slice(found.pattern.exec(folded)?.[0].length ?? 0);
    announces ||= found.announces;
  }
  return { rest, announces };
}

function leadIn(words: string, announces: boolean): LeadIn {
  return { pattern: new RegExp(`^(?:${words})(?:[,:;.!]+\\s*|\\s+[–—-]+\\s+|\\s+|$)`, 'i'), announces };
}
