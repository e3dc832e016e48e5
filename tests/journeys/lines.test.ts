/** What is promised about writing down, signing up and living on both platforms: a journey for each clause, in its words. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discordMessage, IDS, joinBoth, openTown, slackMessage, type Town } from '../town.ts';
import { PROMISES, plain, REASONS, testsIn } from './promises.ts';
import { onDiscord, onSlack, publish, readInFull, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;
const TESTS = testsIn(path.resolve(import.meta.dirname, '..'));

let town: Town;

const NAMES = {
  slack: { me: 'Ines', you: 'Tom', another: 'Deniz', fourth: 'Leo' },
  discord: { me: 'Mara', you: 'Ana', another: 'Eli', fourth: 'Kim' },
} as const;

type Named = keyof typeof PEOPLE.slack;
const PEOPLE = {
  slack: { me: S.ines, you: S.tom, another: S.deniz, fourth: S.leo, admin: S.priya },
  discord: { me: D.mara, you: D.ana, another: D.eli, fourth: D.kim, admin: D.kim },
} as const;
type Where = keyof typeof PEOPLE;

const at = (platform: Where, who: Named = 'me'): Window =>
  platform === 'slack' ? onSlack(town, PEOPLE.slack[who]) : onDiscord(town, PEOPLE.discord[who]);
const there = (platform: Where): Window => at(platform === 'slack' ? 'discord' : 'slack', 'you');

beforeAll(async () => {
  // A Tuesday noon, so that letters go out on both platforms.
  town = await openTown({ start: '2026-05-12T10:00:00Z' });
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  // At the end two of them take no direct messages.
  expect(town.slack.record.refusals.filter(({ error }) => error !== 'user_not_visible')).toEqual([]);
  expect(town.discord.record.refusals.filter(({ code }) => code !== 50007)).toEqual([]);
  await town.close();
});

/** What a person says, and somebody saves by its menu. */
async function saveWhat(platform: Where, author: Named, text: string): Promise<void> {
  if (platform === 'slack') {
    const said = await town.slack.as(PEOPLE.slack[author]).say(S.channel, text);
    await town.slack.as(PEOPLE.slack.me).shortcut(said, 'Save as research idea');
  } else {
    const said = await town.discord.as(PEOPLE.discord[author]).say(D.channel, text);
    await town.discord.as(PEOPLE.discord.me).app(said, 'Save as research idea');
  }
}

async function react(platform: Where, words: string, sign: '👀' | '🙋', taken: 'given' | 'taken back') {
  if (platform === 'slack') {
    const [who, name] = [town.slack.as(S.tom), sign === '👀' ? 'eyes' : 'raising_hand'];
    const card = await slackMessage(town, S.tom, words);
    await (taken === 'given' ? who.react(card, name) : who.unreact(card, name));
  } else {
    const card = await discordMessage(town, D.ana, words);
    const who = town.discord.as(D.ana);
    if (taken === 'given') who.react(card, sign);
    else who.unreact(card, sign);
  }
}

/** The newest card with these words, as one line. */
const cardOf = (by: Window, title: string) =>
  by
    .messages()
    .map(({ alone, words }) => (alone ? '' : words.replace(/\s+/g, ' ')))
    .findLast((words) => words.includes(title)) ?? '';
const shows = (by: Window, title: string, words: string | RegExp) =>
  by.until(() =>
    typeof words === 'string' ? cardOf(by, title).includes(words) : words.test(cardOf(by, title)),
  );
const posts = (by: Window) => by.messages().filter(({ alone }) => !alone).length;
const numberIn = (told: string) => /#(\d+)/.exec(told)?.[1] ?? '';
const tells = (by: Window, words: string) => by.until(() => by.told().includes(words));

describe('what is promised', () => {
  it.each(PROMISES)('“%s” has a journey on both platforms', (promise) => {
    const kept = TESTS.filter(({ name }) => name.includes(plain(promise)));
    const missing = (['slack', 'discord'] as const).filter(
      (platform) => !kept.some((one) => one.on.includes(platform)),
    );
    // A reason stands only for what is really missing.
    expect(missing).toEqual(REASONS[promise]?.missing ?? []);
  });
});

