/** What a space adds to the glossary: the list, the form, and what is wrong with what was written. */
import type { Action } from '../actions.ts';
import { FACETS, type OwnConcept } from '../concept.ts';
import { GLOSSARY_LIMITS, type GlossaryProblem } from '../rules/glossary.ts';
import { type Block, type Card, type Control, type Form, say, type Text } from './card.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';
import { shortened } from './words.ts';

const ON_A_PAGE = 10;
/** Of the ways of saying a concept, as far as a line of a list goes; the form has all. */
const WAYS_SHOWN = 160;

/** `mayChange`: whether it is for an admin, who is offered to change it. */
export function glossaryCard(
  space: string,
  all: readonly OwnConcept[],
  { page: wanted, mayChange }: { readonly page: number; readonly mayChange: boolean },
): Card {
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const page = Math.min(wanted, pages);
  const here = all.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const add: Control = { kind: 'button', label: words('glossary.add'), action: { do: 'concept' } };
  const turn = (label: Words, to: number): Control => {
    return { kind: 'button', label, action: { do: 'glossary', page: to } };
  };
  const list: Block = {
    kind: 'list',
    label: words('glossary.own', { concepts: all.length }),
    items: here.map(line),
  };
  return note(
    'idea',
    words('glossary.title', { space: shortened(space, 60) }),
    say(words('glossary.what for')),
    ...(all.length === 0 ? [say(words('glossary.none'))] : [list]),
    {
      kind: 'controls',
      controls: [
        ...(mayChange ? [add] : []),
        ...(mayChange && here.length > 0 ? [changeMenu(here)] : []),
        ...(page > 1 ? [turn(words('finding.back'), page - 1)] : []),
        ...(page < pages ? [turn(words('finding.next'), page + 1)] : []),
      ],
    },
    { kind: 'footnote', text: [words('glossary.admins', { most: GLOSSARY_LIMITS.concepts })] },
  );
}

function changeMenu(here: readonly OwnConcept[]): Control {
  const choices = (what: 'change' | 'remove', action: (concept: number) => Action) =>
    here.map(({ id, name }) => ({
      label: words(`glossary.${what} one`, { name: shortened(name, 50) }),
      action: action(id),
    }));
  return {
    kind: 'menu',
    label: words('glossary.change'),
    choices: [
      ...choices('change', (concept) => ({ do: 'concept', concept })),
      ...choices('remove', (concept) => ({ do: 'remove concept', concept })),
    ],
  };
}

const line = ({ name, facet, ways }: OwnConcept): Text => [
  { bold: name },
  ' · ',
  words(`glossary.${facet}`),
  ' · ',
  shortened(ways.join('; '), WAYS_SHOWN),
];

export function conceptForm(concept: OwnConcept | null): Form {
  const { letters, ways } = GLOSSARY_LIMITS;
  return {
    title: words('glossary.form'),
    submit: words('glossary.save'),
    intro: [words('glossary.intro')],
    action: concept ? { do: 'concept', concept: concept.id } : { do: 'concept' },
    fields: [
      {
        kind: 'text',
        name: 'name',
        label: words('glossary.name'),
        hint: words('glossary.name hint'),
        long: false,
        required: true,
        limit: letters,
        value: concept?.name ?? '',
      },
      {
        kind: 'text',
        name: 'ways',
        label: words('glossary.ways'),
        hint: words('glossary.ways hint'),
        long: true,
        required: true,
        limit: ways * (letters + 2),
        value: concept?.ways.join('\n') ?? '',
      },
      {
        kind: 'choice',
        name: 'facet',
        label: words('glossary.facet'),
        hint: words('glossary.facet hint'),
        value: concept?.facet ?? 'method',
        choices: FACETS.map((facet) => ({ label: words(`glossary.${facet}`), value: facet })),
      },
    ],
  };
}

export const conceptSaved = ({ name, ways }: Pick<OwnConcept, 'name' | 'ways'>): Card =>
  note(
    'done',
    words('glossary.saved'),
    say(words('glossary.saved as', { name, ways: { list: ways } })),
    say({ quiet: words('glossary.from now') }),
    backToList(),
  );

export const conceptRemoved = ({ name, ways }: Pick<OwnConcept, 'name' | 'ways'>): Card =>
  note(
    'done',
    words('glossary.removed'),
    say(words('glossary.removed was', { name, ways: { list: ways } })),
    backToList(),
  );

const backToList = (): Block => ({
  kind: 'controls',
  controls: [{ kind: 'button', label: words('glossary.list'), action: { do: 'glossary', page: 1 } }],
});

/** Each problem in words, by its field. */
export function glossaryProblems(
  problems: Readonly<Partial<Record<string, GlossaryProblem>>>,
): Readonly<Record<string, Words>> {
  const { concepts, ways, letters, words: most } = GLOSSARY_LIMITS;
  const said = Object.entries(problems).flatMap(([field, found]) =>
    found
      ? [
          [
            field,
            words(`glossary.problem.${found.kind}`, {
              said: shortened(found.said, 40),
              concepts,
              ways,
              letters,
              most,
            }),
          ],
        ]
      : [],
  );
  return Object.fromEntries(said);
}
