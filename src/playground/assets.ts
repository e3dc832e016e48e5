/** The page's own files, and the few libraries it uses, straight from node_modules: nothing is built. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = path.join(import.meta.dirname, 'page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where each library is, and the address it has in the page. */
const LIBRARIES: Readonly<Record<string, { readonly name: string; readonly at: string }>> = {
  'preact.js': { name: 'preact', at: import.meta.resolve('preact') },
  'preact-hooks.js': { name: 'preact/hooks', at: import.meta.resolve('preact/hooks') },
  'htm.js': { name: 'htm', at: import.meta.resolve('htm') },
  'html.js': { name: 'htm/preact', at: import.meta.resolve('htm/preact') },
  'signals.js': { name: '@preact/signals', at: import.meta.resolve('@preact/signals') },
  'signals-core.js': { name: '@preact/signals-core', at: import.meta.resolve('@preact/signals-core') },
};

export type Asset = { readonly body: string; readonly type: string };

/** A file of the page by its name alone, so that no path leads out of the folder. */
export async function pageFile(name: string): Promise<Asset | null> {
  const type = TYPES[path.extname(name)];
  if (!type || !/^[\w-]+\.\w+$/.test(name)) return null;
  try {
    return { body: await readFile(path.join(PAGE, name), 'utf8'), type };
  } catch {
    // No such file: the page will be told so.
    return null;
  }
}

/** A library with the bare names of its imports replaced by addresses; browsers know no bare names. */
export async function library(name: string): Promise<Asset | null> {
  const found = LIBRARIES[name];
  if (!found) return null;
  const source = await readFile(fileURLToPath(found.at), 'utf8');
  const body = Object.entries(LIBRARIES).reduce(
    (text, [address, { name: bare }]) =>
      text.replaceAll(
        new RegExp(`(from|import)\\s*(["'])${bare}\\2`, 'g'),
        (_, word: string, quote: string) => `${word}${quote}/lib/${address}${quote}`,
      ),
    source,
  );
  return { body, type: TYPES['.js'] ?? '' };
}
