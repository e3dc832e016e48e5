/**
 * Markup as elements. The server sends what the platforms' own libraries made of it, with everything escaped;
 * here only known tags are rebuilt, node by node, so nothing that somebody wrote becomes markup of this page.
 */
import { h } from '/lib/preact.js';
import { dateAs } from './dates.js';
import { goToMessage } from './live.js';

const TAGS = new Set([
  'STRONG',
  'EM',
  'DEL',
  'U',
  'CODE',
  'PRE',
  'BR',
  'BLOCKQUOTE',
  'LI',
  'SMALL',
  'H3',
  'H4',
  'H5',
  'SPAN',
]);
const CLASSES = new Set(['s-mention', 's-emoji', 'd-mention', 'd-spoiler']);

const parser = new DOMParser();
/** The same cards are drawn again with every snapshot; reading each once is enough. */
const read = new Map();
const MOST_READ = 2_000;

/** HTML from the server as elements; `looking` is who reads it: their zone and their now. */
export function rich(html, looking) {
  if (!html) return null;
  let nodes = read.get(html);
  if (!nodes) {
    nodes = [...parser.parseFromString(html, 'text/html').body.childNodes];
    if (read.size > MOST_READ) read.clear();
    read.set(html, nodes);
  }
  return nodes.map((node) => rebuilt(node, looking));
}

function rebuilt(node, looking) {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const inside = [...node.childNodes].map((child) => rebuilt(child, looking));
  if (node.tagName === 'A') return link(node.getAttribute('href') ?? '', inside);
  if (node.tagName === 'TIME') {
    const at = Number(node.getAttribute('datetime')) * 1000;
    return h('time', { title: dateAs(at, 'F', looking) }, dateAs(at, node.className, looking) || inside);
  }
  if (!TAGS.has(node.tagName) || node.classList.contains('s-date')) return inside;
  const classes = [...node.classList].filter((name) => CLASSES.has(name)).join(' ');
  return h(node.tagName.toLowerCase(), classes ? { class: classes } : {}, ...inside);
}

export function link(href, inside) {
  if (!/^https?:\/\//.test(href)) return inside;
  const onClick = (event) => goToMessage(href) && event.preventDefault();
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer', onClick }, inside);
}
