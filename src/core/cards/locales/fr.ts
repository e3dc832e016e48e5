/**
 * French, a file for each noun. It says `vous`: it writes to people whom nobody here knows yet, often strangers to each
 * other, and one wrong `tu` is felt more than many `vous`. What would agree with the reader's gender is said otherwise.
 *
 * One word for one thing, here too: idea `idée`, plan `projet`, stance `position`, sign-up `inscription`, card `fiche`,
 * digest `récapitulatif`, overlap `recoupement`, space `espace`, outcome `issue`, lapsed `échu`, free to take `à reprendre`.
 */
import { adding } from './fr/adding.ts';
import { agenda } from './fr/agenda.ts';
import { answer } from './fr/answer.ts';
import { apology } from './fr/apology.ts';
import { audience } from './fr/audience.ts';
import { away } from './fr/away.ts';
import { checkin } from './fr/checkin.ts';
import { command } from './fr/command.ts';
import { digest } from './fr/digest.ts';
import { finding } from './fr/finding.ts';
import { form } from './fr/form.ts';
import { glossary } from './fr/glossary.ts';
import { hint } from './fr/hint.ts';
import { idea } from './fr/idea.ts';
import { install } from './fr/install.ts';
import { introduction } from './fr/introduction.ts';
import { letter } from './fr/letter.ts';
import { lifecycle } from './fr/lifecycle.ts';
import { link } from './fr/link.ts';
import { map } from './fr/map.ts';
import { merge } from './fr/merge.ts';
import { mine } from './fr/mine.ts';
import { notice } from './fr/notice.ts';
import { outcome } from './fr/outcome.ts';
import { overlap } from './fr/overlap.ts';
import { page } from './fr/page.ts';
import { people } from './fr/people.ts';
import { privately } from './fr/private.ts';
import { profile } from './fr/profile.ts';
import { relation } from './fr/relation.ts';
import { signs } from './fr/signs.ts';
import { signups } from './fr/signups.ts';
import { sorry } from './fr/sorry.ts';
import { space } from './fr/space.ts';
import { when } from './fr/when.ts';

export const fr = {
  ...adding,
  ...agenda,
  ...answer,
  ...apology,
  ...audience,
  ...away,
  ...checkin,
  ...command,
  ...digest,
  ...finding,
  ...form,
  ...glossary,
  ...hint,
  ...idea,
  ...install,
  ...introduction,
  ...letter,
  ...mine,
  ...map,
  ...merge,
  ...notice,
  ...lifecycle,
  ...link,
  ...mine,
  ...notice,
  ...outcome,
  ...overlap,
  ...page,
  ...people,
  ...privately,
  ...profile,
  ...relation,
  ...signs,
  ...signups,
  ...sorry,
  ...space,
  ...when,
};
