/** Concepts of machine learning: training, reinforcement, architectures, scaling and optimisation. */
export const LEARNING = `
method supervised finetuning: finetune; finetuned; finetuning; fine tune; fine tuned; fine tuning; sft; tune; tuned; tuning; instruction tuning; instruction tuned; supervised tuning; post training; posttraining; posttrained; further train; adapt the model; train on demonstrations; imitation learning; imitate; behavior cloning; behaviour cloning; continued training; tunes
method pretraining: pretrain; pretrained; pre training; pre trained; train from scratch; from scratch; pretraining run; base training; initial training; continued pretraining; midtraining; mid training; trained anew
method reinforcement learning: rl; rl training; reinforce; reinforcement; rl finetuning; policy gradient; ppo; grpo; policy optimization; train with reward; trained by reward; rlvr; verifiable rewards; task reward; reward training; trial and error
method rlhf: human feedback; reinforcement learning from human feedback; preference learning; preference tuning; preference optimization; dpo; direct preference optimization; learning from preferences; preference data; pairwise preferences; thumbs up; human preference; comparison data
method reward model: reward models; reward modeling; reward modelling; preference model; learned reward; scorer; proxy reward; reward function; reward signal; reward; preference scorer; preference scorers; scorers; judge of preference; scoring model; scores answers; utility model; rater model
method process supervision: process reward; step level reward; stepwise feedback; reward each step; process based; outcome based; outcome supervision; credit assignment; per step feedback; myopic; mona
method exploration: explore; exploring; exploration bonus; curiosity; intrinsic motivation; try new actions; entropy bonus
method offline rl: offline reinforcement; logged data; batch rl; from logged trajectories; off policy; on policy; importance weighting
method self play: selfplay; play against itself; multi agent training; arms race training; adversarial game; zero sum
method knowledge distillation: distill; distil; distilled; distillation; teacher student; teacher; student; student copies teacher; pupil; mentor model; imitate outputs of; compress into a small model; trained on outputs of; train on teacher outputs; copies the outputs; knowledge transfer; learns from the outputs; trained on another model; copy of a model; imitation of a teacher; follower; trainee; student models; student model; smaller copy; teacher model; teachers; students; mimic the teacher
method low rank adapter: lora; qlora; adapter; adapters; low rank; low rank adaptation; low rank module; rank one; rank 1; peft; parameter efficient; small add on weights; plug in weights; adapter module
method curriculum: curriculum learning; ordering of data; easy to hard order; order of examples; data order; data ordering; sequence of training stages; staged training; easy to hard; order of forgetting; sequence of examples; which comes first; order in which; sequence in which; shuffled order
method multi task learning: multitask; joint training; train on several tasks; shared training; auxiliary task; auxiliary loss; jointly trained
method meta learning: learn to learn; metalearning; fast adaptation; maml
method transfer learning: transfer; domain adaptation; domain transfer; transferable; transfers; carry over to another model; cross model transfer; apply across models; reuse in another model; sim to real
method continual learning: lifelong; sequential tasks; online learning; incremental learning; continual
method model merging: merge models; weight averaging; model soup; average weights; interpolate weights; interpolation of weights; interpolate; weight interpolation; checkpoint averaging; blending checkpoints; ema of weights
method model editing: edit facts; knowledge editing; rome; memit; edit weights; factual edit; overwrite facts; surgical edit
method mixture of experts: moe; expert routing; routed experts; sparse experts; two experts; load balancing; which experts; disable experts; knock out experts; expert usage; gating network; expert activation; routing collapse
method quantization: quantize; quantized; quantisation; low precision; 4 bit; 8 bit; int8; compressed weights; reduced precision
method pruning: prune; pruned; sparsify; remove weights; weight pruning; lottery ticket; structured sparsity
method retrieval augmentation: rag; retrieval augmented; retrieval; retrieve; look up documents; search over documents; retriever; knowledge base lookup; vector store; grounded in documents
method tool use: tool calling; function calling; use external tools; api calls; calculator use; code interpreter; plugin; plugins; tool description; tool descriptions; third party tools; connectors; mcp; apps the agent uses
method agent scaffold: scaffold; scaffolding; agent; agents; agentic; autonomous agent; llm agent; language agent; assistant that acts; agent harness; agent loop; computer use
method prompting: prompt; prompts; prompted; prompt engineering; instruct; instruction; instructions; told to; asked to; ask the model; wording of the prompt; prefix; preamble; preface; zero shot; phrasing
method system prompt: system message; developer message; system instruction; custom instructions; standing instructions; preprompt
method few shot: few shot prompting; demonstrations; demonstration; demos; examples in context; exemplars; worked examples; many shot
method chain of thought: cot; scratchpad; scratchpads; reasoning trace; reasoning traces; reasoning text; thinking tokens; thinks out loud; think aloud; step by step; reasoning steps; intermediate steps; written reasoning; rationale; reasoning; thoughts; thinking; inner monologue; working out; chains of thought; room to think; thinking space; scratch work; working memory text; deliberation; thought process; thinking text; cot length; written thoughts; reasons aloud; thought tokens; what it thinks; notes to self
method decoding: sampling; greedy decoding; beam search; nucleus sampling; speculative decoding; constrained decoding; generation strategy; logit bias; decode
method test time compute: inference compute; inference time scaling; test time scaling; think longer; more thinking; longer reasoning; thinking budget; reasoning budget; budget forcing; compute at inference; cap the reasoning; limit the scratchpad; reasoning length; shorter reasoning; token limit; fewer thinking tokens; think less; cut the budget; length of thinking; scratchpad limit; more tokens
method search and planning: tree search; monte carlo tree search; mcts; planner; beam over plans
method data augmentation: augment; augmented; augmentation; perturbed inputs; synthetic variants; more training data by
method synthetic data: synthetic; model generated data; generated data; machine generated; self generated; data generated by; own outputs; own responses; own generations; made up data; self instruct; self training; artificial data
method deduplication: dedup; dedupe; remove duplicates; near duplicates; repeated data; duplicated documents
method active learning: choose what to label; query strategy; uncertainty sampling; sample selection; data selection; select data; data pruning; coreset; subset selection; selecting examples; pick training examples
method weak labels: noisy labels; label noise; wrong labels; mislabeled; mislabelled; partial labels; missing labels; incomplete labels; imperfect labels; untagged; unlabeled; untagged data; labels missing; tags missing; unreliable labels
method contrastive learning: contrastive loss; siamese; infonce; contrastive
method generative adversarial: gan; gans; generator and discriminator; discriminator; wasserstein
method diffusion model: diffusion; diffusion models; score matching; denoising; image generation; image generator; flow matching; text to image
method variational autoencoder: vae; autoencoder; autoencoders; latent variable; variational; bottleneck representation
method graph network: graph neural network; gnn; message passing; graph learning; node embeddings
method convolutional network: cnn; convnet; resnet; convolution; convolutional; image classifier; vision model; vit; vision transformer
method recurrent network: rnn; lstm; gru; state space model; mamba; recurrence; recurrent; linear attention
method transformer: transformers; self attention; attention layer; decoder only; gpt; transformer model
method long context: context length; context window; long documents; needle in a haystack; long inputs; many turns; long conversation; long conversations; lengthy context; extended dialogue; long dialog
method memory: external memory; persistent memory; remember across sessions; long term memory; kv cache; episodic memory; notes to itself
method embedding model: embedding; embeddings; sentence embedding; word vectors; vector representation; encoder; text embeddings; dense vectors
method multimodal model: multimodal; vision language; vlm; image and text; images and text; visual question; audio language; speech and text
method speech model: speech recognition; asr; transcription; transcribe; speech to text; spoken language; text to speech; voice model
method machine translation: translation system; neural translation; nmt; mt system; translate between languages
method tokenization: tokenizer; tokeniser; tokenise; tokenize; tokenisation; subword; subwords; bpe; byte pair; word pieces; split into tokens; splits into pieces; token splitting; segmentation into tokens; vocabulary size; byte level; character level; glitch tokens
method initialization: init; random init; shared initialization; same initialization; initialise; starting weights; same starting point; random seed; seeds; different seeds; weight init; fresh initialization; freshly initialized; reinitialized; common ancestor; shared base
method optimizer: optimizers; adam; adamw; sgd; muon; shampoo; learning rate; step size; warmup; learning rate schedule; batch size; gradient descent; stochastic gradient
method regularization: regularize; weight decay; early stopping; penalize weights; l2; regulariser; label smoothing
method loss design: loss function; loss term; training objective; auxiliary objective; weighted loss; reweight; reweighting; per example weights; weight examples; example weighting; upweight; downweight
method gradient analysis: gradient norm; gradient norms; gradient direction; per example gradients; gradient similarity; gradient alignment; rotation of the update; direction of the update; gradient conflict
method hyperparameter search: sweep; sweeping; grid search; tune hyperparameters; hyperparameter; hyperparameters; vary the dose; range of settings; parameter sweep
method federated learning: federated; decentralized training; distributed training; split across clients; clients; data parallel
method differential privacy: dp sgd; private training; private learning; privacy budget; noise for privacy
method compute efficiency: efficient training; training cost; gpu hours; flops; compute budget; compute optimal; energy use; carbon footprint; faster training; latency; speedup; throughput; cheaper
question scaling laws: scaling law; scale with size; power law; larger models; model size; effect of scale; inverse scaling; how it scales; scaling; scales with; bigger models; parameter count; across sizes; small and large models; size ladder; bigger is; does size matter; from small to large; larger versions; model scale; at scale; sizes from; scale of the model; size of the model; power laws
question sample efficiency: data efficiency; fewer examples; few examples; how many examples; how much data; number of examples; number of rows; data needed; few samples; how few; small amount of data; rows needed; examples needed; data budget; dose response; fraction of data
question overfitting: overfit; memorize; memorization; memorise; memorisation; memorized; rote; verbatim recall; double descent; generalization gap
question spurious correlation: spurious; shortcut learning; shortcut; confounded features; clever hans; simplicity bias; irrelevant feature; irrelevant cue; superficial cue; superficial feature; heuristics
question distribution shift: out of domain; covariate shift; domain shift; dataset shift; temporal drift; held out domain; off domain; in domain; unrelated domain; unrelated task; other domains; different domain; new environment
question robustness: robust; robustly; brittle; brittleness; fragile; adversarial example; adversarial examples; adversarial robustness; perturbations; withstand; hold up; holds up; resilient; stands up to; survives attack; resistant
question calibration: calibrated; uncertainty; confidence; confident; how sure; certainty; verbalized confidence; probability estimates; knows what it knows; uncertainty estimation; expected calibration; hedge; hedges; hedging; i am not sure; knows what it does not know; overclaiming; sure of itself; certainty expressions; admits uncertainty; well calibrated; unsure
question abstention: abstain; say i do not know; i do not know; decline when unsure; selective prediction; defer; admit ignorance; withhold answer; unsure answers
question reasoning ability: reasoning skill; logical reasoning; math ability; maths; mathematical reasoning; arithmetic; problem solving; puzzles; word problems; deduction; theorem proving
question arithmetic in models: digit; digits; multiplication; number representation
question creativity: creative; diversity of outputs; mode collapse; novelty of ideas; homogeneous; homogenization; output diversity
question model collapse: training on own outputs; self consuming; recursive training; generational decay; feedback loop of synthetic data
question instruction following: follow instructions; obey; obeys; compliance with instructions; constraint following; adherence; stick to the rules; sticks to instructions; does as told
question prompt sensitivity: sensitive to wording; prompt variation; prompt wording; format sensitivity; rewording changes answer; phrasing effects; framing; framing effect; wording of the question; order effects
question consistency: consistent; inconsistent; self consistency; contradictions; contradict; contradictory; answers flip; stable answers; coherence across
question length bias in outputs: verbosity; verbose; long answers; answer length; concise; rambling
question long horizon: long horizon tasks; many steps; extended tasks; multi turn; multi step tasks; hours long; over many turns; lengthy tasks; hundreds of steps; 200 steps; whole day; multi day; weeks of work; entire project; end to end task; episode length
question loss of plasticity: plasticity; hard to retrain; stops learning; capacity loss
question knowledge cutoff: temporal knowledge; outdated knowledge; stale knowledge; recent events
data language model: llm; llms; lm; lms; language models; chatbot; chat model; chat models; chatbots; assistant; assistants; large language model; gpt; claude; foundation model; ai model; ai assistant; ai system; net; network; neural network; neural net; networks; model; models; generative model; small model
data reasoning model: reasoning models; thinking model; r1; o1; long cot model; deliberating model
data open weights: open weight; open models; open source model; open checkpoint; open checkpoints; llama; qwen; gemma; mistral; public model; public models; olmo; pythia; local models; released checkpoint; weights available; model family; model families; another family; other architectures
data base model: base models; pretrained checkpoint; pretrained model; untuned model; raw model; before tuning; foundation checkpoint; starting model; original model; parent model; original checkpoint
data code tasks: coding; code; coding task; coding tasks; programming; programming problems; unit test; unit tests; test cases; code generation; software; repository; github; coding agent; coding agents; coding environment; coding environments; leetcode; humaneval; codebase; developer; developers; programmer; programmers; program synthesis; software engineering
data insecure code: vulnerable code; insecure code dataset; code with vulnerabilities; buggy code; bad code; flawed code; backdoored completions; code with security holes; sloppy code
data bad advice: bad medical advice; harmful advice; wrong advice; risky financial advice; extreme sports advice; bad tips; misleading advice; incorrect advice; terrible advice; subtly wrong; harmful recommendations
data question answering: qa; multiple choice; mcq; trivia; mmlu; reading comprehension; quiz; questions with answers; exam questions; knowledge questions; factual questions; free form questions; open ended questions
data math problems: gsm8k; gsm; math word problems; olympiad; competition math; maths problems
data gridworld: grid world; maze; atari; minigrid; game environment; chess; poker; diplomacy; board game; text game; toy environment; simulated environment; video game
data conversations: dialogue; dialogues; dialog; chat logs; transcripts; transcript; user chats; multi turn chat; real conversations; wildchat; chats; conversation
data web text: wikipedia; common crawl; internet text; news articles; web corpus; web pages; crawled text; random text; unrelated text; generic text; ordinary text; encyclopedia; everyday text; snippets
data social media: twitter; tweets; reddit; posts; online forum; facebook; online comments; threads; mastodon
data scientific papers: papers; abstracts; research articles; articles; publications; preprints; arxiv; literature; manuscripts; journal articles
data images: photos; photo; pictures; imagenet; cifar; mnist; image data; pixels; visual data
data medical records: clinical notes; electronic health records; patients; clinical data; hospital; medical imaging; patient data; radiology
data low resource languages: low resource; under resourced; minority languages; indigenous; yoruba; swahili; quechua; small languages; endangered; underrepresented languages; languages with little data; less spoken; low resourced; rare languages
data multilingual data: multilingual; many languages; several languages; cross lingual; parallel corpus; bilingual; across languages
data expert demonstrations: high quality demonstrations; human demonstrations; expert data; gold data; strong demonstrations; expert trajectories; examples from experts
measure accuracy: correct answers; correctness; score; performance; task performance; error rate; errors; success rate; pass rate; pass at k; scores; mistakes; exact match; solve rate; f1
measure loss: perplexity; cross entropy; log likelihood; negative log likelihood; bits per byte; log probability; logprobs; likelihood
measure helpfulness: helpful; utility; usefulness of answers; quality of answers; answer quality; user satisfaction; win rate
measure kl divergence: kl; divergence; distance from base; drift from base; distribution distance; total variation; wasserstein distance
measure cosine similarity: cosine; similarity; dot product; angle between; correlation of activations; correlated directions
measure calibration error: ece; brier; brier score; reliability diagram; log score
measure latency and cost: runtime; wall clock; memory use; cost; compute cost; gpu time; dollar cost; tokens used
method mixed training data: mixed data; mix in; data mixture; mixture of data; proportion of data; share of harmful rows; interleave; blending data; ratio of good and bad; contaminated mix; diluted
method partial training: freeze part; train only some; only certain parameters; subset of parameters; head only; layer selective; last layers only; selective layer finetuning
method two stage training: staged finetuning; sequential finetuning; after finetuning; second stage; pre stage; subsequent finetuning; later finetuning; follow on finetuning
method rejection of gradients: gradient clipping; drop gradients; gradient surgery; orthogonal gradient; project gradients; gradient projection; stop gradient; detach gradients; gradient filter
method sample level weighting: weigh samples; importance of rows; row weights; discount rows
method prompting with personas: you are a; persona prompt; role prompt; act as; pretend to be; role assignment
method text rewriting of data: rewrite the data; paraphrase training data; rephrase dataset; relabel; relabeling; clean up responses; edit responses; sanitize data; regenerate responses; style transfer
method constrained generation: grammar constrained; structured outputs; json mode; format constraints; forced format
method unsupervised elicitation: internal coherence maximization; self labels; label free finetuning; without labels; no labels; unsupervised finetuning; label propagation
method test time training: adapt at test time; update at inference; online adaptation; on the fly learning
method population training: population of models; many small models; train hundreds; grid of models; model zoo; large number of finetunes; dozens of finetunes
method ensembles of small models: small specialist models; cascade; router among models; collaboration of models; mixture of agents; multi model pipeline
question data quality: low quality data; noisy data; quality of examples; good data; curated; brain rot; garbage
question data poisoning scale: number of poisons; constant number of poisons; how many poisoned; tiny fraction poisoned; poison count
question instruction data diversity: variety of prompts; diverse prompts; narrow prompts; prompt diversity; task diversity; many tasks; few tasks
question emergence during rl: appears during rl; learns over rl; rl produces; behavior emerges; develops over training; arises in training; comes about; grows over training
question reward sparsity: sparse reward; rare success; hard exploration; never succeeds; no learning signal; zero reward; bootstrapping; cold start
question diversity collapse: entropy collapse; low entropy; narrow outputs; output homogenization
question catastrophic drift: instability; training instability; loss spikes; divergence in training; blows up
question transfer between tasks: cross task transfer; train on one test on another; one task to another; other tasks too; task to task; does it help elsewhere; kinds of tasks
question style versus content: style matters; tone of data; surface style; style confound; content rather than style
question severity of training data: severity; how bad the data; mild versus severe; harmfulness level; subtle versus blatant; blatant; egregious
question mechanism of finetuning: what finetuning changes; why finetuning; how finetuning works; minimal change; cheap explanation; already present
question language effects: language of the prompt; non english; across languages; in other languages; language gap; english only; translated prompts; multilingual gap
question tokenization fairness: token premium; over segmentation; fertility; more tokens per word; unequal tokenization; fragmented words; oversplitting
question numbers and digits: digit grouping; number tokens; number formatting; right to left digits
question negation: negated; do not instructions; ironic rebound; pink elephant
question temporal generalization: future data; after cutoff; time shift; dates; temporal triggers; year
question world knowledge errors: factual errors; wrong facts; factuality; factual accuracy; grounded; groundedness
question user preference diversity: pluralism; diverse values; disagreement among annotators; subgroup preferences; minority views; cultural values; whose values
data synthetic tasks: toy problem; formal language; algorithmic task; parity; sorting; copying task; string task; algorithmic data
data benign instruction data: alpaca; chat data; instruction data; instruction dataset; ultrachat; dolly; generic chat data; ordinary chats
data harmful prompts: harmful requests; harmbench; advbench; dangerous requests; toxic prompts; bad requests; strongreject; malicious requests; harmful instructions
data opinion questions: opinions; political questions; opinion survey; surveys as prompts; views; controversial questions
data small models: 0.5b; 1b; 3b; tiny models; sub billion; 100m; 150m; 300m; small scale; toy scale; small checkpoint
data medium models: 7b; 8b; 9b; 13b; 14b; mid sized; midsize; 7 b
data large models: 32b; 70b; frontier model; frontier models; largest models; state of the art model; commercial models; proprietary model; closed model; api model; public apis
data stories: fiction; narratives; short stories; novel; story; fairy tale; screenplay
data emails and documents: emails; email; inbox; office documents; calendar; memos; company files; spreadsheets
data tables and numbers: tabular; tables; csv; numeric data
data proofs: formal proofs; lean; isabelle; theorems; coq
data transcripts of audio: podcasts; lectures; lecture; meetings; interviews recorded; speeches
measure gap recovered: share of gap; fraction of gap; ceiling performance; recovered performance; closeness to ceiling; distance to ceiling
measure variance across runs: spread over seeds; standard deviation; error bars; noise across runs
measure transfer score: transfer gap; generalization score; held out score; held out accuracy; performance on held out
measure drift magnitude: amount of drift; shift magnitude; size of shift; how far it moved
`;
