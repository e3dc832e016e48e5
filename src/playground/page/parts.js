/** Small pieces that both windows are made of. */
import { html } from '/lib/html.js';
import { useLayoutEffect, useRef, useState } from '/lib/preact-hooks.js';

const COLOURS = [
  '#b45309',
  '#0f766e',
  '#7c3aed',
  '#be185d',
  '#1d4ed8',
  '#4d7c0f',
  '#a21caf',
  '#c2410c',
  '#0369a1',
];

/** A picture of somebody: their initials on a colour of their own. */
export function Avatar({ name, bot = false, small = false }) {
  if (bot)
    return html`<span class=${`avatar bot ${small ? 'small' : ''}`} aria-hidden="true"><${Thread} /></span>`;
  const sum = [...name].reduce((total, letter) => total * 7 + letter.codePointAt(0), 3);
  return html`<span
    class=${`avatar ${small ? 'small' : ''}`}
    style=${{ background: COLOURS[sum % COLOURS.length] }}
    aria-hidden="true"
    >${name.slice(0, 2)}</span
  >`;
}

export const Thread = () => html`<svg viewBox="0 0 32 32" fill="none" aria-hidden="true">
  <path d="M6 10c9-8 11 20 20 12" stroke="#fb923c" stroke-width="3.4" stroke-linecap="round" />
  <circle cx="6" cy="10" r="5" fill="#fff" />
  <circle cx="26" cy="22" r="5" fill="#fff" />
</svg>`;

const PATHS = {
  smile: 'M8 14.2c1 1.3 2.4 2 4 2s3-.7 4-2M9 9.6v.8M15 9.6v.8M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  dots: 'M12 6.5v.1M12 12v.1M12 17.5v.1',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  down: 'M7 10l5 5 5-5',
  eye: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6S2.5 12 2.5 12ZM12 14.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z',
  send: 'M5 12h13M13 7l5.5 5L13 17',
};

export const Icon = ({ name }) =>
  html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor"
    stroke-width=${name === 'dots' ? 3 : 1.8} stroke-linecap="round" stroke-linejoin="round"
    aria-hidden="true"><path d=${PATHS[name]} /></svg>`;

/** Pictures that came with a message; a press shows one in its own size. */
export const Pictures = ({ pictures }) =>
  pictures.map(
    ({ at, title }) => html`<a class="picture" href=${at} target="_blank"><img src=${at} alt=${title} /></a>`,
  );

/** A button with a list under it, usable by keyboard alone. `items`: label, value, and maybe a note. */
export function Menu({ label, face, items, onPick, look = '', end = false }) {
  const [open, setOpen] = useState(null);
  const button = useRef(null);
  const list = useRef(null);
  const close = (focus = true) => {
    setOpen(null);
    if (focus) button.current?.focus();
  };
  useLayoutEffect(() => {
    if (!open) return undefined;
    list.current?.querySelector('[role=menuitem]')?.focus();
    const away = (event) => {
      if (!list.current?.contains(event.target) && !button.current?.contains(event.target)) setOpen(null);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const toggle = () =>
    setOpen(open ? null : placed(button.current.getBoundingClientRect(), items.length, end));
  return html`<span class=${`menu ${look} ${open ? 'open' : ''}`}>
    <button type="button" ref=${button} aria-haspopup="menu" aria-expanded=${open ? 'true' : 'false'}
      aria-label=${label} onClick=${toggle}>${face}</button>
    ${
      open &&
      html`<div role="menu" aria-label=${label} class="menu-list" ref=${list} style=${open}
        onKeyDown=${(event) => walk(event, list.current, close)}>
      ${items.map(
        (item) => html`<button type="button" role="menuitem" tabindex="-1" onClick=${() => {
          close();
          onPick(item.value);
        }}>
        <span>${item.label}</span>${item.note && html`<small>${item.note}</small>`}
      </button>`,
      )}
    </div>`
    }
  </span>`;
}

/** Under the button where there is room, else above it. */
function placed(rect, count, end) {
  const height = Math.min(count * 34 + 14, 320);
  const below = window.innerHeight - rect.bottom > height + 8;
  const top = below ? rect.bottom + 4 : Math.max(8, rect.top - height - 4);
  const side = end
    ? { right: `${window.innerWidth - rect.right}px` }
    : { left: `${Math.min(rect.left, window.innerWidth - 236)}px` };
  return { top: `${top}px`, maxHeight: `${height}px`, ...side };
}

function walk(event, list, close) {
  const items = [...list.querySelectorAll('[role=menuitem]')];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}
