import type { away as english } from '../en/away.ts';

export const away: Partial<Record<keyof typeof english, string>> = {
  'away.withdrawn': 'Retirée par son auteur.',
  'away.archived': 'Archivée par son auteur. On la trouve encore : <code>/idea find archived</code>.',
  'away.withdrawn by admin': 'Retirée par l’administration.',
  'away.archived by admin':
    'Archivée par l’administration. On la trouve encore : <code>/idea find archived</code>.',
  'away.was archived by admin': 'Archivée par l’administration',
  'away.admin took it back':
    'L’administration l’a retirée. Ce que vous prévoyez vous-même, vous pouvez l’écrire : <code>/idea new</code>.',
  'away.edited by admin': 'modifiée par l’administration',
  'away.read': 'La lire en entier',
  'away.bring back': 'La remettre',
  'away.was archived': 'Archivée par son auteur',
  'away.archive choice': 'Archiver (son auteur)',
  'away.withdraw choice': 'Retirer (son auteur)',
  'away.back choice': 'La remettre (son auteur)',
  'away.is withdrawn': '{idea} est retirée',
  'away.is withdrawn now':
    'Ses fiches le disent ; elle a quitté les listes et ne sert plus de comparaison aux nouveaux projets. Les inscriptions sont gardées.',
  'away.is archived': '{idea} est archivée',
  'away.is archived now':
    'Elle a quitté les listes ; les nouveaux projets lui sont encore comparés. <code>/idea find archived</code> la trouve.',
  'away.is back': '{idea} est de retour',
  'away.is back now': 'Comme avant, avec toutes les inscriptions.',
  'away.was withdrawn': '{idea} a été retirée',
  'away.you took it back': 'Vous l’avez retirée. Tout ce qui y était est gardé.',
  'away.author took it back':
    'Son auteur l’a retirée. Ce que vous prévoyez vous-même, vous pouvez l’écrire : <code>/idea new</code>.',
};
