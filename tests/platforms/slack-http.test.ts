import { expect } from 'vitest';
import { plain } from './contract/play.ts';
import { type Deviation, platformContract } from './contract.ts';
import { SLACK_CANNOT } from './slack-deviations.ts';
import { openSlack } from './slack-stage.ts';

const hasNoLine: Deviation = {
  what: 'is whole again after a dropped connection',
  because: 'there is no connection that could drop: Slack knocks for each event, and again if nobody opens',
  instead: async (play) => {
    const { person, drop, connections } = play.on();
    const message = await play.post(plain('Nothing to drop'));
    expect(connections()).toBe(0);
    drop();
    await person.react(message, '👀');
    expect((await play.told('reacted')).sign).toBe('👀');
    expect(play.reconnects()).toBe(0);
  },
};

platformContract('Slack over HTTP', {
  open: () => openSlack('http'),
  cannot: [...SLACK_CANNOT, hasNoLine],
});
