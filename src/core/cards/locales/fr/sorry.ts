import type { sorry as english } from '../en/sorry.ts';

export const sorry: Partial<Record<keyof typeof english, string>> = {
  'sorry.not set up': 'Ce canal n’est pas encore configuré',
  'sorry.set it up':
    'Une personne qui administre peut le faire en une étape : <code>/idea setup</code>. Pour rejoindre un espace existant, ajoutez son code : <code>/idea setup join CODE</code>.',
  'sorry.admins only': 'La configuration revient aux admins',
  'sorry.ask an admin':
    'Demandez à l’équipe d’administration de lancer <code>/idea setup</code> dans ce canal.',
  'sorry.ask one of':
    'Demandez à l’administration : {admins}. Il suffit de lancer <code>/idea setup</code> dans ce canal.',
  'sorry.unknown verb': 'Je ne connais pas cette commande',
  'sorry.verbs':
    '« {said} » ne fait pas partie de ce que je comprends. Voici ce que je connais : <code>{verbs}</code>. Pour noter une idée : <code>/idea new</code>.',
  'sorry.no such idea': 'Cette idée n’est pas ici',
  'sorry.nothing called':
    'Rien dans cet espace ne s’appelle « {said} ». <code>/idea find</code> cherche parmi toutes les idées.',
  'sorry.over': 'C’est déjà réglé',
  'sorry.answered before':
    'La réponse a déjà été donnée, ou le message est ancien. <code>/idea mine</code> montre ce qui vous attend.',
  'sorry.authors only': 'Réservé à la personne qui l’a écrite',
  'sorry.admins too': 'Une personne qui administre ici le peut aussi : {admins}.',
  'sorry.write your own':
    'Vous pouvez écrire la vôtre avec <code>/idea new</code> ; si elles se recoupent, on vous demandera en quoi.',
  'sorry.wrong code': 'Aucun espace n’a ce code',
  'sorry.check code':
    'Vérifiez-le auprès de qui vous l’a donné : <code>/idea setup</code> l’affiche dans un canal de cet espace.',
  'sorry.in direct': 'À dire dans un canal',
  'sorry.in a channel':
    'Une idée appartient à l’espace d’un canal. Essayez <code>/idea new</code> là où vous aimeriez qu’on la voie.',
  'sorry.wrong horizon': 'Quand est-ce ?',
  'sorry.horizons': '« {said} » ne convient pas comme horizon. Ceci convient : {horizons}.',
  'sorry.horizons said':
    'this month, next quarter, by March, end of June, in two or three weeks, 5 June, 2026-06-05 ou not sure yet, d’ici deux ans',
  'sorry.one of these': 'Au choix : {horizons}.',
  'sorry.elsewhere': 'Vos idées sont dans {channels}.',
  'sorry.digest admins': 'L’aperçu du récapitulatif est réservé aux admins',
  'sorry.digest for you':
    '<code>/idea digest me</code> vous envoie votre semaine, et <code>/idea digest</code> dit quand vient le prochain.',
  'sorry.glossary admins': 'Les notions reviennent aux admins',
  'sorry.glossary for you':
    'Tout le monde lit le glossaire ; les admins d’ici le complètent et le changent avec <code>/idea glossary</code>.',
  'sorry.admins here': 'Admins ici : {admins}.',
  'sorry.meant': 'Vouliez-vous dire <code>/idea {verb}</code> ?',
  'sorry.setup how': 'Que voulez-vous configurer ?',
  'sorry.setup can':
    '« {said} » n’en fait pas partie : <code>/idea setup</code> montre la configuration et la change, <code>/idea setup join CODE</code> rejoint un espace, <code>/idea setup leave</code> le quitte, <code>/idea setup code</code> crée un nouveau code.',
  'sorry.which day': 'Quel jour ?',
  'sorry.two days': '« {said} » peut être deux jours. Avec le nom du mois c’en est un : 5 juin.',
  'sorry.you wrote': 'Vous avez écrit',
  'sorry.stands in the form': 'Ce que vous avez écrit est gardé : le formulaire le contient.',
  'sorry.saved already': 'Ce message est déjà une idée',
  'sorry.it became': 'Il est devenu {idea}.',
  'sorry.read it': 'La lire',
};
