export const merge = {
  'merge.into': 'Merge it into another (authors, admins)',
  'merge.form': 'Merge into another idea',
  'merge.go on': 'Continue',
  'merge.form intro':
    '{from} goes into the one that you name, with everybody who signed up. If somebody else wrote that one, they are asked first.',
  'merge.offer': 'Merge {from} into {into}',
  'merge.asked': 'Its author is asked',
  'merge.asked how':
    'When they agree, {from} goes into {into}: sign-ups are carried over, its cards say where it went, and its number leads there. It can be undone for 30 days.',
  'merge.done': '{from} is part of {into} now',
  'merge.done how':
    'Everybody’s sign-up is carried over, the stronger one where somebody had two. The cards of {from} say where it went, and its number leads there. You can undo it until {day}.',
  'merge.undo': 'Undo',
  'merge.take apart': 'Take {from} out again',
  'merge.undone': '{from} stands for itself again',
  'merge.undone how': 'Both are as they were, with everybody who signed up; what was said since is kept.',
  'merge.too late': 'That can’t be undone any more',
  'merge.too late why':
    'It is over, or more than 30 days ago, or {into} went into another one since: take that out first.',
  'merge.question': 'One idea or two?',
  'merge.question how':
    '{name} thinks that {from} and {into} are one, and would let {fromNumber} go into {intoNumber}. Sign-ups are carried over, {fromNumber} leads to {intoNumber} from then on, and it can be undone for 30 days.',
  'merge.agree': 'Merge them',
  'merge.keep': 'Keep both',
  'merge.kept': 'Both stay as they are',
  'merge.kept how': 'Nothing has changed.',
  'merge.by admin': 'Two ideas became one',
  'merge.by admin how':
    '{name}, an admin here, let {from} go into {into}. Everybody’s sign-up is carried over. You can undo it until {day}.',
  'merge.not yours': 'That is for their authors',
  'merge.not yours how':
    'Whoever wrote one of the two can ask the other one, and an admin of a channel here can do it. You can say how they relate: {more}.',
  'merge.more': 'How it relates to another',
  'merge.replicates': 'These two are meant to be two',
  'merge.replicates how': 'One replicates the other, independently. Merging them would take that away.',
  'merge.audience': 'These two are for different people',
  'merge.audience how':
    'One of them is seen by more people than the other. Merging would show who signed up to people who couldn’t see it; give both the same audience first.',
  'merge.not now': 'That can’t be merged',
  'merge.not now how':
    'One of the two was taken back or went into another one, or somebody has asked already.',
  'merge.went': 'It went into {into}, with everybody who signed up.',
  'merge.read': 'Read {into}',
  'merge.includes': 'Includes',
} as const;
