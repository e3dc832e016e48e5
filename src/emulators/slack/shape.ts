/** Pieces of a schema. Each looks at a value and returns Slack's own sentences about what is wrong with it. */
import { isJson, type Json } from './json.ts';

export type Shape = (value: unknown, at: string) => readonly string[];

export const fault = (message: string, at: string): readonly string[] => [
  `[ERROR] ${message} [json-pointer:${at}]`,
];

export const text =
  (max: number, min = 1): Shape =>
  (value, at) => {
    if (typeof value !== 'string') return fault('must be a string', at);
    // UTF-16 units: never fewer than what Slack counts, so nothing passes here that fails there.
    if (value.length > max) return fault(`must be less than ${max + 1} characters`, at);
    return value.length < min ? fault(`must be more than ${min - 1} characters`, at) : [];
  };

export const flag: Shape = (value, at) => (typeof value === 'boolean' ? [] : fault('must be a boolean', at));

export const whole =
  (min: number, max: number): Shape =>
  (value, at) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? []
      : fault(`must be an integer between ${min} and ${max}`, at);

export const matching =
  (pattern: RegExp, what: string): Shape =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : fault(`must be ${what}`, at);

export const among =
  (...allowed: readonly string[]): Shape =>
  (value, at) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : fault(`must be one of: ${allowed.join(', ')}`, at);

export const list =
  (item: Shape, min: number, max: number): Shape =>
  (value, at) => {
    if (!Array.isArray(value)) return fault('must be an array', at);
    if (value.length > max) return fault(`no more than ${max} items allowed`, at);
    if (value.length < min) return fault(`no fewer than ${min} items allowed`, at);
    return value.flatMap((each, n) => item(each, `${at}/${n}`));
  };

type Fields = Readonly<Record<string, Shape>>;

/** An object with exactly these fields; `also` says what must hold between them. */
export const object =
  (
    required: Fields,
    optional: Fields = {},
    also: (value: Json, at: string) => readonly string[] = () => [],
  ): Shape =>
  (value, at) => {
    if (!isJson(value)) return fault('must provide an object', at);
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    const unknown = Object.keys(value).filter((key) => !(key in required) && !(key in optional));
    const wrong = Object.entries(value).flatMap(([key, each]) => {
      const shape = required[key] ?? optional[key];
      return shape && each !== undefined ? shape(each, `${at}/${key}`) : [];
    });
    const own = [
      ...missing.flatMap((key) => fault(`missing required field: ${key}`, at)),
      ...unknown.flatMap((key) => fault(`invalid additional property: ${key}`, at)),
      ...wrong,
    ];
    return own.length > 0 ? own : also(value, at);
  };

/** One of several objects, told apart by their `type`. */
export const byType =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    if (!isJson(value)) return fault('must provide an object', at);
    const shape = typeof value.type === 'string' ? shapes[value.type] : undefined;
    if (!shape) return fault(`unsupported type: ${String(value.type)}`, `${at}/type`);
    return shape(value, at);
  };

export const type = (name: string): Shape => among(name);
