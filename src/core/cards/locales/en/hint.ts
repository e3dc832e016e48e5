export const hint = {
  'hint.first':
    'New here? <code>/idea help</code> is one screen, and <code>/idea mine</code> shows what waits on you. You won’t be told again.',
} as const;
