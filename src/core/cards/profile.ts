/** What people say about themselves: the form for it, and what of it others see. */
import type { Profile, Zone } from '../model.ts';
import { contactKind, hoursWords, PROFILE_LIMITS, type ProfileProblem } from '../rules/profile.ts';
import { type Card, type Field, type Form, type Inline, type Label, say, type Text } from './card.ts';
import { type Words, words } from './message.ts';
import { type Naming, nameOf } from './people.ts';
import { note } from './refusals.ts';

/** A profile with what is known beside it: the name, and the zone that a platform tells. */
export type ProfileView = {
  readonly name: string;
  readonly profile: Profile;
  readonly toldZone: Zone | null;
};

export function profileForm({ profile, toldZone }: ProfileView): Form {
  return {
    title: words('profile.form'),
    submit: words('profile.save'),
    intro: [words('profile.intro')],
    action: { do: 'profile' },
    fields: [
      field('affiliation', {
        value: profile.affiliation,
      }),
      field('contact', {
        value: profile.contact,
      }),
      field('zone', {
        value: profile.zone ?? toldZone ?? '',
      }),
      field('hours', {
        value: profile.hours ? hoursWords(profile.hours) : '',
      }),
    ],
  };
}

function field(name: keyof typeof PROFILE_LIMITS, about: { readonly value: string }): Field {
  const limit = PROFILE_LIMITS[name];
  const [label, hint] = [words(`profile.${name}`), words(`profile.${name} hint`)];
  return { kind: 'text', name, label, hint, long: false, required: false, limit, ...about };
}

/** Each problem in words, by its field. */
export function profileProblems(
  problems: Readonly<Record<string, ProfileProblem>>,
): Readonly<Record<string, Words>> {
  const said = Object.entries(problems).map(([field, { kind, ...gaps }]) => [
    field,
    words(`profile.problem.${kind}`, gaps),
  ]);
  return Object.fromEntries(said);
}

/** The profile as it is, for the one whose it is. */
export function profileCard({ name, profile, toldZone }: ProfileView): Card {
  const nothing: Inline = { quiet: words('profile.not said') };
  const zone: Text = profile.zone
    ? [profile.zone]
    : toldZone
      ? [toldZone, { quiet: words('profile.told zone') }]
      : [{ quiet: words('profile.no zone') }];
  const rows: readonly (readonly [Words, Text])[] = [
    [words('profile.name'), [name]],
    [words('profile.affiliation'), [profile.affiliation || nothing]],
    [words('profile.contact'), contactText(profile.contact)],
    [words('profile.zone'), zone],
    [
      words('profile.hours'),
      [profile.hours ? hoursWords(profile.hours) : { quiet: words('profile.no hours') }],
    ],
  ];
  return note(
    'done',
    words('profile.title'),
    { kind: 'list', label: '', items: rows.map(([label, text]) => [{ bold: label }, ' · ', ...text]) },
    say({ quiet: words('profile.who sees it') }),
    {
      kind: 'controls',
      controls: [{ kind: 'button', label: words('profile.change'), action: { do: 'profile' } }],
    },
  );
}

/** A contact as something to press where it is a link. */
export function contactText(contact: string): Text {
  if (contact === '') return [{ quiet: words('profile.not said') }];
  return contactKind(contact) === 'link'
    ? [{ link: contact.replace(/^https?:\/\//, ''), url: contact }]
    : [contact];
}

/** A person where others decide whom to talk to: `Kim, Redwood`. */
export const introduced: Naming = (person) => from(nameOf(person), person.affiliation);

/** The same for an author, as far as there is one. */
export const authorIntroduced = (by: {
  readonly authorName: Label | null;
  readonly authorFrom?: string;
}): Label | null => by.authorName && from(by.authorName, by.authorFrom ?? '');

const from = (who: Label, where: string): Label =>
  where === '' ? who : words('people.from', { who, where });
