/** What a test or the playground sees of the emulated workspace. */
import type { Json } from './json.ts';
import type { Timing } from './limits.ts';

export type SlackUser = {
  readonly id: string;
  /** Full name, as shown beside messages. */
  name: string;
  /** @handle: lower case, no spaces. */
  readonly handle: string;
  /** IANA zone, e.g. Europe/Berlin. */
  readonly tz: string;
  readonly admin?: boolean;
  /** Another app's bot. */
  readonly bot?: boolean;
  directsClosed?: boolean;
};
export type SlackChannel = {
  readonly id: string;
  name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  /** User ids, the bot's among them when it's in. */
  members: string[];
  archived?: boolean;
};
type SlackReaction = { readonly name: string; users: string[] };
export type SlackMessage = {
  readonly ts: string;
  readonly channel: string;
  /** Who wrote it: a person's id or the bot's user id. */
  readonly user: string;
  readonly bot: boolean;
  /** As Slack keeps it: & < > are entities, links and mentions are <…>. */
  text: string;
  blocks: Json[];
  /** Present on what only `visibleTo` sees. */
  readonly ephemeral?: true;
  readonly visibleTo?: string;
  readonly thread_ts?: string;
  edited?: { user: string; ts: string };
  reactions: SlackReaction[];
};
export type SlackView = {
  readonly id: string;
  readonly type: 'modal' | 'home';
  hash: string;
  title: string;
  submit: string;
  close: string;
  blocks: Json[];
  private_metadata: string;
  callback_id: string;
  external_id: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  /** What the person has typed or chosen: block id → action id → value as Slack reports it. */
  values: Record<string, Record<string, Json>>;
  errors: Record<string, string>;
};
export type ResponseUrl = {
  readonly channel: string;
  readonly user: string;
  /** The message the interaction came from, if it came from one. */
  readonly ts?: string;
  readonly until: number;
  uses: number;
};
export type PendingEvent = {
  readonly envelope: Json;
  readonly firstAt: number;
  attempts: number;
  reason: string;
};
/** The whole workspace as plain JSON. */
export type SlackState = {
  readonly team: { readonly id: string; readonly name: string };
  readonly botUserId: string;
  readonly tokens: SlackTokens;
  people: SlackUser[];
  channels: SlackChannel[];
  messages: SlackMessage[];
  homes: Record<string, SlackView>;
  /** Open modals by person, the topmost last. */
  modals: Record<string, SlackView[]>;
  responseUrls: Record<string, ResponseUrl>;
  pending: PendingEvent[];
  /** For ids and timestamps that never repeat. */
  counter: number;
  lastTs: number;
};
type SlackTokens = { readonly bot: string; readonly app: string; readonly signingSecret: string };

type Refusal = {
  readonly method: string;
  readonly error: string;
  readonly messages: readonly string[];
  readonly at: number;
};
type LateAck = {
  readonly kind: string;
  readonly name: string;
  /** Undefined when it never came (so far). */
  readonly ackedAfterMs?: number;
};
export type Ping = {
  /** The person notified; for a subteam its id. */
  readonly userId: string;
  readonly channel: string;
  readonly ts: string;
  readonly why: 'user mention' | '@here' | '@channel' | '@everyone' | 'subteam';
  /** An edit notifies nobody in Slack; it's recorded because it shows that text got through unescaped. */
  readonly kind: 'post' | 'ephemeral' | 'edit';
};
type Call = {
  readonly method: string;
  readonly at: number;
  readonly ok: boolean;
  readonly error?: string;
};
export type SlackRecord = {
  refusals: Refusal[];
  lateAcks: LateAck[];
  pings: Ping[];
  calls: Call[];
  /** Events Slack gave up on after its retries. */
  lostEvents: Json[];
};

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };
export type SlackField = {
  readonly blockId: string;
  readonly actionId: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: FieldKind;
  /** What is typed; for choices the text of the chosen ones, comma-separated. */
  readonly value: string;
  readonly optional: boolean;
  readonly max: number | undefined;
  readonly choices: readonly string[];
};
export type FieldKind =
  | 'text'
  | 'long'
  | 'number'
  | 'email'
  | 'url'
  | 'select'
  | 'multi-select'
  | 'radio'
  | 'checkboxes'
  | 'date'
  | 'time'
  | 'person'
  | 'channel';