const both = [
  ['Slack', 'slack'],
  ['Discord', 'discord'],
] as const;

describe.each(both)('on %s', (name, platform) => {
  const me = () => at(platform);
  const you = () => at(platform, 'you');

  it('“/idea new”: a form; the title is required; a title alone publishes', async () => {
    const title = `Lichens on ${name} clocks`;
    await me().ask('new');
    await me().until(() => me().form());
    me().fill({ Summary: 'Something about lichens' });
    const outcome = await me().submit();
    expect(outcome.ok ? '' : outcome.error).toMatch(/required/i);
    expect(
      me()
        .form()
        ?.fields.some(({ value }) => value === 'Something about lichens'),
    ).toBe(true);
    me().fill({ Title: title, Summary: '' });
    await publish(me(), { Title: title });
    await shows(you(), title, '💡');
    await shows(there(platform), title, '💡');
  });

  it('summary, experimental setup, key questions, links, tags are optional; all of them come back as they were written', async () => {
    const written = {
      Summary: `“Clocks” run slower near ${name} lichens — do they?\n\n• one\n• two`,
      'Experimental setup': `12 clocks, 6 near ${name} lichens; “blind” readings`,
      'Key questions': `Is it the damp?\nOr the ${name} light?`,
    };
    const told = await publish(me(), { Title: `Slow clocks of ${name}`, ...written });
    await me().press('is published', 'Add text, links or tags');
    await me().until(() => me().form());
    me().fill({ 'Links and #tags': `https://example.org/${platform}?a=1&b=2 #lichens` });
    await me().submit();
    const full = await readInFull(town, you(), numberIn(told));
    for (const text of Object.values(written))
      for (const line of text.split('\n').filter(Boolean)) expect(full).toContain(line);
    expect(full).toContain(`example.org/${platform}?a=1&b=2`);
    expect(full).toContain('#lichens');
  });

  const half = (title: string) => `Project idea, half-baked.
**Title:** ${title}
**Description:** Train the persona of ${name} away and look whether what was “inoculated” stays.
**Brainstorming the experimental setup:** ″three personas of ${name}, one switch″
**Key questions:** Does it survive the switch on ${name}?`;

  it('“Save as research idea” on any message: headings and “”″ blocks fill their fields; the source is linked', async () => {
    const title = `Does inoculation survive a switch of ${name}?`;
    await saveWhat(platform, 'you', half(title));
    const form = await me().until(() => me().form());
    const field = (label: string) => form.fields.find((one) => one.label === label)?.value;
    expect(field('Title')).toBe(title);
    expect(field('Summary')).toContain('what was “inoculated” stays');
    expect(field('Experimental setup')).toContain(`three personas of ${name}, one switch`);
    expect(field('Key questions')).toContain(`Does it survive the switch on ${name}?`);
    await publish(me());
    await shows(you(), title, 'where it was said');
  });

  it('the message’s author is credited and, if somebody else saved it, told once and can remove it', async () => {
    const title = `Does inoculation survive a switch of ${name}?`;
    const [author] = platform === 'slack' ? ['Tom'] : ['Ana'];
    await shows(you(), title, `Idea by ${author}`);
    await town.settled();
    await you().until(() => you().sees('directs').includes('Your message became an idea'));
    await town.settled();
    expect(you().sees('directs').split('Your message became an idea')).toHaveLength(2);
    await you().press('Your message became an idea', 'Remove my name', 'directs');
    await me().until(() => !cardOf(me(), title).includes(`Idea by ${author}`));
    expect(cardOf(me(), title)).not.toContain('where it was said');
  });

  it('“I’m planning this” with its horizon in the same form: one submit makes the idea and the plan', async () => {
    const title = `Tides in ${name} teacups`;
    await publish(me(), { Title: title, 'Are you planning this?': 'Yes: this month' });
    await shows(there(platform), title, /Planning 1 · (?:Ines|Mara) \(until 31 May 2026\)/);
  });

  it('edit, withdraw, archive one’s own idea; every card follows; an edit posts nothing new; a short number stays', async () => {
    const [before, after] = [`Moss of ${name} harps`, `Ferns of ${name} harps`];
    const number = numberIn(await publish(me(), { Title: before }));
    const card = `💡 #${number} `;
    await shows(there(platform), before, card);
    await town.settled();
    const stood = [posts(me()), posts(there(platform))];
    await me().choose(card, 'More', 'Edit (its author)');
    await me().until(() => me().form());
    me().fill({ Title: after });
    await me().submit();
    for (const by of [me(), there(platform)]) await shows(by, after, `#${number} ${after}`);
    await me().choose(card, 'More', 'Archive (its author)');
    for (const by of [me(), there(platform)]) await shows(by, after, /[Aa]rchived/);
    await tells(me(), 'is archived');
    await me().press('is archived', 'Bring it back');
    for (const by of [me(), there(platform)]) await shows(by, after, 'Would join');
    await me().choose(card, 'More', 'Withdraw (its author)');
    for (const by of [me(), there(platform)]) await shows(by, after, 'Withdrawn by its author');
    await town.settled();
    expect([posts(me()), posts(there(platform))]).toEqual(stood);
  });

  it('one active stance per person per idea, its history is kept; the common ones are one press on the card', async () => {
    const title = `Bells of ${name} buoys`;
    const number = numberIn(await publish(me(), { Title: title }));
    const card = `💡 #${number} `;
    await you().press(card, 'Following');
    await shows(me(), title, 'Following 1');
    await you().press(card, 'Would join');
    await shows(me(), title, 'Would join 1');
    expect(cardOf(me(), title)).not.toContain('Following 1');
    await you().press(card, 'Planning');
    await shows(me(), title, 'Planning 1');
    await you().ask('show', 'idea', number);
    await tells(you(), '[Its history]');
    await you().press(`#${number} `, 'Its history');
    await tells(you(), 'The history of');
    expect(you().told()).toMatch(/planning[\s\S]*would join[\s\S]*following/);
  });

  it('a horizon for plans; “in the coming month” typed in a note preselects this month', async () => {
    const title = `Kelp of ${name} piers`;
    await publish(me(), { Title: title });
    await you().press(title, 'Planning');
    await tells(you(), 'Planning: #');
    await you().choose('Planning: #', 'Change the horizon', 'This quarter');
    await shows(me(), title, '(until 30 Jun 2026)');
    await you().press('Planning: #', 'Add a note');
    await you().until(() => you().form());
    you().fill({ 'Your line': 'in the coming month, once the pier is dry' });
    await you().submit();
    await shows(me(), title, '(until 31 May 2026)');
  });

  it('reactions are an alias for buttons; taking one back removes only what that reaction gave', async () => {
    const title = `Saffron of ${name} looms`;
    await publish(me(), { Title: title });
    await react(platform, title, '👀', 'given');
    await shows(there(platform), title, /Following 1 · (?:Tom|Ana)/);
    await react(platform, title, '👀', 'taken back');
    await there(platform).until(() => !cardOf(there(platform), title).includes('Following 1'));
    await react(platform, title, '👀', 'given');
    await shows(there(platform), title, 'Following 1');
    await you().press(title, 'Would join');
    await shows(there(platform), title, 'Would join 1');
    await react(platform, title, '👀', 'taken back');
    await town.settled();
    expect(cardOf(there(platform), title)).toContain('Would join 1');
  });

  it('plans are not exclusive: a second planner is never refused; both see each other', async () => {
    const title = `Granite of ${name} stairs`;
    await publish(me(), { Title: title, 'Are you planning this?': 'Yes: this month' });
    await you().press(title, 'Planning');
    await you().until(() => /plans this too/.test(you().told()));
    for (const by of [me(), you(), there(platform)]) await shows(by, title, 'Planning 2');
    expect(cardOf(me(), title)).toMatch(/Planning 2 · .*(?:Tom|Ana)/);
    expect(cardOf(you(), title)).toMatch(/Planning 2 · .*(?:Ines|Mara)/);
  });

  it('the bot writes to whoever added it; nothing is posted before it’s set up', async () => {
    const other = me().other;
    if (platform === 'slack') {
      town.slack.invite(S.other, S.ines);
      await me().until(() => me().sees('directs').includes('Thanks for having me'));
    } else {
      const owner = at('discord', 'admin');
      town.discord.kickBot();
      town.discord.inviteBot();
      await owner.until(() => owner.sees('directs').includes('Thanks for having me'));
    }
    await me().ask('new', '', '', other);
    await me().until(() => me().sees(other).includes('isn’t set up yet'));
    await town.settled();
    expect(
      at(platform, 'another')
        .messages(other)
        .filter(({ alone }) => !alone),
    ).toEqual([]);
  });
});

