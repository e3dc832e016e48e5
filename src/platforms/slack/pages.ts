/** The two pages that whoever installs the app sees in a browser, in the language that the browser asks for. */
import { installed, notInstalled, TRY_AGAIN, YOUR_WORKSPACE } from '../../core/cards/install.ts';
import type { Language } from '../../core/cards/locales.ts';
import { label, speakCard } from '../../core/cards/speak.ts';
import type { Card, Inline } from '../../core/cards/spoken.ts';
import { INVITE } from './obstacle.ts';
import { escaped } from './text.ts';

export function installedPage(workspace: string | undefined, language: Language): string {
  return page(speakCard(installed(workspace ?? YOUR_WORKSPACE, INVITE), language), language);
}

/** `why`: one word of Slack's or of its SDK. */
export function refusedPage(why: string, again: string, language: Language): string {
  const cancelled = why === 'access_denied' || /authorization/i.test(why);
  const card = speakCard(notInstalled(cancelled ? null : why), language);
  return page(card, language, ` <a href="${again}">${escaped(label(TRY_AGAIN, language))}</a>`);
}

function page(card: Card, language: Language, after = ''): string {
  const title = escaped(card.title);
  const body = card.body.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])).map(html);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>body{font:1.1rem/1.5 system-ui;max-width:34rem;margin:15vh auto;padding:0 1rem}</style>
<h1>${title}</h1><p>${body.join('')}${after}</p></html>`;
}

function html(part: Inline): string {
  if (typeof part === 'string') return escaped(part);
  return 'code' in part ? `<code>${escaped(part.code)}</code>` : '';
}
