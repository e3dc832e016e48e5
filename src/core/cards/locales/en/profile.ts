export const profile = {
  'profile.form': 'About you',
  'profile.save': 'Save',
  'profile.intro': 'Say what you like; an empty field says nothing.',
  'profile.name': 'Name',
  'profile.affiliation': 'Affiliation',
  'profile.affiliation hint':
    'Your lab, group or project. Stands beside your name where people decide whom to talk to',
  'profile.contact': 'Contact',
  'profile.contact hint':
    'A link, a handle or an e-mail address. Only for people you agree to be introduced to',
  'profile.zone': 'Time zone',
  'profile.zone hint': 'Berlin or America/New_York',
  'profile.hours': 'Working hours',
  'profile.hours hint': 'Mon–Fri 9–17. I write to you only then',
  'profile.title': 'What you say about yourself',
  'profile.not said': 'not said',
  'profile.told zone': ', as your account here says',
  'profile.no zone': 'not said: I go by the time of your space',
  'profile.no hours': 'not said: Mon–Fri 9–17',
  'profile.who sees it':
    'Name and affiliation are seen beside your ideas and plans; your contact only by people you agree to be introduced to.',
  'profile.change': 'Change',
  'profile.continue': 'Continue',
  'profile.problem.too long': 'This has {has, number} characters; {limit, number} fit here.',
  'profile.problem.contact': 'A link to your profile, a name that you go by, or an e-mail address.',
  'profile.problem.link': 'A link begins with https:// and names a page, like https://example.org/kim.',
  'profile.problem.mail': 'This e-mail address seems to miss its end, like @example.org.',
  'profile.problem.zone':
    'I don’t know the time zone “{said}”. A city of it will do, like Berlin or America/New_York.',
  'profile.problem.hours': 'Days and hours, please, like Mon–Fri 9–17.',
  'profile.problem.days': 'I can’t read the days in “{said}”: like Mon–Fri 9–17, or Mon, Wed 9–13.',
  'profile.problem.whole hours': 'Whole hours, please, like Mon–Fri 9–17.',
  'profile.problem.hours of a day': 'A day has 24 hours: like Mon–Fri 9–17.',
  'profile.problem.hours in order':
    'The hours should end later on the same day than they begin, like Mon–Fri 9–17.',
} as const;
