/** The nouns of Common Thread. Types only: what they may do stands in rules/, what they look like in cards/. */

/** A moment as milliseconds since 1970, UTC. `now` is always such a number, and always an argument. */
export type Millis = number;
/** A day in somebody's calendar, e.g. `2026-05-31`. */
export type Day = string;
/** An IANA time zone, e.g. `Europe/Berlin`. */
export type Zone = string;

export const STANCES = [
  'following',
  'can_advise',
  'would_join',
  'planning',
  'working',
  'has_results',
  'stopped',
] as const;
export type Stance = (typeof STANCES)[number];

export const HORIZONS = ['week', 'month', 'quarter', 'unsure'] as const;
/** When a plan is meant to happen: one of the usual spans, or the last day of it. */
export type Horizon = (typeof HORIZONS)[number] | Day;

/** From a moment until another one, which isn't in it. */
export type Span = { readonly from: Millis; readonly until: Millis };

/** One person's account on one platform. `workspace` is whatever the platform groups people by. */
export type Account = {
  readonly platform: string;
  readonly workspace: string;
  readonly user: string;
};

/** A channel, or a direct conversation, on a platform. */
export type Place = {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
};

/** A message on a platform. */
export type MessageRef = Place & { readonly message: string };

/** Whole hours of the day in one's own zone, on these ISO weekdays (1 is Monday): from `from` until `until`, at most 24. */
export type Hours = {
  readonly from: number;
  readonly until: number;
  readonly days: readonly number[];
};

export type Person = {
  readonly id: number;
  readonly name: string;
  /** What they said, else what a platform tells. */
  readonly zone: Zone | null;
  /** The language they set on the platform, e.g. `fr-FR`; null where none told it. */
  readonly locale: string | null;
  readonly affiliation: string;
  readonly hours: Hours | null;
  /** Whether every account of theirs has left. */
  readonly hasLeft: boolean;
  /** Whose number it would be if their accounts were apart: the one that the account in question has by itself. */
  readonly self: number;
};

/** What somebody chose to say about themselves. Nobody but them is shown `contact` unless both agreed to talk. */
export type Profile = {
  readonly affiliation: string;
  readonly contact: string;
  /** Null: what a platform tells counts. */
  readonly zone: Zone | null;
  readonly hours: Hours | null;
};

/** When somebody may be told things, as far as they said. */
export type Quiet = {
  readonly zone: Zone;
  readonly hours: Hours | null;
  /** They asked for quiet until then. */
  readonly until: Millis | null;
};

/** Somebody that something waits for, and all that says when they may be told. */
export type Addressee = {
  readonly personId: number;
  readonly quiet: Quiet;
  /** When they were told something in the last seven days. */
  readonly toldAt: readonly Millis[];
  /** Check-ins since they last did anything. */
  readonly unanswered: number;
  /** Notes that are due, oldest first. */
  readonly notes: readonly number[];
  /** Ideas whose plan of theirs is due to be asked about, the one whose horizon ended first first. */
  readonly plans: readonly number[];
};

export const SIGN_STANCES = ['following', 'would_join', 'planning'] as const;
/** The stances that a reaction can stand for. */
export type SignStance = (typeof SIGN_STANCES)[number];
/** The reaction for each; null for none. */
export type Signs = { readonly [S in SignStance]: string | null };

export type Space = {
  readonly id: number;
  readonly name: string;
  readonly zone: Zone;
  /** The language of its cards and digests, as two letters. */
  readonly language: string;
  /** ISO weekday of the digest: 1 is Monday, 7 is Sunday. */
  readonly digestDay: number;
  /** Hour of the digest on that day in the space's zone, 0 to 23. */
  readonly digestHour: number;
  readonly joinCode: string;
  /** Null as long as nobody chose any: the usual ones. */
  readonly signs: Signs | null;
  /** A quiet time for the whole space: between these nothing is sent about it. The latest one, over or not. */
  readonly quiet: Span | null;
  /** What the last digest reached to. */
  readonly digestedUntil: Millis | null;
  /** Who set it up, and hears when something needs an admin. */
  readonly setUpBy: number;
  readonly createdAt: Millis;
};

export type Channel = Place & {
  readonly id: number;
  /** Null: it left its space, and belongs to none. */
  readonly spaceId: number | null;
  readonly name: string;
  /** Why nothing reaches it at the moment; null as long as we can post there. */
  readonly shut: Shut | null;
};

/** What became of a channel that we can't reach; 'unreachable' where nobody told us. */
export const SHUT = ['archived', 'deleted', 'removed', 'uninstalled', 'unreachable'] as const;
export type Shut = (typeof SHUT)[number];

/** What somebody writes into the form of an idea. Everything but the title may be empty. */
export type IdeaText = {
  readonly title: string;
  readonly summary: string;
  readonly setup: string;
  readonly questions: string;
  readonly links: readonly string[];
  readonly tags: readonly string[];
};

export const AUDIENCES = ['channel', 'space', 'public'] as const;
/** Who an idea is for: the channel that it belongs to, its space, or everybody. */
export type Audience = (typeof AUDIENCES)[number];

/** The message that an idea was saved from. */
export type Source = {
  readonly url: string;
  readonly author: string;
};

