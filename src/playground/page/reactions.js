/** Reactions under a message, and the small tools that appear beside it. */
import { html } from '/lib/html.js';
import { act } from './live.js';
import { Icon, Menu } from './parts.js';

const OFFERED = ['👀', '🙋', '🔬', '👍', '🎉', '✅'];
const SAVE = 'Save as research idea';

const toggle = (on, message, sign) =>
  act(on, { do: 'react', place: message.place, message: message.id, sign });

export function Reactions({ on, who, message }) {
  if (message.reactions.length === 0) return null;
  return html`<div class="reactions">
    ${message.reactions.map(
      ({ sign, users }) => html`<button
      type="button"
      class=${users.includes(who) ? 'mine' : ''}
      aria-pressed=${users.includes(who) ? 'true' : 'false'}
      aria-label=${`${sign} ${users.length}, react`}
      onClick=${() => toggle(on, message, sign)}
    ><span>${sign}</span><b>${users.length}</b></button>`,
    )}
  </div>`;
}

/** Shown on hover and while something in it has the focus. What only one person sees takes neither. */
export function Tools({ on, message }) {
  if (message.visibleTo) return null;
  const save = on === 'slack' ? 'Save as research idea' : 'Apps: Save as research idea';
  return html`<div class="tools">
    <${Menu} label="Add a reaction" look="signs" end face=${html`<${Icon} name="smile" />`}
      items=${OFFERED.map((sign) => ({ label: sign, value: sign }))}
      onPick=${(sign) => toggle(on, message, sign)} />
    <${Menu} label="More actions" end face=${html`<${Icon} name="dots" />`}
      items=${[{ label: save, value: SAVE, note: 'Common Thread' }]}
      onPick=${(name) => act(on, { do: 'save', place: message.place, message: message.id, name })} />
  </div>`;
}
