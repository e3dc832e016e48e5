export const letter = {
  'letter.things': '{things, plural, one {One thing} other {# things, in one message}}',
  'letter.quiet': 'Quiet until…',
  'quiet.title': 'Quiet until when?',
  'quiet.intro': 'Until that day I write you nothing by myself, and no plan of yours lapses.',
  'quiet.day': 'First day that suits you again',
  'quiet.set': 'Quiet until {day}',
  'quiet.set.says':
    'I write you nothing by myself before that day, and no plan of yours lapses. Cards and your own presses work as ever.',
  'quiet.end': 'End it now',
  'quiet.ended': 'Back to usual',
  'quiet.ended.says': 'What waited comes in one message, in your working hours.',
  'quiet.wrong day':
    'A day after today and within a year, like next Friday, 24 December, in two weeks or 2026-12-24.',
  'quiet.all.button': 'A quiet time for all',
  'quiet.all.title': 'A quiet time for all',
  'quiet.all.intro':
    'A big week for everybody? In it there are no check-ins, no notes and no digest, and no plan lapses.',
  'quiet.all.from': 'First quiet day',
  'quiet.all.until': 'First day after it',
  'quiet.all.set': '{space} is quiet from {from}',
  'quiet.all.set.says':
    'Until {until} there are no check-ins, no notes and no digest about it, and no plan lapses. The first digest after it has everything.',
  'quiet.all.ended.says': 'Check-ins, notes and digests of {space} come again.',
  'quiet.wrong days':
    'Two days like next Friday, 24 December or 2026-12-24: the first from today on, the second after it, within a year.',
} as const;
