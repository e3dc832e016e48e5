/**
 * Both platforms' markup as HTML, by the libraries made for them. What they escape is looked at again in the page,
 * which rebuilds only tags it knows: what people write never becomes markup of the page.
 */
import discord from 'discord-markdown';
import { toHTML as slackToHtml } from 'slack-markdown';

/** How the ids in a text are called. */
export type Names = {
  readonly person: (id: string) => string;
  readonly channel: (id: string) => string;
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Slack's three entities, held aside while the library escapes all it sees. */
const ENTITIES = { '&lt;': '\uE000', '&gt;': '\uE001', '&amp;': '\uE002' } as const;

export function slackHtml(mrkdwn: string, names: Names): string {
  const held = Object.entries(ENTITIES).reduce(
    (text, [entity, sign]) => text.replaceAll(entity, sign),
    mrkdwn,
  );
  const html = slackToHtml(held, {
    slackCallbacks: {
      user: ({ id }) => `@${escaped(names.person(id))}`,
      channel: ({ id }) => `#${escaped(names.channel(id))}`,
      date: ({ timestamp, format, fallback }) =>
        `<time datetime="${Number(timestamp)}" class="${escaped(format)}">${fallback}</time>`,
    },
  });
  return Object.entries(ENTITIES).reduce((text, [entity, sign]) => text.replaceAll(sign, entity), html);
}

const { markdownEngine: engine } = discord;
type Rule = Omit<(typeof engine.defaultRules)['del'], 'react'>;

/** A rule for whole lines, which the library has none of yet: headings, small print, lists. */
function lineRule(pattern: RegExp, tag: (match: readonly string[]) => string): Rule {
  return {
    order: engine.defaultRules.heading.order,
    match: (source, _state, before) => (/^$|\n *$/.test(before ?? '') ? pattern.exec(source) : null),
    parse: (match, parse, state) => ({ tag: tag([...match]), content: parse(match.at(-1) ?? '', state) }),
    html: ({ tag: name, content }, output, state) => `<${name}>${output(content, state)}</${name}>`,
  };
}

const RULES = {
  ...discord.rules,
  heading: lineRule(/^(#{1,3}) +([^\n]+)(?:\n|$)/, ([, marks = '#']) => `h${marks.length + 2}`),
  small: lineRule(/^-# +([^\n]+)(?:\n|$)/, () => 'small'),
  item: lineRule(/^ *[-*] +([^\n]+)(?:\n|$)/, () => 'li'),
  moment: {
    order: engine.defaultRules.strong.order,
    match: (source) => /^<t:(-?\d{1,17})(?::([tTdDfFR]))?>/.exec(source),
    parse: ([, at, style = 'f']) => ({ at, style }),
    html: ({ at, style }) => `<time datetime="${Number(at)}" class="${style}"></time>`,
  } satisfies Rule,
  link: engine.defaultRules.link,
};
const parser = engine.parserFor(RULES as unknown as Parameters<typeof engine.parserFor>[0]);
const output = engine.outputFor(RULES as unknown as Parameters<typeof engine.outputFor>[0], 'html' as never);

export function discordHtml(markdown: string, names: Names): string {
  return discord.toHTML(
    markdown,
    {
      discordCallback: {
        user: ({ id }) => `@${escaped(names.person(id))}`,
        channel: ({ id }) => `#${escaped(names.channel(id))}`,
      },
    },
    parser,
    output,
  );
}
