export const space = {
  'space.digest when': '{day} at {hour}:00 ({zone}), only when there is something to say',
  'space.write idea': 'Write an idea',
  'space.space': 'Space',
  'space.channels': 'Channels',
  'space.digest': 'Digest',
  'space.reactions': 'Reactions',
  'space.code': 'Code to join',
  'space.set up': 'This channel is set up',
  'space.how set up': 'How this channel is set up',
  'space.another channel':
    'Another channel, here or on another platform, joins with <code>/idea setup join {joinCode}</code>.',
  'space.change': 'Change',
  'space.joined': 'This channel is part of {space}',
  'space.ideas stand in':
    'Ideas now stand in {channels}. Those from before aren’t posted again: <code>/idea find</code> has them all, and where you read one, <b>Post its card here</b> posts it.',
  'space.saved': 'Saved',
  'space.now': '{space}: digest on {when}.',
  'help.title': 'Ideas, plans and who else is on them',
  'help.any message': 'Any message can become an idea: open its menu and choose <b>{save}</b>.',
  'help.on a card': 'On a card a press or a reaction signs you up:',
  'help.compared':
    'What you plan is compared with everybody’s plans before it is published, and only you see what it found.',
  'welcome.title': 'Thanks for having me',
  'welcome.what i do':
    'I keep a board of research ideas, see when people’s plans overlap, and tell them before they do the same work twice. I read no messages.',
  'welcome.begin':
    'To begin, an admin runs <code>/idea setup</code> in the channel where ideas should appear. Nothing is posted before that.',
  'credit.title': 'Your message became an idea',
  'credit.remove': 'Remove my name',
  'credit.saved':
    '{by} saved it as {idea}, with you as its author. Nothing else will follow from it unless you sign up.',
  'credit.removed': 'Done',
  'credit.name gone': 'Your name and the link to your message are gone from the cards. The idea stays.',
  'lost.agenda': 'an agenda',
  'lost.digest': 'the weekly digest',
  'lost.unsure': 'Was it posted?',
  'lost.please look':
    'The connection broke while I was posting {what} in #{channel}, and I can’t see whether it arrived. Please look there, then choose.',
  'lost.post again': 'Post again',
  'lost.it is there': 'It’s there',
  'lost.failed': 'Not posted in #{channel}',
  'lost.could not': 'I couldn’t post {what} there. {problem}',
  'lost.try again': 'Try again',
  'lost.on its way': 'On its way',
  'lost.again': 'It’s being posted again.',
  'lost.good': 'Good',
  'lost.leave it': 'I’ll leave it as it stands.',
} as const;
