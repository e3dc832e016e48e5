export const signs = {
  'signs.change': 'Reaction signs',
  'signs.title': 'Reaction signs',
  'signs.save': 'Save',
  'signs.intro': 'Which reaction under a card stands for which stance, in every channel of this space.',
  'signs.hint': 'An emoji, or :its_name:. Empty: no reaction for it',
  'signs.none': 'none; the buttons do it',
  'signs.too long': 'One emoji, or its name between colons, in up to {most, number} characters.',
  'signs.no emoji':
    '“{typed}” is no emoji. One like 👀, or the name of one of your own between colons, like :owl:.',
  'signs.taken': 'This one stands for “{stance}” already. Each needs a sign of its own, or none.',
  'signs.saved': 'Saved',
  'signs.from now on': 'This counts from now on. What a reaction gave before stays until it is taken back.',
  'signs.own':
    'I can’t look up your own emoji: {signs} works wherever one has that name, on each platform by itself.',
} as const;
