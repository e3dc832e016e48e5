/** Cards as Discord's components: a container with a coloured edge, its words, and rows of controls. */
import { createHash } from 'node:crypto';
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { clean } from '../../core/cards/clean.ts';
import type { Block, Card, Image, Tone } from '../../core/cards/spoken.ts';
import { controlRows } from './controls.ts';
import { fit } from './fit.ts';
import { CARD_COMPONENTS, CARD_TEXT, NONCE, PICTURE_SAID } from './limits.ts';
import { begin, line, markdown, subtext } from './text.ts';

const LOOKS: Record<Tone, { readonly colour: number; readonly sign: string }> = {
  idea: { colour: 0xf2b632, sign: '💡' },
  overlap: { colour: 0x9b6cf0, sign: '🧵' },
  ask: { colour: 0x4f8ff7, sign: '💬' },
  done: { colour: 0x3fa66b, sign: '✅' },
  sorry: { colour: 0xd9653b, sign: '🧭' },
  digest: { colour: 0x2fa7a0, sign: '📬' },
};

/** What the body of a message holds, for posts, edits and answers alike. */
export type MessageBody = {
  readonly flags: number;
  readonly components: readonly (APIContainerComponent | APIMediaGalleryComponent)[];
  /** Said each time: an edit without it reads mentions out of the text again. */
  readonly allowed_mentions: { readonly parse: readonly never[] };
};

type Shown = { readonly guild: string | null; readonly private: boolean; readonly image?: Image | undefined };

/** `guild` is written into the controls of a direct message, where Discord doesn't say it. */
export function render(card: Card, shown: Shown): MessageBody {
  const fitting = fit(card, CARD_TEXT, textIn);
  const flags = MessageFlags.IsComponentsV2 | (shown.private ? MessageFlags.Ephemeral : 0);
  const gallery = shown.image ? [galleryOf(shown.image)] : [];
  const room = CARD_COMPONENTS - gallery.length;
  const components = [container(fitting, shown.guild, room), ...gallery];
  return { flags, components, allowed_mentions: { parse: [] } };
}

/** The same for all tries of a post, and as short as Discord wants it. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, NONCE);
}

function textIn(card: Card): number {
  return heading(card).length + card.body.reduce((sum, block) => sum + words(block).length + 1, 0);
}

/** A picture that is sent along, under the card. */
function galleryOf({ name, alt }: Image): APIMediaGalleryComponent {
  const description = begin(clean(alt), PICTURE_SAID);
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description }],
  };
}

function container(card: Card, guild: string | null, room: number): APIContainerComponent {
  const nextRows = controlRows(guild);
  const roomy = spaced(card.body.map((block) => parts(block, nextRows)));
  const all: APIComponentInContainer[] = [text(heading(card)), ...roomy];
  return {
    type: ComponentType.Container,
    accent_color: LOOKS[card.tone].colour,
    components: [...within(all, room - 1)],
  };
}

function heading(card: Card): string {
  return `### ${LOOKS[card.tone].sign} ${line([card.title])}`;
}

function parts(
  block: Block,
  rows: ReturnType<typeof controlRows>,
): { readonly quiet: boolean; readonly all: readonly APIComponentInContainer[] } {
  if (block.kind === 'controls') return { quiet: true, all: rows(block.controls) };
  const said = words(block);
  return { quiet: block.kind === 'footnote', all: said === '' ? [] : [text(said)] };
}

function words(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return markdown(block.text);
    case 'footnote':
      return subtext(block.text);
    case 'section':
      return lines([label(block.label), markdown(block.text)]);
    case 'list':
      return lines([
        label(block.label),
        ...block.items
          .map(line)
          .filter(Boolean)
          .map((item) => `- ${item}`),
      ]);
    case 'controls':
      return '';
  }
}

const label = (said: string): string => line([{ bold: said }]);
const lines = (all: readonly string[]): string => all.filter((one) => one !== '').join('\n');
const text = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

/**
 * A fine line between what is said and what can be done about it. Where a card says several things, each with something to
 * do about it, the line stands between these, so that buttons stand with what they are about.
 */
function spaced(blocks: readonly ReturnType<typeof parts>[]): readonly APIComponentInContainer[] {
  const seen = blocks.filter((block) => block.all.length > 0);
  const turnsAt = (index: number, isQuiet: boolean) =>
    index > 0 && seen[index]?.quiet === isQuiet && seen[index - 1]?.quiet !== isQuiet;
  const isSeveral = seen.some((_, index) => turnsAt(index, false));
  return seen.flatMap((block, index) => (turnsAt(index, !isSeveral) ? [divider, ...block.all] : block.all));
}

const divider: APIComponentInContainer = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

/** Too many components: words that stand together become one, lines go; only then rows at the end. */
function within(all: readonly APIComponentInContainer[], room: number): readonly APIComponentInContainer[] {
  if (count(all) <= room) return all;
  const close: APIComponentInContainer[] = [];
  for (const part of all) {
    const last = close.at(-1);
    if (part.type === ComponentType.Separator) continue;
    if (part.type === ComponentType.TextDisplay && last?.type === ComponentType.TextDisplay) {
      close.splice(-1, 1, text(`${last.content}\n${part.content}`));
    } else {
      close.push(part);
    }
  }
  while (count(close) > room) close.pop();
  return close;
}

function count(all: readonly APIComponentInContainer[]): number {
  return all.reduce((sum, part) => sum + 1 + ('components' in part ? part.components.length : 0), 0);
}
