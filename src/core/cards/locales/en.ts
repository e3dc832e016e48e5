/** English, a file for each noun. */
import { checkin } from './en/checkin.ts';
import { when } from './en/when.ts';

export const en = { ...checkin, ...when };
