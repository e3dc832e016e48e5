/** What happens in the year: people write, plan, answer or don't; programs end and begin; the clock goes wrong twice. */
import type { Action } from '../../../src/core/actions.ts';
import { respond } from '../../../src/core/flows/respond.ts';
import { tidy } from '../../../src/core/flows/tidy.ts';
import type { World } from '../../../src/core/flows/world.ts';
import type { Idea, Millis } from '../../../src/core/model.ts';
import { DAY, HOUR, MINUTE } from '../../../src/core/rules/calendar.ts';
import { runDue } from '../../recording.ts';
import { below, one, random } from './chance.ts';
import { dying } from './dying.ts';
import { clock, type Human, LOUD, now, SILENT, START, type Stage, WEEKS, watched, whoIs } from './stage.ts';

/** Hours of a weekday, in UTC, at which the program looks: every zone has one at work and one at night among them. */
const WEEKDAY = [0, 9, 20];
/** Nobody may be told anything then; but the second space's digest is due on Sunday. */
const WEEKEND = { saturday: 12, sunday: 7 };
const LOOKS_A_WEEK = 5 * WEEKDAY.length + 2;
const IDEAS = Math.ceil((400 * WEEKS) / 53);
const RESTARTS_A_WEEK = 3;
/** Things that somebody does in a week, beside answering. */
const ACTS_A_WEEK = 10;
/** From which day on, until which one, the clock is wrong by how much. */
const WRONG = [
  { from: 31, until: 35, by: HOUR },
  { from: 44, until: 48, by: -HOUR },
] as const;

export type Lived = Stage & { readonly ideas: readonly Idea[]; readonly endedAt: Millis };

type Life = Stage & { readonly ideas: Idea[]; events: number; read: number };

export async function live(stage: Stage): Promise<Lived> {
  const life: Life = { ...stage, ideas: [], events: 0, read: 0 };
  const looks = looksOfTheYear();
  const run = async () => {
    const program = await stage.board.another();
    return { ...program, world: watched(program.world, stage) };
  };
  let program = await run();
  for (const [i, at] of looks.entries()) {
    clock.sun = at;
    const day = (at - START) / DAY;
    clock.skew = WRONG.find(({ from, until }) => from <= day && day < until)?.by ?? 0;
    while (life.ideas.length < Math.min(IDEAS, (IDEAS / looks.length) * (i + 1))) await publish(life);
    if (random() < ACTS_A_WEEK / LOOKS_A_WEEK)
      await actSomehow(life, program.world, one(stage.people.slice(SILENT)));
    if (i % LOOKS_A_WEEK === 1 && i > LOOKS_A_WEEK) await sundays(life, program.world);
    const dies = random() < RESTARTS_A_WEEK / LOOKS_A_WEEK;
    const world = dies ? dying(program.world, 1 + below(25)) : program.world;
    await runDue(world, program.jobs).catch(() => undefined);
    await answerLetters(life, program.world);
    if (!dies) continue;
    await program.close();
    program = await run();
    // As it does when it starts.
    await runDue(program.world, program.jobs);
  }
  // What was left half-done at the very end.
  clock.sun += HOUR;
  await runDue(program.world, program.jobs);
  await program.close();
  return { ...stage, ideas: life.ideas, endedAt: now() };
}

function looksOfTheYear(): readonly Millis[] {
  const looks: Millis[] = [];
  for (let at = START; at < START + WEEKS * 7 * DAY; at += HOUR) {
    const [day, hour] = [new Date(at).getUTCDay(), new Date(at).getUTCHours()];
    const isLook =
      day === 0 ? hour === WEEKEND.sunday : day === 6 ? hour === WEEKEND.saturday : WEEKDAY.includes(hour);
    if (isLook) looks.push(at + 5 * MINUTE);
  }
  return looks;
}

