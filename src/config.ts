/** The settings: name, meaning, default. The only reader of the environment. */
import { z } from 'zod';

/** One setting, as docs and `deploy/env.example` show it. */
export type Setting = {
  readonly name: string;
  readonly says: string;
  readonly fallback: string;
  readonly secret: boolean;
};

export const SETTINGS = [
  {
    name: 'SLACK_BOT_TOKEN',
    says: 'Slack: the bot token, xoxb-…, from "OAuth & Permissions" of your Slack app',
    fallback: '',
    secret: true,
  },
  {
    name: 'SLACK_APP_TOKEN',
    says: 'Slack: the app-level token, xapp-…, with connections:write; the bot then connects by Socket Mode',
    fallback: '',
    secret: true,
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    says: 'Slack: the signing secret, when Slack calls the bot over HTTP instead (no SLACK_APP_TOKEN)',
    fallback: '',
    secret: true,
  },
  {
    name: 'SLACK_CLIENT_ID',
    says: 'Slack: the client id, to be installed in several workspaces from /slack/install at PORT',
    fallback: '',
    secret: false,
  },
  {
    name: 'SLACK_CLIENT_SECRET',
    says: 'Slack: the client secret that belongs to SLACK_CLIENT_ID',
    fallback: '',
    secret: true,
  },
  {
    name: 'SLACK_STATE_SECRET',
    says: 'Slack: any long random text; it signs the way from /slack/install to Slack and back',
    fallback: '',
    secret: true,
  },
  {
    name: 'ENCRYPTION_KEYS',
    says: 'What stored tokens are encrypted with, and links to pages signed: name:key, the key made by "openssl rand -base64 32"; several with commas, the newest first',
    fallback: '',
    secret: true,
  },
  {
    name: 'SLACK_API_URL',
    says: 'Slack: another address of the Web API, with a slash at the end',
    fallback: '',
    secret: false,
  },
  {
    name: 'DISCORD_TOKEN',
    says: 'Discord: the bot token, from "Bot" of your Discord application',
    fallback: '',
    secret: true,
  },
  {
    name: 'DISCORD_API_URL',
    says: 'Discord: another address of the API, without version and without a slash at the end',
    fallback: '',
    secret: false,
  },
  {
    name: 'DATABASE_URL',
    says: 'A PostgreSQL 15 or newer; without it, one is started from the npm package, in DATA_DIR',
    fallback: '',
    secret: true,
  },
  { name: 'DATA_DIR', says: 'The folder of the built-in database', fallback: './data', secret: false },
  {
    name: 'PUBLIC_URL',
    says: 'Where people reach PORT, https://…, without a slash at the end; /idea map then gives a link to a page. Needs ENCRYPTION_KEYS',
    fallback: '',
    secret: false,
  },
  {
    name: 'PORT',
    says: 'The port for Slack over HTTP, for pages, and of the playground',
    fallback: '3000',
    secret: false,
  },
  {
    name: 'OVERLAP_API_URL',
    says: 'Overlap: an OpenAI-compatible endpoint, without /v1; texts of ideas and drafts are sent there, to the models named below',
    fallback: '',
    secret: false,
  },
  { name: 'OVERLAP_API_KEY', says: 'Overlap: the key of that endpoint', fallback: '', secret: true },
  {
    name: 'OVERLAP_EMBEDDING_MODEL',
    says: 'Overlap: the model that gives vectors of texts, which adds to what words and concepts say',
    fallback: '',
    secret: false,
  },
  {
    name: 'OVERLAP_JUDGE_MODEL',
    says: 'Overlap: the chat model that reads two texts and says whether their people should talk, for the few best',
    fallback: '',
    secret: false,
  },
  {
    name: 'LOG_LEVEL',
    says: 'How much is logged: debug, info, warn, error',
    fallback: 'info',
    secret: false,
  },
] as const satisfies readonly Setting[];

/** Slack's tokens say by their beginning what they are; the wrong kind is worth a word before anybody is asked. */
function beginning(begin: string, what: string) {
  return z
    .union([
      z.literal(''),
      z.string().regex(new RegExp(`^(xoxe\\.)?${begin}`), `must be ${what}, which begins with ${begin}`),
    ])
    .default('');
}

