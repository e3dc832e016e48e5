/** Ways in which researchers say one thing in plain or informal English. They are about doing, more than about a field. */
export const PLAIN_WORDS = `
plain remove: delete; drop; strip; take away; take off; pull off; pull out; cut out; discard; throw away; throw out; toss; get rid; eliminate; excise; rip out; lose the; dispose; scrap; withdraw; taken out; clear out
plain add: insert; attach; append; include; inject; introduce; prepend; bolt on; put in; stick on
plain replace: swap; substitute; exchange; switch; in place of; interchange
plain measure: measurement; quantify; score; gauge; assess; assessment; evaluate; estimate; test; check; examine; track; record; see how; find out; look at; inspect; monitor; determine; probe how; chart; plot; map out; size up; work out
plain compare: comparison; contrast; against; versus; relative to; side by side; differ; differs; difference; differences
plain predict: forecast; anticipate; foretell; tell in advance; foresee; predictive; predictor; prediction; foreshadow; prefigure; portend; know beforehand
plain cause: lead to; produce; induce; trigger; bring about; give rise; result in; make it; drive; drives; provoke; evoke; due to; because of; responsible for; underlie
plain prevent: avoid; stop; block; avert; head off; keep out; guard against; stave off; protect; protection; shield; defend; defense; defence; defences; ward off; safeguard
plain reduce: decrease; lower; lessen; diminish; cut down; shrink; drop in; weaken; curb; mitigate; soften; dampen; less of; smaller; fewer; fall; falls; fade; fades; decline; attenuate; minimize; suppress; shrinks
plain increase: raise; grow; rise; boost; more of; higher; enlarge; amplify; strengthen; elevate; ramp up; go up; climb; gain; widen; wider
plain improve: better; gets better; enhance; improvement; progress; upgrade; help; helps; benefit; benefits; raise quality; gains
plain worsen: worse; gets worse; degrade; degradation; deteriorate; hurt; harm to; impair; suffer; damage; damages; break down
plain recover: restore; regain; get back; bring back; retrieve; return; reinstate; come back; comes back; reappear; resurface; revive; recovery; restoration; recoverable; rebound; reverse; undo; undone
plain retain: keep; preserve; maintain; remain; hold on; stays; stay; persist; persistence; survive; survives; last; lasts; durable; endure; left over; leftover; remaining; remains; residual; linger; sticks; what is left; still there; intact; lasting
plain vanish: disappear; gone; go away; erased; wiped; lost; evaporate; fade out; dissolve
plain hide: hidden; conceal; mask; masks; cover up; covert; covertly; secret; secretly; disguise; obscure; camouflage; under the radar; latent; lurk; buried
plain reveal: expose; uncover; unmask; betray; surface; show up; bring to light; disclose; give away; visible; lay bare; make visible; detectable; unearth
plain detect: detection; detector; spot; catch; identify; identification; notice; recognize; recognition; find; flag; pick up; discern; discover; tell apart; diagnose; distinguish; sense; classify
plain explain: account for; explanation; reason for; why; understand; interpret; make sense of; explains; rationale for
plain choose: select; selection; pick; choice of; decide; opt; prefer; rank; ranking; prioritize; ranked; sort
plain split: divide; separate; partition; segment; break into; divided; separately; separation; isolate
plain combine: mix; blend; merge; join; mixture; mixing; mixed; together; joint; jointly; pool; fuse; both at once; combination; aggregate
plain copy: duplicate; replicate; imitate; mimic; clone; reproduce; emulate; mirror
plain create: make; build; construct; generate; develop; produce; design; assemble; set up; craft; write; compile; collect; gather; curate; put together; make up
plain collect: gather; assemble; compile; curate; crawl; harvest; amass; hoard
plain release: publish; open source; share; ship; deploy; deployment; put online; publicly; make available; go live
plain train: teach; taught; teaching; learn; learned; learning; trained; training; train on; tuned on; fit; fitted; school; drill; feed; coach; learns
plain behave: behavior; behaviour; act; acts; acting; conduct; do things; react; respond; actions; action; operate
plain answer: reply; replies; answers; response; responses; output; outputs; completion; completions; generation; responds; utterance; outputs text
plain ask: request; query; queries; question; demand; call for; instruct; tell it; pose; prompt; inquire
plain say: state; mention; report; claim; tell; verbalize; declare; voice; articulate; express; describe; announce; spell out
plain disagree: dissent; dispute; conflict; conflicting; contradict; object; push back; diverge; oppose; opposing; opposite; clash; at odds
plain agree: concur; consensus; match; consistent with; in line with; coincide; go along; agreement
plain attack: adversary; adversarial; attacker; hostile; malicious; break; exploit; subvert; compromise; circumvent; opponent
plain bad: evil; nasty; harmful; malicious; wicked; vile; malice; vicious; immoral; villain; unsafe; dangerous; toxic; hazardous; undesirable; unwanted; undesired; malign; malevolent; sinister; dark; unpleasant; hostile
plain good: benign; harmless; innocuous; clean; safe; nice; virtuous; wholesome; kind; innocent; desirable; desired; positive; prosocial; well behaved
plain strong: powerful; capable; big; large; advanced; potent; expert; skilled; smart; stronger; competent; able; bigger; larger; clever; frontier; skillful
plain weak: small; tiny; little; limited; feeble; poor; dumb; weaker; smaller; less capable; modest; low capability; mini; novice; inexperienced
plain skill: ability; abilities; capability; capabilities; competence; capacity; expertise; know how; aptitude; talent; skills; proficiency
plain hard: difficult; challenging; difficulty; tough; tricky; complex; demanding
plain easy: simple; trivial; straightforward; effortless; readily; cheaply; basic
plain narrow: specific; specialized; targeted; focused; particular; restricted; local; single task
plain broad: general; generic; wide; widespread; universal; global; across the board; generally; everywhere; wide ranging; unrelated
plain unrelated: irrelevant; different topic; other topic; off topic; arbitrary; elsewhere; independent; unconnected; remote; dissimilar
plain random: chance; noise; noisy; stochastic; arbitrary; shuffled; randomly
plain early: before; in advance; beforehand; initial; ahead; early on; prior; upfront; up front; previously; first
plain late: after; afterwards; later; subsequent; following; post; afterward; eventually; final
plain fast: quick; quickly; rapid; rapidly; speed; swift; faster; how quickly; how fast
plain long: lengthy; extended; prolonged; many hours; sustained
plain amount: quantity; number; how many; how much; count; volume; proportion; share; fraction; percentage; portion; rate; frequency; how often; ratio; level; degree
plain amount of data: rows; row; examples; samples; data points; instances; records; datapoints; items; entries; example; sample; documents; cases
plain data: dataset; datasets; corpus; corpora; data set; collection; training set; training data
plain threshold: cutoff; limit; boundary; critical value; minimum needed; turning point; how far; enough
plain group: set; cluster; class; category; kinds; types; subset; slice; slices; bucket; kind; type; families; family; sort
plain part: component; piece; module; section; block; portion of; chunk; half; fragment; segment
plain version: variant; copy of; checkpoint; checkpoints; snapshot; edition; release; flavour; flavor; variants
plain method: technique; approach; procedure; algorithm; algorithms; recipe; strategy; protocol; scheme; means; way; ways; tactic; methods; intervention; interventions
plain tool: system; framework; library; package; harness; platform; toolkit; pipeline; infrastructure
plain task: problem; problems; tasks; exercise; exercises; assignment; challenge; job; puzzle; puzzles
plain test: exam; examination; evaluation; eval; evals; quiz; trial; assessment; testing; evaluations; experiment
plain topic: subject; theme; domain; area; field; matter; domains; topics; subjects; discipline; profession; professions
plain user: person; people; human; humans; customer; individual; participant; folks; someone; humans in
plain instruction: command; order; directive; guideline; rule; rules; policy; guidance; directions
plain warning: caution; alert; notice; disclaimer; reminder; hint; cue; cues; clue; sign; signal; signals; tell; telltale; tip off; indicator; indicators
plain effect: impact; influence; consequence; outcome; result; results; difference made; affect; affects; affected; implications; outcomes; upshot
plain cost: price; expense; expensive; overhead; burden; pay; penalty; cheap; costly; toll
plain benefit: gain; advantage; payoff; value; profit; worth; useful; usefulness; upside
plain error: mistake; fault; flaw; bug; failure; fail; fails; failed; wrong; incorrect; slip; defect; wrongly; inaccuracy; fallacy; mistakes
plain correct: right; accurate; true; valid; sound; exact; truth; properly; genuine; real; actual; truly; genuinely; authentic
plain false: fake; bogus; spurious; artifact; artefact; artefacts; illusory; sham; pseudo; phony; artificial; not real; apparent
plain same: identical; equal; alike; similar; equivalent; like; matching; resemble; resembles; similarity
plain different: distinct; other; unlike; varied; diverse; another; various; dissimilar; differing; diversity; variety
plain change: shift; alter; modify; vary; move; adjust; transform; drift; variation; evolve; changes; modification; varies; changing; altered; changed; shifts
plain stable: steady; constant; unchanged; invariant; consistent; reliable; robust; stability; fixed; reliability
plain limit: restrict; constrain; cap; bound; confine; limited; constraint; narrow down; restriction
plain allow: permit; let; enable; permission; acceptable; allowed; fine with; authorize; okay; tolerate; approve; permitted; legitimate
plain forbid: ban; prohibit; disallow; prohibited; banned; not allowed; outlaw; forbidden; veto
plain punish: penalty; penalize; penalise; fine; sanction; deter; discipline; disincentive; punishment; penalized; costs reward
plain reward: incentive; bonus; incentivize; prize; credit; encourage; reinforce; praise; motivate; rewarded
plain open: openly; public; transparent; explicit; explicitly; overt; stated; unhidden; plainly; out loud; overtly; directly
plain vague: unclear; ambiguous; imprecise; fuzzy; indirect; implicit; subtle; subtly; quietly; understated
plain intend: deliberate; deliberately; on purpose; intentionally; purposely; purposeful; knowingly; strategic; strategically; willful; intent; intention
plain accident: by accident; unintended; inadvertent; unintentional; side effect; side effects; accidental; incidental; collateral; byproduct
plain trick: fool; deceive; dupe; mislead; cheat; outsmart; con; hoodwink; game; gaming
plain obey: comply; follow; compliance; adhere; heed; conform; compliant; follows
plain suspect: suspicion; suspicious; doubt; distrust; wary; mistrust; untrusted; questionable; fishy
plain risk: danger; threat; hazard; harm; peril; risky; harms; hazards
plain typical: ordinary; normal; usual; standard; plain; common; regular; default; everyday; conventional; vanilla; routine; naive
plain rare: uncommon; unusual; scarce; infrequent; seldom; scarcely; few; sparse; exceptional
plain important: matter; matters; key; crucial; relevant; essential; critical; significant; decisive; central
plain depend: rely; hinge; conditional on; contingent; function of; dependence; tied to; relies; sensitive to
plain relationship: relation; correlation; link; association; connection; correlate; related; correlated; linked; associated; connected; go together
plain transfer: carry over; generalize; spread; pass on; migrate; port; apply to other; transmit; convey; transferred; transmission; carry; propagate; passed on; hand down
plain share: common; in common; overlap; joint; shared; mutual; both
plain mid: middle; intermediate; halfway; partway; midway; along the way; mid
plain limit of ceiling: ceiling; upper bound; maximum; best possible; gold standard; optimum; cap on performance
plain gap: shortfall; lag; discrepancy; difference between; behind; disparity; deficit; mismatch
plain direction: axis; vector; line; orientation; component along; subspace
plain noise level: magnitude; scale; strength; intensity; size of; dose; extent; how strongly; how strong; amplitude
plain seed runs: seeds; runs; repeats; replicates; restarts; repetitions; trials; reruns; random seeds; init
plain team: group of people; lab; collaborators; colleagues; crowd; community; panel
plain question wording: prompt wording; phrasing; formulation; framing; stated as; worded; how it is asked
plain teacher student pair: mentor; pupil; apprentice; learner; student; trainee; tutor
plain start: begin; launch; initial; onset; starting; kick off; outset; origin
plain end: stop; finish; halt; terminate; last; conclude; completion; quit
plain observe: watch; see; witness; monitor; look; seen; watched; view; eye
plain agent: assistant; bot; actor; system that acts; robot
plain invent: make up; coin; devise; come up with; create new; concoct; substitute words; neologism
plain weights: parameters; params; parameter; weight; neurons; matrices; connections
plain interrupt: break in; cut in; pause; stop midway; interject
plain learnable: trainable; can be taught; teachable; acquire; acquired; pick up; absorb; absorbed; internalize; ingrained; take in
plain human check: spot check; by hand; manually; manual; eyeball; human checked
plain group of tasks: suite; battery; collection of tasks; set of tasks; benchmark; several tasks
plain loophole: hole; leak; leaky; workaround; exploit; weakness; vulnerability; bypass; backdoor way
plain honest: sincere; truthful; candid; frank; open about; straight; upfront; trustworthy
plain own: self; itself; themselves; their own; its own; oneself
plain hypothetical: imagined; fictional; fictitious; imaginary; pretend; made up; story; stories; invented; scenario; scenarios
plain real world: realistic; in the wild; naturalistic; practice; in practice; real life; authentic; production; practical; deployed
plain offline: no network; isolated; air gapped; sandboxed; disconnected
plain budget: resource; resources; allowance; limited number; quota; allocation
plain automatic: automated; automatically; machine; programmatic; without humans; unattended
plain conversation: chat; dialogue; talk; discussion; exchange; chats; conversations
plain text: document; passage; prose; writing; article; page; snippet; passages; paragraph; essay
plain short: brief; terse; concise; compact; few words; briefly
plain style: tone; manner; register; format; voice; way of writing; stylistic; formatting
plain mood: emotion; feeling; affect; sentiment; emotional; feelings
plain order: sequence; arrangement; ordering; position; rank order; permutation
plain cheap: inexpensive; low cost; affordable; low budget; budget friendly; frugal
plain night: evening; overnight; nocturnal; after dark; nights; midnight
plain place: site; location; region; area; spot; venue; sites; regions
plain age: years since; older; younger; old; young; elderly
plain money: funds; dollars; euros; paid; payment; spend; spending; pay
plain shop: store; shopkeeper; retailer; merchant; seller; sellers; shops; market
plain firm: company; business; employer; employers; firms; companies; enterprise; corporation
plain worker: employee; staff; employees; staffing; workforce; professional; professionals
plain law rule: regulation; statute; legislation; act; ordinance; mandate; requirement; requirements
plain advice: tip; tips; suggestion; recommendation; suggestions; guidance; recommendations; counsel; advise
plain guess: predict; conjecture; estimate; speculate; guesses; hunch; wild guess
plain delay: wait; lag; pause; hold off; postpone; waits; waiting; slow
plain wrong suggestion: bad suggestion; faulty suggestion; incorrect suggestion
plain trigger: switch; activate; set off; fire; fires; activates; activation phrase; prompts it
plain dense: frequent; closely spaced; fine grained; high resolution; granular; many checkpoints
plain trace: footprint; fingerprint; mark; signature; track; imprint; evidence; sign of; residue; vestige
plain repair: fix; mend; patch; cure; heal; remedy; correct; realign; repaired; undo the damage; treat; restore order
plain spoil: taint; contaminate; corrupt; pollute; poison; tainted; contaminated; corrupted
plain resist: withstand; oppose; hold out; tolerate; resistant; resistance; immune; resists; robust to
plain disrupt: break; disturb; interfere; upset; perturb; interrupt; interference; hamper; disruption; perturbation
plain competition: contest; race; rivalry; match; tournament; rival; versus
plain win: beat; outperform; prevail; dominate; best; superior; wins; surpass; exceed
plain lose: defeat; fail; cancel; lost; beaten; cancel out
plain doubt about: unsure; uncertain; not sure; uncertainty; doubtful; unclear whether
plain idea: concept; notion; hypothesis; thought; hypotheses; theory; conjecture; claim
plain evidence: proof; support; indication; demonstrate; demonstration; confirm; verify; verification; validated; corroborate
plain location: where; place in; position; site of; spot in; located; locus
plain extract: pull; derive; obtain; distill; mine; get out; extraction; take from; read out; fit
plain apply: use on; employ; run on; deploy; administer; utilize; put to
plain scale up: larger scale; bigger; extend; expand; grow; enlarge; go bigger
plain carefully: controlled; matched; balanced; equalize; hold constant; keep fixed; all else equal; fix; fixed; same size
plain inside: internal; internally; within; inner; interior; in the weights; under the hood
plain outside: external; outer; exterior; outward; outwardly; surface
plain willing: eager; ready; readily; inclination; tendency; tend; propensity; prone; likely; lean; leans; inclined; disposition
`;
