/** What stands near an idea that somebody reads in full, and whom they may ask there to be introduced to. */
import type { IdeaView } from '../cards/idea.ts';
import type { Meet } from '../cards/introductions.ts';
import { OVERLAPS_SHOWN } from '../cards/overlap.ts';
import type { Idea, Person, Standing } from '../model.ts';
import type { Reader } from '../reader.ts';
import { isLivePlan } from '../rules/stances.ts';
import { whoToAsk } from './ask-introduction.ts';
import { nearTo } from './overlap.ts';
import { otherOf } from './pairs.ts';
import { withStandings } from './views.ts';
import type { World } from './world.ts';

type Beside = { readonly idea: Idea; readonly standings: readonly Standing[] };

/** Choices of one menu: more than this nobody reads through. */
const MOST_MEETINGS = 10;

/**
 * What comes near an idea, and with whom the reader may ask to be introduced because of it: whoever has the one, about the
 * other. What somebody said of two ideas ends the notices about them, and no asking: that is the reader's own act.
 */
export async function besideInFull(
  world: World,
  view: IdeaView,
  { person, reader }: { readonly person: Person; readonly reader: Reader },
) {
  const { store } = world;
  const { idea, standings, differences } = view;
  const space = await store.spaces.byId(idea.spaceId);
  let isReading = false;
  const whileReading = () => {
    isReading = true;
  };
  // Whoever reads wants the text at once, and can look again.
  const all = space ? await nearTo(world, { space, idea, reader, whileReading }) : [];
  const near = all.slice(0, OVERLAPS_SHOWN);
  const answered = differences.map(({ pair }) => otherOf(pair, idea.id));
  const related = await withStandings(world, await store.ideas.byIds(answered, reader), reader);
  return {
    near,
    isReading,
    meet: await meetingsOf(world, { idea, standings }, { others: [...near, ...related], person }),
  };
}

/**
 * About each other idea, where this one is theirs; else because of the first of the others that is. Nobody is offered whom
 * they know by now.
 */
async function meetingsOf(
  world: World,
  shown: Beside,
  { others, person }: { readonly others: readonly Beside[]; readonly person: Person },
): Promise<readonly Meet[]> {
  if (shown.idea.state !== 'open') return [];
  const known = await world.store.introductions.metBy(person.id);
  const canMeet = async ({ idea: other, standings }: Beside) => {
    const asked = await whoToAsk(world, { other, standings, asker: person });
    return asked !== null && !known.has(asked);
  };
  const open = others.filter(({ idea }) => idea.state === 'open');
  if (!isOf(shown, person)) {
    const own = open.find((one) => isOf(one, person));
    return own && (await canMeet(shown)) ? [{ own: own.idea, other: shown.idea }] : [];
  }
  const meetings: Meet[] = [];
  for (const one of open.slice(0, MOST_MEETINGS))
    if (!isOf(one, person) && (await canMeet(one))) meetings.push({ own: shown.idea, other: one.idea });
  return meetings;
}

const plansOf = ({ standings }: Beside): readonly number[] =>
  standings.filter((one) => isLivePlan(one) && !one.person.hasLeft).map((standing) => standing.person.id);

const isOf = (one: Beside, { id }: Person): boolean => one.idea.authorId === id || plansOf(one).includes(id);
