import type { hint as english } from '../en/hint.ts';

export const hint: Partial<Record<keyof typeof english, string>> = {
  'hint.first':
    'Nouveau ici ? <code>/idea help</code> tient sur un écran, et <code>/idea mine</code> montre ce qui vous attend. On ne vous le redira pas.',
};