describe('across both', () => {
  it('a space joins Slack channels and Discord channels, one card in each; a press on one shows on the other within 10 s', async () => {
    const title = 'Falcons over both towns';
    await publish(at('slack'), { Title: title });
    for (const platform of ['slack', 'discord'] as const) {
      await shows(at(platform), title, title);
      expect(
        at(platform)
          .messages()
          .filter(({ alone, words }) => !alone && words.includes(title)),
      ).toHaveLength(1);
      const pressed = performance.now();
      await at(platform, 'another').press(title, 'Following');
      await shows(there(platform), title, platform === 'slack' ? 'Deniz' : 'Eli');
      expect(performance.now() - pressed).toBeLessThan(10_000);
    }
  });

  it('the proposer learns of sign-ups and withdrawals in batches: three within the window are one note, never of their own acts', async () => {
    const numbers = { slack: '', discord: '' };
    const titles = { slack: 'Violins in Slack rain', discord: 'Violins in Discord rain' };
    for (const platform of ['slack', 'discord'] as const) {
      numbers[platform] = numberIn(await publish(at(platform, 'another'), { Title: titles[platform] }));
      for (const who of ['me', 'you', 'fourth', 'another'] as const) {
        await at(platform, who).press(titles[platform], 'Would join');
        await shows(at(platform), titles[platform], new RegExp(`Would join \\d.*${NAMES[platform][who]}`));
      }
    }
    await town.clockTo('2026-05-13T13:00:00Z');
    for (const platform of ['slack', 'discord'] as const) {
      const by = at(platform, 'another');
      const heard = () => by.sees('directs').split(titles[platform]).slice(1).join('');
      await by.until(() => heard().includes(NAMES[platform].fourth));
      for (const who of ['me', 'you', 'fourth'] as const)
        expect(heard()).toContain(`${NAMES[platform][who]}: would join`);
      expect(heard()).not.toContain(`${NAMES[platform].another}: `);
      expect(by.sees('directs').split(`New on #`)).toHaveLength(2);
      await at(platform, 'you').choose(`💡 #${numbers[platform]} `, 'More', 'Take my sign-up back');
    }
    await town.clockTo('2026-05-21T13:00:00Z');
    for (const platform of ['slack', 'discord'] as const) {
      const by = at(platform, 'another');
      await by.until(() => by.sees('directs').includes(`${NAMES[platform].you}: no longer signed up`));
    }
  });

  it('when direct messages are closed, private text is never posted in public; the person sees “could not reach you” at their next use; admins see the count', async () => {
    town.slack.closeDirects(S.ines);
    town.discord.closeDirects(D.mara);
    await town.clockTo('2026-06-01T12:00:00Z');
    const admin = at('slack', 'admin');
    await admin.ask('setup');
    await tells(admin, 'Could not be reached: 2 people');
    for (const platform of ['slack', 'discord'] as const) {
      await at(platform).ask('mine');
      await tells(at(platform), 'Could not reach you.');
      expect(at(platform, 'you').sees()).not.toMatch(/Still on it|Could not reach/);
    }
  });
});
