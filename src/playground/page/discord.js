/** A message as Discord shows it: components in their container, ephemerals, reactions. */
import { html } from '/lib/html.js';
import { timeOf } from './dates.js';
import { act } from './live.js';
import { Avatar, Icon, Menu, Pictures } from './parts.js';
import { Reactions, Tools } from './reactions.js';
import { rich } from './rich.js';

export function DiscordMessage({ message, looking }) {
  const { screen, zone, who } = looking;
  const bot = message.user === screen.bot;
  const name = bot
    ? 'Common Thread'
    : (screen.people.find(({ id }) => id === message.user)?.name ?? 'Deleted User');
  const dismiss = () => act('discord', { do: 'dismiss', place: message.place, message: message.id });
  return html`<article id=${`discord-${message.id}`}
    class=${`message ${message.visibleTo ? 'alone' : ''}`}
    aria-label=${`${name}, ${timeOf(message.at, zone)}`}>
    <${Avatar} name=${name} bot=${bot} />
    <div class="body">
      <p class="by"><b>${name}</b>${
        bot &&
        html`<span
        class="app">APP</span>`
      }<time>${timeOf(message.at, zone)}</time></p>
      ${message.thinking && html`<p class="thinking">Common Thread is thinking…</p>`}
      ${
        message.html &&
        html`<div
        class="text">${rich(message.html, looking)}${
          message.edited &&
          html`<small
        class="edited"> (edited)</small>`
        }</div>`
      }
      ${message.components.map(
        (part) => html`<${Part} part=${part} message=${message} looking=${looking}
        />`,
      )}
      <${Reactions} on="discord" who=${who} message=${message} />
      ${
        message.visibleTo &&
        html`<p class="only"><${Icon} name="eye" /> Only you can see this • <button
        type="button" onClick=${dismiss}>Dismiss message</button></p>`
      }
    </div>
    <${Tools} on="discord" message=${message} />
  </article>`;
}

const CONTAINER = 17;
const SECTION = 9;
const ROW = 1;
const TEXT = 10;
const GALLERY = 12;
const LINE = 14;

function Part({ part, message, looking }) {
  const inside = (parts) =>
    (parts ?? []).map((one) => html`<${Part} part=${one} message=${message} looking=${looking} />`);
  switch (part.type) {
    case CONTAINER: {
      const colour =
        part.accent_color === undefined
          ? 'transparent'
          : `#${part.accent_color.toString(16).padStart(6, '0')}`;
      return html`<div class="container"
        style=${{ borderLeftColor: colour }}>${inside(part.components)}</div>`;
    }
    case SECTION:
      return html`<div
        class="section"><div>${inside(part.components)}</div>${inside([part.accessory])}</div>`;
    case ROW:
      return html`<div class="row">${inside(part.components)}</div>`;
    case TEXT:
      return html`<div class="text">${rich(part.html, looking)}</div>`;
    case GALLERY:
      return html`<${Pictures} pictures=${part.pictures} />`;
    case LINE:
      return part.divider === false ? null : html`<hr />`;
    case 2:
      return html`<${Button} part=${part} message=${message} />`;
    case 3:
      return html`<${Select} part=${part} message=${message} />`;
    default:
      return null;
  }
}

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

function Button({ part, message }) {
  const press = () =>
    act('discord', { do: 'press', place: message.place, message: message.id, control: part.custom_id });
  return html`<button type="button" class=${`button ${STYLES[part.style] ?? ''}`}
    disabled=${part.disabled} onClick=${press}>
    ${part.emoji?.name && html`<span>${part.emoji.name}</span>`} ${part.label}
  </button>`;
}

function Select({ part, message }) {
  const label = part.placeholder ?? 'Make a selection';
  const at = { place: message.place, message: message.id, control: part.custom_id };
  const items = (part.options ?? []).map((one) => ({
    label: one.label,
    value: one.value,
    note: one.description,
  }));
  return html`<${Menu} look="select" label=${label}
    face=${html`<span>${label}</span><${Icon} name="down" />`}
    items=${items} onPick=${(option) => act('discord', { do: 'choose', ...at, option })} />`;
}
