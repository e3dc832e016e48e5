/** The frame that both windows share: who you are, where you are, the messages, the box to write in. */
import { html } from '/lib/html.js';
import { useEffect, useLayoutEffect, useRef } from '/lib/preact-hooks.js';
import { Composer } from './composer.js';
import { dayKey, dayName } from './dates.js';
import { Modal } from './form.js';
import {
  act,
  directOf,
  isDirect,
  isGroup,
  isOpenTo,
  lookThrough,
  markRead,
  messagesAt,
  placeId,
  placeName,
  playgroundNow,
  refusals,
  state,
  unread,
  views,
} from './live.js';
import { Avatar, Icon, Menu } from './parts.js';

/** Within this distance of its end a list of messages follows what is new. */
const NEAR_END = 120;

/** `Message` draws one message of the platform, `Home` and `Blocks` what stands in none; `suggest` offers what may be typed. */
export function Window({ on, title, Message, suggest, Home, Blocks }) {
  const screen = state.value[on];
  const view = views[on].value;
  if (!screen || !view) return html`<section class=${`window ${on} empty`} aria-label=${title}></section>`;
  const me = screen.people.find(({ id }) => id === view.who);
  const place = placeId(on, view);
  const channel = screen.channels.find(({ id }) => id === place);
  const isHome = view.place === 'home';
  const isWithBot = view.place === 'directs' || isHome;
  const looking = { zone: me.tz ?? 'UTC', now: playgroundNow(), screen, who: view.who };
  const named = channel ? placeName(channel, looking) : '';
  const name = isHome ? 'Home' : isWithBot ? 'Common Thread' : named;
  const sign = isWithBot || (channel && isGroup(channel)) ? '' : '#';
  const form = screen.forms[view.who];
  return html`<section class=${`window ${on}`} aria-label=${title}>
    <a class="skip" href=${`#box-${on}`}>Skip to the box to write in</a>
    <header class="bar">
      <b class="team">${screen.title}</b>
      <${People} on=${on} screen=${screen} me=${me} view=${view} />
    </header>
    <${Places} on=${on} screen=${screen} view=${view} />
    <div class="main">
      <h2 class="place">${
        sign === '' ? html`<${Avatar} bot=${isWithBot} small name=${name} />` : html`<i>${sign}</i>`
      } ${name}</h2>
      ${
        isHome
          ? html`<${Home} looking=${looking} />`
          : html`<${Messages} key=${`${view.who} ${place}`} on=${on} who=${view.who} place=${place}
        looking=${looking} Message=${Message} />`
      }
      <${Refused} on=${on} />
      ${
        !isHome &&
        html`<${Composer} key=${`box ${view.who} ${place}`} on=${on} place=${place} name=${`${sign}${name}`}
        suggest=${suggest} direct=${view.place === 'directs'} />`
      }
    </div>
    ${
      form &&
      html`<${Modal} key=${form.id ?? form.customId} on=${on} form=${form} Blocks=${Blocks}
      looking=${looking} />`
    }
  </section>`;
}

function People({ on, screen, me, view }) {
  const groups = screen.channels.filter(isGroup);
  const waiting = (id) =>
    [directOf(on, id), ...groups.filter((one) => isOpenTo(one, id)).map((one) => one.id)]
      .map((place) => unread(on, id, place))
      .reduce((sum, count) => sum + count);
  const others = screen.people.filter(({ id }) => id !== me.id && waiting(id) > 0);
  const news = others.map((one) => one.name).join(', ');
  const label = `You are ${me.name} on this side. Change${news && `; there is something new for ${news}`}`;
  return html`<span class="you">You are
    <${Menu}
      look="person"
      end
      label=${label}
      face=${html`<${Avatar} small name=${me.name} /> <b>${me.name}</b>${
        others.length > 0 &&
        html`<em
        class="badge" title="Somebody else has a new message">•</em>`
      }<${Icon} name="down" />`}
      items=${screen.people.map(({ id, name, admin, manageGuild }) => ({
        label: name,
        value: id,
        note: [admin || manageGuild ? 'admin' : '', waiting(id) > 0 ? `${waiting(id)} new` : '']
          .filter(Boolean)
          .join(' · '),
      }))}
      onPick=${(who) => {
        if (view.place === 'home') views[on].value = { who, place: 'home' };
        else lookThrough(on, { who, place: view.place });
      }}
    /></span>`;
}

function Places({ on, screen, view }) {
  const go = (place) => {
    views[on].value = { ...view, place };
  };
  const direct = directOf(on, view.who);
  const mine = screen.channels.filter((one) => !isDirect(one) && isOpenTo(one, view.who));
  const item = (
    place,
    name,
    { count, face, isCounted },
  ) => html`<button type="button" class=${count > 0 ? 'new' : ''}
    aria-current=${view.place === place ? 'page' : undefined} onClick=${() => go(place)}>
    ${face}<span>${name}</span>${
      count > 0 &&
      isCounted &&
      html`<em class="badge"
      aria-label=${`${count} new`}>${count}</em>`
    }
  </button>`;
  const news = (id) => (view.place === id ? 0 : unread(on, view.who, id));
  const channel = ({ id, name }) => item(id, name, { count: news(id), face: html`<i>#</i>` });
  const group = (one) => {
    const name = placeName(one, { screen, who: view.who });
    const face = html`<${Avatar} small name=${name} />`;
    return item(one.id, name, { count: news(one.id), face, isCounted: true });
  };
  return html`<nav class="places" aria-label=${`Channels of ${screen.title}`}>
    <h3>${on === 'slack' ? 'Channels' : 'Text channels'}</h3>
    ${mine.filter((one) => !isGroup(one)).map(channel)}
    <h3>Direct messages</h3>
    ${item('directs', 'Common Thread', {
      count: unread(on, view.who, direct),
      face: html`<${Avatar} bot small name="Common Thread" />`,
      isCounted: true,
    })}
    ${mine.filter(isGroup).map(group)}
    ${
      on === 'slack' &&
      html`<button type="button" aria-current=${view.place === 'home' ? 'page' : undefined}
        onClick=${() => {
          go('home');
          act(on, { do: 'home' });
        }}>
        <${Avatar} bot small name="Common Thread" /><span>Home</span>
      </button>`
    }
  </nav>`;
}

