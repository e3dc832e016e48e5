/** The gateway's intents by name, and which of them need an approval this bot doesn't have. */
const intentBits = {
  Guilds: 0,
  GuildMembers: 1,
  GuildPresences: 8,
  GuildMessages: 9,
  GuildMessageReactions: 10,
  GuildMessageTyping: 11,
  DirectMessages: 12,
  DirectMessageReactions: 13,
  MessageContent: 15,
} as const;
export type Intent = keyof typeof intentBits;

export const hasIntent = (intents: number, intent: Intent): boolean =>
  (intents & (1 << intentBits[intent])) !== 0;

/** Bits 17 to 19, 22 and 23 don't exist; the others that have no name above are accepted and unused. */
const valid = [...Array(17).keys(), 20, 21, 24, 25].reduce((sum, bit) => sum | (1 << bit), 0);

/** The close code Discord answers these intents with, or nothing when they are fine. */
export function intentFault(intents: unknown): 4013 | 4014 | undefined {
  if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0) return 4013;
  if (intents > valid || (intents & ~valid) !== 0) return 4013;
  const privileged = (['GuildMembers', 'GuildPresences', 'MessageContent'] as const).some((name) =>
    hasIntent(intents, name),
  );
  return privileged ? 4014 : undefined;
}
