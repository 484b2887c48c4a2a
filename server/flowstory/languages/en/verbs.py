"""English verbs of speech, and of what only the living do."""

from __future__ import annotations

SPEECH_VERBS = frozenset(
    """
    said says say quoth asked asks ask told tells tell replied replies reply answered answers added adds add
    called calls cried cries shouted shouts yelled yells screamed screams shrieked shrieks whispered
    whispers murmured murmurs murmur muttered mutters mutter mumbled mumbles exclaimed exclaims ejaculated
    remarked remarks observed observes continued continues resumed resumes began begins repeated
    repeats returned returns rejoined rejoins retorted retorts responded responds interrupted interrupts
    interposed interjected interjects demanded demands inquired inquires enquired enquires questioned
    queried queries wondered wonders insisted insists insist protested protests objected objects argued
    argues agreed agrees assented conceded concedes admitted admits admit confessed confesses acknowledged
    suggested suggests suggest proposed urged urges begged begs pleaded pleads pled implored entreated
    beseeched besought coaxed coaxes ordered orders commanded commands instructed warned warns cautioned
    threatened threatens advised advises explained explains explain declared declares announced announces
    announce stated states asserted affirmed assured assures promised promises swore swears vowed vows
    concluded concludes finished finishes corrected corrects countered counters snapped snaps barked barks
    growled growls snarled snarls hissed hisses spat spits roared roars bellowed bellows thundered boomed
    bawled bawls howled howls wailed wails sobbed sobs moaned moans groaned groans whimpered whimpers whined
    whines sniffed sniffs sighed sighs breathed breathes gasped gasps panted pants croaked croaks rasped
    rasps grunted grunts drawled drawls lisped stammered stammers stuttered stutters faltered falters
    blurted blurts burst gushed piped chirped chirps chimed chimes crooned purred purrs cooed coos sang
    laughed laughs chuckled chuckles giggled giggles joked jokes teased teases quipped quips taunted scoffed scoffs sneered sneers jeered snorted snorts grumbled grumbles complained complains
    scolded chided reproached reproved rebuked accused accuses apologised apologises apologized apologizes offered offers ventured ventures prompted
    prompts pressed presses persisted persists soothed reassured reassures comforted consoled encouraged
    encourages volunteered mused muses reflected reflects recited recites translated
    lied lies deadpanned bantered preached lectured pronounced opined opines reasoned related recounted narrated boasted boasts bragged crowed gloated exulted hollered
    hollers squealed squeals squeaked squeaks screeched shrilled squawked yelped yelps trilled tutted
    clucked grinned smiled spoke speaks """.split(),
)

_IRREGULAR = frozenset(
    """
    said says told tells asks went goes came comes ran runs sat stood rose arose awoke woke wakes swore
    swears spoke speaks sang sings swam swims dove drank drinks ate eats took takes gave gives brought
    brings bought buys caught catches taught teaches thought thinks threw throws drew draws drove drives
    rode rides wrote writes read reads held holds shook shakes struck strikes swung swings flung flings
    hung clung clings crept creeps wept weeps slept sleeps knelt kneels bent bends leapt leaps leant leans
    leaned slid slides strode strides stole sneaks spat spits spun spins sprang springs wrung rang rings
    fought fights fled flees flew flies forgave forgives forgot forgets found finds chose chooses broke
    breaks bit bites blew blows dug digs fed feeds hid hides hit kept knew left leaves lent lends lit lights
    lost made makes met meets paid pays put puts quit rubbed saw sees sold sells sent sends set shot shut
    shuts sought spent swept sweeps swallowed swallows understood understands won wore wound wove trod
    treads bade begged bid bids besought overheard undid undressed withdrew withdraws hurried
    """.split(),
) - frozenset("hung kept knew lost found made left wore wound set read".split())

