import type { notice as english } from '../en/notice.ts';

export const notice: Partial<Record<keyof typeof english, string>> = {
  'notice.not useful': '#{number} : sans utilité pour moi',
  'notice.noted': 'C’est noté',
  'notice.noted how':
    'On ne vous montrera plus ces deux-là, et cela aide à juger de ce qui vaut d’être montré ici.',
  'notice.precision': 'Recoupements montrés',
  'notice.too few':
    ' · {verdicts, plural, =0 {personne n’en a encore jugé} one {# jugé jusqu’ici} many {# de jugés jusqu’ici} other {# jugés jusqu’ici}} ; à partir de {needed, number} ils décident de la proximité qu’il faut',
  'notice.judged':
    ' · {share, number, ::percent} des {verdicts, number} derniers jugés méritaient une réponse',
  'notice.as shipped': ' ; je montre tout ce qui est proche',
  'notice.stricter':
    ' ; je n’en montre donc que de plus proches qu’ailleurs ({by, number, ::.00} plus strict, {most, number, ::.00} au plus)',
  'news.ask':
    'Quand quelqu’un écrit quelque chose de proche de la vôtre, dois-je vous le dire ? En privé, avec le reste, une fois pour chacune.',
  'news.i tell': 'Quand quelqu’un note quelque chose de proche, je vous le dis.',
  'news.shall i': 'Quand quelqu’un note quelque chose de proche des vôtres :',
  'news.tell me': 'Dites-le-moi',
  'news.stop': 'Ne me le dites plus',
  'news.will': 'Je vous le dirai',
  'news.will how':
    'En privé, aux heures de travail, au plus deux fois par semaine avec tout le reste. <code>/idea mine</code> permet d’arrêter.',
  'news.wont': 'Je ne vous le dirai plus',
  'news.wont how':
    'Vous voyez toujours ce qui est proche avant de publier ou de prévoir. <code>/idea mine</code> permet de reprendre.',
  'news.title': 'Du nouveau, tout près de la vôtre',
  'news.close to': 'Près de {idea} :',
  'news.more':
    '{more, plural, one {Et # de plus, que <code>/idea show</code> montre à côté de la vôtre.} many {Et # de plus, que <code>/idea show</code> montre à côté de la vôtre.} other {Et # de plus, que <code>/idea show</code> montre à côté de la vôtre.}}',
  'news.near this': 'Près de celle-ci',
  'news.near': '{idea} · en commun : {parts}',
};
