import type { signs as english } from '../en/signs.ts';

export const signs: Partial<Record<keyof typeof english, string>> = {
  'signs.change': 'Signes des réactions',
  'signs.title': 'Signes des réactions',
  'signs.save': 'Enregistrer',
  'signs.intro': 'Quelle réaction sous une fiche vaut quelle position, dans tous les canaux de cet espace.',
  'signs.hint': 'Un emoji, ou :son_nom:. Vide, aucune réaction',
  'signs.none': 'aucune, les boutons suffisent',
  'signs.too long': 'Un emoji, ou son nom entre deux-points, en {most, number} caractères au plus.',
  'signs.no emoji':
    '« {typed} » n’est pas un emoji. Un emoji comme 👀, ou le nom de l’un des vôtres entre deux-points, comme :owl:.',
  'signs.taken': 'Ce signe vaut déjà « {stance} ». Chaque position a le sien, ou aucun.',
  'signs.saved': 'Enregistré',
  'signs.from now on':
    'Cela vaut à partir de maintenant. Ce qu’une réaction a donné avant reste jusqu’à ce qu’elle soit retirée.',
  'signs.own':
    'Je ne peux pas chercher vos propres emojis ; {signs} compte partout où un emoji porte ce nom, sur chaque plateforme à part.',
};
