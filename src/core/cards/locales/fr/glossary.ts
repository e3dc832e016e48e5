import type { glossary as english } from '../en/glossary.ts';

export const glossary: Partial<Record<keyof typeof english, string>> = {
  'glossary.title': 'Glossaire de {space}',
  'glossary.what for':
    'Deux projets disent souvent la même chose avec d’autres mots. J’en connais beaucoup sur la sûreté de l’IA et l’apprentissage automatique ; ceux de votre domaine ou de votre groupe s’ajoutent ici. Ils servent à trouver les recoupements de cet espace.',
  'glossary.none': 'Rien n’est ajouté pour le moment.',
  'glossary.own':
    '{concepts, plural, one {# notion ajoutée} many {# de notions ajoutées} other {# notions ajoutées}}',
  'glossary.add': 'Ajouter une notion',
  'glossary.change': 'En changer ou en retirer une',
  'glossary.change one': 'Changer {name}',
  'glossary.remove one': 'Retirer {name}',
  'glossary.admins': 'Tout le monde le lit ; les admins le changent, jusqu’à {most} notions.',
  'glossary.form': 'Une notion',
  'glossary.save': 'Enregistrer',
  'glossary.intro':
    'Ce qu’on dit partout pour parler d’elle. Laissez de côté ce qui veut dire autre chose aussi souvent.',
  'glossary.name': 'Son nom',
  'glossary.name hint': 'danse frétillante',
  'glossary.ways': 'D’autres façons de la dire',
  'glossary.ways hint': 'Une par ligne. L’ordre des mots et leurs terminaisons ne comptent pas',
  'glossary.facet': 'Qu’est-ce que c’est ?',
  'glossary.facet hint': 'Les projets de même question et de même méthode se recoupent le plus',
  'glossary.method': 'une méthode',
  'glossary.question': 'une question',
  'glossary.data': 'des données, un organisme, un modèle',
  'glossary.measure': 'une mesure',
  'glossary.saved': 'C’est dans le glossaire',
  'glossary.saved as': '{name} : {ways}',
  'glossary.from now':
    'Désormais, les projets qui disent l’un ou l’autre disent la même chose. Personne n’est prévenu de nouveau de ce qui a déjà été vu.',
  'glossary.removed': 'Ce n’est plus dans le glossaire',
  'glossary.removed was': 'C’était {name} : {ways}. L’ajouter de nouveau la fait revenir.',
  'glossary.list': 'Voir le glossaire',
  'glossary.again': 'L’écrire de nouveau',
  'glossary.problem.no name': 'Une notion a besoin d’un nom, par exemple « danse frétillante ».',
  'glossary.problem.name taken':
    '« {said} » est déjà dans la liste. Changez-la là-bas, ou donnez un autre nom à celle-ci.',
  'glossary.problem.full':
    'Ce glossaire contient {concepts} notions, et il est plein. Retirez-en d’abord une dont personne ne se sert.',
  'glossary.problem.long':
    '« {said} » dépasse {letters} caractères. Quelques mots en trouvent plus qu’une phrase.',
  'glossary.problem.wordy': '« {said} » a plus de {most} mots. Quelques mots en trouvent plus qu’une phrase.',
  'glossary.problem.no words':
    '« {said} » n’a aucun mot que l’on puisse chercher. Des lettres ou des chiffres suffisent.',
  'glossary.problem.too many ways':
    'En voici {said} ; {ways} façons de dire une chose sont le maximum. Les plus courantes suffisent.',
  'glossary.problem.no ways':
    'Il faut une autre façon de la dire, à côté de son nom : le glossaire sert à cela.',
};
