/** The way in: what Slack sends is decoded, answered by the core, and acknowledged within Slack's time. */
import type { App, BlockAction, BlockSuggestion, Context, types, ViewSubmitAction } from '@slack/bolt';
import { encodeAction } from '../../core/actions.ts';
import { outdated, TRY_AGAIN } from '../../core/cards/apologies.ts';
import { languageOf } from '../../core/cards/locales.ts';
import { label, speakCard } from '../../core/cards/speak.ts';
import type { SpokenReply as Reply } from '../../core/cards/spoken.ts';
import type { Completing, Completion, Incoming } from '../../core/events.ts';
import { type Answering, give, sorry, viewFor, whisper } from './answer.ts';
import {
  type Asked,
  askedByCommand,
  askedByForm,
  askedByPress,
  askedByShortcut,
  decodeChanged,
  decodeCommand,
  decodeForm,
  decodeHome,
  decodeJoined,
  decodePress,
  decodeReaction,
  decodeShortcut,
  decodeTyping,
  type Lookups,
} from './decode.ts';
import { FORM_CALLBACK, labelsOf, problemsOf, valuesOf } from './form.ts';
import { cardView, showHome } from './home.ts';
import { LIMITS, TIMES } from './limits.ts';
import { idOf, listenToPlaces, loud, type Noticing, placeIn } from './news.ts';
import { SEARCH_ACTION } from './render.ts';
import { line } from './text.ts';
import type { Workspace } from './workspaces.ts';

/** Set in deploy/slack/manifest.yaml. */
export const SAVE_CALLBACK = 'save_idea';

export type Listening = Noticing & {
  readonly workspaceOf: (team: string) => Promise<Workspace | null>;
  readonly respond: (event: Incoming) => Promise<Reply>;
  readonly complete: (question: Completing) => Promise<readonly Completion[]>;
  /** The app may have been taken out of a workspace. */
  readonly uninstalled: (team: string) => Promise<unknown>;
};

type Wiring = Answering & Pick<Listening, 'respond' | 'complete'> & { readonly lookups: Lookups };

/** Everything is answered in the workspace that it came from, with the token of that one. */
export function listen(app: App, by: Listening): void {
  const inside = ({ teamId = '' }: Context, work: (by: Wiring) => Promise<void>): Promise<void> =>
    by.during(async () => {
      const workspace = await by.workspaceOf(teamId);
      if (workspace === null) return by.log('debug', 'Something came from where the app isn’t installed.');
      const { interactive: client, background, lookups } = workspace;
      await work({ client, background, lookups, log: by.log, respond: by.respond, complete: by.complete });
    });
  // Any name: whoever runs two bots may have renamed the command.
  app.command(/./, ({ command, ack, context }) =>
    inside(context, (here) =>
      settle(here, askedByCommand(here.lookups.me, command), ack, decodeCommand(here.lookups, command)),
    ),
  );
  app.shortcut({ type: 'message_action', callback_id: SAVE_CALLBACK }, ({ shortcut, ack, context }) =>
    inside(context, (here) =>
      settle(here, askedByShortcut(here.lookups.me, shortcut), ack, decodeShortcut(here.lookups, shortcut)),
    ),
  );
  app.action<BlockAction>({ type: 'block_actions' }, ({ body, ack, context }) =>
    inside(context, (here) =>
      settle(here, askedByPress(here.lookups.me, body), ack, decodePress(here.lookups, body)),
    ),
  );
  app.view<ViewSubmitAction>(
    { type: 'view_submission', callback_id: FORM_CALLBACK },
    ({ body, ack, context }) => inside(context, (here) => take(here, body, ack)),
  );
  app.options(new RegExp(`^${SEARCH_ACTION}`), ({ body, ack, context }) =>
    inside(context, (here) => suggest(here, body, ack)),
  );
  for (const type of ['reaction_added', 'reaction_removed'] as const) {
    app.event(type, ({ event, body, context }) =>
      inside(context, (here) => hear(here, decodeReaction(here.lookups, event, idOf(context, body)))),
    );
  }
  app.event('user_change', ({ event, body, context }) =>
    inside(context, (here) =>
      hear(here, Promise.resolve(decodeChanged(here.lookups, event, idOf(context, body)))),
    ),
  );
  app.event('app_home_opened', ({ event, body, context }) =>
    inside(context, async (here) => {
      const who = await decodeHome(here.lookups, event);
      if (who !== null) await showHome(here, who, idOf(context, body));
    }),
  );
  app.event('member_joined_channel', ({ event, body, context }) =>
    inside(context, async (here) => {
      if (event.user !== here.lookups.me.user) return;
      const id = idOf(context, body);
      await loud(by)({ id, type: 'opened', where: placeIn(context, event.channel) });
      await hear(here, decodeJoined(here.lookups, event, id));
    }),
  );
  listenToPlaces(app, by);
  for (const type of ['app_uninstalled', 'tokens_revoked'] as const) {
    app.event(type, ({ context: { teamId = '' } }) =>
      by.during(async () => void (await by.uninstalled(teamId))),
    );
  }
}

