/** Between the windows: the clock with its handle, and what the core was told and decided. */
import { html } from '/lib/html.js';
import { useEffect, useState } from '/lib/preact-hooks.js';
import { clockFace, logTime } from './dates.js';
import { lookThrough, playgroundNow, post, ready, state } from './live.js';

const JUMPS = [
  ['tomorrow', 'Tomorrow 9:00'],
  ['monday', 'Next Monday 9:00'],
  ['week', '+1 week'],
  ['month', '+1 month'],
];
/** The face shows minutes; looking more often than this would change nothing. */
const TICK_MS = 5_000;

export function Middle() {
  return html`<aside class="middle" aria-label="Time and what happened"><${Clock} /><${Log} /></aside>`;
}

function Clock() {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const { clock } = state.value;
  const face = clockFace(playgroundNow(), clock.zone);
  return html`<section class="clock" aria-label="Clock">
    <p class="face" aria-live="polite"><b>${face.time}</b><span>${face.day}<br />${face.date}</span></p>
    <div class="jumps">
      ${JUMPS.map(
        ([to, label]) => html`<button type="button" disabled=${!ready.value || clock.moving}
        onClick=${() => post('/clock', { to })}>${label}</button>`,
      )}
    </div>
    <p class="moving"
      role="status">${clock.moving ? 'One moment…' : 'Move the clock; all that is due happens on the way.'}</p>
  </section>`;
}

const DOTS = { slack: 'Slack', discord: 'Discord', both: 'Slack and Discord' };

function Log() {
  const { log, clock } = state.value;
  return html`<section class="log" aria-label="What the core was told and decided">
    <h2>What the core was told <i>and decided</i></h2>
    <ol tabindex="0">
      ${log.map((line) => html`<${Line} key=${line.id} line=${line} zone=${clock.zone} />`)}
    </ol>
  </section>`;
}

/** A line leads to where it can be seen, through the eyes of whom it's about. */
function Line({ line: { at, on, kind, says, look }, zone }) {
  const go = () => lookThrough(on, { who: look.user, place: look.place });
  const leads = look && on !== 'both' && DOTS[on];
  return html`<li class=${kind}>
    <span class=${`dot ${on}`} title=${DOTS[on] ?? ''}></span>
    ${leads ? html`<button type="button" title="Show me" onClick=${go}>${says}</button>` : html`<span>${says}</span>`}
    <time>${logTime(at, zone)}</time>
  </li>`;
}
