/** What people say about themselves. */
import { words } from '../cards/message.ts';
import { type ProfileView, profileCard, profileForm, profileProblems } from '../cards/profile.ts';
import type { Reply } from '../events.ts';
import type { Person } from '../model.ts';
import { checkProfile } from '../rules/profile.ts';
import type { Presses, Submits, Submitted, VerbAnywhere } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const profileVerbs = {
  profile: (world, _said, { person }) => openProfile(world, person),
} satisfies Readonly<Record<string, VerbAnywhere>>;

export const profilePresses = {
  profile: (world, _action, { person }) => openProfile(world, person),
} satisfies Partial<Presses>;

export const profileForms = {
  profile: (world, _action, { event, person }) => saveProfile(world, event, person),
} satisfies Submits;

async function openProfile(world: World, person: Person): Promise<Reply> {
  return { kind: 'form', form: profileForm(await profileOf(world, person)) };
}

async function saveProfile(world: World, event: Submitted, person: Person): Promise<Reply> {
  const { toldZone } = await profileOf(world, person);
  const checked = checkProfile(event.values, toldZone);
  if (!checked.ok) {
    const problems = profileProblems(checked.problems);
    return askAgain({ problems, label: words('profile.continue'), action: { do: 'profile' } });
  }
  await world.store.people.say(person.id, checked.profile);
  return whisper(profileCard(await profileOf(world, person)), event.alone);
}

async function profileOf({ store }: World, person: Person): Promise<ProfileView> {
  const known = await store.people.profile(person.id);
  if (!known) throw new Error(`There is no person ${person.id}.`);
  const { toldZone, ...profile } = known;
  return { name: person.name, profile, toldZone };
}
