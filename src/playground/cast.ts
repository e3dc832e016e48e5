/** Who lives in the playground. Everyone here is invented. */
import type { PersonOptions } from '../emulators/discord/types.ts';
import type { SlackUser } from '../emulators/slack/types.ts';

export const SLACK_TEAM = { id: 'T0NORTHLIT', name: 'Northlight Lab (invented)' } as const;
export const DISCORD_GUILD = { id: '900000000000000001', name: 'Open Alignment Club (invented)' } as const;

export const SLACK_PEOPLE = [
  { id: 'U0INES', name: 'Ines', handle: 'ines', tz: 'Europe/Berlin' },
  { id: 'U0TOM', name: 'Tom', handle: 'tom', tz: 'Europe/Berlin' },
  { id: 'U0DENIZ', name: 'Deniz', handle: 'deniz', tz: 'Europe/Berlin' },
  { id: 'U0LEO', name: 'Leo', handle: 'leo', tz: 'Europe/Berlin' },
  { id: 'U0PRIYA', name: 'Priya', handle: 'priya', tz: 'Europe/Berlin', admin: true },
] as const satisfies readonly SlackUser[];

export const DISCORD_PEOPLE = [
  { id: '800000000000000001', name: 'Mara', handle: 'mara', tz: 'Europe/Berlin' },
  { id: '800000000000000002', name: 'Ana', handle: 'ana', tz: 'Europe/Berlin' },
  { id: '800000000000000003', name: 'Eli', handle: 'eli', tz: 'Europe/Berlin' },
  { id: '800000000000000004', name: 'Kim', handle: 'kim', tz: 'Europe/Lisbon', manageGuild: true },
] as const satisfies readonly PersonOptions[];

export type Slacker = (typeof SLACK_PEOPLE)[number]['name'];
export type Discorder = (typeof DISCORD_PEOPLE)[number]['name'];
export type Name = Slacker | Discorder;

/** The channels whose ideas are shared, and one on each side for everything else. */
export const IDEAS_ON_SLACK = { id: 'C0IDEAS', name: 'research-ideas' } as const;
export const IDEAS_ON_DISCORD = { id: '700000000000000001', name: 'project-ideas' } as const;
export const SLACK_CHANNELS = [IDEAS_ON_SLACK, { id: 'C0GENERAL', name: 'general' }] as const;
export const DISCORD_CHANNELS = [IDEAS_ON_DISCORD, { id: '700000000000000002', name: 'lounge' }] as const;

/** The id of a person on their platform. */
export function idOf(name: Name): string {
  const person = [...SLACK_PEOPLE, ...DISCORD_PEOPLE].find((one) => one.name === name);
  if (!person) throw new Error(`Nobody here is called ${name}.`);
  return person.id;
}

export const isOnSlack = (name: Name): boolean => SLACK_PEOPLE.some((person) => person.name === name);