_REGULAR = frozenset(
    """
    accused ached acknowledged added addressed adjusted admitted advanced advised agreed aimed announced
    answered apologised apologized applauded approached argued arranged asked assured attacked attempted
    banged bargained barked bellowed blinked blurted blushed boarded boasted bolted bounced bowed
    braced breathed brooded brushed buckled burped bustled buttoned called caressed carried cautioned
    chanted chased chatted checked cheered chewed chided choked chuckled clambered clapped clasped cleared
    clenched clicked climbed clutched collapsed collected combed commanded commented complained confessed
    confided congratulated considered consulted continued cooked coughed countered cowered crawled cried
    crossed crouched cuddled curled cursed curtsied curtseyed dabbed danced darted dashed decided declared
    declined demanded departed descended dined dipped disagreed discarded dismounted dodged dozed dragged
    drawled dressed drifted dropped ducked edged ejaculated embraced emerged emptied encouraged entered
    exclaimed exhaled explained faltered fetched fiddled fidgeted finished fished flicked flinched followed
    folded frowned fumbled gaped gasped gathered gazed gestured gesticulated giggled glanced glared
    gobbled grabbed grasped greeted grimaced grinned gripped groaned groped growled grumbled grunted
    gulped hailed halted handed hastened headed hesitated hiccupped hissed hobbled hoisted hopped
    howled hugged hummed hurled hurried hushed ignored imitated implored inhaled inquired enquired
    insisted inspected interjected interposed interrupted invited jerked jogged joked jumped kicked kissed
    knocked laughed launched leaned lectured lifted limped listened loaded locked lowered lunged lurched
    marched measured mounted moaned motioned moved mumbled munched murmured muttered nibbled nodded nudged
    obeyed objected opened ordered paced packed padded paddled panted parked passed patted paused peered
    peeled perched persuaded phoned picked pinched played pleaded plucked plunged pocketed pointed poked
    pondered pounced poured praised prayed pressed proceeded prodded propped protested prowled
    pulled pushed puzzled quarrelled quarreled queried questioned quickened raced raised reached reacted
    reappeared refused rejoined repeated replied responded rested resumed retorted retreated
    returned rolled rounded rubbed rummaged rushed saluted sauntered scolded scoffed scooped scowled
    scrambled scratched screamed scribbled scrubbed scurried seated seized shifted shivered shouted
    shoved shrieked shrugged shuddered shuffled sighed signalled signaled sipped skipped slammed slapped
    slipped slouched slumped smacked smashed smelled smiled smirked smoked smoothed snapped snarled sneered
    sneezed sniffed snored snorted sobbed spluttered squatted squeezed squinted staggered stammered
    stamped stared started stepped stirred stooped stopped straightened stretched strolled struggled
    stumbled suggested swaggered swallowed swayed swerved swigged talked tapped tasted telephoned texted
    thanked threatened tilted tiptoed tossed touched tried trembled trotted trudged tucked tugged tumbled
    turned tutted twirled twisted typed unbuttoned unfolded unlocked unpacked untied unwrapped urged
    uttered vaulted ventured volunteered vomited waded wailed waited walked wandered warned washed watched
    waved whimpered whined whipped whirled whispered whistled winced winked wiped wondered worried
    wrapped wrestled wriggled yanked yawned yelled
    """.split(),
)

_PRESENT = frozenset(
    """
    nods shrugs smiles grins laughs frowns sighs blinks winks yawns sobs shivers shudders gasps coughs
    stares glances glares gazes peers squints walks steps strides climbs crawls kneels crouches jumps leaps
    turns leans reaches grabs pulls pushes lifts carries drops throws hands picks opens closes pours sips
    swallows chews kisses hugs waves points gestures knocks taps listens watches waits pauses hesitates
    answers replies adds whispers murmurs mutters shouts yells screams cries calls explains insists agrees
    admits interrupts continues begins orders asks orders follows enters arrives hurries rushes stumbles
    """.split(),
)

ACT_VERBS = _IRREGULAR | _REGULAR | _PRESENT
