export const glossary = {
  'glossary.title': 'Glossary of {space}',
  'glossary.what for':
    'Two plans often say one thing in different words. I know many from AI safety and machine learning; what your field or your group says, you can add here. Overlaps in this space are found with it.',
  'glossary.none': 'Nothing is added yet.',
  'glossary.own': '{concepts, plural, one {# concept that was added} other {# concepts that were added}}',
  'glossary.add': 'Add a concept',
  'glossary.change': 'Change or remove one',
  'glossary.change one': 'Change {name}',
  'glossary.remove one': 'Remove {name}',
  'glossary.admins': 'Everybody reads it; admins add and change, up to {most} concepts.',
  'glossary.form': 'A concept',
  'glossary.save': 'Save',
  'glossary.intro':
    'What people say anywhere when they mean it. Leave out what means something else as often.',
  'glossary.name': 'Its name',
  'glossary.name hint': 'waggle dance',
  'glossary.ways': 'Other ways of saying it',
  'glossary.ways hint':
    'One on each line: dance language; recruitment dance. Word order and endings don’t matter',
  'glossary.facet': 'What is it?',
  'glossary.facet hint': 'Plans that share a question and a method overlap most',
  'glossary.method': 'a method',
  'glossary.question': 'a question',
  'glossary.data': 'data, an organism, a model',
  'glossary.measure': 'a measure',
  'glossary.saved': 'It is in the glossary',
  'glossary.saved as': '{name}: {ways}',
  'glossary.from now':
    'From now on plans that say either are seen as saying the same. Nobody is told again of what they saw already.',
  'glossary.removed': 'It is out of the glossary',
  'glossary.removed was': 'It was {name}: {ways}. Adding it again brings it back.',
  'glossary.list': 'See the glossary',
  'glossary.again': 'Write it again',
  'glossary.problem.no name': 'A concept needs a name, like “waggle dance”.',
  'glossary.problem.name taken':
    '“{said}” is in the list already. Change it there, or give this one another name.',
  'glossary.problem.full':
    'This glossary holds {concepts} concepts, and they are all there. Remove one that nobody uses first.',
  'glossary.problem.long':
    '“{said}” is longer than {letters} characters. A few words find more than a sentence.',
  'glossary.problem.wordy': '“{said}” has more than {most} words. A few words find more than a sentence.',
  'glossary.problem.no words':
    '“{said}” has no word in it that could be looked for. Letters or digits will do.',
  'glossary.problem.too many ways':
    'These are {said}; {ways} ways of saying one thing are the most. The commonest will do.',
  'glossary.problem.no ways':
    'One other way of saying it is needed, beside its name: that is what the glossary is for.',
} as const;
