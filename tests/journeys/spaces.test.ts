/** What becomes of a space: a channel leaves, comes back, moves, is renamed, goes out of reach; a new code; a card on demand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, type Window } from './window.ts';

const { slack: S, discord: D } = IDS;

let town: Town;
/** On each platform an admin and somebody who is none. */
let admins: readonly Window[];
let people: readonly Window[];
const [ON_SLACK, ON_DISCORD] = [0, 1];
const at = (windows: readonly Window[], which: number): Window => {
  const found = windows[which];
  if (!found) throw new Error('There is no such window.');
  return found;
};

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
  admins = [onSlack(town, S.priya), onDiscord(town, D.kim)];
  people = [onSlack(town, S.ines), onDiscord(town, D.mara)];
});
afterAll(async () => {
  await town.close();
});

const posts = (who: Window, place?: string) => who.messages(place).filter(({ alone }) => !alone);
const cardOf = (who: Window, title: string, place?: string) =>
  posts(who, place).filter(({ words }) => words.includes(title));

async function write(who: Window, title: string): Promise<void> {
  await who.ask('new');
  await who.until(() => who.form());
  who.fill({ Title: title });
  await who.submit();
  await who.until(() => who.told().includes('is published'));
  await town.settled();
}

/** `/idea setup` with what belongs to it, as the platform takes it. Resolves with the answer. */
async function setup(
  who: Window,
  what: 'leave' | 'code' | `join ${string}` | '',
  place = who.channel,
): Promise<string> {
  const alone = () => who.messages(place).filter((message) => message.alone).length;
  const before = alone();
  const [option, value] = what.startsWith('join ') ? ['join', what.slice(5)] : ['do', what];
  await (who.platform === 'slack'
    ? who.ask('setup', undefined, what, place)
    : who.ask('setup', option, value, place));
  return who.until(() => alone() > before && who.told(place));
}

const codeIn = (said: string): string => /setup join ([A-Z0-9]{8})/.exec(said)?.[1] ?? '';
const codeOf = async (who: Window): Promise<string> => codeIn(await setup(who, ''));

describe('the code to join', () => {
  it('is changed by an admin at any time; the old one stops working, and who has joined stays', async () => {
    const [who, other] = [at(admins, ON_SLACK), at(admins, ON_DISCORD)];
    const old = await codeOf(who);
    const said = await setup(who, 'code');
    expect(said).toContain('There is a new code');
    expect(codeIn(said)).not.toBe(old);
    expect(await setup(other, `join ${old}`, other.other)).toContain('No space has this code');
    expect(await codeOf(other)).toBe(codeIn(said));
    await other.press('How this channel is set up', 'New code');
    await other.until(() => other.told().includes('There is a new code'));
    expect(await codeOf(who)).not.toBe(codeIn(said));
  });

  it('is nothing that anybody else can change', async () => {
    for (const who of people) {
      expect(await setup(who, 'code')).toMatch(/Please ask an admin: (Priya|Kim)\./);
    }
  });
});

