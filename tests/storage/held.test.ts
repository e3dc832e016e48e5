/** Whatever is somebody's goes with them when two accounts become one person: nothing that refers to people is forgotten. */
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { HELD } from '../../src/storage/queries/held.ts';
import * as schema from '../../src/storage/schema.ts';

/** What isn't somebody's, but says who an account is by itself, or is about linking. */
const OWN = [
  'accounts.personId',
  'accounts.selfId',
  'links.maker',
  'links.typist',
  'codeTries.by',
  'channelPeople.selfId',
  // The account that gave something: that stays so, whoever it belongs to.
  ...Object.values(HELD).flatMap(({ by, table }) => (by ? [nameOf(table, by.name)] : [])),
];

it('all that refers to people moves with them, or is known to stay', () => {
  const tables = Object.values(schema).filter((one) => is(one, PgTable));
  const references = tables.flatMap((table) =>
    getTableConfig(table)
      .foreignKeys.map((key) => key.reference())
      .filter(({ foreignTable }) => foreignTable === schema.people)
      .flatMap(({ columns }) => columns.map(({ name }) => nameOf(table, name))),
  );
  const moved = HELD.map(({ table, person }) => nameOf(table, person.name));
  expect(references.length).toBeGreaterThan(15);
  expect(references.filter((one) => !moved.includes(one) && !OWN.includes(one))).toEqual([]);
  expect([...moved, ...OWN].filter((one) => !references.includes(one))).toEqual([]);
});

function nameOf(table: PgTable, column: string): string {
  const name = getTableName(table).replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${name}.${column}`;
}
