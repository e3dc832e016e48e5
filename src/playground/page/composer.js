/** The box to write in: messages, and commands with what may come next. */
import { html } from '/lib/html.js';
import { useEffect, useRef, useState } from '/lib/preact-hooks.js';
import { act } from './live.js';
import { Icon } from './parts.js';

/** `suggest(text, place)` → what may be typed now: label, note, and the text that picking it leads to. */
export function Composer({ on, place, name, suggest, direct }) {
  const [text, setText] = useState('');
  const [offers, setOffers] = useState([]);
  const [at, setAt] = useState(0);
  const box = useRef(null);
  /** What was refused and stands in the box again: offers would hide why. */
  const refused = useRef('');
  useEffect(() => {
    let late = false;
    const offering = place && text !== refused.current;
    Promise.resolve(offering ? suggest(text, place) : []).then((found) => {
      if (late) return;
      setOffers(found);
      setAt(0);
    });
    return () => {
      late = true;
    };
  }, [text, place]);
  const pick = (offer) => {
    setText(offer.text);
    box.current.value = offer.text;
    box.current.focus();
  };
  const send = async () => {
    // The box itself, since somebody who types fast is ahead of what was drawn.
    const said = box.current.value.trim();
    if (said === '' || !place) return;
    setText('');
    box.current.value = '';
    const { ok } = await act(on, { do: 'say', place, text: said });
    if (ok) return;
    refused.current = said;
    setText((now) => now || said);
  };
  const keys = (event) => {
    const now = box.current.value;
    typed(event, { text: now, offers: now === text ? offers : [], at, setAt, setOffers, pick, send });
  };
  const hint = direct && on === 'slack' ? 'This app takes no messages' : `Message ${name}`;
  const list = `offers-${on}`;
  return html`<form class="composer" onSubmit=${(event) => {
    event.preventDefault();
    send();
  }}>
    ${
      offers.length > 0 &&
      html`<ul class="offers" role="listbox" id=${list} aria-label="Commands">
      ${offers.map(
        (offer, index) => html`<li role="option" id=${`${list}-${index}`}
          aria-selected=${index === at ? 'true' : 'false'} onPointerDown=${(event) => {
            event.preventDefault();
            pick(offer);
          }}>
        <b>${offer.label}</b> <span>${offer.note}</span>
      </li>`,
      )}
    </ul>`
    }
    <textarea
      ref=${box} id=${`box-${on}`} rows="1" value=${text} placeholder=${hint} aria-label=${hint}
      disabled=${direct && on === 'slack'} role="combobox" aria-autocomplete="list"
      aria-expanded=${offers.length > 0 ? 'true' : 'false'} aria-controls=${list}
      aria-activedescendant=${offers.length > 0 ? `${list}-${at}` : undefined}
      onInput=${(event) => setText(event.currentTarget.value)} onKeyDown=${keys}
    ></textarea>
    <button type="submit" class="send" aria-label="Send" disabled=${text.trim() === ''}><${Icon}
      name="send" /></button>
  </form>`;
}

function typed(event, { text, offers, at, setAt, setOffers, pick, send }) {
  const offer = offers[at];
  if (offers.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % offers.length);
  } else if (event.key === 'Escape' && offers.length > 0) {
    event.preventDefault();
    setOffers([]);
  } else if (event.key === 'Tab' && offer && !event.shiftKey && offer.text !== text) {
    event.preventDefault();
    pick(offer);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    // What is written out in full is meant; anything less takes the marked offer first.
    if (offer && !offer.optional && offer.text.trim() !== text.trim()) pick(offer);
    else send();
  }
}