describe.each([
  ['Slack', ON_SLACK, ON_DISCORD],
  ['Discord', ON_DISCORD, ON_SLACK],
])('a channel on %s leaves its space', (name, here, there) => {
  const title = `Left behind by ${name}`;

  it('after it was asked whether it should; nobody else may', async () => {
    await write(at(people, here), title);
    expect(await setup(at(people, here), 'leave')).toContain('Setting up is for admins');
    const who = at(admins, here);
    expect(await setup(who, 'leave')).toMatch(/Leave research-ideas\?[\s\S]*stay, and say/);
    expect(cardOf(who, title)[0]?.words).toContain('Would join');
  });

  it('and its cards say that they are no longer kept up, while the other channel goes on', async () => {
    const [who, other] = [at(admins, here), at(people, there)];
    await who.press('Leave research-ideas?', 'Leave the space');
    await who.until(() => who.told().includes('has left research-ideas'));
    await town.settled();
    await who.until(() => cardOf(who, title)[0]?.words.includes('no longer kept up'));
    expect(cardOf(who, title)[0]?.words).not.toContain('Would join');
    await other.press(title, 'Would join');
    await other.until(() => /Would join 1/.test(cardOf(other, title)[0]?.words ?? ''));
    await town.settled();
    expect(cardOf(who, title)).toHaveLength(1);
    expect(cardOf(who, title)[0]?.words).not.toMatch(/Would join/);
  });

  it('and takes no sign-ups, gets no new ideas, and can be set up anew', async () => {
    const [who, other] = [at(admins, here), at(people, there)];
    await write(other, `After ${name} had left`);
    expect(cardOf(who, `After ${name} had left`)).toEqual([]);
    await who.ask('find', 'query', 'behind');
    await who.until(() => who.told().includes('isn’t set up yet'));
  });

  it('and comes back with the code: its cards are kept up again, and nothing is posted again', async () => {
    const [who, other] = [at(admins, here), at(admins, there)];
    const before = posts(who).length;
    expect(await setup(who, `join ${await codeOf(other)}`)).toContain(
      'This channel is part of research-ideas',
    );
    await town.settled();
    await who.until(() => /Would join 1/.test(cardOf(who, title)[0]?.words ?? ''));
    expect(posts(who)).toHaveLength(before);
  });

  it('what came meanwhile is posted there by whoever wants it, once', async () => {
    const who = at(people, here);
    await who.ask('show', 'idea', `After ${name}`);
    await who.until(() => who.told().includes(`After ${name} had left`));
    await who.press(`After ${name} had left`, 'Post its card here');
    await who.until(() => cardOf(who, `After ${name} had left`)[0]?.words.includes('Following'));
    await town.settled();
    await who.ask('show', 'idea', `After ${name}`);
    await who.until(() => who.told().includes('had left') && !who.told().includes('Post its card here'));
    expect(cardOf(who, `After ${name} had left`)).toHaveLength(1);
  });
});

describe('several spaces', () => {
  it('live side by side, and a channel moves from one to the other when an admin has been asked', async () => {
    const who = at(admins, ON_SLACK);
    expect(await setup(who, '', who.other)).toContain('add me with /invite');
    await town.slack.as(S.priya).command(who.other, '/invite @Common Thread');
    const code = codeIn(await setup(who, '', who.other));
    await who.ask('find', undefined, 'behind', who.other);
    await who.until(() => /Nothing|No idea/.test(who.told(who.other)));
    expect(await setup(who, `join ${code}`)).toContain(
      'Move #research-ideas from research-ideas to general?',
    );
    await who.press('Move #research-ideas', 'Move this channel');
    await who.until(() => who.told().includes('This channel is part of general'));
    await town.settled();
    await who.until(() => cardOf(who, 'Left behind by Slack')[0]?.words.includes('no longer kept up'));
  });

  it('the last channel leaves a board behind, with the way back to it', async () => {
    // On Discord the old space goes on, now alone.
    const [who, other] = [at(admins, ON_SLACK), at(admins, ON_DISCORD)];
    expect(await setup(other, 'leave')).toContain('It is the last channel of research-ideas');
    await other.press('Leave research-ideas?', 'Leave the space');
    const back = await other.until(() => other.told().includes('The way back') && codeIn(other.told()));
    expect(await setup(other, `join ${back}`)).toContain('This channel is part of research-ideas');
    expect(await setup(who, `join ${back}`)).toContain('from general to research-ideas?');
    await who.press('from general to research-ideas', 'Move this channel');
    await who.until(() => who.told().includes('This channel is part of research-ideas'));
    await town.settled();
    await who.until(() => /Would join 1/.test(cardOf(who, 'Left behind by Slack')[0]?.words ?? ''));
  });
});

