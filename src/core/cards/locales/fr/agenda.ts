import type { agenda as english } from '../en/agenda.ts';

export const agenda: Partial<Record<keyof typeof english, string>> = {
  'agenda.looks like': 'Ce message énumère {many, plural, one {# idée} many {# d’idées} other {# idées}}',
  'agenda.which': 'Visible par vous seulement ; rien n’est encore publié.',
  'agenda.import': 'Importer comme liste d’idées',
  'agenda.one': 'Garder comme une seule idée',
  'agenda.again': 'Importer à nouveau',
  'agenda.form': 'Importer une liste',
  'agenda.submit': 'Voir la liste',
  'agenda.intro':
    'Un texte qui énumère des idées : par numéros, puces, titres ou paragraphes. Vous voyez chacune avant toute publication.',
  'agenda.text': 'Le texte',
  'agenda.text hint': 'Chaque idée commence par - ou 1. ou un titre',
  'agenda.continued': 'Le texte, partie {n}',
  'agenda.continued hint': 'Continue là où la partie précédente s’arrête',
  'agenda.name': 'Son nom',
  'agenda.name hint': 'Idées pour le printemps',
  'agenda.no list title': 'Ce n’est pas encore une liste',
  'agenda.no list':
    'Il faut au moins trois idées, chacune commençant sur sa propre ligne par -, 1. ou un titre, ou séparée par des lignes vides.',
  'agenda.kept as one': 'Votre texte est gardé : il peut devenir une seule idée.',
  'agenda.review': '{many, plural, one {# idée} many {# d’idées} other {# idées}} à parcourir',
  'agenda.counts':
    'Visible par vous seulement. {kept, plural, =0 {Aucune ne sera publiée} one {Une sera publiée} many {# de seront publiées} other {# seront publiées}}{out, plural, =0 {} many {, # de laissées de côté} other {, # laissées de côté}}{here, plural, =0 {} many {, # de déjà là} other {, # déjà là}}.',
  'agenda.for space': 'Tout cet espace les verra.',
  'agenda.for one': 'Seul #{channel} les verra.',
  'agenda.for nobody':
    'Le canal pour lequel elles étaient a quitté cet espace : personne ne les verrait. Choisissez qui les voit.',
  'agenda.for public': 'Tout le monde les verra, dans cet espace et au-dehors.',
  'agenda.who sees them': 'Qui les voit',
  'agenda.untitled': 'Encore sans titre',
  'agenda.here already': 'déjà là : #{number}',
  'agenda.here unseen': 'déjà ici',
  'agenda.later':
    'Ce texte compte encore {more, plural, one {# idée} many {# d’idées} other {# idées}} : on en parcourt 200 à la fois. Quand celles-ci sont publiées, importez-le de nouveau, et la suite vient.',
  'agenda.left out': 'Laissée de côté',
  'agenda.near': 'Proche de {other}',
  'agenda.keep': 'Garder',
  'agenda.leave out': 'Laisser de côté',
  'agenda.edit': 'Modifier',
  'agenda.publish': '{many, plural, one {La publier} other {Publier les #}}',
  'agenda.discard': 'Tout abandonner',
  'agenda.item intro': 'Elle retourne dans la liste et sera publiée avec elle.',
  'agenda.almost': 'Presque',
  'agenda.discarded': 'Abandonnée',
  'agenda.discarded said': '« {name} » n’a pas été publiée, et personne ne l’a vue.',
  'agenda.all here': '{many, plural, one {Elle est} many {Les # de sont} other {Les # sont}} déjà là',
  'agenda.all here said': '{numbers}. Rien n’a été ajouté.',
  'agenda.published':
    '{many, plural, one {# idée est publiée} many {# d’idées sont publiées} other {# idées sont publiées}}',
  'agenda.published said':
    '{numbers}. {many, plural, =0 {Aucun canal ne peut en montrer la fiche pour le moment ; <code>/idea find</code> les trouve.} other {Une seule fiche pour toutes se trouve dans {channels}.}}',
  'agenda.title': '{many, plural, one {# idée} many {# d’idées} other {# idées}} de {by}',
  'agenda.says':
    '{many, plural, one {# idée} many {# d’idées} other {# idées}} de {by}. Chacun peut en prendre une.',
  'agenda.see all': 'Voir les {many}',
  'agenda.anybody': 'Chacun peut en prendre une.',
  'agenda.left out before':
    '{many, plural, one {Une que vous aviez laissée de côté le reste} many {# que vous aviez laissées de côté le restent} other {# que vous aviez laissées de côté le restent}}.',
  'agenda.look': 'Voir la liste',
  'agenda.more wait':
    '{many, plural, one {Une autre attend} many {# autres attendent} other {# autres attendent}} dans une autre liste.',
  'agenda.go on': 'Parcourir la liste suivante',
  'agenda.former member': 'un ancien membre',
  'agenda.join one': 'Je me joindrais à une',
  'agenda.plan one': 'J’en prévois une',
  'agenda.sign up first': 'Pour qui y est inscrit',
  'agenda.sign up first said':
    'Son auteur et les inscrits à {idea} peuvent publier sa fiche. Un clic vous inscrit :',
};
