/** A French space, a person on Slack and one on Discord: nobody of them reads an English word from us. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/core/cards/locales/en.ts';
import { fr } from '../../src/core/cards/locales/fr.ts';
import { IDS, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, type Window } from './window.ts';

let town: Town;
const S = IDS.slack;
const D = IDS.discord;

const FRENCH = [S.priya, S.deniz, S.tom, D.kim, D.mara, D.ana];

beforeAll(async () => {
  town = await openTown({
    locales: Object.fromEntries(FRENCH.map((id) => [id, id.startsWith('U') ? 'fr-FR' : 'fr'])),
    names: { [S.channel]: 'idées', [D.channel]: 'projets', [S.other]: 'salon', [D.other]: 'bavardages' },
  });
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

const slack = (person: string) => onSlack(town, person);
const discord = (person: string) => onDiscord(town, person);

/** Everything that forms said, kept while they were open. */
const forms: string[] = [];
async function openForm(window: Window) {
  const form = await window.until(() => window.form());
  forms.push([form.title, form.says, ...form.fields.map(({ label }) => label)].join('\n'));
}

const QUARANTINE = {
  Titre: 'Mettre un trait en quarantaine dans un adaptateur amovible',
  Résumé:
    'Masquer les gradients exemple par exemple, pour qu’un adaptateur amovible apprenne seul ce trait. Retirer ensuite cet adaptateur et regarder si ce trait a disparu du modèle.',
  'Est-ce votre projet ?': 'Oui, ce mois-ci',
};
const SYCOPHANCY = {
  Titre: 'Router les gradients de la flatterie vers un adaptateur jetable',
  Résumé:
    'Masquer les gradients exemple par exemple, pour qu’un adaptateur jetable apprenne seul la flatterie. Retirer ensuite cet adaptateur amovible et regarder si la flatterie a disparu du modèle.',
};

