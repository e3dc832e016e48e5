/** The history of the playground, through the front door: everything is done by people at their windows. */
import { type Actor, actor } from './acting.ts';
import { idOf, isOnSlack } from './cast.ts';
import { calendarDay, daysFrom } from './clock.ts';
import { HISTORY, type Moment, SAID_BY_INES, SMALL_TALK, type Written } from './history.ts';
import { inviteBot, type Stage } from './stage.ts';

export type Progress = { readonly done: number; readonly of: number; readonly says: string };

/** How long before the first idea the channels are set up. */
const SET_UP_DAYS = 21;

/** Where the clock has to stand before anybody moves in. */
export const beforeHistory = (start: number): number => daysFrom(start, -SET_UP_DAYS, { hour: 9 });

export async function moveIn(stage: Stage, report: (progress: Progress) => void): Promise<void> {
  const { start } = stage;
  const of = HISTORY.length + 2;
  report({ done: 0, of, says: 'Priya and Kim set up their channels' });
  await setUp(stage);
  const published: Written[] = [];
  for (const [index, moment] of HISTORY.entries()) {
    report({ done: index + 1, of, says: sentence(moment, published) });
    await stage.advance(daysFrom(start, -moment.day, { hour: moment.hour }));
    await live(stage, moment, { published, start });
  }
  report({ done: of - 1, of, says: 'Everybody gets ready for today' });
  await smallTalk(stage, start);
  await stage.advance(start);
  await actor(stage, 'Ines').say(SAID_BY_INES);
  report({ done: of, of, says: 'Ready' });
}

async function setUp(stage: Stage): Promise<void> {
  const [priya, kim] = [actor(stage, 'Priya'), actor(stage, 'Kim')];
  inviteBot(stage.slack, idOf('Priya'));
  await priya.waitsFor('Thanks for having me', 'directs');
  await priya.command('/idea setup');
  await priya.waitsFor('setup join');
  const code = /setup join ([A-Z0-9]+)/.exec(priya.sees())?.[1] ?? '';
  await kim.command(`/idea setup join:${code}`);
  await kim.waitsFor('This channel is part of');
}

function sentence(moment: Moment, published: readonly Written[]): string {
  if ('idea' in moment) return `${moment.by} writes “${moment.idea.title}”`;
  if ('relates' in moment) return `${moment.by} says how two ideas relate`;
  return `${moment.by} signs up to “${published[moment.on - 1]?.title ?? 'an idea'}”`;
}

async function live(
  stage: Stage,
  moment: Moment,
  known: { readonly published: Written[]; readonly start: number },
): Promise<void> {
  const who = actor(stage, moment.by);
  if ('idea' in moment) {
    await writeIdea(stage, who, moment.idea);
    known.published.push(moment.idea);
    return;
  }
  const title = known.published[moment.on - 1]?.title ?? '';
  if ('react' in moment) await who.react(title, moment.react);
  else if ('relates' in moment) await relate(who, title, moment);
  else if ('planUntil' in moment)
    await planUntil(who, moment.on, calendarDay(daysFrom(known.start, moment.planUntil, { hour: 12 })));
  else if (moment.press.startsWith('I')) await who.choose(title, 'More', moment.press);
  else await who.press(title, moment.press);
  await stage.running.catchUp();
}

/** Opens the form, fills it in, publishes whatever it comes near, and waits for both cards. */
export async function writeIdea(stage: Stage, who: Actor, written: Written): Promise<void> {
  await who.command('/idea new');
  await who.formOpens();
  who.fill(fieldsOf(written, who));
  await who.submit();
  await who.waitsFor(new RegExp(`#\\d+ ${literal(written.title)} is published|isn’t published yet`));
  if (who.sees().includes('isn’t published yet')) await who.press('isn’t published yet', 'Publish mine');
  await bothCards(stage, written.title);
}

export async function bothCards(stage: Stage, title: string): Promise<void> {
  for (const name of ['Ines', 'Mara'] as const) await actor(stage, name).waitsFor(cardTitle(title));
  await stage.running.catchUp();
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const cardTitle = (title: string) => new RegExp(`💡 #\\d+ ${literal(title)}`);

/** A form's fields by their labels. Discord's has room for five. */
export function fieldsOf(written: Written, who: Actor): Readonly<Record<string, string>> {
  return {
    Title: written.title,
    Summary: written.summary,
    ...(written.setup ? { 'Experimental setup': written.setup } : {}),
    ...(written.questions ? { 'Key questions': written.questions } : {}),
    ...(written.more && who.on === 'slack' ? { 'Links and #tags': written.more } : {}),
    ...(written.plan ? { 'Are you planning this?': written.plan } : {}),
  };
}

async function planUntil(who: Actor, idea: number, day: string): Promise<void> {
  await who.command(
    isOnSlack(who.name) ? `/idea plan ${idea} ${day}` : `/idea plan idea:${idea} horizon:${day}`,
  );
  await who.waitsFor(/Planning: #|Before you start/);
  if (who.sees().includes('Before you start')) await who.press('Before you start', 'Plan it');
}

async function relate(
  who: Actor,
  title: string,
  { relates, to }: { readonly relates: string; readonly to: number },
): Promise<void> {
  await who.choose(title, 'More', 'How it relates to another');
  await who.formOpens();
  who.fill({ 'The other idea': `#${to}`, 'How does this one relate to it?': relates });
  await who.submit();
  await who.waitsFor('It stands on both');
}

async function smallTalk(stage: Stage, start: number): Promise<void> {
  await stage.advance(daysFrom(start, -1, { hour: 17 }));
  for (const { by, where, text } of SMALL_TALK) await actor(stage, by).say(text, where);
}
