import type { link as english } from '../en/link.ts';

export const link: Partial<Record<keyof typeof english, string>> = {
  'link.account': '{name} sur {platform}',
  'link.code.title': 'Votre code : {signs}',
  'link.code.how':
    'Avec votre autre compte, tapez <code>/idea link {signs}</code> dans les cinq minutes. Chaque compte devra ensuite confirmer que c’est vous : sans votre oui ici, le code ne fait rien, quel que soit celui qui le voit.',
  'link.already': 'Déjà la même personne que ce compte : <b>{accounts}</b>.',
  'link.whose.title': 'Est-ce votre compte ?',
  'link.whose':
    '<b>{account}</b> a créé ce code. Dites oui si c’est vous, et la même question sera posée là-bas.',
  'link.mine': 'Oui, c’est moi',
  'link.not mine': 'Non',
  'link.waiting.title': 'Encore un oui',
  'link.waiting':
    'J’ai demandé à <b>{account}</b> en privé. Dites oui là-bas, et les deux ne feront qu’une personne. Si vous ne voyez aucun message, <code>/idea link</code> y montre la question.',
  'link.me.title': 'Est-ce vous ?',
  'link.me':
    '<b>{account}</b> a tapé votre code. Si vous dites oui, les deux comptes sont une seule personne : une inscription par idée, et vos idées, projets et réglages ensemble.',
  'link.me.unless': 'Si vous ne connaissez pas ce compte, choisissez Non : rien ne change alors.',
  'link.done.title': 'Vous êtes une seule personne',
  'link.done':
    '<b>{accounts}</b> comptent désormais pour un, et les fiches suivent. <code>/idea unlink</code> les sépare à nouveau.',
  'link.refused.title': 'Rien n’a été relié',
  'link.refused': 'Les deux comptes restent tels quels. <code>/idea link</code> donne un nouveau code.',
  'link.unknown.title': 'Code inconnu',
  'link.unknown':
    'Un code a huit signes, vaut cinq minutes et sert une fois. Tapez <code>/idea link</code> avec l’autre compte pour en avoir un nouveau.',
  'link.over.title': 'Ce code n’est plus valable',
  'link.over':
    'Cinq minutes ont passé, ou un code plus récent l’a remplacé. Tapez <code>/idea link</code> là-bas à nouveau.',
  'link.used.title': 'Ce code a déjà été tapé',
  'link.used':
    'Un code sert une fois. Si ce n’est pas vous qui l’avez tapé, rien n’a été relié : tapez <code>/idea link</code> là-bas pour un nouveau.',
  'link.own.title': 'C’est ce compte qui a créé le code',
  'link.own': 'Tapez-le avec votre autre compte : <code>/idea link {signs}</code>.',
  'link.one.title': 'Vous êtes déjà une seule personne',
  'link.one': 'Ce compte et <b>{account}</b> sont reliés. <code>/idea unlink</code> les sépare.',
  'link.many.title': 'Cela fait beaucoup de comptes',
  'link.many':
    'Une personne en a vingt au plus. <code>/idea unlink</code> avec un compte inutilisé fait de la place.',
  'link.tries.title': 'Un instant, s’il vous plaît',
  'link.tries':
    'Plusieurs codes de suite n’allaient pas. Attendez un quart d’heure, puis tapez <code>/idea link</code> avec l’autre compte.',
  'link.choices':
    '{ideas, plural, one {Sur une idée vous aviez dit deux choses. Laquelle compte ?} many {Sur # d’idées vous aviez dit deux choses. Laquelle compte ?} other {Sur # idées vous aviez dit deux choses. Laquelle compte ?}} En attendant, c’est celle qui engage le plus.',
  'link.choice': '{stance} ({platform})',
  'link.choices.more':
    '{more, plural, one {Et une autre ensuite.} many {Et # d’autres ensuite.} other {Et # autres ensuite.}}',
  'link.kept.title': 'C’est noté',
  'link.kept': '{idea} : <b>{stance}</b>. Ce que vous aviez dit avant reste dans l’historique.',
  'link.alone.title': 'Rien à séparer',
  'link.alone': 'Ce compte n’est relié à aucun autre. <code>/idea link</code> le fait.',
  'link.part.title': 'Séparer ces comptes ?',
  'link.part':
    '<b>{account}</b> redeviendrait une personne à part, sans <b>{others}</b>. Ce qu’un compte a donné lui revient : ses idées, inscriptions et réactions. Ce qu’on ne peut attribuer reste au premier venu.',
  'link.part.yes': 'Séparer',
  'link.part.no': 'Laisser ainsi',
  'link.parted.title': 'De nouveau séparés',
  'link.parted': '<b>{account}</b> et <b>{others}</b> sont de nouveau deux personnes, et les fiches suivent.',
  'link.stays.title': 'Comme avant',
  'link.stays': 'Vos comptes restent une seule personne.',
};
