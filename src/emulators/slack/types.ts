/** What a test or the playground sees of the emulated workspace. */
import type { Json } from './json.ts';
import type { Timing } from './limits.ts';
import type { SlackRecord } from './recorded.ts';

export type SlackUser = {
  readonly id: string;
  /** Full name, as shown beside messages. */
  name: string;
  /** @handle: lower case, no spaces. */
  readonly handle: string;
  /** IANA zone, e.g. Europe/Berlin. */
  readonly tz: string;
  /** IETF tag of the language they set, e.g. fr-FR; en-US unless told. */
  readonly locale?: string;
  readonly admin?: boolean;
  /** Another app's bot. */
  readonly bot?: boolean;
  directsClosed?: boolean;
  /** Deactivated: still known by name, in no channel's life any more. */
  deleted?: boolean;
};
export type SlackChannel = {
  readonly id: string;
  name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  /** User ids, the bot's among them when it's in. */
  members: string[];
  archived?: boolean;
};
export type SlackFile = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly base64: string;
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
  readonly files?: readonly SlackFile[];
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
export type SlackTokens = { readonly bot: string; readonly app: string; readonly signingSecret: string };

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
/** A page in a browser. */
export type Page = { readonly status: number; readonly text: string };
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
  /** Puts away a message that only they see. */
  dismiss(message: SlackMessage): Promise<void>;
  closeForm(): Promise<void>;
  pressInForm(label: string): Promise<Outcome>;
  chooseInForm(label: string, option: string): Promise<Outcome>;
  channels(): readonly SlackChannel[];
  messages(channel: string): readonly SlackMessage[];
  directs(): readonly SlackDirect[];
  /** Plain text of the app's home tab; empty until one is published. */
  home(): string;
  openHome(): Promise<void>;
  /** Opens the app's install page in a browser, allows what it asks for, and reads what comes in the end. */
  install(page: string): Promise<Page>;
  /** The same, but the person says no. */
  refuseInstall(page: string): Promise<Page>;
  /** A channel's id or name, 'directs' or 'form'. */
  sees(place: string): string;
};

export type SlackTeamOptions = Required<Pick<SlackOptions, 'team'>> &
  Pick<SlackOptions, 'people' | 'channels'>;
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
  /** Further workspaces. The app isn't installed there until somebody installs it. */
  readonly others?: readonly SlackTeamOptions[];
  /** Where people may be sent back to after installing, instead of the manifest's. */
  readonly redirectUrls?: readonly string[];
  /** Whether tokens expire, instead of the manifest's word. */
  readonly rotation?: boolean;
  readonly tokens?: SlackTokens;
  readonly eventsUrl?: string;
  readonly state?: SlackState;
  readonly limits?: 'real' | 'off';
  readonly timing?: Partial<Timing>;
};
/** One workspace. */
export type SlackTeam = {
  readonly team: { readonly id: string; readonly name: string };
  readonly botUserId: string;
  as(userId: string): SlackPerson;
  state(): SlackState;
  invite(channel: string, by?: string): void;
  uninstallBotFrom(channel: string): void;
  /** An admin takes the app out of the workspace. */
  uninstall(): void;
  isInstalled(): boolean;
  /** An event out of its time, as a late delivery would be. */
  tell(event: Json): void;
  /** The access tokens that work now. */
  accessTokens(): readonly string[];
  /** The app was installed before it asked for this: its token doesn't have it. */
  removeScope(scope: string): void;
  /** Twelve hours pass for the tokens that rotate. */
  expireTokens(): void;
  /** Somebody leaves, or is taken out of, a channel. */
  takeOut(channel: string, userId: string): void;
  rename(userId: string, name: string): void;
  renameChannel(channel: string, name: string): void;
  archive(channel: string): void;
  unarchive(channel: string): void;
  removeChannel(channel: string): void;
  join(person: SlackUser, channels?: readonly string[]): SlackPerson;
  closeDirects(userId: string, closed?: boolean): void;
  /** Deactivates somebody's account, or activates it again. */
  deactivate(userId: string, deleted?: boolean): void;
};
export type SlackEmulator = SlackTeam & {
  /** http://127.0.0.1:PORT/api/ */
  readonly url: string;
  readonly tokens: SlackTokens;
  readonly record: SlackRecord;
  /** Slack's page that asks a person for an installation. */
  readonly authorizeUrl: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Where people may be sent back to after installing, as in the app's settings. */
  setRedirectUrls(urls: readonly string[]): void;
  /** HTTP mode: where signed requests go. Undefined again: Socket Mode. */
  setEventsUrl(url: string | undefined): void;
  /** What Slack does when the address is typed into the app's settings. */
  verifyEventsUrl(): Promise<boolean>;
  /** A further workspace by its id. */
  at(team: string): SlackTeam;
  onChange(listener: () => void): () => void;
  until<T>(probe: () => T | undefined | false | null, ms?: number): Promise<T>;
  down(on: boolean): void;
  /** Calls are taken and neither done nor answered, until this ends: then their lines are cut. */
  hang(on: boolean): void;
  loseReply(method: string, times: number): void;
  /** `team`: in that workspace alone. */
  limit(
    method: string,
    how: { readonly times: number; readonly retryAfter: number; readonly team?: string },
  ): void;
  /** How many Socket Mode connections are open. */
  sockets(): number;
  dropSockets(): void;
  /** What Slack sends before it closes a connection itself (link_disabled: Socket Mode was turned off). */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Undelivered events are lost now, as when Slack has used up its retries. */
  giveUpEvents(): void;
  close(): Promise<void>;
};
