/** Reading values that came over the wire. Every payload is `unknown` until one of these has looked at it. */
export type Json = { [key: string]: unknown };

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const asJson = (value: unknown): Json => (isJson(value) ? value : {});
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const asObjects = (value: unknown): readonly Json[] => asList(value).filter(isJson);
export const str = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Form-encoded bodies carry booleans as words. */
export const truthy = (value: unknown): boolean =>
  value === true || value === 'true' || value === '1' || value === 1;
/** Not JSON: undefined, never an exception. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
