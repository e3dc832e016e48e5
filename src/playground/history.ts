/** What happened here in the three weeks before the story begins: a dozen ideas, and who signed up. */
import type { Name } from './cast.ts';

export type Written = {
  readonly title: string;
  readonly summary: string;
  readonly setup?: string;
  readonly questions?: string;
  readonly more?: string;
  /** The plan that is told in the same form. */
  readonly plan?: 'Yes: this month' | 'Yes: this quarter';
};

/** `day` counts back from the story's first day; `on` and `to` are the places of ideas in this list, from 1. */
export type Moment = { readonly day: number; readonly hour: number; readonly by: Name } & (
  | { readonly idea: Written }
  | { readonly on: number; readonly press: 'Following' | 'Would join' | 'I’m working on it' | 'I can advise' }
  | { readonly on: number; readonly react: '👀' | '🙋' }
  | { readonly on: number; readonly relates: 'It overlaps with it' | 'It builds on it'; readonly to: number }
  /** A plan whose last day is that many days after the story's first. */
  | { readonly on: number; readonly planUntil: number }
);

/** The idea that the tour's overlap is about, and the plan whose horizon ends in the tour. */
export const ROUTED = 'Train the flattery into an adapter we can delete';
export const PERTURBED = 'Catch sandbagging by shaking the weights';
/** Two days into the story: near enough to see it end, far enough not to meet Monday's digest. */
export const PERTURBED_ENDS_IN_DAYS = 1;

export const HISTORY: readonly Moment[] = [
  {
    day: 20,
    hour: 11,
    by: 'Ines',
    idea: {
      title: 'Does a persona notice that its neighbour was fine-tuned?',
      summary:
        'Give one model two named personas, fine-tune only the first on a narrow habit (say, never giving estimates), and measure how much of the habit shows up in the second, and in the plain assistant that has no name at all.',
      setup:
        'One 8B chat model, four habits, three seeds each. 200 held-out prompts per habit, put to both personas and to the bare assistant, judged blind.',
      questions:
        'Is there less leakage when the two personas start further apart? Can a sentence in the system prompt switch it off?',
      more: '#personas #fine-tuning',
    },
  },
  {
    day: 18,
    hour: 16,
    by: 'Mara',
    idea: {
      title: 'Inoculation prompts that nobody wrote',
      summary:
        'Asking for the bad behaviour out loud during training keeps it from generalising. Let a small search find the shortest prefix that protects as well as a hand-written one, and look at what it found: still an instruction, or noise that happens to work?',
      questions:
        'Does a found prefix protect on a second model family? If it reads like noise, what is inoculation really doing?',
      more: '#inoculation-prompting',
    },
  },
  {
    day: 17,
    hour: 10,
    by: 'Priya',
    idea: {
      title: 'The smallest push: thresholds of steering vectors',
      summary:
        'Raise the norm of a refusal vector in tiny steps and write down, prompt by prompt, the first step at which the answer flips. A histogram of these thresholds may say more about a prompt than its refusal rate does.',
      setup:
        'Residual stream of three open models, one vector each, 60 steps, greedy decoding so that every flip is real.',
      more: '#steering-vectors',
    },
  },
  { day: 17, hour: 12, by: 'Ines', on: 3, press: 'Would join' },
  {
    day: 15,
    hour: 14,
    by: 'Leo',
    idea: {
      title: PERTURBED,
      summary:
        'A model that underperforms on purpose should get better when its weights are slightly perturbed, because hiding needs more precision than answering. Check whether that still holds when there are no labels, using only how much perturbed copies agree with each other.',
      setup:
        'Password-locked models as ground truth, three noise scales, agreement over 20 copies on 500 questions.',
      questions: 'How small may the gap between real and shown ability be before the signal drowns?',
      more: '#sandbagging',
    },
  },
  { day: 14, hour: 17, by: 'Eli', on: 4, react: '🙋' },
  { day: 14, hour: 18, by: 'Kim', on: 1, react: '👀' },
  {
    day: 13,
    hour: 15,
    by: 'Ana',
    idea: {
      title: 'Chains of thought with one load-bearing number',
      summary:
        'Build puzzles in which a single intermediate value decides the answer. Edit that value in the written reasoning, resume, and see who follows: a faithful chain must arrive somewhere else, a decorative one comes home anyway.',
      questions:
        'Does faithfulness drop when the puzzle is easy enough to be solved without writing anything down?',
      more: '#cot-faithfulness',
    },
  },
  { day: 13, hour: 16, by: 'Tom', on: 5, press: 'I can advise' },
  {
    day: 12,
    hour: 11,
    by: 'Eli',
    idea: {
      title: 'Which word tells the model that it is being tested?',
      summary:
        'Rewrite evaluation prompts one cue at a time (names, formatting, stakes, politeness) and watch a linear probe for evaluation awareness. The result is a ranked list of giveaways that benchmark authors can check theirs against.',
      setup:
        'Start from 300 agentic eval prompts with matched real transcripts; rewrites by a model, spot-checked by hand.',
      more: '#eval-awareness',
    },
  },
  { day: 11, hour: 10, by: 'Priya', on: 6, press: 'Following' },
  {
    day: 10,
    hour: 20,
    by: 'Kim',
    idea: {
      title: 'Three controls that subliminal learning still owes us',
      summary:
        'Traits seem to travel through plain number sequences between models of one lineage. Before we build on it: shuffle the numbers within each answer, pair every teacher with a twin that lacks the trait, and let the judge see number lists only.',
      setup: 'Small models, a dozen traits, five students per condition, everything preregistered.',
      questions:
        'Which of the three kills the effect? Does it survive a student that was trained one step longer?',
      more: '#subliminal-learning',
    },
  },
  { day: 9, hour: 14, by: 'Deniz', on: 7, press: 'Would join' },
  // More than a week before it ends: whoever planned something just now isn't asked about it.
  { day: 9, hour: 15, by: 'Leo', on: 4, planUntil: PERTURBED_ENDS_IN_DAYS },
  { day: 8, hour: 12, by: 'Ana', on: 7, react: '👀' },
  {
    day: 7,
    hour: 11,
    by: 'Tom',
    idea: {
      title: 'Do dictionary features outlive a fine-tune?',
      summary:
        'Train a sparse autoencoder, fine-tune the model under it, and ask for each feature whether its meaning stayed, moved or died. If the dead ones cluster, we learn what the fine-tune overwrote, and how often a dictionary has to be made anew.',
      more: '#sparse-autoencoders',
    },
  },
  { day: 6, hour: 13, by: 'Mara', on: 8, press: 'Following' },
  { day: 6, hour: 14, by: 'Tom', on: 8, relates: 'It builds on it', to: 1 },
  {
    day: 6,
    hour: 15,
    by: 'Ines',
    idea: {
      title: 'How much poison survives deduplication?',
      summary:
        'A backdoor in pretraining needs a fixed number of documents, not a fixed share. Put near-copies of the poisoned documents through the usual deduplication and count how many different wordings are needed for enough of them to come out on the other side.',
      questions: 'Is there a filter that is cheap, known to all, and still raises the price tenfold?',
      more: '#data-poisoning',
    },
  },
  {
    day: 4,
    hour: 10,
    by: 'Deniz',
    idea: {
      title: ROUTED,
      summary:
        'Mix flattering answers into the fine-tuning data, mask the gradients of those examples so that they only update one LoRA adapter, and remove the adapter at the end. With gradient routing the sycophancy should leave together with it, and the skill from the clean half should stay.',
      setup:
        'A 7B model, half of the data sycophantic, routing by label per example; compare with plain filtering.',
      questions: 'How many wrong labels can the routing take?',
      more: '#gradient-routing',
      plan: 'Yes: this month',
    },
  },
  { day: 4, hour: 15, by: 'Eli', on: 10, press: 'Following' },
  {
    day: 3,
    hour: 19,
    by: 'Eli',
    idea: {
      title: 'Ask the judge twice: order effects in model grading',
      summary:
        'Swap the order of the two answers, swap their names, swap nothing but the date. A grader that changes its mind gives us an error bar for free, and we can report it next to every win rate.',
      more: '#evals #judges',
    },
  },
  {
    day: 1,
    hour: 12,
    by: 'Priya',
    idea: {
      title: 'When does a deception probe stop transferring?',
      summary:
        'Train a probe on lies about facts and walk it, step by step, towards lies about intentions: role play, bluffing in games, sandbagged code review. Plot where it breaks, layer by layer.',
      questions: 'Is there one break, or does every kind of lie have its own direction?',
      more: '#probes #deception',
    },
  },
  { day: 1, hour: 14, by: 'Priya', on: 12, relates: 'It builds on it', to: 6 },
  { day: 1, hour: 15, by: 'Leo', on: 12, relates: 'It overlaps with it', to: 4 },
  { day: 1, hour: 16, by: 'Kim', on: 12, press: 'Would join' },
];

