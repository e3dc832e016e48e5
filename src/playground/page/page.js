/** The whole page: the tour above, Slack on the left, Discord on the right, the core between them. */
import { html, render } from '/lib/html.js';
import { DiscordMessage } from './discord.js';
import { connect, state } from './live.js';
import { Middle } from './middle.js';
import { SlackBlocks, SlackHome, SlackMessage } from './slack.js';
import { suggestOnDiscord, suggestOnSlack } from './suggest.js';
import { Tour } from './tour.js';
import { Window } from './window.js';

function Page() {
  if (!state.value) return html`<p class="opening">Opening the playground…</p>`;
  return html`<${Tour} />
    <main>
      <${Window} on="slack" title="Slack" Message=${SlackMessage} suggest=${suggestOnSlack}
        Home=${SlackHome} Blocks=${SlackBlocks} />
      <${Middle} />
      <${Window} on="discord" title="Discord" Message=${DiscordMessage} suggest=${suggestOnDiscord} />
    </main>`;
}

connect();
const root = document.getElementById('page');
root.replaceChildren();
render(html`<${Page} />`, root);
