/** Who may do what, by the platforms' own roles. Asked anew each time: roles change, and we aren't told. */
import { type AdminsWork, adminsOnly, notSetUp } from '../cards/refusals.ts';
import type { Reply, Who } from '../events.ts';
import type { Channel, Idea, Person, Place, Role, Space } from '../model.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** Whether this person may set things up, and decide for others, in this place. */
export async function isAdmin({ platforms }: World, who: Who, where: Place): Promise<boolean> {
  return (await platforms.get(who.platform)?.isAdmin(who, where)) ?? false;
}

/** In which role somebody may change an idea: as its author, or as an admin of a channel of its space; null for not at all. */
export async function mayChange(
  world: World,
  idea: Pick<Idea, 'authorId' | 'spaceId'>,
  by: { readonly person: Person; readonly who: Who; readonly where: Place },
): Promise<Role | null> {
  if (idea.authorId === by.person.id) return 'author';
  const here = await world.store.spaces.at(by.where);
  return here?.space.id === idea.spaceId && (await isAdmin(world, by.who, by.where)) ? 'admin' : null;
}

/** Some who may, to be named in a refusal; none where the platform doesn't tell, or can't now. */
export async function adminsAt({ platforms }: World, where: Place): Promise<readonly string[]> {
  return (
    (await platforms
      .get(where.platform)
      ?.adminsOf(where)
      .catch(() => [])) ?? []
  );
}

/** What an admin does with the channel they are in, and its space; everybody else hears who may. */
export async function asAdmin(
  world: World,
  asked: {
    readonly who: Who;
    readonly where: Place;
    /** Whether a refusal takes the place of what was pressed. */
    readonly alone?: boolean;
    readonly about?: AdminsWork;
  },
  work: (here: { readonly space: Space; readonly channel: Channel }) => Promise<Reply>,
): Promise<Reply> {
  const { who, where, alone = false, about } = asked;
  const here = await world.store.spaces.at(where);
  if (!here) return whisper(notSetUp(), alone);
  if (await isAdmin(world, who, where)) return work(here);
  return whisper(adminsOnly(await adminsAt(world, where), about), alone);
}

/** Setting up is for admins: who they are, where the platform tells. */
export async function adminsOnlyAt(world: World, where: Place): Promise<Reply> {
  return whisper(adminsOnly(await adminsAt(world, where)));
}
