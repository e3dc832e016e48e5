import { platformContract } from './contract.ts';
import { openSlack } from './slack-stage.ts';

platformContract('Slack over HTTP', {
  open: () => openSlack('http'),
  cannot: [
    {
      what: 'posts once when a post whose answer was lost is tried again',
      because:
        'chat.postMessage has no key that makes a post unique, and we may not read the channel to look',
    },
    {
      what: 'is whole again after a dropped connection',
      because:
        'there is no connection that could drop: Slack knocks for each event, and again if nobody opens',
    },
    {
      what: 'brings them together once when the answer was lost and it is tried again',
      because: 'it is a post like any other: the core tells each of them apart instead of trying again',
    },
  ],
});
