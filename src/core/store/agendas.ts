/** Texts that list many ideas, while their authors review them and after. The store decides nothing; it finds and keeps. */
import type { Audience, Idea, IdeaText, Millis, Source } from '../model.ts';
import type { Reader } from '../reader.ts';
import type { Send } from './sends.ts';

export type Agenda = {
  readonly id: number;
  readonly personId: number;
  readonly spaceId: number;
  readonly name: string;
  /** What stood around the list. */
  readonly around: string;
  readonly source: Source | null;
  readonly creditedId: number | null;
  readonly creditedSelf: number | null;
  /** The same text as one idea, until its author says which of the two it is. */
  readonly draftId: number | null;
  /** Who will see its ideas, and the channel that alone does. */
  readonly audience: Audience;
  readonly homeId: number | null;
  readonly isPublished: boolean;
  readonly isDiscarded: boolean;
};

export type AgendaItem = {
  readonly id: number;
  readonly agendaId: number;
  readonly text: IdeaText;
  /** The words of it as they were read, which edits don't change. */
  readonly key: string;
  readonly isLeftOut: boolean;
  /** The number of the idea of this space that was made of the same words, in this agenda or another. */
  readonly number: number | null;
  /** Whether the reader may see that idea. */
  readonly isSeen: boolean;
};

export type NewAgenda = Omit<Agenda, 'id' | 'isPublished' | 'isDiscarded' | 'audience' | 'homeId'> & {
  /** The account that imported it, by its own number. */
  readonly personSelf: number;
  readonly items: readonly { readonly text: IdeaText; readonly key: string }[];
  readonly at: Millis;
};

export type Agendas = {
  /** What this person left out of a list that they published is left out of this one, too. */
  create(agenda: NewAgenda): Promise<Agenda>;
  byId(id: number): Promise<Agenda | null>;
  /** Locks it until the end of the transaction, so that two presses publish once. */
  lock(id: number): Promise<Agenda | null>;
  /** The one of this person that lists the same and waits for its review. */
  waitingWith(spaceId: number, personId: number, keys: readonly string[]): Promise<Agenda | null>;
  /** What waits of a person in a space, the latest first. */
  waiting(spaceId: number, personId: number, limit: number): Promise<readonly Agenda[]>;
  /** Those of these words that are ideas of this space by now. */
  here(spaceId: number, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** In the order of the text. */
  items(agendaId: number, reader: Reader): Promise<readonly AgendaItem[]>;
  item(id: number): Promise<AgendaItem | null>;
  changeItem(id: number, to: { readonly text?: IdeaText; readonly isLeftOut?: boolean }): Promise<void>;
  /** Who will see the ideas of this list, and of those that wait with it, since one text was too long for one. */
  giveTo(id: number, to: { readonly audience: Audience; readonly homeId: number | null }): Promise<void>;
  published(id: number, at: Millis): Promise<void>;
  discard(id: number, at: Millis): Promise<void>;
  /** Those imported before then and not published. */
  forgetBefore(at: Millis): Promise<void>;
  /** Those that were published of it and that the reader may see, by number. */
  ideas(agendaId: number, reader: Reader): Promise<readonly Idea[]>;
  /** The agenda that an idea came with. */
  ofIdea(ideaId: number): Promise<number | null>;
  /** The cards of it. */
  cards(agendaId: number): Promise<readonly Send[]>;
};
