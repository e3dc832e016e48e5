import type { mine as english } from '../en/mine.ts';

export const mine: Partial<Record<keyof typeof english, string>> = {
  'mine.title': 'Vos idées et inscriptions',
  'mine.nothing': 'Encore rien ici',
  'mine.begin': 'Inscrivez-vous d’un clic sur une fiche, ou écrivez une idée : <code>/idea new</code>.',
  'mine.no space':
    'Encore rien ici. Inscrivez-vous d’un clic sur une fiche, ou écrivez une idée dans un canal de son espace : <code>/idea new</code>.',
  'mine.waits':
    '{plans, plural, one {Un projet attend votre réponse} many {# de projets attendent votre réponse} other {# projets attendent votre réponse}}',
  'mine.plans': '{many, plural, one {Votre projet} many {Vos # de projets} other {Vos # projets}}',
  'mine.signups':
    '{many, plural, one {Votre inscription} many {Vos # d’inscriptions} other {Vos # inscriptions}}',
  'mine.ideas':
    '{many, plural, =0 {Vos idées} one {Une idée de vous} many {# d’idées de vous} other {# idées de vous}}',
  'mine.drafts':
    '{many, plural, one {Votre brouillon, visible par vous seulement} many {Vos # de brouillons, visibles par vous seulement} other {Vos # brouillons, visibles par vous seulement}}',
  'mine.all plans': 'Tous les projets',
  'mine.all signups': 'Toutes les inscriptions',
  'mine.all ideas': 'Toutes mes idées',
  'mine.all drafts': 'Tous les brouillons',
  'mine.overview': 'Vue d’ensemble',
  'mine.write': 'Écrire une idée',
  'mine.continue': 'Reprendre un brouillon',
  'mine.discard': 'Abandonner un brouillon',
  'mine.review': 'Parcourir une liste d’idées',
  'mine.agenda': 'Liste {number}',
  'mine.lapsed': 'échu',
  'mine.archived': 'archivée',
  'mine.withdrawn': 'retirée',
  'mine.untitled': 'Brouillon {number}, encore sans titre',
  'mine.edits': 'une modification non enregistrée',
};
