/** The one way in: an event, what it changes, and the answer. All of it is kept together or not at all. */

import { firstHint } from '../cards/hints.ts';
import { type Language, languageOf } from '../cards/locales.ts';
import { gone } from '../cards/refusals.ts';
import { speakReply } from '../cards/speak.ts';
import type { SpokenReply } from '../cards/spoken.ts';
import type { Incoming, Reply } from '../events.ts';
import type { Person } from '../model.ts';
import type { Reader } from '../reader.ts';
import { ALIVE } from '../rules/checkins.ts';
import { addForms, addPresses } from './add.ts';
import { agendaForms, agendaPresses } from './agenda.ts';
import { audiencePresses } from './audience.ts';
import { awayPresses } from './away.ts';
import { batchPresses } from './batch.ts';
import { captureForms, capturePresses, saveMessage } from './capture.ts';
import { checkinForms, checkinPresses } from './checkin.ts';
import { choicePresses } from './choices.ts';
import { command, commandPresses } from './commands.ts';
import { creditPresses } from './credit.ts';
import { differenceForms, differencePresses } from './differences.ts';
import { digestPresses } from './digest-command.ts';
import { editForms, editPresses } from './edit.ts';
import { findPresses } from './find.ts';
import { followUpPresses } from './follow-up.ts';
import { glossaryForms, glossaryPresses } from './glossary.ts';
import { horizonForms, horizonPresses } from './horizon.ts';
import { introductionForms, introductionPresses } from './introduce.ts';
import { besideLetter } from './letters.ts';
import { lifecyclePresses } from './lifecycle.ts';
import { linkPresses } from './link.ts';
import { lostPresses } from './lost.ts';
import { drawMap } from './map.ts';
import { mergeForms, mergePresses, redirected } from './merge.ts';
import { homeOf, minePresses } from './mine.ts';
import { newsPresses } from './news.ts';
import { noticePresses } from './notices.ts';
import { outcomeForms, outcomePresses } from './outcome.ts';
import { inTransaction } from './outside.ts';
import { pageLinkPresses } from './page-links.ts';
import { changed, meet, withWhatWaited } from './people.ts';
import { lookWhetherAccountIn } from './presence.ts';
import { privatePlanPresses } from './private-plans.ts';
import { profileForms, profilePresses } from './profile.ts';
import { publishPresses } from './publish.ts';
import { quietForms, quietPresses } from './quiet.ts';
import { react } from './reactions.ts';
import { ideasNamed, readerOf } from './readers.ts';
import { relationForms, relationPresses } from './relations.ts';
import { signForms, signPresses } from './signs.ts';
import { signUpPresses } from './signups.ts';
import { spaceForms, spacePresses } from './space.ts';
import { stancePresses } from './stance.ts';
import { stanceNamedPresses } from './stance-named.ts';
import { stanceNoteForms, stanceNotePresses } from './stance-notes.ts';
import { storable } from './storable.ts';
import { languageFor } from './telling.ts';
import { answerFrom, type Pressed, type Presses, type Submits, type Submitted } from './turn.ts';
import { withTyped } from './unsaved.ts';
import { weekPresses } from './week.ts';
import { invited } from './welcome.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

const PRESSES: Presses = {
  ...capturePresses,
  ...publishPresses,
  ...editPresses,
  ...audiencePresses,
  ...differencePresses,
  ...relationPresses,
  ...introductionPresses,
  ...noticePresses,
  ...mergePresses,
  ...newsPresses,
  ...followUpPresses,
  ...commandPresses,
  ...findPresses,
  ...awayPresses,
  ...addPresses,
  ...agendaPresses,
  ...batchPresses,
  ...minePresses,
  ...stancePresses,
  ...stanceNamedPresses,
  ...privatePlanPresses,
  ...horizonPresses,
  ...signUpPresses,
  ...stanceNotePresses,
  ...checkinPresses,
  ...outcomePresses,
  ...quietPresses,
  ...digestPresses,
  ...weekPresses,
  ...spacePresses,
  ...signPresses,
  ...lifecyclePresses,
  ...pageLinkPresses,
  ...creditPresses,
  ...lostPresses,
  ...glossaryPresses,
  ...profilePresses,
  ...linkPresses,
  ...choicePresses,
};

const FORMS: Submits = {
  ...captureForms,
  ...differenceForms,
  ...relationForms,
  ...introductionForms,
  ...mergeForms,
  ...editForms,
  ...addForms,
  ...agendaForms,
  ...horizonForms,
  ...stanceNoteForms,
  ...checkinForms,
  ...outcomeForms,
  ...quietForms,
  ...spaceForms,
  ...signForms,
  ...glossaryForms,
  ...profileForms,
};

/** What forms there are, by what they carry. */
export const FORM_NAMES: readonly string[] = Object.keys(FORMS);

