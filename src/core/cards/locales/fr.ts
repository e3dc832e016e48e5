/** French, a file for each noun. */
import { checkin } from './fr/checkin.ts';
import { when } from './fr/when.ts';

export const fr = { ...checkin, ...when };
