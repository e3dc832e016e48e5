/** What no database takes is dropped at the door: NUL, and halves of characters. Everything else stays as it was said. */
export function storable<T>(said: T): T;
export function storable(said: unknown): unknown {
  if (typeof said === 'string') return said.toWellFormed().replaceAll('\u0000', '');
  if (Array.isArray(said)) return said.map((one) => storable(one));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, storable(value)]));
}
