import type { introduction as english } from '../en/introduction.ts';

export const introduction: Partial<Record<keyof typeof english, string>> = {
  'introduction.form': 'Se faire présenter',
  'introduction.form ask':
    'On leur demande en privé, sans votre nom, s’ils veulent parler eux aussi. Seulement dans ce cas, vous recevez tous deux les deux noms, les deux projets, ce qu’ils partagent et comment vous joindre. Sinon, personne n’en saura rien.',
  'introduction.form agree':
    'Vous recevez tous deux les deux noms, les deux projets sauf ce qui est réservé à un canal, ce qu’ils partagent et comment vous joindre. Personne d’autre.',
  'introduction.form channel':
    'Votre idée est réservée à son canal : qui n’y est pas connu reçoit votre nom et comment vous joindre, et non l’idée.',
  'introduction.form contact': 'Comment peut-on vous joindre ?',
  'introduction.form contact hint':
    'Une adresse, un lien, ou un pseudonyme et où : peut-être sur une autre plateforme',
  'introduction.form send ask': 'Leur demander',
  'introduction.form send agree': 'Présentez-nous',
  'introduction.no contact': 'Un pseudonyme, une adresse ou un lien, en {most, number} signes au plus.',
  'introduction.asked': 'La question est posée',
  'introduction.asked since':
    'Vous avez demandé le {day} à faire connaissance avec qui prévoit ou a écrit {idea}. Si vous voulez parler tous les deux, vous l’apprendrez tous les deux. Sans réponse, il n’en sera rien.',
  'introduction.asked before': 'Vous l’avez déjà demandé',
  'introduction.asked once':
    'Vous l’avez demandé le {day}, et je ne demande qu’une fois. Si vous voulez parler tous les deux, vous l’apprendrez tous les deux.',
  'introduction.asked kept': '<b>{title}</b> n’est pas publiée. Cela vous attend ici :',
  'introduction.asked near': 'Ceci en est proche aussi :',
  'introduction.asked plan': 'Votre projet pour {idea} vous attend ici :',
  'introduction.menu': 'Présentez-nous…',
  'introduction.because of': 'Près de la mienne : {idea}',
  'introduction.nobody': 'Il n’y a personne à qui demander',
  'introduction.nobody why':
    'Personne d’autre ne prévoit {idea}, et on ne peut pas demander à qui l’a écrite.',
  'introduction.introduced before': 'Vous vous connaissez',
  'introduction.introduced on': 'Je vous ai présentés le {day}.',
  'introduction.question': 'Quelqu’un travaille tout près de votre idée',
  'introduction.question yours': 'La vôtre : <b>{idea}</b>.',
  'introduction.question both': 'En commun : {parts}.',
  'introduction.question alike': 'Les deux se ressemblent.',
  'introduction.question how':
    'On voudrait vous parler. On ne sait pas si vous lisez ceci, et on n’apprend rien sans votre accord. Alors vous recevrez tous deux les deux noms, les deux projets sauf ce qui est réservé à un canal, et comment vous joindre. Ne pas répondre convient aussi.',
  'introduction.yes': 'Présentez-nous',
  'introduction.no': 'Pas maintenant',
  'introduction.declined': 'Entendu',
  'introduction.declined how': 'Personne n’en saura rien, et on ne pourra pas vous le redemander.',
  'introduction.over': 'C’est passé',
  'introduction.over why': 'La réponse est donnée, ou les deux semaines sont passées.',
  'introduction.made': 'Les présentations sont faites',
  'introduction.made together': 'Un message pour vous deux est en route.',
  'introduction.made later':
    'Vous l’apprendrez tous deux d’ici le {day}, par un message commun : à des heures qui conviennent aux deux, et sans plus de deux messages par semaine à chacun.',
  'introduction.meet': '{one} et {other}, vous vouliez parler tous les deux',
  'introduction.side': ' · {title}',
  'introduction.side plan': ' · {title}, {until}',
  'introduction.side unseen': ' · ce n’est pas montré ici ; demandez-le directement',
  'introduction.shared': 'Vous partagez : {parts}',
  'introduction.first question': 'Une question pour commencer',
  'introduction.about question':
    'Sur « {part} » : que mesurerait chacun, et quel résultat ferait changer le projet de l’autre ?',
  'introduction.about method':
    'Sur « {part} » : où en est chacun avec cela, et l’un peut-il partir de ce que l’autre a construit ?',
  'introduction.about data':
    'Sur « {part} » : entendez-vous tous deux la même chose, et l’un peut-il le préparer pour les deux ?',
  'introduction.about subject':
    'Sur « {part} » : qui prend quelle moitié, et que pense voir chacun en premier ?',
  'introduction.about subject open':
    'Sur « {part} » : que ferait chacun en premier, et que penserait-il voir ?',
  'introduction.about alike open': 'Que ferait chacun en premier, et que penserait-il voir ?',
  'introduction.about alike': 'Qui prend quelle moitié, et que pense voir chacun en premier ?',
  'introduction.from here': 'Je me retire, et demanderai une fois, dans deux semaines, si vous avez parlé.',
  'introduction.contact': '{name} veut parler aussi',
  'introduction.reach': 'Vous joignez {name} ici : {contact}',
  'introduction.hears by':
    '{name} l’apprendra d’ici le {day} : à ses heures, et sans plus de deux messages par semaine. Rien ne vous oblige à attendre.',
  'introduction.reach reverse': 'On a ce que vous avez donné : {contact}',
  'follow-up.title': 'Avez-vous parlé ?',
  'follow-up.about':
    'Il y a deux semaines, je vous ai présentés, vous et {name}, à propos de {idea}. Un clic suffit, et je ne redemanderai pas.',
  'follow-up.about nothing':
    'Il y a deux semaines, {name} et vous avez été mis en contact par mes soins. Un clic suffit, et je ne redemanderai pas.',
  'follow-up.merged': 'Nous les avons réunies',
  'follow-up.split': 'Nous avons partagé le travail',
  'follow-up.parallel': 'En parallèle, exprès',
  'follow-up.not yet': 'Pas encore',
  'follow-up.thanks': 'Merci',
  'follow-up.stands': 'C’est maintenant écrit sur les deux fiches, avec votre nom.',
  'follow-up.noted': 'C’est bon à savoir. Je ne redemanderai pas.',
  'follow-up.answered': 'C’est noté : {how}.',
  'follow-up.said merged': 'les deux n’en font qu’une',
  'follow-up.said split': 'le travail est partagé',
  'follow-up.said parallel': 'en parallèle, exprès',
  'follow-up.said not yet': 'pas encore',
};
