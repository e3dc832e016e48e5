import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/emulators/slack/coverage.ts';
import { eventNeeds } from '../../../src/emulators/slack/events.ts';
import { interactions } from '../../../src/emulators/slack/interactions.ts';
import { methods } from '../../../src/emulators/slack/webapi/index.ts';

describe('the list of what is emulated', () => {
  it.each([
    ['methods', coverage.methods, Object.keys(methods)],
    ['events', coverage.events, Object.keys(eventNeeds)],
    ['interactions', coverage.interactions, [...interactions]],
  ])('names exactly the %s there are', (_, listed, real) => {
    expect(Object.keys(listed).sort()).toEqual([...real].sort());
  });
});
