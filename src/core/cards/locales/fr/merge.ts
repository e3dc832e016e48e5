import type { merge as english } from '../en/merge.ts';

export const merge: Partial<Record<keyof typeof english, string>> = {
  'merge.into': 'La réunir à une autre (auteurs, admins)',
  'merge.form': 'Réunir à une autre idée',
  'merge.go on': 'Continuer',
  'merge.form intro':
    '{from} rejoindra celle que vous nommez, avec toutes les inscriptions. Si quelqu’un d’autre l’a écrite, on lui demande d’abord.',
  'merge.offer': 'Réunir {from} à {into}',
  'merge.asked': 'La question est posée à qui l’a écrite',
  'merge.asked how':
    'Avec son accord, {from} rejoindra {into} : les inscriptions suivent, ses cartes disent où elle est, et son numéro y mène. On peut revenir en arrière pendant 30 jours.',
  'merge.done': '{from} fait maintenant partie de {into}',
  'merge.done how':
    'Toutes les inscriptions suivent, la plus forte pour qui en avait deux. Les cartes de {from} disent où elle est, et son numéro y mène. Vous pouvez revenir en arrière jusqu’au {day}.',
  'merge.undo': 'Revenir en arrière',
  'merge.take apart': 'Ressortir {from}',
  'merge.undone': '{from} est à nouveau une idée à part',
  'merge.undone how':
    'Les deux sont comme avant, avec toutes les inscriptions ; ce qui a été dit depuis est gardé.',
  'merge.too late': 'On ne peut plus revenir en arrière',
  'merge.too late why':
    'C’est fini, ou cela fait plus de 30 jours, ou {into} a rejoint une autre idée depuis : ressortez d’abord celle-là.',
  'merge.question': 'Une idée ou deux ?',
  'merge.question how':
    '{name} pense que {from} et {into} n’en font qu’une, et laisserait {fromNumber} rejoindre {intoNumber}. Les inscriptions suivent, {fromNumber} mène ensuite à {intoNumber}, et on peut revenir en arrière pendant 30 jours.',
  'merge.agree': 'Les réunir',
  'merge.keep': 'Garder les deux',
  'merge.kept': 'Les deux restent comme elles sont',
  'merge.kept how': 'Rien n’a changé.',
  'merge.by admin': 'Deux idées n’en font plus qu’une',
  'merge.by admin how':
    '{name}, qui administre ici, a laissé {from} rejoindre {into}. Toutes les inscriptions suivent. Vous pouvez revenir en arrière jusqu’au {day}.',
  'merge.not yours': 'C’est à qui les a écrites',
  'merge.not yours how':
    'Qui a écrit l’une des deux peut demander à l’autre, et qui administre un canal d’ici peut le faire. Vous pouvez dire leur lien : {more}.',
  'merge.more': 'Son lien avec une autre',
  'merge.replicates': 'Ces deux-là sont faites pour être deux',
  'merge.replicates how': 'L’une réplique l’autre, indépendamment. Les réunir supprimerait cela.',
  'merge.audience': 'Ces deux-là ne sont pas pour les mêmes gens',
  'merge.audience how':
    'L’une est vue par plus de gens que l’autre. Les réunir montrerait les inscriptions à des gens qui ne pouvaient pas les voir ; donnez d’abord la même portée aux deux.',
  'merge.not now': 'On ne peut pas les réunir',
  'merge.not now how':
    'L’une des deux a été retirée ou en a rejoint une autre, ou la question est déjà posée.',
  'merge.went': 'Elle a rejoint {into}, avec toutes les inscriptions.',
  'merge.read': 'Lire {into}',
  'merge.includes': 'Comprend',
};
