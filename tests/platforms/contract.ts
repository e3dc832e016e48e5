/**
 * What every platform keeps, played through its real SDK against its stand-in. A platform's own test file opens the
 * stage and names what its platform can't do, with the reason; a deviation that in fact passes fails.
 */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/core/actions.ts';
import type { SpokenReply as Reply } from '../../src/core/cards/spoken.ts';
import { type Card, type Form, say } from '../../src/core/cards/spoken.ts';
import type { Incoming } from '../../src/core/events.ts';
import { PlatformFault, type Receive } from '../../src/core/ports.ts';
import { anyCard, cardOf, formOf, HOSTILE, written } from './hostile.ts';
import type { Stage } from './stage.ts';

export type Contract = {
  readonly open: () => Promise<Stage>;
  /** `what` is the name of a case below. */
  readonly cannot: readonly { readonly what: string; readonly because: string }[];
};

const JOIN: Action = { do: 'stance', idea: 41, stance: 'would_join' };
const SLOW = 60_000;

export function platformContract(name: string, { open, cannot }: Contract): void {
  describe(`${name} keeps the contract`, () => {
    const play = stagePlay(open);
    const known = new Set<string>();
    const keeps = (what: string, body: () => Promise<void>, timeout = 20_000) => {
      known.add(what);
      const excuse = cannot.find((entry) => entry.what === what);
      if (excuse === undefined) it(what, body, timeout);
      else it.fails(`${what} (not here: ${excuse.because})`, body, timeout);
    };
    beforeAll(play.begin, SLOW);
    afterEach(play.rest);
    afterAll(play.end, SLOW);

    connecting(keeps, play);
    introducing(keeps, play);
    posting(keeps, play);
    reacting(keeps, play);
    answering(keeps, play);
    filling(keeps, play);
    writing(keeps, play);
    failing(keeps, play);
    leaving(keeps, play);

    it('names only deviations from cases that exist, each with a reason', () => {
      expect(cannot.filter(({ what, because }) => !known.has(what) || because.length < 10)).toEqual([]);
    });
  });
}

type Keeps = (what: string, body: () => Promise<void>, timeout?: number) => void;
type Play = ReturnType<typeof stagePlay>;