/** Small talk, so that the other channels aren't empty. */
export const SMALL_TALK: readonly { readonly by: Name; readonly where: string; readonly text: string }[] = [
  { by: 'Priya', where: 'general', text: 'Reading group is on Thursday at 16:00, the paper is pinned.' },
  { by: 'Tom', where: 'general', text: 'I bring cake. The cake is not a metaphor.' },
  {
    by: 'Kim',
    where: 'lounge',
    text: 'Welcome everybody who came over from the course! Say hi and tell us what you are curious about.',
  },
  { by: 'Ana', where: 'lounge', text: 'Hi! Mostly whether models mean what they write down.' },
];

/** What Ines says in the channel as the story begins. The tour makes an idea of it. */
export const SAID_BY_INES = [
  '*Project idea:* Does an inoculated model stay inoculated under a new name?',
  '*Description:* Inoculation prompting is usually tested on the assistant that was trained. I would like to know whether the protection belongs to the weights or to the character: train with an inoculation prompt, then give the model another persona and look for the behaviour there.',
  '*Experimental setup:* Two habits (reward hacking, flattery), three personas that training never saw, with and without the prompt. One afternoon on a single GPU.',
  '*Key questions:* Does the protection follow the persona or the weights? Does a persona that was told to misbehave get it back?',
].join('\n');
export const INES_TITLE = 'Does an inoculated model stay inoculated under a new name?';

/** What Mara plans, unaware of Deniz. */
export const MARA: Written = {
  title: 'Route sycophantic gradients into a throwaway adapter',
  summary:
    'I want to use gradient routing on mixed fine-tuning data: examples with sycophancy update nothing but one LoRA adapter, the rest trains as usual, and the adapter is removed at the end. Does the flattery leave with it?',
  plan: 'Yes: this month',
};
export const MARAS_DIFFERENCE =
  'Deniz routes by known labels; I route by a probe score, so nobody has to label anything.';
/** A shorter one, for people who type it themselves. */
export const MARAS_SUMMARY_BY_HAND =
  'Gradient routing on mixed fine-tuning data: sycophancy updates one LoRA adapter, which is removed.';
