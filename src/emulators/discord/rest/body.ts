/** A request's body: JSON, or a form with files and the JSON in `payload_json`. */
import type { IncomingMessage } from 'node:http';
import { limits } from '../limits.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { StoredFile } from '../types.ts';
import type { World } from '../world.ts';

type Read = { readonly body: unknown; readonly files: readonly StoredFile[] } | { readonly problem: Refusal };

export async function readBody(world: World, request: IncomingMessage): Promise<Read> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    // What is too large is read to its end and thrown away, so that the answer can be heard.
    if (size <= limits.fileBytes + 1_000_000) pieces.push(bytes);
  }
  if (size > limits.fileBytes + 1_000_000) return { problem: refuse('tooLarge') };
  const bytes = Buffer.concat(pieces);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: {}, files: [] };
  if (type.startsWith('multipart/form-data')) return readForm(world, bytes, type);
  return parsed(bytes.toString('utf8'), []);
}

function parsed(text: string, files: readonly StoredFile[]): Read {
  try {
    const body: unknown = JSON.parse(text);
    return { body, files };
  } catch {
    // The refusal is the answer; there's nothing else to learn from a parser's words.
    return { problem: refuse('badJson') };
  }
}

async function readForm(world: World, bytes: Buffer, type: string): Promise<Read> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files: StoredFile[] = [];
  for (const [, entry] of form) {
    if (typeof entry === 'string') continue;
    const content = Buffer.from(await entry.arrayBuffer());
    if (content.length > limits.fileBytes) return { problem: refuse('tooLarge') };
    files.push({
      id: world.newId(),
      filename: entry.name,
      size: content.length,
      type: entry.type || 'application/octet-stream',
      base64: content.toString('base64'),
    });
  }
  const json = form.get('payload_json');
  return parsed(typeof json === 'string' ? json : '{}', files);
}
