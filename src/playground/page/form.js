/** A form over the window it was opened in, as both platforms have them. */
import { html } from '/lib/html.js';
import { useLayoutEffect, useRef, useState } from '/lib/preact-hooks.js';
import { act } from './live.js';
import { Icon } from './parts.js';

/** The same form from either platform: Slack names fields by block, Discord by custom id. */
function fieldsOf(on, form) {
  return form.fields.map((field) => {
    const name = on === 'slack' ? field.blockId : field.customId;
    const choices = on === 'slack' ? field.choices : field.choices.map(({ label }) => label);
    const chosen =
      on === 'slack'
        ? field.value
        : (field.choices.find(({ value }) => value === field.value)?.label ?? field.value);
    return {
      name,
      choices,
      value: field.choices.length > 0 ? chosen : field.value,
      label: field.label,
      hint: on === 'slack' ? field.hint : field.description,
      long: field.kind === 'long',
      isChoice: field.choices.length > 0,
      required: on === 'slack' ? !field.optional : field.required,
      max: field.max,
      error: on === 'slack' ? form.errors[name] : '',
    };
  });
}

/** `Blocks` draws a view that only answers. */
export function Modal({ on, form, Blocks, looking }) {
  const [typed, setTyped] = useState({});
  const [busy, setBusy] = useState(false);
  const [wanting, setWanting] = useState({});
  const dialog = useRef(null);
  const fields = fieldsOf(on, form);
  // Before it is seen: a key that is pressed at first sight is the form's.
  useLayoutEffect(() => {
    const back = document.activeElement;
    dialog.current.querySelector('input, textarea, select')?.focus();
    return () => back?.isConnected && back.focus();
  }, []);
  const close = () => act(on, { do: 'close' });
  const submit = async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, typed[name] ?? value]));
    const problems = problemsOf(on, fields, values);
    setWanting(problems);
    const [first] = Object.keys(problems);
    if (first) return dialog.current.querySelector(`[id="${on}-${first}"]`)?.focus();
    setBusy(true);
    const { ok } = await act(on, { do: 'submit', values });
    setBusy(false);
    if (ok) setTyped({});
  };
  const keys = (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') keepInside(event, dialog.current);
  };
  const intro = on === 'slack' ? form.text.join('\n') : form.text;
  const isAnswer = on === 'slack' && form.submit === '';
  return html`<div class="veil" onKeyDown=${keys}>
    <form class="modal" role="dialog" aria-modal="true" aria-label=${form.title} ref=${dialog}
      onSubmit=${submit} novalidate>
      <header><h2>${form.title}</h2><button type="button" class="close" aria-label="Close"
        onClick=${close}><${Icon} name="close" /></button></header>
      <div class="fields">
        ${isAnswer ? html`<${Blocks} blocks=${form.blocks} place="form" looking=${looking} />` : intro && html`<p class="intro">${intro}</p>`}
        ${fields.map(
          (field) => html`<${Field} key=${field.name} on=${on}
          field=${{ ...field, error: wanting[field.name] ?? field.error }}
          value=${typed[field.name] ?? field.value}
          change=${(value) => setTyped({ ...typed, [field.name]: value })} />`,
        )}
      </div>
      <footer>
        <button type="button" onClick=${close}>${on === 'slack' ? form.close : 'Cancel'}</button>
        ${
          !isAnswer &&
          html`<button type="submit" class="primary"
          disabled=${busy}>${on === 'slack' ? form.submit : 'Submit'}</button>`
        }
      </footer>
    </form>
  </div>`;
}

/** What the platforms' own clients say before a form is sent. */
function problemsOf(on, fields, values) {
  const found = fields.flatMap(({ name, label, required, max, isChoice }) => {
    const value = values[name] ?? '';
    if (max && !isChoice && value.length > max)
      return [[name, `${(value.length - max).toLocaleString('en')} characters too many for “${label}”.`]];
    return on === 'discord' && required && value.trim() === '' ? [[name, 'This field is required.']] : [];
  });
  return Object.fromEntries(found);
}

/** From here on the room that is left is counted. */
const NEARLY_FULL = 0.9;

function Field({ field, on, value, change }) {
  const { name, label, hint, long, isChoice, choices, required, max, error } = field;
  const id = `${on}-${name}`;
  const input = (event) => change(event.currentTarget.value);
  const common = {
    id,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': error ? 'true' : undefined,
    required,
  };
  const control = isChoice
    ? html`<select ...${common} value=${value}
      onChange=${input}>${
        !choices.includes(value) &&
        html`<option
      value="">Choose…</option>`
      }${choices.map(
        (choice) => html`<option value=${choice}
        selected=${choice === value}>${choice}</option>`,
      )}</select>`
    : long
      ? html`<textarea ...${common} rows="3" value=${value} onInput=${input}></textarea>`
      : html`<input ...${common} type="text" value=${value} onInput=${input}
        autocomplete="off" />`;
  const mark =
    on === 'slack'
      ? required
        ? ''
        : html` <small>(optional)</small>`
      : required
        ? html` <small class="must">*</small>`
        : '';
  const under = html`<span class="hint" id=${`${id}-hint`}>${hint}</span>`;
  const left = max && !isChoice && value && value.length > max * NEARLY_FULL ? max - value.length : null;
  return html`<label class="field" for=${id}>
    <b>${label}${mark}${left !== null && html`<small class=${left < 0 ? 'count over' : 'count'}>${left}</small>`}</b>
    ${on === 'discord' && hint && under}
    ${control}
    ${error && html`<span class="error" role="alert">${error}</span>`}
    ${on === 'slack' && hint && under}
  </label>`;
}

function keepInside(event, dialog) {
  const all = [...dialog.querySelectorAll('button, input, textarea, select')].filter((one) => !one.disabled);
  const [first, last] = [all[0], all.at(-1)];
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
