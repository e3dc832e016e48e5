import type { install as english } from '../en/install.ts';

export const install: Partial<Record<keyof typeof english, string>> = {
  'install.done': 'Common Thread est dans {workspace}',
  'install.your workspace': 'votre espace de travail',
  'install.next':
    'Allez dans le canal où les idées doivent paraître, tapez <code>{invite}</code>, puis <code>/idea setup</code>. Rien n’est publié avant cela. Vous pouvez fermer cette page.',
  'install.not done': 'Common Thread n’a pas été installé',
  'install.cancelled': 'L’installation a été annulée.',
  'install.trouble': 'Quelque chose s’est mal passé ({why}).',
  'install.nothing changed': 'Rien n’a changé.',
  'install.again': 'Réessayer',
};
