/** What is Discord's alone: sessions that resume or don't, interactions that expire, commands that are registered. */
import { afterEach, describe, expect, it } from 'vitest';
import type { SpokenReply as Reply } from '../../src/core/cards/spoken.ts';
import { type Card, say } from '../../src/core/cards/spoken.ts';
import type { Incoming } from '../../src/core/events.ts';
import { discord } from '../../src/platforms/discord/index.ts';
import { mayView } from '../../src/platforms/discord/introduce.ts';
import { type DiscordStage, discordStage } from './discord-stage.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const card = (words: string): Card => ({ tone: 'idea', title: 'A card', body: [say(words)] });
const button = (label: string): Card => ({
  ...card('Press'),
  body: [{ kind: 'controls', controls: [{ kind: 'button', label, action: { do: 'settings' } }] }],
});

/** A started stage and what it told; `answer` may be changed. */
async function play() {
  const stage = await discordStage();
  const events: Incoming[] = [];
  const core = {
    stage,
    events,
    reconnects: 0,
    answer: async (_event: Incoming): Promise<Reply> => ({ kind: 'nothing' }),
  };
  await stage.platform.start({
    respond: (event) => {
      events.push(event);
      return core.answer(event);
    },
    complete: async ({ typed }) => [{ label: `#41 ${typed}`, value: '41' }],
    noticed: async () => undefined,
    reconnected: () => {
      core.reconnects += 1;
    },
  });
  opened.push(stage);
  return core;
}

const opened: DiscordStage[] = [];
afterEach(async () => {
  for (const stage of opened.splice(0)) {
    await stage.platform.stop();
    await stage.close();
  }
});

describe('the connection', () => {
  it('reads again once after the start, and not after a resume, which brings what was missed', async () => {
    const core = await play();
    const { stage } = core;
    expect(core.reconnects).toBe(1);
    const message = await stage.platform.post({ where: stage.place, card: card('Here'), key: 'a' });
    stage.emulator.dropGateway(4000);
    await stage.until(() => stage.connections() === 0);
    await stage.person.react(message, '👀');
    await stage.until(() => core.events.length === 1);
    expect(stage.emulator.record.resumes.map((one) => one.ok)).toEqual([true]);
    expect(core.reconnects).toBe(1);
  });

  it('reads again after a session that could not be resumed', async () => {
    const core = await play();
    core.stage.emulator.dropGateway(1000);
    await core.stage.until(() => core.reconnects === 2);
  });

  it('tells again that it was invited, when that couldn’t be taken in', async () => {
    const core = await play();
    core.answer = async () => {
      if (core.events.length === 1) throw new Error('the store is away');
      return { kind: 'whisper', card: card('Thanks for having me'), instead: false };
    };
    core.stage.emulator.kickBot();
    core.stage.emulator.inviteBot();
    await core.stage.until(() => core.stage.admin.sees('directs').includes('Thanks for having me'));
    expect(core.events).toMatchObject([{ type: 'invited' }, { type: 'invited' }]);
    expect(core.events[1]).toEqual(core.events[0]);
  });

  it('asks Discord for the least scopes and intents: none that is privileged', async () => {
    const { stage } = await play();
    expect(stage.emulator.record.identifies.map((one) => one.intents)).toEqual([1 | 1024]);
  });

  it('registers its commands once, and not again when nothing changed', async () => {
    const { stage } = await play();
    const puts = () =>
      stage.emulator.record.calls.filter((call) => call.method === 'PUT' && call.path.endsWith('/commands'));
    expect(puts().length).toBe(1);
    await stage.platform.stop();
    const again = discord({ token: stage.emulator.token, apiUrl: stage.emulator.api, log: () => undefined });
    await again.start({
      respond: async () => ({ kind: 'nothing' }),
      complete: async () => [],
      noticed: async () => undefined,
      reconnected: () => undefined,
    });
    expect(puts().length).toBe(1);
    await again.stop();
  });
});

describe('cards older than the process', () => {
  it('are updated by another one', async () => {
    const { stage } = await play();
    const message = await stage.platform.post({ where: stage.place, card: card('First'), key: 'b' });
    const another = discord({
      token: stage.emulator.token,
      apiUrl: stage.emulator.api,
      log: () => undefined,
    });
    expect(await another.update(message, card('Second'))).toBe('updated');
    await another.stop();
    expect(stage.person.sees('place')).toContain('Second');
  });
});