describe('a channel that is renamed', () => {
  it('gives its space its name, as long as nobody chose another', async () => {
    const other = at(admins, ON_DISCORD);
    town.slack.renameChannel(S.channel, 'ideas-2026');
    await town.slack.until(() => town.slack.state().pending.length === 0);
    expect(await setup(other, '')).toMatch(/Space · ideas-2026[\s\S]*#ideas-2026/);
    // A channel that the name isn't from changes its own alone.
    town.discord.renameChannel(D.channel, 'proposals');
    let said = '';
    for (let tries = 0; tries < 20 && !said.includes('#proposals'); tries++) said = await setup(other, '');
    expect(said).toMatch(/Space · ideas-2026[\s\S]*#proposals/);
  });
});

describe('a channel out of reach', () => {
  const told = () => at(admins, ON_SLACK).sees('directs').split('I can’t reach').length - 1;
  /** What waits for an admin comes in a letter, with the next minute's look. */
  const toldOf = async (times: number) => {
    await town.slack.until(() => town.slack.state().pending.length === 0);
    await town.settled();
    await town.slack.until(() => told() === times);
  };

  it('is told of once, to whoever set up the space, and nothing is tried there', async () => {
    town.slack.archive(S.channel);
    await toldOf(1);
    expect(at(admins, ON_SLACK).sees('directs')).toContain('I can’t reach #ideas-2026 any more');
    const before = town.slack.record.refusals.length;
    await write(at(people, ON_DISCORD), 'While Slack was archived');
    await onDiscord(town, D.ana).press('Left behind by Slack', 'Following');
    await town.settled();
    expect(told()).toBe(1);
    expect(town.slack.record.refusals.slice(before)).toEqual([]);
  });

  it('goes on by itself when it is back: cards show what is, and nothing is posted late', async () => {
    town.slack.unarchive(S.channel);
    await town.slack.until(() => town.slack.state().pending.length === 0);
    await town.settled();
    const who = at(people, ON_SLACK);
    await who.until(() => /Following 1/.test(cardOf(who, 'Left behind by Slack')[0]?.words ?? ''));
    expect(cardOf(who, 'While Slack was archived')).toEqual([]);
  });

  it('is found out where nobody told us: one word, and no loop', async () => {
    // Two messages a week are all that anybody gets, admins too.
    await town.clockTo('2026-05-20T08:00:00Z');
    await town.stop();
    town.slack.uninstallBotFrom(S.channel);
    town.slack.giveUpEvents();
    await town.start();
    await onDiscord(town, D.eli).press('Left behind by Slack', 'Would join');
    await toldOf(2);
    await write(at(people, ON_DISCORD), 'While nobody was there');
    await town.settled();
    expect(told()).toBe(2);
    // Invited again, the bot goes on, and the admin isn't greeted anew.
    await town.slack.as(S.ines).command(S.channel, '/invite @Common Thread');
    await town.slack.until(() => town.slack.state().pending.length === 0);
    await town.settled();
    const there = at(people, ON_SLACK);
    await there.until(() => /Would join 2/.test(cardOf(there, 'Left behind by Slack')[0]?.words ?? ''));
  });

  it('on Discord as well: deleted, or the bot taken out of the server', async () => {
    await town.clockTo('2026-05-28T08:00:00Z');
    town.discord.kickBot();
    await toldOf(3);
    await write(at(people, ON_SLACK), 'While the server had no bot');
    town.discord.inviteBot();
    const who = at(people, ON_DISCORD);
    await onSlack(town, S.leo).press('Left behind by Discord', 'Following');
    await town.settled();
    await who.until(() => /Following 1/.test(cardOf(who, 'Left behind by Discord')[0]?.words ?? ''));
    await town.clockTo('2026-06-09T08:00:00Z');
    town.discord.removeChannel(D.channel);
    await toldOf(4);
  });
});

it('nothing went wrong inside, and nobody was pinged', () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.pings).toEqual([]);
});
