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

const { markdownEngine: engine, rules } = discord;
type Rule = (typeof engine.defaultRules)['text'];
type Capture = Parameters<Rule['parse']>[0];
type Parse = Parameters<Rule['parse']>[1];
type Output = Parameters<NonNullable<Rule['html']>>[1];

/** A rule for whole lines, which the library has none of yet: headings, small print, lists. */
const lineRule = (pattern: RegExp, rest: Pick<Rule, 'parse' | 'html'>): Rule => ({
  order: engine.defaultRules.heading.order,
  match: (source, _state, before = '') => (/^$|\n *$/.test(before) ? pattern.exec(source) : null),
  ...rest,
});

const wrapped = (tag: (capture: Capture) => string, inside: number) => ({
  parse: (capture: Capture, parse: Parse, state: Parameters<Rule['parse']>[2]) => ({
    tag: tag(capture),
    content: parse(capture[inside] ?? '', state),
  }),
  html: (node: { tag: string; content: unknown }, output: Output, state: object) =>
    `<${node.tag}>${output(node.content as Parameters<Output>[0], state)}</${node.tag}>`,
});

const own: Record<string, Rule> = {
  heading: lineRule(
    /^(#{1,3}) +([^\n]+)(?:\n|$)/,
    wrapped((capture) => `h${(capture[1]?.length ?? 1) + 2}`, 2) as Pick<Rule, 'parse' | 'html'>,
  ),
  small: lineRule(/^-# +([^\n]+)(?:\n|$)/, wrapped(() => 'small', 1) as Pick<Rule, 'parse' | 'html'>),
  item: lineRule(/^ *[-*] +([^\n]+)(?:\n|$)/, wrapped(() => 'li', 1) as Pick<Rule, 'parse' | 'html'>),
  moment: {
    order: engine.defaultRules.strong.order,
    match: (source) => /^<t:(-?\d{1,17})(?::([tTdDfFR]))?>/.exec(source),
    parse: (capture) => ({ at: capture[1], style: capture[2] ?? 'f' }),
    html: (node) => `<time datetime="${Number(node.at)}" class="${node.style}"></time>`,
  },
  link: engine.defaultRules.link as Rule,
};
const all = { ...rules, ...own } as unknown as Parameters<typeof engine.parserFor>[0];
const parser = engine.parserFor(all);
const output = engine.outputFor(all as never, 'html' as never) as never;

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
