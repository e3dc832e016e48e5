import { platformContract } from './contract.ts';
import { discordStage } from './discord-stage.ts';

platformContract('Discord', {
  open: () => discordStage(),
  cannot: [
    {
      what: 'keeps a form with problems open, with what was typed',
      because:
        'a modal closes when it is submitted; a whisper lists the problems and gives back what was typed',
    },
    {
      what: 'says that a post may be done when its answer is lost',
      because:
        'the SDK tries again at once and the nonce makes that the same post, so it is known to be done',
    },
  ],
});
