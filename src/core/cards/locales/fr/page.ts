export const page = {
  'page.open': 'Ouvrir comme page',
  'page.open means':
    'Qui a ce lien voit ce que tout le monde dans {space} peut voir, jusqu’au {day}, et aucun nom. Les admins peuvent y mettre fin dans {setup}.',
  'page.end links': 'Annuler les liens de page',
  'page.links ended': 'Les liens vers les pages ne valent plus',
  'page.links ended means':
    'Aucun de ceux qui ont été donnés pour {space} n’ouvre encore quoi que ce soit. Le prochain {map} en donne un nouveau.',
  'page.group': '{ideas, plural, one {# idée} many {# d’idées} other {# idées}}',
  'page.in words': 'En mots',
  'page.planned':
    '{plans, plural, one {une personne la prévoit} many {# de personnes la prévoient} other {# personnes la prévoient}}',
  'page.near': 'proche de {other}, sans réponse pour le moment',
  'page.overlaps': 'recoupe {other}',
  'page.builds on': 's’appuie sur {other}',
  'page.is built on': '{other} s’appuie sur elle',
  'page.replicates': 'réplique indépendamment {other}',
  'page.is replicated': '{other} la réplique indépendamment',
  'page.same': 'pose la même question que {other}',
  'page.differs': 'diffère de {other}, et il est dit comment',
  'page.legend': 'Ce que cela veut dire',
  'page.not drawn': 'Le dessin a pris trop de temps ; le voici en mots. Rouvrir la page peut aider.',
  'page.foot':
    'Voici ce que tout le monde dans {space} peut voir : les idées de l’espace, et combien de personnes les prévoient, sans noms. Qui a le lien peut l’ouvrir jusqu’au {day}.',
  'page.nothing': 'Ce lien n’ouvre rien',
  'page.nothing means':
    'Il est peut-être périmé : un lien vaut une semaine, et on peut y mettre fin avant. Ou une lettre s’est perdue en route. Demandez {map} là où vous l’avez reçu, et vous en avez un nouveau.',
  'page.sorry': 'Cela n’a pas marché',
  'page.sorry means':
    'Ce n’est pas de votre fait, et c’est dans le journal. Rouvrez le lien dans une minute.',
} as const;
