import type { space as english } from '../en/space.ts';

export const space: Partial<Record<keyof typeof english, string>> = {
  'space.digest when': '{day} à {hour} h ({zone}), seulement s’il y a quelque chose à dire',
  'space.write idea': 'Écrire une idée',
  'space.space': 'Espace',
  'space.channels': 'Canaux',
  'space.digest': 'Récapitulatif',
  'space.reactions': 'Réactions',
  'space.code': 'Code pour rejoindre',
  'space.set up': 'Ce canal est configuré',
  'space.how set up': 'La configuration de ce canal',
  'space.another channel':
    'Un autre canal, ici ou sur une autre plateforme, rejoint l’espace avec <code>/idea setup join {joinCode}</code>.',
  'space.change': 'Changer',
  'space.joined': 'Ce canal fait partie de l’espace {space}',
  'space.ideas stand in':
    'Les idées paraissent maintenant dans {channels}. Les précédentes ne sont pas republiées : <code>/idea find</code> les a toutes, et <b>Publier sa fiche ici</b> publie celle que vous lisez.',
  'space.saved': 'Enregistré',
  'space.speaks':
    'Les fiches et récapitulatifs sont désormais en {language} ; ceux qui sont là suivent en quelques minutes.',
  'space.now': '{space} : récapitulatif le {when}.',
  'space.next now': 'Le prochain vient dans les minutes qui suivent.',
  'space.next': 'Le prochain est pour {day} {date} à {hour} h ({zone}).',
  'help.title': 'Les idées, les projets et qui s’y intéresse',
  'help.any message': 'Tout message peut devenir une idée : ouvrez son menu et choisissez <b>{save}</b>.',
  'help.on a card': 'Sur une fiche, un clic ou une réaction vous inscrit :',
  'help.compared':
    'Votre projet est comparé à ceux des autres avant d’être publié, et le résultat n’est visible que par vous.',
  'welcome.title': 'Merci de m’accueillir',
  'welcome.what i do':
    'Je tiens un tableau d’idées de recherche, je vois quand des projets se recoupent, et je préviens avant que le même travail soit fait deux fois. Je ne lis aucun message.',
  'welcome.begin':
    'Pour commencer, l’équipe d’administration lance <code>/idea setup</code> dans le canal où les idées doivent paraître. Rien n’est publié avant cela.',
  'credit.title': 'Votre message est devenu une idée',
  'credit.remove': 'Retirer mon nom',
  'credit.saved':
    '{by} l’a notée comme {idea}, à votre nom. Rien d’autre ne suivra, sauf si vous vous inscrivez.',
  'credit.removed': 'C’est fait',
  'credit.name gone': 'Votre nom et le lien vers votre message ont disparu des fiches. L’idée reste.',
  'lost.agenda': 'une liste d’idées',
  'lost.digest': 'le récapitulatif de la semaine',
  'lost.unsure': 'Est-ce publié ?',
  'lost.please look':
    'La connexion a été coupée pendant que je publiais {what} dans #{channel}, et je ne vois pas si c’est arrivé. Regardez sur place, puis choisissez.',
  'lost.post again': 'Publier à nouveau',
  'lost.it is there': 'C’est là',
  'lost.failed': 'Pas publié dans #{channel}',
  'lost.could not': 'Je n’ai pas pu y publier {what}. {problem}',
  'lost.may not change': 'Je n’ai plus le droit de modifier ce que j’y ai publié.',
  'lost.ours broke': 'Quelque chose a cassé de notre côté ; le journal en dit plus.',
  'lost.answered': 'Réponse reçue, telle quelle : {problem}',
  'lost.try again': 'Réessayer',
  'lost.on its way': 'C’est en route',
  'lost.again': 'La publication est relancée.',
  'lost.too late': 'Ce récapitulatif n’est plus d’actualité',
  'lost.next week':
    'Ses nouvelles ont plus de deux jours : je ne le publierai plus. Le prochain paraîtra à l’heure habituelle, et {digest} vous montre cette semaine, ou la publie plus tôt.',
  'lost.good': 'Bien',
  'lost.leave it': 'Je laisse tout en l’état.',
};
