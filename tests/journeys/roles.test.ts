/** Who may change what somebody else wrote: an admin of the space, with a word about it on the card; nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, type Window } from './window.ts';

const { slack: S, discord: D } = IDS;
const EDIT = 'Edit (its author)';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
});
afterAll(async () => {
  await town.close();
});

const card = (who: Window, title: string) =>
  who.messages().find(({ words, alone }) => !alone && words.includes(title))?.words ?? '';

describe.each([
  ['Slack', () => [onSlack(town, S.priya), onSlack(town, S.ines), onSlack(town, S.tom), 'Priya'] as const],
  [
    'Discord',
    () => [onDiscord(town, D.kim), onDiscord(town, D.mara), onDiscord(town, D.ana), 'Kim'] as const,
  ],
])('on %s', (name, windows) => {
  const title = `A title for ${name}`;

  it('somebody else is refused, and hears who may', async () => {
    const [, author, other, admin] = windows();
    await author.ask('new');
    await author.until(() => author.form());
    author.fill({ Title: title });
    await author.submit();
    await other.until(() => card(other, title));
    await other.choose(title, 'More', EDIT);
    await other.until(() => other.told().includes(`An admin here can, too: ${admin}.`));
    expect(other.form()).toBeUndefined();
  });

  it('an admin edits it, and the card says that an admin did', async () => {
    const [admin, author] = windows();
    await admin.choose(title, 'More', EDIT);
    await admin.until(() => admin.form());
    admin.fill({ Title: `${title}, without the joke` });
    await admin.submit();
    await author.until(() => card(author, `for ${name}, without the joke`).includes('edited by an admin'));
    expect(card(author, `for ${name}, without the joke`)).toMatch(/Idea by (Ines|Mara)/);
  });

  it('the author’s next edit makes the words theirs again', async () => {
    const [, author] = windows();
    await author.choose(`for ${name}, without the joke`, 'More', EDIT);
    await author.until(() => author.form());
    author.fill({ Title: `${title}, in my words` });
    await author.submit();
    await author.until(() => card(author, `for ${name}, in my words`) !== '');
    expect(card(author, `for ${name}, in my words`)).not.toContain('edited by an admin');
  });

  it('what an admin has withdrawn isn’t the author’s to bring back', async () => {
    const [admin, author, , named] = windows();
    await admin.choose(`for ${name}, in my words`, 'More', 'Withdraw (its author)');
    await admin.until(() => admin.told().includes('is withdrawn'));
    await author.until(() => card(author, `for ${name}, in my words`).includes('Withdrawn by an admin.'));
    await author.ask('show', 'idea', name === 'Slack' ? '1' : '2');
    await author.until(() => author.told().includes('An admin took it back'));
    expect(author.told()).not.toContain('Bring it back');
    expect(named).not.toBe('');
    await admin.press('is withdrawn', 'Bring it back');
    await author.until(() => card(author, `for ${name}, in my words`).includes('Would join'));
  });
});

it('nothing went wrong inside', () => {
  expect(town.complaints).toEqual([]);
});
