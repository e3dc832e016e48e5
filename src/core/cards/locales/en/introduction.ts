export const introduction = {
  'introduction.form': 'Be introduced',
  'introduction.form ask':
    'They are asked in private, without your name, whether they want to talk, too. Only if they do, both of you get both names, both plans, what they share, and how to reach each other. If not, nobody hears of it.',
  'introduction.form agree':
    'You both get both names, both plans except what is for one channel only, what they share, and how to reach each other. Nobody else does.',
  'introduction.form channel':
    'Your idea is for its channel only: whoever isn’t known to be there gets your name and contact, and not the idea.',
  'introduction.form contact': 'How can they reach you?',
  'introduction.form contact hint':
    'An e-mail address, a link, or a handle and where: they may be on another platform',
  'introduction.form send ask': 'Ask them',
  'introduction.form send agree': 'Introduce us',
  'introduction.no contact': 'A handle, an e-mail address or a link, in up to {most, number} characters.',
  'introduction.asked': 'They are asked',
  'introduction.asked since':
    'You asked to be introduced to whoever plans or wrote {idea}: that was on {day}. When both of you want to talk, both of you hear. Without an answer nothing more comes of it.',
  'introduction.asked before': 'You asked them before',
  'introduction.asked once':
    'You asked them on {day}, and I ask once. If both of you want to talk, you both hear.',
  'introduction.asked kept': '<b>{title}</b> isn’t published. It waits here:',
  'introduction.asked near': 'This comes near, too:',
  'introduction.asked plan': 'Your plan for {idea} waits here:',
  'introduction.menu': 'Introduce us…',
  'introduction.because of': 'Near mine: {idea}',
  'introduction.nobody': 'There’s nobody to ask',
  'introduction.nobody why': 'Nobody else plans {idea}, and whoever wrote it can’t be asked.',
  'introduction.introduced before': 'You know each other',
  'introduction.introduced on': 'I introduced you to each other on {day}.',
  'introduction.question': 'Somebody works on something close to yours',
  'introduction.question yours': 'Yours: <b>{idea}</b>.',
  'introduction.question both': 'Both: {parts}.',
  'introduction.question alike': 'The two read alike.',
  'introduction.question how':
    'They would like to talk to you. They don’t hear whether you read this, and learn nothing unless you say yes. Then both of you get both names, both plans except what is for one channel only, and how to reach each other. No answer is fine, too.',
  'introduction.yes': 'Introduce us',
  'introduction.no': 'Not now',
  'introduction.declined': 'All right',
  'introduction.declined how': 'Nobody hears of it, and they can’t ask you again.',
  'introduction.over': 'That is over',
  'introduction.over why': 'It was answered, or its two weeks have passed.',
  'introduction.made': 'You are introduced',
  'introduction.made together': 'A message to both of you is on its way.',
  'introduction.made later':
    'You both hear by {day}, in a message to the two of you: in hours that suit both, and nobody gets more than two messages a week.',
  'introduction.meet': '{one} and {other}, you both wanted to talk',
  'introduction.side': ' · {title}',
  'introduction.side plan': ' · {title}, {until}',
  'introduction.side unseen': ' · what they have isn’t shown here; they can tell you themselves',
  'introduction.shared': 'You share: {parts}',
  'introduction.first question': 'A question to begin with',
  'introduction.about question':
    'On “{part}”: what would each of you measure, and which result would change the other’s plan?',
  'introduction.about method':
    'On “{part}”: how far is each of you with it, and can one start from what the other built?',
  'introduction.about data':
    'On “{part}”: do you both mean the same, and could one of you prepare it for both?',
  'introduction.about subject':
    'On “{part}”: who takes which half, and what would each of you expect to see first?',
  'introduction.about subject open':
    'On “{part}”: what would each of you do first, and what would you expect to see?',
  'introduction.about alike open': 'What would each of you do first, and what would you expect to see?',
  'introduction.about alike': 'Who takes which half, and what would each of you expect to see first?',
  'introduction.from here': 'I stay out of it from here, and ask once, in two weeks, whether you talked.',
  'introduction.contact': '{name} wants to talk, too',
  'introduction.reach': 'You reach {name} here: {contact}',
  'introduction.hears by':
    '{name} hears by {day}: in their hours, and nobody gets more than two messages a week. You needn’t wait.',
  'introduction.reach reverse': 'They have what you gave: {contact}',
  'follow-up.title': 'Did you talk?',
  'follow-up.about':
    'Two weeks ago I introduced you and {name}, about {idea}. One press is enough, and I won’t ask again.',
  'follow-up.about nothing':
    'Two weeks ago I introduced you and {name}. One press is enough, and I won’t ask again.',
  'follow-up.merged': 'We merged them',
  'follow-up.split': 'We split the work',
  'follow-up.parallel': 'Parallel on purpose',
  'follow-up.not yet': 'Not yet',
  'follow-up.thanks': 'Thank you',
  'follow-up.stands': 'It stands on both cards now, with your name.',
  'follow-up.noted': 'Good to know. I won’t ask again.',
  'follow-up.answered': 'It is noted: {how}.',
  'follow-up.said merged': 'the two became one',
  'follow-up.said split': 'the work is split',
  'follow-up.said parallel': 'parallel on purpose',
  'follow-up.said not yet': 'not yet',
} as const;
