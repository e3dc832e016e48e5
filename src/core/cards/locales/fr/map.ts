import type { map as english } from '../en/map.ts';

export const map: Partial<Record<keyof typeof english, string>> = {
  'map.title': 'Recoupements dans {space}',
  'map.summary':
    '{joined, plural, one {# idée sur {ideas} est proche} many {# d’idées sur {ideas} sont proches} other {# idées sur {ideas} sont proches}} d’une autre, en {groups, plural, one {un groupe} many {# de groupes} other {# groupes}}. {planned, plural, =0 {Personne n’en prévoit pour le moment.} one {Une d’elles est prévue.} many {# d’entre elles sont prévues.} other {# d’entre elles sont prévues.}}',
  'map.groups': 'Ce qui va ensemble',
  'map.of them planned': '({planned, plural, one {# prévue} many {# prévues} other {# prévues}})',
  'map.alone':
    '{ideas, plural, one {Une idée n’est proche} many {# d’idées ne sont proches} other {# idées ne sont proches}} d’aucune autre',
  'map.left':
    '{ideas, plural, one {Une de plus est proche} many {# de plus sont proches} other {# de plus sont proches}} d’une autre, faute de place.',
  'map.titles': 'Leurs titres',
  'map.planned': 'quelqu’un la prévoit',
  'map.several': 'plusieurs la prévoient',
  'map.not planned': 'personne ne la prévoit',
  'map.open': 'proches, sans réponse pour le moment',
  'map.overlaps': 'se recoupent',
  'map.builds on': 'prolonge celle que montre la flèche',
  'map.replicates': 'réplication indépendante',
  'map.same': 'posent la même question',
  'map.differs': 'diffèrent, et il est dit en quoi',
  'map.described': 'Une carte des recoupements. {summary} Par numéros : {groups}.',
  'map.only you': 'Pour vous uniquement : on n’y voit que les idées que vous pouvez voir.',
  'map.not drawn':
    'Le dessin a pris trop de temps ; le voici en mots. Demandez-le encore une fois dans un instant.',
  'map.no ideas':
    'Il n’y a encore rien à dessiner. {new} note la première idée ; la carte commence avec la deuxième.',
  'map.no overlaps':
    '{ideas, plural, one {Il y a une idée ici, et rien de proche.} many {Aucune des # d’idées n’est proche d’une autre.} other {Aucune des # idées n’est proche d’une autre.}} Personne ne s’apprête donc à faire le même travail. Dès que deux se rapprochent, ceci montre comment elles vont ensemble.',
  'map.beside': 'Le dessin est dans vos messages directs avec moi.',
  'map.no right':
    'Je ne peux pas envoyer le dessin : l’application n’a pas le droit de déposer des fichiers ici. La personne qui l’a installée peut le permettre en l’installant de nouveau.',
  'map.not sent': 'Le dessin n’est pas passé. Réessayez dans une minute.',
};
