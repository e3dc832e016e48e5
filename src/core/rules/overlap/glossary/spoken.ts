/**
 * In how many of 307 short texts of a research community a concept is spoken of. "Refusal" is rare in research at large, and
 * where people work on language models every sixteenth speaks of it.
 *
 * Counted over the ideas and plans of the bench, without the set that is kept aside (`npm run bench:overlap -- --count FOLDER`).
 * A concept that fewer than three of them speak of is left out.
 */
const TEXTS = 307;

const SPOKEN = `
177: measure
172: language model
123: amount
117: test
116: train
100: amount of data
97: observe
95: ask
93: compare
92: say
90: behave
83: trigger
81: under test
80: late
78: different; method
77: further training
76: data; extract; text
75: broad
74: model size
71: carefully
69: change
68: prompting
65: doing well in exam; part; same
64: answer; skill; user
63: accuracy; end; seed runs
61: apply; detect; style; task
58: bad
56: intend; reward; thinking aloud
55: agent
54: strong
53: correct; false; improve; start; weak; willing
52: create; good; noise level; open
51: guess; tool
50: cause; remove
49: hypothetical; idea; talk of many machines; version
48: instruction; location; overseer
47: retain
46: error
45: benefit; important; supervised finetuning; typical
44: add; coder; effect; transfer
43: choose; direction; open weights; referee
42: threshold
41: group; increase; place; weights
40: suspect; warning
39: doubt about; hide; llm judge; repair; win
38: early; reduce
37: budget; evidence; loophole
36: chain of thought; risk
35: competition; published papers; rare; tongue
34: know; push along; reveal
33: gap; medium models; stable; trick; unrelated
31: copy; residual stream; where species live
30: inside; question wording
29: attack; code tasks; data filtering; explain
28: conversation; conversations; mail; short
27: agent scaffold; allow; law rule
26: cancel out; knowledge distillation; lose; obey; own; resist
25: agree; honest; topic; worker
24: age; cost; linear probe; release; secret; stage set
23: belief; honesty; long; narrow; small module; tokenization
22: generalization of training; safety usefulness tradeoff; share
21: monitorability; prevent; raised from scratch; refuse; reread; staff role
20: forbid; insist; monitoring; random; real world; reward model; sift; teacher student pair
19: combine; large models; recover; refusal; reinforcement learning; relationship; team; trace
18: biology; bug; forget; helpfulness; mark up; outside; pretraining
17: disagree; forecast; own up; question answering; scheming; vanish
16: calibration; depend; money; refusal rate; replace; strange; worsen
15: punish; scaling laws; threshold on score
14: capability evaluation; delay; disrupt; medicine; misalignment; reasoning ability; scientific papers
13: dangerous capabilities; deception; group of tasks; human annotation; order; plant; predict; price setting; reward
hacking; sae latent; slip past; sound; steering; sycophancy; truth representation
12: coding scheme; decoding; detection rate; direction finding; drift of self; initialization; loss; low rank adapter;
mid; paraphrase; persona; remember; sparse autoencoder; sparsity; transfer learning
11: critique; hinted answer; learnable; lock; reasoning model; regression analysis; replication
10: be shut off; collect; hard; limit; recall in people; shop; sleep and rest; small models; water
9: activation patching; automatic; easy; harmful prompts; low resource languages; modular removal; moral choice; noise
in weights; optimizer; picture; play dumb; sandbagging; text classification; understand
8: animal; backdoor; chain of thought monitoring; common pot; decision making; disclosure; embedding model; evaluation
awareness; give in; human study; multi agent risk; sabotage; software practice; spoil; stories; temperature;
translation attack; transport; unlearning; urban life; vague; weapon
7: ablation in networks; agentic evaluation; collusion; cosine similarity; debate; few shot; hyperparameter search;
monitor weaknesses; noise injection; physics; quirks; recurrent network; scale up; secretly agree; social media;
split; too careful; trust; wetlands
6: advice; ai control; arithmetic in models; black box method; consistency; emails and documents; emergent
misalignment; ensemble; evaluation realism; gridworld; images; language effects; mixing in benign data; night; old
print; persuade; robustness; self preservation; simulation; synthetic data; system prompt; transformer; verbalization
rate; web text; world knowledge errors
5: attack success rate; contrastive learning; control condition; corrigibility; eeg; fast; finetuned explainer;
formatting effects; hallucination; induction; jailbreak; kl divergence; legal matters; limit of ceiling; math
problems; peer review; probing dataset construction; prompt injection; rlhf; sample efficiency; seasonality;
subliminal learning; untrusted code review; variational autoencoder
4: accident; acoustic monitoring; agentic misalignment; alignment audit; benign instruction data; bias; birds and
bats; capability elicitation; chemistry; data poisoning; diffusion model; false alarms; grab power; grokking; hack
rate; human check; inoculation prompting; localization; logit lens; long horizon; market simulation; memorization;
memory consolidation; memory cue; misalignment rate; mood; multi agent oversight; multilingual data; opinion
questions; persona vector; preferences of models; preregistration; prompt sensitivity; prover verifier; red teaming;
relearning; sleep; speech model; state space model; stated confidence; token position; weak to strong
3: agriculture; base model; best of n; catastrophic forgetting; causal inference; cheap; compute efficiency; computing
crime; consultancy; cooperation; dimensionality reduction; drug discovery; forecasting; game playing; goodhart;
insecure code; instruction following; inter rater agreement; latency and cost; manipulation; mixed training data;
mixture of experts; negotiation; overfitting; password locking; penalizing thoughts; penalty on thoughts; persistence;
policy gradient; preference optimization; prefill; puzzle solving; remote sensing; retrieval augmentation; severity of
training data; survey; suspicion score; synthetic tasks; temperature scaling; temporal generalization; toy model; weak
labels; word learning
`;

/** How many texts what is known of research at large counts for. */
const AT_LARGE = 100;

const counts: ReadonlyMap<string, number> = readCounts(SPOKEN);

/** Share of texts, 0 to 1, in which a concept is expected, when `share` of research at large speaks of it. */
export function spokenShare(concept: string, share: number): number {
  const count = counts.get(concept);
  return count === undefined ? share : (count + AT_LARGE * share) / (TEXTS + AT_LARGE);
}

function readCounts(table: string): Map<string, number> {
  const entries = table.replaceAll('\n', ' ').matchAll(/(\d+): ([^:]*?)(?= \d+:|$)/g);
  return new Map(
    [...entries].flatMap(([, count, names = '']) =>
      names.split('; ').map((name) => [name.trim(), Number(count)]),
    ),
  );
}
