/** French, a file for each noun. */
import { adding } from './fr/adding.ts';
import { agenda } from './fr/agenda.ts';
import { answer } from './fr/answer.ts';
import { audience } from './fr/audience.ts';
import { away } from './fr/away.ts';
import { checkin } from './fr/checkin.ts';
import { command } from './fr/command.ts';
import { digest } from './fr/digest.ts';
import { finding } from './fr/finding.ts';
import { form } from './fr/form.ts';
import { hint } from './fr/hint.ts';
import { idea } from './fr/idea.ts';
import { introduction } from './fr/introduction.ts';
import { letter } from './fr/letter.ts';
import { lifecycle } from './fr/lifecycle.ts';
import { link } from './fr/link.ts';
import { mine } from './fr/mine.ts';
import { notice } from './fr/notice.ts';
import { outcome } from './fr/outcome.ts';
import { overlap } from './fr/overlap.ts';
import { people } from './fr/people.ts';
import { profile } from './fr/profile.ts';
import { relation } from './fr/relation.ts';
import { signups } from './fr/signups.ts';
import { sorry } from './fr/sorry.ts';
import { space } from './fr/space.ts';
import { when } from './fr/when.ts';

export const fr = {
  ...adding,
  ...agenda,
  ...answer,
  ...audience,
  ...away,
  ...checkin,
  ...command,
  ...digest,
  ...finding,
  ...form,
  ...idea,
  ...hint,
  ...introduction,
  ...letter,
  ...mine,
  ...notice,
  ...lifecycle,
  ...link,
  ...outcome,
  ...overlap,
  ...people,
  ...profile,
  ...relation,
  ...signups,
  ...sorry,
  ...space,
  ...when,
};
