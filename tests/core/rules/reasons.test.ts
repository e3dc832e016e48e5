/** What is given as the reason of an overlap: what both are about, and none of what stands around it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK } from '../../../src/core/rules/overlap/because.ts';
import { findOverlaps } from '../../../src/core/rules/overlap/find.ts';
import { inTheirWords } from '../../../src/core/rules/overlap/in-their-words.ts';
import { addText, createIndex } from '../../../src/core/rules/overlap/index-of-texts.ts';
import { withoutNames } from '../../../src/core/rules/overlap/names.ts';
import { readable } from '../../../src/core/rules/overlap/readable.ts';

type Text = { readonly title: string; readonly text: string };

function reasons(known: Text, asked: Text): readonly string[] {
  const index = createIndex();
  addText(index, { id: 'known', ...known });
  return findOverlaps(index, asked, { limit: 1 })[0]?.because ?? [];
}

const PROBES = 'Linear probes on residual activations tell strategic deception in dialogues.';
const PROBES_TOO = 'Strategic deception in dialogues, told by linear probes on residual activations.';
const PLAIN = reasons({ title: 'One', text: PROBES }, { title: 'Another', text: PROBES_TOO });

describe('reasons are about what both are about', () => {
  it('such as these', () => {
    expect(PLAIN).toEqual(['Strategic deception', 'residual activations', 'linear probes']);
  });

  it.each([
    ['signs that a program spelled out', '&amp; &lt;draft&gt;&nbsp;&amp;nbsp; &#8217; &eacute; &amp'],
    ['markup', '<p><br/>\n<div class="x y">\n<a href="https://a.example/b">\n</li></p>'],
    ['addresses', 'https://a.example/sleepy-owls www.owls.example http owls@night.example'],
    ['a template on one line', '**Title:** **Key questions:** **Contact:** **Related work:**'],
    ['whom to write to', 'Contact: Jane Doe, jane@lab.example\nAuthors: Jane Doe and John Roe'],
    ['when', 'Next month, in September or by Monday; planning for Q3, deadline October.'],
    ['talk', 'Hey folks, thinking of starting this week, thanks! :rocket: @jane ping me, e-mail me.'],
    ['names', 'Together with Jane Doe.'],
    ['names who join in', 'Jane Doe and I look into this.'],
    [
      'French around it',
      'Le mois prochain, nous voudrions essayer cela avec des idées pour vous, dans l’année.',
    ],
  ])('and not %s', (_, noise) => {
    const around = (text: string): string => `${noise}\n${text} ${noise}\n${noise}`;
    expect(
      reasons({ title: 'One', text: around(PROBES) }, { title: 'Another', text: around(PROBES_TOO) }),
    ).toEqual(PLAIN);
  });

  it('and in French without its small words', () => {
    const found = reasons(
      {
        title: 'Sonder',
        text: 'Des sondes linéaires pour détecter les mensonges dans l’adaptateur amovible.',
      },
      { title: 'Lire', text: 'Détecter les mensonges d’un adaptateur amovible par des sondes linéaires.' },
    );
    expect(found).toEqual(['Détecter les mensonges d’un adaptateur amovible', 'sondes linéaires']);
  });

  it('and a word that everybody writes is none, where nothing tells more', () => {
    const found = reasons(
      { title: 'Models', text: 'New methods, data and results of models.' },
      { title: 'Data', text: 'Models and their results: methods for data.' },
    );
    expect(found).toEqual([]);
  });

  it('and of two that hold one another, only the longer one is given', () => {
    const found = reasons(
      { title: 'Experts', text: 'A sparse mixture of experts for owls. Experts decide.' },
      { title: 'Owls', text: 'Experts! A sparse mixture of experts that sorts owls.' },
    );
    expect(found.filter((reason) => reason.toLowerCase().includes('experts'))).toEqual([
      'sparse mixture of experts',
    ]);
  });

  it('and whatever else the two hold, never more than three, none twice, each one thing out of the text', () => {
    const pieces = fc.constantFrom(
      PROBES,
      PROBES_TOO,
      '&amp;amp;',
      '<br>',
      '**Key questions:**',
      'Contact: me',
      '“”″',
      '\u202e@everyone',
      'reward model, judge; debate (probe) – LoRA',
      '探针 可以 发现 欺骗',
      'in June',
      '\n',
    );
    const text = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (known, asked) => {
        const found = reasons({ title: 'One', text: known }, { title: 'Another', text: asked });
        const theirs = inTheirWords(found, { title: 'One', text: known });
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found).size).toBe(found.length);
        for (const reason of [...found, ...theirs]) {
          expect(reason).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?$/u);
          expect(reason).not.toMatch(/^(?:amp|br|Contact|June|Key questions)$/i);
        }
        for (const part of theirs) expect(part).not.toMatch(BREAK);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is never compared', () => {
  it('leaves blanks in its place, so that every span stays true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(readable(text)).toHaveLength(text.length);
      }),
    );
    const text = 'if a <b and c> d, pass@k, ratio 3:4:5 &c. x&y';
    expect(readable(text)).toBe(text);
  });

  it('is found in no more time than the text is long', () => {
    const from = performance.now();
    for (const piece of ['<a ', '&amp;', '**Title', 'a@', '<p x=', ':a', 'contact '])
      readable(piece.repeat(20_000 / piece.length));
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe('somebody’s name', () => {
  it('is no reason, as long as it is written as one', () => {
    const names = ['Grace Probe-Hopper', '李 雷', 'ana'];
    expect(
      withoutNames(['Grace', 'Hopper', 'grace period', 'probe', 'Ana', '李雷', 'Grace Ana'], names),
    ).toEqual(['grace period', 'probe', 'Grace Ana']);
    expect(withoutNames(['LoRA'], ['', '🙂'])).toEqual(['LoRA']);
  });
});
