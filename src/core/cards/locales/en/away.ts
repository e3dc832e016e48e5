export const away = {
  'away.withdrawn': 'Withdrawn by its author.',
  'away.archived': 'Archived by its author. It is still found: <code>/idea find archived</code>.',
  'away.withdrawn by admin': 'Withdrawn by an admin.',
  'away.archived by admin': 'Archived by an admin. It is still found: <code>/idea find archived</code>.',
  'away.was archived by admin': 'Archived by an admin',
  'away.admin took it back':
    'An admin took it back. What you plan yourself is yours to write down: <code>/idea new</code>.',
  'away.edited by admin': 'edited by an admin',
  'away.read': 'Read it in full',
  'away.bring back': 'Bring it back',
  'away.was archived': 'Archived by its author',
  'away.archive choice': 'Archive (its author)',
  'away.withdraw choice': 'Withdraw (its author)',
  'away.back choice': 'Bring it back (its author)',
  'away.is withdrawn': '{idea} is withdrawn',
  'away.is withdrawn now':
    'Its cards say so, and it has left the lists and what new plans are compared with. Sign-ups are kept.',
  'away.is archived': '{idea} is archived',
  'away.is archived now':
    'It has left the lists; new plans are still compared with it. <code>/idea find archived</code> finds it.',
  'away.is back': '{idea} is back',
  'away.is back now': 'As it was, with everybody who signed up.',
  'away.was withdrawn': '{idea} was withdrawn',
  'away.you took it back': 'You took it back. Everything that was on it is kept.',
  'away.author took it back':
    'Its author took it back. What you plan yourself is yours to write down: <code>/idea new</code>.',
} as const;
