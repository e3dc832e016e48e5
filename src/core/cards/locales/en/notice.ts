export const notice = {
  'notice.not useful': '#{number}: not useful to me',
  'notice.noted': 'Noted',
  'notice.noted how': 'You won’t be shown these two again, and it helps to judge what is worth showing here.',
  'notice.precision': 'Overlaps shown',
  'notice.too few':
    ' · {verdicts, plural, =0 {nobody has judged one yet} one {# judged so far} other {# judged so far}}; from {needed, number} on they decide how near an idea must be',
  'notice.judged': ' · {share, number, ::percent} of the last {verdicts, number} judged were worth an answer',
  'notice.as shipped': '; shown as near as I come',
  'notice.stricter':
    '; so I show only nearer ones than elsewhere ({by, number, ::.00} of at most {most, number, ::.00} stricter)',
  'news.ask':
    'When somebody writes down something close to yours: shall I tell you? In private, with what else there is to say, once for each.',
  'news.i tell': 'When somebody writes down something close to yours, I tell you.',
  'news.shall i': 'When somebody writes down something close to yours:',
  'news.tell me': 'Tell me',
  'news.stop': 'Don’t tell me any more',
  'news.will': 'I’ll tell you',
  'news.will how':
    'In private, in working hours, at most twice a week with everything else. <code>/idea mine</code> turns it off.',
  'news.wont': 'I won’t tell you any more',
  'news.wont how':
    'You still see what comes near before you publish or plan. <code>/idea mine</code> turns it on again.',
  'news.title': 'New, and close to yours',
  'news.close to': 'Close to {idea}:',
  'news.more':
    '{more, plural, one {And # more, which <code>/idea show</code> lists beside yours.} other {And # more, which <code>/idea show</code> lists beside yours.}}',
  'news.near this': 'Near this',
  'news.near': '{idea} · both: {parts}',
} as const;
