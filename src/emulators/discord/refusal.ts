/** How Discord says no: a status, a JSON code, a message, and for a bad form a tree of errors. */
import type { Fields } from './json.ts';

export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Fields | undefined;
  constructor(status: number, code: number, message: string, errors?: Fields) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  noRoute: [404, 0, '404: Not Found'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100).'],
  tooManyCreates: [400, 30034, 'Max number of daily application command creates has been reached (200)'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  wrongInDirect: [403, 50003, 'Cannot execute action on a DM channel'],
  notYours: [403, 50005, 'Cannot edit a message authored by another user'],
  empty: [400, 50006, 'Cannot send an empty message'],
  directClosed: [403, 50007, 'Cannot send messages to this user'],
  notText: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRecipient: [400, 50033, 'Invalid Recipient(s)'],
  noMutualGuild: [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
  threadArchived: [400, 50083, 'Thread is archived'],
  badJson: [400, 50109, 'The request body contains invalid JSON.'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [400, 160005, 'Thread is locked'],
} as const satisfies Record<string, readonly [number, number, string]>;

export function refuse(why: keyof typeof known): Refusal {
  const [status, code, message] = known[why];
  return new Refusal(status, code, message);
}

/** Collects what is wrong with a form; `raise` throws it all at once as Discord's 50035. */
export type Complaints = {
  readonly add: (path: string, code: string, message: string) => void;
  readonly raise: () => void;
};

export function complaints(): Complaints {
  type Tree = { [name: string]: Tree | { code: string; message: string }[] };
  const tree: Tree = {};
  let any = false;
  const add = (path: string, code: string, message: string) => {
    any = true;
    let here = tree;
    for (const step of path.split('.').filter((part) => part !== '')) {
      const next = here[step];
      const child: Tree = next !== undefined && !Array.isArray(next) ? next : {};
      here[step] = child;
      here = child;
    }
    const listed = here._errors;
    here._errors = [...(Array.isArray(listed) ? listed : []), { code, message }];
  };
  const raise = () => {
    if (any) throw new Refusal(400, 50035, 'Invalid Form Body', tree);
  };
  return { add, raise };
}

/** The same complaints, one level deeper: what an answer to an interaction carries sits in `data`. */
export function inside<T>(name: string, check: () => T): T {
  try {
    return check();
  } catch (problem) {
    if (!(problem instanceof Refusal) || !problem.errors) throw problem;
    throw new Refusal(problem.status, problem.code, problem.message, { [name]: problem.errors });
  }
}

/** A form with a single thing wrong. */
export function badForm(path: string, code: string, message: string): Refusal {
  const found = complaints();
  found.add(path, code, message);
  try {
    found.raise();
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
  }
  return new Refusal(400, 50035, message);
}
