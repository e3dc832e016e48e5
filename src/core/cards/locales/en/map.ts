export const map = {
  'map.title': 'Overlaps in {space}',
  'map.summary':
    '{joined} of {ideas, plural, one {# idea} other {# ideas}} {joined, plural, one {comes} other {come}} near others, in {groups, plural, one {one group} other {# groups}}. {planned, plural, =0 {Nobody plans any of them now.} one {One of them is planned.} other {# of them are planned.}}',
  'map.groups': 'What hangs together',
  'map.of them planned': '({planned} planned)',
  'map.alone': '{ideas, plural, one {One idea comes} other {# ideas come}} near no other',
  'map.left': '{ideas, plural, one {One more comes} other {# more come}} near others and found no room.',
  'map.titles': 'Their titles',
  'map.planned': 'somebody plans it',
  'map.several': 'two or more plan it',
  'map.not planned': 'nobody plans it',
  'map.open': 'near each other, not answered yet',
  'map.overlaps': 'overlap',
  'map.builds on': 'builds on the one at the arrow',
  'map.replicates': 'independent replication',
  'map.same': 'ask the same',
  'map.differs': 'differ, and it is said how',
  'map.described': 'A map of overlaps. {summary} By their numbers: {groups}.',
  'map.only you': 'For you alone: only ideas that you may see are on it.',
  'map.not drawn': 'The picture took too long to draw, so here it is in words. Asking again may help.',
  'map.no ideas':
    'There is nothing to draw yet. {new} writes the first idea down; with the second the map begins.',
  'map.no overlaps':
    '{ideas, plural, one {There is one idea here, and nothing near it.} other {None of the # ideas here comes near another.}} So nobody is about to do the same work. When two do come near each other, this draws how they hang together.',
  'map.beside': 'The picture is in your direct messages with me.',
  'map.no right':
    'I can’t send the picture: this app may not upload files here. Whoever installed it can allow that by installing it again.',
  'map.not sent': 'The picture didn’t go through. Asking again in a minute may help.',
} as const;
