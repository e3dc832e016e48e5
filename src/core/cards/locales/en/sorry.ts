export const sorry = {
  'sorry.not set up': 'This channel isn’t set up yet',
  'sorry.set it up':
    'An admin can do it in one step: <code>/idea setup</code>. To join a space that exists, add its code: <code>/idea setup join CODE</code>.',
  'sorry.admins only': 'Setting up is for admins',
  'sorry.ask an admin': 'Please ask one of the admins here to run <code>/idea setup</code> in this channel.',
  'sorry.ask one of': 'Please ask an admin: {admins}. They run <code>/idea setup</code> in this channel.',
  'sorry.unknown verb': 'I don’t know that one',
  'sorry.verbs':
    '“{said}” isn’t one of the things I understand. These are: <code>{verbs}</code>. To write down an idea: <code>/idea new</code>.',
  'sorry.no such idea': 'No such idea here',
  'sorry.nothing called':
    'Nothing in this space is called “{said}”. <code>/idea find</code> looks through all of them.',
  'sorry.over': 'That is over already',
  'sorry.answered before':
    'It was answered before, or it belongs to an older message. <code>/idea mine</code> shows what is open for you.',
  'sorry.authors only': 'Only its author can edit this',
  'sorry.admins too': 'An admin here can, too: {admins}.',
  'sorry.write your own':
    'You can write your own with <code>/idea new</code>; if it overlaps you will be asked how.',
  'sorry.wrong code': 'No space has this code',
  'sorry.check code':
    'Please check it with whoever gave it to you: <code>/idea setup</code> shows it in a channel of that space.',
  'sorry.in direct': 'Please say this in a channel',
  'sorry.in a channel':
    'Ideas belong to the space of a channel. Try <code>/idea new</code> where you would like it to be seen.',
  'sorry.wrong horizon': 'When is that?',
  'sorry.horizons': '“{said}” doesn’t work as a horizon. These do: {horizons}.',
  'sorry.horizons said':
    'this month, next quarter, by March, end of June, in two or three weeks, 5 June, 2026-06-05, or not sure yet; within two years',
  'sorry.one of these': 'One of these: {horizons}.',
  'sorry.elsewhere': 'Your ideas are in {channels}.',
  'sorry.digest admins': 'Seeing the digest beforehand is for admins',
  'sorry.digest for you':
    '<code>/idea digest me</code> sends you your own week, and <code>/idea digest</code> says when the next one comes.',
  'sorry.glossary admins': 'Concepts are for admins',
  'sorry.glossary for you':
    'Everybody reads the glossary; an admin here adds to it, changes it and takes from it with <code>/idea glossary</code>.',
  'sorry.admins here': 'Admins here: {admins}.',
  'sorry.meant': 'Did you mean <code>/idea {verb}</code>?',
  'sorry.setup how': 'What would you like to set up?',
  'sorry.setup can':
    '“{said}” isn’t one of these: <code>/idea setup</code> shows how it is set up and changes it, <code>/idea setup join CODE</code> joins a space, <code>/idea setup leave</code> leaves it, <code>/idea setup code</code> makes a new code.',
  'sorry.which day': 'Which day?',
  'sorry.two days': '“{said}” can mean two days. With the name of the month it is one: 5 June.',
  'sorry.you wrote': 'You wrote',
  'sorry.stands in the form': 'What you wrote is kept: it stands in the form.',
  'sorry.saved already': 'This message is an idea already',
  'sorry.it became': 'It became {idea}.',
  'sorry.read it': 'Read it',
} as const;
