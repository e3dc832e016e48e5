/** What was typed into forms that need another look and have no draft. The store decides nothing; it finds and keeps. */
import type { Millis } from '../model.ts';

/** A form by whom and what it is for. */
export type FormOf = { readonly personId: number; readonly form: string };

export type Unsaved = {
  /** What is typed later takes the place of what was typed before. */
  keep(of: FormOf, values: Readonly<Record<string, string>>, at: Millis): Promise<void>;
  /** What was typed by the names of the fields, or null. */
  of(of: FormOf): Promise<Readonly<Record<string, string>> | null>;
  forget(of: FormOf): Promise<void>;
  forgetBefore(at: Millis): Promise<void>;
};
