/** Signatures of links: HMAC-SHA-256, by keys that are derived from those of the settings for this alone. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Pages } from '../core/ports.ts';

type Keys = readonly { readonly key: Uint8Array }[];

/** The first key signs, each is known: a key that was taken out of the settings takes its links with it. */
export function signing(keys: Keys): Pick<Pages, 'sign' | 'isSigned'> {
  const all = keys.map(({ key }) => Buffer.from(hkdfSync('sha256', key, '', 'common-thread page links', 32)));
  const [first] = all;
  if (!first) throw new Error('There is no key to sign with.');
  const by = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  return {
    sign: (text) => by(first, text).toString('base64url'),
    isSigned: (text, signature) => {
      // As letters and not as bytes: two spellings of the same bytes would be two links.
      const isSpelt = SPELT.test(signature);
      const given = Buffer.alloc(LENGTH);
      given.write(signature, 'latin1');
      // Each is compared, and all of it, whatever the others said.
      const agree = all.filter((key) =>
        timingSafeEqual(Buffer.from(by(key, text).toString('base64url'), 'latin1'), given),
      );
      return agree.length > 0 && isSpelt;
    },
  };
}

/** Of 32 bytes in base64url. */
const LENGTH = 43;
/** No other letter: one whose low byte is the same would be written as that byte. */
const SPELT = /^[\w-]{43}$/;