const NOTHING = { kind: 'nothing' } as const;
/** Answers an event, in the language of whoever it comes from. A redelivered one changes nothing and is answered with nothing. */
export async function respond(world: World, told: Incoming): Promise<SpokenReply> {
  const event = storable(told);
  const now = world.clock.now();
  if (event.type === 'changed') {
    // Nobody waits for an answer, and told again it changes nothing.
    await changed(world, event);
    world.witness({ kind: 'told', at: now, event, reply: NOTHING });
    return NOTHING;
  }
  // Before the transaction, which waits for no platform.
  if (event.type !== 'reacted') await lookWhetherAccountIn(world, event.who);
  const kept = await inTransaction(world, async (inside) => {
    const { store } = inside;
    if (!(await store.isNew(event.id, now))) return null;
    const person = await meet(inside, event.who);
    await store.stances.heardFrom(person.id, ideasNamed(event), now + ALIVE);
    const reader = await readerOf(inside, event, person);
    const answer = await withTyped(
      inside,
      { event, person },
      await dispatch(inside, await besideLetter(inside, event), { person, reader }),
    );
    const said = await withHint(inside, await withWhatWaited(inside, answer, person), person);
    const language =
      person.locale === null ? await languageFor(inside, person.id) : languageOf(person.locale);
    return { said, language, reader };
  });
  const reply = await spoken(world, kept);
  world.witness({ kind: 'told', at: now, event, reply });
  return reply;
}

/** What takes long and changes nothing is done once the event is kept, so that no transaction waits for it. */
async function spoken(
  world: World,
  kept: { readonly said: Reply; readonly language: Language; readonly reader: Reader } | null,
): Promise<SpokenReply> {
  if (!kept) return NOTHING;
  const { said, ...to } = kept;
  return said.kind === 'map' ? drawMap(world, said.spaceId, to) : speakReply(said, to.language);
}

/** After the first thing that somebody did: where to find what else they can do. Once in a lifetime. */
async function withHint({ store, clock }: World, reply: Reply, person: Person): Promise<Reply> {
  if (reply.kind !== 'whisper' || reply.card.tone !== 'done') return reply;
  if (!(await store.people.isFirst(person.id, clock.now()))) return reply;
  return { ...reply, card: { ...reply.card, body: [...reply.card.body, firstHint()] } };
}

type Done = Exclude<Incoming, { type: 'changed' }>;

async function dispatch(
  world: World,
  event: Done,
  by: { readonly person: Person; readonly reader: Reader },
): Promise<Reply> {
  const { person } = by;
  switch (event.type) {
    case 'command':
      return command(world, { event, ...by });
    case 'saved':
      return saveMessage(world, { event, ...by });
    case 'submitted':
    case 'pressed':
      return act(world, event, by);
    case 'reacted': {
      const send = await world.store.sends.byMessage(event.on);
      if (!send) await world.store.reactions.gaveEarly(event.on);
      // A card that says it is no longer kept up takes no sign-ups.
      else if (send.state !== 'left')
        await react(world, { send, who: event.who, sign: event.sign, added: event.added }, person);
      return NOTHING;
    }
    case 'home opened':
      return homeOf(world, event.who, person);
    case 'invited':
      return invited(world, event, person);
  }
}

/** A control that was used, by the table that has its action. */
async function act(
  world: World,
  event: Pressed | Submitted,
  by: { readonly person: Person; readonly reader: Reader },
): Promise<Reply> {
  if (!(await mayAct(world, event, by.reader))) return whisper(gone(), event.alone);
  if (event.type === 'pressed') await adopt(world, event);
  const action = await redirected(world, event.action);
  const answer =
    event.type === 'pressed'
      ? await answerFrom(PRESSES, event.action.do, { world, action, turn: { event, ...by } })
      : await answerFrom(FORMS, event.action.do, { world, action, turn: { event, ...by } });
  return answer ?? whisper(gone(), event.alone);
}

/** Whether whoever acts may read the ideas that the action names. A control may come from an old message, or nobody's. */
async function mayAct({ store }: World, event: Pressed | Submitted, reader: Reader): Promise<boolean> {
  const named = new Set(ideasNamed(event));
  return (await store.ideas.byIds([...named], reader)).length === named.size;
}

/** A card that nobody knew to be posted is known from the first press on it. */
async function adopt({ store, clock }: World, event: Pressed): Promise<void> {
  const { action, on, alone } = event;
  if (alone || !on || !('idea' in action) || (await store.sends.byMessage(on))) return;
  const agenda = await store.agendas.ofIdea(action.idea);
  const batches = agenda === null ? [] : await store.agendas.cards(agenda);
  const lost = [...(await store.sends.cards(action.idea)), ...batches].find(
    ({ state, channel }) =>
      (state === 'unsure' || state === 'sending') &&
      channel?.channel === on.channel &&
      channel.workspace === on.workspace &&
      channel.platform === on.platform,
  );
  if (!lost) return;
  await store.sends.sent(lost.id, { message: on, shown: 0, now: clock.now() });
  await store.ideas.touch([action.idea]);
}
