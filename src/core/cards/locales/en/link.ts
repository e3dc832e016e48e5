export const link = {
  'link.account': '{name} on {platform}',
  'link.code.title': 'Your code: {signs}',
  'link.code.how':
    'With your other account, type <code>/idea link {signs}</code> within five minutes. Then both accounts are asked whether it’s you: without your yes here the code does nothing, whoever sees it.',
  'link.already': 'One person with this account already: <b>{accounts}</b>.',
  'link.whose.title': 'Is this your account?',
  'link.whose': '<b>{account}</b> made this code. Say yes if that is you, and the same will be asked there.',
  'link.mine': 'Yes, that’s me',
  'link.not mine': 'No',
  'link.waiting.title': 'One more yes',
  'link.waiting':
    'I’ve asked <b>{account}</b> in private. Say yes there, and both are one person. If you see no message, <code>/idea link</code> there shows the question.',
  'link.me.title': 'Is this you?',
  'link.me':
    '<b>{account}</b> typed your code. If you say yes, both accounts are one person: one sign-up for each idea, and your ideas, plans and settings together.',
  'link.me.unless': 'If you don’t know this account, choose No: nothing changes then.',
  'link.done.title': 'You’re one person now',
  'link.done':
    '<b>{accounts}</b> count as one from now on, and the cards follow. <code>/idea unlink</code> parts them again.',
  'link.refused.title': 'Nothing was linked',
  'link.refused': 'Both accounts stay as they are. A new code is one <code>/idea link</code> away.',
  'link.unknown.title': 'No such code',
  'link.unknown':
    'A code has eight signs, is good for five minutes and works once. Type <code>/idea link</code> with the other account for a new one.',
  'link.over.title': 'This code is over',
  'link.over':
    'Five minutes went by, or a newer one took its place. Type <code>/idea link</code> there again.',
  'link.used.title': 'This code was typed already',
  'link.used':
    'A code works once. If it wasn’t you who typed it, nothing was linked: type <code>/idea link</code> there for a new one.',
  'link.own.title': 'This account made the code',
  'link.own': 'Type it with your other account: <code>/idea link {signs}</code>.',
  'link.one.title': 'You’re one person already',
  'link.one': 'This account and <b>{account}</b> are linked. <code>/idea unlink</code> parts them.',
  'link.many.title': 'That’s a lot of accounts',
  'link.many':
    'Twenty are one person at most. <code>/idea unlink</code> with one that you no longer use makes room.',
  'link.tries.title': 'A moment, please',
  'link.tries':
    'Several codes in a row didn’t fit. Please wait a quarter of an hour, then type <code>/idea link</code> with the other account for a new one.',
  'link.choices':
    '{ideas, plural, one {On one idea you had said two things. Which counts?} other {On # ideas you had said two things. Which counts?}} Until you say, it’s the one that takes on more.',
  'link.choice': '{stance} ({platform})',
  'link.choices.more': '{more, plural, one {And one more after these.} other {And # more after these.}}',
  'link.kept.title': 'Good to know',
  'link.kept': '{idea}: <b>{stance}</b>. What you had said before stays in its history.',
  'link.alone.title': 'Nothing to part',
  'link.alone': 'This account is linked with no other. <code>/idea link</code> does that.',
  'link.part.title': 'Part these accounts?',
  'link.part':
    '<b>{account}</b> would stand for itself again, apart from <b>{others}</b>. What an account gave goes back to it: its ideas, sign-ups and reactions. What can’t be told apart stays with the one that was here first.',
  'link.part.yes': 'Part them',
  'link.part.no': 'Leave it so',
  'link.parted.title': 'Apart again',
  'link.parted': '<b>{account}</b> and <b>{others}</b> are two people again, and the cards follow.',
  'link.stays.title': 'As it was',
  'link.stays': 'Your accounts are one person still.',
} as const;
