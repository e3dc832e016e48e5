/** French, a file for each noun. */
import { away } from './fr/away.ts';
import { checkin } from './fr/checkin.ts';
import { finding } from './fr/finding.ts';
import { introduction } from './fr/introduction.ts';
import { letter } from './fr/letter.ts';
import { outcome } from './fr/outcome.ts';
import { overlap } from './fr/overlap.ts';
import { relation } from './fr/relation.ts';
import { when } from './fr/when.ts';

export const fr = {
  ...away,
  ...checkin,
  ...finding,
  ...introduction,
  ...letter,
  ...outcome,
  ...overlap,
  ...relation,
  ...when,
};
