import { expect, it } from 'vitest';
import {
  coveredEvents,
  coveredInteractions,
  coveredRoutes,
} from '../../../src/emulators/discord/coverage.ts';
import { kinds } from '../../../src/emulators/discord/interactions.ts';
import { routeName, routes } from '../../../src/emulators/discord/rest/routes.ts';
import { eventNames } from '../../../src/emulators/discord/world.ts';

it('says of every route that is registered what it does, and of no other', () => {
  expect(Object.keys(coveredRoutes).sort()).toEqual(routes.map(routeName).sort());
});

it('says of every event that is sent what it tells, and of no other', () => {
  expect(Object.keys(coveredEvents).sort()).toEqual([...eventNames].sort());
});

it('says of every interaction what of it is here', () => {
  expect(Object.keys(coveredInteractions).sort()).toEqual(Object.keys(kinds).sort());
});