describe('a French space', () => {
  it('is set up in French on both platforms', async () => {
    const priya = slack(S.priya);
    await priya.ask('setup');
    await priya.until(() => priya.told().includes('Ce canal est configuré'));
    const code = /setup join ([A-Z0-9]+)/.exec(priya.sees())?.[1] ?? '';
    const kim = discord(D.kim);
    await kim.ask('setup', 'join', code);
    await kim.until(() => kim.told().includes('Ce canal fait partie de l’espace'));
  });

  it('takes an idea and its plan, and shows it in French to everybody', async () => {
    const deniz = slack(S.deniz);
    await deniz.ask('new');
    await openForm(deniz);
    deniz.fill(fields(QUARANTINE));
    await deniz.submit();
    await deniz.until(() => deniz.told().includes('est publiée'));
    await discord(D.ana).until(() =>
      /En projet 1 · Deniz \(jusqu’au \d+ \p{L}+\.? 2026\)/u.test(discord(D.ana).sees()),
    );
  });

  it('tells an overlap to its author alone', async () => {
    const mara = discord(D.mara);
    await mara.ask('new');
    await openForm(mara);
    mara.fill(fields(SYCOPHANCY));
    await mara.submit();
    await mara.until(() => mara.told().includes('Quelqu’un est tout près de cette idée'));
    await mara.press('Quelqu’un est tout près', 'Publier la mienne');
    await slack(S.tom).until(() => slack(S.tom).sees().includes(SYCOPHANCY.Titre));
  });

  it('signs people up', async () => {
    const tom = slack(S.tom);
    await tom.press(QUARANTINE.Titre, 'Envie d’en être');
    await tom.until(() => tom.told().includes('Votre nom figure sur la fiche'));
    const ana = discord(D.ana);
    await ana.press(SYCOPHANCY.Titre, 'À suivre');
    await ana.until(() => ana.told().includes('Elle est dans votre liste'));
    await ana.until(() => /Envie d’en être 1 · Tom/.test(ana.sees()));
  });

  it('takes a horizon as French says it, and says so where it can’t', async () => {
    const tom = slack(S.tom);
    await tom.ask('plan', 'idea', '2 ce mois-ci');
    await tom.press('Avant de commencer', 'J’en fais mon projet');
    await tom.until(() => tom.told().includes('Une seule question vous sera posée'));
    await tom.ask('plan', 'idea', '2 à la saint-glinglin');
    await tom.until(() => tom.told().includes('ne convient pas comme horizon'));
  });

  it('takes the filters of a search as French says them, and says which there are', async () => {
    for (const [by, option] of [
      [slack(S.tom), ''],
      [discord(D.ana), 'query'],
    ] as const) {
      await by.ask('find', option, 'en projet ce mois-ci');
      await by.until(() => by.told().includes('prévue ce mois-ci'));
      await by.ask('find', option, 'position:chanter');
      await by.until(
        () => by.told().includes('Il y a : à suivre') || by.told().includes('à suivre, peut conseiller'),
      );
    }
  });

  it('opens its settings in French, with the language of its cards among them', async () => {
    const priya = slack(S.priya);
    await priya.press('Ce canal est configuré', 'Changer');
    await openForm(priya);
    expect(priya.form()?.fields.find(({ label }) => label === 'Langue des fiches')?.value).toBe('Français');
    await priya.submit();
    await priya.until(() => priya.told().includes('Enregistré'));
    expect(priya.told()).toContain('Le prochain est pour lundi 18 mai 2026 à 9 h (Europe/Berlin).');
  });

  it('introduces whoever asks, from the idea in full, with a question that holds whatever both share', async () => {
    const [mara, deniz] = [discord(D.mara), slack(S.deniz)];
    await mara.ask('show', 'idea', '2');
    await mara.until(() => mara.told().includes('Près de celle-ci'));
    await mara.choose('Près de celle-ci', 'Présentez-nous…', `#1 ${QUARANTINE.Titre}`);
    await openForm(mara);
    mara.fill(fields({ 'Comment peut-on vous joindre ?': 'mara@labo.example' }));
    await mara.submit();
    await mara.until(() => mara.told().includes('La question est posée'));
    await deniz.until(() => deniz.sees('directs').includes('Quelqu’un travaille tout près'));
    // By night.
    await town.clockTo('2026-05-12T22:00:00Z');
    await deniz.press('Quelqu’un travaille tout près', 'Présentez-nous', 'directs');
    await openForm(deniz);
    deniz.fill(fields({ 'Comment peut-on vous joindre ?': 'deniz@labo.example' }));
    await deniz.submit();
    await deniz.until(() => deniz.sees('directs').includes('Mara l’apprendra d’ici le 13 mai 2026'));
    expect(deniz.sees('directs')).toMatch(/Vous partagez\u202f: adaptateur amovible, /);
    expect(deniz.sees('directs')).toMatch(
      /Sur «\u202fadaptateur amovible\u202f»\u202f: que ferait [^\n]+\u202f\?/,
    );
    await town.clockTo('2026-05-13T08:00:00Z');
    await mara.until(() => mara.sees('directs').includes('Deniz veut parler aussi'));
  });

  it('sums up the week', async () => {
    await town.clockTo('2026-05-18T07:00:00Z');
    await slack(S.tom).until(() => slack(S.tom).sees().includes('Cette semaine dans'));
    await discord(D.ana).until(() => discord(D.ana).sees().includes('Cette semaine dans'));
  });

  it('asks whoever planned something, once its time is over', async () => {
    await town.clockTo('2026-06-01T09:00:00Z');
    const deniz = slack(S.deniz);
    await deniz.until(() => deniz.sees('directs').includes('Toujours d’actualité'));
    await deniz.press('Toujours d’actualité', 'Terminé', 'directs');
    await deniz.until(() => !deniz.sees('directs').includes('Toujours d’actualité'));
    await deniz.press('message', 'Silence jusqu’au…', 'directs');
    await openForm(deniz);
    deniz.fill({ 'Premier jour qui vous convient à nouveau': 'à Pâques' });
    await deniz.submit();
    await deniz.until(() => deniz.form()?.says.includes('comme vendredi prochain, 24 décembre'));
    deniz.fill({ 'Premier jour qui vous convient à nouveau': 'la semaine prochaine' });
    await deniz.submit();
    await deniz.until(() => deniz.sees('directs').includes('Silence jusqu’au 8 juin 2026'));
  });

  it('has helped and answered everybody in French', async () => {
    for (const window of [slack(S.tom), discord(D.ana)]) {
      await window.ask('help');
      await window.until(() => window.told().includes('Tout message peut devenir une idée'));
      await window.ask('mine');
      await window.until(() => window.told().includes('Vos idées et inscriptions'));
    }
  });

  it('has shown no English word to anybody', () => {
    const windows = [...[S.priya, S.deniz, S.tom].map(slack), ...[D.kim, D.mara, D.ana].map(discord)];
    const seen = windows.flatMap((window) =>
      [...window.messages(), ...window.messages('directs')].map(({ words }) => words),
    );
    expect(seen.length).toBeGreaterThan(20);
    const english = new Set(wordsIn(Object.values(en)));
    for (const word of [...wordsIn(Object.values(fr)), ...KEPT]) english.delete(word);
    expect([...new Set(wordsIn([...seen, ...forms]))].filter((word) => english.has(word))).toEqual([]);
  });
});

/** Fields by their labels, as people see them. */
const fields = (written: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(written).map(([label, value]) => [label.replace(' ?', '\u202f?'), value]),
  );

/** The name of the entry in the menu of a message, which is the same in every language, and a time zone. */
const KEPT = wordsIn(['Save as research idea', 'Europe/Berlin']);

/** Words of three letters and more; not what stands in commands, which are the same in every language. */
function wordsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    text
      .replace(/\/idea( [a-z]+)*/g, ' ')
      .toLowerCase()
      .split(/[^\p{L}’]+/u)
      .filter((word) => word.length > 2),
  );
}
