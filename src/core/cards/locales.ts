/** The languages that we speak. English is whole; what another lacks is said in English. */
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';

/** The name of a message, as the English file has it. */
export type Key = keyof typeof en;

/** A language as its two letters, e.g. `en`. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each is called by those who speak it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'Français' };

const MESSAGES: Record<Language, Partial<Record<Key, string>>> = { en, fr };

/** A message in ICU MessageFormat, in this language or else in English. */
export function messageOf(language: Language, key: Key): string {
  return MESSAGES[language][key] ?? en[key];
}

/** The language for a locale as platforms name it, e.g. `fr-CA`; English for none and for one we don't speak. */
export function languageOf(locale: string | null | undefined): Language {
  const begin = (locale ?? '').toLowerCase().split(/[-_,;]/)[0];
  return LANGUAGES.find((language) => language === begin) ?? 'en';
}
