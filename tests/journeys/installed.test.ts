/** Installed from a page and by nothing else, with tokens that rotate: installing, renewing, taking out, and again. */
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, slackMessage } from '../town.ts';
import { openTowns, type Towns } from '../towns.ts';
import { onSlack, publish } from './window.ts';

const { channel, priya, tom } = IDS.slack;

let town: Towns;
/** Every token that Slack gave out, to look for where none may be. */
const tokens = new Set<string>();
beforeAll(async () => {
  town = await openTowns({ oauthOnly: true, slack: { rotation: true } });
});
afterAll(async () => {
  await town.close();
});

const secrets = async (): Promise<readonly Record<string, unknown>[]> => {
  const sql = postgres(town.database.url, { max: 1 });
  const rows = await sql`select * from secrets`;
  await sql.end();
  return rows;
};
const remember = () => {
  for (const token of [...town.slack.accessTokens(), ...town.second.accessTokens()]) tokens.add(token);
};
const renewals = () => town.slack.record.calls.filter(({ method }) => method === 'oauth.v2.access').length;

describe('installing', () => {
  it('refuses who didn’t begin it, and who says no, and keeps nothing', async () => {
    const [page, tamsin] = [town.installPage, town.second.as(tom)];
    const forged = page.replace('/slack/install', '/slack/oauth_redirect?code=1&state=2');
    const answer = await fetch(forged);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('was not installed')]);
    const french = await fetch(forged, { headers: { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' } });
    expect(await french.text()).toContain('n’a pas été installé');
    expect(await tamsin.refuseInstall(page)).toMatchObject({
      status: 400,
      text: expect.stringContaining('It was cancelled. Nothing was changed.'),
    });
    expect(await secrets()).toEqual([]);
  });

  it('works, and what was given to us is stored for nobody to read', async () => {
    expect(await town.second.as(tom).install(town.installPage)).toMatchObject({ status: 200 });
    expect(await town.slack.as(priya).install(town.installPage)).toMatchObject({ status: 200 });
    remember();
    const kept = await secrets();
    expect(kept.map(({ whose }) => whose).sort()).toEqual([town.slack.team.id, town.second.team.id].sort());
    for (const token of tokens) expect(JSON.stringify(kept)).not.toContain(token);
    for (const row of kept) expect(String(row.sealed)).toMatch(/^1\.one\.[\w-]{100,}$/);
    await town.slack.until(() => town.slack.as(priya).sees('directs').includes('Thanks for having me'));
  });

  it('answers whoever asks for what isn’t even an address, and stays', async () => {
    const { origin } = new URL(town.installPage);
    expect((await fetch(`${origin}//`, { signal: AbortSignal.timeout(5_000) })).status).toBe(404);
    expect((await fetch(town.installPage, { redirect: 'manual' })).status).toBe(302);
  });

  it('holds after a restart', async () => {
    await town.stop();
    await town.start();
    const who = onSlack(town.there, tom);
    await who.ask('help');
    await who.until(() => who.told().includes('who else is on them'));
  });
});

describe('a token that is over', () => {
  it('is renewed once, however many ask at the same moment', async () => {
    town.second.expireTokens();
    const before = renewals();
    const people = [priya, tom].map((person) => onSlack(town.there, person));
    await Promise.all(people.map((who) => who.ask('setup')));
    await Promise.all(people.map((who) => who.until(() => /admins|add me with/.test(who.told()))));
    expect(renewals() - before).toBe(1);
    remember();
    expect(town.complaints).toEqual([]);
  });

  it('is none of another workspace’s business', async () => {
    const before = renewals();
    const who = onSlack(town, priya);
    await who.ask('setup');
    await who.until(() => who.told().includes('This channel is set up'));
    expect(renewals()).toBe(before);
  });
});

describe('taking it out', () => {
  it('forgets the workspace’s token, and the other goes on', async () => {
    town.second.uninstall();
    await town.slack.until(() => town.second.state().pending.length === 0);
    expect((await secrets()).map(({ whose }) => whose)).toEqual([town.slack.team.id]);
    const who = onSlack(town, priya);
    await who.ask('help');
    await who.until(() => who.told().includes('who else is on them'));
    expect(await onSlack(town.there, tom).ask('help')).toMatchObject({ ok: false });
  });

  it('and installing it again begins anew', async () => {
    expect(await town.second.as(tom).install(town.installPage)).toMatchObject({ status: 200 });
    remember();
    await town.second.as(tom).command(channel, '/invite @Common Thread');
    const who = onSlack(town.there, tom);
    await who.ask('setup');
    await who.until(() => who.told().includes('This channel is set up'));
  });

  it('word of it that comes late changes nothing', async () => {
    // Slack tries for an hour; meanwhile it was installed again.
    town.second.tell({ type: 'app_uninstalled' });
    await town.slack.until(() => town.second.state().pending.length === 0);
    expect(await secrets()).toHaveLength(2);
  });
});

it('a workspace that took it out keeps no reaction in another from counting after a start', async () => {
  await publish(onSlack(town, priya), { Title: 'Who was here' });
  await town.settled();
  const card = await slackMessage(town, tom, '💡 #1 Who was here');
  town.second.uninstall();
  await town.slack.until(() => town.second.state().pending.length === 0);
  await town.stop();
  await town.slack.as(tom).react(card, 'raising_hand');
  // Slack stops telling us of it after a while.
  town.slack.giveUpEvents();
  await town.start();
  await town.slack.until(() => town.slack.as(tom).sees(channel).includes('Would join 1'));
});

it('no secret is in any line that was logged, and nothing went wrong', () => {
  expect(tokens.size).toBeGreaterThan(2);
  const all = town.logged.join('\n');
  const { signingSecret, app } = town.slack.tokens;
  for (const secret of [...tokens, signingSecret, app, town.slack.client.secret, 'nobody guesses'])
    expect(all.includes(secret)).toBe(false);
  expect(all).not.toMatch(/xoxe|xoxb-|xapp-1/);
  expect(town.complaints).toEqual([]);
});