export const IDEA_STATES = ['open', 'archived', 'withdrawn', 'merged'] as const;
/** Archived: put away, and found with a filter. Withdrawn: taken back by its author, and in no list and no overlap. */
export type IdeaState = (typeof IDEA_STATES)[number];

/** In which role somebody changes an idea: it is theirs, or they are an admin of its space. */
export type Role = 'author' | 'admin';

export type Idea = IdeaText & {
  readonly id: number;
  readonly spaceId: number;
  /** The short number that people say, counted within the space. */
  readonly number: number;
  readonly authorId: number | null;
  readonly source: Source | null;
  /** Whether it came from somebody's message, although that may not be named (any more). */
  readonly isSaved: boolean;
  readonly state: IdeaState;
  /** In which role its words were changed last, and in which it was put away. */
  readonly editedBy: Role;
  readonly awayBy: Role;
  readonly audience: Audience;
  /** The channel it was written in, or that its author gave it to; null for one from a direct conversation. */
  readonly homeId: number | null;
  /** The agenda that it came with. */
  readonly agendaId: number | null;
  /** Rises with every change that the card shows. */
  readonly version: number;
  readonly createdAt: Millis;
};

/** Where a person stands on an idea now. `horizon` and what follows it belong to plans. */
export type Standing = {
  readonly ideaId: number;
  readonly person: Person;
  readonly stance: Stance;
  readonly horizon: Horizon | null;
  /** When the horizon is over: the end of its last day in the planner's zone. Null for no plan and for `unsure`. */
  readonly horizonEndsAt: Millis | null;
  readonly checkedInAt: Millis | null;
  readonly lapsedAt: Millis | null;
  readonly snoozedUntil: Millis | null;
  readonly note: string;
  /** Not public yet: a plan, or what it ended as, that nobody but its planner is shown. */
  readonly isPrivate: boolean;
  /** What gave it: a reaction, a button, a form, a check-in. */
  readonly via: string;
  readonly since: Millis;
};

export const RELATIONS = ['duplicate of', 'overlaps', 'builds on', 'replicates', 'differs from'] as const;
export type Relation = (typeof RELATIONS)[number];

export const OUTCOMES = ['result', 'null', 'partial', 'stopped'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/** What came of an idea, as one person tells it. */
export type Outcome = {
  readonly ideaId: number;
  readonly by: Person;
  readonly kind: OutcomeKind;
  /** One line, and an address; both may be empty. */
  readonly line: string;
  readonly link: string;
  readonly at: Millis;
};

/** What an idea says, as the stems of its words: what tells whether it became another one. */
export type Gist = {
  /** Of the whole idea. */
  readonly words: readonly string[];
  readonly setup: readonly string[];
  readonly questions: readonly string[];
};

/** What somebody answered about two ideas: the first overlaps, builds on, replicates, differs from the other. */
export type Pair = {
  readonly ideaId: number;
  readonly otherId: number;
  readonly relation: Relation;
  /** How the two differ, in the words of the person who knows. */
  readonly difference: string;
  readonly by: Person | null;
  readonly at: Millis;
  /** What the two said when it was answered. The pair is quiet for as long as they say about the same. */
  readonly was: { readonly idea: Gist; readonly other: Gist };
  /** Whether the two people split the work between them. */
  readonly isSplit: boolean;
};

export const TALKS = ['merged', 'split', 'parallel', 'not yet'] as const;
/** What came of an introduction: one idea of two, the work split, parallel on purpose, no talk yet. */
export type Talk = (typeof TALKS)[number];

/** Somebody asks to be introduced to whoever plans an idea. Nothing of either is shown before both said yes. */
export type Introduction = {
  readonly id: number;
  readonly spaceId: number;
  /** What the asker has: a draft, and the idea that it became, if it did. */
  readonly draftId: number | null;
  readonly ideaId: number | null;
  /** The idea of the one who is asked. */
  readonly otherId: number;
  readonly askerId: number;
  readonly askedId: number;
  /** How each can be reached, as they said it for the other; and the plan that waited when the asker asked. */
  readonly askerContact: string;
  readonly askedContact: string;
  readonly askerPlan: Horizon | 'working' | null;
  /** What both share, in the words of the one who is asked. */
  readonly because: readonly string[];
  readonly askedAt: Millis;
  readonly answer: 'yes' | 'no' | null;
  readonly answeredAt: Millis | null;
  readonly followedUpAt: Millis | null;
  readonly talk: Talk | null;
};

/** How many overlaps people were shown and answered, and how many they had no use for. */
export type Judged = { readonly answered: number; readonly dismissed: number };

/** What was written but is not published yet: nothing that somebody typed is lost between two answers. */
export type Draft = {
  readonly id: number;
  readonly personId: number;
  readonly spaceId: number;
  readonly text: IdeaText;
  readonly source: Source | null;
  readonly horizon: Horizon | null;
  /** Whether the plan in it is to be seen by its planner alone. */
  readonly isPrivate: boolean;
  readonly audience: Audience;
  readonly homeId: number | null;
  readonly createdAt: Millis;
};

/** What a person said on an idea with one account, while another word of theirs counts. `isBeneath`: a reaction outdid it. */
export type Aside = Standing & {
  /** The account that said it, by its own number. */
  readonly givenBy: number;
  readonly isBeneath: boolean;
};
