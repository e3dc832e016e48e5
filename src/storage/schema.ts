/** The whole database on one page. Times are `timestamptz` there and milliseconds here. */
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { OwnConcept } from '../core/concept.ts';
import type { LinkState } from '../core/link.ts';
import type {
  Audience,
  Gist,
  Horizon,
  Hours,
  IdeaState,
  Millis,
  OutcomeKind,
  Relation,
  Role,
  Shut,
  Signs,
  Stance,
  Talk,
} from '../core/model.ts';
import type { Verdict } from '../core/store/notices.ts';
import type { SendKind, SendState } from '../core/store/sends.ts';

const moment = customType<{ data: Millis; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (millis) => new Date(millis).toISOString(),
  fromDriver: (text) => Date.parse(text),
});

/** The number of a transaction. They are given in the order in which transactions first write, and never again. */
const transaction = customType<{ data: number; driverData: string }>({
  dataType: () => 'xid8',
  toDriver: String,
  fromDriver: Number,
});

/** The account that gave something, by the number that it has by itself: where it goes back to when accounts part. */
const self = () => integer().references(() => people.id);

/** The words of a title as they stand, for finding them by how they begin. */
export const titleWords = (title: AnyPgColumn) => sql`to_tsvector('simple', ${title})`;

const id = () => integer().primaryKey().generatedAlwaysAsIdentity();

/** Every run of the program takes a number here and holds a lock by it. */
export const runs = pgSequence('runs', { maxValue: 2_147_483_647, cycle: true });

/** Channels that share one board. */
export const spaces = pgTable('spaces', {
  id: id(),
  name: text().notNull(),
  zone: text().notNull(),
  /** As two letters. */
  language: text().notNull(),
  digestDay: integer().notNull(),
  digestHour: integer().notNull(),
  joinCode: text().notNull().unique(),
  /** Which reaction stands for which stance, once somebody chose. */
  signs: jsonb().$type<Signs>(),
  /** A quiet time for all: nothing is sent about the space in it. */
  quietFrom: moment(),
  quietUntil: moment(),
  /** What the last digest reached to. */
  digestedUntil: moment(),
  /** How often the links to its pages were ended: those that were made before open nothing. */
  linksEnded: integer().notNull().default(0),
  /** The number that the next idea gets. */
  nextNumber: integer().notNull().default(1),
  setUpBy: integer()
    .notNull()
    .references(() => people.id),
  createdAt: moment().notNull(),
});

export const channels = pgTable(
  'channels',
  {
    id: id(),
    /** Null: it left its space. The row stays, for the cards that stand there. */
    spaceId: integer().references(() => spaces.id),
    platform: text().notNull(),
    workspace: text().notNull(),
    channel: text().notNull(),
    name: text().notNull(),
    /** Why nothing reaches it now. */
    shut: text().$type<Shut>(),
  },
  (t) => [
    unique('channels_place').on(t.platform, t.workspace, t.channel),
    index('channels_space').on(t.spaceId),
  ],
);

/** Who did something in which channel, and when last: what tells who is in it, in a direct conversation. */
export const channelPeople = pgTable(
  'channel_people',
  {
    channelId: integer()
      .notNull()
      .references(() => channels.id),
    /** The account, by its own number: whoever it belongs to now was there. */
    selfId: integer()
      .notNull()
      .references(() => people.id),
    seenAt: moment().notNull(),
    /** When a platform said last that they are there, by the database's own clock. */
    confirmedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.channelId, t.selfId] }),
    index('channel_people_self').on(t.selfId, t.seenAt),
  ],
);

export const people = pgTable('people', {
  id: id(),
  name: text().notNull(),
  /** They asked for quiet until then. */
  quietUntil: moment(),
  /** Nothing can be told them before: worked out from hours, quiet and what they were told, so that nobody looks twice. */
  tellAfter: moment(),
  /** When they were told, after the first thing they did, where the help is. */
  hintedAt: moment(),
  /** Check-ins since they last did anything. */
  unanswered: integer().notNull().default(0),
  /** What a platform tells. */
  zone: text(),
  locale: text(),
  /** What they said themselves; it goes before what is told. */
  saidZone: text(),
  affiliation: text().notNull().default(''),
  /** Shown to nobody else before both agreed to be introduced. */
  contact: text().notNull().default(''),
  hours: jsonb().$type<Hours>(),
  /** When a direct message first didn't reach them, or may not have, until they were told. */
  unreachedAt: moment(),
  /** Whether they take none, and not only may not have got one. */
  isClosed: boolean().notNull().default(false),
  /** Whether they want to hear of sign-ups to their ideas. */
  toldOfSignUps: boolean().notNull().default(true),
});

