/** The playground without a browser: its tour as text, its address, its folder, its clock. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Hours } from '../../src/core/model.ts';
import { actor } from '../../src/playground/acting.ts';
import { DISCORD_GUILD, idOf } from '../../src/playground/cast.ts';
import { afterJump, daysFrom, hoursOf, momentsBetween, storyStart } from '../../src/playground/clock.ts';
import { openPlayground } from '../../src/playground/index.ts';
import { discordHtml, slackHtml } from '../../src/playground/markdown.ts';
import type { Stage } from '../../src/playground/stage.ts';
import { tellTour } from '../../src/playground/terminal.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'common-thread-kept-'));
// Where root runs the tests the database belongs to another user, who has to pass through here.
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const complaints: string[] = [];
const log = (level: string, message: string) => void (level === 'error' && complaints.push(message));

/** Somebody who hears of things in the afternoon plans #14 for this week. */
async function planUntilSunday(stage: Stage, name: 'Eli', hours: Hours): Promise<void> {
  const eli = actor(stage, name);
  await eli.command('/idea plan idea:14 horizon:this week');
  await eli.waitsFor(/Planning: #14|Before you start/);
  if (eli.sees().includes('Before you start')) await eli.press('Before you start', 'Plan it');
  await eli.waitsFor('Planning: #14');
  const { people } = stage.running.world.store;
  const account = { platform: 'discord', workspace: DISCORD_GUILD.id, user: idOf(name) };
  const met = await people.byAccount(account);
  if (!met) throw new Error('They were never met.');
  await people.say(met.id, { affiliation: '', contact: '', zone: null, hours });
}

describe('the playground', () => {
  it('plays its tour in a terminal, is kept in a folder, and is found again as it was left', async () => {
    const first = await openPlayground({ data: folder, log });
    const stage = await first.movedIn;
    const printed: string[] = [];
    await tellTour(stage, (text) => printed.push(text));
    expect(printed.join('\n')).toMatch(
      /1\. Capture[\s\S]*Somebody is close to this[\s\S]*5\. Monday’s digest/,
    );
    expect(stage.slack.record.pings).toEqual([]);
    // A direct message is heard by nature, and stands in nobody's channel.
    expect(stage.discord.record.pings.filter(({ why }) => why !== 'direct message')).toEqual([]);
    const [left, before] = [stage.clock.now(), actor(stage, 'Ines').sees()];
    await first.close();

    const second = await openPlayground({ data: folder, log });
    const again = await second.movedIn;
    expect(actor(again, 'Ines').sees()).toBe(before);
    expect(again.clock.now()).toBeGreaterThanOrEqual(left);
    await actor(again, 'Eli').press('💡 #14', 'Would join');
    await actor(again, 'Ines').waitsFor(/#14 [\s\S]*Would join 1 · Eli/);
    await planUntilSunday(again, 'Eli', { from: 14, until: 17, days: [1, 2, 3, 4, 5] });
    await again.advance(daysFrom(again.clock.now(), 8, { hour: 12 }));
    await actor(again, 'Eli').waitsFor('Still on it?', 'directs');
    // Kept at once, and not only when it ends: it may be killed.
    expect(readFileSync(path.join(folder, 'playground.json'), 'utf8')).toContain('· Eli');
    await second.close();
    expect(complaints).toEqual([]);
  }, 120_000);

  it('serves its page to this machine alone, at once', async () => {
    const playground = await openPlayground({ log });
    try {
      const said: string[] = [];
      const url = await playground.listen(0, (text) => said.push(text));
      const home = await fetch(url);
      expect(home.status).toBe(200);
      expect(home.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect((await fetch(`${url}/page.js`)).status).toBe(200);
      expect(await (await fetch(`${url}/lib/signals.js`)).text()).not.toMatch(/from\s*["'](?!\/)/);
      expect((await fetch(`${url}/..%2Findex.ts`)).status).toBe(404);
      expect((await fetch(`${url}/picture/slack/F0000000001`)).status).toBe(404);
      const app = { method: 'POST', body: '{"to":"month"}' };
      expect((await fetch(`${url}/clock`, app)).status).toBe(403);
      const json = { 'content-type': 'application/json' };
      const foreign = { ...app, headers: { ...json, origin: 'https://elsewhere.example' } };
      expect((await fetch(`${url}/clock`, foreign)).status).toBe(403);
      const nonsense = { method: 'POST', body: '{"do":"anything"}', headers: json };
      expect((await fetch(`${url}/act`, nonsense)).status).toBe(400);
    } finally {
      await playground.close();
    }
  });
});

describe('its clock', () => {
  const start = storyStart(Date.parse('2026-11-28T12:00:00Z'));

  it('begins on the Tuesday of the week, at ten in Berlin', () => {
    expect(new Date(start).toISOString()).toBe('2026-11-24T09:00:00.000Z');
  });

  it('leads to nine o’clock of the next Monday, also from a Monday', () => {
    const monday = afterJump(start, 'monday');
    expect(new Date(monday).toISOString()).toBe('2026-11-30T08:00:00.000Z');
    expect(new Date(afterJump(monday, 'monday')).toISOString()).toBe('2026-12-07T08:00:00.000Z');
  });

  it('keeps nine o’clock through a change to summer time', () => {
    expect(new Date(daysFrom(Date.parse('2027-03-27T12:00:00Z'), 1, { hour: 9 })).toISOString()).toBe(
      '2027-03-28T07:00:00.000Z',
    );
  });

  it('stops on every morning on its way, in order, and at the end', () => {
    const moments = momentsBetween(start, daysFrom(start, 3, { hour: 12 }), [
      { zone: 'Europe/Berlin', hour: 9 },
      { zone: 'UTC', hour: 9 },
    ]);
    expect(moments).toHaveLength(7);
    expect([...moments]).toEqual([...moments].sort((a, b) => a - b));
  });

  it('stops within the hours that people said', () => {
    const ana = { zone: 'America/New_York', hours: { from: 14, until: 17, days: [1, 2, 3, 4, 5] } };
    const moments = momentsBetween(start, daysFrom(start, 1, { hour: 12 }), hoursOf([ana]));
    expect(moments.map((at) => new Date(at).toISOString())).toEqual([
      '2026-11-24T19:00:00.000Z',
      '2026-11-24T21:00:00.000Z',
      '2026-11-25T11:00:00.000Z',
    ]);
  });
});

describe('what people write', () => {
  const names = { person: (id: string) => `<${id}>`, channel: (id: string) => `<${id}>` };
  const attack = '<img src=x onerror=alert(1)> <script>alert(1)</script> "\'& [x](javascript:alert(1))';

  it('never becomes markup of the page', () => {
    for (const html of [slackHtml(attack, names), discordHtml(attack, names)]) {
      expect(html).not.toMatch(/<(?:img|script)/);
      expect(html).not.toMatch(/href="javascript/);
    }
    expect(discordHtml('<@1>', names)).toContain('@&lt;1&gt;');
    expect(slackHtml('<@U1>', names)).toContain('@&lt;U1&gt;');
  });

  it('is shown with the marks that the platform knows', () => {
    expect(slackHtml('*a* &lt;b&gt; <https://c.example|d>', names)).toBe(
      '<strong>a</strong> &lt;b&gt; <a href="https://c.example">d</a>',
    );
    expect(discordHtml('### **a**\n- b\n-# c <t:60:D>', names)).toBe(
      '<h5><strong>a</strong></h5><li>b</li><small>c <time datetime="60" class="D"></time></small>',
    );
  });
});
