/** What Discord answers to requests: the one place that takes its word for the shape of it. */
import type {
  APIApplication,
  APIGuild,
  APIGuildMember,
  APIMessage,
  APIUser,
  RESTAPIPartialCurrentUserGuild,
} from 'discord.js';

export const decodeId = (body: unknown): string => (body as { id: string }).id;
export const decodeUser = (body: unknown): APIUser => body as APIUser;
export const decodeUsers = (body: unknown): readonly APIUser[] => body as APIUser[];
export const decodeMember = (body: unknown): APIGuildMember => body as APIGuildMember;
export const decodeGuild = (body: unknown): APIGuild => body as APIGuild;
export const decodeMessage = (body: unknown): APIMessage => body as APIMessage;
export const decodeApplication = (body: unknown): APIApplication => body as APIApplication;
export const decodeGuilds = (body: unknown): readonly RESTAPIPartialCurrentUserGuild[] =>
  body as RESTAPIPartialCurrentUserGuild[];
