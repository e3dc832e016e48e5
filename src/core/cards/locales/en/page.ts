export const page = {
  'page.open': 'Open as a page',
  'page.open means':
    'Whoever has this link sees what everybody in {space} may see, until {day}, and no names. Admins can end it in {setup}.',
  'page.end links': 'End page links',
  'page.links ended': 'The links to pages are ended',
  'page.links ended means':
    'None that was given out for {space} opens anything any more. The next {map} gives a new one.',
  'page.group': '{ideas, plural, one {# idea} other {# ideas}}',
  'page.in words': 'In words',
  'page.planned': '{plans, plural, one {one person plans it} other {# people plan it}}',
  'page.near': 'near {other}, not answered yet',
  'page.overlaps': 'overlaps with {other}',
  'page.builds on': 'builds on {other}',
  'page.is built on': '{other} builds on it',
  'page.replicates': 'independently replicates {other}',
  'page.is replicated': '{other} independently replicates it',
  'page.same': 'asks the same as {other}',
  'page.differs': 'differs from {other}, and it is said how',
  'page.legend': 'What it means',
  'page.not drawn': 'The drawing took too long, so here it is in words. Opening the page again may help.',
  'page.foot':
    'This is what everybody in {space} may see: ideas of the space, and how many plan them, without names. Whoever has the link can open it until {day}.',
  'page.nothing': 'This link opens nothing',
  'page.nothing means':
    'It may be over: links are good for a week, and can be ended before. Or a letter of it got lost on the way. Ask for {map} where you got it, and you have a new one.',
  'page.sorry': 'That went wrong',
  'page.sorry means': 'It is not your doing, and it is in the log. Please open the link again in a minute.',
} as const;
