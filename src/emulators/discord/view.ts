/** A stored message as a person has it before them: its text, its buttons, its menus. */
import { partsOf } from './check/components.ts';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from './json.ts';
import { displayed, type Reader } from './markdown.ts';
import { isThinking } from './shapes.ts';
import type { DiscordButton, DiscordMessage, DiscordSelect, StoredMessage, StoredUser } from './types.ts';
import type { World } from './world.ts';

export const readerOf = (world: World, person: StoredUser): Reader => ({ world, tz: person.tz ?? 'UTC' });

export function view(reader: Reader, message: StoredMessage): DiscordMessage {
  const { world } = reader;
  const author = world.user(message.authorId);
  const parts = partsOf(message.components);
  const thread = world.channel(message.id);
  return {
    id: message.id,
    channelId: message.channelId,
    author: { id: message.authorId, name: author?.name ?? 'Deleted User', bot: author?.bot ?? false },
    content: message.content,
    text: bodyLines(reader, message).join('\n'),
    embeds: message.embeds,
    components: message.components,
    buttons: parts.filter((part) => part.type === 2).map(buttonView),
    selects: parts.filter(isSelect).map((part) => selectView(world, part)),
    files: message.files.map(({ filename, size, base64 }) => ({
      filename,
      size,
      text: Buffer.from(base64, 'base64').toString('utf8'),
    })),
    reactions: message.reactions.map((one) => ({
      emoji: one.emoji.name,
      count: one.users.length,
      users: [...one.users],
    })),
    edited: message.editedAt !== null,
    ephemeral: message.ephemeralTo !== undefined,
    thinking: isThinking(message),
    system: message.type === 1 || message.type === 18,
    ...(thread?.parentId ? { threadId: thread.id } : {}),
    at: message.at,
  };
}

export const isSelect = (part: Fields): boolean => [3, 5, 6, 7, 8].includes(numberOf(part.type));

export function buttonView(part: Fields): DiscordButton {
  const emoji = textOf(fieldsOf(part.emoji).name);
  return {
    label: [emoji, textOf(part.label)].filter((text) => text !== '').join(' '),
    ...(typeof part.custom_id === 'string' ? { customId: part.custom_id } : {}),
    ...(typeof part.url === 'string' ? { url: part.url } : {}),
    style: numberOf(part.style),
    disabled: part.disabled === true,
  };
}

export function selectView(world: World, part: Fields): DiscordSelect {
  return {
    customId: textOf(part.custom_id),
    placeholder: textOf(part.placeholder) || 'Make a selection',
    disabled: part.disabled === true,
    options: optionsOf(world, part),
  };
}

/** The options of a menu: its own, or the guild's people, roles or channels. */
export function optionsOf(world: World, part: Fields): readonly { label: string; value: string }[] {
  if (part.type === 3)
    return listOf(part.options)
      .map(fieldsOf)
      .map((option) => ({ label: textOf(option.label), value: textOf(option.value) }));
  const people = world.state.users.map((user) => ({ label: user.name, value: user.id }));
  const channels = world.state.channels.filter((channel) => channel.type !== 1);
  if (part.type === 8) return channels.map((channel) => ({ label: channel.name, value: channel.id }));
  return part.type === 5 || part.type === 7 ? people : [];
}

/** Content, text displays and embeds, as lines; V2 parts in their order, with their controls among them. */
function bodyLines(reader: Reader, message: StoredMessage): readonly string[] {
  const content = message.content === '' ? [] : [displayed(message.content, reader)];
  return [
    ...content,
    ...message.embeds.flatMap((embed) => embedLines(reader, embed)),
    ...message.files.map((file) => `📎 ${file.filename}`),
    ...message.components.flatMap((part) => partLines(reader, part)),
  ];
}

function embedLines(reader: Reader, embed: Fields): readonly string[] {
  const show = (text: unknown) => (textOf(text) === '' ? [] : [displayed(textOf(text), reader)]);
  return [
    ...show(fieldsOf(embed.author).name),
    ...show(embed.title),
    ...show(embed.description),
    ...listOf(embed.fields)
      .map(fieldsOf)
      .flatMap((field) => [...show(field.name), ...show(field.value)]),
    // Footers are the one place where markdown isn't read.
    ...(textOf(fieldsOf(embed.footer).text) === '' ? [] : [textOf(fieldsOf(embed.footer).text)]),
  ].map((line) => line.replace(/^/gm, '│ '));
}

function partLines(reader: Reader, part: Fields): readonly string[] {
  const inside = listOf(part.components).map(fieldsOf);
  if (part.type === 10) return [displayed(textOf(part.content), reader)];
  if (part.type === 14) return part.divider === false ? [] : ['───'];
  if (part.type === 12)
    return listOf(part.items).map((item) => `🖼 ${textOf(fieldsOf(item).description)}`.trim());
  if (part.type === 13) return [`📎 ${textOf(fieldsOf(part.file).url)}`];
  if (part.type === 1) return [inside.map((control) => controlText(reader, control)).join(' ')];
  if (part.type === 9) {
    const accessory = fieldsOf(part.accessory);
    const lines = inside.flatMap((one) => partLines(reader, one));
    return accessory.type === 2 ? [...lines, controlText(reader, accessory)] : lines;
  }
  return inside.flatMap((one) => partLines(reader, one));
}

function controlText(reader: Reader, part: Fields): string {
  if (part.type === 2) {
    const { label, disabled } = buttonView(part);
    return `[${label}${disabled ? ' (disabled)' : ''}]`;
  }
  const { placeholder, disabled, options } = selectView(reader.world, part);
  const chosen = listOf(part.options)
    .map(fieldsOf)
    .filter((option) => option.default === true)
    .map((option) => textOf(option.label));
  const shown = chosen.length > 0 && options.length > 0 ? chosen.join(', ') : placeholder;
  return `[${shown} ▾${disabled ? ' (disabled)' : ''}]`;
}
