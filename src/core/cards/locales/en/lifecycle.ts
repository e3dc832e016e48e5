export const lifecycle = {
  'lifecycle.leave?': 'Leave {space}?',
  'lifecycle.leave means':
    '#{channel} gets no more cards and digests. The cards that stand there stay, and say that they are no longer kept up.',
  'lifecycle.leave others': 'The board of {space} and its other channels go on as they are.',
  'lifecycle.leave last': 'It is the last channel of {space}. The board is kept, with everything on it.',
  'lifecycle.leave': 'Leave the space',
  'lifecycle.left': '#{channel} has left {space}',
  'lifecycle.way back': 'The board is kept. The way back, from any channel: {command}.',
  'lifecycle.move?': 'Move #{channel} from {from} to {to}?',
  'lifecycle.move means':
    'New ideas of {to} appear here from now on. The cards of {from} stay, and say that they are no longer kept up. Nothing is posted again.',
  'lifecycle.move': 'Move this channel',
  'lifecycle.change code': 'New code',
  'lifecycle.new code': 'There is a new code',
  'lifecycle.new code means':
    'Another channel joins with {command}. The old code no longer works; channels that have joined stay.',
  'lifecycle.card left':
    'This card is no longer kept up: the channel has left the space of this idea. The idea itself goes on there.',
  'lifecycle.shut': 'I can’t reach {channels} any more',
  'lifecycle.shut archived': 'It was archived. When it is brought back I go on by myself.',
  'lifecycle.shut deleted': 'It was deleted.',
  'lifecycle.shut removed': 'I was taken out of it. When somebody invites me again I go on by myself.',
  'lifecycle.shut uninstalled':
    'The app was taken out of that workspace. When it is installed again, and invited, I go on by myself.',
  'lifecycle.shut unreachable':
    'I’m not in it any more, or it is gone. When I’m invited again I go on by myself.',
  'lifecycle.shut means':
    'The board of {space} is kept, and its other channels go on. You won’t hear about this again.',
  'lifecycle.posted': '{idea} comes here',
  'lifecycle.posted means': 'Its card appears in a moment, and is kept up from then on.',
  'lifecycle.stands': '{idea} is here already',
  'lifecycle.stands means': 'Its card stands further up in this channel, or is on its way.',
  'lifecycle.post here': 'Post its card here',
} as const;
