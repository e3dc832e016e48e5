/** Plan meets plan: two people who both want to talk, on one platform and across; and what a no looks like: nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

let town: Town;
const S = IDS.slack;
const D = IDS.discord;
const slack = (id: keyof typeof S) => () => onSlack(town, S[id]);
const discord = (id: keyof typeof D) => () => onDiscord(town, D[id]);
const [deniz, priya, ines] = [slack('deniz'), slack('priya'), slack('ines')];
const [tom, leo] = [slack('tom'), slack('leo')];
const [mara, eli, ana, kim] = [discord('mara'), discord('eli'), discord('ana'), discord('kim')];

const DENIZ = {
  Title: 'Quarantine one trait in a removable LoRA',
  Summary:
    'Quarantine one trait in a removable LoRA by masking the gradient updates per example, then remove the adapter.',
  'Are you planning this?': 'Yes: this month',
};
const MARA = {
  Title: 'Route sycophantic gradients into a throwaway adapter',
  Summary:
    'Route the gradient updates for the sycophancy half of the data into a removable LoRA adapter by masking updates per example, then throw the adapter away.',
  'Are you planning this?': 'Yes: this month',
};
/** Two ideas about one thing each, so that nothing else comes near. */
const pair = (one: string, other: string) => [{ Title: one }, { Title: other }] as const;
const [PROBES, PROBES_TOO] = pair(
  'Linear probes that detect strategic deception in long dialogues',
  'Detect strategic deception in long dialogues with linear probes',
);
const [TUTORS, TUTORS_TOO] = pair(
  'Do chess tutors explain endgame mistakes better with retrieval',
  'Better explained endgame mistakes: chess tutors with retrieval',
);
const [CORALS, CORALS_TOO] = pair(
  'Counting bleached corals from cheap underwater drone video',
  'Cheap underwater drone video for counting bleached corals',
);
const [SPINDLES, SPINDLES_TOO] = pair(
  'Sleep spindles of napping octopuses in a quiet tank',
  'Quiet tank recordings of sleep spindles in napping octopuses',
);
const [BRAILLE, BRAILLE_TOO] = pair(
  'Translate handwritten physics formulas into spoken braille notes',
  'Spoken braille notes from handwritten physics formulas, translated',
);

const [HONEY, HONEY_TOO] = pair(
  'Waggle dances of honeybees read by radar at dusk',
  'Reading by radar the waggle dances of honeybees at dusk',
);
const [OTTERS, OTTERS_TOO] = pair(
  'Tool choice of wild sea otters filmed by buoys',
  'Buoys that film the tool choice of wild sea otters',
);
const [FERNS, FERNS_TOO] = pair(
  'Spore release of tree ferns timed by morning fog',
  'Morning fog that times the spore release of tree ferns',
);
const [WASPS, WASPS_TOO] = pair(
  'Paper wasps that recognise painted faces of their sisters',
  'Painted faces of sisters, recognised by paper wasps',
);
const [LICHEN, LICHEN_TOO] = pair(
  'Growth rings of lichen on medieval church walls',
  'Medieval church walls dated by growth rings of lichen',
);

beforeAll(async () => {
  town = await openTown({ ticks: true });
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  // One is asked for: see the last test.
  expect(town.slack.record.refusals.map(({ error }) => error)).toEqual(['missing_scope']);
  expect(town.discord.record.refusals).toEqual([]);
  expect(town.slack.record.pings).toEqual([]);
  await town.close();
});

type By = () => Window;
const directs = (by: By) => by().sees('directs');

/** Writes an idea that comes near one; it stays a draft. */
async function write(by: By, values: Readonly<Record<string, string>>): Promise<void> {
  await by().ask('new');
  await by().until(() => by().form());
  by().fill(values);
  await by().submit();
  await by().until(() => by().told().includes('Somebody is close to this'));
}

/** The same, and asks to be introduced. */
async function askAbout(by: By, values: Readonly<Record<string, string>>, contact: string): Promise<string> {
  await write(by, values);
  await by().press('Somebody is close to this', 'Overlap: introduce us');
  await by().until(() => by().form());
  const offered = contactIn(by);
  by().fill({ 'How can they reach you?': contact });
  await by().submit();
  await by().until(() => by().told().includes('You asked to be introduced'));
  return offered;
}

/** What the form begins with. */
const contactIn = (by: By): string => by().form()?.fields[0]?.value ?? 'nothing to fill in';

