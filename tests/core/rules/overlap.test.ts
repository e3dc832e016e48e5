/** Near wording and known concepts are found, templates and topics are not, and no score depends on what else is there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTIFY_FROM } from '../../../src/core/rules/overlap/decide.ts';
import { findOverlaps } from '../../../src/core/rules/overlap/find.ts';
import {
  addText,
  createIndex,
  type OverlapText,
  removeText,
} from '../../../src/core/rules/overlap/index-of-texts.ts';
import { clear, createPlaces, placeOf, take } from '../../../src/core/rules/overlap/places.ts';
import { inventTexts } from '../../bench/overlap/texts.ts';

const text = (id: string, title: string, ...lines: string[]): OverlapText => ({
  id,
  title,
  text: lines.join('\n'),
});
const indexOf = (texts: readonly OverlapText[]) => {
  const index = createIndex();
  for (const each of texts) addText(index, each);
  return index;
};
const find = (texts: readonly OverlapText[], query: { title: string; text: string }, limit = 3) =>
  findOverlaps(indexOf(texts), query, { limit });

const distil = text(
  'distil',
  'Do refusal probes survive distillation?',
  'We distil a small student from a chat model on harmless prompts only, then ask whether linear probes for refusal that were fitted on the teacher still fire on the student. A drop would mean that monitors have to be refitted after every distillation.',
  'Three student sizes, one teacher, probes at every fourth layer.',
);
const distilPlan = {
  title: '',
  text: 'hey folks, so next month I would love to get to this: fit linear refusal probes on a teacher and check whether they still work on a student after distillation with harmless prompts. Not sure about the sizes yet, happy to hear what you think!',
};
const lora = text(
  'lora',
  'Quarantine one trait in a removable LoRA',
  'Quarantine one trait in a removable LoRA by masking updates per example, then drop the adapter and measure what is left.',
);
const sleep = text(
  'sleep',
  'Naps and word lists',
  'Forty people learn two word lists. Half of them nap for an hour before recall, half of them watch a film about fish.',
);
const soil = text(
  'soil',
  'Cheap moisture sensors for terraced fields',
  'Bury twenty capacitive sensors on a slope and compare their drift with a laboratory oven over one wet season.',
);
const strangers = Array.from({ length: 60 }, (_, at) =>
  text(
    `s${at}`,
    `Counting ${['moths', 'gears', 'ferries', 'choirs', 'glaciers'][at % 5]} near site ${at}`,
    `A camera at the ${['harbour', 'quarry', 'orchard'][at % 3]} takes a picture every ${at + 2} minutes. Volunteers mark what they see.`,
  ),
);

describe('two plans in near wording', () => {
  it.each([
    ['alone', []],
    ['among others', [sleep, soil, lora, ...strangers]],
  ])('notify %s, whichever came first', (_, others) => {
    const [first] = find([...others, distil], distilPlan);
    expect(first).toMatchObject({ id: 'distil', notify: true });
    const [other] = find([...others, { id: 'plan', ...distilPlan }], distil);
    expect(other).toMatchObject({ id: 'plan', notify: true });
  });

  it('say why in the words of the one who asks, phrases first', () => {
    const [first] = find([distil, sleep], distilPlan);
    expect(first?.because).toHaveLength(3);
    expect(first?.because[0]).toContain(' ');
    for (const reason of first?.because ?? []) expect(distilPlan.text).toContain(reason);
  });

  it('are found under another title, with a typo and in another order', () => {
    const query = {
      title: 'Monitors after distillation',
      text: 'Linear probes for refusal are fited on a teacher. A student is distilled from it on harmless prompts. Do the probes fire on the student?',
    };
    expect(find([distil, sleep, soil], query)[0]).toMatchObject({ id: 'distil', notify: true });
  });
});

describe('two plans in other words', () => {
  const debate = text(
    'debate',
    'Debate as oversight for weaker judges',
    'Two debaters argue for opposing answers; a weaker judge decides. We ask whether judge accuracy rises with debater skill, against consultancy.',
  );
  const plan = {
    title: '',
    text: 'two models argue it out for opposing sides and a feebler grader gives the verdict. does it get it right more often with skilled arguers than after one sided advice?',
  };

  it('are found through what the words mean, and say so in the words of the one who asks', () => {
    const [first] = find([debate, lora, sleep, soil], plan);
    expect(first).toMatchObject({ id: 'debate', notify: true });
    expect(first?.because).toContain('one sided advice');
  });

  it('are found as well where everybody speaks of models', () => {
    const [first] = find([...strangers, distil, lora, debate], plan);
    expect(first?.id).toBe('debate');
  });
});

describe('an idea that was posted three times', () => {
  const again = (id: string) => ({ ...distil, id });
  const thrice = [again('one'), again('two'), again('three'), sleep, soil];

  it('is found by whoever posts it once more', () => {
    for (const posted of [thrice.slice(0, 2), thrice]) {
      const told = find(posted, distil).filter(({ notify }) => notify);
      expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(['one', 'two']));
    }
  });

  it('is no boilerplate for whoever plans the same in a few words', () => {
    expect(find(thrice, distilPlan)[0]).toMatchObject({ notify: true });
    const index = indexOf(thrice);
    removeText(index, 'two');
    removeText(index, 'three');
    expect(findOverlaps(index, distilPlan, { limit: 1 })[0]).toMatchObject({ id: 'one', notify: true });
  });
});

describe('what is no reason to notify', () => {
  it('is everyday talk with no subject in common', () => {
    const plan = {
      title: '',
      text: 'next month I want to look at whether the small one gets better when it is shown more of them, and how fast it slips back afterwards',
    };
    const other = text(
      'other',
      '',
      'planning to see if the little ones improve once they have seen more, then how quickly they fall back later',
    );
    expect(find([other, sleep], plan).filter(({ notify }) => notify)).toEqual([]);
  });

  it('is two things of a field in common, and nothing of what is done with them', () => {
    const short = text('short', 'Teaching nurses about backdoors with pruning');
    const query = {
      title: 'Pruning and backdoors, once more',
      text: 'We prune a vision transformer and ask how fast each of five backdoors fades with the weights.',
    };
    const [first] = find([short, sleep], query);
    expect(first?.because).toEqual(['Pruning', 'backdoors']);
    expect(first?.notify).toBe(false);
  });

  it('is a phenomenon that another mentions among its outcomes', () => {
    const short = text('short', 'Over-refusal of medical questions');
    const query = {
      title: 'Distilling a chat model for phones',
      text: 'We distil an assistant into a small student and compare several losses. Outcomes: speed, helpfulness, over-refusal, energy per answer and what people say of it after a week.',
    };
    expect(find([short, sleep], query).filter(({ notify }) => notify)).toEqual([]);
  });

  it('is one method on another question', () => {
    const query = {
      title: 'Do refusal probes notice sarcasm?',
      text: 'We fit linear probes for sarcasm on three models and ask film critics whether the scores agree with their own judgement of reviews.',
    };
    expect(find([distil, sleep, soil], query).filter(({ notify }) => notify)).toEqual([]);
  });

  it('is three words', () => {
    const short = text('short', 'Sparse autoencoder features');
    const query = { title: 'Sparse autoencoder features', text: '' };
    expect(find([short, sleep], query)[0]).toMatchObject({ id: 'short', notify: false });
  });

  it('is three words more of the same', () => {
    // Words and concepts alike say yes to as much as there is.
    const three = ['reward hacking probes', 'Steering vector sycophancy', 'gradient routing unlearning'];
    for (const words of three)
      for (const query of [
        { title: words, text: '' },
        { title: '', text: words },
        { title: words, text: distil.text },
      ])
        expect(
          find([text('three', words), distil, sleep], query, 9).filter(
            ({ id, notify }) => id === 'three' && notify,
          ),
        ).toEqual([]);
  });

  it('is an empty template', () => {
    const template = 'Hypothesis:\nExperimental setup\n**Key questions:**\n## Method';
    expect(find([text('a', 'Walking bees', template)], { title: 'Melting cheese', text: template })).toEqual(
      [],
    );
  });

  it('is a template with instructions that both left in', () => {
    const template =
      'Please describe which dataset you would collect.\nName the statistical test and the sample size.';
    expect(find([text('a', 'Walking bees', template)], { title: 'Melting cheese', text: template })).toEqual(
      [],
    );
  });

  it('is the preamble of an agenda', () => {
    const preamble =
      'This belongs to our open list on cooperative agents, and compute grants are available on request.';
    const agenda = [
      text(
        'a',
        'Bargaining under blackouts',
        preamble,
        'Two agents trade while messages get lost at random.',
      ),
      text('b', 'Reputation without names', preamble, 'Agents see the past of a partner and nothing else.'),
      text('c', 'Queues at a charger', preamble, 'Cars with different batteries decide who waits.'),
    ];
    const query = { title: 'Silent auctions', text: `${preamble}\nBidders learn only whether they won.` };
    for (const overlap of find(agenda, query)) expect(overlap.confidence).toBeLessThan(0.1);
  });
});

describe('what is copied', () => {
  it('is found when somebody posts an idea again, also for the fourth time', () => {
    const again = [distil, { ...distil, id: 'again' }, { ...distil, id: 'and again' }];
    expect(find([...again, sleep], distil).map(({ notify }) => notify)).toEqual([true, true, true]);
  });

  it('is found when one sentence of it was changed', () => {
    const changed = { title: distil.title, text: `${distil.text}\nI would add a base model.` };
    expect(find([distil, sleep, soil], changed)[0]).toMatchObject({ id: 'distil', notify: true });
  });
});

const words = [
  'probe',
  'layer',
  'noise',
  'reward',
  'policy',
  'grain',
  'owl',
  'river',
  'clock',
  'paint',
  'the',
  'of',
  '数据',
  'قلب',
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((all) => `${all.join(' ')}.`);
const anyText = fc.record({
  title: fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((all) => all.join(' ')),
  text: fc.array(sentence, { maxLength: 4 }).map((all) => all.join('\n')),
});
const anyTexts = fc
  .array(anyText, { maxLength: 8 })
  .map((all) => all.map((each, at): OverlapText => ({ id: `t${at}`, ...each })));

describe('an edited idea', () => {
  it('is compared again, by the words that it has now', () => {
    const index = indexOf([distil, sleep, soil]);
    const told = () =>
      findOverlaps(index, distilPlan, { limit: 3 })
        .filter(({ notify }) => notify)
        .map(({ id }) => id);
    expect(told()).toEqual(['distil']);
    addText(index, { ...soil, id: 'distil' });
    expect(told()).toEqual([]);
    addText(index, { ...distil, id: 'sleep' });
    expect(told()).toEqual(['sleep']);
  });
});

describe('a decision', () => {
  it('about a pair is the same in a space of a hundred as of ten thousand ideas', () => {
    const pairs = [
      { idea: distil, query: distilPlan },
      {
        idea: distil,
        query: {
          title: 'Do refusal probes notice sarcasm?',
          text: 'We fit linear probes for sarcasm on three models and ask film critics whether the scores agree.',
        },
      },
      {
        idea: lora,
        query: {
          title: '',
          text: 'confine a behaviour to an adapter by masking which updates reach it, then throw the adapter away and see what stays',
        },
      },
      {
        idea: sleep,
        query: {
          title: 'Recall after a nap',
          text: 'Half of fifty people sleep for an hour between learning a list of words and recalling it.',
        },
      },
      { idea: soil, query: distilPlan },
    ];
    const index = indexOf([...strangers.slice(0, 36), distil, lora, sleep, soil]);
    const decisions = () =>
      pairs.map(({ idea, query }) =>
        findOverlaps(index, query, { limit: 12 }).some(({ id, notify }) => id === idea.id && notify),
      );
    for (const each of inventTexts(60)) addText(index, each);
    const among100 = decisions();
    expect(among100).toContain(true);
    expect(among100).toContain(false);
    for (const { id, title } of inventTexts(9_900, 2)) addText(index, { id, title, text: '' });
    expect(index.entries.size).toBe(10_000);
    expect(decisions()).toEqual(among100);
  });
});

describe('a score', () => {
  it('barely moves when ideas on other matters are added', () => {
    const [alone] = find([distil], distilPlan);
    const [among] = find([distil, ...strangers, sleep, soil], distilPlan);
    expect(Math.abs((among?.confidence ?? 0) - (alone?.confidence ?? 0))).toBeLessThan(0.05);
  });

  it('is highest for the text itself', () => {
    fc.assert(
      fc.property(anyTexts, anyText, (texts, query) => {
        const found = find([...texts, { id: 'self', ...query }], query, 20);
        const self = found.find(({ id }) => id === 'self');
        expect(self?.confidence ?? 1).toBeCloseTo(1);
        if (self === undefined) expect(found).toEqual([]);
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(anyTexts, anyText, anyText, (texts, a, b) => {
        const index = indexOf([...texts, { id: 'a', ...a }, { id: 'b', ...b }]);
        const sure = (query: typeof a, self: string, other: string) =>
          findOverlaps(index, query, { limit: 20, exclude: new Set([self]) }).find(({ id }) => id === other)
            ?.confidence ?? 0;
        expect(sure(a, 'a', 'b')).toBeCloseTo(sure(b, 'b', 'a'), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('does not know what was removed or replaced', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, anyText, (kept, gone, query) => {
        const index = createIndex();
        for (const each of gone) addText(index, { ...each, id: `gone ${each.id}` });
        for (const each of kept) addText(index, { ...each, title: query.title, text: query.text });
        for (const each of kept) addText(index, each);
        for (const each of gone) removeText(index, `gone ${each.id}`);
        removeText(index, 'never there');
        expect(findOverlaps(index, query, { limit: 20 })).toEqual(find(kept, query, 20));
        expect(index.sentences.size).toBe(indexOf(kept).sentences.size);
        expect(index.terms.byKey.size).toBe(indexOf(kept).terms.byKey.size);
      }),
    );
  });

  it('is not given to what is excluded', () => {
    const index = indexOf([distil, sleep]);
    expect(
      findOverlaps(index, distilPlan, { limit: 3, exclude: new Set(['distil']) }).map(({ id }) => id),
    ).not.toContain('distil');
    expect(findOverlaps(index, distilPlan, { limit: 3, among: [] })).toEqual([]);
  });

  it('notifies from its threshold on and never below', () => {
    fc.assert(
      fc.property(anyTexts, anyText, (texts, query) => {
        for (const { notify, confidence } of find(texts, query, 20))
          if (notify) expect(confidence).toBeGreaterThanOrEqual(NOTIFY_FROM);
      }),
    );
  });
});

describe('hostile input', () => {
  it.each([
    ['nothing', ''],
    ['emoji', '🔥🔥 👩‍🔬🎉'],
    ['right-to-left text', '\u202eقياس الضوضاء في القلب\u202c وقياس الضوضاء'],
    ['ten thousand letters', 'y'.repeat(10_000)],
    ['ten thousand full stops', '. '.repeat(5_000)],
    ['ten thousand signs without blanks', '数据'.repeat(5_000)],
    ['many sentences', 'Probes fire on the river when policy noise rewards owls. '.repeat(180)],
    ['words like names of objects', 'constructor __proto__ toString hasOwnProperty valueOf'],
  ])('%s is compared at once', (_, hostile) => {
    const index = indexOf([distil, sleep, ...strangers]);
    const started = performance.now();
    addText(index, { id: 'hostile', title: hostile.slice(0, 200), text: hostile });
    for (const { confidence } of findOverlaps(index, { title: '', text: hostile }, { limit: 5 })) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    removeText(index, 'hostile');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('places of numbers', () => {
  it('are those of a map, emptied and used again, also for many numbers of 32 bits that lie close together', () => {
    const number = fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
    const texts = fc.array(fc.array(number, { maxLength: 700 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(texts, (all) => {
        const table = createPlaces();
        for (const numbers of all) {
          clear(table);
          const known = new Map<number, number>();
          for (const one of numbers) {
            expect(placeOf(table, one)).toBe(known.get(one) ?? -1);
            if (known.has(one)) continue;
            take(table, one, known.size);
            known.set(one, known.size);
          }
          for (const [one, place] of known) expect(placeOf(table, one)).toBe(place);
        }
      }),
      { numRuns: 30 },
    );
  });
});
