/** What Slack sends as events of ours. What we or other bots did ends here, and so does what we don't know. */
import type {
  BlockAction,
  BlockSuggestion,
  MessageShortcut,
  SlashCommand,
  types,
  ViewSubmitAction,
} from '@slack/bolt';
import { type Action, decodeAction } from '../../core/actions.ts';
import type { Completing, Incoming, Who } from '../../core/events.ts';
import type { Account, Place } from '../../core/model.ts';
import { openedOf, valuesOf } from './form.ts';
import type { People } from './people.ts';
import { plainText } from './saved-text.ts';
import { signOf } from './signs.ts';
import { unescaped } from './text.ts';

export type Me = {
  /** The workspace. */
  readonly team: string;
  /** Its address, e.g. https://lab.slack.com/. */
  readonly url: string;
  readonly user: string;
  readonly bot: string;
  readonly scopes: readonly string[];
};

/** What decoding asks about: names and addresses, each of which may take a call. */
export type Lookups = {
  readonly me: Me;
  readonly people: People;
  /** The name of a channel that Slack didn't say. */
  readonly channelName: (channel: string) => Promise<string>;
  readonly permalink: (channel: string, message: string) => Promise<string>;
};

/** Who asked for something and where an answer to them alone can go. */
export type Asked = {
  readonly where: Place;
  readonly who: Account;
  /** Opens one form within three seconds. */
  readonly trigger: string;
  /** Empty where Slack gave none. */
  readonly responseUrl: string;
  /** Whether what was pressed is seen by this person alone. */
  readonly alone: boolean;
  /** The message that was pressed, where it can be found again. */
  readonly message?: string;
  /** The view that was pressed, where no message was: the Home tab, or an answer that was opened from it. */
  readonly view?: { readonly id: string; readonly kind: 'home' | 'modal' };
  /** Whether it came from the Home tab, which then shows something else. */
  readonly fromHome?: boolean;
};

const placeOf = (me: Me, channel: string): Place => ({ platform: 'slack', workspace: me.team, channel });
const accountOf = (me: Me, user: string): Account => ({ platform: 'slack', workspace: me.team, user });
const isDirect = (channel: string): boolean => channel.startsWith('D');

export function askedByCommand(me: Me, command: SlashCommand): Asked {
  return {
    where: placeOf(me, command.channel_id),
    who: accountOf(me, command.user_id),
    trigger: command.trigger_id,
    responseUrl: command.response_url,
    alone: false,
  };
}

export async function decodeCommand(
  { me, people, channelName }: Lookups,
  command: SlashCommand,
): Promise<Incoming> {
  const { user_id, user_name, channel_id, channel_name } = command;
  // Slack keeps the names of private channels from commands.
  const named =
    channel_name === 'privategroup' ? channelName(channel_id) : isDirect(channel_id) ? '' : channel_name;
  const [who, placeName] = await Promise.all([people.who(user_id, user_name), named]);
  // Slack sends what was typed with entities for & < >, as everywhere else.
  const text = unescaped(command.text).replace(/\s+/g, ' ').trim();
  const where = placeOf(me, channel_id);
  return { type: 'command', id: `command ${me.team} ${command.trigger_id}`, who, where, text, placeName };
}

export function askedByPress(me: Me, body: BlockAction): Asked {
  if (body.view) {
    return {
      where: placeOf(me, ''),
      who: accountOf(me, body.user.id),
      trigger: body.trigger_id,
      responseUrl: '',
      alone: true,
      view: { id: body.view.id, kind: body.view.type === 'home' ? 'home' : 'modal' },
      fromHome: true,
    };
  }
  const channel = body.channel?.id ?? String(body.container.channel_id ?? '');
  return {
    where: placeOf(me, channel),
    who: accountOf(me, body.user.id),
    trigger: body.trigger_id,
    responseUrl: body.response_url ?? '',
    alone: body.container.is_ephemeral === true || isDirect(channel),
    message: lastingMessage(body),
  };
}

/** 'unknown' for what a button of another time carried. */
export async function decodePress({ me, people }: Lookups, body: BlockAction): Promise<Incoming | 'unknown'> {
  const action = pressedAction(body);
  if (action === null) return 'unknown';
  const { where, alone } = askedByPress(me, body);
  const message = lastingMessage(body);
  return {
    type: 'pressed',
    id: `press ${me.team} ${body.trigger_id}`,
    who: await people.who(body.user.id, body.user.username),
    where,
    action,
    on: message === '' ? null : { ...where, message },
    alone,
  };
}

/** What only one person sees can't be found again by its time stamp. */
function lastingMessage({ container }: BlockAction): string {
  const message: unknown = container.message_ts;
  return container.is_ephemeral !== true && typeof message === 'string' ? message : '';
}