describe('interactions', () => {
  it('reach somebody directly when Discord has forgotten them', async () => {
    const core = await play();
    core.answer = async () => ({ kind: 'whisper', card: card('Better late'), instead: false });
    core.stage.emulator.limit(CALLBACK, { times: 1, retryAfter: 3.3 });
    await core.stage.person.command('help');
    await core.stage.until(() => core.stage.person.sees('directs').includes('Better late'));
    expect(core.stage.complaints).toEqual([]);
  });

  it('are not answered twice when a confirmation is lost', async () => {
    const core = await play();
    core.answer = async () => ({ kind: 'whisper', card: card('Once'), instead: false });
    core.stage.emulator.loseReply(CALLBACK, 1);
    await core.stage.person.command('help');
    await core.stage.until(() => core.stage.person.sees('place').includes('Once'));
    // What was being done is done when it has stopped: nothing can come any more.
    await core.stage.platform.stop();
    expect(core.stage.person.sees('place').split('Once').length).toBe(2);
    expect(core.stage.complaints).toEqual([]);
  });

  it('in a direct message say for which server they stand, after an edit too', async () => {
    const core = await play();
    const { platform, person } = core.stage;
    const sent = await platform.tell({ who: person.account, card: button('One'), key: 'c' });
    if (sent === 'closed') throw new Error('Direct messages are open.');
    await platform.update(sent, button('Two'));
    core.answer = async () => ({ kind: 'whisper', card: button('Three'), instead: true });
    await person.press('Two');
    await core.stage.until(() => person.sees('directs').includes('Three'));
    await person.press('Three');
    await core.stage.until(() => core.events.length === 2);
    for (const event of core.events) {
      expect(event).toMatchObject({ who: person.account, alone: true, where: { channel: sent.channel } });
      expect(event).toMatchObject({ on: sent, action: { do: 'settings' } });
    }
  });

  it('replace what was pressed even when the answer is late', async () => {
    const core = await play();
    core.answer = async () => ({ kind: 'whisper', card: button('Slowly'), instead: false });
    await core.stage.person.command('help');
    await core.stage.until(() => core.stage.person.sees('place').includes('Slowly'));
    const { calls } = core.stage.emulator.record;
    const answers = () => calls.filter(({ route }) => route === CALLBACK).length;
    const before = answers();
    core.answer = async () => {
      // Until Discord was told to wait, which is how late it is.
      await core.stage.until(() => answers() > before);
      return { kind: 'whisper', card: card('At last'), instead: true };
    };
    await core.stage.person.press('Slowly');
    await core.stage.until(() => core.stage.person.sees('place').includes('At last'));
    expect(core.stage.person.sees('place')).not.toContain('Slowly');
  });

  it('without an answer leave nothing behind', async () => {
    const core = await play();
    await core.stage.person.command('help');
    await core.stage.until(() => core.events.length === 1);
    await core.stage.until(() => !core.stage.person.sees('place').includes('thinking'));
    expect(core.stage.emulator.record.lateAcks).toEqual([]);
  });

  it('give back all that was typed when a form could not be taken', async () => {
    const core = await play();
    const { person } = core.stage;
    const fields = [
      {
        kind: 'text' as const,
        name: 'summary',
        label: 'Summary',
        hint: '',
        long: true,
        required: false,
        limit: 4000,
        value: '',
      },
    ];
    const action = { do: 'write draft', draft: 3 } as const;
    core.answer = async () => ({
      kind: 'form',
      form: { title: 'Write', submit: 'Go', intro: [], fields, action },
    });
    await person.command('new');
    await core.stage.until(() => person.form());
    core.answer = async () => {
      throw new Error('the store is away');
    };
    await person.submit({ Summary: 'An hour of *work*. '.repeat(200).trim() });
    await core.stage.until(() => (person.sees('place').match(/\*work\*/g) ?? []).length === 200);
    await person.press('Open the form');
    await core.stage.until(() => core.events.at(-1)?.type === 'pressed');
    expect(core.events.at(-1)).toMatchObject({ action });
  });

  it('that nobody knows any more are told so', async () => {
    const core = await play();
    const { stage } = core;
    // The number is none of an idea's: the core of another version may have written it.
    const old: Card = {
      ...card('Old'),
      body: [
        {
          kind: 'controls',
          controls: [{ kind: 'button', label: 'Old one', action: { do: 'leave', idea: -1 } }],
        },
      ],
    };
    await stage.platform.post({ where: stage.place, card: old, key: 'd' });
    await stage.person.press('Old one');
    await stage.until(() => stage.person.sees('place').includes('from an older version'));
    expect(core.events).toEqual([]);
  });
});

