/**
 * Numbers of the platform. Source: docs.slack.dev (Block Kit reference, Web API rate limits, Socket Mode, Events API),
 * unless a line says that it's an assumption.
 */
export const messageLimits = {
  blocks: 50,
  text: 40_000,
  updateText: 4_000,
  peopleInDirect: 8,
  /**
   * All text in the blocks of one message: msg_blocks_too_long. The real number isn't documented: about 12,000 plus
   * something per block, and 11,341 was refused (github.com/slackapi/bolt-js/issues/2867). Below this it's safe.
   */
  blocksText: 11_000,
} as const;

export const viewLimits = {
  blocks: 100,
  title: 24,
  privateMetadata: 3_000,
  callbackId: 255,
  bytes: 250_000,
  stacked: 3,
} as const;

export const blockLimits = {
  blockId: 255,
  sectionText: 3_000,
  fields: 10,
  fieldText: 2_000,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  inputLabel: 2_000,
  inputHint: 2_000,
  imageUrl: 3_000,
  altText: 2_000,
  imageTitle: 2_000,
  markdown: 12_000,
} as const;

export const elementLimits = {
  actionId: 255,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  accessibilityLabel: 75,
  placeholder: 150,
  selectOptions: 100,
  optionGroups: 100,
  optionText: 75,
  optionValue: 150,
  overflowOptions: 5,
  choiceOptions: 10,
  inputLength: 3_000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
} as const;

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal; the size of a file is what a free workspace takes. */
export const fileLimits = { altText: 1_000, bytes: 1_000_000_000 } as const;

export const responseUrlLimits = { uses: 5, forMs: 30 * 60_000 } as const;
export const socketLimits = { connections: 10, ticketMs: 30_000, pingEveryMs: 5_000 } as const;
/** Without `full`, Slack may leave people out of a long reaction list; where it starts to isn't documented. */
export const reactionUsersListed = 50;

/** What takes real time, so a test that wants to see a retry needn't wait a minute for it. */
export type Timing = {
  /** Until an interaction, command or event counts as not acknowledged. */
  readonly ackMs: number;
  readonly triggerMs: number;
  /** Until a code of an installation expires: https://docs.slack.dev/authentication/installing-with-oauth */
  readonly codeMs: number;
  /** Until an access token expires, where tokens rotate: https://docs.slack.dev/authentication/using-token-rotation */
  readonly tokenMs: number;
  /** Waits before the first, second and third retry of an event. */
  readonly retriesMs: readonly number[];
};
export const realTiming: Timing = {
  ackMs: 3_000,
  triggerMs: 3_000,
  codeMs: 600_000,
  tokenMs: 43_200_000,
  retriesMs: [0, 60_000, 300_000],
};
