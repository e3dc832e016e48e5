/** Slack's numbers. Source, unless a line says otherwise: https://docs.slack.dev/reference/block-kit */
import type { Can } from '../../core/ports.ts';

export const LIMITS = {
  blocks: 50,
  header: 150,
  /**
   * All texts of one message. Undocumented: above about 13,200 characters `msg_blocks_too_long` comes back, less with
   * many blocks, and 11,341 was refused once. https://github.com/slackapi/bolt-js/issues/2509
   */
  message: 10_000,
  /** The `text` beside the blocks, which notifications show. An edit takes 4,000; nobody reads more than a line. */
  notification: 300,
  /** Our own: more than this in one go isn't read on a card. */
  text: 8_000,
  /** One leaf of rich text in code points. Undocumented; a section's text holds 3,000, so this is safe. */
  leaf: 1_500,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block and the text object it holds. */
  context: 2_000,
  fields: 10,
  /** Our own: longer than this, two columns are harder to read than one. */
  shortField: 60,
  link: 3_000,
  actionsPerRow: 5,
  button: 75,
  options: 100,
  option: 75,
  placeholder: 150,
  viewTitle: 24,
  viewBlocks: 100,
  fieldLabel: 200,
  hint: 300,
  input: 3_000,
  /** Of a whole view, 250 kB; ours stay far below. `private_metadata` alone: */
  metadata: 3_000,
} as const;

/** How long Slack waits, and how long we let it wait: an acknowledgement is due, and a trigger ends, after 3 s. */
export const TIMES = {
  ackWithinMs: 2_000,
  eventAckWithinMs: 2_500,
  interactiveMs: 2_500,
  backgroundMs: 10_000,
  stopWithinMs: 10_000,
  reconnectFirstMs: 200,
  reconnectMostMs: 30_000,
  nameFreshMs: 3_600_000,
} as const;

/** People on a page of those who are in a channel: https://docs.slack.dev/reference/methods/conversations.members */
export const MEMBERS_PAGE = 1_000;

/** How many people's names are remembered. */
export const NAMES_KEPT = 2_000;

export const CAN: Can = {
  formFields: 20,
  formText: LIMITS.input,
  cardText: 9_000,
  // There is no key that makes a post unique: https://docs.slack.dev/reference/methods/chat.postMessage
  postOnce: false,
  /**
   * Opening a conversation is tier 3, at least 50 a minute: https://docs.slack.dev/reference/methods/conversations.open.
   * Writing into it takes one a second in each channel, and each of these is a channel of its own. Slack counts both for
   * each workspace by itself: https://docs.slack.dev/apis/web-api/rate-limits
   */
  directsAMinute: 50,
  directsByWorkspace: true,
};

/** What the app may do; deploy/slack/manifest.yaml asks for the same and a test compares the two. */
export const SCOPES = [
  'commands',
  'chat:write',
  'im:write',
  'mpim:write',
  'files:write',
  'reactions:read',
  'users:read',
  'channels:read',
  'groups:read',
] as const;
