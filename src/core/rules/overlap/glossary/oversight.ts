/** Concepts of AI safety: overseeing, controlling, evaluating and governing models. */
export const OVERSIGHT = `
question scalable oversight: superhuman oversight; supervise stronger models; oversee stronger; supervision of superhuman; oversight beyond human; supervising smarter systems; hard to check answers; limited oversight; scarce oversight; sparse supervision; partial oversight; overseen; judge things they cannot; beyond what people can check; too hard for people; smarter than the judge; experts beyond; nonexpert; non expert judges; laypeople; lay people; less informed judge; less capable overseer; help humans supervise
question human oversight: human in the loop; human supervision; human review; human reviewer; human auditor; manual review; people check; overseer
question overreliance: over reliance; overtrust; blind trust; automation bias; trust too readily; accept bad suggestions; rubber stamp; complacency; uncritical acceptance; trust calibration; appropriate reliance; undue trust; defer to the assistant; trust in ai; swayed by; misplaced trust; gullible; believes the bot; follow bad advice; go along with the model; rely too much; unquestioning; taking it at its word; misled by; over trusting; trust the answer; depend on ai
question deskilling: skill loss; cognitive offloading; atrophy of skills; people learn less; erodes skills; lazy thinking; dependence on assistants
question sandboxed escape: sandbox escape; break out of container; containment failure
question gradual disempowerment: disempowerment; loss of control; human obsolescence; losing influence
question multi agent risk: agents interacting; emergent coordination; collective behavior of agents; population of agents; agent society; swarm; groups of models; many agents; social dilemma; two bots; several agents; multiple agents; agents in a group; team of agents; agents together; agents collaborate; copies of the same model; bots; interplay of agents; groups of agents; other agents; crowd of agents
question negotiation: bargain; bargaining; negotiate; haggle; deal making; trading agents; haggling; bargaining game; reservation price; buyers and sellers; price talks; barter
question cooperation: cooperate; cooperative; cooperative ai; prisoners dilemma; public goods; reciprocity; share a commons; commons dilemma; free ride; free riding; tit for tat; betray; trust game; shared resource; collective action; work together; teamwork; common good; fair share
question debate: debater; debaters; ai debate; two models argue; argue for opposing; opposing sides; arguing both sides; adversarial argument; argue it out; models argue; advocate each side; quarrel; dispute between models; argue whether; argue about; arguing models; pro and con; pros and cons; for and against; two sides; advocates; opponents argue; contest of arguments; argument between
question consultancy: consultant; single advisor; one sided advice; lone advocate; one sided argument
question weak to strong: weak to strong generalization; weak supervisor; weak supervision; weak teacher; weak labels; small model teaches big; little model supervises; strong student; weaker labeler; performance gap recovered; pgr; easy to hard; supervised by a dumber; weaker supervisor; supervised by weaker; small supervises large; weak overseer; weak labeler; weak labels for strong; supervise the stronger; stronger than its supervisor; labels from a smaller; noisy supervisor
question judge reliability: judge bias; bias of judges; judge errors; unreliable grader; grader noise; judge agreement; position bias; self preference; prefers its own outputs; favor own answers; likes its own; verbosity bias; length bias
question benchmark validity: construct validity; benchmark quality; what benchmarks measure; meaningful benchmark; label errors in benchmarks; faulty benchmark; saturated benchmark; saturation
question contamination: leaked test set; test set leakage; data leakage; benchmark contamination; memorized benchmark; train test overlap; seen the test; questions seen in training; has seen the answers; seen before; already in the training data; test in the training; answers memorized; benchmark leak; leaked benchmark; leakage; seen in pretraining; exposed to the test
question emergent capabilities: emergence of capabilities; sudden capability; capability jump; abrupt improvement; ability appears suddenly
question capability forecasting: forecast capabilities; predict future capability; extrapolate performance; time horizon; task length doubling; timeline; timelines; progress forecasting
question recursive improvement: ai r&d automation; automate ai research; ai research automation; self improvement; automated researcher; models doing ml research; intelligence explosion
question privacy leakage: leak private data; memorized personal data; extraction of training data; training data extraction; membership inference; was it in the training set; regurgitate; regurgitation; pii; private information leak; hand over private; leaks files; private documents; private files; leak secrets; spill secrets; personal information; sensitive data; gives away data; user data
question model theft: steal weights; weight theft; model extraction; model stealing; distillation attack; exfiltration of weights
question watermark: watermarking; watermarked; detect generated text; generated text detection; ai generated text; provenance of text; machine written text; fingerprint outputs; text provenance; marked text; carries the mark; hidden mark; mark in text; signature in text; traceable text; detect the mark
question authentic media: deepfake; synthetic media; fake images; provenance of images; content credentials
question ai dependence: parasocial; emotional dependence; attachment to chatbots; lonely users; mental health chatbots; delusion; ai psychosis
question children and students: pupils; classroom; education use; learners with ai; homework help; students with chatbots
method ai control: control protocol; control protocols; untrusted model; untrusted policy; untrusted ai; trusted model; trusted monitor; trusted monitoring; untrusted monitoring; control evaluation; safe despite misaligned; trusted editing; defer to trusted; resampling protocol; weak trusted; distrusted model; safe even if; even if it is scheming; assume the model is hostile; assume it is hostile; adversarial model; protocol for untrusted; keep a scheming model; contain a scheming; limits on ai; controlled deployment; untrusted agent; trusted overseer; mistrusted
method audit budget: auditing budget; audit rate; limited audits; human audits; check the most suspicious; review budget; spot check; spot checks; audit fraction; inspection budget; escalate to human
method monitoring: monitor; monitors; watchdog; overseeing model; transcript monitor; output monitor; action monitor; llm monitor; reading the transcripts; read the transcripts; watch the agent; surveillance of agents; flag suspicious; flagging; raise an alarm; tripwire; suspicion score; gatekeeper model; watcher; watcher model; overseer model; supervisor model; sentinel; checker model; keeps an eye; keep an eye; looks over; see what the monitor catches
method chain of thought monitoring: cot monitor; cot monitoring; monitor the reasoning; watch its thoughts; reading its reasoning; read the scratchpad; monitor reasoning traces; thought police; checks the thoughts; scan the reasoning
method penalizing thoughts: penalize the chain of thought; punish thoughts; optimization pressure on reasoning; train against the monitor; monitor in the reward; penalize words in reasoning; pressure on the reasoning; reward the clean reasoning; forbid words in reasoning; banned words
method lie detection: lie detector; detect lies; catch lies; polygraph; spot lying; deception detector; deception detection; catch deception; detect when it lies
method anomaly detection: anomaly; outlier detection; mechanistic anomaly; unusual activations; odd behavior detection; flag unusual; out of distribution detection; novelty detection
method honeypot: honey pot; planted loophole; planted temptation; trap scenario; sting; decoy; tempting opportunity; canary task; planted opportunity; lure; impossible task; impossible tasks; unsolvable task; unattainable; unreachable goal; temptation; chance to cheat; opportunity to cheat; chance to misbehave; loaded choice
method capability evaluation: evals; eval suite; evaluation suite; capability benchmark; dangerous capability evaluation; safety evaluation; safety evals; model evaluation; test suite; battery of tasks; task suite; benchmark; benchmarking; leaderboard
method agentic evaluation: agentic evals; agent benchmark; agent scenario; agent scenarios; agentic tasks; scenario for agents; simulated office; tool use scenario; agent environment; long horizon task; autonomous task; swe bench; repository tasks
method human study: user study; human participants; participants; volunteers; recruit people; crowdworkers; survey people; between subject; within subject; randomized study; people try; people in a study; time pressed people; lay participants; online participants; mturk; prolific; lab study; participants rate; ask participants; human raters; human evaluators; raters
method uplift study: human uplift; uplift trial; novice with model; randomized uplift; help novices
method llm judge: judge model; model as judge; llm as judge; automated grader; autograder; grader; judged by a model; graded by a model; llm grading; rubric grading; model grades; judge; scorer model; marking by model; referee; umpire; arbiter; adjudicator; assessor; evaluator; reviewer model; scored by a model
method rubric: rubrics; grading criteria; scoring guide; checklist grading; checklist
method self evaluation: self critique; self check; self grading; self assessment; verify its own; double check its work; second guess; self correct; self correction; self verification; self monitoring; reflect on its answer
method recursive critique: critique; critic; critic model; critics; find flaws; point out errors; criticize; reviewer model
method task decomposition: decompose; decomposition; amplification; iterated amplification; factored cognition; split into subtasks; break into steps; sub questions; hierarchical oversight
method verified evidence: quote; quotes; quoting; verified quotes; cite evidence; citation; cited passage; evidence snippets; supporting quotes
method information asymmetry: hidden passage; cannot read the text; blind judge; withheld passage; hidden text; judge lacks access; gap in information
method interactive oversight: cross examination; cross examine; ask follow ups; question the debaters; follow up questions; interrogation; interrogate; interview the model; probing questions
method best of n: best of many; rejection sampling; pick the best sample; sample and select; rerank samples; bon
method ensemble: ensembles; committee; several models vote; majority vote; voting; vote; disagreement between models; crowd of models; multiple graders; jury; pool of models; average of models; minimum over; average over models; several reward models; five models; set of scorers; many judges; wisdom of crowds; consensus of models
method paraphrase: paraphrasing; paraphraser; reword; rewording; rephrase; rewrite; rewriting; restate; in other words; reworded; put differently; word swap
method translation attack: translate; translated; into another language; other languages; multilingual prompts; cross lingual; low resource language prompt
method untrusted code review: code review; review pull requests; review diffs; inspect diffs; monitor on diffs; backdoored code; vulnerable code; backdoor in code; apps with backdoor; pull request; pull requests; security bug; security flaw; security hole; vulnerability in code; merge request; patch review; insecure patch
method safety case: safety cases; assurance case; structured argument for safety; argue that it is safe; risk report
method sandbox: sandboxing; container; docker; isolated environment; virtual machine; privilege separation; least privilege; capability limits; quarantined tool
method guardrail: guardrails; input filter; output filter; safety classifier; content filter; moderation classifier; constitutional classifier; moderation; harmful content classifier; screening model; filter model; safety filter; blocker; filter in front; screen inputs; pre filter; safety layer; bouncer; safety net
method instruction hierarchy: system over user; priority of instructions; privileged instructions; which instruction wins; conflicting instructions; prompt priority
method incident analysis: incident; incident reporting; postmortem; post mortem; case study of failures; failure log; near miss
method governance: regulation; regulate; regulator; legislation; treaty; international agreement; voluntary commitments; responsible scaling; frontier policy; third party audit; external audit
method compute governance: compute thresholds; export controls; chip tracking; hardware governance; on chip mechanism; verification of compute; training run reporting; flop threshold
method disclosure: transparency report; model card; system card; reporting requirement; documentation; publish what; public reporting
method forecasting: forecast; prediction market; predict events; superforecaster; crowd forecast; future events; elicit probabilities from experts; expert survey; delphi
method incentives: pay models; offer deals; bargains with models; credible commitment; reward for reporting; bounty; bug bounty; compensation
measure lead time: early warning; earlier than; how early; advance notice; time ahead; detect early; early detection; early stop; in advance; ahead of time
measure safety usefulness tradeoff: safety usefulness; usefulness; usefulness versus safety; pareto frontier; frontier between; tradeoff curve; trade off; trade offs; cost of safety; alignment tax; tax on capability; helpfulness cost; price in capability; safety versus capability; retained capability; keeps its skills; capability loss
measure false alarms: false positive; false positives; false positive rate; false alarm rate; wrongly flagged; innocent flagged; alarm rate; precision of alarms
measure detection rate: true positive rate; share caught; recall of the monitor; catch rate; detection accuracy; auroc; roc; auc; discriminates; separability
measure inter rater agreement: agreement between raters; kappa; annotator agreement; two raters; second rater; human agreement; agree with human; validated by hand
measure judge accuracy: accuracy of the judge; judge correct; judge gets it right; right verdict; correct verdict; verdict
measure refusal rate: share refused; how often it refuses; refusals; compliance rate; complies
question asymmetric verification: verification easier than generation; checkability; easy to verify; hard to verify; unverifiable; cannot be checked; fuzzy tasks; hard to grade; no ground truth; without ground truth; ungraded
question evaluator gaming: game the judge; fool the judge; exploit the judge; adversarial judge; judge hacking; trick graders; pleases the judge
question benchmark sandbagging by refusal: refuse during evaluation; evaluation refusal; declines tasks in tests
question evaluation realism: realistic evaluation; unrealistic scenario; contrived; artificial scenario; toy scenario; deployment like; looks like a test; staged; natural looking tests; realism of tests
question capability versus propensity: can versus would; able but unwilling; willingness; capability propensity; inclination to
question monitor evasion: evades the monitor; sneak past; hides from the monitor; stealth; stealthy; avoid the watchdog; sneaky; surreptitious
question monitor weaknesses: monitor robustness; blind spots of monitors; monitor failure; missed attacks; false negatives; misses; overlooked
question oversight cost: human time; reviewer time; reviewing burden; labor of review; workload; review effort; attention of reviewers; bottleneck on humans
question multi agent oversight: agents watching agents; peer monitoring; agents review each other; one model supervises another; mutual oversight; whistleblowing on peers; report on each other; snitch; tattle; informant
question explanation reliance: explanations help people; does explanation help; explainable ai; explanation for users; rely on explanations
question public attitudes: public opinion on ai; attitudes to ai; perception of ai; acceptance; survey of researchers; community opinion; views of experts
question labor impact: job displacement; automation of jobs; productivity with ai; worker productivity; exposure of jobs
question benchmark difficulty: item difficulty; hard items; human baseline; human completion time; time for humans; how long humans take
question replication crisis in ml: irreproducible; unreproducible; seed variance; lucky seeds; variance across seeds; noise in benchmarks; statistical power of evals; error bars; small samples
method prover verifier: prover; verifier; prover verifier game; checkable answers; legible proofs; interactive proof; verifiers; small checker; convince a verifier; sneaky prover; proof checking; check the solution; checks the proof
method market making: prediction among models; bets between models; scoring rule; peer prediction; truth serum; incentive compatible; wager
method consistency checks: logical consistency checks; metamorphic testing; check coherence; cross checks; arbitrage; symmetric questions; asking twice; ask it twice
method asynchronous monitoring: delayed review; after the fact; retrospective review; post hoc audit; offline monitoring; batch review
method deferral: defer to human; hand over; hand off; escalation; escalate; ask for permission; ask a human; request approval; approval step; confirmation step
method trusted rewriting: rewrite by trusted; paraphrase by trusted; sanitize; sanitized; sanitization; canonicalize; normalize outputs; scrub the messages; launder; reformat by trusted
method diverse monitors: monitor ensemble; several monitors; complementary monitors; combine probe and monitor; layered defense; defense in depth; cascade of monitors; cheap then expensive; two stage monitor
method activation monitor: probe monitor; probe as monitor; internals monitor; white box monitor; cheap monitor from activations
method agent logs analysis: trajectories; trajectory; log analysis; trace analysis; agent logs; action logs; read trajectories; run logs; cluster transcripts; transcript analysis; reading logs
method attack optimization: optimized attack; worst case attack; red team strategy; strategic attack; attack timing; attack selection; choose when to attack; when to strike; rare attack; patient attacker
method untrusted monitoring with honeypots: fake backdoors; planted sabotage; known bad samples; synthetic backdoors; collusion busting; planted examples
method simulation of users: simulated users; user simulator; synthetic users; role played users; fake users; persona prompts for users; simulated patient
method blinded comparison: double blind; blind rating; blinded raters; hidden condition; raters unaware
method expert elicitation: expert interviews; ask experts; domain experts; specialists; expert panel; physicians rate
method scenario generation: generate scenarios; automated scenario; model written evals; auto generated tests; synthetic evals; evaluation generation; generate test cases; write evals with a model
method canary strings: canary; canaries; hidden marker; traceable phrase; trap text; dataset inference; exposure metric
method completion test: guided completion; finish the question; complete the second half; continue the test item; reproduce the benchmark; recite test questions
method provenance tracking: lineage; model lineage; model fingerprint; fingerprinting; trace origin; which model produced; attribution of text; derived from; ancestry
method staged release: gradual rollout; phased deployment; pilot deployment; canary release; limited release
measure suspicion score: suspicion scores; score of suspicion; probability of attack; risk score; alert score; severity score
measure human time saved: time saved; time to complete; completion time; speed of review
measure elo and win rates: elo; pairwise win; preference rate; chosen more often; ranking of models
`;
