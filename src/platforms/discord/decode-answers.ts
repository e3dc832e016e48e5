/** What Discord answers to requests: the one place that takes its word for the shape of it. */
import type {
  APIApplication,
  APIChannel,
  APIGuild,
  APIGuildMember,
  APIMessage,
  APIOverwrite,
  APIUser,
  RESTAPIPartialCurrentUserGuild,
} from 'discord.js';

export const decodeId = (body: unknown): string => (body as { id: string }).id;
export const decodeUser = (body: unknown): APIUser => body as APIUser;
export const decodeUsers = (body: unknown): readonly APIUser[] => body as APIUser[];
export const decodeMember = (body: unknown): APIGuildMember => body as APIGuildMember;
export const decodeGuild = (body: unknown): APIGuild => body as APIGuild;
export const decodeMessage = (body: unknown): APIMessage => body as APIMessage;
export const decodeChannel = (body: unknown): APIChannel => body as APIChannel;
/** Those that the bot sees; members aren't asked for. */
export const decodeThreads = (body: unknown) =>
  body as {
    readonly threads: readonly { readonly id: string; readonly name: string; readonly parent_id: string }[];
  };
export const decodeApplication = (body: unknown): APIApplication => body as APIApplication;
export const decodeGuilds = (body: unknown): readonly RESTAPIPartialCurrentUserGuild[] =>
  body as RESTAPIPartialCurrentUserGuild[];

/** What a channel of a server allows and denies beside the roles. */
export const decodeOverwrites = (channel: unknown): readonly APIOverwrite[] =>
  (channel as { readonly permission_overwrites?: APIOverwrite[] }).permission_overwrites ?? [];
