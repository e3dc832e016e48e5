/** Addresses and #tags in a text. */

/** What was collected, and the text in which `[words](address)` became the words. */
export type Collected = {
  readonly text: string;
  readonly links: readonly string[];
  readonly tags: readonly string[];
};

/** More than these stay in the text and are not listed. */
const MOST_LINKS = 30;
const MOST_TAGS = 12;
const LONGEST_TAG = 40;

const ADDRESS = /https?:\/\/[^\s<>"“”]+/gi;
// The lengths are bounded so that a page of opening brackets is read once.
const MARKDOWN_LINK = /\[([^[\]\n]{1,300})\]\(<?(https?:\/\/[^\s<>]{1,2000})/gi;
const TAG = /(?<=^|[\s(,])#(\p{L}[\p{L}\p{N}_-]*)(?![\p{L}\p{N}])/gmu;

/** Collects addresses and tags in the order in which they stand. Neither is taken out of a sentence. */
export function collect(text: string): Collected {
  const plain = withoutMarkdown(text);
  const links = distinct(addressesIn(text)).slice(0, MOST_LINKS);
  const tags = [...plain.matchAll(TAG)].map((match) => match[1] ?? '');
  return { text: plain, links, tags: distinctTags(tags) };
}

/** The addresses of a text, without the punctuation that follows them. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS)]
    .map(([address]) => trimAddress(address))
    .filter((address) => address.length > 8);
}

/** The tags under a heading: separated by commas, or by their # signs. Those too long to be one are left out. */
export function tagsIn(text: string): string[] {
  const parts = text.includes('#') ? text.split(/[\s,;]+/) : text.split(/[,;\n]+/);
  return distinctTags(
    parts.map((part) =>
      part
        .trim()
        .replace(/^[#•*-]+\s*/, '')
        .replace(/[.*_]+$/, ''),
    ),
  );
}

/** A text without the lines in which nothing stands but addresses and tags that are listed anyway. */
export function withoutListed(
  text: string,
  listed: { readonly links: readonly string[]; readonly tags: readonly string[] },
): string {
  const links = new Set(listed.links);
  const tags = new Set(listed.tags.map((tag) => tag.toLowerCase()));
  const lines = text.split('\n').filter((line) => {
    const rest = line.replace(ADDRESS, ' ').replace(TAG, ' ');
    if (line.trim() === '' || /[\p{L}\p{N}]/u.test(rest)) return true;
    const known = [...line.matchAll(TAG)].every((match) => tags.has((match[1] ?? '').toLowerCase()));
    const found = addressesIn(line);
    return (
      found.length + [...line.matchAll(TAG)].length === 0 || !known || !found.every((one) => links.has(one))
    );
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Tags that differ in more than capitals, as they were first written. */
export function distinctTags(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  const kept = tags.filter((tag) => {
    const key = tag.toLowerCase();
    if (tag === '' || tag.length > LONGEST_TAG || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return kept.slice(0, MOST_TAGS);
}

/** A closing bracket belongs to an address only when its opening one does; a final full stop never does. */
function trimAddress(address: string): string {
  let end = address.length;
  let closing = count(address, ')') - count(address, '(');
  let square = count(address, ']') - count(address, '[');
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && closing > 0) closing--;
    else if (last === ']' && square > 0) square--;
    else if (!/[.,;:!?'’*_~`|]/.test(last)) break;
  }
  return address.slice(0, end);
}

function withoutMarkdown(text: string): string {
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(MARKDOWN_LINK)) {
    const start = match.index + match[0].length - (match[2] ?? '').length;
    const address = markdownAddress(text.slice(start, start + 2000));
    const end = start + address.length;
    const close = /^>?\)/.exec(text.slice(end, end + 2));
    if (close === null || match.index < from) continue;
    plain += text.slice(from, match.index) + (match[1] ?? '');
    from = end + close[0].length;
  }
  return plain + text.slice(from);
}

/** Up to the bracket that closes the link, which is the first one that none in the address opened. */
function markdownAddress(rest: string): string {
  let open = 0;
  for (const [at, sign] of [...rest].entries()) {
    if (/[\s<>]/.test(sign)) return rest.slice(0, at);
    if (sign === '(') open++;
    if (sign === ')' && open-- === 0) return rest.slice(0, at);
  }
  return rest;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
