/** English, a file for each noun. */
import { checkin } from './en/checkin.ts';
import { overlap } from './en/overlap.ts';
import { relation } from './en/relation.ts';
import { when } from './en/when.ts';

export const en = { ...checkin, ...overlap, ...relation, ...when };
