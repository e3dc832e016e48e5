/** mrkdwn as a person sees it: https://docs.slack.dev/messaging/formatting-message-text */
import { dated } from './dates.ts';
import { nameOf, type World } from './world.ts';

/** `tz`: the zone of the person looking. */
export function shown(world: World, markup: string, tz: string): string {
  return markup
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((part, n) => (n % 2 === 1 ? decode(part.replace(/^`+|`+$/g, '')) : inline(world, part, tz)))
    .join('');
}

const decode = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const emoji: Readonly<Record<string, string>> = {
  eyes: '👀',
  raising_hand: '🙋',
  microscope: '🔬',
  thumbsup: '👍',
  '+1': '👍',
  thread: '🧵',
  white_check_mark: '✅',
  bulb: '💡',
  tada: '🎉',
  warning: '⚠️',
  seedling: '🌱',
  handshake: '🤝',
  bell: '🔔',
  wave: '👋',
};
export const emojiOf = (name: string) => emoji[name] ?? `:${name}:`;
/** For people who type the character: the name Slack knows it by. */
export const emojiName = (typed: string) =>
  Object.entries(emoji).find(([, character]) => character === typed)?.[0] ?? typed.replace(/^:|:$/g, '');

function inline(world: World, markup: string, tz: string): string {
  return markup
    .split(/(<[^<>]+>)/)
    .map((part, n) => (n % 2 === 1 ? decode(angle(world, part.slice(1, -1), tz)) : decode(styled(part))))
    .join('');
}

/** *bold*, _italic_ and ~struck~ lose their marks where Slack would see them: at the edge of words. */
const styled = (text: string) =>
  ['*', '_', '~']
    .reduce((rest, mark) => {
      const pattern = new RegExp(
        `(^|[\\s(\\[{"'*_~,;:!?.-])\\${mark}([^\\s\\${mark}\\n](?:[^\\n\\${mark}]*[^\\s\\n\\${mark}])?)\\${mark}(?=$|[\\s)\\]}"'*_~,;:!?.-])`,
        'gm',
      );
      return rest.replace(pattern, '$1$2');
    }, text)
    .replace(/:([a-z0-9_+-]+):/g, (whole, name: string) => emoji[name] ?? whole);

function angle(world: World, inside: string, tz: string): string {
  const [target = '', label] = splitOnce(inside, '|');
  if (target.startsWith('@')) return `@${nameOf(world, target.slice(1))}`;
  if (target.startsWith('#')) {
    const channel = world.state.channels.find((each) => each.id === target.slice(1));
    return `#${channel?.name ?? label ?? target.slice(1)}`;
  }
  if (target.startsWith('!date^')) {
    const [, seconds = '', format = ''] = target.split('^');
    return dated(Number(seconds), format, { tz, now: world.now() }) ?? label ?? '';
  }
  if (target.startsWith('!subteam^')) return label ?? '@group';
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  return label ?? target.replace(/^mailto:/, '');
}

function splitOnce(text: string, by: string): readonly [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
