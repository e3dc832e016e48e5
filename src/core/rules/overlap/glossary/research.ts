/** Concepts of research at large: how studies are designed, and the matters of fields beside machine learning. */
export const RESEARCH = `
method replication: replicate; replicating; reproduce; reproduction; rerun; redo; repeat the study; reproducibility; replicability; sanity check of results; independent replication; try again with
method preregistration: preregister; preregistered; prereg; registered report; registered reports; in principle acceptance; results blind review; stage one review; peer review before data
method randomized trial: rct; randomised trial; random assignment; randomized controlled trial; field experiment; treatment and control; treatment group; ab test; a b test; randomly assigned
method difference in differences: diff in diff; did design; natural experiment; quasi experiment; event study; before and after the law; policy change; staggered adoption; border pairs; neighboring regions
method regression analysis: regress; regression; covariate; covariates; mixed model; mixed effects; linear model; predictor; predictors; predict from; fixed effects
method matching design: matched pairs; matched sample; pair each with; matched controls; paired design; matched on
method meta analysis: systematic review; literature review; effect sizes; effect size; pooled estimates; review of studies; synthesize studies; magnitude of effects
method survey: questionnaire; interviews; interview; self report survey; poll; respondents; ask people; focus group; likert
method longitudinal: over months; follow up study; cohort; panel data; repeated measures; over time; track over; followed for
method qualitative analysis: thematic analysis; coding of interviews; ethnography; content analysis; grounded theory; hand coding
method head to head comparison: bake off; shootout; side by side; face off; comparative study; benchmark methods against; pit against; head to head; which works best; compare approaches; which method wins; horse race
method dose sweep: dose response curve; vary the amount; titrate; titration; ramp; gradually increase; interpolating between; degrees of
method control condition: control arm; control group; baseline; baselines; placebo; random control; neutral control; ordinary condition; plain condition; untouched control; vanilla; no treatment; unmodified; untreated
method human annotation: annotate; annotation; annotators; label by hand; human labels; manual labels; hand label; labelers; labelled; labeled; coders
method simulation: simulate; simulator; simulated; agent based model; synthetic environment; computer model
method causal inference: causal; causally; causal effect; causality; instrumental variable; counterfactual; mediation; confound; confounder; confounding
method bayesian modelling: bayesian; posterior; hierarchical model; prior distribution; probabilistic model; credible interval
method occupancy modelling: occupancy model; detection probability; capture recapture; abundance estimate; species distribution
method statistical checking: statcheck; recompute p values; reporting errors; statistical errors; inconsistent statistics; error detection in papers; decision errors
method text classification: classifier; text classifier; classify; topic model; topic modelling; sentiment analysis; document classification
method information extraction: extract information; parse papers; table extraction; read tables; named entity; pull values from text
method time series: temporal data; forecasting series; traffic forecasting; anomaly in time series; sensor data; sensor; sensors; sensor readings
method wearable: wristband; smartwatch; headband; fitness tracker; body worn; haptic; vibration; vibrate; actigraphy
method eeg: electroencephalography; brain waves; spindle; oscillations; scalp recordings; erp; meg
method fmri: brain scan; brain imaging; scanner; resting state; functional connectivity; neuroimaging; mri
method electrophysiology: single unit; spikes; tetrode; tetrodes; neuropixels; patch clamp; firing rate; neural recordings; two photon; calcium imaging; optogenetics
method acoustic monitoring: passive acoustic; sound recorder; recorders; audio recorders; bioacoustics; soundscape; microphones; call classifier; recordings of animals
method environmental dna: edna; dna from water; water sample; water samples; qpcr; metabarcoding; genetic traces
method camera trap: camera traps; infrared camera; trail camera; automated cameras; video recording of animals
method field survey: transect; transects; netting; dip net; mist net; trapping; quadrat; field count; counts by observers; catch by hand
method citizen science: volunteers count; public participation; amateur naturalists; crowd science; community scientists
method remote sensing: satellite; satellite images; aerial; drone; lidar; earth observation
method nudge: choice architecture; default option; friction; cognitive forcing; forced delay; prompt to reflect; make people pause; waiting period; slow down decisions
method economic incentive: subsidy; tax; charge; congestion charge; fee; price signal; road pricing; toll
method auction: auctions; bidding; bids; online marketplace; second hand market; resale; ebay; used goods
question null results: null; nulls; null result; negative results; no effect; hypothesis not supported; unsupported hypothesis; nonsignificant; non significant; nothing found; positive results
question publication bias: file drawer; p hacking; selective reporting; researcher degrees of freedom; questionable research practices; harking; inflated effects
question peer review: reviewers; review quality; editorial; conference reviews
question scientific integrity: fraud; retraction; paper mills; misconduct in research; image manipulation; data fabrication
question memory consolidation: consolidation; memory reactivation; reactivation; sleep learning; replay; hippocampal replay; offline replay; recall next day; retention; remember after sleep; cued in sleep; tones in sleep
question sleep: slow wave; slow wave sleep; deep sleep; nap; sleep deprivation; asleep; overnight; rem sleep; bedtime; nap study
question word learning: vocabulary learning; foreign words; language learning; second language; new words; word pairs; learners; learner; foreign vocabulary
question spatial navigation: navigation; place cells; grid cells; maze learning; cognitive map; hippocampus; hippocampal; path integration; entorhinal
question attention and cognition: working memory; cognitive load; distraction; executive function; task switching; reaction time
question development: children; infants; adolescents; developmental change; growing up; kids; toddlers; youth
question motion artifacts: head motion; movement artifact; noise from movement
question anxiety: stress; nervous; calm; relaxation; breathing; breath; public speaking; stage fright; heart rate
question wellbeing: well being; happiness; loneliness; depression; mental health; mood
question decision making: choices; choice; judgment; risk taking; preference for; economic decisions; gambling task
question trust: trustworthiness; credibility; reputation; confidence of buyers; believe sellers; trusted
question misinformation: fake news; false information; rumor; fact checking; conspiracy; disinformation; hoax; hoaxes; myths; fact check; false news; debunk; untrue claims; rumours
question polarization: echo chamber; partisan division; radicalization; filter bubble; ideological
question labor market: employment; wage; wages; minimum wage; job adverts; job ads; vacancies; hiring; salary; salaries; workers; unemployment; job postings; vacancy
question inequality: poverty; income distribution; wealth gap; gender gap; pay gap
question transport: deliveries; delivery; freight; lorry; lorries; trucks; commuting; public transport; cycling; bus; logistics; vans
question urban life: city; cities; urban; town; towns; street; streets; neighborhood; municipal
question housing: rent; rents; house prices; zoning; landlords; tenants in flats
question energy: electricity; solar; battery; batteries; wind power; grid power; heating; charging
question climate: climate change; warming; emissions; carbon; drought; heat wave; flood
question biodiversity: species; species richness; wildlife; conservation; habitat; habitat restoration; restoration; restored; ecosystem; endangered species; rewilding
question pollination: pollinators; pollinator; bees; bumblebee; bumblebees; honeybees; moth; moths; flower visits; seed set; insects; hoverflies; butterflies
question light pollution: street lamps; street lights; led lamps; artificial light; lighting; night lighting; lamps; streetlights
question birds and bats: bats; bat; bird; birds; bird song; songbirds; owls
question amphibians and fish: newts; newt; frogs; fish; salmon; toads; amphibian
question wetlands: pond; ponds; lake; river; stream; peatland; bog; marsh; freshwater; turbid; stream ecology
question agriculture: farm; farmers; crop; crops; yield; soil; hedgerow; hedgerows; fertilizer; field margins; grazing
question seasonality: season; summer; winter; spring; autumn; seasonal; phenology; monthly
question disease: infection; epidemic; vaccine uptake; public health; diagnosis; cancer
question drug discovery: molecules; molecular; chemistry; protein; proteins; antibody; protein folding; compounds
question materials: alloy; materials science; crystals; polymers; catalysts
question software practice: code completion; autocomplete; copilot; coding assistant; coding assistants; pair programming; code suggestions; bugs; bug; debugging; ide; devs; engineers
question accessibility: disabled users; screen reader; blind users; hearing impaired; dyslexia; motor impairment; dysarthria
question education: tutoring; curriculum in schools; instruction of students
question legal matters: legal; courts; judges in court; contracts; statute; litigation
question music and art: music; songs; paintings; artworks; composition of music; musicians
question robotics: robot; robots; manipulation by robots; locomotion; quadruped; gripper; autonomous driving; self driving
question astronomy and physics: galaxies; telescope; particle physics; plasma; quantum; cosmology
measure effect on yield: harvest; production; output per hectare; seed yield
measure statistical significance: p value; p values; significance; confidence interval; hypothesis test; power analysis
measure cost per detection: cost effectiveness; cost per unit; cost benefit; value for money
measure reaction and physiology: heart rate variability; skin conductance; pupil dilation; breathing rate; cortisol
measure recall in people: memory test; recalled; recall score; retention test; remembered; recognition memory
`;
