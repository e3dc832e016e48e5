/** What of a text is never compared: addresses, markup, names that are called, headings, and whom to write to. */
import { headingsIn } from '../reading/headings.ts';

// Twice encoded is still one sign: "&amp;nbsp;".
const ENTITY =
  /&(?:amp;){0,3}(?:#\d{1,7};?|#x[\da-f]{1,6};?|(?:amp|lt|gt|nbsp|quot|apos)\b;?|[a-z]{2,10};)/gi;
const TAG =
  /<\/?(?:br|hr|em|strong|ul|ol|li|div|span|h[1-6]|code|pre|table|t[rdh]|img|sup|sub|blockquote|details|summary)\b[^<>\n]{0,300}>|<\/?[abipsu](?:\s[^<>\n]{0,300}=[^<>\n]{0,300})?\s?\/?>/gi;
const ENCODED_TAG = /&(?:amp;){0,3}lt;\/?[a-z][^&<>\n]{0,60}&(?:amp;){0,3}gt;/gi;
const ADDRESS =
  /\bhttps?:\/\/\S+|\bwww\.\S+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu;
const CALLED = /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_.-]{2,40}/gu;
const EMOJI = /(?<![^\s(]):[a-z0-9_+-]{2,40}:(?=$|[\s.,;!?)])/gm;
const WRITE_TO =
  /\b(?:please |pls )?(?:contact|e-?mail|message|ping|dm|contactez)(?=\s+(?:me|us|moi|nous)\b)/giu;
const NEVER_COMPARED = [TAG, ENCODED_TAG, ENTITY, ADDRESS, CALLED, EMOJI, WRITE_TO];

/** The text with blanks in place of what is never compared, so that every span in it stays true. */
export function readable(written: string): string {
  const plain = NEVER_COMPARED.reduce((text, never) => text.replace(never, blanks), written);
  return plain
    .split('\n')
    .map((line) => (/[:：]/.test(line) ? inLines(line) : line))
    .join('\n');
}

const blanks = (text: string): string => ' '.repeat(text.length);

/** A heading within a line, and whom to write to, begin a line of their own: what reads lines knows what to do with them. */
function inLines(line: string): string {
  const broken = (text: string, at: number) => `${text.slice(0, at)}\n${text.slice(at + 1)}`;
  const later = headingsIn(line).filter(({ from }) => from > 0);
  return later.reduce((text, { from }) => broken(text, from - 1), line).replace(MID_LINE, '\n');
}

const MID_LINE = /\s(?=(?:contacts?|authors?|e-?mail)\s?[:：])/gi;
const ABOUT_PEOPLE =
  /^[\s>•*_–—-]*(?:(?:point of )?contacts?|authors?|written by|posted by|pi|mentors?|supervisors?|advisors?|owner|poc|team|e-?mail|names?|people|collaborators|dates?|time ?line|dead-?line|eta|status|auteure?s?|encadrante?s?|responsables?|échéance|équipe|statut)[*_]*\s*[:：]/iu;

/** Whether a sentence says whom to write to, who is in it, or when: no subject of the idea. */
export const isAboutPeople = (sentence: string): boolean => ABOUT_PEOPLE.test(sentence);