/** A person may have accounts on several platforms. */
export const accounts = pgTable(
  'accounts',
  {
    platform: text().notNull(),
    workspace: text().notNull(),
    user: text().notNull(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    /** Who it is by itself, whoever it was linked with. */
    selfId: integer()
      .notNull()
      .unique()
      .references(() => people.id),
    name: text().notNull(),
    leftAt: moment(),
    /** Where this person was seen last is where they are told things. */
    seenAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.workspace, t.user] }),
    index('accounts_person').on(t.personId),
  ],
);

export const ideas = pgTable(
  'ideas',
  {
    id: id(),
    spaceId: integer()
      .notNull()
      .references(() => spaces.id),
    number: integer().notNull(),
    authorId: integer().references(() => people.id),
    authorSelf: self(),
    title: text().notNull(),
    summary: text().notNull(),
    setup: text().notNull(),
    questions: text().notNull(),
    links: text().array().notNull(),
    tags: text().array().notNull(),
    audience: text().$type<Audience>().notNull().default('space'),
    /** The channel that it belongs to when it is for one; where it was written, until its author says otherwise. */
    homeId: integer().references(() => channels.id),
    sourceUrl: text().notNull().default(''),
    sourceAuthor: text().notNull().default(''),
    /** The message it was saved from, kept when the credit is taken away: it isn't to be saved a second time. */
    savedFrom: text().notNull().default(''),
    /** The person behind sourceAuthor, who may take the credit away. */
    creditedId: integer().references(() => people.id),
    creditedSelf: self(),
    /** Rises with all that the card shows; a card is right when it was drawn from this version. */
    version: integer().notNull().default(1),
    /** Rises with the words alone: what is compared was made from this version. */
    textVersion: integer().notNull().default(1),
    /** The transaction that last changed the words, or put the idea away or back: what changed is found without asking all. */
    writtenIn: transaction().notNull().default(sql`pg_current_xact_id()`),
    state: text().$type<IdeaState>().notNull().default('open'),
    editedBy: text().$type<Role>().notNull().default('author'),
    awayBy: text().$type<Role>().notNull().default('author'),
    /** The agenda it came with. */
    agendaId: integer(),
    /** Of the words that it was imported with; null for what was written by itself. One idea for the same words. */
    importHash: text(),
    createdAt: moment().notNull(),
  },
  (t) => [
    unique('ideas_number').on(t.spaceId, t.number),
    unique('ideas_imported').on(t.spaceId, t.importHash),
    index('ideas_agenda').on(t.agendaId),
    // All that decides whether an idea is listed, so that no idea is read that isn't.
    index('ideas_author').on(t.authorId, t.spaceId, t.audience, t.homeId, t.creditedId, t.id),
    index('ideas_listed').on(
      t.spaceId,
      t.state,
      t.number,
      t.id,
      t.audience,
      t.homeId,
      t.authorId,
      t.creditedId,
    ),
    index('ideas_titled').using('gin', titleWords(t.title)),
    index('ideas_new').on(t.spaceId, t.createdAt),
    index('ideas_written').on(t.spaceId, t.writtenIn, t.id),
    index('ideas_tags').using('gin', t.tags),
    check('ideas_home', sql`${t.audience} <> 'channel' or ${t.homeId} is not null`),
  ],
);

/** Who asked for their own week of a space. */
export const weekReaders = pgTable(
  'week_readers',
  {
    spaceId: integer()
      .notNull()
      .references(() => spaces.id),
    personId: integer()
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.personId] }), index('week_readers_person').on(t.personId)],
);

