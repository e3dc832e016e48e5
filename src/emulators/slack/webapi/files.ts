import { asList, asObjects, str } from '../json.ts';
import { fileLimits } from '../limits.ts';
import { post } from '../messages.ts';
import type { World } from '../world.ts';
import { type Methods, nested, refuse, writableChannel } from './call.ts';

const method = { token: 'bot', scopes: ['files:write'], tier: 4, json: true } as const;

/** Uploading in three steps: a place for the file, the file itself, and showing it to somebody. */
export const files: Methods = {
  'files.getUploadURLExternal': {
    ...method,
    run({ world, args }) {
      const length = Number(args.length);
      if (str(args.filename) === '' || !Number.isInteger(length) || length <= 0) refuse('missing_argument');
      if (length > fileLimits.bytes) refuse('file_upload_size_restricted');
      if (str(args.alt_txt).length > fileLimits.altText) refuse('alt_txt_too_large');
      world.state.counter += 1;
      const id = `F${String(world.state.counter).padStart(10, '0')}`;
      const hasAlt = str(args.alt_txt) !== '';
      world.app.uploads.set(id, { world, name: str(args.filename), length, hasAlt, base64: null });
      return { upload_url: `${world.app.origin}/upload/v1/${id}`, file_id: id };
    },
  },
  'files.completeUploadExternal': {
    ...method,
    run(call) {
      const { world, args } = call;
      const named = asObjects(asList(nested(args.files)));
      if (named.length === 0) refuse('invalid_arguments');
      const uploaded = named.map(({ id, title }) => uploadOf(world, str(id), str(title)));
      const answer = { files: uploaded.map(({ id, title }) => ({ id, title })) };
      const channel = str(args.channel_id);
      // A file that is shared with nobody stays the bot's own.
      if (channel === '') return answer;
      const place = writableChannel({ ...call, args: { ...args, channel } });
      for (const { id } of uploaded) world.app.uploads.delete(id);
      // https://github.com/slackapi/python-slack-sdk/issues/1818: taken, and then shown to nobody.
      const shown = uploaded.filter(({ hasAlt }) => !hasAlt);
      if (shown.length > 0)
        post(world, {
          channel: place.id,
          text: str(args.initial_comment),
          files: shown.map(({ id, name, title, base64 }) => ({ id, name, title, base64 })),
        });
      return answer;
    },
  },
};

function uploadOf(world: World, id: string, title: string) {
  const upload = world.app.uploads.get(id);
  if (!upload || upload.world !== world) return refuse('file_not_found');
  const { name, hasAlt, base64 } = upload;
  // Nothing came to the address that was given out.
  if (base64 === null) return refuse('file_not_found');
  return { id, name, hasAlt, base64, title: title || name };
}

type Received = { readonly status: number; readonly said: string };

/** What comes to an address for a file, as raw bytes or as a form. */
export async function receive(
  uploads: World['app']['uploads'],
  id: string,
  sent: { readonly bytes: Buffer; readonly type: string },
): Promise<Received> {
  const upload = uploads.get(id);
  if (!upload) return { status: 404, said: 'Not Found' };
  const bytes = sent.type.startsWith('multipart/form-data') ? await fileIn(sent) : sent.bytes;
  if (bytes.length !== upload.length) return { status: 400, said: 'The length is another one.' };
  upload.base64 = bytes.toString('base64');
  return { status: 200, said: `OK - ${bytes.length}` };
}

async function fileIn({ bytes, type }: { readonly bytes: Buffer; readonly type: string }): Promise<Buffer> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  for (const [, entry] of form) if (typeof entry !== 'string') return Buffer.from(await entry.arrayBuffer());
  return Buffer.alloc(0);
}
