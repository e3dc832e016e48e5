/** The store on PostgreSQL: the queries of every noun on one session, and transactions that carry their jobs. */
import { lt } from 'drizzle-orm';
import type { Store } from '../core/store.ts';
import type { Opened, Session } from './database.ts';
import { agendasIn } from './queries/agendas.ts';
import { asidesIn } from './queries/asides.ts';
import { draftsIn } from './queries/drafts.ts';
import { findingIn } from './queries/finding.ts';
import { glossariesIn } from './queries/glossaries.ts';
import { ideasIn } from './queries/ideas.ts';
import { introductionsIn } from './queries/introductions.ts';
import { lettersIn } from './queries/letters.ts';
import { linksIn } from './queries/links.ts';
import { mergesIn } from './queries/merges.ts';
import { newsIn } from './queries/news.ts';
import { noticesIn } from './queries/notices.ts';
import { outcomesIn } from './queries/outcomes.ts';
import { pairsIn } from './queries/pairs.ts';
import { peopleIn } from './queries/people.ts';
import { reactionsIn } from './queries/reactions.ts';
import { sendsIn } from './queries/sends.ts';
import { signupsIn } from './queries/signups.ts';
import { spacesIn } from './queries/spaces.ts';
import { stancesIn } from './queries/stances.ts';
import { unsavedIn } from './queries/unsaved.ts';
import { writtenIn } from './queries/written.ts';
import type { Queue } from './queue.ts';
import { seenEvents } from './schema.ts';

export function openStore(opened: Opened, queue: Queue): Store {
  return storeOn(opened.database, queue, opened);
}

function storeOn(session: Session, queue: Queue, opened: Pick<Opened, 'run' | 'reading'>): Store {
  const { run, reading } = opened;
  const ideas = ideasIn(session, queue);
  return {
    async transaction(work) {
      const result = await session.transaction((tx) => work(storeOn(tx, queue, opened)));
      queue.wake();
      return result;
    },

    async isNew(eventId, now) {
      const rows = await session
        .insert(seenEvents)
        .values({ id: eventId, at: now })
        .onConflictDoNothing()
        .returning({ id: seenEvents.id });
      return rows.length > 0;
    },

    async forgetEventsBefore(at) {
      await session.delete(seenEvents).where(lt(seenEvents.at, at));
    },

    people: peopleIn(session),
    spaces: spacesIn(session),
    agendas: agendasIn(session),
    drafts: draftsIn(session),
    ideas,
    written: writtenIn(reading),
    glossaries: glossariesIn(session),
    finding: findingIn(session),
    unsaved: unsavedIn(session),
    stances: stancesIn(session),
    signups: signupsIn(session),
    outcomes: outcomesIn(session),
    asides: asidesIn(session),
    links: linksIn(session),
    pairs: pairsIn(session),
    introductions: introductionsIn(session),
    merges: mergesIn(session, ideas.touch),
    notices: noticesIn(session),
    news: newsIn(session),
    reactions: reactionsIn(session, queue),
    sends: sendsIn(session, queue, run),
    letters: lettersIn(session, queue),
  };
}
