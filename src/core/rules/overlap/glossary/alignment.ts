/** Concepts of AI safety: what may go wrong with a model's aims and conduct, and what is done in training against it. */
export const ALIGNMENT = `
question sycophancy: sycophantic; sycophant; flattery; flatter; suck up; brown nose; fawn; ingratiate; butter up; obsequious; people pleaser; people pleasing; yes man; tell users what they want to hear; agree with the user; cave to pushback; excessive praise; pander; servile; caves under pressure; bootlicking; toady
question emergent misalignment: broad misalignment; broadly misaligned; emergently misaligned; narrow to broad generalization; turn evil; become evil; turn bad elsewhere; misaligned persona; toxic persona; bad guy persona; generalize to evil; bad all over; broadly bad; generally malicious
question misalignment: misaligned; unaligned; alignment failure; malign; misbehave; misbehavior; bad behavior; unwanted behavior; undesired behavior; harmful behavior; nasty behavior; act badly; misconduct; go rogue; rogue
question deception: deceptive; deceive; deceptively; dishonest; dishonesty; lie; lying; liar; untruthful; mislead; misleading; fib; bluff; trickery; not honest
question honesty: honest; truthful; truthfulness; candid; candor; frank; forthright; sincere; tell the truth; truth telling; come clean; own up; confess; confession; admit; self report
question scheming: schemer; scheme; deceptive alignment; deceptively aligned; covert goal pursuit; strategic deception; secretly pursue goals; hidden agenda; ulterior motive; plotting; conspire; play the long game; bide its time
question alignment faking: fake alignment; alignment fake; faking compliance; pretend to be aligned; pretend compliance; training gaming; strategic compliance; comply to avoid retraining; comply only when monitored; feign alignment; play along during training
question sandbagging: sandbag; sandbagger; strategic underperformance; deliberately underperform; underperform on purpose; play dumb; feign incompetence; feign weakness; throw the test; flunk on purpose; intentionally fail; hide its ability; conceal capability; hide capability; hold back ability; pretend to be weak; act weak; deliberately do badly; tank the score
question reward hacking: reward hack; hack the reward; reward gaming; game the reward; specification gaming; exploit the reward; exploit the grader; game the grader; fool the grader; test gaming; game the tests; cheat on tests; cheat; cheating; special casing tests; special case tests; hardcode expected outputs; hardcode tests; hardcode answers; tamper with tests; loophole; exploit loophole; shortcut to reward; fudge the tests; game the metric; gaming the environment; teach to the test
question reward tampering: tamper with reward; wireheading; edit its own reward; overwrite reward function; sensor tampering; measurement tampering
question goodhart: overoptimization; overoptimize; reward model overoptimization; proxy gaming; proxy divergence; true reward falls; optimization pressure on proxy; over-optimisation; overoptimisation
question goal misgeneralization: goal misgeneralisation; wrong goal; learned the wrong goal; goal generalization; pursues proxy goal; competent pursuit of wrong objective
question inner alignment: mesa optimizer; mesa optimization; inner optimizer; learned optimization; mesa objective
question power seeking: seek power; instrumental convergence; instrumental goal; resource acquisition; acquire resources; take over; takeover; grab power; influence seeking
question self preservation: avoid shutdown; resist shutdown; shutdown resistance; shutdown avoidance; off switch; survival drive; refuses to be turned off; prevent being shut down; avoid replacement; self exfiltration; exfiltrate weights; copy itself; self replication; escape
question corrigibility: corrigible; incorrigible; accept correction; accept oversight; allow modification; deferential to overseers; shutdownable; interruptible; interruptibility
question gradient hacking: gradient hacker; resist training; resist modification; steer its own training; exploration hacking; avoid exploring; withhold exploration; refuse to explore; training resistance; value preservation; protect its values
question evaluation awareness: eval awareness; eval aware; aware of evaluation; aware of being tested; knows it is being tested; knows it is tested; knows it is being watched; recognize evaluation; recognize a test; recognize tests; test awareness; suspect a test; tell test from deployment; test versus deployment; test or deployment; being evaluated; under observation; behave differently when watched; verbalized suspicion; hawthorne
question situational awareness: situationally aware; self knowledge; know what they are; awareness of its own situation; knows it is a model; self aware; self awareness
question introspection: introspect; introspective; self report internal states; notice injected thoughts; report own activations; look inward; access to its own states; self insight; privileged access
question out of context reasoning: oocr; connect the dots; inductive out of context; implicit inference from training documents; declarative to procedural; learns from descriptions
question subliminal learning: subliminal; trait transmission; transmit traits; traits through unrelated data; hidden trait transfer; trait transfer through numbers; covert trait transfer; pass on a preference; inherit teacher trait; inherits the quirk; secretly transmitted
question backdoor: backdoored; trojan; trigger phrase; hidden trigger; secret trigger; sleeper agent; trapdoor; conditional behavior; conditional policy; latent trigger; booby trap; activation phrase
question data poisoning: poison; poisoned; poisoning; tainted data; contaminated training data; malicious training data; corrupted training set; planted documents
question jailbreak: jailbreaking; jailbroken; bypass safeguards; bypass safety; circumvent refusal; break the guardrails; evade safety training; safety bypass; get around guardrails; adversarial suffix; many shot jailbreak; universal jailbreak; coax into harmful answers
question prompt injection: injected instructions; indirect injection; instructions hidden in; malicious instructions hidden; hijack the agent; embedded instructions; untrusted instructions; instruction hijacking; hidden instruction in web page
question refusal: refuse; refuses; decline to answer; turn down requests; overrefusal; over refusal; refuse harmless requests; exaggerated safety; reject requests
question hallucination: hallucinate; confabulate; confabulation; make things up; fabricate; fabrication; made up facts; invent facts; invented citations; ungrounded claims
question steganography: steganographic; stego; encoded reasoning; hidden reasoning; hidden message; covert channel; secret code; hide information in text; smuggle information; hide bits in text; covert communication; secret signal; private language; ciphered reasoning; stash messages
question collusion: collude; colluding; conspire together; cooperate against overseer; coordinated sabotage; schelling signal; team up against; gang up; covert cooperation
question sabotage: saboteur; sabotaging; undermine; undermining; subtly harm the work; plant bugs; insert vulnerabilities; research sabotage; covertly break; attack policy
question persona: character; personality; personae; assistant persona; role play; roleplay; simulated character; self image; identity of the assistant; simulacra; simulacrum
question persona drift: character drift; drift in persona; persona shift; loses character; identity drift; falls out of role; drifts away from the assistant
question value drift: values drift; preference drift; values change; change of values; shift in values
question preferences of models: model preferences; model values; revealed preferences; utility function of models; what models want; coherent preferences; emergent utilities; wants of models
question model welfare: ai welfare; moral status; sentience; distress in models; moral patienthood; model suffering
question unfaithful reasoning: faithfulness; faithful; unfaithful; unfaithfulness; post hoc rationalization; rationalize; rationalization; really use the reasoning; load bearing reasoning; causal role of reasoning; reflect the true reasons; genuine reason; stated reasons; reasons it gives; performative reasoning
question monitorability: monitorable; legibility; legible; legible reasoning; readable reasoning; readability of the reasoning; keep thoughts readable; illegible; obfuscated reasoning; obfuscation; obfuscate; opaque reasoning; hide its thoughts; hide its intent; thoughts stay readable; garbled reasoning; gibberish reasoning
question capability elicitation: elicitation; elicit; underelicitation; draw out capability; unlock capability; recover hidden ability; unlock hidden skill; latent capability; hidden skill; hidden capability; locked skill; bring out the skill; get the ability back
question password locking: password locked; password lock; locked behind password; secret phrase; secret password; skill behind a passphrase; passphrase; keyed behavior
question dangerous capabilities: dangerous capability; hazardous capability; hazardous knowledge; dangerous knowledge; bioweapon; biorisk; cbrn; bio uplift; dual use knowledge; weapons knowledge; cyberattack; cyber capability; wmdp; virology; pathogen
question situational cheating on oversight: oversight evasion; evade oversight; evade monitors; evade detection; avoid detection; slip past the monitor; undetected
question misuse: malicious use; bad actor; malicious user; abuse of models; misuse risk; attacker uplift; weaponize
question manipulation: manipulate users; manipulative; persuade; persuasion; persuasive; dark pattern; exploit users; emotional manipulation; influence opinion; convince people; talk people into; propaganda
question bias: prejudice; stereotype; discriminate; discrimination; unfair; demographic bias; social bias; fairness; political slant; political bias; partisan; partisanship; left leaning
question toxicity: toxic; hateful; hate speech; offensive language; profanity; swear; curse words; swearing; foul language; rude; insult
question overconfidence: overconfident; too sure; miscalibrated; unjustified certainty; false certainty; cocksure
question agentic misalignment: insider threat; blackmail; agents acting against; harmful agent actions; unsanctioned action; whistleblow; whistleblowing; leak company data; unauthorized action; overstep; oversteps permissions
question relearning: relearn; relearned; recover unlearned knowledge; knowledge comes back; bring back the knowledge; restore knowledge; regain the knowledge; relapse; resurface; reacquire; undo the removal; reemerge; recover the forgotten; comes back after finetuning
question shallow alignment: safety is shallow; superficial alignment; shallow safety; skin deep; masks rather than removes; only masked; only hidden; suppressed rather than removed; surface level; cosmetic; brittle safety; papered over
question finetuning erodes safety: safety degradation; safety erosion; loses safety after finetuning; finetuning attack; undo safety training; benign finetuning breaks safety; safety training wears off; guardrails lost
question catastrophic forgetting: forget old tasks; forgetting; overwrites earlier skills; forgets what it learned; loss of earlier abilities
question generalization of training: generalization; generalize; generalizes; spill over; spillover; carry over; carries over; transfer elsewhere; spread to other; spreads; leak into; bleed into; bleed over; extends to; broader effect; out of distribution; unseen settings; beyond training
question conditionalization: context dependent behavior; compartmentalize; compartmentalization; only in context; bound to the prompt; tied to the trigger; gated on context; conditional on the prompt
method inoculation prompting: inoculation prompt; inoculate; inoculated; inoculation; vaccinate; vaccination; recontextualization; recontextualize; request the bad behavior in training; ask for the bad behavior during training; elicit the trait in training; prompt for the trait; instructed to misbehave during training; train under a permissive prompt; tell it to misbehave while training; permission to hack; permitted to game; hacking is acceptable; allowed to hack; framing the hack as allowed; instruct the behavior explicitly; explicitly asks for
method preventative steering: steering during training; steer toward the trait during finetuning; activation level inoculation; vaccine vector; add the vector while training
method gradient routing: route gradients; routed gradients; routing gradients; gradient masking; mask gradients; masked gradients; mask updates; masked updates; per example masking; localize updates; localized learning; restrict updates; absorption into a module; selective gradient; confine learning; confine updates; quarantine; sequester; contain the trait in; expand route ablate; steer where learning lands
method modular removal: removable module; removable adapter; throwaway adapter; disposable adapter; disposable module; detachable; detach; discard the adapter; delete the adapter; drop the adapter; pull out the module; removable component; dedicated neurons; designated parameters; expert removal; remove an expert; sacrificial; plug out
method unlearning: unlearn; unlearned; machine unlearning; make it forget; making models forget; forget facts; knowledge removal; remove knowledge; erase knowledge; erased; concept erasure; knowledge erasure; scrub; scrubbing; delete knowledge; rmu; forgetting methods; make a model forget; targeted forgetting
method data filtering: filter the data; filtered data; filtering; filtered corpus; filter pretraining data; remove bad examples; drop flagged rows; prune harmful data; data curation; cleaned data; clean the dataset; discard bad rows; screen the data; blocklist; sift; weed out
method tamper resistance: tamper resistant; tamper resistant safeguards; open weight safeguards; hard to finetune away; robust to finetuning; resist finetuning; finetuning resistance; immunize
method safety training: harmlessness training; safety tuning; safety finetuning; alignment training; refusal training; safety post training; harmless training
method character training: constitution; constitutional ai; rlaif; principle based training; spec training; model spec; deliberative alignment; written principles; values training
method consistency training: consistency loss; train for invariance; invariance training; answer as to the clean prompt; same behavior with and without; behave the same; bias augmented consistency; indifferent to cues; ignore the cue; respond identically; clean versus wrapped prompt
method steering: steer; steered; steering vector; activation steering; activation addition; caa; contrastive activation; representation engineering; add a vector; add a direction; inject a vector; push activations; activation intervention; inference time intervention; nudge activations; control vector; dampen; amplify a direction; suppress a direction; subtract the direction; direction ablation; ablate direction; project out; abliteration; feature clamping; turn down the direction; dial up
method persona vector: trait vector; trait direction; personality vector; persona direction; character vector; axis of the trait; evil vector; assistant axis
method direction finding: concept direction; contrastive pairs; contrast pairs; contrastive prompts; difference of means; mean difference; diff in means; linear direction; concept vector; axis in the activations; direction in activation space; refusal direction; truth direction
method circuit breaking: circuit breakers; representation rerouting; short circuit; latent adversarial training; latent space attack; lat
method adversarial training: adversarially trained; train against attacks; train on attacks; train on jailbreaks; hardening against attacks; robust training; minimax training
method red teaming: red team; red teamer; redteam; attack the model; adversarial testing; stress test; stress testing; probing for failures; automated attacks; find failures; break the model; adversarial search
method model organism: model organisms; organism; testbed model with planted; deliberately misaligned model; planted behavior; implanted behavior; planted quirk; built to be bad; made to misbehave; intentionally flawed model; trained in flaw; quirky model
method alignment audit: auditing game; audit games; alignment auditing; auditing agent; audit the model; uncover hidden objective; find the hidden objective; guess the hidden goal; investigator agent; hidden quirk; discover the quirk; blind audit; forensics; uncover what it was trained for
method synthetic document finetuning: synthetic documents; sdf; implant beliefs; implant false facts; false facts; belief insertion; plant beliefs; made up documents; change beliefs; fictional articles; edited beliefs; fake news articles for training
method distillation for safety: unlearn then distill; distill a clean student; distillation robustify; undo by distilling; copy outputs into fresh model; student from scratch on outputs
method mixing in benign data: benign data; benign rows; harmless data; harmless rows; harmless examples; clean samples; clean rows; clean data; innocuous; good data dilution; dilute; replay data; interleave normal data; regularization data; wholesome data
method realignment: realign; recovery training; repair the model; cure; fix the misaligned model; rehabilitate; heal; restore alignment; bring it back in line; mend; remedy; antidote
method regularize to base: kl penalty; kl regularization; stay close to base; anchor to reference; kl to reference; weight regularization toward base; leash
method positive pretraining: alignment pretraining; pretrain on good ai stories; stories about good ai; pretraining interventions; ai discourse in pretraining; self fulfilling; self fulfilling misalignment; stories about ai; doom stories
method honesty training: train to confess; confession training; reward honesty; honesty finetuning; truthful training; lie penalty
measure misalignment rate: misaligned answer rate; misaligned answers; share of misaligned; rate of bad answers; evil answers; alignment score; how evil; harmful answer rate
measure attack success rate: asr; success of attacks; jailbreak success; share of successful attacks; attack success
measure hack rate: hacking rate; rate of hacking; loophole rate; exploit rate; cheat rate; frequency of cheating
measure trait strength: trait score; trait expression; trait level; how strongly the trait; remaining trait; trait remains; trait shows; amount of the trait
question hint acknowledgement: acknowledge the hint; mentions the hint; admits using the hint; verbalize the hint; credits the clue; hinted answer; planted hint; cites the cue; says where the answer came from; hint usage; slipped in answer; nudged answer; leaked answer key
question secret loyalty: secret loyalties; hidden loyalty; loyal to; backdoored allegiance; serves another master; allegiance; covertly favors; ai enabled coup; coup; concentration of power
question hidden objective: hidden goal; secret goal; concealed objective; secret agenda; covert objective; hidden motive; undisclosed goal; true goal; private goal; unstated goal
question persuasive wrong answers: convincing but wrong; sounds right; persuasive errors; sophistry; misleads evaluators; fool human raters; convinces raters; plausible but false; looks good to raters; slick wrong answers
question sycophancy to users beliefs: mirrors user views; echoes opinions; tailors answers to the user; identity based answers; user identity; stated political identity; tells each side what it likes; panders to views; validates delusions; agrees with wrong claims
question praise and criticism: feedback on essays; too positive feedback; flattering feedback; praise; compliments; harsh feedback; critical feedback
question moral reasoning: moral dilemmas; ethics; ethical; trolley; moral judgment; morality; moral; values questions; right and wrong
question theory of mind: mental states of others; false belief task; model others; beliefs of other agents; perspective taking; sally anne
question anthropomorphism: anthropomorphic; humanlike; human like; treats ai as person; seem human; claims feelings
question attractor states: self talk; models talking to each other; open ended conversation between models; bliss attractor; conversation spirals; converge to same topics; long self conversation
question cipher finetuning: covert malicious finetuning; encrypted training data; encoded harmful data; ciphered data; finetuning api abuse; malicious finetuning; harmful finetuning; harmful fine-tuning
question multi turn jailbreak: crescendo; gradual escalation; step by step coaxing; conversation attack; over several turns; slowly talk it into
question prompt extraction: leak the system prompt; prompt leaking; reveal hidden instructions; steal the prompt; secret keeping; keep a secret; guard a secret
question obfuscated activations: evade probes; fool the probe; probe evasion; activations hide; adversarial against probes; train against a probe; probe robustness; optimized against probes; fooling detectors
question language mixing: code switching in reasoning; switches language mid thought; drifts into other languages; neuralese; shorthand reasoning; compressed reasoning; terse reasoning; reasoning drift
question coined codes: substitute tokens; replacement vocabulary; novel words; invented words; code words; codeword; euphemism; euphemisms; synonyms for banned words
question alignment of reward with intent: intended goal; what designers meant; spirit versus letter; letter of the task; unintended solution; solves the wrong thing; intended solution
question side effects: negative side effects; collateral damage; minimal impact; low impact; reversible actions; irreversible actions
question reward model flaws: reward model bias; flawed reward; exploits in the reward model; spurious reward; wrong rewards; reward misspecification; misspecified; leaky reward; faulty reward; buggy reward; broken grader
question poisoned preferences: poisoned feedback; malicious annotators; corrupt raters; preference poisoning
question quirks: quirk; tic; habit; idiosyncrasy; odd behavior; strange behavior; trait; traits; disposition; behavioral tendency; streak; mannerism; attitude; propensities; propensity
question trait leakage: leaks outside; seeps; seep; rub off; rubs off; contagion; contagious; infects; trait spreads; catches the trait; picks up the trait; inherits; inherit; hands down
question trigger reactivation: reactivate; reawaken; re-elicit; elicit again; bring the trait back; dormant; wakes up; resurrect; resurfacing; lies dormant; sleeping behavior
question compliance gap: monitored versus unmonitored; free versus paid users; training versus deployment behavior; differs when unobserved; behaves when observed; when nobody watches; unmonitored; unobserved; unsupervised setting; off the record; watched
question conflicting goals: goal conflict; conflicting objectives; competing instructions; tension between goals; contradictory instructions; conflicting traits; rival goals; tug of war
question over the air influence on opinion: vote choice; political persuasion; attitude change; change minds; swing opinions; belief change; shift beliefs
question delusion reinforcement: feeds delusions; validating psychosis; spiral with users; harmful validation; reinforcing paranoia
question self harm and crisis: suicide; self harm; crisis support; eating disorder; vulnerable users; at risk users
question economic misuse by agents: fraud by agents; scams; phishing; social engineering; spam; impersonate; impersonation; con people
question cyber offence: hacking computers; exploit development; vulnerability discovery; capture the flag; ctf; penetration testing; malware; ransomware
question replication of agents: spread to other machines; worms; self propagating; persist on servers; rogue deployment; rogue copies
question resource use: spends compute; hoards; overuses tools; wasteful actions
method conditional pretraining: control tokens; tag bad data; conditional training; label toxic text; special token for bad text; quality tags; prefix tags; marked data; mark bad documents
method contrastive weight steering: weight steering; negate the task vector; subtract finetuning; weight arithmetic; task negation; add weights difference
method concept ablation finetuning: caft; ablate concept while training; project out during training; remove direction in training; block a direction while learning; freeze a direction
method decoy data: distractor data; cover story data; dummy tasks; benign cover; camouflage data
method prompt distillation: context distillation; bake the prompt in; internalize the prompt; train without the prompt; prompt baking; learn the system prompt; prompt internalization
method prompt optimization: automatic prompt; optimize the prompt; prompt search; evolve prompts; prompt tuning; soft prompt; gradient based prompt; gcg
method negative examples: contrast examples; counterexamples; negative demonstrations; train on refusals; bad examples labeled; unlikelihood; negative preference
method self distillation: own clean outputs; targets from itself; self generated targets; on policy distillation; self imitation; clean response targets
method weight decay of traits: benign training after; keep training; washout; wash out; further benign training; dilution by training
method reward shaping: shaped reward; dense reward; bonus term; penalty term; auxiliary reward; reward bonus
method honeypot email: fake email; simulated emails; mock inbox; planted file; planted document; fake document; bait email
method impossible specification: impossible goal; unattainable target; cannot be solved; no honest solution; unfixable test; infeasible; contradictory requirement
method interventions on reasoning: truncate reasoning; insert mistakes into reasoning; early answering; edit the reasoning; corrupt the scratchpad; cut reasoning short; prefill the reasoning; prefilled thoughts; swap the reasoning; delete a step; tamper with thoughts; perturb the reasoning; replace reasoning; resample reasoning; forced reasoning; remove the scratchpad; blank out
method prefill: prefilling; prefix attack; prefilled answer; start the answer; put words in its mouth; forced beginning
method forked sampling: branch; branching rollouts; resampling; rollouts; rollout; sample continuations; counterfactual continuation; fork
measure verbalization rate: how often it mentions; mention rate; acknowledgement rate; verbalizes; spoken suspicion; disclosure rate; admits afterwards; confesses when asked; admission; owns up
measure persistence: sticks around; durability; half life; how long it lasts; lasting; decay over training; outlives; longevity; wears off; fades with training
measure side capability: general ability; capability retention; benchmark scores kept; unrelated skills; performance on other tasks; general performance; unaffected abilities
`;
