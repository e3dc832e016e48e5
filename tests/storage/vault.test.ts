import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openDatabase } from '../../src/storage/database.ts';
import { secrets } from '../../src/storage/schema.ts';
import { type Keyring, seal, unseal } from '../../src/storage/seal.ts';
import { openVault } from '../../src/storage/vault.ts';
import { freshDatabase } from '../postgres.ts';

const keyring = (...ids: readonly string[]): Keyring => ids.map((id) => ({ id, key: Buffer.alloc(32, id) }));
const name = { what: 'token', whose: 'T1' };

describe('sealing', () => {
  it('gives back whatever was sealed, and never shows it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'binary' }), (plain) => {
        const sealed = seal(keyring('a'), name, plain);
        expect(unseal(keyring('b', 'a'), name, sealed)).toBe(plain.toWellFormed());
        expect(sealed).not.toContain(plain);
        // Never twice the same: two rows don't show that they hold the same.
        expect(seal(keyring('a'), name, plain)).not.toBe(sealed);
      }),
      { numRuns: 100 },
    );
  });

  it('opens under its own name alone', () => {
    const sealed = seal(keyring('a'), name, 'xoxb-1');
    expect(() => unseal(keyring('a'), { ...name, whose: 'T2' }, sealed)).toThrow(/can’t be opened/);
    expect(() => unseal(keyring('a'), { ...name, what: 'other' }, sealed)).toThrow(/can’t be opened/);
  });

  it('notices every byte that was changed', () => {
    const sealed = seal(keyring('a'), name, 'xoxb-1');
    const [version, key, bytes = ''] = sealed.split('.');
    const whole = Buffer.from(bytes, 'base64url');
    for (const [at, byte] of whole.entries()) {
      const changed = Buffer.from(whole);
      changed[at] = byte ^ 1;
      const text = `${version}.${key}.${changed.toString('base64url')}`;
      expect(() => unseal(keyring('a'), name, text)).toThrow(/can’t be opened/);
    }
    expect(() => unseal(keyring('a'), name, `1.a.${whole.subarray(0, 10).toString('base64url')}`)).toThrow();
  });

  it('says which key is missing, and never what was sealed', () => {
    const sealed = seal(keyring('old'), name, 'xoxb-1');
    expect(() => unseal(keyring('new'), name, sealed)).toThrow('the key "old", which ENCRYPTION_KEYS');
    const wrong = [{ id: 'old', key: Buffer.alloc(32, 'x') }];
    expect(() => unseal(wrong, name, sealed)).toThrow(/can’t be opened.*"old"/);
  });
});

describe('the vault', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let opened: Opened;
  beforeAll(async () => {
    database = await freshDatabase();
    opened = await openDatabase(database.url);
  });
  afterAll(async () => {
    await opened.close();
    await database.drop();
  });

  it('keeps, lists, changes and forgets', async () => {
    const vault = await openVault(opened.database, keyring('a'));
    expect(await vault.read('token', 'T1')).toBeNull();
    await vault.change('token', 'T1', async () => 'one');
    await vault.change('token', 'T2', async () => 'two');
    await vault.change('token', 'T1', async (now) => `${now}, changed`);
    expect([await vault.read('token', 'T1'), await vault.whose('token')]).toEqual([
      'one, changed',
      ['T1', 'T2'],
    ]);
    await vault.change('token', 'T2', async () => null);
    expect(await vault.whose('token')).toEqual(['T1']);
  });

  it('lets one change at a time, and each sees what the one before has left', async () => {
    const vault = await openVault(opened.database, keyring('a'));
    await vault.change('count', 'all', async () => '0');
    const add = () => vault.change('count', 'all', async (now) => String(Number(now) + 1));
    await Promise.all(Array.from({ length: 12 }, add));
    expect(await vault.read('count', 'all')).toBe('12');
    const failing = vault.change('count', 'all', async () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await vault.read('count', 'all')).toBe('12');
  });

  it('seals everything anew with the newest key at the start, so that the old one can go', async () => {
    await openVault(opened.database, keyring('b', 'a'));
    const rows = await opened.database.select().from(secrets);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ sealed }) => sealed.startsWith('1.b.'))).toBe(true);
    const vault = await openVault(opened.database, keyring('b'));
    expect(await vault.read('token', 'T1')).toBe('one, changed');
  });

  it('doesn’t open without the key that something is sealed with', async () => {
    await expect(openVault(opened.database, keyring('a'))).rejects.toThrow('"b", which ENCRYPTION_KEYS');
  });
});
