/** What of Discord is here, and what of it isn't. A test holds this equal to what is really registered. */
type Notes = Readonly<Record<string, string>>;

const commands = (base: string, whose: string): Notes => ({
  [`GET ${base}`]: `${whose}; always with all translations`,
  [`PUT ${base}`]: `${whose}; replaces all; names, descriptions, options, choices, 8,000 characters, counts`,
  [`POST ${base}`]: `${whose}; same name overwrites; 200 creates, never reset`,
  [`GET ${base}/:command`]: whose,
  [`PATCH ${base}/:command`]: `${whose}; checked as a whole after the change`,
  [`DELETE ${base}/:command`]: whose,
});
const message = '/channels/:channel/messages/:message';

export const coveredRoutes: Notes = {
  'GET /gateway': 'address only',
  'GET /gateway/bot': '1,000 identifies, one shard; counted, never reset',
  'GET /users/@me': 'the bot',
  'GET /users/:user': 'the people; all are in every guild',
  'POST /users/@me/channels': 'one person; no groups',
  'GET /users/@me/guilds': 'the guilds that the bot is in',
  'GET /applications/@me': 'no privileged intent is switched on',
  'GET /oauth2/applications/@me': 'as /applications/@me',
  'GET /guilds/:guild': 'no emojis, no stickers',
  'GET /guilds/:guild/channels': 'text channels and forums, hidden ones too; no categories, no voice',
  'GET /guilds/:guild/threads/active': 'those the bot can see; no members',
  'GET /guilds/:guild/roles': '@everyone, members, bot and moderators',
  'GET /guilds/:guild/members': 'always refused: it needs a privileged intent',
  'GET /guilds/:guild/members/:user': 'no avatars; whoever left is unknown',
  ...commands('/applications/:application/commands', 'global commands, there at once'),
  ...commands('/applications/:application/guilds/:guild/commands', "the guild's commands"),
  'GET /channels/:channel': 'text, forum, thread, direct',
  'PATCH /channels/:channel': "own threads: name, archived, auto archive; a channel's settings aren't here",
  'POST /channels/:channel/typing': 'answers and does nothing',
  'GET /channels/:channel/messages': 'before, after, limit; no `around`; empty without Read Message History',
  'POST /channels/:channel/messages':
    'text, embeds, both generations of components, files, replies, nonce; no polls, no stickers, no forwards',
  [`GET ${message}`]: "other people's content is withheld, as without the MESSAGE_CONTENT intent",
  [`PATCH ${message}`]: 'own messages; nothing in archived threads',
  [`DELETE ${message}`]: 'own ones; others with Manage Messages',
  [`GET ${message}/reactions/:emoji`]: 'paged by limit and after; no super reactions',
  [`PUT ${message}/reactions/:emoji/@me`]: '20 different; Unicode and name:id',
  [`DELETE ${message}/reactions/:emoji/@me`]: 'own',
  [`DELETE ${message}/reactions/:emoji/:user`]: 'needs Manage Messages',
  [`DELETE ${message}/reactions/:emoji`]: 'needs Manage Messages',
  [`DELETE ${message}/reactions`]: 'needs Manage Messages',
  [`POST ${message}/threads`]: 'public thread; archives only when a test says so',
  'POST /channels/:channel/threads': 'public, private, forum post; no tags, no slow mode',
  'PUT /channels/:channel/thread-members/@me': 'joins',
  'PUT /channels/:channel/thread-members/:user': 'adds somebody, which notifies them',
  'DELETE /channels/:channel/thread-members/@me': 'leaves',
  'POST /interactions/:interaction/:token/callback': 'types 4 to 9; once, within 3 s; no activities (12)',
  'POST /webhooks/:application/:token': 'follow-ups; the first one fills a deferred answer',
  'GET /webhooks/:application/:token/messages/:message': '@original and own follow-ups',
  'PATCH /webhooks/:application/:token/messages/:message': '@original and own follow-ups',
  'DELETE /webhooks/:application/:token/messages/:message': '@original and own follow-ups',
};

export const coveredEvents: Notes = {
  READY: 'v10, one shard',
  RESUMED: 'after up to 1,000 missed events, for 5 minutes; not across a restart of the stand-in',
  GUILD_CREATE: 'the bot is its only member, as without privileged intents',
  GUILD_DELETE: 'when a test removes the bot; no outages',
  CHANNEL_UPDATE: 'when the rights of the bot change',
  CHANNEL_DELETE: 'without an event for each of its messages',
  THREAD_CREATE: 'when the bot starts or joins one',
  THREAD_UPDATE: 'archived, unarchived, renamed',
  THREAD_DELETE: 'when a test removes one',
  THREAD_MEMBERS_UPDATE: "the bot's own coming only",
  MESSAGE_CREATE: 'never for ephemeral messages; content withheld unless direct, own or mentioning the bot',
  MESSAGE_UPDATE: 'as MESSAGE_CREATE; whole messages, no link previews',
  MESSAGE_DELETE: 'one at a time',
  MESSAGE_REACTION_ADD: 'in direct messages it needs an intent of its own',
  MESSAGE_REACTION_REMOVE: 'without the member',
  MESSAGE_REACTION_REMOVE_ALL: 'by the bot only',
  MESSAGE_REACTION_REMOVE_EMOJI: 'by the bot only',
  INTERACTION_CREATE: 'to every connection, whatever its intents',
};

export const coveredInteractions: Notes = {
  command: 'slash commands with subcommands and groups, Apps on messages; no Apps on people',
  component: 'buttons and string, user, channel menus; no role menus',
  autocomplete: 'the option typed last is the focused one; no ranking, no memory',
  modal: 'text inputs (both layouts), text, string and user menus; no files, no radio groups, no check boxes',
};