/** What happens once a week: plans of those who never answer, and forgetting what nobody needs any more. */
async function sundays(life: Life, world: World): Promise<void> {
  for (const human of life.people.slice(0, SILENT)) {
    // Taken elsewhere, so that it is no sign of life.
    const idea = one(life.ideas.filter(({ spaceId }) => spaceId === human.space.id));
    human.pressed.push({ idea: idea.id, at: now() });
    await life.board.planned(idea, human, now() + 3 * DAY);
  }
  await tidy(world);
  // As PostgreSQL does by itself, but where tests switched it off.
  await life.board.sql.unsafe('analyze sends, stances, ideas, pairs, people');
}

async function publish({ board, people, ideas }: Life): Promise<void> {
  const { space, id } = one(people);
  const text = { summary: one(LOUD), setup: '', questions: '', links: [], tags: [] };
  const about = `topic${below(400)} and topic${below(400)}`;
  const idea = await board.store.ideas.publish({
    ...text,
    title: `${one(LOUD)} idea ${ideas.length} about ${about}`,
    spaceId: space.id,
    authorId: id,
    source: null,
    creditedId: null,
    audience: 'space',
    homeId: null,
    at: now(),
  });
  ideas.push(idea);
  board.carried.length = 0;
}

/** Somebody presses something in the direct messages that they have with the bot. */
async function press(life: Life, world: World, by: { human: Human; action: Action }): Promise<void> {
  const { human, action } = by;
  life.events += 1;
  human.acted.push(now());
  if ('idea' in action) human.pressed.push({ idea: action.idea, at: now() });
  const { platform, workspace } = whoIs(human);
  await respond(world, {
    type: 'pressed',
    id: `event ${life.events}`,
    who: whoIs(human),
    where: { platform, workspace, channel: `direct ${human.user}` },
    action,
    on: null,
    alone: true,
  });
}

async function actSomehow(life: Life, world: World, human: Human): Promise<void> {
  const here = life.ideas.filter(({ spaceId }) => spaceId === human.space.id);
  if (here.length === 0) return;
  const idea = one(here).id;
  const chance = random();
  if (chance >= 0.95) {
    const until = now() + (7 + below(30)) * DAY;
    human.acted.push(now());
    human.quiet.push({ from: now(), until });
    await life.board.store.letters.quietUntil(human.id, until);
    return;
  }
  await press(life, world, { human, action: someAct(idea, chance) });
}

function someAct(idea: number, chance: number): Action {
  if (chance < 0.55)
    return { do: 'plan', idea, horizon: one(['week', 'month', 'month', 'quarter']), sure: true };
  if (chance < 0.8) return { do: 'stance', idea, stance: one(['following', 'would_join']) };
  if (chance < 0.9) return { do: 'outcome', idea, was: one(['result', 'null', 'partial']) };
  return { do: 'leave', idea };
}

/** Whoever was asked answers, or doesn't: some always, some never. */
async function answerLetters(life: Life, world: World): Promise<void> {
  const told = life.platforms.reduce((sum, platform) => sum + platform.told.length, 0);
  if (told === life.read) return;
  life.read = told;
  const { sql } = life.board;
  const rows = await sql`
    update sends set payload = payload || '{"answered": true}'
    where kind = 'letter' and state in ('sent', 'unsure') and sent_at > ${new Date(now() - 2 * HOUR).toISOString()}
      and jsonb_array_length(payload -> 'plans') > 0 and not (payload ? 'answered')
    returning id, person_id, payload`;
  for (const { person_id: personId, payload } of rows.sort((a, b) => a.id - b.id)) {
    const human = life.people.find((person) => person.id === personId);
    if (!human || random() > human.answers) continue;
    for (const idea of payload.plans) await press(life, world, { human, action: one(answersTo(idea)) });
  }
}

const answersTo = (idea: number): readonly Action[] => [
  { do: 'still on it', idea },
  { do: 'extend', idea, horizon: 'month' },
  { do: 'finish', idea },
  { do: 'stop', idea, because: false },
  { do: 'snooze', idea },
];
