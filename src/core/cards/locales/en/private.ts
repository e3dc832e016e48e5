export const privately = {
  'private.only you': 'only you see this',
  'private.you are on it': 'you’re on it, not public yet',
  'private.not yet': 'Not public yet',
  'private.make public': 'Make it public',
  'private.plan': 'I’m planning it, not public yet',
  'private.yours': 'Your plan isn’t public yet: only you see it.',
  'private.taken':
    'Not public yet: only you see it. It is on no card and in no list of others, and nobody is told.',
  'private.hidden': 'For others it is as if you had taken it back.',
  'private.is public': 'Whoever sees the idea sees your plan now.',
  'private.near':
    'This comes near. What you say about two ideas stands on both, with your name; asking to be introduced tells nobody of your plan but the one who says yes.',
  'private.who sees': 'Who sees a plan',
  'private.show it': 'Make public: {idea}',
  'private.hide it': 'Not public yet: {idea}',
  'private.ended':
    'Only you see this. If you say what came of it, it stands on the card with your name, and whoever is on the idea hears once.',
  'private.outcome': 'Your plan isn’t public yet; what you say here is.',
  'private.introduced': 'They hear of your plan then, which isn’t public yet; nobody else does.',
  'private.form':
    '{horizon, select, week {Not public yet: this week} month {Not public yet: this month} quarter {Not public yet: this quarter} other {Not public yet: not sure when}}',
  'private.until': 'Not public yet: until {day}',
} as const;