/** The same about somebody whom they asked before: it is said at once. */
async function askInVain(by: By, title: string): Promise<void> {
  await write(by, { Title: title });
  await by().press('Somebody is close to this', 'Overlap: introduce us');
  await by().until(() => by().told().includes('I ask once'));
}

async function agree(by: By, contact: string): Promise<string> {
  await by().press('Somebody works on something close to yours', 'Introduce us', 'directs');
  await by().until(() => by().form());
  const offered = contactIn(by);
  by().fill({ 'How can they reach you?': contact });
  await by().submit();
  return offered;
}

describe('plan meets plan, across platforms', () => {
  it('asks the other one in private, by no name, and publishes nothing', async () => {
    await publish(deniz(), DENIZ);
    await town.clockTo('2026-05-21T08:00:00Z');
    // A handle finds her from anywhere on Discord; the name that others see wouldn't.
    expect(await askAbout(mara, MARA, 'mara@example.org')).toBe('@mara (Discord)');
    await deniz().until(() => directs(deniz).includes('Somebody works on something close to yours'));
    expect(directs(deniz)).toContain('Yours: #1 Quarantine one trait in a removable LoRA');
    // It waits on one's own page, too.
    await deniz().ask('mine');
    await deniz().until(() => deniz().told().includes('Somebody works on something close to yours'));
    expect(directs(deniz)).toMatch(/Both: .*removable LoRA/);
    // The reasons are words of the idea that is asked about: of Mara's draft nothing is shown.
    const [, both = ''] = /Both: (.*)/.exec(directs(deniz)) ?? [];
    for (const part of both.replace(/\.$/, '').split(', '))
      expect(`${DENIZ.Title} ${DENIZ.Summary}`).toContain(part);
    expect(directs(deniz)).not.toMatch(/Mara|mara@|sycophan|throwaway|[Rr]out/);
  });

  it('gives both what they share, both plans and the contact that the other chose, and no channel a post', async () => {
    // Mara has told no zone and has nothing on the board yet: her working hours are those of UTC.
    await town.clockTo('2026-05-21T10:00:00Z');
    const seen = [deniz().sees(), ana().sees()];
    // Nothing of Slack reaches somebody who isn't there: he is asked.
    expect(await agree(deniz, 'deniz on chat.example.org')).toBe('');
    await mara().until(() => directs(mara).includes('Deniz wants to talk, too'));
    expect(directs(mara)).toContain('You reach Deniz here: deniz on chat.example.org');
    expect(directs(mara)).toMatch(/You share: .*removable LoRA/);
    expect(directs(mara)).toContain('A question to begin with');
    expect(directs(mara)).toMatch(/On “removable LoRA”: how far is each of you with it, .*\?/);
    // What Mara has isn't published, and has its horizon all the same.
    expect(directs(deniz)).toContain(`Mara · ${MARA.Title}, until 31 May 2026`);
    expect(directs(deniz)).toContain(`Deniz · #1 ${DENIZ.Title}, until 31 May 2026`);
    expect(directs(deniz)).toContain('Mara wants to talk, too');
    expect(directs(deniz)).toContain('You reach Mara here: mara@example.org');
    expect(directs(deniz)).toContain(MARA.Title);
    await town.settled();
    expect([deniz().sees(), ana().sees()]).toEqual(seen);
  });
});

