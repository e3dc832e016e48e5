/** Words become strings in the reader's language, and what somebody wrote stays what they wrote. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/core/cards/card.ts';
import { en } from '../../../src/core/cards/locales/en.ts';
import { fr } from '../../../src/core/cards/locales/fr.ts';
import { type Key, LANGUAGES, languageOf, messageOf } from '../../../src/core/cards/locales.ts';
import { words } from '../../../src/core/cards/message.ts';
import { label, speakCard } from '../../../src/core/cards/speak.ts';

const KEYS = Object.keys(en).filter((key): key is Key => key in en);

describe('the languages', () => {
  it('all say everything that English says', () => {
    expect(KEYS.filter((key) => !(key in fr))).toEqual([]);
    expect(Object.keys(fr).filter((key) => !(key in en))).toEqual([]);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    '%s has the gaps and marks of English',
    (language) => {
      const gapsOf = (message: string) =>
        [
          ...JSON.stringify(new IntlMessageFormat(message, language).getAst()).matchAll(
            /"type":(?:1|2|5|6|8),"value":"(\w+)"/g,
          ),
        ]
          .map((m) => m[1])
          .sort();
      const unlike = KEYS.filter(
        (key) =>
          new Set(gapsOf(messageOf(language, key))).symmetricDifference(new Set(gapsOf(en[key]))).size > 0,
      );
      expect(unlike).toEqual([]);
    },
  );

  it('follow what a platform calls them, and are English for the rest', () => {
    expect(['fr-CA', 'fr_FR', 'FR', 'de', '', null].map(languageOf)).toEqual([
      'fr',
      'fr',
      'fr',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('words', () => {
  it('follow the plural rules of the language', () => {
    const plans = (n: number) => label(words('checkin.title', { plans: n }), 'en');
    expect([1, 2, 1_000_000].map(plans)).toEqual([
      'Still on it?',
      'Still on 2 plans?',
      'Still on 1,000,000 plans?',
    ]);
  });

  it('write days as the language does, in the zone of the calendar they belong to', () => {
    const day = { day: Date.parse('2026-06-01T02:00:00Z'), zone: 'America/New_York' };
    expect(label(words('checkin.was snoozed', { day }), 'en')).toContain('31 May 2026');
    expect(label(words('checkin.was snoozed', { day }), 'fr')).toContain('31 mai 2026');
  });

  it('take what somebody wrote as it is, whatever it looks like', () => {
    const written = "{plans, plural, other {<b>#</b>}} '{' <code>x</code>";
    const card = speakCard(
      { tone: 'ask', title: '', body: [say(words('checkin.was kept', { until: written }))] },
      'en',
    );
    expect(card.body).toEqual([{ kind: 'paragraph', text: [`still on it, ${written}`] }]);
  });
});
