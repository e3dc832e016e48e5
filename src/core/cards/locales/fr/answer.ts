import type { answer as english } from '../en/answer.ts';

export const answer: Partial<Record<keyof typeof english, string>> = {
  'answer.published': '{idea} est publiée',
  'answer.stands in':
    '{channels, plural, one {Sa fiche se trouve dans {where}.} other {Sa fiche se trouve dans {where} ; un clic sur l’une se voit sur toutes.}}',
  'answer.planning it': 'Votre projet est noté.',
  'answer.edited': '{idea} est modifiée',
  'answer.cards follow': 'Toutes ses fiches suivent dans un instant.',
  'answer.discarded': 'Abandonnée',
  'answer.nobody saw': '« {title} » n’a pas été publiée, et personne ne l’a vue.',
  'answer.in on': 'Vous êtes de la partie : {idea}',
  'answer.down as': 'Votre inscription : « {stance} ». Votre brouillon n’a pas été publié.',
  'answer.stance': '{sign} {stance} : {idea}',
  'answer.plan too':
    '{people, plural, one {{who} a le même projet : un mot avant de commencer serait utile.} other {{who} ont le même projet : un mot avant de commencer serait utile.}}',
  'answer.following': 'Elle est dans votre liste : <code>/idea mine</code>.',
  'answer.would_join': 'Votre nom figure sur la fiche, pour qui en fera son projet.',
  'answer.can_advise': 'Qui en fera son projet saura à qui s’adresser.',
  'answer.has_results': 'Merci : la prochaine personne qui aura un projet semblable le verra en premier.',
  'answer.no date': 'Pas encore de date ; vous pouvez en fixer une à tout moment.',
  'answer.until': 'Jusqu’au {day}. Une seule question vous sera posée, une fois ce jour passé.',
  'answer.stopped': 'Elle est de nouveau à reprendre.',
  'answer.stopped because': 'Avec votre phrase : « {note} »',
  'answer.change horizon': 'Changer l’horizon',
  'answer.pick day': 'Choisir un jour',
  'answer.take back': 'Retirer',
  'answer.taken back': 'Retirée',
  'answer.no longer': 'Votre inscription à {idea} est retirée.',
  'answer.nothing to take back': 'Rien à retirer',
  'answer.not signed up': 'Vous n’avez pas d’inscription à {idea}.',
  'answer.everything': 'tout',
  'answer.nothing found': 'Rien trouvé',
  'answer.none about':
    'Aucune idée ici ne parle de « {query} ». La vôtre pourrait être la première : <code>/idea new</code>',
  'answer.found': 'Trouvé : {query}',
  'answer.read one': 'En lire une en entier',
  'answer.almost': 'Presque',
  'answer.kept': 'Tout ce que vous avez écrit est gardé. Un point est à revoir :',
  'answer.draft over':
    'Ce brouillon a été publié ou écarté entre-temps. Ce que vous avez écrit est maintenant un brouillon à part.',
  'answer.continue': 'Continuer : {title}',
  'answer.continue writing': 'Continuer à écrire',
};
