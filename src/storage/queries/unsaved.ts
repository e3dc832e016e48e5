import { and, eq, lt } from 'drizzle-orm';
import type { FormOf, Unsaved } from '../../core/store/unsaved.ts';
import type { Session } from '../database.ts';
import { unsaved } from '../schema.ts';

export function unsavedIn(session: Session): Unsaved {
  const is = ({ personId, form }: FormOf) => and(eq(unsaved.personId, personId), eq(unsaved.form, form));
  return {
    async keep(of, values, at) {
      await session
        .insert(unsaved)
        .values({ ...of, values, at })
        .onConflictDoUpdate({ target: [unsaved.personId, unsaved.form], set: { values, at } });
    },

    async of(of) {
      const [row] = await session.select({ values: unsaved.values }).from(unsaved).where(is(of));
      return row?.values ?? null;
    },

    async forget(of) {
      await session.delete(unsaved).where(is(of));
    },

    async forgetBefore(at) {
      await session.delete(unsaved).where(lt(unsaved.at, at));
    },
  };
}