/** The open stage, what the platform told us, and the part that we play as the core. */
function stagePlay(open: () => Promise<Stage>) {
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

function connecting(keeps: Keeps, play: Play): void {
  keeps('connects and says who it is', async () => {
    const { platform, person } = play.on();
    expect(await platform.check()).toEqual([]);
    const who = await platform.whoIs(person.account);
    expect(who).toMatchObject({ ...person.account, name: person.name });
  });

  keeps('says in one clear sentence that a token is wrong', async () => {
    const fault = await play
      .on()
      .wrong.start(play.receive)
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(fault).toBeInstanceOf(PlatformFault);
    expect(fault).toMatchObject({ kind: 'forbidden', message: expect.stringMatching(/^[^\n]{20,300}$/) });
    expect(String(fault)).toMatch(/_TOKEN/);
    await play.on().wrong.stop();
  });

  keeps('knows an admin from everybody else', async () => {
    const { platform, admin, person, place } = play.on();
    expect(await platform.isAdmin(admin.account, place)).toBe(true);
    expect(await platform.isAdmin(person.account, place)).toBe(false);
    // Nor is an admin of this one an admin somewhere else.
    expect(await platform.isAdmin(admin.account, { ...place, workspace: '1000000000000000000' })).toBe(false);
    expect(await platform.adminsOf(place)).toContain(admin.name);
  });

  keeps('is whole again after a dropped connection', async () => {
    const { person, until, drop } = play.on();
    const message = await play.post(plain('Before the drop'));
    const before = play.reconnects();
    drop();
    await until(() => play.reconnects() > before);
    await person.react(message, '👀');
    expect((await play.told('reacted')).sign).toBe('👀');
    expect((await play.on().platform.reactionsOn(message, ['👀'])).length).toBe(1);
  });
}

function posting(keeps: Keeps, play: Play): void {
  keeps('posts a card and updates it in place', async () => {
    const { platform, person, messages } = play.on();
    const message = await play.post(plain('The first wording'));
    const count = messages();
    expect(person.sees('place')).toContain('The first wording');
    expect(await platform.update(message, plain('The second wording'))).toBe('updated');
    expect(person.sees('place')).toContain('The second wording');
    expect(person.sees('place')).not.toContain('The first wording');
    expect(messages()).toBe(count);
  });

  keeps('says that a deleted message is gone', async () => {
    const message = await play.post(plain('Soon deleted'));
    await play.on().removeMessage(message);
    expect(await play.on().platform.update(message, plain('Too late'))).toBe('gone');
  });

  keeps('says that a channel it cannot reach is shut, and not only the message gone', async () => {
    const { platform, place } = play.on();
    const where = { ...place, channel: place.channel.replace(/.{4}$/, '0000') };
    await expect(platform.post({ where, card: plain('Nowhere'), key: 'nowhere' })).rejects.toMatchObject({
      name: 'PlatformFault',
      isShut: true,
    });
    const message = { ...where, message: '1000000000000000001' };
    await expect(platform.update(message, plain('Nowhere'))).rejects.toMatchObject({ isShut: true });
    expect(await platform.obstacleAt(where)).not.toBeNull();
  });

  keeps('tells a person in a direct message', async () => {
    const { platform, person, admin, messages } = play.on();
    const count = messages();
    const sent = await platform.tell({ who: person.account, card: plain('For your eyes'), key: 'tell-1' });
    expect(sent).not.toBe('closed');
    expect(person.sees('directs')).toContain('For your eyes');
    expect(admin.sees('directs')).not.toContain('For your eyes');
    expect(messages()).toBe(count);
    if (sent !== 'closed') expect(await platform.update(sent, plain('Changed for you'))).toBe('updated');
    expect(person.sees('directs')).toContain('Changed for you');
  });

  keeps('says closed when somebody takes no direct messages, and posts it nowhere', async () => {
    const { platform, admin, closeDirects, messages } = play.on();
    const count = messages();
    closeDirects(admin.account);
    expect(await platform.tell({ who: admin.account, card: plain('Unwanted'), key: 'tell-2' })).toBe(
      'closed',
    );
    expect(messages()).toBe(count);
  });
}

function reacting(keeps: Keeps, play: Play): void {
  keeps('tells of a reaction given and taken back', async () => {
    const { person } = play.on();
    const message = await play.post(plain('React to me'));
    await person.react(message, '🙋');
    expect(await play.told('reacted')).toMatchObject({
      on: message,
      sign: '🙋',
      added: true,
      who: { ...person.account, name: person.name },
    });
    await person.unreact(message, '🙋');
    await play.on().until(() => play.events.some((event) => event.type === 'reacted' && !event.added));
    const ids = play.events.map((event) => event.id);
    expect(new Set(ids).size).toBe(2);
  });

  keeps('reads who reacted with what, without itself and other bots', async () => {
    const { platform, person, admin, otherBotReacts } = play.on();
    const message = await play.post(plain('Count on me'));
    await platform.offerReactions(message, ['👀', '🔬']);
    await person.react(message, '👀');
    await person.react(message, '🔬');
    await admin.react(message, '👀');
    await otherBotReacts(message, '🔬');
    const found = await platform.reactionsOn(message, ['👀', '🔬', '🙋']);
    expect(found.map(({ who, sign }) => `${who.name} ${sign}`).sort()).toEqual(
      [`${admin.name} 👀`, `${person.name} 👀`, `${person.name} 🔬`].sort(),
    );
    expect(await platform.reactionsOn(message, ['🙋'])).toEqual([]);
  });

  keeps('ignores itself and other bots', async () => {
    const { platform, person, otherBotReacts } = play.on();
    const message = await play.post(plain('Nobody home'));
    await platform.offerReactions(message, ['👀']);
    await otherBotReacts(message, '👀');
    await platform.update(message, plain('Nobody home, edited'));
    await person.react(message, '🔬');
    await play.told('reacted');
    expect(play.events.map((event) => [event.type, event.who.user])).toEqual([
      ['reacted', person.account.user],
    ]);
  });
}

function answering(keeps: Keeps, play: Play): void {
  keeps('takes a command with its words, its place and its person', async () => {
    const { person, place } = play.on();
    await person.command('find gradient routing');
    expect(await play.told('command')).toMatchObject({
      text: 'find gradient routing',
      where: place,
      who: { ...person.account, name: person.name },
      placeName: expect.stringMatching(/^[^#].+/),
    });
  });

  keeps('brings back the very action that a button carried', async () => {
    const { person, place } = play.on();
    const message = await play.post(pressable('Join the idea', JOIN));
    await person.press('Join the idea');
    expect(await play.told('pressed')).toMatchObject({
      action: JOIN,
      on: message,
      where: place,
      alone: false,
      who: person.account,
    });
  });

  keeps('brings back the very action that a choice of a menu carried', async () => {
    const choices = [
      { label: 'Can advise here', action: { do: 'stance', idea: 7, stance: 'can_advise' } },
      { label: 'Following here', action: { do: 'stance', idea: 7, stance: 'following' } },
    ] as const;
    const menu = { kind: 'menu', label: 'More ways', choices } as const;
    await play.post({ tone: 'idea', title: 'A menu', body: [{ kind: 'controls', controls: [menu] }] });
    await play.on().person.press('Following here');
    expect((await play.told('pressed')).action).toEqual(choices[1].action);
  });

  keeps('whispers to one person only', async () => {
    const { person, admin, messages, until } = play.on();
    play.whispers(plain('A secret for one'));
    const count = messages();
    await person.command('help');
    await until(() => person.sees('place').includes('A secret for one'));
    expect(admin.sees('place')).not.toContain('A secret for one');
    expect(messages()).toBe(count);
  });

  keeps('puts a whisper in the place of the private message that was pressed', async () => {
    const { person, admin, until } = play.on();
    play.whispers(pressable('Go on there', JOIN, 'The first step'));
    await person.command('help');
    await until(() => person.sees('place').includes('The first step'));
    play.whispers(plain('The second step'), true);
    await person.press('Go on there');
    await until(() => person.sees('place').includes('The second step'));
    expect(person.sees('place')).not.toContain('The first step');
    expect(admin.sees('place')).not.toContain('The second step');
    expect(await play.told('pressed')).toMatchObject({ alone: true });
  });

  keeps('puts a whisper in the place of the direct message that was pressed', async () => {
    const { platform, person, until } = play.on();
    await platform.tell({
      who: person.account,
      card: pressable('Still on it now', JOIN, 'Are you on it?'),
      key: 't3',
    });
    play.whispers(plain('Noted, thank you'), true);
    await person.press('Still on it now');
    await until(() => person.sees('directs').includes('Noted, thank you'));
    expect(person.sees('directs')).not.toContain('Are you on it?');
    expect(await play.told('pressed')).toMatchObject({ alone: true });
  });

  keeps('keeps the card of a channel when a whisper answers its button', async () => {
    const { person, admin, until } = play.on();
    await play.post(pressable('Tell me alone', JOIN, 'The card stays'));
    play.whispers(plain('Only you hear this'), true);
    await person.press('Tell me alone');
    await until(() => person.sees('place').includes('Only you hear this'));
    expect(person.sees('place')).toContain('The card stays');
    expect(admin.sees('place')).not.toContain('Only you hear this');
  });

  keeps('whispers late when the answer takes long', async () => {
    const { person, until } = play.on();
    play.answers(async () => {
      await passing(3_500);
      return { kind: 'whisper', card: plain('Late but here'), instead: false };
    });
    await person.command('help');
    await until(() => person.sees('place').includes('Late but here'));
  });

  keeps('says something kind when the answer fails, and tells the log', async () => {
    const { person, until, complaints } = play.on();
    play.answers(async () => {
      throw new Error('the store is away');
    });
    await person.command('help');
    await until(() => person.sees('place').includes('Nothing you wrote is lost'));
    await until(() => complaints.some((line) => line.includes('the store is away')));
  });

  keeps('saves a message with its text, its address and its author', async () => {
    const { person, admin, place } = play.on();
    await person.save('Project idea, half-baked.\nDoes A & B < C hold?');
    const saved = await play.told('saved');
    expect(saved.message.text).toBe('Project idea, half-baked.\nDoes A & B < C hold?');
    expect(saved.message.url).toMatch(/^https?:\/\//);
    expect(saved).toMatchObject({ where: place, who: person.account });
    expect(saved.message.author?.name).toBe(admin.name);
  });
}

function filling(keeps: Keeps, play: Play): void {
  const opens = async (form: Form = simpleForm) => {
    play.answers(async () => ({ kind: 'form', form }));
    await play.on().person.command('new');
    await play.on().until(() => play.on().person.form());
  };

  keeps('opens a form, and its values come back', async () => {
    const { person, place } = play.on();
    await opens();
    expect(person.form()?.title).toBe('Write it down');
    expect(person.form()?.fields).toMatchObject([
      { label: 'Title', value: 'A first title' },
      { label: 'Summary', value: '' },
      { label: 'When', value: expect.stringMatching(/month/) },
    ]);
    play.answers(async () => ({ kind: 'nothing' }));
    await person.submit({ Title: 'A second <title> & more', Summary: 'Two\nlines' });
    expect(await play.told('submitted')).toMatchObject({
      action: simpleForm.action,
      where: place,
      values: { title: 'A second <title> & more', summary: 'Two\nlines', when: 'month' },
      who: person.account,
    });
    await play.on().until(() => person.form() === null);
  });

  keeps('keeps a form with problems open, with what was typed', async () => {
    const { person, until } = play.on();
    await opens();
    const otherwise = pressable('Continue writing', simpleForm.action, 'Say a little more.');
    play.answers(async () => ({ kind: 'look again', problems: { title: 'Say a little more.' }, otherwise }));
    await person.submit({ Title: 'Hm', Summary: 'Long thoughts' });
    await until(() => person.form()?.problems.includes('Say a little more.'));
    expect(person.form()?.fields).toMatchObject([{ value: 'Hm' }, { value: 'Long thoughts' }, {}]);
    play.answers(async () => ({ kind: 'nothing' }));
    await person.submit({ Title: 'Hmmm' });
    await until(() => person.form() === null);
  });

  keeps('loses nothing that was typed when taking a form fails', async () => {
    const { person, until } = play.on();
    await opens();
    play.answers(async () => {
      throw new Error('the store is still away');
    });
    await person.submit({ Summary: 'Hours of thought' });
    const kept = () =>
      [person.sees('place'), ...(person.form()?.fields ?? []).map((field) => field.value)].join();
    await until(() => kept().includes('Hours of thought'));
    await until(() =>
      [kept(), ...(person.form()?.problems ?? [])].join().includes('Nothing you wrote is lost'),
    );
    play.answers(async () => ({ kind: 'nothing' }));
    if (person.form() !== null) await person.submit({});
  });

  keeps('answers a form with a whisper to one person', async () => {
    const { person, admin, until } = play.on();
    await opens();
    play.whispers(plain('Taken down for you'));
    await person.submit({});
    await until(() => person.sees('place').includes('Taken down for you'));
    expect(admin.sees('place')).not.toContain('Taken down for you');
  });

  keeps('offers a form that comes too late behind a button', async () => {
    const { person, until } = play.on();
    play.answers(async (event) => {
      if (event.type === 'command') await passing(3_500);
      return { kind: 'form', form: simpleForm };
    });
    await person.command('new');
    await until(() => person.sees('place').includes('Open the form'));
    await person.press('Open the form');
    await until(() => person.form());
    expect((await play.told('pressed')).action).toEqual(simpleForm.action);
    play.answers(async () => ({ kind: 'nothing' }));
    await person.submit({});
    await until(() => person.form() === null);
  });
}

function writing(keeps: Keeps, play: Play): void {
  keeps('shows what people wrote as they wrote it', async () => {
    const { person } = play.on();
    for (const words of [
      'a < b & c > d',
      '*not bold* _nor_ ~this~',
      '2 ** 3 `x`',
      '&lt;b&gt;',
      '<@U0ALICE> [x](y)',
    ]) {
      await play.post({
        tone: 'idea',
        title: 'Verbatim',
        body: [say(words), { kind: 'footnote', text: [words] }],
      });
      const seen = visible(person.sees('place'));
      expect(seen.split(words).length, `“${words}” twice in: ${seen.slice(-200)}`).toBeGreaterThanOrEqual(3);
    }
  });

  keeps(
    "can't be made to mention anyone by what people write",
    async () => {
      const { platform, person, pings } = play.on();
      await platform.tell({ who: person.account, card: plain('Warm up'), key: 'warm' });
      const before = pings().filter((ping) => !ping.includes('direct'));
      await fc.assert(
        fc.asyncProperty(written, async (words) => {
          const message = await play.post(cardOf(words));
          await platform.update(message, cardOf(words));
        }),
        { numRuns: 60, examples: HOSTILE.map((words): [string] => [words]) },
      );
      for (const words of HOSTILE.slice(0, 8)) {
        play.whispers(cardOf(words));
        await person.command('help');
        await platform.tell({ who: person.account, card: cardOf(words), key: `hostile ${words}` });
      }
      expect(pings().filter((ping) => !ping.includes('direct'))).toEqual(before);
    },
    SLOW,
  );

  keeps(
    'opens a form whatever people wrote into it',
    async () => {
      const { person, until } = play.on();
      for (const words of HOSTILE) {
        play.answers(async () => ({ kind: 'form', form: formOf(words) }));
        await person.command('new');
        await until(() => person.form());
        play.answers(async () => ({ kind: 'nothing' }));
        await person.submit({});
        await until(() => person.form() === null);
      }
    },
    SLOW,
  );

  keeps(
    'fits its limits whatever the card',
    async () => {
      const { platform } = play.on();
      await fc.assert(
        fc.asyncProperty(anyCard, async (card) => {
          const message = await play.post(card);
          expect(await platform.update(message, card)).toBe('updated');
        }),
        { numRuns: 60 },
      );
    },
    SLOW,
  );

  keeps('says how many it left out of a list that is too long', async () => {
    const items = Array.from({ length: 500 }, (_, n) => [`Idea number ${n + 1} `, 'word '.repeat(30)]);
    await play.post({ tone: 'digest', title: 'A long week', body: [{ kind: 'list', label: 'New', items }] });
    const seen = play.on().person.sees('place');
    expect(seen).toContain('Idea number 1 ');
    const more = Number(/(\d+) more/.exec(seen)?.[1]);
    expect(seen).toContain(`Idea number ${500 - more} `);
    expect(seen).not.toContain(`Idea number ${500 - more + 1} `);
  });
}

function failing(keeps: Keeps, play: Play): void {
  keeps('waits when it is told to, and then succeeds', async () => {
    const { platform, place, limitNext } = play.on();
    const post = { where: place, card: plain('In due time'), key: 'busy-1' };
    limitNext();
    const started = Date.now();
    const fault = await platform.post(post).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault !== null) {
      expect(fault).toMatchObject({ name: 'PlatformFault', kind: 'busy', maybeDone: false });
      const wait = fault instanceof PlatformFault ? fault.retryAfterMs : 0;
      expect(wait).toBeGreaterThan(0);
      await passing(wait);
      await platform.post(post);
    }
    expect(Date.now() - started).toBeGreaterThan(500);
    expect(play.on().person.sees('place').split('In due time').length).toBe(2);
  });

  keeps('says that a post may be done when its answer is lost', async () => {
    const { platform, place, loseNextPost } = play.on();
    loseNextPost();
    const post = { where: place, card: plain('Posted or not'), key: 'lost-1' };
    await expect(platform.post(post)).rejects.toMatchObject({
      name: 'PlatformFault',
      kind: 'down',
      maybeDone: true,
    });
    expect(play.on().person.sees('place').split('Posted or not').length).toBe(2);
  });

  keeps('posts once when a post whose answer was lost is tried again', async () => {
    const { platform, place, loseNextPost } = play.on();
    const post = { where: place, card: plain('Once is enough'), key: 'lost-2' };
    loseNextPost();
    await platform.post(post).catch(() => null);
    await platform.post(post);
    expect(play.on().person.sees('place').split('Once is enough').length).toBe(2);
  });

  keeps('is told again of an event that failed, under the same id', async () => {
    const { person, until } = play.on();
    const message = await play.post(plain('Told twice'));
    play.answers(async () => {
      if (play.events.length === 1) throw new Error('the store is away for a moment');
      return { kind: 'nothing' };
    });
    await person.react(message, '👀');
    await until(() => play.events.length > 1);
    expect(play.events[1]).toEqual(play.events[0]);
  });
}

function introducing(keeps: Keeps, play: Play): void {
  const meeting = (title: string, key: string) => {
    const { admin, person, place } = play.on();
    const who = [admin.account, person.account] as const;
    return { who, near: place, card: { ...plain('You share adapters'), title }, key };
  };

  keeps('brings two people together where both can answer, and shows it to nobody else', async () => {
    const { platform, admin, person } = play.on();
    const message = await platform.introduce(meeting('Ada, meet Tom', 'meet-1'));
    expect(message).toMatchObject({ message: expect.any(String) });
    for (const one of [admin, person]) {
      expect(one.sees('together')).toContain('Ada, meet Tom');
      expect(one.sees('place')).not.toContain('Ada, meet Tom');
    }
  });

  keeps('brings them together once when the answer was lost and it is tried again', async () => {
    const { platform, person, loseNextPost } = play.on();
    loseNextPost();
    const again = meeting('Ada, meet Tom once', 'meet-2');
    await platform.introduce(again).catch(() => null);
    expect(await platform.introduce(again)).not.toBe('apart');
    expect(person.sees('together').split('Ada, meet Tom once').length).toBe(2);
  });
}

/** The last case: afterwards the platform is stopped. */
function leaving(keeps: Keeps, play: Play): void {
  keeps('leaves nothing open when it stops, and finishes what it began', async () => {
    const { platform, person, until, connections } = play.on();
    const message = await play.post(plain('Last words'));
    let done = false;
    play.answers(async () => {
      await passing(300);
      done = true;
      return { kind: 'nothing' };
    });
    await person.react(message, '👀');
    await play.told('reacted');
    await platform.stop();
    expect(done).toBe(true);
    await until(() => connections() === 0);
    await person.react(message, '🙋');
    await passing(300);
    expect(play.events.length).toBe(1);
    await platform.stop();
  });
}

const simpleForm: Form = {
  title: 'Write it down',
  submit: 'Publish',
  intro: ['A title is enough.'],
  fields: [
    {
      kind: 'text',
      name: 'title',
      label: 'Title',
      hint: 'One line',
      long: false,
      required: true,
      limit: 150,
      value: 'A first title',
    },
    {
      kind: 'text',
      name: 'summary',
      label: 'Summary',
      hint: '',
      long: true,
      required: false,
      limit: 3000,
      value: '',
    },
    {
      kind: 'choice',
      name: 'when',
      label: 'When',
      hint: '',
      value: 'month',
      choices: [
        { label: 'This week', value: 'week' },
        { label: 'This month', value: 'month' },
      ],
    },
  ],
  action: { do: 'write draft', draft: 12 },
};

function plain(words: string): Card {
  return { tone: 'idea', title: 'A card', body: [say(words)] };
}

function pressable(label: string, action: Action, words = 'Press below'): Card {
  return {
    tone: 'ask',
    title: 'A card with a button',
    body: [say(words), { kind: 'controls', controls: [{ kind: 'button', label, action }] }],
  };
}

/** Without the characters that take no room, which a platform without real escapes needs. */
function visible(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
}

function passing(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
