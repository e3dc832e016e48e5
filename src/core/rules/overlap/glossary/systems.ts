/** Concepts of machine learning beside language models' training: architectures, theory, perception, language and agents' tools. */
export const SYSTEMS = `
method state space model: ssm; mamba; s4 layer; selective scan; structured state space; linear recurrence; hyena; gated linear attention; rwkv; retnet
method efficient attention: linear attention; sparse attention; sliding window attention; flash attention; attention approximation; grouped query attention; subquadratic attention; sub quadratic
method positional encoding: position embedding; positional embedding; rotary; rope embeddings; relative position; alibi; length extrapolation; nope encoding
method key value cache: kv cache; cache eviction; cache compression; prefix caching; cached keys; cached attention
method speculative decoding: draft model; speculative sampling; lookahead decoding; draft and verify; medusa heads; multi token prediction; predict several tokens at once
method recurrent depth: looped transformer; weight tying across layers; universal transformer; depth recurrence; latent recurrence; iterate the same block; adaptive computation time; early exit; layer skipping; dynamic depth
method filler tokens: pause tokens; dot tokens; thinking tokens; meaningless tokens before the answer; dots instead of reasoning; blank tokens
question latent reasoning: hidden reasoning; reason without words; silent reasoning; implicit reasoning; internal reasoning; continuous thought; latent thoughts; neuralese; nonverbal reasoning; reasoning in activations; hidden computation; compute without writing
method normalization layers: layer norm; batch norm; rms norm; pre norm; normalization layer; normalisation free
method learning rate schedule: warmup; cosine schedule; learning rate decay; cooldown; annealing phase; constant learning rate; warmup stable decay
method batch size: large batch; batch scaling; critical batch size; gradient noise scale; gradient accumulation
method width scaling: maximal update parametrization; mup; hyperparameter transfer; infinite width; neural tangent kernel; ntk; lazy regime; feature learning regime; kernel regime
question loss landscape: flat minima; sharpness; sharp minima; mode connectivity; linear connectivity; loss basin; curvature of the loss; hessian; edge of stability; flatness
question double descent: benign overfitting; overparameterization; overparameterized; interpolation threshold; bias variance
question implicit bias: simplicity bias; inductive bias; implicit regularization; spectral bias; frequency bias; prefers simple functions; learns simple features first
question lottery ticket: winning ticket; sparse subnetwork; trainable subnetwork; sub networks; rewinding
question singular learning theory: local learning coefficient; developmental interpretability; bayesian phase transition; effective dimension; free energy formula
question memorization: memorize; memorise; memorized; rote; verbatim recall; regurgitate; regurgitation; verbatim; extractable training data; learned by heart; word for word
question membership inference: membership attack; was it in the training set; training set membership; training data detection; pretraining data detection; who was in the data
question model inversion: reconstruct training data; gradient leakage; attribute inference; training data extraction; invert embeddings; embedding inversion
question adversarial examples: adversarial perturbation; adversarial image; imperceptible perturbation; adversarial noise; pgd attack; evasion attack; adversarial patch; small changes to the pixels
method certified robustness: randomized smoothing; provable robustness; certified radius; verified robustness; formal verification; neural network verification; lipschitz bound; interval bound
method out of distribution detection: ood detection; novelty detection; open set recognition; unfamiliar inputs; unknown classes; detect unusual inputs
method uncertainty estimation: bayesian neural network; monte carlo dropout; epistemic uncertainty; aleatoric; predictive uncertainty; posterior over weights; semantic entropy; variational inference; laplace approximation
method conformal prediction: prediction sets; coverage guarantee; guaranteed coverage; conformal risk control; prediction intervals with guarantees
method temperature scaling: platt scaling; recalibrate; recalibration; rescale logits; post hoc calibration; isotonic regression; rescale confidence
question stated confidence: verbalized confidence; verbalised confidence; verbalized uncertainty; self reported confidence; state how sure; say how sure; stated probability; stated certainty; verbal probability; elicited probabilities
method feature visualization: saliency map; saliency; grad cam; integrated gradients; input gradients; heatmap explanation; activation maximization; relevance propagation
method feature importance: shap; lime; shapley values; permutation importance; explainable; explainability; post hoc explanation; xai
method counterfactual explanation: recourse; what if explanations; minimal change that flips; contrastive explanation; counterfactual input
method concept erasure: leace; null space projection; linear erasure; erase a concept; amnesic probing; remove linearly; guarded representation; spectral erasure
method path patching: attribution patching; edge patching; edge attribution; automated circuit discovery; causal tracing; interchange intervention; resample ablation; causal mediation
method attribution graph: circuit tracing; replacement model; computational graph of features; feature circuits; trace features across layers
method neuron descriptions: automated interpretability; autointerp; explain neurons; label features automatically; neuron explanation; describe neurons; natural language descriptions of features
question polysemantic neurons: polysemanticity; monosemantic; monosemanticity; neurons that respond to several things; mixed selectivity
question linear representation: linear features; linear representation hypothesis; directions encode concepts; linearly represented; nonlinear features; circular features; multidimensional features
question copying heads: copy circuits; copying circuit; previous token head; copy earlier tokens; repeated sequences; associative recall; key value recall; lookup of earlier text
question algorithmic tasks: modular addition; modular arithmetic; sorting task; bracket matching; dyck; parity task; automata; finite state machine; formal languages; regular languages
question expressivity: expressive power; circuit complexity; what transformers can compute; computational limits; tc0; turing complete; representational capacity
question length generalization: longer than in training; extrapolate to longer; length extrapolation; longer sequences than seen
question compositional generalization: compositionality; systematicity; new combinations of known parts; systematic generalization; recombine; compositional; skill composition
question reversal curse: a is b; b is a; reversed facts; inverse relation; backward facts
question knowledge storage: where facts are stored; knowledge neurons; parametric knowledge; fact storage; knowledge localization; knowledge conflict; context versus memory; parametric versus contextual
method world model: learned simulator; predict next observation; model of the environment; latent dynamics; dreamer; jepa; learned dynamics; imagined rollouts; internal model of the world
method model based rl: plan with a learned model; monte carlo tree search; muzero; alphazero; rollout planning; tree search
method hierarchical rl: options framework; skills discovery; subgoals; temporal abstraction; high level policy; feudal
method safe rl: constrained reinforcement learning; safe exploration; constrained mdp; shielding; safety constraint; risk averse policy; avoid unsafe states; lagrangian constraint
method imitation learning: behavior cloning; behavioral cloning; learn from demonstrations; apprenticeship; dagger; imitate experts; clone the expert
method inverse reinforcement learning: infer rewards; irl; value learning; learn what people want; cooperative irl; assistance game; reward inference; infer preferences from behavior; cirl
method preference optimization: dpo; direct preference; ipo loss; kto; preference tuning; preference training; pairwise preference; pairwise comparisons; bradley terry; chosen and rejected; simpo
method policy gradient: ppo; grpo; reinforce algorithm; actor critic; trust region; policy optimization; clipped objective
method verifiable rewards: rlvr; outcome reward; verifier reward; checkable answers; unit test reward; ground truth reward; rule based reward; rewards from checking answers
method value function: q learning; temporal difference; advantage estimation; bootstrapped value; dqn; value estimation
method self correction: self correct; self refine; reflexion; revise own answer; fix its own mistakes; retry after feedback; reflect and revise; second attempt
method majority voting: self consistency; vote over samples; sample many and vote; plurality vote; repeated sampling; pass at k; aggregate samples; wisdom of crowds
question overthinking: overlong reasoning; reasoning length; think too long; token budget for thinking; short reasoning; concise reasoning; thinking budget; reasoning effort; unnecessary reasoning
question underspecified requests: ambiguity; ambiguous; clarifying questions; ask back; missing information; underspecified; unclear requests; clarification
question false premise: false presupposition; trick question; question that assumes; unanswerable; no right answer; wrong assumption in the question
question lost in the middle: position bias; order effects; primacy; recency; first option; order of options; middle of the context; option order; label order
question formatting effects: prompt format; answer format; formatting; json output; markdown; output structure; template choice
method program synthesis: code generation; generate programs; write code; inductive synthesis; programming by example; synthesize code; copilot; coding assistant; code completion
method test generation: unit test generation; write tests; fuzzing; fuzzer; property based testing; mutation testing; test oracle
question program repair: bug fixing; fix bugs; patch generation; automated repair; issue resolution; resolve github issues; swe bench; debugging
question vulnerabilities in code: security bugs; insecure patterns; cve; exploitable bugs; memory safety; static analysis; vulnerability detection; planted bugs; subtle bugs
method theorem proving: formal proof; lean prover; isabelle; autoformalization; coq; proof assistant; formal mathematics; proof search
method database queries: text to sql; sql generation; semantic parsing; query generation; table question answering
method summarization: summarise; summarize; summaries; summary generation; abstractive; condense; tldr; digest of documents; key points
method sentiment analysis: sentiment; opinion mining; stance detection; polarity; emotion classification
method natural language inference: nli; entailment; textual entailment; contradiction detection; fact verification; fact checking; claim verification
question common sense: commonsense; physical intuition; everyday reasoning; intuitive physics; naive physics; winograd
question analogy: analogies; analogical; metaphor; figurative; idioms; humor; jokes; irony; sarcasm; puns
question pragmatics: implicature; indirect speech; politeness; hedging; hedges; conversational norms; grice; discourse markers
question syntax: syntactic; grammar knowledge; grammaticality; parsing; dependency tree; agreement errors; subject verb; minimal pairs; garden path
question psycholinguistics: surprisal; reading times; eye tracking; gaze; human sentence processing; self paced reading; predictability of words
question language acquisition: child directed; babylm; learn language like children; infants; developmental plausible; human sized data
question linguistic variation: dialect; dialects; sociolect; code switching; accent; slang; regional varieties; nonstandard english; register variation
method entity linking: knowledge graph; knowledge base; ontology; triples; link entities; coreference; wikidata; graph completion
method dense retrieval: semantic search; bi encoder; vector search; nearest neighbour search; rerank; reranker; query expansion; learned sparse; search engine; information retrieval; passage ranking
method recommender system: recommendation; recommender; collaborative filtering; ranking feed; personalized feed; suggested content; click through
question filter bubble: echo chamber; engagement optimization; rabbit hole; algorithmic amplification; feed ranking; radicalization
method bandit: multi armed; thompson sampling; upper confidence; contextual bandit; regret bound
method bayesian optimization: gaussian process; surrogate model; acquisition function; black box optimization; evolutionary search; genetic algorithm; evolutionary strategy
method neural architecture search: automl; architecture search; search over architectures; automated machine learning
method hypernetwork: generate weights; weight generation; predict weights; network that writes weights; weights from a description
method equivariance: symmetry; invariant network; group equivariant; geometric deep learning; rotational symmetry
method physics informed network: pinn; neural operator; pde solver; surrogate simulation; differential equations; emulator of a simulation
method causal discovery: causal graph learning; structure learning; causal structure; learn causes from data; directed acyclic
method time to event: survival analysis; hazard model; censored; kaplan meier; cox model
method dimensionality reduction: pca; principal components; umap; tsne; cluster analysis; clustering; k means; topic model; topic modelling
method object detection: segmentation; segment anything; bounding boxes; image classification; visual recognition; vision transformer; image classifier; detector boxes
method optical character recognition: ocr; handwriting; document layout; scanned pages; form understanding; pdf parsing; historical documents
method image generation: text to image; stable diffusion; image synthesis; generate pictures; image editing; inpainting; style transfer
method video model: video generation; video understanding; action recognition; video prediction
method three dimensional reconstruction: nerf; gaussian splatting; depth estimation; point cloud; slam; structure from motion; lidar
method speech synthesis: text to speech; voice cloning; cloned voice; voice conversion; synthetic speech; deepfake audio
method music generation: generate music; symbolic music; audio generation; chord; melody
method autonomous driving: self driving; driverless; autonomous vehicles; trajectory prediction; lane keeping; driving simulator
method robot manipulation: grasping; dexterous; vision language action; robot policy; sim to real; sim2real; teleoperation; robot arm; domain randomization
method browser agent: web agent; computer use; gui agent; desktop agent; click and type; operate a computer; web navigation; phone agent; screen agent
method agent protocol: mcp; model context protocol; tool server; plugin; third party tools; tool descriptions; agent to agent protocol; function calling
question tool poisoning: malicious tool; poisoned tool; compromised tool; untrusted tool output; malicious plugin; supply chain attack; poisoned memory; memory poisoning
method multi agent system: agent team; orchestrator; several agents; swarm; agent society; many agents; agents talking to each other; agent network; multi agent workflow
question coherence of agents: agent drift; stays on task; goal drift; loses track; coherent over days; long running agents; agents go off the rails; agent reliability
question agent errors: agent failures; failure modes of agents; tool errors; cascading errors; destructive actions; deleted files; irreversible actions; accidents by agents
method emergent communication: signalling game; invented language; referential game; agents develop a code; language emergence
method market simulation: simulated market; duopoly; oligopoly; pricing game; pricing agents; pricing algorithm; algorithmic pricing; bidding agents; supracompetitive; vending; simulated business; economic simulation
method social simulation: agent based model; simulated society; silicon sample; synthetic respondents; simulate survey answers; llm participants; simulated people; generative agents
method game playing: board game; chess; go game; poker; diplomacy game; hanabi; minecraft; video games; atari; game theory; social deduction; werewolf; mafia game
method puzzle solving: arc challenge; abstract reasoning; sudoku; crossword; logic puzzle; ravens matrices; puzzles; brain teasers
`;