const stand = () => ({
  ideaId: integer()
    .notNull()
    .references(() => ideas.id),
  personId: integer()
    .notNull()
    .references(() => people.id),
  personSelf: integer()
    .notNull()
    .references(() => people.id),
  stance: text().$type<Stance>().notNull(),
  horizon: text().$type<Horizon>(),
  horizonEndsAt: moment(),
  checkedInAt: moment(),
  snoozedUntil: moment(),
  /** Whoever did something about the idea is on it: nothing is asked before then. */
  aliveUntil: moment(),
  lapsedAt: moment(),
  note: text().notNull().default(''),
  /** Not public yet: nobody but this person is shown it. */
  isPrivate: boolean().notNull().default(false),
  /** The reaction that gave it, so that taking the reaction back takes back this and nothing else. */
  via: text().notNull().default(''),
  since: moment().notNull(),
});

/** Where each person stands on each idea now. */
export const stances = pgTable('stances', stand(), (t) => [
  primaryKey({ columns: [t.ideaId, t.personId] }),
  index('stances_person').on(t.personId, t.since, t.ideaId, t.isPrivate),
  index('stances_live')
    .on(t.stance, t.ideaId, t.personId, t.isPrivate, t.horizonEndsAt)
    .where(sql`${t.lapsedAt} is null`),
  // What changed is found without looking at what there is.
  index('stances_since').on(t.since),
  index('stances_lapsed').on(t.lapsedAt).where(sql`${t.lapsedAt} is not null`),
  index('stances_due')
    .on(t.horizonEndsAt)
    .where(sql`${t.lapsedAt} is null and ${t.horizonEndsAt} is not null`),
]);

/**
 * What a person said on the same idea and doesn't count: with another account, until they say which does; or before a
 * reaction that outdid it, until that is taken back.
 */
export const asides = pgTable(
  'asides',
  { ...stand(), isBeneath: boolean().notNull().default(false) },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.personSelf, t.isBeneath] }),
    index('asides_person').on(t.personId),
  ],
);

/** Every change of a stance; null is "taken back". */
export const stanceHistory = pgTable(
  'stance_history',
  {
    id: id(),
    ideaId: integer()
      .notNull()
      .references(() => ideas.id),
    personId: integer()
      .notNull()
      .references(() => people.id),
    personSelf: self(),
    stance: text().$type<Stance>(),
    horizon: text().$type<Horizon>(),
    lapsed: boolean().notNull().default(false),
    /** Who is shown it: what is private is shown to the person alone, and what others saw instead to the others. */
    shownTo: text().$type<'all' | 'self' | 'others'>().notNull().default('all'),
    via: text().notNull().default(''),
    at: moment().notNull(),
  },
  (t) => [index('stance_history_idea').on(t.ideaId, t.at)],
);

/** What came of an idea, one of each person. */
export const outcomes = pgTable(
  'outcomes',
  {
    ideaId: integer()
      .notNull()
      .references(() => ideas.id),
    personId: integer()
      .notNull()
      .references(() => people.id),
    personSelf: self(),
    kind: text().$type<OutcomeKind>().notNull(),
    line: text().notNull().default(''),
    link: text().notNull().default(''),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.personId] }),
    index('outcomes_person').on(t.personId),
    index('outcomes_at').on(t.at),
  ],
);

/** What spaces add to the glossary that overlaps are found with. */
export const concepts = pgTable(
  'concepts',
  {
    id: id(),
    spaceId: integer()
      .notNull()
      .references(() => spaces.id),
    name: text().notNull(),
    facet: text().$type<OwnConcept['facet']>().notNull(),
    ways: text().array().notNull(),
    at: moment().notNull(),
  },
  (t) => [index('concepts_space').on(t.spaceId)],
);

/** What somebody said about two ideas. Stored once, smaller id first. */
export const pairs = pgTable(
  'pairs',
  {
    ideaId: integer()
      .notNull()
      .references(() => ideas.id),
    otherId: integer()
      .notNull()
      .references(() => ideas.id),
    /** Whether it was said of the other idea: #2 builds on #1, and not #1 on #2. */
    isTurned: boolean().notNull().default(false),
    relation: text().$type<Relation>().notNull(),
    difference: text().notNull().default(''),
    byId: integer().references(() => people.id),
    bySelf: self(),
    at: moment().notNull(),
    isSplit: boolean().notNull().default(false),
    /** What each said when it was answered. */
    ideaWas: jsonb().$type<Gist>().notNull(),
    otherWas: jsonb().$type<Gist>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.otherId] }),
    index('pairs_other').on(t.otherId),
    index('pairs_at').on(t.at),
    check('pairs_ordered', sql`${t.ideaId} < ${t.otherId}`),
  ],
);

