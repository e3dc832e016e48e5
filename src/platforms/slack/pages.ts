/** The two pages that whoever installs the app sees in a browser. */
import { escaped } from './text.ts';

export function installedPage(workspace: string): string {
  return page(
    `Common Thread is in ${workspace}`,
    'Go to the channel where ideas should appear, type <code>/invite @Common Thread</code>, then <code>/idea setup</code>. Nothing is posted before that. You can close this page.',
  );
}

/** `why`: one word of Slack's or of its SDK. */
export function refusedPage(why: string, again: string): string {
  const cancelled = why === 'access_denied' || /authorization/i.test(why);
  return page(
    'Common Thread was not installed',
    `${cancelled ? 'It was cancelled.' : `Slack or this bot had trouble (${escaped(why)}).`} Nothing was changed. <a href="${again}">Try again</a>`,
  );
}

function page(title: string, body: string): string {
  const safe = escaped(title);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe}</title><style>body{font:1.1rem/1.5 system-ui;max-width:34rem;margin:15vh auto;padding:0 1rem}</style>
<h1>${safe}</h1><p>${body}</p></html>`;
}
