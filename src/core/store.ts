/** What the core needs to remember, verb by verb; a page for each noun stands in `store/`. */
import type { Millis } from './model.ts';
import type { Agendas } from './store/agendas.ts';
import type { Asides } from './store/asides.ts';
import type { Drafts } from './store/drafts.ts';
import type { Finding } from './store/finding.ts';
import type { Glossaries } from './store/glossaries.ts';
import type { Ideas } from './store/ideas.ts';
import type { Introductions } from './store/introductions.ts';
import type { Letters } from './store/letters.ts';
import type { Links } from './store/links.ts';
import type { Merges } from './store/merges.ts';
import type { NewsStore } from './store/news.ts';
import type { Notices } from './store/notices.ts';
import type { Outcomes } from './store/outcomes.ts';
import type { Pairs } from './store/pairs.ts';
import type { People } from './store/people.ts';
import type { Reactions } from './store/reactions.ts';
import type { Sends } from './store/sends.ts';
import type { SignUps } from './store/signups.ts';
import type { Spaces } from './store/spaces.ts';
import type { Stances } from './store/stances.ts';
import type { Unsaved } from './store/unsaved.ts';
import type { Written } from './store/written.ts';

export type Store = {
  /** All or nothing; what is enqueued inside runs only after it was kept. */
  transaction<T>(work: (tx: Store) => Promise<T>): Promise<T>;
  /** Whether this event is new; from now on it isn't. */
  isNew(eventId: string, now: Millis): Promise<boolean>;
  forgetEventsBefore(at: Millis): Promise<void>;
  readonly people: People;
  readonly spaces: Spaces;
  readonly agendas: Agendas;
  readonly drafts: Drafts;
  readonly ideas: Ideas;
  readonly written: Written;
  readonly glossaries: Glossaries;
  readonly finding: Finding;
  readonly unsaved: Unsaved;
  readonly stances: Stances;
  readonly signups: SignUps;
  readonly outcomes: Outcomes;
  readonly asides: Asides;
  readonly links: Links;
  readonly reactions: Reactions;
  readonly pairs: Pairs;
  readonly introductions: Introductions;
  readonly merges: Merges;
  readonly notices: Notices;
  readonly news: NewsStore;
  readonly sends: Sends;
  readonly letters: Letters;
};
