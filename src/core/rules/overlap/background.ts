/**
 * How many of a thousand English research abstracts contain a stem: a prior for a space that holds few texts yet.
 *
 * Counted over 18,952 public abstracts on language and learning, the 2,000 commonest Porter stems,
 * rounded to steps of a fifth of a natural logarithm. A stem that is missing is rarer than all of them.
 */

const PER_THOUSAND = `
602: model
493: paper task
403: base languag learn result show
330: data gener perform system train
270: dataset differ evalu improv inform neural present state text word
221: achiev art network set
181: compar demonstr effect featur larg machin natur predict problem process provid represent semant sentenc
 studi
148: analysi annot automat baselin challeng corpu describ develop domain embed english exist extract human
 introduc level novel outperform recent relat specif translat
122: approach avail better classif combin context deep detect find includ knowledg label make multi requir
 research resourc score structur test time
99: accuraci addit address appli applic architectur attent best comput consist depend encod framework high
 identifi import input linguist multipl nlp obtain previou qualiti share similar sourc supervis techniqu
 term type understand user
81: algorithm allow benchmark build captur case classifi collect complex contain corpora creat design
 distribut document effici end entiti final infer investig limit mean name need non number order pair pre
 real sequenc significantli standard target variou
67: adapt analyz answer commun consid construct cross current empir enabl error exampl express fine form
 function graph help interact leverag lexic low manual measur mechan object open output pars part produc
 rank report repres scale select signific singl social space speech transform util vector world
55: abl bert code common competit conduct content convers decod direct discuss divers due exploit extens
 focu focus incorpor increas integr interpret issu layer lead long media metric multilingu observ optim
 particip particular point possibl reason recognit recurr reduc relev reli respect sampl semev sentiment
 small statist step strategi strong success suggest support syntact tool topic transfer unsupervis us wide
45: abil al align amount articl aspect call class compon comprehens condit contextu contribut convolut
 correct correspond defin dialogu difficult emploi estim et extend follow furthermor futur identif imag
 implement indic involv lack lstm main map new onlin origin parallel paramet posit potenti prior rang refer
 rich robust role search short shown size solv tag textual tradit tune tweet valid varieti visual
37: accur advanc assess associ augment autom averag benefit bleu capabl chang charact chines comparison
 concept control correl directli dynam effort enhanc ensembl especi event field found gain german good hand
 higher http impact individu instanc jointli known latent lingual made major match memori morpholog parser
 pattern popular practic promis properti rate read reinforc rel relationship respons retriev rule scenario
 self sens solut submiss substanti token tree typic valu variat weight yield
30: access action activ ad adopt advantag adversari affect agent altern analys argument awar behavior built
 categori close cnn com complet connect continu contrast decis deriv despit detail determin discours
 downstream evid examin explor facilit fact factor fulli github global grain ground handl hierarch highli
 independ initi insight joint lexicon linear local loss monolingu nmt oper overal phrase polici power precis
 product propos public publicli purpos queri random regular releas remain reveal scheme segment semi separ
 sub subtask summar tackl take top track twitter unit univers utter variabl version vocabulari web written
25: accord account addition approxim area attempt attribut bia candid characterist choic cluster consider
 constraint cost cover critic crucial discrimin driven easili emot engin environ establish expert explain
 explicit explicitli extern french full gradient group inspir interest link literatur mention methodolog
 mine minim modul motiv mt neg noisi offer on orient peopl person pipelin plai platform pretrain previous
 procedur progress reliabl review rnn robot signal simul simultan span speaker spoken style submit technolog
 theoret treebank turn vari variant view write
20: abstract arab argu ask assign assist avoid bias bidirect bilingu binari boost caus certain co coher
 composit coverag databas deal descript dialog dictionari difficulti disambigu discov distanc distinct
 distinguish easi edit encourag essenti expect experi fail filter flexibl formal formul frame free frequenc
 gap gold gram grammar grammat guid highlight ii induc influenc iter larger length list littl manner margin
 medic million modal nois normal opinion overcom particularli perspect place pose probabl prove publish
 reach recogn record reflect regard regress resolut run scientif sensit sequenti shot spanish special stage
 subject successfulli suffer syntax synthet systemat tempor theori underli unlik unseen updat verb video wai
 wikipedia wordnet
16: aggreg agreement aim allevi ambigu appear appropri assum assumpt author back basi basic carri categor
 claim clinic cognit commonli compos concern confirm constrain convent creation dimens dimension emerg
 enrich entir exhibit expens face faster format frequent fundament give great grow hard health hidden ignor
 implicit induct intent inter interfac intern japanes learner locat lower mainli manipul messag modern
 modifi multimod necessari occur offici organ paradigm paraphras partial past phenomena po prefer preserv qa
 qualit quantit rare raw recal replac reward seri serv servic situat spars speed student subset suitabl
 superior surfac tend transit treat unifi uniqu unlabel usag zero
13: acquir act artifici autoencod besid bi biomed character classic collabor compris conclud consum convert
 core corefer crowdsourc custom definit degre depth desir dialect differenti digit discret element entail
 explan extent extrem fast fix forward freeli game gate gender guidelin head heurist histori hybrid hypothes
 illustr increasingli inher intellig intuit item judgment light likelihood line logic macro maintain manag
 maxim meaning miss mix nativ ner noun numer occurr ontolog path patient polar preliminari principl
 probabilist program propag quantifi reader receiv recommend reduct remov restrict right scalabl scienc seen
 shift stori suffici summari team total transcript valuabl verifi vision weak wmt
11: absolut acquisit add agnost ai aid arbitrari attract auxiliari balanc becom believ benefici bound
 boundari box bridg bring broad calcul check choos clear complementari compress configur conll consequ
 constitu converg craft crf cue date distant drop earli enough ensur expand famili fill forum genr highest
 hindi histor intens intermedi intrins latter mask matrix maximum meta mitig narr net node outcom overview
 phase phenomenon polit post predic presenc project realist reconstruct refin region remark resolv russian
 shallow simplifi smaller softwar spatial stack stochast strength subsequ suit surprisingli svm tagger truth
 verbal websit workshop
9.0: accept attack audio bag bayesian bilstm capac caption care carefulli central commonsens complic
 computation conceptu confid count coupl crowd curat de dens deploi discoveri distil diverg draw easier edg
 entri entropi equal equival exact execut experiment fashion feasibl feed fewer fit forc fusion gather googl
 greatli hate heavili heterogen hierarchi hold iii increment instruct intend isol kernel kind left life
 longer mark massiv materi modif modular move mutual neighbor newli notion offens overlap page paragraph
 percept period perplex poor poorli popul preprocess prevent primari probe proper prototyp proven readabl
 realiz reproduc risk roberta scene schema script seek simpler simpli skill slot sophist sparsiti specifi
 split statement string survei symbol tabl taken talk templat thousand toolkit trade tripl true typolog
 uncertainti unknown unstructur
7.4: ablat acceler actual adjust ag asr attend auto batch beam behaviour big black block book bottleneck
 chain chat clean come compet compil complement concaten conclus constitut convei copi correctli costli
 counterpart decad decid decompos decreas deeper degrad demand devic diseas divid domin drive dual educ
 efficaci elimin elmo engag european extrins fals finit flow gan gaussian granular graphic guarante huge
 ident implicitli impress inconsist inflect internet invari italian judg keyword largest led librari log
 logist magnitud merg metadata micro movi nation navig nearli nlg nli notabl ongo opportun outlin pairwis
 pass passag penn perceiv perturb physic plausibl pool portugues prepar profession profil promot protocol
 rais related retain return rise rl roug scope seed seven shape shed simplif spell stanc store stream
 strongli surpass switch synset synthesi teach teacher technic treatment trend trigger trivial unfortun
 weakli
6.0: abus accompani accomplish acoust adequ amr analog analyt aris attain audienc autonom bay belief belong
 bodi bootstrap break causal chatbot chosen cloze compact compat compound concentr confer cosin countri
 covid criteria cultur czech daili debat decomposit densiti deploy descent diachron dnn dramat dutch earlier
 en encount enforc essai evolv expans extra factual fake favor fluenci fluent former fuse generaliz grade
 held hinder hop hundr hyperparamet ideal imit implic importantli incomplet index industri inject insuffici
 io judgement kb keep leaderboard lemma live lm loop matter meet mental mixtur mobil mode multiword naiv
 negat neutral newspap offlin option overfit phonet piec polish pragmat predefin preval primarili properli
 pseudo psycholog pure quantiti randomli rapid rapidli reaction recov recurs redund rerank respond rest
 revis rhetor room salient scarc scarciti scratch section sign site skip slow smooth smt soft softmax sole
 sound spread squad stabil stabl stand static struggl substitut surpris synonym synthes tailor taxonomi ten
 terminolog trajectori tutori ud varianc virtual vote wise
5.0: absenc academ accordingli adject advers aggress amazon api campaign canon cast center children chunk
 cifar clearli closer clue coars commerc compani composition concret conjunct contemporari coordin creativ
 devis diagnosi discrep drawback drawn dropout drug eas eight electron elicit emb energi evolut excel
 exchang exclus exponenti expos extractor ey failur fasttext figur file financi firstli fold foundat
 fragment glove govern gpt gpu greater growth gru headlin hoc hour humor idf imagenet impos incorrect innov
 institut intra ir irrelev kg lab leav legal lemmat licens listen literari markov meanwhil mind minimum
 minor mistak mnist moder monitor motion multitask norm note oppos oracl orthograph parameter parametr parti
 phonem phonolog pointer predictor premis promin prone pronoun prune push reddit repetit replic repositori
 residu reus revisit richer root sarcasm satisfi sever shelf shortcom simplic slightli speak srl statu stem
 straightforward stronger stylist subword tf trainabl transcrib transduc transpar turkish ultim unclear
 uncov understood uniform usabl vast verif voic volum workflow
4.1: abund actor apart archiv autoregress bad bank beat billion bottom brain busi cascad cell centric child
 citat claus cloud commerci confus constant cours crawl dedic deliv demo demograph determinist diagnost
 disentangl displai distantli drastic editor elabor elementari emoji emphas equip everydai fair fall finetun
 foreign forest friendli generalis geograph geometr geometri grasp greedi guidanc handcraft happen hardwar
 harm hashtag impli inclus indian infrastructur insert insid intervent introduct inventori invers learnt
 marker mathemat matric member mere metaphor microblog mimic mismatch morphem morphosyntact movement mwe
 nearest necessarili neglect neuron nine nonlinear nowadai obstacl old oov opposit org outsid pai par
 percentag pilot pivot portion posterior practition preced privaci pro problemat profici prompt proof
 proport proposit psycholinguist python ratio readili referenti regardless relax restaur retrain revers save
 school sententi seriou showcas similarli societi spontan stanford subtl surround symptom tensor thorough
 threshold tradition trait ubiquit upper valenc vanilla viabl vital vulner wider win worker wors writer wsd
3.3: ac accommod acl adequaci adjac agre alloc alongsid alter american anaphora anim anonym anteced appeal
 arc attach barrier brief broader calibr centuri coeffici combinatori command comprehend concis conflict
 cooper curriculum cycl da decoupl delet denois denot detector diagnos disord dispar doctor download econom
 emphasi episod exce expertis facebook factoid fed finnish flat fly forget foster fourth fraction framenet
 gec gestur gradual grid harder healthcar home horizon hurt hyper hypernym ill imbal imbalanc immedi imposs
 ineffici inner inspect instanti interestingli interoper journal keyphras korean la labor latenc latin law
 lda learnabl lexicograph li lightweight market max middl mislead ml monoton morpho mrc narrow neighborhood
 nest nlu nn notic nuanc ocr optimis organis penal perceptron phone pick pictur pixel plain possess preposit
 privat prohibit propaganda proxi recip regim remedi render repeat request resembl rewrit robustli romanian
 rout safe salienc satisfactori secondli sensor session setup shorter sketch snippet spectrum speedup sql
 stop subtitl supplement swedish synchron tell tendenc testb throughout titl trace transduct transliter
 trial truli trust undesir utilis vae vardial walk widespread window wnut wrong
2.7: accumul afford african anchor ap arithmet artifact asian attitud authorship backpropag backward biolog
 blog branch brought budget byte camera carlo channel citi clarifi collaps colloc conceptnet consumpt
 contradict contrari controversi convex cope counter counterfactu criterion danish defici depict devlin
 dirichlet disciplin disfluenc diversifi doubl ed edu em encompass enjoi ethic exactli exercis exhaust
 exposur fairli fidel gloss greek heavi hypernymi impair indirect inevit ironi iwslt justifi lastli late
 latest lesson liter load male medicin medium minut mont multiwoz music nomin novelti offensev ontonot
 orthogon overlook ow pandem partit partli pdtb pearson perceptu perfect persuas player plot plu poetri
 portal princeton princip protect put quantiz rational rdf realiti recognis regist relianc reorder resnet
 rst sa sacrif sad safeti sarcast satisfact schedul scientist secondari sgd siames smart solver south st
 stereotyp stock storag stress sum supplementari suppli tail ter thesauru took topolog unabl unavail
 unexplor unrel versatil wat women xlm`;

/** Share of texts, 0 to 1, in which a stem that is not in the table is expected. */
const UNSEEN = 0.0005;

const shares: ReadonlyMap<string, number> = readTable(PER_THOUSAND);

/** Share of research texts, 0 to 1, that contain this stem. */
export function backgroundShare(stem: string): number {
  return shares.get(stem) ?? UNSEEN;
}

function readTable(table: string): Map<string, number> {
  const read = new Map<string, number>();
  let share = UNSEEN;
  for (const entry of table.split(/\s+/)) {
    if (entry.endsWith(':')) share = Number.parseFloat(entry) / 1000;
    else if (entry !== '') read.set(entry, share);
  }
  return read;
}