const schema = z.object({
  SLACK_BOT_TOKEN: beginning('xoxb-', 'the Bot User OAuth Token'),
  SLACK_APP_TOKEN: beginning('xapp-', 'an app-level token'),
  SLACK_SIGNING_SECRET: z.string().default(''),
  SLACK_CLIENT_ID: z.string().default(''),
  SLACK_CLIENT_SECRET: z.string().default(''),
  SLACK_STATE_SECRET: z
    .union([z.literal(''), z.string().min(16, 'must have 16 characters or more: openssl rand -base64 32')])
    .default(''),
  ENCRYPTION_KEYS: z
    .string()
    .default('')
    .refine(areKeys, 'must be name:key, the key as "openssl rand -base64 32" prints it; several with commas')
    .transform(keysOf),
  SLACK_API_URL: z
    .union([z.literal(''), z.url().endsWith('/', 'must end with a slash, e.g. http://127.0.0.1:4100/api/')])
    .default(''),
  DISCORD_TOKEN: z.string().default(''),
  DISCORD_API_URL: z
    .union([
      z.literal(''),
      z.url().regex(/[^/]$/, 'must not end with a slash, e.g. http://127.0.0.1:4200/api'),
    ])
    .default(''),
  DATABASE_URL: z
    .union([z.literal(''), z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')])
    .default(''),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: z
    .union([
      z.literal(''),
      z
        .url()
        .regex(
          /^https?:\/\/[^/?#@]+$/,
          'must be https:// and a host, without a slash after it: https://ideas.example',
        ),
    ])
    .default(''),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be the number of a port, e.g. 3000')
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be the number of a port, at most 65535'),
  OVERLAP_API_URL: z
    .union([
      z.literal(''),
      z
        .url()
        .regex(/(?<!\/v1)(?<!\/)$/, 'must end before /v1 and without a slash, e.g. http://127.0.0.1:11434'),
    ])
    .default(''),
  OVERLAP_API_KEY: z.string().default(''),
  OVERLAP_EMBEDDING_MODEL: z.string().default(''),
  OVERLAP_JUDGE_MODEL: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error').default('info'),
});

/** The keys by their names, in the order in which they stand. */
function keysOf(text: string): readonly { readonly id: string; readonly key: Uint8Array }[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', key = ''] = part.split(/:(.*)/);
      return { id, key: Buffer.from(key, 'base64') };
    });
}

function areKeys(text: string): boolean {
  const keys = keysOf(text);
  const names = new Set(keys.map(({ id }) => id));
  return (
    names.size === keys.length && keys.every(({ id, key }) => /^[\w-]{1,40}$/.test(id) && key.length === 32)
  );
}

export type Settings = z.infer<typeof schema>;
export type Environment = Readonly<Record<string, string | undefined>>;

export type Read =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings and collects ALL that is wrong with them, each as one line that says what to do. */
export function readSettings(environment: Environment = process.env): Read {
  const trimmed = Object.fromEntries(
    SETTINGS.flatMap(({ name }) => (environment[name]?.trim() ? [[name, environment[name]?.trim()]] : [])),
  );
  const parsed = schema.safeParse(trimmed);
  if (!parsed.success) {
    // The value itself is left out: it may be a secret in the wrong place.
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  return { ok: true, settings: parsed.data };
}

/** What is missing before a bot can run, or nothing. */
export function missingTokens(settings: Settings): readonly string[] {
  const {
    SLACK_BOT_TOKEN: bot,
    SLACK_APP_TOKEN: app,
    SLACK_SIGNING_SECRET: secret,
    SLACK_CLIENT_ID: client,
    DISCORD_TOKEN: discord,
  } = settings;
  const problems = [...missingForInstalling(settings), ...missingForPages(settings)];
  if ((bot || client) && !app && !secret)
    problems.push(
      'SLACK_APP_TOKEN is missing: make one with connections:write under "Basic Information" of your Slack app (or set SLACK_SIGNING_SECRET to be called over HTTP).',
    );
  if (!bot && !client && (app || secret))
    problems.push(
      'SLACK_BOT_TOKEN is missing: it stands under "OAuth & Permissions" of your Slack app, and begins with xoxb-.',
    );
  if (!bot && !client && !app && !secret && !discord) {
    problems.push(
      'No platform is set up yet. For Slack set SLACK_BOT_TOKEN and SLACK_APP_TOKEN: create the app at https://api.slack.com/apps from deploy/slack/manifest.yaml.',
      'For Discord set DISCORD_TOKEN: create the application at https://discord.com/developers/applications, see deploy/discord/README.md.',
      'To look around without either: npm run playground',
    );
  }
  return problems;
}

/** Links to pages are signed. */
const missingForPages = ({ PUBLIC_URL: url, ENCRYPTION_KEYS: keys }: Settings): readonly string[] =>
  url !== '' && keys.length === 0
    ? [
        'ENCRYPTION_KEYS is missing: it signs the links to pages at PUBLIC_URL. Set it to 1:KEY, with the KEY that openssl rand -base64 32 prints.',
      ]
    : [];

/** Being installed in several workspaces takes all of these, or none. */
function missingForInstalling(settings: Settings): readonly string[] {
  const { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret, SLACK_STATE_SECRET: state } = settings;
  if (!id && !secret && !state) return [];
  const where = 'it stands under "Basic Information" of your Slack app.';
  return [
    ...(id ? [] : [`SLACK_CLIENT_ID is missing: ${where}`]),
    ...(secret ? [] : [`SLACK_CLIENT_SECRET is missing: ${where}`]),
    ...(state
      ? []
      : ['SLACK_STATE_SECRET is missing: any long random text, like that of openssl rand -base64 32.']),
    ...(settings.ENCRYPTION_KEYS.length > 0
      ? []
      : [
          'ENCRYPTION_KEYS is missing: the tokens of workspaces are stored encrypted. Set it to 1:KEY, with the KEY that openssl rand -base64 32 prints.',
        ]),
  ];
}
