/** A message as somebody wants it posted or edited: checked as a whole, with what it may mention. */
import { type Fields, fieldsOf, isFields, lengthOf, listOf, numberOf, textOf } from '../json.ts';
import { limits } from '../limits.ts';
import { complaints, refuse } from '../refusal.ts';
import type { StoredFile, StoredMessage } from '../types.ts';
import { type AllowedMentions, checkAllowedMentions } from './allowed-mentions.ts';
import { checkComponents, partsOf } from './components.ts';
import { checkEmbeds } from './embeds.ts';

export const flagBits = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  silent: 1 << 12,
  v2: 1 << 15,
};

export type Draft = {
  readonly content: string;
  readonly embeds: readonly Fields[];
  readonly components: readonly Fields[];
  readonly files: readonly StoredFile[];
  readonly flags: number;
  readonly allowed: AllowedMentions;
  readonly nonce?: string | number;
  readonly enforceNonce: boolean;
  readonly repliesTo?: Fields;
};

/** `before` is the message an edit starts from: what the edit leaves out stays. */
export function checkMessage(body: unknown, files: readonly StoredFile[], before?: StoredMessage): Draft {
  if (!isFields(body)) throw refuse('badJson');
  const found = complaints();
  const wanted = numberOf(body.flags, before?.flags ?? 0);
  const v2 = (wanted & flagBits.v2) !== 0;
  if (before && (before.flags & flagBits.v2) !== 0 && !v2)
    found.add(
      'flags',
      'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
      'The IS_COMPONENTS_V2 flag cannot be removed from a message',
    );
  const content = checkContent(found, body.content === undefined ? before?.content : body.content);
  const embeds = body.embeds === undefined && before ? before.embeds : checkEmbeds(found, body.embeds);
  if (v2) checkNothingLegacy(found, body, { content, embeds });
  const components =
    body.components === undefined && before ? before.components : checkComponents(found, body.components, v2);
  const allowed = checkAllowedMentions(found, body.allowed_mentions);
  const nonce = checkNonce(found, body.nonce);
  found.raise();
  const kept = before ? keptFiles(body, before) : [];
  const draft: Draft = {
    content,
    embeds,
    components,
    files: [...kept, ...files],
    flags: wanted & (flagBits.suppressEmbeds | flagBits.silent | flagBits.v2),
    allowed,
    enforceNonce: body.enforce_nonce === true,
    ...(nonce === undefined ? {} : { nonce }),
    ...(isFields(body.message_reference) ? { repliesTo: body.message_reference } : {}),
  };
  checkAttached(draft);
  refuseEmpty(draft);
  return draft;
}

/** What a component shows of the files sent along has to be among them. */
function checkAttached({ components, files }: Draft): void {
  const found = complaints();
  for (const part of partsOf(components))
    for (const media of mediaIn(part)) {
      const name = /^attachment:\/\/(.+)$/.exec(textOf(media.url))?.[1];
      if (name !== undefined && !files.some(({ filename }) => filename === name))
        found.add(
          'components',
          'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
          `The referenced attachment "${name}" was not found`,
        );
    }
  found.raise();
}

const mediaIn = (part: Fields): readonly Fields[] =>
  [part.media, part.file, ...listOf(part.items).map((item) => fieldsOf(item).media)].map(fieldsOf);

function refuseEmpty(draft: Draft): void {
  const some = draft.content.trim() !== '' || draft.embeds.length > 0 || draft.files.length > 0;
  // Buttons alone make a message only in the new generation.
  if (!some && draft.components.length === 0) throw refuse('empty');
}

function checkContent(found: ReturnType<typeof complaints>, value: unknown): string {
  if (value === undefined || value === null) return '';
  // Discord takes a number or a boolean for its text; nobody should rely on it, so it's refused here.
  if (typeof value !== 'string') {
    found.add('content', 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`);
    return '';
  }
  if (lengthOf(value) > limits.content)
    found.add('content', 'BASE_TYPE_MAX_LENGTH', `Must be ${limits.content} or fewer in length.`);
  return value;
}

function checkNothingLegacy(
  found: ReturnType<typeof complaints>,
  body: Fields,
  left: { readonly content: string; readonly embeds: readonly unknown[] },
): void {
  const used = [
    ...(left.content === '' ? [] : ['content']),
    ...(left.embeds.length === 0 ? [] : ['embeds']),
    ...(body.poll ? ['poll'] : []),
    ...(listOf(body.sticker_ids).length === 0 ? [] : ['sticker_ids']),
  ];
  for (const field of used)
    found.add(
      field,
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
}

function checkNonce(found: ReturnType<typeof complaints>, value: unknown): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && !(typeof value === 'number' && Number.isSafeInteger(value)))
    found.add('nonce', 'NONCE_TYPE_INVALID', 'A nonce is a string or an integer.');
  else if (String(value).length > limits.nonceLength)
    found.add('nonce', 'BASE_TYPE_MAX_LENGTH', `Must be ${limits.nonceLength} or fewer in length.`);
  else return value;
  return undefined;
}

function keptFiles(body: Fields, before: StoredMessage): readonly StoredFile[] {
  if (body.attachments === undefined) return before.files;
  const kept = listOf(body.attachments).map((item) => String(fieldsOf(item).id));
  return before.files.filter((file) => kept.includes(file.id));
}