/** Options for what was typed so far: each carries what a press on it does. Too late is for another text. */
async function suggest(
  by: Wiring,
  body: BlockSuggestion,
  ack: (options: { options: types.PlainTextOption[] }) => Promise<void>,
): Promise<void> {
  const found = await by.complete(decodeTyping(by.lookups.me, body)).catch((error: unknown) => {
    by.log('warn', 'Suggestions failed.', { why: String(error) });
    return [];
  });
  const options = found.flatMap(({ label, idea }) =>
    idea === undefined
      ? []
      : [
          {
            text: { type: 'plain_text' as const, text: line(label, LIMITS.option), emoji: true },
            value: encodeAction({ do: 'show', idea, page: 1 }),
          },
        ],
  );
  await acknowledge(by, () => ack({ options: options.slice(0, LIMITS.options) }));
}

/** Nobody waits for an answer. Rejects, so that the event isn't acknowledged and comes again. */
async function hear(by: Wiring, decoding: Promise<Incoming | null>): Promise<void> {
  try {
    const event = await decoding;
    if (event !== null) await by.respond(event);
  } catch (error) {
    by.log('error', `An event of Slack failed: ${String(error)}`, { error });
    throw error;
  }
}

type Work = Promise<Incoming | 'unknown'>;

const answer = async (by: Wiring, asked: Asked, decoding: Work): Promise<Reply> => {
  const event = await decoding;
  if (event !== 'unknown') return by.respond(event);
  const { locale } = await by.lookups.people.who(asked.who.user);
  return { kind: 'whisper', card: speakCard(outdated(), languageOf(locale)), instead: false };
};

/** Acknowledged once the core has stored it, or when time runs out; the answer follows in any case. */
async function settle(by: Wiring, asked: Asked, ack: () => Promise<void>, decoding: Work): Promise<void> {
  const reply = answer(by, asked, decoding);
  await inTime(reply);
  await acknowledge(by, ack);
  try {
    await give(by, await reply, asked);
  } catch (error) {
    await apologize(by, asked, error);
  }
  await redrawHome(by, asked);
}

/** What was done from the Home tab shows there at once. */
async function redrawHome(by: Wiring, asked: Asked): Promise<void> {
  if (!asked.fromHome) return;
  const who = await by.lookups.people.who(asked.who.user);
  await showHome(by, who, `home ${asked.trigger}`).catch((error: unknown) => complain(by, error));
}

type ViewAck = Parameters<Parameters<typeof App.prototype.view<ViewSubmitAction>>[1]>[0]['ack'];

/** A form. While it is open, words at its fields are the best answer; after that only a whisper is left. */
async function take(by: Wiring, body: ViewSubmitAction, ack: ViewAck): Promise<void> {
  const asked = askedByForm(by.lookups.me, body);
  const reply = answer(by, asked, decodeForm(by.lookups, body));
  const soon = await inTime(reply);
  const [first] = Object.keys(body.view.state.values);
  if (soon === 'failed' && first !== undefined) {
    await acknowledge(by, () =>
      ack({
        response_action: 'errors',
        errors: { [first]: label(TRY_AGAIN, by.lookups.people.languageOf(asked.who.user)) },
      }),
    );
    return complain(by, await reply.catch((error: unknown) => error));
  }
  if (typeof soon === 'object' && soon.kind === 'look again') {
    const errors = problemsOf(body.view, soon.problems);
    if (Object.keys(errors).length > 0)
      return acknowledge(by, () => ack({ response_action: 'errors', errors }));
  }
  if (typeof soon === 'object' && soon.kind === 'form') {
    return acknowledge(by, () => ack({ response_action: 'update', view: viewFor(soon.form, asked) }));
  }
  if (typeof soon === 'object' && soon.kind === 'whisper' && asked.fromHome) {
    await acknowledge(by, () => ack({ response_action: 'update', view: cardView(soon.card) }));
    return redrawHome(by, asked);
  }
  await acknowledge(by, () => ack());
  try {
    await give(by, await reply, asked);
  } catch (error) {
    const labels = labelsOf(body.view);
    const kept = Object.entries(valuesOf(body.view)).map(
      ([name, value]) => [labels[name] ?? name, value] as const,
    );
    await apologize(by, asked, error, kept);
  }
}

/** The reply if it comes in the time that Slack gives, 'failed' or 'late'; never rejects. */
async function inTime(reply: Promise<Reply>): Promise<Reply | 'failed' | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), TIMES.ackWithinMs);
  });
  const result = await Promise.race([reply.catch(() => 'failed' as const), late]);
  clearTimeout(timer);
  return result;
}

/** A connection that was cut in the meantime can't take an acknowledgement; what was done stays done. */
async function acknowledge(by: Wiring, ack: () => Promise<void>): Promise<void> {
  await ack().catch((error: unknown) =>
    by.log('debug', 'Slack took no acknowledgement.', { why: String(error) }),
  );
}

function complain(by: Wiring, error: unknown): void {
  by.log('error', `Answering somebody on Slack failed: ${String(error)}`, { error });
}

type Kept = readonly (readonly [label: string, value: string])[];

async function apologize(by: Wiring, asked: Asked, error: unknown, kept: Kept = []): Promise<void> {
  complain(by, error);
  await whisper(by, sorry(kept, by.lookups.people.languageOf(asked.who.user)), asked, false).catch(
    (second: unknown) =>
      by.log('warn', `Somebody on Slack could not be told that it failed: ${String(second)}`),
  );
}
