/** English, a file for each noun. */
import { away } from './en/away.ts';
import { checkin } from './en/checkin.ts';
import { finding } from './en/finding.ts';
import { introduction } from './en/introduction.ts';
import { letter } from './en/letter.ts';
import { outcome } from './en/outcome.ts';
import { overlap } from './en/overlap.ts';
import { relation } from './en/relation.ts';
import { when } from './en/when.ts';

export const en = {
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
