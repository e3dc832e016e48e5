/** What Slack makes of what a person types, before any app sees it. */
import { isJson, type Json } from './json.ts';
import { personOf, type World } from './world.ts';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const address = /\bhttps?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]]/g;

/**
 * What Slack hands back of a message the app sent: every text of its blocks comes with entities, plain_text too
 * (github.com/slackapi/bolt-python/issues/513).
 */
export function entities(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(entities);
  if (!isJson(value)) return value;
  const plain = value.type === 'plain_text' || value.type === 'mrkdwn';
  const kept = Object.entries(value).map(([key, each]) => {
    if (!plain || key !== 'text' || typeof each !== 'string') return [key, entities(each)];
    const safe = each.replace(/&(?!(?:amp|lt|gt);)/g, '&amp;');
    return [key, value.type === 'mrkdwn' ? safe : safe.replaceAll('<', '&lt;').replaceAll('>', '&gt;')];
  });
  return Object.fromEntries(kept);
}

type Piece = { readonly kind: 'text' | 'link' | 'user'; readonly text: string };

/** `mention`: user ids picked from the list that opens at "@"; a bare @Name stays text. */
export function typed(
  world: World,
  text: string,
  mention: readonly string[] = [],
): { text: string; blocks: Json[] } {
  const found = pieces(world, text, mention);
  const stored = found.map((piece) => {
    if (piece.kind === 'user') return `<@${piece.text}>`;
    return piece.kind === 'link' ? `<${escaped(piece.text)}>` : escaped(piece.text);
  });
  const elements = found.map((piece): Json => {
    if (piece.kind === 'user') return { type: 'user', user_id: piece.text };
    return piece.kind === 'link' ? { type: 'link', url: piece.text } : { type: 'text', text: piece.text };
  });
  const section = { type: 'rich_text_section', elements };
  return {
    text: stored.join(''),
    blocks: [{ type: 'rich_text', block_id: `t${world.state.counter}`, elements: [section] }],
  };
}

function pieces(world: World, text: string, mention: readonly string[]): readonly Piece[] {
  const split = (from: readonly Piece[], pattern: RegExp, make: (hit: string) => Piece): Piece[] =>
    from.flatMap((piece) => {
      if (piece.kind !== 'text') return [piece];
      const hits = [...piece.text.matchAll(pattern)];
      let at = 0;
      const out: Piece[] = [];
      for (const hit of hits) {
        out.push({ kind: 'text', text: piece.text.slice(at, hit.index) }, make(hit[0]));
        at = hit.index + hit[0].length;
      }
      return [...out, { kind: 'text', text: piece.text.slice(at) }];
    });
  let result: Piece[] = split([{ kind: 'text', text }], address, (hit) => ({ kind: 'link', text: hit }));
  for (const id of mention) {
    const name = personOf(world, id)?.name ?? world.manifest.name;
    const literal = new RegExp(`@${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'g');
    result = split(result, literal, () => ({ kind: 'user', text: id }));
  }
  return result.filter((piece) => piece.text !== '');
}
