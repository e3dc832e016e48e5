/** French, a file for each noun. */
import { checkin } from './fr/checkin.ts';
import { overlap } from './fr/overlap.ts';
import { relation } from './fr/relation.ts';
import { when } from './fr/when.ts';

export const fr = { ...checkin, ...overlap, ...relation, ...when };
