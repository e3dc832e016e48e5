import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_LIMIT, type Action, decodeAction, encodeAction } from '../../src/core/actions.ts';
import { HORIZONS, RELATIONS, STANCES } from '../../src/core/model.ts';

/** PostgreSQL's integers end here, and no id is larger. */
const id = fc.integer({ min: 1, max: 2_147_483_647 });
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const horizon = fc.oneof(fc.constantFrom(...HORIZONS), day);

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('say difference' as const), draft: id, idea: id }),
  fc.record({ do: fc.constant('join instead' as const), draft: id, idea: id }),
  fc.record({ do: fc.constant('stance' as const), idea: id, stance: fc.constantFrom(...STANCES) }),
  fc.record({ do: fc.constant('plan' as const), idea: id, horizon, sure: fc.boolean() }),
  fc.record({ do: fc.constant('extend' as const), idea: id, horizon: fc.option(horizon) }),
  fc.record({ do: fc.constant('stop' as const), idea: id, because: fc.boolean() }),
  fc.record({ do: fc.constant('show' as const), idea: id, page: fc.integer({ min: 1, max: 1000 }) }),
  fc.record({
    do: fc.constant('relate' as const),
    idea: id,
    other: id,
    as: fc.constantFrom(...RELATIONS),
    plan: horizon,
  }),
  fc.record({ do: fc.constant('same' as const), idea: id, other: id, plan: fc.constant('working' as const) }),
  fc.record({ do: fc.constant('post again' as const), send: id }),
);

describe('an action', () => {
  it('fits into every control and comes back as it was', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const text = encodeAction(action);
        expect(text.length).toBeLessThanOrEqual(ACTION_LIMIT);
        expect(decodeAction(text)).toEqual(action);
      }),
    );
  });

  it.each([
    '',
    'null',
    '{}',
    '{"do":"publish"}',
    '{"do":"publish","draft":-1}',
    '{"do":"publish","draft":1,"x":1}',
    '{"do":"fly"}',
    '[1]',
    '{"do":"plan","idea":1,"horizon":"2026-02-30","sure":true}',
  ])('is not read from %s', (text) => {
    expect(decodeAction(text)).toBeNull();
  });

  it('is not read from whatever somebody sends', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        (text) => decodeAction(text) === null || text.includes('"do"'),
      ),
    );
  });
});