function pressedAction(body: BlockAction): Action | null {
  const [pressed] = body.actions;
  if (pressed?.type === 'button') return decodeAction(pressed.value ?? '');
  return pressed?.type === 'static_select' || pressed?.type === 'external_select'
    ? decodeAction(pressed.selected_option?.value ?? '')
    : null;
}

/** Somebody types into a menu of ideas. */
export function decodeTyping(me: Me, body: BlockSuggestion): Completing {
  const channel = body.channel?.id ?? String(body.container?.channel_id ?? '');
  return { where: placeOf(me, channel), who: accountOf(me, body.user.id), what: 'idea', typed: body.value };
}

export function askedByForm(me: Me, body: ViewSubmitAction): Asked {
  const opened = openedOf(body.view);
  return {
    where: placeOf(me, opened?.channel ?? ''),
    who: accountOf(me, body.user.id),
    trigger: body.trigger_id,
    responseUrl: opened?.responseUrl ?? '',
    alone: opened?.alone ?? false,
    // Every other form is opened in a channel or a direct conversation.
    fromHome: opened?.channel === '',
  };
}

export async function decodeForm(
  { me, people }: Lookups,
  body: ViewSubmitAction,
): Promise<Incoming | 'unknown'> {
  const opened = openedOf(body.view);
  if (opened === null) return 'unknown';
  return {
    type: 'submitted',
    // A form that stays open is submitted again with the same view but another trigger.
    id: `form ${me.team} ${body.trigger_id}`,
    who: await people.who(body.user.id, body.user.name),
    where: placeOf(me, opened.channel),
    action: opened.action,
    values: valuesOf(body.view),
    form: body.view.id,
    on: opened.message === '' ? null : { ...placeOf(me, opened.channel), message: opened.message },
    alone: opened.alone,
  };
}

export function askedByShortcut(me: Me, body: MessageShortcut): Asked {
  return {
    where: placeOf(me, body.channel.id),
    who: accountOf(me, body.user.id),
    trigger: body.trigger_id,
    responseUrl: body.response_url,
    alone: false,
  };
}

export async function decodeShortcut(lookups: Lookups, body: MessageShortcut): Promise<Incoming> {
  const { me, people, permalink } = lookups;
  const { message, channel } = body;
  const byBot = message.user === undefined || message.bot_id !== undefined || message.user === me.user;
  const [who, author, url, text] = await Promise.all([
    people.who(body.user.id, body.user.name),
    byBot || message.user === undefined ? null : people.who(message.user),
    permalink(channel.id, message.ts),
    plainText(message.text ?? '', async (user) => (await people.who(user)).name),
  ]);
  const where = placeOf(me, channel.id);
  return {
    type: 'saved',
    id: `save ${me.team} ${body.trigger_id}`,
    who,
    where,
    message: { text, url, author },
  };
}

type Reaction = types.ReactionAddedEvent | types.ReactionRemovedEvent;

export async function decodeReaction(
  { me, people }: Lookups,
  event: Reaction,
  id: string,
): Promise<Incoming | null> {
  if (event.item.type !== 'message' || event.user === me.user) return null;
  // Slack says whose message it was, mostly; a stranger's is no card of ours.
  if (event.item_user && event.item_user !== me.user) return null;
  const known = await people.find(event.user).catch(() => null);
  if (known?.bot === true) return null;
  return {
    type: 'reacted',
    id,
    who: known === null ? await people.who(event.user) : people.asWho(event.user, known),
    on: { ...placeOf(me, event.item.channel), message: event.item.ts },
    sign: signOf(event.reaction),
    added: event.type === 'reaction_added',
  };
}

/** Somebody opened our Home tab; the tab with the messages is nothing to draw. */
export async function decodeHome({ people }: Lookups, event: types.AppHomeOpenedEvent): Promise<Who | null> {
  return event.tab === 'home' ? people.who(event.user) : null;
}

/** Somebody joined a channel: ours to know only when it was us, brought by a person. */
export async function decodeJoined(
  { me, people }: Lookups,
  event: types.MemberJoinedChannelEvent,
  id: string,
): Promise<Incoming | null> {
  if (event.user !== me.user || !event.inviter || event.inviter === me.user) return null;
  return { type: 'invited', id, who: await people.who(event.inviter), where: placeOf(me, event.channel) };
}

/** Somebody's name, zone or standing in the workspace changed; most often only their status did. */
export function decodeChanged(
  { people }: Lookups,
  { user }: types.UserChangeEvent,
  id: string,
): Incoming | null {
  const known = people.hear(user);
  if (known.bot) return null;
  return { type: 'changed', id, who: people.asWho(user.id, known), hasLeft: known.hasLeft };
}