/** Ideas that go into others. `was` holds the rows of before, so that undoing brings back every column there is. */
export const merges = pgTable(
  'merges',
  {
    id: id(),
    fromId: integer()
      .notNull()
      .references(() => ideas.id),
    intoId: integer()
      .notNull()
      .references(() => ideas.id),
    askedById: integer()
      .notNull()
      .references(() => people.id),
    agreedById: integer().references(() => people.id),
    askedAt: moment().notNull(),
    mergedAt: moment(),
    endedAt: moment(),
    was: jsonb(),
  },
  (t) => [
    uniqueIndex('merges_from').on(t.fromId).where(sql`${t.endedAt} is null`),
    index('merges_into').on(t.intoId),
  ],
);

/** Which overlaps somebody was shown, and what they made of each: what tells how near an idea must be to be shown. */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    spaceId: integer()
      .notNull()
      .references(() => spaces.id),
    personId: integer()
      .notNull()
      .references(() => people.id),
    draftId: integer().references(() => drafts.id),
    ideaId: integer().references(() => ideas.id),
    otherId: integer()
      .notNull()
      .references(() => ideas.id),
    at: moment().notNull(),
    verdict: text().$type<Verdict>(),
    judgedAt: moment(),
  },
  (t) => [
    unique('notices_draft').on(t.personId, t.draftId, t.otherId),
    index('notices_idea').on(t.personId, t.ideaId, t.otherId),
    index('notices_judged').on(t.spaceId, t.judgedAt).where(sql`${t.verdict} is not null`),
  ],
);

/** Who was asked whether they want to hear of what is new beside theirs, and what they said. */
export const newsWanted = pgTable('news_wanted', {
  personId: integer()
    .primaryKey()
    .references(() => people.id),
  wants: boolean().notNull(),
  at: moment().notNull(),
});

/** What is new beside somebody's own. Once for each two ideas; `noteId` is the note that it went into. */
export const news = pgTable(
  'news',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    ownId: integer()
      .notNull()
      .references(() => ideas.id),
    newId: integer()
      .notNull()
      .references(() => ideas.id),
    at: moment().notNull(),
    noteId: integer().references(() => sends.id),
  },
  (t) => [unique('news_pair').on(t.personId, t.ownId, t.newId), index('news_note').on(t.noteId)],
);

/** Who asked to be introduced to whom. Nobody asks the same person twice. */
export const introductions = pgTable(
  'introductions',
  {
    id: id(),
    spaceId: integer()
      .notNull()
      .references(() => spaces.id),
    draftId: integer().references(() => drafts.id),
    ideaId: integer().references(() => ideas.id),
    otherId: integer()
      .notNull()
      .references(() => ideas.id),
    askerId: integer()
      .notNull()
      .references(() => people.id),
    askedId: integer()
      .notNull()
      .references(() => people.id),
    askerContact: text().notNull(),
    askedContact: text().notNull().default(''),
    /** A plan that waited when they asked. */
    askerPlan: text().$type<Horizon | 'working'>(),
    because: text().array().notNull(),
    askedAt: moment().notNull(),
    answer: text().$type<'yes' | 'no'>(),
    answeredAt: moment(),
    followedUpAt: moment(),
    talk: text().$type<Talk>(),
  },
  (t) => [
    unique('introductions_people').on(t.askerId, t.askedId),
    index('introductions_asked').on(t.askedId),
    index('introductions_draft').on(t.draftId),
    index('introductions_made')
      .on(t.answeredAt)
      .where(sql`${t.answer} = 'yes' and ${t.followedUpAt} is null`),
  ],
);

