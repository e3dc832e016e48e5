/**
 * Sealing what may lie in a database and in its backups without being read there: AES-256-GCM under a key that HKDF
 * derives anew for each secret, and with the secret's name as associated data, so that no secret can be put in the
 * place of another.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** The first seals, all open. `key` has 32 bytes. */
export type Keyring = readonly { readonly id: string; readonly key: Uint8Array }[];

/** What a secret is, and whose: sealed with it, it opens under no other name. */
export type SecretName = { readonly what: string; readonly whose: string };

const VERSION = '1';
const SALT = 16;
/** https://csrc.nist.gov/pubs/sp/800/38/d/final: 96 bits of nonce, 128 of tag. */
const NONCE = 12;
const TAG = 16;

/** `version.key.bytes`. Throws where there is no key at all. */
export function seal(keys: Keyring, name: SecretName, plain: string): string {
  const [first] = keys;
  if (!first) throw new Error('There is no key to seal with.');
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', derived(first.key, salt, name), nonce);
  cipher.setAAD(bound(name, first.id));
  const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  const bytes = Buffer.concat([salt, nonce, cipher.getAuthTag(), hidden]);
  return `${VERSION}.${first.id}.${bytes.toString('base64url')}`;
}

/** What was sealed under this name. Throws a sentence for the operator when it can't be opened. */
export function unseal(keys: Keyring, name: SecretName, sealed: string): string {
  const id = keyOf(sealed);
  const known = keys.find((one) => one.id === id);
  if (!known)
    throw new Error(`A secret was sealed with the key "${id}", which ENCRYPTION_KEYS doesn’t have.`);
  const bytes = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
  const salt = bytes.subarray(0, SALT);
  const nonce = bytes.subarray(SALT, SALT + NONCE);
  try {
    const decipher = createDecipheriv('aes-256-gcm', derived(known.key, salt, name), nonce, {
      authTagLength: TAG,
    });
    decipher.setAAD(bound(name, id));
    decipher.setAuthTag(bytes.subarray(SALT + NONCE, SALT + NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(SALT + NONCE + TAG)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    throw new Error(
      `A secret can’t be opened: it was changed, or the key "${id}" in ENCRYPTION_KEYS isn’t the one it was sealed with.`,
    );
  }
}

/** The name of the key that something was sealed with. */
export const keyOf = (sealed: string): string => sealed.split('.')[1] ?? '';

const derived = (key: Uint8Array, salt: Uint8Array, { what }: SecretName): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, `common-thread ${what}`, 32));

const bound = ({ what, whose }: SecretName, key: string): Buffer =>
  Buffer.from(JSON.stringify([VERSION, key, what, whose]));