describe('suggestions', () => {
  it('follow what is typed', async () => {
    const { stage } = await play();
    const found = await stage.emulator
      .as(stage.person.account.user)
      .autocomplete(stage.place.channel, '/idea show idea:rout');
    expect(found).toEqual([{ name: '#41 rout', value: '41' }]);
  });
});

describe('somebody who is written to', () => {
  it('surely wasn’t when not even the conversation could be opened', async () => {
    const { stage } = await play();
    const told = { who: stage.person.account, card: card('Once'), key: 'opening' };
    // The SDK tries three times by itself.
    stage.emulator.loseReply('POST /users/@me/channels', 3);
    await expect(stage.platform.tell(told)).rejects.toMatchObject({ kind: 'down', maybeDone: false });
    await stage.platform.tell(told);
    expect(stage.person.sees('directs').split('Once').length).toBe(2);
  });
});

describe('limits on speed', () => {
  const POST = 'POST /channels/:channel/messages';

  it('are waited for when short', async () => {
    const { stage } = await play();
    stage.emulator.limit(POST, { times: 1, retryAfter: 0.2 });
    await stage.platform.post({ where: stage.place, card: card('Soon'), key: 'soon' });
    expect(stage.messages()).toBe(1);
  });

  it('are handed back when long, with the time to come back', async () => {
    const { stage } = await play();
    stage.emulator.limit(POST, { times: 1, retryAfter: 30 });
    const fault = await stage.platform
      .post({ where: stage.place, card: card('Later'), key: 'later' })
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'busy', maybeDone: false, retryAfterMs: expect.closeTo(30_000, -3) });
    expect(stage.messages()).toBe(0);
  });
});

describe('two people who are introduced', () => {
  const meet = (stage: DiscordStage, near: typeof stage.place | null) =>
    stage.platform.introduce({
      who: [stage.admin.account, stage.person.account],
      near,
      card: card('You both wanted to talk'),
      key: 'meeting:1',
    });

  it('can’t be brought together without a channel, or where the bot may start no private thread', async () => {
    const { stage } = await play();
    expect(await meet(stage, null)).toBe('apart');
    stage.emulator.denyBot('ideas', ['CreatePrivateThreads']);
    expect(await meet(stage, stage.place)).toBe('apart');
    expect(stage.emulator.state().channels.filter(({ type }) => type === 12)).toEqual([]);
  });

  it('find one thread, however often the answer to starting it was lost', async () => {
    const { stage } = await play();
    stage.emulator.loseReply('POST /channels/:channel/threads', 1);
    await expect(meet(stage, stage.place)).rejects.toMatchObject({ kind: 'down', maybeDone: false });
    await meet(stage, stage.place);
    expect(stage.emulator.state().channels.filter(({ type }) => type === 12)).toHaveLength(1);
  });

  it('are only those who see the channel that it hangs on', () => {
    const guild = {
      id: '1',
      owner_id: '9',
      roles: [
        { id: '1', permissions: '1024' },
        { id: '2', permissions: '0' },
      ],
    };
    const someone = { user: { id: '5' }, roles: ['2'] };
    const hidden = { id: '1', type: 0, allow: '0', deny: '1024' };
    const sees = (...permission_overwrites: object[]) => mayView(someone, guild, { permission_overwrites });
    expect(sees()).toBe(true);
    expect(sees(hidden)).toBe(false);
    expect(sees(hidden, { id: '2', type: 0, allow: '1024', deny: '0' })).toBe(true);
    expect(sees({ id: '5', type: 1, allow: '0', deny: '1024' })).toBe(false);
    expect(mayView({ user: { id: '9' }, roles: [] }, guild, { permission_overwrites: [hidden] })).toBe(true);
  });
});
