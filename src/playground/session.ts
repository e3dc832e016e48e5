/** One playground while it runs: how far it is, what it shows, what may be done to it. */
import { VERBS } from '../core/cards/commands.ts';
import { label } from '../core/cards/speak.ts';
import type { Witnessed } from '../core/flows/world.ts';
import { type Chronicle, openChronicle } from './chronicle.ts';
import { afterJump, HOME_ZONE, type Jump, type MovableClock } from './clock.ts';
import { isDone, playStep } from './play.ts';
import { discordScreen, slackScreen } from './screens.ts';
import type { Stage } from './stage.ts';
import { TOUR } from './tour.ts';

export type Phase = 'opening' | 'moving in' | 'ready' | 'failed';

/** How long a change waits for the next, so that a burst is one snapshot. */
const COALESCE_MS = 60;
/** How long each scene of the tour stands before the next, where somebody is watching. */
const SCENE_MS = 1_400;

export type Session = {
  readonly clock: MovableClock;
  readonly witness: (seen: Witnessed) => void;
  readonly stage: () => Stage | null;
  readonly opened: (stage: Stage) => void;
  readonly progress: (phase: Phase, says: string, done?: number, of?: number) => void;
  readonly snapshot: () => string;
  readonly onChange: (listener: () => void) => () => void;
  readonly jump: (jump: Jump) => Promise<void>;
  /** Does a step of the tour, and those before it that weren't done yet. */
  readonly play: (step: number) => Promise<void>;
  readonly tourDone: () => readonly boolean[];
};

export function openSession(clock: MovableClock, toured: readonly boolean[] = []): Session {
  let stage: Stage | null = null;
  let progress = { phase: 'opening' as Phase, says: 'Opening the doors', done: 0, of: 1 };
  const done = TOUR.map((_, index) => toured[index] ?? false);
  const changes = coalesced();
  const hand = oneHand(changes.touch);
  const chronicle = chronicleOf(() => stage, changes.touch);

  const look = (on: Stage): void => {
    if (progress.phase !== 'ready') return;
    for (const [index, step] of TOUR.entries()) done[index] ||= isDone(step, on);
  };

  return {
    clock,
    witness: chronicle.witness,
    stage: () => stage,
    opened(opened) {
      stage = opened;
      opened.slack.onChange(changes.touch);
      opened.discord.onChange(changes.touch);
      changes.touch();
    },
    progress(phase, says, done = 0, of = 1) {
      progress = { phase, says, done, of };
      changes.touch();
    },
    snapshot() {
      if (stage) look(stage);
      return JSON.stringify({
        ...progress,
        clock: { now: clock.now(), zone: HOME_ZONE, moving: hand.busy() },
        log: chronicle.lines(),
        tour: tourOf(done),
        verbs: VERBS.map((verb) => ({ ...verb, says: label(verb.says, 'en') })),
        ...(stage ? { slack: slackScreen(stage), discord: discordScreen(stage) } : {}),
      });
    },
    onChange: changes.onChange,
    jump: (jump) => hand.move(stage, (on) => on.advance(afterJump(clock.now(), jump))),
    play: (upTo) => hand.move(stage, (on) => playUpTo(on, done, upTo)),
    tourDone: () => done,
  };
}

/** One at a time: two hands on the clock would do the same hours twice. */
function oneHand(changed: () => void) {
  let busy = false;
  return {
    busy: () => busy,
    async move(stage: Stage | null, act: (on: Stage) => Promise<void>): Promise<void> {
      if (!stage || busy) throw new Error('One moment: the clock is moving.');
      busy = true;
      changed();
      await act(stage).finally(() => {
        busy = false;
        changed();
      });
    },
  };
}

async function playUpTo(stage: Stage, done: boolean[], upTo: number): Promise<void> {
  for (const [index, step] of TOUR.entries()) {
    if (index > upTo || done[index]) continue;
    await playStep(step, { stage, pause: () => pause(SCENE_MS) });
    done[index] = true;
  }
}

const tourOf = (done: readonly boolean[]) =>
  TOUR.map(({ title, says, byHand, through }, index) => ({
    title,
    says,
    byHand,
    through,
    done: done[index],
  }));

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Many changes close together are one notice, a moment after the first. */
function coalesced() {
  const listeners = new Set<() => void>();
  let waiting = false;
  return {
    touch() {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        for (const listener of [...listeners]) listener();
      }, COALESCE_MS).unref();
    },
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function chronicleOf(stage: () => Stage | null, changed: () => void): Chronicle {
  return openChronicle(
    {
      async idea(id) {
        const idea = await stage()?.running.world.store.ideas.byId(id, 'keeper');
        return idea ? `#${idea.number}` : 'an idea';
      },
      async person(id) {
        const store = stage()?.running.world.store;
        const name = (await store?.people.byId(id))?.name ?? 'somebody';
        const [account] = (await store?.people.accounts(id)) ?? [];
        return { name, platform: account?.platform ?? '', user: account?.user ?? '' };
      },
      channel(platform, id) {
        const on = stage();
        const channels = platform === 'slack' ? on?.slack.state().channels : on?.discord.state().channels;
        return channels?.find((channel) => channel.id === id)?.name ?? 'a channel';
      },
    },
    changed,
  );
}