function Messages({ on, who, place, looking, Message }) {
  const list = useRef(null);
  const stay = useRef(true);
  const above = useRef(0);
  const messages = messagesAt(on, who, place);
  const follow = () => {
    if (stay.current) list.current.scrollTop = list.current.scrollHeight;
  };
  useLayoutEffect(follow);
  useEffect(() => {
    if (place) markRead(on, who, place);
  });
  const scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = list.current;
    // A picture that has just come makes the list longer, and nobody has moved.
    const isMovedUp = scrollTop < above.current;
    above.current = scrollTop;
    stay.current = scrollHeight - scrollTop - clientHeight < NEAR_END || (stay.current && !isMovedUp);
  };
  let before = '';
  return html`<div class="messages" ref=${list} onScroll=${scrolled} onLoadCapture=${follow}
    tabindex="0" role="log"
    aria-label="Messages">
    ${
      messages.length === 0 &&
      html`<p
      class="nothing">${place ? 'Nothing here yet.' : 'No messages yet. Common Thread writes rarely.'}</p>`
    }
    ${messages.map((message) => {
      const day = dayKey(message.at, looking.zone);
      const line =
        day === before
          ? null
          : html`<div class="day" key=${day}><span>${dayName(message.at, looking)}</span></div>`;
      before = day;
      return [line, html`<${Message} key=${message.id} message=${message} looking=${looking} />`];
    })}
  </div>`;
}

function Refused({ on }) {
  const said = refusals[on].value;
  if (!said) return null;
  return html`<p class="refused" role="alert"><span>${said}</span>
    <button type="button" aria-label="Dismiss" onClick=${() => {
      refusals[on].value = '';
    }}><${Icon} name="close" /></button>
  </p>`;
}
