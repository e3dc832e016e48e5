/** The tour in a terminal: each step is done, and what people then have on their screens is printed. */
import { actor } from './acting.ts';
import { playStep } from './play.ts';
import type { Stage } from './stage.ts';
import { type Seen, TOUR } from './tour.ts';

/** What is printed of a channel: its end, as in a window that was scrolled down. */
const LINES_SHOWN = 40;

export async function tellTour(stage: Stage, print: (text: string) => void): Promise<void> {
  for (const [index, step] of TOUR.entries()) {
    print(`\n━━ ${index + 1}. ${step.title} ━━\n${step.says}\n`);
    await playStep(step, { stage, pause: async () => undefined }, ({ scene }) => {
      print(`▸ ${scene.says}\n`);
      for (const seen of scene.seen) print(screen(stage, seen));
    });
  }
  print('\nThat was the tour. See it in a browser with: npm run playground');
}

function screen(stage: Stage, { who, place, hasNot }: Seen): string {
  const { on, sees } = actor(stage, who);
  const where = place === 'directs' ? 'direct messages' : place === 'form' ? 'a form' : `#${place}`;
  const head = `┌─ ${who} on ${on === 'slack' ? 'Slack' : 'Discord'}, ${where}`;
  if (hasNot) return `${head}: nothing of it\n`;
  const lines = sees(place).split('\n').slice(-LINES_SHOWN);
  return `${head}\n${lines.map((line) => `│ ${line}`).join('\n')}\n└─\n`;
}
