import type { lifecycle as english } from '../en/lifecycle.ts';

export const lifecycle: Partial<Record<keyof typeof english, string>> = {
  'lifecycle.leave?': 'Quitter {space} ?',
  'lifecycle.leave means':
    '#{channel} ne recevra plus ni fiches ni récapitulatifs. Les fiches qui s’y trouvent restent et indiquent qu’elles ne sont plus tenues à jour.',
  'lifecycle.leave others': 'Le tableau de {space} et ses autres canaux continuent comme avant.',
  'lifecycle.leave last':
    'C’est le dernier canal de {space}. Le tableau est conservé, avec tout ce qu’il contient.',
  'lifecycle.leave': 'Quitter l’espace',
  'lifecycle.left': '#{channel} a quitté {space}',
  'lifecycle.way back': 'Le tableau est conservé. Pour revenir, depuis n’importe quel canal : {command}.',
  'lifecycle.move?': 'Déplacer #{channel} de {from} vers {to} ?',
  'lifecycle.move means':
    'Les nouvelles idées de {to} paraîtront ici. Les fiches de {from} restent et indiquent qu’elles ne sont plus tenues à jour. Rien n’est publié une seconde fois.',
  'lifecycle.move': 'Déplacer ce canal',
  'lifecycle.change code': 'Nouveau code',
  'lifecycle.new code': 'Voici un nouveau code',
  'lifecycle.new code means':
    'Un autre canal rejoint l’espace avec {command}. L’ancien code ne fonctionne plus ; les canaux déjà présents restent.',
  'lifecycle.card left':
    'Cette fiche n’est plus tenue à jour : le canal a quitté l’espace de cette idée. L’idée, elle, y continue.',
  'lifecycle.shut': 'Je n’ai plus accès à {channels}',
  'lifecycle.shut archived': 'Ce canal a été archivé. S’il est rétabli, je reprends de moi-même.',
  'lifecycle.shut deleted': 'Ce canal a été supprimé.',
  'lifecycle.shut removed': 'J’en ai été retiré. Si l’on m’invite de nouveau, je reprends de moi-même.',
  'lifecycle.shut uninstalled':
    'L’application a été retirée de cet espace de travail. Si on l’y installe et l’y invite de nouveau, je reprends de moi-même.',
  'lifecycle.shut unreachable':
    'Je n’y suis plus, ou il n’existe plus. Si l’on m’invite de nouveau, je reprends de moi-même.',
  'lifecycle.shut means':
    'Le tableau de {space} est conservé et ses autres canaux continuent. Vous n’en entendrez plus parler.',
  'lifecycle.posted': '{idea} arrive ici',
  'lifecycle.posted means': 'Sa fiche paraît dans un instant, et sera tenue à jour.',
  'lifecycle.stands': '{idea} est déjà ici',
  'lifecycle.stands means': 'Sa fiche se trouve plus haut dans ce canal, ou elle est en route.',
  'lifecycle.post here': 'Publier sa fiche ici',
};
