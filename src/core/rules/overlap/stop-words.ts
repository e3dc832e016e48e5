/** Words that say nothing about what an idea is about: grammar, and the talk around a plan. */

const GRAMMAR = `a about above across after again against all almost alone along already also although always am among
an and another any anybody anyone anything anyway are aren around as at away be became because become been before
behind being below between beyond both but by came can cannot cant come could couldn did didn do does doesn doing don
done dont down during each either else etc even ever every everyone everything except far few for from further get
gets getting give given go goes going gone got had hadn has hasn have haven having he hence her here hers herself him
himself his how however i ie eg if in indeed instead into is isn it its itself just keep kind last least less let like
likely ll many may maybe me might mine more moreover most mostly much must my myself near neither never nevertheless
no nobody none nor not nothing now of off often ok okay on once one only onto or other others otherwise ought our ours
ourselves out over own per perhaps please put quite rather re really same say see seem seems several shall she should
shouldn since so some somebody someone something sometimes somewhat soon still such take than that the their theirs
them themselves then there thereby therefore these they thing things this those though through thus till to together
too toward towards two under unless until up upon us use used uses using usually ve very via vs was wasn way we well
were weren what whatever when where whereas whereby whether which while who whole whom whose why will with within
without won would wouldn yes yet you your yours yourself im ive id youre thats whats lets theres cf aka versus three
first second third four five six new`;

// Not "question", "link" or "method": headings are cut off before, and questions are answered for a living.
const TALK = `hey hi hello folks guys everybody team thanks thank cheers btw fyi fwiw iirc imo imho tldr tbh lol wdyt
plan plans planning planned want wants wanted wanna wanting try trying tried tries gonna going hope hoping think
thinking thought thoughts wonder wondering curious interested interesting keen happy love guess probably possibly
basically actually currently start starting started begin beginning week weeks weekend month months quarter day days
today tomorrow tonight year years next coming later idea ideas project projects propose proposed proposal work working
look looking looks explore exploring coordinate ping dm feedback pls half baked quick quickly simple obvious
experiment experiments experimental setup anybody already someone sort bit lot lots stuff soon sometime note reminder`;

// "May" is grammar above; "mars" is a planet, too.
const CALENDAR = `january february march april june july august september october november december jan feb apr jun jul
aug sept oct nov monday tuesday wednesday thursday friday saturday sunday fortnight asap eta tbd tba
wip eod eow janvier février avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
vendredi samedi dimanche`;

// What is left of addresses and of signs that another program spelled out.
const MARKUP = 'http https www amp lt gt nbsp quot apos';

// Without what is an English word of substance: "ai", "car", "comment", "chose", "fin", "son".
const FRENCH = `le la les un une des du de au aux ce cet cette ces cela ça ceci je tu il elle nous vous ils elles qui que
quoi quel quelle quels quelles dont où et ou mais donc si ni ne pas plus moins très trop peu bien aussi ainsi alors encore
déjà puis après avant pendant depuis vers chez dans avec sans sous sur par pour entre contre comme quand lorsque afin
parce leur leurs notre nos votre vos sa ses ma mes mon même mêmes autre autres tout tous toute toutes chaque quelques
plusieurs certains certaines est sont était étaient être été sera seront serait soit avons avez ont avoir peut peuvent
peux pouvons pourrait pourraient faut fait faire ici là en se lui eux non oui idée idées projet projets prévu prévois
prévoyons prévoir voudrais voudrions voulons veux veut aimerais aimerions essayer essaie commencer mois semaine semaines
trimestre année jour jours prochain prochaine prochains prochaines bientôt demain
aujourdhui exemple exemples ensuite enfin regarder regarde voir travail travailler travaille travaillons`;

const stopWords: ReadonlySet<string> = new Set([GRAMMAR, TALK, MARKUP, FRENCH].join(' ').split(/\s+/));

/** Whether a word in lower case is left out of every comparison. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

const calendar: ReadonlySet<string> = new Set(CALENDAR.split(/\s+/));

/** Whether a word says when. Two texts may be compared by it, but that both are for June is no reason to talk. */
export function saysWhen(word: string): boolean {
  return calendar.has(word.toLowerCase()) || /^(?:q[1-4]|dead-?lines?)$/i.test(word);
}
