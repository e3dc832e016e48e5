import { expect } from 'vitest';
import { LOOK_AGAIN, opens, simpleForm } from './contract/filling.ts';
import { plain } from './contract/play.ts';
import { type Deviation, platformContract } from './contract.ts';
import { discordStage } from './discord-stage.ts';

const closesForms: Deviation = {
  what: 'keeps a form with problems open, with what was typed',
  because:
    'a modal closes when it is submitted; a whisper lists the problems, and its button opens the form again',
  instead: async (play) => {
    const { person, until } = play.on();
    await opens(play);
    play.answers(async () => LOOK_AGAIN);
    await person.submit({ Title: 'Hm', Summary: 'Long thoughts' });
    await until(() => person.sees('place').includes('Say a little more.'));
    expect(person.form()).toBeNull();
    play.answers(async () => ({ kind: 'form', form: simpleForm }));
    await person.press('Continue writing');
    await until(() => person.form());
    expect((await play.told('pressed')).action).toEqual(simpleForm.action);
    play.answers(async () => ({ kind: 'nothing' }));
    await person.submit({});
  },
};

const knowsLostPosts: Deviation = {
  what: 'says that a post may be done when its answer is lost',
  because: 'the SDK tries again at once and the nonce makes that the same post, so it is known to be done',
  instead: async (play) => {
    const { platform, place, person, loseNextPost, messages } = play.on();
    const count = messages();
    loseNextPost();
    await platform.post({ where: place, card: plain('Posted and known'), key: 'lost-1' });
    expect(person.sees('place').split('Posted and known').length).toBe(2);
    expect(messages()).toBe(count + 1);
  },
};

platformContract('Discord', { open: () => discordStage(), cannot: [closesForms, knowsLostPosts] });
