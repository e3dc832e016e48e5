/** English, a file for each noun. */
import { adding } from './en/adding.ts';
import { agenda } from './en/agenda.ts';
import { answer } from './en/answer.ts';
import { apology } from './en/apology.ts';
import { audience } from './en/audience.ts';
import { away } from './en/away.ts';
import { checkin } from './en/checkin.ts';
import { command } from './en/command.ts';
import { digest } from './en/digest.ts';
import { finding } from './en/finding.ts';
import { form } from './en/form.ts';
import { glossary } from './en/glossary.ts';
import { hint } from './en/hint.ts';
import { idea } from './en/idea.ts';
import { install } from './en/install.ts';
import { introduction } from './en/introduction.ts';
import { letter } from './en/letter.ts';
import { lifecycle } from './en/lifecycle.ts';
import { link } from './en/link.ts';
import { map } from './en/map.ts';
import { merge } from './en/merge.ts';
import { mine } from './en/mine.ts';
import { notice } from './en/notice.ts';
import { outcome } from './en/outcome.ts';
import { overlap } from './en/overlap.ts';
import { page } from './en/page.ts';
import { people } from './en/people.ts';
import { privately } from './en/private.ts';
import { profile } from './en/profile.ts';
import { relation } from './en/relation.ts';
import { signs } from './en/signs.ts';
import { signups } from './en/signups.ts';
import { sorry } from './en/sorry.ts';
import { space } from './en/space.ts';
import { when } from './en/when.ts';

export const en = {
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
