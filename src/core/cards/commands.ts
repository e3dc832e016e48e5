/** The one command and its verbs, as every platform offers them. */
import { SPANS, STANCE_SAID } from '../rules/finding.ts';

export const COMMAND = 'idea';
/** What the menu of a message calls saving it. */
export const SAVE_LABEL = 'Save as research idea';

export type Option = {
  readonly name: string;
  readonly says: string;
  readonly required: boolean;
  /** What stands before its value where the command is one line of text: `setup join CODE`, `find by:Ines`. */
  readonly before?: string;
  /** The only values it takes. */
  readonly choices?: readonly { readonly label: string; readonly value: string }[];
  /** People pick from what exists while they type. */
  readonly completes?: boolean;
  readonly limit: number;
};

export type Verb = { readonly name: string; readonly says: string; readonly options: readonly Option[] };

export const VERBS: readonly Verb[] = [
  {
    name: 'new',
    says: 'Write down an idea; a title is enough',
    options: [{ name: 'title', says: 'What it is called', required: false, limit: 150 }],
  },
  {
    name: 'find',
    says: 'Find ideas by words, tag, person, stance or horizon',
    options: [
      { name: 'query', says: 'A few words, or a number', required: false, completes: true, limit: 300 },
      {
        name: 'tag',
        says: 'Ideas with this tag',
        required: false,
        completes: true,
        before: 'tag:',
        limit: 30,
      },
      {
        name: 'person',
        says: 'Ideas that somebody wrote or signed up to',
        required: false,
        completes: true,
        before: 'by:',
        limit: 80,
      },
      {
        name: 'stance',
        says: 'Ideas on which somebody has this stance',
        required: false,
        before: 'stance:',
        choices: Object.values(STANCE_SAID).map((value) => ({ label: value, value })),
        limit: 20,
      },
      {
        name: 'horizon',
        says: 'Ideas that somebody plans for then',
        required: false,
        before: 'horizon:',
        choices: SPANS.map((span) => ({ label: `this ${span}`, value: span })),
        limit: 20,
      },
      {
        name: 'free',
        says: 'Only what nobody plans or has results for',
        required: false,
        choices: [{ label: 'free to take', value: 'free:yes' }],
        limit: 20,
      },
      {
        name: 'archived',
        says: 'What its author put away',
        required: false,
        choices: [{ label: 'archived', value: 'archived:yes' }],
        limit: 20,
      },
    ],
  },
  {
    name: 'show',
    says: 'Show one idea in full, for you alone',
    options: [
      { name: 'idea', says: 'Its number or some of its title', required: false, completes: true, limit: 150 },
    ],
  },
  {
    name: 'plan',
    says: 'Say that you plan to work on an idea',
    options: [
      { name: 'idea', says: 'Its number or some of its title', required: true, completes: true, limit: 150 },
      {
        name: 'horizon',
        says: 'this week, this month, this quarter, unsure, or a day as year-month-day',
        required: false,
        limit: 40,
      },
    ],
  },
  {
    name: 'outcome',
    says: 'Say what came of an idea: a result, a null result, or why it stopped',
    options: [
      { name: 'idea', says: 'Its number or some of its title', required: true, completes: true, limit: 150 },
    ],
  },
  { name: 'mine', says: 'Your plans, sign-ups and ideas', options: [] },
  {
    name: 'setup',
    says: 'Set up this channel, or join it to a space (admins)',
    options: [
      {
        name: 'join',
        says: 'The code of a space that exists already',
        required: false,
        before: 'join ',
        limit: 20,
      },
    ],
  },
  { name: 'help', says: 'What you can do here', options: [] },
];