export type SlackForm = {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly fields: readonly SlackField[];
  readonly text: readonly string[];
  readonly buttons: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
};
export type SlackDirect = {
  readonly id: string;
  readonly with: readonly { readonly id: string; readonly name: string }[];
  readonly messages: readonly SlackMessage[];
};
export type SayOptions = {
  /** Answer in the thread of this message. */
  readonly thread?: SlackMessage;
  /** User ids whose `@Name` in the text was picked from the list, so it is a real mention. */
  readonly mention?: readonly string[];
};
export type SlackPerson = {
  readonly id: string;
  readonly name: string;
  command(channel: string, text: string): Promise<Outcome>;
  say(channel: string, text: string, options?: SayOptions): Promise<SlackMessage>;
  edit(message: SlackMessage, text: string): Promise<SlackMessage>;
  remove(message: SlackMessage): Promise<void>;
  press(message: SlackMessage | 'home', labelOrActionId: string): Promise<Outcome>;
  choose(message: SlackMessage | 'home', labelOrActionId: string, option: string): Promise<Outcome>;
  /** What a menu offers for what was typed so far. */
  suggest(message: SlackMessage, label: string, typed: string): Promise<readonly string[]>;
  react(message: SlackMessage, name: string): Promise<void>;
  unreact(message: SlackMessage, name: string): Promise<void>;
  shortcut(message: SlackMessage, name: string): Promise<Outcome>;
  globalShortcut(name: string): Promise<Outcome>;
  form(): SlackForm | undefined;
  fill(values: Readonly<Record<string, string>>): void;
  submit(): Promise<Outcome>;
  closeForm(): Promise<void>;
  pressInForm(label: string): Promise<Outcome>;
  chooseInForm(label: string, option: string): Promise<Outcome>;
  channels(): readonly SlackChannel[];
  messages(channel: string): readonly SlackMessage[];
  directs(): readonly SlackDirect[];
  /** Plain text of the app's home tab; empty until one is published. */
  home(): string;
  openHome(): Promise<void>;
  /** A channel's id or name, 'directs' or 'form'. */
  sees(place: string): string;
};

export type SlackOptions = {
  readonly manifest: string;
  readonly port?: number;
  readonly now?: () => number;
  readonly people: readonly SlackUser[];
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly private?: boolean;
    /** User ids. All people by default. */
    readonly members?: readonly string[];
    /** Whether the bot was already invited. Not by default: a real bot is in no channel either. */
    readonly bot?: boolean;
  }[];
  readonly team?: { readonly id: string; readonly name: string };
  readonly tokens?: SlackTokens;
  readonly eventsUrl?: string;
  readonly state?: SlackState;
  readonly limits?: 'real' | 'off';
  readonly timing?: Partial<Timing>;
};
export type SlackEmulator = {
  /** http://127.0.0.1:PORT/api/ */
  readonly url: string;
  readonly tokens: SlackTokens;
  readonly team: { readonly id: string; readonly name: string };
  readonly botUserId: string;
  readonly record: SlackRecord;
  /** HTTP mode: where signed requests go. Undefined again: Socket Mode. */
  setEventsUrl(url: string | undefined): void;
  /** What Slack does when the address is typed into the app's settings. */
  verifyEventsUrl(): Promise<boolean>;
  as(userId: string): SlackPerson;
  state(): SlackState;
  onChange(listener: () => void): () => void;
  until<T>(probe: () => T | undefined | false | null, ms?: number): Promise<T>;
  down(on: boolean): void;
  loseReply(method: string, times: number): void;
  limit(method: string, how: { readonly times: number; readonly retryAfter: number }): void;
  /** How many Socket Mode connections are open. */
  sockets(): number;
  dropSockets(): void;
  /** What Slack sends before it closes a connection itself (link_disabled: Socket Mode was turned off). */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Undelivered events are lost now, as when Slack has used up its retries. */
  giveUpEvents(): void;
  invite(channel: string, by?: string): void;
  uninstallBotFrom(channel: string): void;
  uninstall(): void;
  rename(userId: string, name: string): void;
  renameChannel(channel: string, name: string): void;
  archive(channel: string): void;
  join(person: SlackUser, channels?: readonly string[]): SlackPerson;
  closeDirects(userId: string, closed?: boolean): void;
  close(): Promise<void>;
};
