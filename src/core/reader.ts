/** Who reads: what everything that gives ideas away is asked with. `rules/audience.ts` says what each may see. */

/**
 * Who reads, as far as an audience goes. `channels` are those whose ideas may be shown: the one that is spoken in, or
 * in a direct conversation those that the person is known to be in. Without a space it is the public; `'keeper'` is
 * ourselves, for work that shows nothing to anybody by itself.
 */
export type Reader =
  | 'keeper'
  | {
      readonly spaceId: number | null;
      readonly channels: readonly number[];
      readonly personId: number | null;
    };
