/** The one command and its verbs, as every platform offers them. Names are the same in every language. */
import { STANCES } from '../model.ts';
import { SPANS, STANCE_SAID } from '../rules/finding.ts';
import { NO_STANCE } from '../rules/stance-words.ts';
import { type Words, words } from './message.ts';
import { stanceSaid } from './words.ts';

export const COMMAND = 'idea';
/** What the menu of a message calls saving it. */
export const SAVE_LABEL = 'Save as research idea';

export type Option = {
  readonly name: string;
  readonly says: Words;
  readonly required: boolean;
  /** What stands before its value where the command is one line of text: `setup join CODE`, `find by:Ines`. */
  readonly before?: string;
  /** The only values it takes. */
  readonly choices?: readonly { readonly label: Words; readonly value: string }[];
  /** People pick from what exists while they type. */
  readonly completes?: boolean;
  readonly limit: number;
};

/** Said beside the command itself. */
export const COMMAND_SAYS = words('command');

export type Verb = { readonly name: string; readonly says: Words; readonly options: readonly Option[] };

export const VERBS: readonly Verb[] = [
  {
    name: 'new',
    says: words('command.new'),
    options: [
      { name: 'title', says: words('command.title'), required: false, limit: 150 },
      {
        name: 'for',
        says: words('command.for'),
        required: false,
        before: 'for:',
        choices: [
          { label: words('audience.only this'), value: 'channel' },
          { label: words('audience.space'), value: 'space' },
          { label: words('audience.public'), value: 'public' },
        ],
        limit: 10,
      },
    ],
  },
  { name: 'import', says: words('command.import'), options: [] },
  {
    name: 'find',
    says: words('command.find'),
    options: [
      { name: 'query', says: words('command.query'), required: false, completes: true, limit: 300 },
      {
        name: 'tag',
        says: words('command.tag'),
        required: false,
        completes: true,
        before: 'tag:',
        limit: 30,
      },
      {
        name: 'person',
        says: words('command.person'),
        required: false,
        completes: true,
        before: 'by:',
        limit: 80,
      },
      {
        name: 'stance',
        says: words('command.stance'),
        required: false,
        before: 'stance:',
        choices: STANCES.map((stance) => ({ label: stanceSaid(stance), value: STANCE_SAID[stance] })),
        limit: 20,
      },
      {
        name: 'horizon',
        says: words('command.span'),
        required: false,
        before: 'horizon:',
        choices: SPANS.map((span) => ({ label: words(`command.this ${span}`), value: span })),
        limit: 20,
      },
      {
        name: 'free',
        says: words('command.free'),
        required: false,
        choices: [{ label: words('finding.free'), value: 'free:yes' }],
        limit: 20,
      },
      {
        name: 'archived',
        says: words('command.archived'),
        required: false,
        choices: [{ label: words('finding.archived'), value: 'archived:yes' }],
        limit: 20,
      },
    ],
  },
  {
    name: 'show',
    says: words('command.show'),
    options: [{ name: 'idea', says: words('command.idea'), required: false, completes: true, limit: 150 }],
  },
  {
    name: 'plan',
    says: words('command.plan'),
    options: [
      { name: 'idea', says: words('command.idea'), required: true, completes: true, limit: 150 },
      {
        name: 'horizon',
        says: words('command.horizon'),
        required: false,
        limit: 40,
      },
      {
        name: 'private',
        says: words('command.private'),
        required: false,
        choices: [{ label: words('private.not yet'), value: 'private:yes' }],
        limit: 20,
      },
    ],
  },
  {
    name: 'stance',
    says: words('command.take stance'),
    options: [
      { name: 'idea', says: words('command.idea'), required: true, completes: true, limit: 150 },
      {
        name: 'stance',
        says: words('command.which stance'),
        required: true,
        choices: [
          ...STANCES.map((stance) => ({ label: stanceSaid(stance), value: STANCE_SAID[stance] })),
          { label: words('command.no stance'), value: NO_STANCE },
        ],
        limit: 20,
      },
    ],
  },
  {
    name: 'outcome',
    says: words('command.outcome'),
    options: [{ name: 'idea', says: words('command.idea'), required: true, completes: true, limit: 150 }],
  },
  {
    name: 'digest',
    says: words('command.digest'),
    options: [{ name: 'what', says: words('command.digest what'), required: false, limit: 20 }],
  },
  { name: 'glossary', says: words('command.glossary'), options: [] },
  { name: 'map', says: words('command.map'), options: [] },
  { name: 'mine', says: words('command.mine'), options: [] },
  {
    name: 'link',
    says: words('command.link'),
    options: [{ name: 'code', says: words('command.code'), required: false, limit: 40 }],
  },
  { name: 'unlink', says: words('command.unlink'), options: [] },
  { name: 'profile', says: words('command.profile'), options: [] },
  {
    name: 'setup',
    says: words('command.setup'),
    options: [
      {
        name: 'join',
        says: words('command.join'),
        required: false,
        before: 'join ',
        limit: 20,
      },
      {
        name: 'do',
        says: words('command.setup do'),
        required: false,
        limit: 20,
      },
    ],
  },
  { name: 'help', says: words('command.help'), options: [] },
];
