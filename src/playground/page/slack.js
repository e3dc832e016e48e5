/** A message as Slack shows it: Block Kit, ephemerals, reactions. */
import { html } from '/lib/html.js';
import { useState } from '/lib/preact-hooks.js';
import { dateAs, timeOf } from './dates.js';
import { act, post, views } from './live.js';
import { Avatar, Icon, Menu, Pictures } from './parts.js';
import { Reactions, Tools } from './reactions.js';
import { link, rich } from './rich.js';

/** The Home tab of the bot for one person, as it was drawn for them last. */
export function SlackHome({ looking }) {
  const blocks = looking.screen.homes[looking.who] ?? [];
  return html`<div class="messages home" tabindex="0" aria-label="Home">
    ${blocks.length === 0 && html`<p class="nothing">One moment…</p>`}
    <${SlackBlocks} blocks=${blocks} place="home" looking=${looking} />
  </div>`;
}

/** Blocks that stand in no message: on the Home tab, or in an answer that was opened from it. */
export function SlackBlocks({ blocks, place, looking }) {
  return blocks.map(
    (block) => html`<${Block} key=${block.block_id} block=${block}
      message=${{ place, id: place }} looking=${looking} />`,
  );
}

export function SlackMessage({ message, looking }) {
  const { screen, zone, who } = looking;
  const person = screen.people.find(({ id }) => id === message.user);
  const name = message.bot ? 'Common Thread' : (person?.name ?? 'Somebody');
  return html`<article id=${`slack-${message.id}`} class=${`message ${message.visibleTo ? 'alone' : ''}`}
    aria-label=${`${name}, ${timeOf(message.at, zone)}`}>
    ${message.visibleTo && html`<p class="only"><${Icon} name="eye" /> Only visible to you</p>`}
    <${Avatar} name=${name} bot=${message.bot} />
    <div class="body">
      <p class="by"><b>${name}</b>${
        message.bot &&
        html`<span
        class="app">APP</span>`
      }<time>${timeOf(message.at, zone)}</time></p>
      ${
        message.html &&
        html`<div
        class="text">${rich(message.html, looking)}${
          message.edited &&
          html`<small
        class="edited"> (edited)</small>`
        }</div>`
      }
      ${message.blocks.map(
        (block) => html`<${Block} key=${block.block_id} block=${block}
        message=${message} looking=${looking} />`,
      )}
      ${message.pictures.map(
        (picture) => html`<p class="file">${picture.title}</p><${Pictures} pictures=${[picture]} />`,
      )}
      <${Reactions} on="slack" who=${who} message=${message} />
    </div>
    <${Tools} on="slack" message=${message} />
  </article>`;
}

function Block({ block, message, looking }) {
  switch (block.type) {
    case 'header':
      return html`<h3 class="header">${block.text.text}</h3>`;
    case 'section':
      return html`<div class="section">
        ${block.text && html`<p>${words(block.text, looking)}</p>`}
        ${
          block.fields &&
          html`<div
          class="columns">${block.fields.map((field) => html`<p>${words(field, looking)}</p>`)}</div>`
        }
        ${
          block.accessory &&
          html`<${Control} element=${block.accessory} block=${block} message=${message}
          />`
        }
      </div>`;
    case 'context':
      return html`<p
        class="context">${block.elements.map((element) => html`<span>${words(element, looking)}</span>`)}</p>`;
    case 'actions':
      return html`<div class="actions">${block.elements.map(
        (element) => html`<${Control}
        key=${element.action_id} element=${element} block=${block} message=${message} />`,
      )}</div>`;
    case 'divider':
      return html`<hr />`;
    case 'rich_text':
      return block.elements.map((element) => html`<${Rich} element=${element} looking=${looking} />`);
    default:
      return null;
  }
}

const words = (text, looking) => (text.type === 'mrkdwn' ? rich(text.html, looking) : text.text);

function Rich({ element, looking }) {
  const leaves = () => element.elements.map((leaf) => leafOf(leaf, looking));
  if (element.type === 'rich_text_list') {
    const item = (one) => html`<li>${one.elements.map((leaf) => leafOf(leaf, looking))}</li>`;
    return html`<ul class="list">${element.elements.map(item)}</ul>`;
  }
  if (element.type === 'rich_text_quote') return html`<blockquote>${leaves()}</blockquote>`;
  if (element.type === 'rich_text_preformatted') return html`<pre>${leaves()}</pre>`;
  return html`<p class="text">${leaves()}</p>`;
}

const nameOf = (user, { screen }) => screen.people.find(({ id }) => id === user)?.name ?? user;

function leafOf(leaf, looking) {
  if (leaf.type === 'link') return link(leaf.url, leaf.text ?? leaf.url);
  if (leaf.type === 'date') return html`<time>${dateAs(leaf.timestamp * 1000, leaf.format, looking)}</time>`;
  if (leaf.type === 'user')
    return html`<span
      class="s-mention">@${nameOf(leaf.user_id, looking)}</span>`;
  const { bold, italic, code, strike } = leaf.style ?? {};
  let shown = leaf.text ?? leaf.fallback ?? '';
  if (code) shown = html`<code>${shown}</code>`;
  if (strike) shown = html`<del>${shown}</del>`;
  if (italic) shown = html`<em>${shown}</em>`;
  return bold ? html`<strong>${shown}</strong>` : shown;
}

function Control({ element, block, message }) {
  const control = `${block.block_id}/${element.action_id}`;
  const at = { place: message.place, message: message.id, control };
  if (element.type === 'button')
    return html`<button type="button" class=${`button ${element.style ?? ''}`}
      onClick=${() => act('slack', { do: 'press', ...at })}>${element.text.text}</button>`;
  const label = element.placeholder?.text ?? 'More';
  if (element.type === 'external_select') return html`<${Searched} label=${label} at=${at} />`;
  return html`<${Menu} look="select" label=${label}
    face=${html`<span>${label}</span><${Icon} name="down" />`}
    items=${(element.options ?? []).map((option) => ({ label: option.text.text, value: option.value }))}
    onPick=${(option) => act('slack', { do: 'choose', ...at, option })} />`;
}

/** A menu whose options the bot offers for what is typed. */
function Searched({ label, at }) {
  const [offers, setOffers] = useState([]);
  const look = async (text) => {
    const who = views.slack.value.who;
    const found = await post('/complete', { who, text, ...at });
    setOffers(Array.isArray(found) ? found : []);
  };
  const pick = (event) => {
    const option = event.currentTarget.value;
    if (offers.some(({ name }) => name === option)) act('slack', { do: 'choose', ...at, option });
    else look(option);
  };
  const list = `${at.message}-${at.control}`;
  return html`<label class="searched"><span>${label}</span>
    <input type="search" list=${list} onFocus=${() => look('')} onInput=${pick} autocomplete="off" />
    <datalist id=${list}>${offers.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
  </label>`;
}
