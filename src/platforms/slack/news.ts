/** What happens to channels, public ones and private. https://docs.slack.dev/reference/events */
import type { App, Context } from '@slack/bolt';
import type { News } from '../../core/events.ts';
import type { Place } from '../../core/model.ts';
import type { Log } from './logging.ts';

export type Noticing = {
  readonly log: Log;
  readonly noticed: (news: News) => Promise<void>;
  /** Work that must end before we stop; rejects when we are stopping. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
};

export function listenToPlaces(app: App, by: Noticing): void {
  const { during } = by;
  const noticed = loud(by);
  for (const type of ['channel_rename', 'group_rename'] as const) {
    app.event(type, ({ event: { channel }, body, context }) =>
      during(() =>
        noticed({
          id: idOf(context, body),
          type: 'renamed',
          where: placeIn(context, channel.id),
          name: channel.name,
        }),
      ),
    );
  }
  for (const type of ['channel_unarchive', 'group_unarchive'] as const) {
    app.event(type, ({ event: { channel }, body, context }) =>
      during(() => noticed({ id: idOf(context, body), type: 'opened', where: placeIn(context, channel) })),
    );
  }
  const shut = [
    ['channel_archive', 'archived'],
    ['group_archive', 'archived'],
    ['channel_deleted', 'deleted'],
    ['group_deleted', 'deleted'],
    // To the one who left; member_left_channel goes to those who stay.
    ['channel_left', 'removed'],
    ['group_left', 'removed'],
  ] as const;
  for (const [type, why] of shut) {
    app.event(type, ({ event: { channel }, body, context }) =>
      during(() => noticed({ id: idOf(context, body), type: 'shut', where: placeIn(context, channel), why })),
    );
  }
}

/** Rejects as before, so that the event comes again, and says why. */
export const loud =
  ({ noticed, log }: Noticing): Noticing['noticed'] =>
  (news) =>
    noticed(news).catch((error: unknown) => {
      log('error', `News of Slack could not be taken in: ${String(error)}`);
      throw error;
    });

export const placeIn = ({ teamId = '' }: Context, channel: string): Place => ({
  platform: 'slack',
  workspace: teamId,
  channel,
});

/** The same for a redelivery, and never that of another workspace's event. */
export const idOf = ({ teamId = '' }: Context, { event_id }: { readonly event_id: string }): string =>
  `${teamId} ${event_id}`;
