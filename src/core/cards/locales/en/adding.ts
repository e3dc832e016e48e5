export const adding = {
  'adding.title': 'Add to #{number}',
  'adding.save': 'Add',
  'adding.intro':
    'What you write here stands behind what is there, up to {limit, number} characters for each part. Come back for more.',
  'adding.summary': 'More of the summary',
  'adding.setup': 'More of the experimental setup',
  'adding.questions': 'More key questions',
  'adding.more': 'Links and #tags',
  'adding.empty': 'Nothing stands there yet',
  'adding.behind': 'Behind the {length, number} characters that stand there',
  'adding.add': 'Add text, links or tags',
  'adding.add choice': 'Add to it (its author)',
  'adding.edit': 'Edit',
  'adding.plan': 'I’m planning this',
} as const;
