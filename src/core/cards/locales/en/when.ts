export const when = {
  'when.this week': 'This week',
  'when.this month': 'This month',
  'when.this quarter': 'This quarter',
  'when.unsure': 'Not sure yet',
  'when.until': 'until {day}',
  'when.not sure': 'not sure when',
} as const;