/** What was written and isn't published: kept, so that nothing is ever typed twice. */
export const drafts = pgTable(
  'drafts',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    personSelf: self(),
    spaceId: integer()
      .notNull()
      .references(() => spaces.id),
    title: text().notNull(),
    summary: text().notNull(),
    setup: text().notNull(),
    questions: text().notNull(),
    links: text().array().notNull(),
    tags: text().array().notNull(),
    sourceUrl: text().notNull().default(''),
    sourceAuthor: text().notNull().default(''),
    creditedId: integer().references(() => people.id),
    creditedSelf: self(),
    horizon: text().$type<Horizon>(),
    /** Whether its plan is to be seen by its planner alone. */
    isPrivate: boolean().notNull().default(false),
    audience: text().$type<Audience>().notNull().default('space'),
    homeId: integer().references(() => channels.id),
    /** The published idea whose new words these are; null for what is to become one. */
    editsId: integer().references(() => ideas.id),
    /** Whether these words are added to those of the idea, and don't take their place. */
    adds: boolean().notNull().default(false),
    /** The form that they were written in: submitted again it is this draft. */
    form: text().notNull().default(''),
    /** The idea it became. */
    ideaId: integer().references(() => ideas.id),
    discardedAt: moment(),
    createdAt: moment().notNull(),
    touchedAt: moment().notNull(),
  },
  (t) => [index('drafts_person').on(t.personId, t.spaceId), index('drafts_touched').on(t.touchedAt)],
);

/** What was answered before the idea was published: it becomes pairs with it. */
export const draftAnswers = pgTable(
  'draft_answers',
  {
    draftId: integer()
      .notNull()
      .references(() => drafts.id),
    ideaId: integer()
      .notNull()
      .references(() => ideas.id),
    relation: text().$type<Relation>().notNull(),
    difference: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.ideaId] })],
);

/** A text that lists many ideas, reviewed by its author before any of them is published. */
export const agendas = pgTable(
  'agendas',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    personSelf: self(),
    spaceId: integer()
      .notNull()
      .references(() => spaces.id),
    name: text().notNull(),
    /** What stood around the list. */
    around: text().notNull(),
    sourceUrl: text().notNull().default(''),
    sourceAuthor: text().notNull().default(''),
    creditedId: integer().references(() => people.id),
    creditedSelf: self(),
    draftId: integer().references(() => drafts.id),
    /** Who will see its ideas. */
    audience: text().$type<Audience>().notNull().default('space'),
    homeId: integer().references(() => channels.id),
    /** Of everything that it lists, so that the same text finds the review that was begun. */
    hash: text().notNull(),
    publishedAt: moment(),
    discardedAt: moment(),
    createdAt: moment().notNull(),
  },
  (t) => [index('agendas_person').on(t.personId, t.spaceId)],
);

export const agendaItems = pgTable(
  'agenda_items',
  {
    id: id(),
    agendaId: integer()
      .notNull()
      .references(() => agendas.id),
    title: text().notNull(),
    summary: text().notNull(),
    setup: text().notNull(),
    questions: text().notNull(),
    links: text().array().notNull(),
    tags: text().array().notNull(),
    /** The words as they were read, which edits don't change. */
    key: text().notNull(),
    hash: text().notNull(),
    isLeftOut: boolean().notNull().default(false),
  },
  (t) => [unique('agenda_items_once').on(t.agendaId, t.hash)],
);

/** What somebody searched for, so that pages and narrower searches fit into a button. Forgotten after a while. */
export const searches = pgTable(
  'searches',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    spaceId: integer()
      .notNull()
      .references(() => spaces.id),
    said: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [index('searches_at').on(t.at)],
);

/** What was typed into a form that needs another look, so that it stands there when the form opens again. Forgotten after a while. */
export const unsaved = pgTable(
  'unsaved',
  {
    personId: integer()
      .notNull()
      .references(() => people.id),
    /** What the form carries, and the channel it stands in. */
    form: text().notNull(),
    values: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.form] }), index('unsaved_at').on(t.at)],
);

/**
 * Everything that we ever post or say by ourselves, once under its key: cards (which are refreshed for as long as they
 * stand), digests, check-ins and notes. Recorded before it is sent, so that a crash can be seen afterwards.
 */
