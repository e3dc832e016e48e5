/**
 * Cards, forms and texts as values, not said in any language yet: `speak.ts` does that, and a platform's `render` turns
 * what was said into what people see. A bare string is what somebody wrote: it is escaped, and can mention nobody.
 */
import type { Action } from '../actions.ts';
import type { Millis } from '../model.ts';
import type { DayNode, ListNode, Words } from './message.ts';

/** Plain words without marks: on a button, above a field. */
export type Label = string | Words;

export type Inline =
  | string
  | Words
  | DayNode
  | ListNode
  | { readonly bold: Label }
  | { readonly quiet: Label }
  | { readonly code: string }
  | { readonly link: Label; readonly url: string }
  /** A moment, shown in the reader's own zone where the platform can; `day` shows the date alone. */
  | { readonly time: Millis; readonly as: 'day' | 'moment'; readonly zone: string };

export type Text = readonly Inline[];

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** A label above a longer text that somebody wrote. */
  | { readonly kind: 'section'; readonly label: Label; readonly text: Text }
  | {
      readonly kind: 'list';
      readonly label: Label;
      readonly items: readonly Text[];
      /** The last item says that there are so many more: who shows fewer items counts from here. */
      readonly rest?: number;
    }
  | { readonly kind: 'controls'; readonly controls: readonly Control[] }
  | { readonly kind: 'footnote'; readonly text: Text };

export type Control =
  | {
      readonly kind: 'button';
      readonly label: Label;
      readonly sign?: string;
      readonly action: Action;
      readonly look?: 'primary' | 'danger';
    }
  | {
      readonly kind: 'menu';
      readonly label: Label;
      readonly choices: readonly Choice[];
      /** The choices are the first of all ideas; where the platform can, people type to find another. */
      readonly searches?: true;
    };

export type Choice = { readonly label: Label; readonly action: Action };

/** What a card is about; the platform picks the colour. */
export type Tone = 'idea' | 'overlap' | 'ask' | 'done' | 'sorry' | 'digest';

export type Card = {
  readonly tone: Tone;
  readonly title: Label;
  readonly body: readonly Block[];
};

export type Field =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: Label;
      readonly hint: Label;
      readonly long: boolean;
      readonly required: boolean;
      /** In characters. A platform that can hold fewer shows the beginning and says so. */
      readonly limit: number;
      readonly value: string;
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: Label;
      readonly hint: Label;
      readonly value: string;
      readonly choices: readonly { readonly label: Label; readonly value: string }[];
    };

/** A form. `action` comes back with the values; the first fields matter most, for platforms that can show only a few. */
export type Form = {
  readonly title: Label;
  readonly submit: Label;
  readonly intro: Text;
  readonly fields: readonly Field[];
  readonly action: Action;
};

/** A paragraph from strings and inline nodes. */
export function say(...text: Inline[]): Block {
  return { kind: 'paragraph', text };
}
