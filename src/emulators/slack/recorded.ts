/** What happened that a test may want to say something about. */
import type { Json } from './json.ts';

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
