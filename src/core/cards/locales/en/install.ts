export const install = {
  'install.done': 'Common Thread is in {workspace}',
  'install.your workspace': 'your workspace',
  'install.next':
    'Go to the channel where ideas should appear, type <code>{invite}</code>, then <code>/idea setup</code>. Nothing is posted before that. You can close this page.',
  'install.not done': 'Common Thread was not installed',
  'install.cancelled': 'It was cancelled.',
  'install.trouble': 'Something went wrong ({why}).',
  'install.nothing changed': 'Nothing was changed.',
  'install.again': 'Try again',
} as const;
