/**
 * A year in the life of two spaces: 53 weeks, 300 people in six time zones, 400 ideas, people who do as they like, both
 * changes of the clock on two continents, programs that end three times a week wherever they are, and a clock that is
 * wrong by an hour twice. The core, the store and PostgreSQL are real, and so are the planners and the senders; in place of
 * the platforms stand two that record, and in place of the queue one that does at once what is due.
 */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { SEED } from './year/chance.ts';
import { type Lived, live } from './year/life.ts';
import { checkPings } from './year/pings.ts';
import { checkDigests, checkPerson, checkPlans, toldTo } from './year/promises.ts';
import { openStage } from './year/stage.ts';

let lived: Lived;
beforeAll(async () => {
  lived = await live(await openStage());
}, 900_000);
afterAll(() => lived?.board.close());

describe(`in a year (YEAR_SEED=${SEED})`, () => {
  it('nobody is told more than twice a week, outside their hours, in quiet, or after two without an answer', () => {
    const told = toldTo(lived);
    for (const human of lived.people) checkPerson(human, told.get(human.user) ?? []);
  });

  it('every plan whose time is over is asked about once', () => checkPlans(lived, toldTo(lived)));

  it('each channel gets one digest for each week that had something in it, in its hour', () =>
    checkDigests(lived));

  it('nothing that anybody wrote mentions anybody', () => checkPings(lived));
});
