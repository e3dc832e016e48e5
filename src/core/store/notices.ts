/** Who was shown which overlap, and what they made of it. The store decides nothing; it finds and keeps. */
import type { Judged, Millis } from '../model.ts';

/** What was compared: a draft, or an idea. */
export type About = { readonly draftId: number } | { readonly ideaId: number };

/** `asked`: to be introduced, which is for these two alone, so that nothing is kept about the pair. */
export type Verdict = 'answered' | 'asked' | 'not useful';

export type Notices = {
  /** Shown again is shown once. */
  shown(notice: {
    spaceId: number;
    personId: number;
    about: About;
    otherIds: readonly number[];
    at: Millis;
  }): Promise<void>;
  /** What somebody made of an overlap that they were shown. */
  judge(verdict: {
    personId: number;
    about: About;
    otherId: number;
    verdict: Verdict;
    at: Millis;
  }): Promise<void>;
  /** The ideas that this person is done with beside this one: not useful to them, or asked about. */
  dismissed(personId: number, about: About): Promise<readonly number[]>;
  draftBecame(draftId: number, ideaId: number): Promise<void>;
  /** What people made of the overlaps of a space since then, with at most `each` of every person's latest verdicts. */
  judged(spaceId: number, since: Millis, each: number): Promise<Judged>;
};
