/** The open stage, what the platform told us, and the part that we play as the core. */
/** The open stage, what the platform told us, and the part that we play as the core. */
import type { Action } from '../../../src/core/actions.ts';
import { type Card, type SpokenReply as Reply, say } from '../../../src/core/cards/spoken.ts';
import type { Incoming } from '../../../src/core/events.ts';
import type { Receive } from '../../../src/core/ports.ts';
import type { Stage } from '../stage.ts';

/** A case of the contract. */
export type Keeps = (what: string, body: () => Promise<void>, timeout?: number) => void;
export type Play = ReturnType<typeof stagePlay>;

export const SLOW = 60_000;

export function stagePlay(open: () => Promise<Stage>) {
  const events: Incoming[] = [];
  const nothing = async (): Promise<Reply> => ({ kind: 'nothing' });
  let stage: Stage | null = null;
  let answer: (event: Incoming) => Promise<Reply> = nothing;
  let reconnects = 0;
  const receive: Receive = {
    respond: (event) => {
      events.push(event);
      return answer(event);
    },
    complete: async () => [{ label: '#41 An idea', value: '41' }],
    noticed: async () => undefined,
    reconnected: () => {
      reconnects += 1;
    },
  };
  const on = (): Stage => {
    if (stage === null) throw new Error('The stage is not open.');
    return stage;
  };
  return {
    begin: async () => {
      stage = await open();
      await stage.platform.start(receive);
    },
    rest: () => {
      events.length = 0;
      answer = nothing;
    },
    end: async () => {
      await stage?.platform.stop();
      await stage?.close();
    },
    on,
    receive,
    events,
    reconnects: () => reconnects,
    answers: (next: (event: Incoming) => Promise<Reply>) => {
      answer = next;
    },
    /** Answers only when it is released, however long that takes. */
    holds: (reply: Reply) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      answer = async (event) => {
        if (event.type === 'command') await promise;
        return reply;
      };
      return resolve;
    },
    whispers: (card: Card, instead = false) => {
      answer = async () => ({ kind: 'whisper', card, instead });
    },
    post: (card: Card) => on().platform.post({ where: on().place, card, key: `contract-${Math.random()}` }),
    /** The first event of a type, as soon as it is there. */
    told: async <T extends Incoming['type']>(type: T): Promise<Extract<Incoming, { type: T }>> => {
      const found = () => events.find((event) => event.type === type);
      await on().until(found);
      return found() as Extract<Incoming, { type: T }>;
    },
  };
}

export function plain(words: string): Card {
  return { tone: 'idea', title: 'A card', body: [say(words)] };
}

export function pressable(label: string, action: Action, words = 'Press below'): Card {
  return {
    tone: 'ask',
    title: 'A card with a button',
    body: [say(words), { kind: 'controls', controls: [{ kind: 'button', label, action }] }],
  };
}

export function passing(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
