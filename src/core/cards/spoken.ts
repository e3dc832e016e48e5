/** Cards and forms as a platform gets them: said in a language, with nothing left to say. */
import type { Reply } from '../events.ts';
import type * as worded from './card.ts';
import type { Language } from './locales.ts';
import type { Picture as WordedPicture } from './map.ts';
import type { DayNode, ListNode, Words } from './message.ts';

/** A type without the words that are still to be said. */
export type Spoken<T> = T extends Words | DayNode | ListNode
  ? never
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [K in keyof T]: Spoken<T[K]> };

export type Inline = Spoken<worded.Inline>;
export type Text = readonly Inline[];
export type Block = Spoken<worded.Block>;
export type Control = Spoken<worded.Control>;
export type Choice = Spoken<worded.Choice>;
/** `language` for the few words that a platform adds: what was left out, how to cancel. */
export type Card = Spoken<worded.Card> & { readonly language?: Language };
export type Field = Spoken<worded.Field>;
export type Form = Spoken<worded.Form> & { readonly language?: Language };
/** What is drawn, with its words said. */
export type Picture = Spoken<WordedPicture>;
/** A picture as a file. `alt` says what it shows, for whoever can’t see it. */
export type Image = { readonly name: string; readonly png: Uint8Array; readonly alt: string };
export type SpokenReply =
  | Exclude<Reply, { readonly kind: 'whisper' | 'form' | 'look again' | 'home' | 'map' }>
  | {
      readonly kind: 'whisper';
      readonly card: Card;
      readonly instead: boolean;
      readonly image?: Image | undefined;
    }
  | { readonly kind: 'home'; readonly card: Card }
  | { readonly kind: 'form'; readonly form: Form }
  | {
      readonly kind: 'look again';
      readonly problems: Readonly<Record<string, string>>;
      readonly otherwise: Card;
    };
export type Tone = worded.Tone;

/** A paragraph from strings and inline nodes. */
export function say(...text: Inline[]): Block {
  return { kind: 'paragraph', text };
}
