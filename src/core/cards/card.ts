/**
 * Cards, forms and texts as values. A platform's `render` turns them into what people see; nothing here knows how.
 * A bare string is always what somebody wrote, or plain words: it is escaped, and can mention nobody.
 */
import type { Action } from '../actions.ts';
import type { Millis } from '../model.ts';

export type Inline =
  | string
  | { readonly bold: string }
  | { readonly quiet: string }
  | { readonly code: string }
  | { readonly link: string; readonly url: string }
  /** A moment, shown in the reader's own zone where the platform can; `day` shows the date alone. */
  | { readonly time: Millis; readonly as: 'day' | 'moment'; readonly zone: string };

export type Text = readonly Inline[];

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** A label above a longer text that somebody wrote. */
  | { readonly kind: 'section'; readonly label: string; readonly text: Text }
  | { readonly kind: 'list'; readonly label: string; readonly items: readonly Text[] }
  | { readonly kind: 'controls'; readonly controls: readonly Control[] }
  | { readonly kind: 'footnote'; readonly text: Text };

export type Control =
  | {
      readonly kind: 'button';
      readonly label: string;
      readonly sign?: string;
      readonly action: Action;
      readonly look?: 'primary' | 'danger';
    }
  | { readonly kind: 'menu'; readonly label: string; readonly choices: readonly Choice[] };

export type Choice = { readonly label: string; readonly action: Action };

/** What a card is about; the platform picks the colour. */
export type Tone = 'idea' | 'overlap' | 'ask' | 'done' | 'sorry' | 'digest';

export type Card = {
  readonly tone: Tone;
  readonly title: string;
  readonly body: readonly Block[];
};

export type Field =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly long: boolean;
      readonly required: boolean;
      /** In characters. A platform that can hold fewer shows the beginning and says so. */
      readonly limit: number;
      readonly value: string;
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly value: string;
      readonly choices: readonly { readonly label: string; readonly value: string }[];
    };

/** A form. `action` comes back with the values; the first fields matter most, for platforms that can show only a few. */
export type Form = {
  readonly title: string;
  readonly submit: string;
  readonly intro: Text;
  readonly fields: readonly Field[];
  readonly action: Action;
};

/** A paragraph from strings and inline nodes. */
export function say(...text: Inline[]): Block {
  return { kind: 'paragraph', text };
}
