/** What spaces add to the glossary. The store decides nothing; it finds and keeps. */
import type { OwnConcept } from '../concept.ts';
import type { Millis } from '../model.ts';

export type Glossaries = {
  /** By name. */
  of(spaceId: number): Promise<readonly OwnConcept[]>;
  /** Another one after every change, whichever program made it. */
  version(spaceId: number): Promise<string>;
  add(spaceId: number, concept: Omit<OwnConcept, 'id'>, at: Millis): Promise<void>;
  /** Says whether it was there. */
  remove(spaceId: number, id: number): Promise<boolean>;
  /** Whoever changes the glossary of a space waits here for whoever does so now. */
  lock(spaceId: number): Promise<void>;
};