describe('a decline is silent', () => {
  it('and looks as if nobody had answered, to the one who asked, then and after', async () => {
    await publish(priya(), PROBES);
    await publish(ines(), TUTORS);
    await askAbout(eli, PROBES_TOO, 'eli at the lab');
    await askAbout(ana, TUTORS_TOO, 'ana at the lab');
    for (const by of [priya, ines]) await by().until(() => directs(by).includes('Somebody works on'));
    // Asked once more, also about another idea, whoever is asked hears of it no second time.
    await askInVain(eli, `${PROBES_TOO.Title} again`);
    await askInVain(ana, `${TUTORS_TOO.Title} again`);
    await town.settled();
    for (const by of [priya, ines]) expect(directs(by).split('Somebody works on').length).toBe(2);
    const before = [eli().told(), directs(eli)];
    await priya().press('Somebody works on', 'Not now', 'directs');
    await priya().until(() => directs(priya).includes('Nobody hears of it'));
    await town.clockTo('2026-06-12T10:00:00Z');
    expect([eli().told(), directs(eli)]).toEqual(before);
    expect(directs(eli)).toBe(directs(ana));
    const plain = (by: By) =>
      by()
        .told()
        .replace(/#\d+ [^\n]*? on 21|\*{0,2}[^\n]*isn’t published/g, '');
    expect(plain(eli)).toBe(plain(ana));
    expect(kim().sees()).not.toMatch(/at the lab|introduced to/);
  });

  it('and no second question ever goes to the same person from the same one', async () => {
    const asked = directs(priya).split('Somebody works on').length;
    await eli().press('I ask once', 'Discard');
    await eli().until(() => eli().told().includes('Discarded'));
    await askInVain(eli, `${PROBES_TOO.Title}, once more`);
    expect(eli().told()).toContain('You asked them on 21 May 2026');
    await town.clockTo('2026-06-25T10:00:00Z');
    expect(directs(priya).split('Somebody works on').length).toBe(asked);
  });

  it('and a question that is two weeks old can no longer be answered', async () => {
    await ines().press('Somebody works on', 'Introduce us', 'directs');
    await ines().until(() => directs(ines).includes('That is over'));
  });
});

describe('on one platform', () => {
  it('two people in Slack get one message together', async () => {
    await publish(ines(), CORALS);
    await askAbout(tom, CORALS_TOO, 'tom');
    await ines().until(() => directs(ines).includes('Yours: #4 Counting bleached corals'));
    await agree(ines, 'ines');
    await tom().until(() => directs(tom).includes('Tom and Ines, you both wanted to talk'));
    expect(directs(ines)).toContain('Tom and Ines, you both wanted to talk');
    expect(directs(ines)).toMatch(/# .*Tom.*\n/);
    expect(directs(tom)).toMatch(/On “cheap underwater drone video”: how far is .*\?/);
  });

  it('two people on Discord get a thread of their own', async () => {
    await publish(kim(), BRAILLE);
    await askAbout(ana, BRAILLE_TOO, 'ana');
    await kim().until(() => directs(kim).includes('Somebody works on something close to yours'));
    await kim().ask('mine');
    await kim().until(() => kim().told().includes('Somebody works on something close to yours'));
    await agree(kim, 'kim');
    const threads = () => town.discord.state().channels.filter(({ type }) => type === 12);
    await kim().until(() => threads().length === 1);
    const [thread] = threads();
    await ana().until(() => ana().sees(thread?.id).includes('Ana and Kim, you both wanted to talk'));
    expect(kim().sees(thread?.id)).toContain('Ana and Kim, you both wanted to talk');
    expect(mara().sees()).not.toContain('you both wanted to talk');
  });
});

describe('two weeks later', () => {
  it('each is asked once whether they talked, and what one of them says stands on both cards', async () => {
    await tom().press('You asked to be introduced', 'Publish mine');
    await tom().until(() => tom().told().includes('stands in #'));
    await town.clockTo('2026-07-13T08:00:00Z');
    for (const by of [tom, ines]) await by().until(() => directs(by).includes('Did you talk?'));
    expect(directs(tom)).toContain('I introduced you and Ines, about #4 Counting bleached corals');
    await tom().press('I introduced you and Ines', 'We split the work', 'directs');
    await ana().until(() => ana().sees().includes('The work is split with #4 Counting bleached corals'));
    expect(ana().sees()).toContain('(Tom, 13 Jul 2026)');
    // The other one sees it otherwise: the later answer stands, and nobody is told that theirs doesn't any more.
    const before = directs(tom);
    await ines().press('I introduced you and Tom', 'Parallel on purpose', 'directs');
    await ines().until(() => directs(ines).includes('It stands on both cards now, with your name.'));
    await ana().until(() => ana().sees().includes('(Ines, 13 Jul 2026)'));
    await ana().until(() => !ana().sees().includes('The work is split with #4 Counting bleached corals'));
    expect(directs(tom)).toBe(before);
  });

  it('and never again', async () => {
    const asked = () => [tom, ines, ana, kim].map((by) => directs(by).split('Did you talk?').length);
    await town.clockTo('2026-07-20T10:00:00Z');
    const before = asked();
    expect(before).toEqual([1, 1, 2, 2]);
    // What was answered stands in the digest of that week, without a ping.
    expect(ana().sees()).toMatch(/This week in .*independently replicates #4 Counting bleached corals/s);
    await town.clockTo('2026-08-20T10:00:00Z');
    expect(asked()).toEqual(before);
  });

  it('what is said while one of the two has a draft stands on both cards once that is published', async () => {
    await kim().press('I introduced you and Ana', 'We split the work', 'directs');
    await kim().until(() => directs(kim).includes('Good to know'));
    expect(leo().sees()).not.toContain(`The work is split with`);
    await ana().press('You asked to be introduced', 'Publish mine');
    await leo().until(() => /The work is split with #\d+ Spoken braille notes/.test(leo().sees()));
    await leo().until(() => /The work is split with #\d+ Translate handwritten/.test(leo().sees()));
  });
});

describe('who says yes while the other one can’t be told', () => {
  const question = (by: By, title: string) => by().until(() => directs(by).includes(title));

  it('hears when both will hear at the latest', async () => {
    // A Friday afternoon in Berlin, a morning in New York.
    await town.clockTo('2026-08-21T14:00:00Z');
    await publish(kim(), HONEY);
    await publish(deniz(), LICHEN);
    await askAbout(leo, HONEY_TOO, 'leo at the hive');
    await askAbout(tom, LICHEN_TOO, 'tom at the wall');
    await question(kim, HONEY.Title);
    await question(deniz, LICHEN.Title);
    await town.clockTo('2026-08-21T22:00:00Z');
    await agree(kim, 'kim at the hive');
    await kim().until(() => directs(kim).includes('Leo hears by 24 Aug 2026'));
    expect(directs(kim)).toContain('You reach Leo here: leo at the hive');
    await agree(deniz, 'deniz at the wall');
    await deniz().until(() => directs(deniz).includes('You both hear by 24 Aug 2026'));
  });

  it('and both do, not a minute before their hours begin', async () => {
    // Leo is up at nine in New York.
    await town.clockTo('2026-08-24T12:58:00Z');
    for (const by of [tom, deniz])
      await by().until(() => directs(by).includes('Tom and Deniz, you both wanted to talk'));
    expect(directs(leo)).not.toContain('kim at the hive');
    // Who looks needn't wait.
    await leo().ask('mine');
    await leo().until(() => leo().told().includes('You reach Kim here: kim at the hive'));
    await town.clockTo('2026-08-24T13:01:00Z');
    await leo().until(() => directs(leo).includes('You reach Kim here: kim at the hive'));
    expect(directs(leo)).not.toContain('hears by');
    await leo().ask('mine');
    await leo().until(() => !leo().told().includes('Kim wants to talk, too'));
  });

  it('and the two weeks count from then, not from the yes', async () => {
    const asked = (by: By) => directs(by).includes('I introduced you and Leo');
    await town.clockTo('2026-09-07T12:58:00Z');
    expect(asked(kim)).toBe(false);
    await town.clockTo('2026-09-07T13:04:00Z');
    await kim().until(() => asked(kim));
  });
});

describe('where the app may not write to two people together', () => {
  it('each gets what the other gave, and nobody waits for a message that can’t come', async () => {
    town.slack.removeScope('mpim:write');
    await publish(priya(), SPINDLES);
    await askAbout(deniz, SPINDLES_TOO, 'deniz at the tank');
    await priya().until(() => directs(priya).includes('Sleep spindles of napping octopuses'));
    await agree(priya, 'priya at the tank');
    await town.clockTo('2026-09-22T08:00:00Z');
    await town.clockTo('2026-09-23T08:00:00Z');
    expect(directs(deniz)).toContain('You reach Priya here: priya at the tank');
    expect(directs(priya)).toContain('You reach Deniz here: deniz at the tank');
    expect(directs(deniz)).not.toContain('Deniz and Priya, you both wanted to talk');
  });
});

describe('the reason that is shown', () => {
  /** What stands around an idea, and is no reason to meet. */
  const Summary =
    'Hey all, with Jane Doe, next month, by September &amp;nbsp; &lt;br&gt; <b>done</b>. **Key questions:** see http://owls.example/a Contact: Jane Doe, jane@owls.example';

  it.each([
    ['Slack', tom],
    ['Discord', ana],
  ])('is what both are about and nothing around it, on %s', async (_, by) => {
    const first = by === tom;
    const title = (at: string) => `${at} of harbour porpoises by hydrophone arrays`;
    if (first) await publish(ines(), { Title: title('Songs'), Summary });
    await write(by, { Title: title('Recorded songs'), Summary });
    expect(by().told()).toMatch(/Both: (?:\*)?[Ss]ongs of harbour porpoises, hydrophone arrays(?:\*)?\n/);
    await by().press('Somebody is close to this', 'Discard');
  });
});

describe('an idea in full', () => {
  const MENU = 'Introduce us…';
  const show = async (by: By, title: string): Promise<void> => {
    await by().ask('show', 'idea', numberOf(title));
    await by().until(() => by().told().includes(title) && by().told().includes('Its history'));
  };
  /** As the board says it. */
  const numberOf = (title: string): string =>
    new RegExp(`#(\\d+) ${title}`).exec(priya().sees())?.[1] ?? title;
  const askThere = async (by: By, title: string, choice: string, contact: string): Promise<void> => {
    await by().choose(title, MENU, choice);
    await by().until(() => by().form());
    by().fill({ 'How can they reach you?': contact });
    await by().submit();
  };

  it('lets whoever has something near it ask later, and nobody else', async () => {
    await publish(leo(), OTTERS);
    await publish(mara(), OTTERS_TOO);
    await show(kim, OTTERS_TOO.Title);
    expect(kim().told()).toContain('Near this');
    expect(kim().told()).not.toContain(MENU);
    await show(mara, OTTERS_TOO.Title);
    await askThere(mara, OTTERS_TOO.Title, `#${numberOf(OTTERS.Title)} ${OTTERS.Title}`, 'mara at the buoy');
    await mara().until(() => mara().told().includes('You asked to be introduced'));
    expect(leo().sees()).not.toContain('mara at the buoy');
  });

  it('from the other idea, too: who was asked by then and asks the same has said yes', async () => {
    await show(leo, OTTERS_TOO.Title);
    await askThere(
      leo,
      OTTERS_TOO.Title,
      `Near mine: #${numberOf(OTTERS.Title)} ${OTTERS.Title}`,
      'leo at the bay',
    );
    await leo().until(() => leo().told().includes('You reach Mara here: mara at the buoy'));
    // They know each other now: nobody is asked how to be reached in vain.
    await leo().tidy();
    await show(leo, OTTERS_TOO.Title);
    expect(leo().told()).not.toContain(MENU);
  });

  it('after an answer, too: what was said ends the notices, and not the asking', async () => {
    await publish(priya(), WASPS);
    await write(tom, WASPS_TOO);
    await tom().press('Somebody is close to this', 'Different: say how');
    await tom().until(() => tom().form());
    tom().fill({ 'The difference': 'Mine paints the faces; theirs come painted.' });
    await tom().submit();
    await tom().until(() => tom().told().includes('stands in #'));
    await show(tom, WASPS_TOO.Title);
    expect(tom().told()).not.toContain('Near this');
    // From the Home tab it is the same.
    const home = town.slack.as(S.tom);
    await home.openHome();
    await town.slack.until(() => home.home().includes(WASPS_TOO.Title));
    await home.choose('home', 'Read one in full', `#${numberOf(WASPS_TOO.Title)} ${WASPS_TOO.Title}`);
    await town.slack.until(() => home.sees('form').includes(MENU));
    await home.chooseInForm(MENU, `#${numberOf(WASPS.Title)} ${WASPS.Title}`);
    await town.slack.until(() => home.form()?.title === 'Be introduced');
    home.fill({ 'How can they reach you?': 'tom at the nest' });
    await home.submit();
    await town.slack.until(() => home.sees('form').includes('You asked to be introduced'));
  });
});

describe('whoever asks before they plan', () => {
  it('is introduced with that plan and its horizon', async () => {
    // What waited for Priya has been told by then, and leaves room for one message more.
    await town.clockTo('2026-10-01T08:00:00Z');
    await town.settled();
    await town.clockTo('2026-10-09T08:00:00Z');
    await town.settled();
    await publish(priya(), { ...FERNS, 'Are you planning this?': 'Yes: this quarter' });
    await publish(kim(), FERNS_TOO);
    await kim().press('is published', 'I’m planning this');
    await kim().press('Before you start', 'Overlap: introduce us');
    await kim().until(() => kim().form());
    kim().fill({ 'How can they reach you?': 'kim at the fern' });
    await kim().submit();
    await kim().until(() => kim().told().includes('You asked to be introduced'));
    await priya().until(() => directs(priya).includes(FERNS.Title));
    await agree(priya, 'priya at the fern');
    await priya().until(() => directs(priya).includes('You reach Kim here: kim at the fern'));
    expect(directs(priya)).toMatch(new RegExp(`Kim · #\\d+ ${FERNS_TOO.Title}, until 31 Oct 2026`));
    expect(directs(priya)).toMatch(new RegExp(`Priya · #\\d+ ${FERNS.Title}, until 31 Dec 2026`));
  });
});
