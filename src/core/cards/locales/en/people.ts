export const people = {
  'people.former member': 'a former member',
  'people.and more': '{people} and {more, number} more',
  'people.planner': '{who} ({until})',
  'people.noted': '{who}: {note}',
  'list.and more': 'and {more, number} more',
  'stance.working': 'Working on it',
  'stance.planning': 'Planning',
  'stance.would_join': 'Would join',
  'stance.can_advise': 'Can advise',
  'stance.following': 'Following',
  'stance.has_results': 'Has results',
  'stance.stopped': 'Stopped',
  'stance.working.said': 'working on it',
  'stance.planning.said': 'planning',
  'stance.would_join.said': 'would join',
  'stance.can_advise.said': 'can advise',
  'stance.following.said': 'following',
  'stance.has_results.said': 'has results',
  'stance.stopped.said': 'stopped',
  'people.left': '{name} (left)',
  'people.from': '{who}, {where}',
  'people.unreached':
    '<b>Could not reach you.</b> On {day} I had a word for you alone, and you take no direct messages from me. <code>/idea mine</code> shows what is open for you; once you allow them, the next one arrives.',
  'people.unsure':
    '<b>Did my message arrive?</b> The connection broke while I wrote to you on {day}, and I’d rather not write twice. <code>/idea mine</code> shows what is open for you.',
  'people.unreached count':
    '{people, plural, one {<b>Could not be reached:</b> one person takes no direct messages from me and will see it at their next use.} other {<b>Could not be reached:</b> # people take no direct messages from me and will see it at their next use.}}',
} as const;
