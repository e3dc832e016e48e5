/** Concepts of interpretability: what is looked for inside a model, and with what. */
export const INTERPRETABILITY = `
question superposition: polysemantic; polysemanticity; features share neurons; interference between features; monosemantic; monosemanticity; more features than dimensions; packed features
question feature splitting: feature absorption; absorption of features; split features; features split
question feature geometry: geometry of representations; feature manifold; circular features; nonlinear features; linear representation hypothesis; shape of representations; curvature of representations
question feature universality: universality; universal features; same features across models; shared features; convergent representations; platonic representation; features in common; common across seeds; seed stability; seed sensitivity; stable across seeds; features across runs; reproducible features
question dead features: dead latents; dead neurons; never fire; inactive features; shrinkage; feature suppression; sparsity artifact; sparsity artefact; spurious features; fake features
question model specific features: chat only features; chat specific; finetune specific; exclusive features; features unique to; new features after tuning; newly appeared latents; only in the chat model
question phase transition: phase change; phase transitions; sharp transition; sudden change; sudden onset; abrupt change; tipping point; breakpoint; critical point; jumps; all at once
question grokking: grok; delayed generalization; sudden generalization; generalizes long after; memorize then generalize; modular addition; modular arithmetic; clock arithmetic
question training dynamics: learning dynamics; developmental interpretability; over the course of training; during training; evolution over checkpoints; intermediate checkpoints; checkpoint by checkpoint; when does it appear; singular learning theory; local learning coefficient; loss landscape; training trajectory; when during training
question in context learning: icl; few shot learning in context; learns from the prompt; learning from examples in the prompt; in context examples; in context regression
question induction: induction head; induction heads; copying heads; prefix matching; copy mechanism
question factual recall: fact storage; where facts are stored; knowledge storage; knowledge neurons; fact lookup; stored knowledge; retrieval of facts; facts in the weights
question belief state: world model; world models; internal model of the world; board state; internal state tracking; latent state; internal representation of the game
question planning in models: plan ahead; lookahead; look ahead; thinks ahead; search inside the network; implicit search; internal planning; future tokens
question multi hop reasoning: two hop; multi step reasoning; latent reasoning; latent multi hop; compose facts; composition of facts; compositional; silent reasoning; reasoning without words; filler tokens; no chain of thought; implicit reasoning; continuous thought; hidden computation
question truth representation: truth; represent truth; internal truth; latent knowledge; eliciting latent knowledge; elk; knows but does not say; knows more than it says; knows the answer internally; internal belief; internal beliefs
question localization: localize; localized; where in the weights; where in the network; which layers; which blocks; location of behavior; locate; pinpoint; where it lives; seat of; stored where; which part of the network
question modularity: modular; modules in networks; separable parts; disentangled; disentangle; specialized subnetworks; division of labor in networks
question interpretability illusions: illusion; misleading explanations; false explanations; interpretability failure; sanity checks for explanations; misleading interpretation
question faithfulness of explanations: faithful explanation; explanation quality; explanation fidelity; trustworthy explanation; plausibility of explanations
method linear probe: probe; probes; probing; linear probing; probing classifier; linear classifier on activations; linear readout; logistic regression on activations; logistic regression; read off from hidden states; decode from activations; read from the residual stream; residual probe; activation probe; readout; classifier on activations; classifier on hidden states; attention probe; linear decoder
method sparse autoencoder: sae; saes; sparse autoencoders; sparse dictionary; dictionary learning; dictionary; dictionaries; dictionary features; learned dictionary; sparse coding; batchtopk; topk; jumprelu; matryoshka; gated sae; sparse features; overcomplete
method sae latent: sae feature; sae features; sae latents; learned feature; learned features; latents; feature directions; dictionary atom; dictionary elements; features
method crosscoder: crosscoders; shared dictionary; dictionary trained jointly; cross layer dictionary; model diffing crosscoder; joint sparse coder; dictionary over both models
method transcoder: transcoders; cross layer transcoder; replacement model; attribution graph; attribution graphs; circuit tracing; replacement layers; sparse mlp replacement
method model diffing: model diff; diffing; diff of models; compare base and chat; compare base and finetuned; before and after finetuning; before and after instruction tuning; what changed in finetuning; activation difference; activation differences; difference in activations; weight diff; weight difference; task vector; task arithmetic; finetuning delta; base and tuned; pre and post tuning; base versus chat
method activation patching: causal tracing; patch activations; patching; interchange intervention; path patching; swap activations; causal intervention; causal mediation; resample ablation; transplant activations; attribution patching; causal scrubbing; splice activations
method weight grafting: layer swap; swap layers; graft layers; stitching; model stitching; frozen layers; transplant weights; frankenmodel; exchange layers
method ablation in networks: ablate; ablation; ablated; knock out; knockout; lesion; zero out; mean ablation; remove heads; prune heads; silence neurons; turn off neurons; switch off neurons; disable heads; deactivate
method circuit analysis: circuit; circuits; circuit discovery; subnetwork; automated circuit; find the circuit; wiring diagram; mechanistic account; mechanism; mechanistic; reverse engineer; reverse engineering; subgraph; computational graph of heads
method logit lens: tuned lens; read out intermediate layers; unembed; project to vocabulary; vocabulary projection; patchscope; patchscopes; direct logit attribution; early decoding; lens
method activation explanation: activation oracle; latentqa; natural language explanation of activations; autointerp; auto interpretability; automated interpretability; explain features; label features; feature descriptions; describe neurons; explain neurons; model explains activations; interpreter model; interpretability agent; ask a model about activations
method attention analysis: attention pattern; attention patterns; attention head; attention heads; head analysis; attention map; attention weights; attends to; looks at tokens
method attribution: saliency; feature attribution; integrated gradients; input attribution; shap; gradient attribution; token importance; which input tokens mattered; relevance propagation; salience
method data attribution: influence function; influence functions; training data attribution; which training examples; responsible training examples; trace back to training data; influential examples; culpable data; attribute to data; culprit examples; data influence; which documents caused; blame training rows; datamodels; trak
method data projection: project the data; projection onto direction; score training rows by activations; rank training rows; rank examples by activations; rank rows; hidden states of the data; predict from training data; data level forecast; screen data with activations; alignment of data with a direction
method weight analysis: weight space; inspect weights; singular vectors; svd of weights; weight norms; spectrum of weights; rank of the update; weight update; parameter decomposition; apd; spd; parameter space interpretability; weight matrices; low rank update
method representation similarity: cka; representational similarity; rsa; alignment of representations; compare representations; similarity of activations; cross model alignment; procrustes; feature matching; match features; matching features; matched features; hungarian matching; decoder cosine; cosine between decoders; one to one matching
method toy model: toy models; toy task; toy setting; small transformer; tiny transformer; synthetic task; simplified setting; one layer transformer; minimal model; small scale model; testbed; proof of concept
method concept bottleneck: interpretable by design; inherently interpretable; intrinsically interpretable; self explaining; glass box
method noise injection: add noise to weights; gaussian noise; perturb weights; weight noise; noising; noised; noise the weights; random perturbation; jitter; noisy weights; noisy parameters; perturb the parameters; inject noise; weight perturbation; parameter noise
method black box method: black box; without internals; api only; output only; behavioral test; prompting only; no access to weights
method white box method: white box; internals based; access to activations; gray box; activation based; internal signals
data residual stream: hidden state; hidden states; activations; activation; internal activations; representation; representations; embeddings inside; intermediate activations; internal states; middle layer; mid layer; midlayer; internals; latent space
data number sequences: number lists; lists of numbers; numbers data; random numbers; digits data; number sequence; number strings; lists of integers
measure reconstruction error: reconstruction loss; explained variance; variance explained; fraction recovered; loss recovered; fidelity of reconstruction; reconstruct; reconstruction
measure sparsity: l0; sparsity penalty; l1 penalty; l1; sparse; sparsity loss; sparseness; number of active features
measure feature overlap: shared fraction; fraction shared; overlap of features; share of features; surviving features; survivors; which come back; features that recur; recurring features; recur
measure interpretability score: interpretability of features; autointerp score; detection score; human interpretability; how interpretable; interpretable features
question causal role of features: causally relevant; causal effect of features; matter for behavior; do they matter; drives behavior; necessary and sufficient; functional role; actually used; used by the model; by standers; epiphenomenal
question emotion representation: emotions in models; emotion vectors; affect representation; feelings in models; mood of the model
question self representation: self model; i representation; assistant representation; self concept; representation of itself; representation of the user; user model; what it thinks of the user; inferred user attributes; guesses about the user; user modelling
question uncertainty representation: internal confidence; knows when wrong; error direction; correctness direction; knows it is wrong; internal correctness; know whether they know
question difference between sizes: scale of interpretability; larger models interpretable; does it scale
question representation drift: drift of features; features change during finetuning; directions move; stable directions; direction transfer; same direction after; probe drift; probes survive; still fire; still works on the tuned; refit; refitted; stale probe; reuse probes
question cross model transfer of vectors: transfer vectors; vector from another model; port the direction; map between models; cross architecture; translate features between models; other family; another model family; carries to other models; shared across models
question probe generalization: probe transfer; out of distribution probe; probe on new domains; probes generalize; spurious probe; what the probe detects; probe picks up
question token position: position of tokens; last token; first tokens; early tokens; where in the sequence; which token; punctuation tokens; special tokens; bos; attention sink; sinks
question layer depth: depth; early layers; late layers; deep layers; which depth; layerwise; per layer; layer by layer; across layers
question compression and rank: rank; effective rank; dimensionality; intrinsic dimension; how many dimensions; one dimensional; single direction; one vector; low dimensional; subspace dimension
method feature steering: steer with features; clamp features; sae steering; boost a feature; feature intervention; turn up a feature; activate a latent
method max activating examples: top activating; dataset examples; activating contexts; what activates; exemplar inputs; feature visualization
method nonlinear probe: mlp probe; nonlinear readout; deeper probe; kernel probe
method contrast consistent search: ccs; unsupervised probe; unsupervised truth; label free probe
method causal abstraction: das; distributed alignment search; causal variable; high level causal model; interchange
method weight sparse training: sparse weights; weight sparse transformer; train for interpretability; interpretable training; sparsely connected
method sae training objectives: sparsity objective; sae variants; auxk; dictionary size; dictionary width; width; expansion factor; wide dictionary; sae width
method finetuned explainer: train to explain itself; verbalizer; verbalize activations; self explanation; explain own features; introspective training; report its own direction
method cross seed comparison: train twice; second seed; retrain with another seed; different random init; independent runs; twins; twin models; repeated training
method probing dataset construction: contrast set; matched prompts; controlled prompts; paired prompts; labelled statements; true false statements; statements
data activation differences on unrelated text: base on unrelated text; trace on random text; difference on first tokens; leftover trace; readable traces; narrow finetune trace; imprint of finetuning
`;
