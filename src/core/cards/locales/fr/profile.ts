import type { profile as english } from '../en/profile.ts';

export const profile: Partial<Record<keyof typeof english, string>> = {
  'profile.form': 'À propos de vous',
  'profile.save': 'Enregistrer',
  'profile.intro': 'Dites ce que vous voulez ; un champ vide ne dit rien.',
  'profile.name': 'Nom',
  'profile.affiliation': 'Affiliation',
  'profile.affiliation hint':
    'Votre labo, groupe ou projet. À côté de votre nom, là où l’on choisit à qui parler',
  'profile.contact': 'Contact',
  'profile.contact hint': 'Un lien, un pseudo ou une adresse. Seulement pour qui vous acceptez de rencontrer',
  'profile.zone': 'Fuseau horaire',
  'profile.zone hint': 'Paris ou America/New_York',
  'profile.hours': 'Heures de travail',
  'profile.hours hint': 'Mon–Fri 9–17. Je ne vous écris qu’alors',
  'profile.title': 'Ce que vous dites de vous',
  'profile.not said': 'non précisé',
  'profile.told zone': ', d’après votre compte ici',
  'profile.no zone': 'non précisé : je suis l’heure de votre espace',
  'profile.no hours': 'non précisé : du lundi au vendredi, 9–17',
  'profile.who sees it':
    'Nom et affiliation se voient près de vos idées et projets ; votre contact, seulement pour les personnes que vous acceptez de rencontrer.',
  'profile.change': 'Modifier',
  'profile.continue': 'Continuer',
  'profile.problem.too long': '{has, number} caractères ici ; il y a place pour {limit, number}.',
  'profile.problem.contact': 'Un lien vers votre profil, un nom que vous portez, ou une adresse.',
  'profile.problem.link': 'Un lien commence par https:// et mène à une page, comme https://example.org/kim.',
  'profile.problem.mail': 'Il semble manquer la fin de cette adresse, comme @example.org.',
  'profile.problem.zone':
    'Je ne connais pas le fuseau « {said} ». Une de ses villes suffit, comme Paris ou America/New_York.',
  'profile.problem.hours': 'Des jours et des heures, comme Mon–Fri 9–17.',
  'profile.problem.days': 'Je ne lis pas les jours dans « {said} » : comme Mon–Fri 9–17, ou Mon, Wed 9–13.',
  'profile.problem.whole hours': 'Des heures entières, comme Mon–Fri 9–17.',
  'profile.problem.hours of a day': 'Un jour a 24 heures : comme Mon–Fri 9–17.',
  'profile.problem.hours in order': 'La fin doit venir après le début, le même jour, comme Mon–Fri 9–17.',
};