export const sends = pgTable(
  'sends',
  {
    id: id(),
    key: text().notNull().unique(),
    kind: text().$type<SendKind>().notNull(),
    ideaId: integer().references(() => ideas.id),
    channelId: integer().references(() => channels.id),
    personId: integer().references(() => people.id),
    /** The letter that a note is in. */
    letterId: integer(),
    payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    state: text().$type<SendState>().notNull(),
    dueAt: moment().notNull(),
    /** The running program that is sending it. */
    claimedBy: integer(),
    /** By the database's own clock, which platforms share and nobody moves. */
    claimedAt: moment(),
    /** When a try of it began that may have arrived for all we know. */
    doubtfulAt: moment(),
    /** The account that was written to in that try. */
    triedSelf: integer(),
    tries: integer().notNull().default(0),
    platform: text(),
    workspace: text(),
    place: text(),
    message: text(),
    /** The version of the idea that the card shows. A letter is below 0 for as long as something in it isn't so any more. */
    shown: integer().notNull().default(0),
    sentAt: moment(),
    /** Whether a card has the signs under it by which people sign up. */
    isOffered: boolean().notNull().default(false),
    /** How often the reactions under it were to be read again, and up to which of these times they were. */
    looksWanted: integer().notNull().default(0),
    looksDone: integer().notNull().default(0),
    problem: text().notNull().default(''),
  },
  (t) => [
    index('sends_unread').on(t.id).where(sql`${t.looksWanted} > ${t.looksDone}`),
    index('sends_idea').on(t.ideaId),
    index('sends_batch').on(sql`((${t.payload}->>'agenda')::int)`).where(sql`${t.kind} = 'batch'`),
    index('sends_meetings').on(sql`coalesce(${t.sentAt}, ${t.dueAt})`).where(sql`${t.kind} = 'meeting'`),
    index('sends_message').on(t.platform, t.workspace, t.place, t.message),
    index('sends_person').on(t.personId, t.sentAt),
    index('sends_letter').on(t.letterId).where(sql`${t.letterId} is not null`),
    index('sends_due').on(t.dueAt).where(sql`${t.state} = 'planned' and ${t.kind} <> 'letter'`),
    index('sends_letters_due').on(t.dueAt, t.id).where(sql`${t.state} = 'planned' and ${t.kind} = 'letter'`),
    index('sends_under_way').on(t.claimedBy).where(sql`${t.state} = 'sending'`),
    index('sends_unoffered')
      .on(t.id)
      .where(sql`${t.kind} = 'card' and ${t.state} = 'sent' and not ${t.isOffered}`),
    index('sends_letters_behind')
      .on(t.id)
      .where(sql`${t.kind} = 'letter' and ${t.state} = 'sent' and ${t.shown} < 0`),
    index('sends_behind').on(t.ideaId, t.shown).where(sql`${t.kind} = 'card' and ${t.state} = 'sent'`),
    // At most one letter to a person is under way, whoever plans it.
    uniqueIndex('sends_one_letter')
      .on(t.personId)
      .where(sql`${t.kind} = 'letter' and ${t.state} in ('planned', 'sending')`),
  ],
);

/** The reactions that we know of under a card, so that what changed while we were away can be told. */
export const reactions = pgTable(
  'reactions',
  {
    sendId: integer()
      .notNull()
      .references(() => sends.id),
    user: text().notNull(),
    sign: text().notNull(),
    /** What it stood for when it was given: that is what it gave. */
    stance: text().$type<Stance>().notNull(),
    /** Its person took back by other means what it gave: it stands there, and counts no more. */
    isSpent: boolean().notNull().default(false),
    personId: integer()
      .notNull()
      .references(() => people.id),
    personSelf: self(),
  },
  (t) => [primaryKey({ columns: [t.sendId, t.user, t.sign] }), index('reactions_person').on(t.personId)],
);

/** Events that were dealt with, so that a redelivery does nothing. Forgotten after a while. */
export const seenEvents = pgTable('seen_events', { id: text().primaryKey(), at: moment().notNull() }, (t) => [
  index('seen_events_at').on(t.at),
]);

/** Tokens that others gave us. Sealed by `seal.ts`: what stands here opens with ENCRYPTION_KEYS alone. */
export const secrets = pgTable(
  'secrets',
  { what: text().notNull(), whose: text().notNull(), sealed: text().notNull() },
  (t) => [primaryKey({ columns: [t.what, t.whose] })],
);

/** Codes that make two accounts one person. The code itself is kept nowhere. */
export const links = pgTable(
  'links',
  {
    id: id(),
    hash: text().notNull().unique(),
    maker: integer()
      .notNull()
      .references(() => people.id),
    typist: self(),
    state: text().$type<LinkState>().notNull(),
    madeAt: moment().notNull(),
    typedAt: moment(),
  },
  (t) => [index('links_maker').on(t.maker)],
);

/** Codes that were typed in vain, for a while: so many and no more. */
export const codeTries = pgTable(
  'code_tries',
  {
    by: integer()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
  },
  (t) => [index('code_tries_by').on(t.by, t.at)],
);
