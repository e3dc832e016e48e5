/** The guided tour on the page, by the clicks that a person would make, in a real browser where there is one. */
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { webApi } from '@slack/bolt';
import { REST, Routes } from 'discord.js';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_ON_DISCORD, idOf } from '../../src/playground/cast.ts';
import { INES_TITLE, MARA, MARAS_DIFFERENCE, PERTURBED } from '../../src/playground/history.ts';
import { openPlayground, type Playground } from '../../src/playground/index.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Long enough for a busy machine; a click that waits longer is told by its name. */
const PATIENCE_MS = 60_000;

const browser = findChromium();
if (!browser) console.warn('No Chromium was found in PATH: the walk through the playground is skipped.');

function findChromium(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

describe.skipIf(!browser)('the tour in a browser', { timeout: 2 * PATIENCE_MS }, () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'common-thread-browser-'));
  const complaints: string[] = [];
  let playground: Playground;
  let context: BrowserContext;
  let page: Page;
  let slack: Locator;
  let discord: Locator;

  beforeAll(async () => {
    playground = await openPlayground({
      log: (level, message) => level === 'error' && complaints.push(message),
    });
    const url = await playground.listen(0, () => undefined);
    context = await chromium.launchPersistentContext(profile, {
      executablePath: browser ?? '',
      args: ARGUMENTS,
      viewport: { width: 1366, height: 768 },
    });
    page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (fault) => complaints.push(fault.message));
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    await page.goto(url);
    slack = page.getByRole('region', { name: 'Slack' });
    discord = page.getByRole('region', { name: 'Discord' });
    await playground.movedIn;
    await page.getByRole('button', { name: 'Do it for me' }).and(page.locator(':enabled')).waitFor();
  }, 4 * PATIENCE_MS);

  afterAll(async () => {
    await context?.close();
    await playground?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  /** The newest message in a window with these words. */
  const message = (window: Locator, words: string | RegExp) =>
    window.getByRole('article').filter({ hasText: words }).last();
  const next = () => page.getByRole('button', { name: 'Next', exact: true }).click();
  const become = async (window: Locator, name: string) => {
    await window.getByRole('button', { name: /^You are/ }).click();
    await window.getByRole('menuitem', { name }).click();
  };
  const stepDone = (title: string) =>
    page.getByRole('listitem').filter({ hasText: title }).and(page.locator('.done')).waitFor();

  it('opens with a dozen ideas on both platforms and fits on a laptop', async () => {
    await message(slack, 'Project idea:').waitFor();
    await message(discord, '#12 ').waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('captures: a message saved on Slack fills four fields and becomes one card on both', async () => {
    const said = message(slack, 'Project idea:');
    await said.hover();
    await said.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /Save as research idea/ }).click();
    const form = slack.getByRole('dialog', { name: 'A research idea' });
    await form.waitFor();
    expect(await form.getByLabel('Title').inputValue()).toBe(INES_TITLE);
    expect(await form.getByLabel('Summary').inputValue()).toContain('belongs to the weights');
    expect(await form.getByLabel('Experimental setup').inputValue()).toContain('Two habits');
    expect(await form.getByLabel('Key questions').inputValue()).toContain('follow the persona');
    await form.getByRole('button', { name: 'Continue' }).click();
    for (const window of [slack, discord]) await message(window, `💡 #13 ${INES_TITLE}`).waitFor();
    await stepDone('Capture');
    expect(await discord.getByText(`💡 #13 ${INES_TITLE}`).count()).toBe(1);
  });

  it('signs up across platforms: a reaction on Discord is counted on Slack', async () => {
    await next();
    await message(discord, '#13 ')
      .getByRole('button', { name: /^🙋 \d/ })
      .click();
    await message(slack, /#13 [\s\S]*Would join 1 · Ana/).waitFor();
    await stepDone('Sign up');
  });

  it('tells an overlap to its author alone, before anything is published', async () => {
    await next();
    await discord.getByRole('combobox').fill('/idea new');
    await discord.getByRole('combobox').press('Enter');
    const form = discord.getByRole('dialog');
    await form.getByLabel('Title').fill(MARA.title);
    await form.getByLabel('Summary').fill(MARA.summary);
    await form.getByLabel('Are you planning this?').selectOption(MARA.plan ?? '');
    await form.getByRole('button', { name: 'Submit' }).click();
    const notice = message(discord, 'Somebody is close to this');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/Planned by Deniz[\s\S]*Both: /);
    expect(await slack.getByText(MARA.title).count()).toBe(0);
    await become(discord, 'Ana');
    await message(discord, '#13 ').waitFor();
    expect(await discord.getByText('Somebody is close to this').count()).toBe(0);
    expect(await discord.getByText(MARA.title).count()).toBe(0);
  });

  it('keeps how the two differ on both cards', async () => {
    await become(discord, 'Mara');
    await message(discord, 'Somebody is close to this').getByRole('button', { name: 'Different' }).click();
    await discord.getByRole('dialog').getByLabel('The difference').fill(MARAS_DIFFERENCE);
    await discord.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    for (const window of [slack, discord]) {
      await message(window, `💡 #14 ${MARA.title}`).filter({ hasText: MARAS_DIFFERENCE }).waitFor();
    }
    await stepDone('Overlap');
  });

  it('asks once when a horizon ends, in private, and takes one press for an answer', async () => {
    await next();
    const tomorrow = page.getByRole('button', { name: 'Tomorrow 9:00' });
    await tomorrow.click();
    // Days stand between the messages, too: it is the clock's that counts.
    const clock = page.getByRole('region', { name: 'Clock' });
    await clock.getByText(/^Wednesday/).waitFor();
    // While the clock moves its buttons take no press.
    await clock.getByText('Move the clock; all that is due').waitFor();
    await tomorrow.click();
    await message(slack, 'Still on it?').filter({ hasText: PERTURBED }).waitFor();
    await message(slack, 'Still on it?').getByRole('button', { name: 'Still on it' }).click();
    await message(slack, 'Thank you').waitFor();
    await stepDone('The horizon ends');
  });

  it('posts the digest on Monday in both channels', async () => {
    await next();
    await page.getByRole('button', { name: 'Next Monday 9:00' }).click();
    for (const window of [slack, discord]) {
      await message(window, 'This week in').filter({ hasText: '#14 ' }).waitFor();
    }
    await stepDone('digest');
  });

  it('can be used by keyboard alone', async () => {
    await discord.getByRole('button', { name: /^You are/ }).focus();
    await page.keyboard.press('Enter');
    await discord.locator('[role=menuitem]:focus').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await discord.getByRole('button', { name: 'You are Kim' }).waitFor();
    await discord.getByRole('combobox').focus();
    await page.keyboard.type('/idea he');
    await discord.getByRole('option', { name: '/idea help' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await message(discord, 'Any message can become an idea').waitFor();
    await page.keyboard.type('/idea new');
    await page.keyboard.press('Enter');
    await discord.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await discord.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('shows on Slack the Home tab, and answers over it what is pressed there', async () => {
    await slack.getByRole('button', { name: 'Home', exact: true }).click();
    await slack.getByText('Your ideas and sign-ups').waitFor();
    await slack.getByRole('button', { name: 'Write an idea' }).first().click();
    await slack.getByRole('dialog', { name: 'A research idea' }).waitFor();
    await page.keyboard.press('Escape');
    await slack.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('shows the map as a picture, in the answer on Discord, in the direct messages on Slack, and as a page', async () => {
    for (const window of [discord, slack]) {
      await window
        .getByRole('button', { name: /(ideas|project-ideas|research-ideas)$/ })
        .first()
        .click();
      await window.getByRole('combobox').fill('/idea map');
      await window.getByRole('combobox').press('Enter');
      const answer = message(window, 'What hangs together');
      const opening = context.waitForEvent('page');
      await answer.getByRole('link', { name: 'Open as a page' }).click();
      const opened = await opening;
      await opened.getByRole('heading', { name: 'Overlaps in research-ideas' }).waitFor();
      await opened.locator('a[href="#idea-12"]').first().click();
      await opened.locator('#idea-12:target').waitFor();
      await opened.close();
      if (window === slack) await slack.getByRole('button', { name: /^Common Thread/ }).click();
      const picture = window.getByRole('img', { name: /overlaps/ });
      const at = JSON.stringify(await picture.getAttribute('src'));
      // Loaded, and not only there.
      await page.waitForFunction(
        `[...document.images].find((one) => one.src.endsWith(${at})).naturalWidth > 1000`,
      );
    }
  });

  it('lists group messages to those in them, by the names of the others', async () => {
    const { slack: emulated } = await playground.movedIn;
    const bot = new webApi.WebClient(emulated.tokens.bot, { slackApiUrl: emulated.url });
    const users = [idOf('Leo'), idOf('Ines'), idOf('Tom')].join();
    const { channel } = await bot.conversations.open({ users });
    await bot.chat.postMessage({ channel: channel?.id ?? '', text: 'Meet each other.' });
    await become(slack, 'Tom');
    await slack.getByRole('button', { name: 'Ines, Leo 1 new' }).click();
    await message(slack, 'Meet each other.').waitFor();
    await become(slack, 'Deniz');
    await slack.getByRole('heading', { name: 'Common Thread' }).waitFor();
    expect(await slack.getByRole('navigation').textContent()).not.toMatch(/mpdm|Leo/);
    expect(await slack.getByText('Meet each other.').count()).toBe(0);
  });

  it('lists a private thread to those in it alone', async () => {
    const { discord: emulated } = await playground.movedIn;
    const bot = new REST({ api: emulated.api }).setToken(emulated.token);
    const body = { name: 'Ana and Mara', type: 12 };
    await bot.post(Routes.threads(IDEAS_ON_DISCORD.id), { body });
    const thread = emulated.state().channels.find(({ name }) => name === body.name)?.id ?? '';
    for (const name of ['Ana', 'Mara'] as const) await bot.put(Routes.threadMembers(thread, idOf(name)));
    await become(discord, 'Ana');
    await discord.getByRole('button', { name: body.name }).click();
    await message(discord, 'added Mara to the thread.').waitFor();
    await become(discord, 'Eli');
    await discord.getByRole('heading', { name: 'Common Thread' }).waitFor();
    expect(await discord.getByText(body.name).count()).toBe(0);
  });

  it('shows what the core decided, and none of it went wrong', async () => {
    await page
      .getByText(/Digest posted in #.* and #/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
