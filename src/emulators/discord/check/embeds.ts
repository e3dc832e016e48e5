/** Embeds: each part has its limit and all of them together have one. */
import { type Fields, lengthOf } from '../json.ts';
import { limits } from '../limits.ts';
import type { Complaints } from '../refusal.ts';
import { checkInteger, checkList, checkObject, checkText, checkUrl } from './fields.ts';

export function checkEmbeds(found: Complaints, value: unknown): readonly Fields[] {
  if (value === undefined || value === null) return [];
  const list = checkList(found, 'embeds', value, { min: 0, max: limits.embeds });
  let total = 0;
  const text = (path: string, part: unknown, max: number, optional = true) => {
    total += lengthOf(checkText(found, path, part, { max, optional }) ?? '');
  };
  const embeds = list.flatMap((item, index) => {
    const path = `embeds.${index}`;
    const embed = checkObject(found, path, item);
    if (!embed) return [];
    text(`${path}.title`, embed.title, limits.embedTitle);
    text(`${path}.description`, embed.description, limits.embedDescription);
    checkInteger(found, `${path}.color`, embed.color, { min: 0, max: 0xffffff });
    if (embed.url !== undefined && embed.url !== null) checkUrl(found, `${path}.url`, embed.url);
    if (typeof embed.timestamp === 'string' && Number.isNaN(Date.parse(embed.timestamp)))
      found.add(
        `${path}.timestamp`,
        'DATE_TIME_TYPE_PARSE',
        `Could not parse ${embed.timestamp}. Should be ISO8601.`,
      );
    const footer = embed.footer ? checkObject(found, `${path}.footer`, embed.footer) : undefined;
    if (footer) text(`${path}.footer.text`, footer.text, limits.embedFooter, false);
    const author = embed.author ? checkObject(found, `${path}.author`, embed.author) : undefined;
    if (author) text(`${path}.author.name`, author.name, limits.embedAuthor, false);
    const fields = checkList(found, `${path}.fields`, embed.fields ?? [], {
      min: 0,
      max: limits.embedFields,
    });
    for (const [at, entry] of fields.entries()) {
      const field = checkObject(found, `${path}.fields.${at}`, entry);
      if (!field) continue;
      text(`${path}.fields.${at}.name`, field.name, limits.embedFieldName, false);
      text(`${path}.fields.${at}.value`, field.value, limits.embedFieldValue, false);
    }
    return isBlank(embed, fields) ? [] : [{ ...embed, type: 'rich' }];
  });
  if (total > limits.embedTotal)
    found.add('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${limits.embedTotal}`);
  return embeds;
}

/** An embed with nothing to show doesn't count: a message of only such embeds is an empty message. */
const isBlank = (embed: Fields, fields: readonly unknown[]): boolean =>
  fields.length === 0 &&
  ['title', 'description', 'footer', 'author', 'image', 'thumbnail'].every((part) => !embed[part]);
