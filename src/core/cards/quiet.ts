/** Quiet: nothing is sent until a day, for one person or for a whole space. */
import type { Day, Millis, Space, Zone } from '../model.ts';
import { type Card, type Form, type Label, say } from './card.ts';
import { words } from './message.ts';
import { note } from './refusals.ts';

export function quietForm(example: Day): Form {
  return {
    title: words('quiet.title'),
    submit: words('checkin.save'),
    intro: [words('quiet.intro')],
    action: { do: 'pick quiet' },
    fields: [dayField('day', words('quiet.day'), example)],
  };
}

export function quietSpaceForm(days: { readonly from: Day; readonly until: Day }): Form {
  return {
    title: words('quiet.all.title'),
    submit: words('checkin.save'),
    intro: [words('quiet.all.intro')],
    action: { do: 'pick quiet for all' },
    fields: [
      dayField('from', words('quiet.all.from'), days.from, days.from),
      dayField('until', words('quiet.all.until'), days.until),
    ],
  };
}

const dayField = (name: string, label: Label, hint: Day, value = ''): Form['fields'][number] => ({
  kind: 'text',
  name,
  label,
  hint,
  long: false,
  required: true,
  limit: 40,
  value,
});

export const quietSet = (until: Millis, zone: Zone): Card =>
  note('done', words('quiet.set', { day: { day: until, zone } }), say(words('quiet.set.says')), {
    kind: 'controls',
    controls: [{ kind: 'button', label: words('quiet.end'), action: { do: 'end quiet' } }],
  });

export const quietEnded = (): Card => note('done', words('quiet.ended'), say(words('quiet.ended.says')));

export const quietForAll = (space: Space, span: { readonly from: Millis; readonly until: Millis }): Card =>
  note(
    'done',
    words('quiet.all.set', { space: space.name, from: { day: span.from, zone: space.zone } }),
    say(words('quiet.all.set.says', { until: { day: span.until, zone: space.zone } })),
    {
      kind: 'controls',
      controls: [{ kind: 'button', label: words('quiet.end'), action: { do: 'end quiet for all' } }],
    },
  );

export const quietForAllEnded = (space: Space): Card =>
  note('done', words('quiet.ended'), say(words('quiet.all.ended.says', { space: space.name })));

/** What a day for quiet has to be. */
export const WRONG_QUIET_DAY = words('quiet.wrong day');
export const WRONG_QUIET_DAYS = words('quiet.wrong days');
