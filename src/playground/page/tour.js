/** The guided tour along the top: five steps, each done by hand or for you. */
import { html } from '/lib/html.js';
import { useState } from '/lib/preact-hooks.js';
import { connected, lookThrough, post, ready, state, step } from './live.js';
import { Thread } from './parts.js';

function goTo(index) {
  step.value = index;
  show(index);
}

/** Turns both windows to those whose eyes the step is seen through. */
function show(index) {
  const { through } = state.value.tour[index];
  for (const on of ['slack', 'discord']) lookThrough(on, through[on]);
}

export function Tour() {
  const [problem, setProblem] = useState('');
  const { tour, clock } = state.value;
  const now = tour[step.value];
  const last = step.value === tour.length - 1;
  const doIt = async () => {
    show(step.value);
    setProblem('');
    const outcome = await post('/tour', { step: step.value });
    setProblem(outcome.ok ? '' : outcome.error);
  };
  return html`<header class="tour">
    <div class="brand"><span class="mark"><${Thread}
      /></span><p><b>Common Thread</b><small>Playground. Everyone here is invented.</small></p></div>
    <div class="guide">
      <ol class="steps" aria-label="Guided tour">
        ${tour.map(
          ({ title, done }, index) => html`<li class=${done ? 'done' : ''}>
          <button type="button" aria-current=${index === step.value ? 'step' : undefined}
            onClick=${() => goTo(index)}><i>${done ? '✓' : index + 1}</i> ${title}</button>
        </li>`,
        )}
      </ol>
      ${ready.value ? html`<${Told} now=${now} problem=${problem} />` : html`<${MovingIn} />`}
    </div>
    <div class="go">
      <button type="button" class="do" disabled=${!ready.value || clock.moving || now.done}
        onClick=${doIt}>${clock.moving ? 'Watch the windows' : now.done ? 'Done' : 'Do it for me'}</button>
      <button type="button" class="next" disabled=${last} onClick=${() => goTo(step.value + 1)}>Next</button>
    </div>
  </header>`;
}

function Told({ now, problem }) {
  if (!connected.value)
    return html`<p class="says problem"
      role="alert">The playground has ended. Start it again in the terminal.</p>`;
  if (problem) return html`<p class="says problem" role="alert">${problem}</p>`;
  return html`<p class="says" aria-live="polite">${now.says} <em>By hand: ${now.byHand}</em></p>`;
}

function MovingIn() {
  const { phase, says, done, of } = state.value;
  if (phase === 'failed') return html`<p class="says problem" role="alert">${says}</p>`;
  return html`<p class="says" role="status"><progress value=${done}
    max=${of}></progress> People are moving in… ${says}</p>`;
}
