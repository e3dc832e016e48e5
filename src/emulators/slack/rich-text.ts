/** The basics of rich_text: its containers and the leaves that people's own messages are made of. */
import { among, byType, flag, list, object, text, type, whole } from './shape.ts';

const style = object({}, { bold: flag, italic: flag, strike: flag, code: flag, underline: flag });
const leaf = byType({
  text: object({ type: type('text'), text: text(40_000) }, { style }),
  link: object({ type: type('link'), url: text(3_000) }, { text: text(40_000), style, unsafe: flag }),
  emoji: object(
    { type: type('emoji'), name: text(100) },
    { unicode: text(100), skin_tone: whole(2, 6), style },
  ),
  user: object({ type: type('user'), user_id: text(30) }, { style }),
  channel: object({ type: type('channel'), channel_id: text(30) }, { style }),
  usergroup: object({ type: type('usergroup'), usergroup_id: text(30) }, { style }),
  broadcast: object({ type: type('broadcast'), range: among('here', 'channel', 'everyone') }, { style }),
  date: object(
    { type: type('date'), timestamp: whole(0, 1e11), format: text(255) },
    { url: text(3_000), fallback: text(255), style },
  ),
});
const leaves = list(leaf, 0, 1_000);
const sectionShape = object({ type: type('rich_text_section'), elements: leaves });
const container = byType({
  rich_text_section: sectionShape,
  rich_text_preformatted: object(
    { type: type('rich_text_preformatted'), elements: leaves },
    { border: whole(0, 1), language: text(50) },
  ),
  rich_text_quote: object({ type: type('rich_text_quote'), elements: leaves }, { border: whole(0, 1) }),
  rich_text_list: object(
    {
      type: type('rich_text_list'),
      style: among('bullet', 'ordered'),
      elements: list(sectionShape, 1, 1_000),
    },
    { indent: whole(0, 8), offset: whole(0, 10_000), border: whole(0, 1) },
  ),
});

export const richText = object(
  { type: type('rich_text'), elements: list(container, 1, 1_000) },
  { block_id: text(255) },
);
