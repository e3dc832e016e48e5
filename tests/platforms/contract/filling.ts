/** Forms. */
import { expect } from 'vitest';
import type { Form, SpokenReply as Reply } from '../../../src/core/cards/spoken.ts';
import { type Keeps, type Play, passing, plain, pressable } from './play.ts';

/** A form can be opened for three seconds, everywhere. */
const TOO_LATE_MS = 3_100;

/** The person opens this form. */
export async function opens(play: Play, form: Form = simpleForm): Promise<void> {
  play.answers(async () => ({ kind: 'form', form }));
  await play.on().person.command('new');
  await play.on().until(() => play.on().person.form());
}

export function filling(keeps: Keeps, play: Play): void {
  keeps('opens a form, and its values come back', async () => {
    const { person, place } = play.on();
    await opens(play);
    expect(person.form()?.title).toBe('Write it down');
    expect(person.form()?.fields).toMatchObject([
      { label: 'Title', value: 'A first title' },
      { label: 'Summary', value: '' },
      { label: 'When', value: expect.stringMatching(/month/) },
    ]);
    play.answers(async () => ({ kind: 'nothing' }));
    await person.submit({ Title: 'A second <title> & more', Summary: 'Two\nlines' });
    expect(await play.told('submitted')).toMatchObject({
      action: simpleForm.action,
      where: place,
      values: { title: 'A second <title> & more', summary: 'Two\nlines', when: 'month' },
      who: person.account,
    });
    await play.on().until(() => person.form() === null);
  });

  keeps('keeps a form with problems open, with what was typed', async () => {
    const { person, until } = play.on();
    await opens(play);
    play.answers(async () => LOOK_AGAIN);
    await person.submit({ Title: 'Hm', Summary: 'Long thoughts' });
    await until(() => person.form()?.problems.includes('Say a little more.'));
    expect(person.form()?.fields).toMatchObject([{ value: 'Hm' }, { value: 'Long thoughts' }, {}]);
    play.answers(async () => ({ kind: 'nothing' }));
    await person.submit({ Title: 'Hmmm' });
    await until(() => person.form() === null);
  });

  keeps('loses nothing that was typed when taking a form fails', async () => {
    const { person, until } = play.on();
    await opens(play);
    play.answers(async () => {
      throw new Error('the store is still away');
    });
    await person.submit({ Summary: 'Hours of thought' });
    const kept = () =>
      [person.sees('place'), ...(person.form()?.fields ?? []).map((field) => field.value)].join();
    await until(() => kept().includes('Hours of thought'));
    await until(() =>
      [kept(), ...(person.form()?.problems ?? [])].join().includes('Nothing you wrote is lost'),
    );
    play.answers(async () => ({ kind: 'nothing' }));
    if (person.form() !== null) await person.submit({});
  });

  keeps('answers a form with a whisper to one person', async () => {
    const { person, admin, until } = play.on();
    await opens(play);
    play.whispers(plain('Taken down for you'));
    await person.submit({});
    await until(() => person.sees('place').includes('Taken down for you'));
    expect(admin.sees('place')).not.toContain('Taken down for you');
  });

  keeps('offers a form that comes too late behind a button', async () => {
    const { person, until } = play.on();
    play.answers(async (event) => {
      if (event.type === 'command') await passing(TOO_LATE_MS);
      return { kind: 'form', form: simpleForm };
    });
    await person.command('new');
    await until(() => person.sees('place').includes('Open the form'));
    await person.press('Open the form');
    await until(() => person.form());
    expect((await play.told('pressed')).action).toEqual(simpleForm.action);
    play.answers(async () => ({ kind: 'nothing' }));
    await person.submit({});
    await until(() => person.form() === null);
  });
}

export const simpleForm: Form = {
  title: 'Write it down',
  submit: 'Publish',
  intro: ['A title is enough.'],
  fields: [
    {
      kind: 'text',
      name: 'title',
      label: 'Title',
      hint: 'One line',
      long: false,
      required: true,
      limit: 150,
      value: 'A first title',
    },
    {
      kind: 'text',
      name: 'summary',
      label: 'Summary',
      hint: '',
      long: true,
      required: false,
      limit: 3000,
      value: '',
    },
    {
      kind: 'choice',
      name: 'when',
      label: 'When',
      hint: '',
      value: 'month',
      choices: [
        { label: 'This week', value: 'week' },
        { label: 'This month', value: 'month' },
      ],
    },
  ],
  action: { do: 'write draft', draft: 12 },
};

/** What the core answers to a form that it can't take as it is. */
export const LOOK_AGAIN: Reply = {
  kind: 'look again',
  problems: { title: 'Say a little more.' },
  otherwise: pressable('Continue writing', simpleForm.action, 'Say a little more.'),
};
