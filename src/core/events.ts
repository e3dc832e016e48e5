/** What a platform can tell us, what people can press, and what we answer. */
import type { Action } from './actions.ts';
import type { Card, Form, Label } from './cards/card.ts';
import type { Account, MessageRef, Place, Shut, Zone } from './model.ts';

/** Who did it. `zone` where the platform knows it. */
export type Who = Account & {
  readonly name: string;
  readonly zone: Zone | null;
  /** The language they set on the platform, e.g. `fr-FR`, where it tells. */
  readonly locale?: string | null;
  /** What others can find them by from anywhere on the platform, where it has such names: without a sign before it. */
  readonly handle?: string;
  /** The platform couldn't or didn't say: `name` is something to go by, and takes the place of no name that is known. */
  readonly isNameUnsure?: boolean;
};

type Told = {
  /** The same for a redelivery of the same event, different for everything else. */
  readonly id: string;
  readonly who: Who;
};

/** An event. `where` is the channel it happened in; the sender decides nothing else. */
export type Incoming =
  | (Told & {
      readonly type: 'command';
      readonly where: Place;
      readonly text: string;
      readonly placeName: string;
      /** The language of the server or workspace that the place is in, where the platform tells it. */
      readonly placeLocale?: string | null;
    })
  | (Told & {
      readonly type: 'pressed';
      readonly where: Place;
      readonly action: Action;
      readonly on: MessageRef | null;
      /** Whether what was pressed is seen by this person alone, so that the answer may take its place. */
      readonly alone: boolean;
    })
  | (Told & {
      readonly type: 'submitted';
      readonly where: Place;
      readonly action: Action;
      readonly values: Readonly<Record<string, string>>;
      /** Names the form that was filled in: the same when it stayed open and is submitted again. */
      readonly form: string;
      /** The message that it was opened from, where that lasts. */
      readonly on?: MessageRef | null;
      readonly alone: boolean;
    })
  | (Told & {
      readonly type: 'saved';
      readonly where: Place;
      readonly message: { readonly text: string; readonly url: string; readonly author: Who | null };
    })
  | (Told & {
      readonly type: 'reacted';
      readonly on: MessageRef;
      readonly sign: string;
      readonly added: boolean;
    })
  /** A platform tells that somebody goes by another name now, left, or is back. Nobody did anything. */
  | (Told & { readonly type: 'changed'; readonly hasLeft: boolean })
  /** Somebody looks at their own page, where the platform has one, or did something from it. */
  | (Told & { readonly type: 'home opened' })
  /** The bot was brought into a channel, or a server, by this person. */
  | (Told & { readonly type: 'invited'; readonly where: Place | null });

/** A channel; or all of a workspace. */
export type Region = {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string | null;
};

/** What happens to the places that we're in. Nobody asks anything of us, and nobody is answered. */
export type News = {
  /** The same for a redelivery of the same news, different for everything else. */
  readonly id: string;
} & (
  | { readonly type: 'renamed'; readonly where: Place; readonly name: string }
  | { readonly type: 'shut'; readonly where: Region; readonly why: Shut }
  /** It may be within reach again: to be looked at. */
  | { readonly type: 'opened'; readonly where: Region }
);

/** A question that must be answered while somebody types; it changes nothing. */
export type Completing = {
  readonly where: Place;
  readonly who: Account;
  /** The option that is typed: `idea`, `query`, `tag`, `person`. */
  readonly what: string;
  readonly typed: string;
};
/** `value` is what the option gets; `idea` the id of the idea that it stands for, where it stands for one. */
export type Completion = { readonly label: string; readonly value: string; readonly idea?: number };

export type Reply =
  | { readonly kind: 'nothing' }
  /** A person’s own page. */
  | { readonly kind: 'home'; readonly card: Card }
  /** For this person alone. `instead` takes the place of the private message that was pressed. */
  | { readonly kind: 'whisper'; readonly card: Card; readonly instead: boolean }
  | { readonly kind: 'form'; readonly form: Form }
  /** The map of a space’s overlaps, which is drawn after the event was kept. */
  | { readonly kind: 'map'; readonly spaceId: number }
  /**
   * The form stays open with a word at each field that needs another look; nothing is retyped. Where a form can't
   * stay open, `otherwise` is whispered: it says the same and leads back to what was written.
   */
  | {
      readonly kind: 'look again';
      readonly problems: Readonly<Record<string, Label>>;
      readonly otherwise: Card;
      /** No draft holds what was typed, so it is kept by itself until the form is taken. */
      readonly keep?: true;
    };
