/** Says cards, forms and replies in a language: the one place where words become strings. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Reply } from '../events.ts';
import type * as worded from './card.ts';
import { type Language, messageOf } from './locales.ts';
import type { Picture as WordedPicture } from './map.ts';
import type { MapPage } from './map-page.ts';
import type { DayNode, ListNode, Words } from './message.ts';
import type {
  Block,
  Card,
  Choice,
  Control,
  Field,
  Form,
  Inline,
  Picture,
  Spoken,
  SpokenReply,
  Text,
} from './spoken.ts';

/** The locale whose numbers and days a language is written with. */
const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** An answer to a person, in their language. */
export function speakReply(reply: Exclude<Reply, { kind: 'map' }>, language: Language): SpokenReply {
  switch (reply.kind) {
    case 'nothing':
      return reply;
    case 'home':
    case 'whisper':
      return { ...reply, card: speakCard(reply.card, language) };
    case 'form':
      return { ...reply, form: speakForm(reply.form, language) };
    case 'look again': {
      const problems = Object.entries(reply.problems).map(([name, problem]) => [
        name,
        label(problem, language),
      ]);
      return {
        ...reply,
        problems: Object.fromEntries(problems),
        otherwise: speakCard(reply.otherwise, language),
      };
    }
  }
}

export function speakCard(card: worded.Card, language: Language): Card {
  return {
    ...card,
    language,
    title: label(card.title, language),
    body: card.body.map((block) => speakBlock(block, language)),
  };
}

export function speakForm(form: worded.Form, language: Language): Form {
  return {
    ...form,
    language,
    title: label(form.title, language),
    submit: label(form.submit, language),
    intro: text(form.intro, language),
    fields: form.fields.map((field) => speakField(field, language)),
  };
}

export function speakPicture(picture: WordedPicture, language: Language): Picture {
  return {
    map: picture.map,
    title: label(picture.title, language),
    legend: picture.legend.map(({ sign, label: said }) => ({ sign, label: label(said, language) })),
    titles: label(picture.titles, language),
    left: label(picture.left, language),
    alone: label(picture.alone, language),
  };
}

export function speakMapPage(page: MapPage, language: Language): Spoken<MapPage> {
  const idea = ({ number, text: said, pairs }: MapPage['alone'][number]) => ({
    number,
    text: text(said, language),
    pairs: pairs.map((pair) => text(pair, language)),
  });
  return {
    picture: speakPicture(page.picture, language),
    summary: text(page.summary, language),
    legend: label(page.legend, language),
    groups: page.groups.map((group) => ({
      label: label(group.label, language),
      inWords: label(group.inWords, language),
      ideas: group.ideas.map(idea),
    })),
    alone: page.alone.map(idea),
    notDrawn: label(page.notDrawn, language),
    foot: text(page.foot, language),
  };
}

function speakBlock(block: worded.Block, language: Language): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'footnote':
      return { ...block, text: text(block.text, language) };
    case 'section':
      return { ...block, label: label(block.label, language), text: text(block.text, language) };
    case 'list':
      return {
        ...block,
        label: label(block.label, language),
        items: block.items.map((item) => text(item, language)),
      };
    case 'controls':
      return { ...block, controls: block.controls.map((control) => speakControl(control, language)) };
  }
}

function speakControl(control: worded.Control, language: Language): Control {
  if (control.kind === 'button') return { ...control, label: label(control.label, language) };
  const choices = control.choices.map(
    (choice): Choice => ({ ...choice, label: label(choice.label, language) }),
  );
  return { ...control, label: label(control.label, language), choices };
}

function speakField(field: worded.Field, language: Language): Field {
  const said = { label: label(field.label, language), hint: label(field.hint, language) };
  if (field.kind === 'text') return { ...field, ...said };
  const choices = field.choices.map((choice) => ({ ...choice, label: label(choice.label, language) }));
  return { ...field, ...said, choices };
}

const text = (said: worded.Text, language: Language): Text =>
  said.flatMap((inline) => speakInline(inline, language));

function speakInline(inline: worded.Inline, language: Language): readonly Inline[] {
  if (typeof inline === 'string') return [inline];
  if ('words' in inline) return partsOf(inline, language);
  if ('day' in inline || 'list' in inline) return [label(inline, language)];
  if ('bold' in inline) return [{ bold: label(inline.bold, language) }];
  if ('quiet' in inline) return [{ quiet: label(inline.quiet, language) }];
  if ('link' in inline) return [{ ...inline, link: label(inline.link, language) }];
  return [inline];
}

/** Words on a control or in a title, where no mark can stand. */
export function label(said: worded.Label | DayNode | ListNode | number, language: Language): string {
  if (typeof said === 'string') return said;
  if (typeof said === 'number') return new Intl.NumberFormat(LOCALES[language]).format(said);
  if ('day' in said) return dayWords(said, language);
  if ('list' in said) return said.list.map((one) => label(one, language)).join(', ');
  return partsOf(said, language).map(unmarked).join('');
}

function unmarked(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('bold' in inline) return inline.bold;
  if ('quiet' in inline) return inline.quiet;
  if ('code' in inline) return inline.code;
  return 'link' in inline ? inline.link : '';
}

/** The marks that a message may hold: `<b>…</b>` and `<code>…</code>`. */
const MARKS = {
  b: (chunks: readonly unknown[]): Inline => ({ bold: chunks.join('') }),
  code: (chunks: readonly unknown[]): Inline => ({ code: chunks.join('') }),
};

function partsOf({ words, gaps }: Words, language: Language): readonly Inline[] {
  const filled = Object.entries(gaps).map(([name, gap]) => [name, filling(gap, language)] as const);
  const parts = formatOf(language, words).formatToParts<Inline>({ ...MARKS, ...Object.fromEntries(filled) });
  return parts.map(({ value }) => value);
}

/** What somebody wrote goes in as it is: only the message itself is read as ICU. */
function filling(gap: Words['gaps'][string], language: Language): Inline | number {
  if (typeof gap === 'string' || typeof gap === 'number') return gap;
  if ('words' in gap || 'day' in gap || 'list' in gap) return label(gap, language);
  return gap;
}

function dayWords({ day, zone }: DayNode, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone: zone }).format(day);
}

/** Messages are read once; there are as many as the locale files hold. */
const read = new Map<string, IntlMessageFormat>();

function formatOf(language: Language, words: Words['words']): IntlMessageFormat {
  const name = `${language} ${words}`;
  const known = read.get(name) ?? new IntlMessageFormat(messageOf(language, words), LOCALES[language]);
  read.set(name, known);
  return known;
}
