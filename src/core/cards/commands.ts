/** The one command and its verbs, as every platform offers them. */

export const COMMAND = 'idea';
/** What the menu of a message calls saving it. */
export const SAVE_LABEL = 'Save as research idea';

export type Option = {
  readonly name: string;
  readonly says: string;
  readonly required: boolean;
  /** Its name is said too where the command is one line of text: `setup join CODE`. */
  readonly keyword?: boolean;
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
    says: 'Search the ideas of this space',
    options: [{ name: 'query', says: 'A few words', required: true, limit: 300 }],
  },
  {
    name: 'show',
    says: 'Show one idea in full, for you alone',
    options: [
      { name: 'idea', says: 'Its number or some of its title', required: true, completes: true, limit: 150 },
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
  { name: 'mine', says: 'Your plans, sign-ups and ideas', options: [] },
  {
    name: 'setup',
    says: 'Set up this channel, or join it to a space (admins)',
    options: [
      {
        name: 'join',
        says: 'The code of a space that exists already',
        required: false,
        keyword: true,
        limit: 20,
      },
    ],
  },
  { name: 'help', says: 'What you can do here', options: [] },
];
