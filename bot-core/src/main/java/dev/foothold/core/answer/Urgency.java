package dev.foothold.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Tells whether somebody may be in danger now, and what to say first.
///
/// Rules only, so that it works at once and everywhere. Figures of speech and the field's own
/// compounds ("suicide prevention hotline", "code blue") are taken out first; what is left is
/// looked through for intent, and, where nothing professional stands beside it, for bare signs. In
/// doubt it speaks: a pointer too many costs a line, one too few may cost a life.
public final class Urgency {

  private static final String RELATIVE =
      "(?:mom|mum|mommy|mother|dad|daddy|father|parents?|brother|bro|sister|sis|son|daughter|kids?|child|children|baby|infant|newborn|toddler|\\d+"
          + " ?(?:yo|mo)|(?:year|yr|month)"
          + " old|husband|wife|partner|spouse|boyfriend|girlfriend|bf|gf|ex|friends?|bestie|buddy|roommate|room"
          + " mate|housemate|coworker|co"
          + " worker|colleague|classmate|neighbou?r|boss|manager|supervisor|preceptor|trainer|instructor|new"
          + " hire|uncle|aunt|cousin|nephew|niece|grandma|grandmother"
          + "|grandpa|grandfather|granny|intern|student|patient|guy|man|woman|lady|girl|boy|person|nurse"
          + "|teacher|customer|client|stranger|fiancee?|stepdad|stepmom|mil|fil)s?";

  private static final Map<String, String> GROUPS =
      Map.of(
          "self",
          "my ?self|me self|mysel",
          "other",
          "him ?self|her ?self|them ?sel(?:f|ves)|hisself",
          "relative",
          RELATIVE,
          "who",
          "he|hes|shes|she|they|theyre|someone|somebody|someones|" + RELATIVE,
          "will",
          "going to|gonna|gunna|gona|bout to|about to|wants? (?:to|2)|wanted to|wanting"
              + " to|wan+a|wana|need to|might|may|will|ill|would|plan(?:s|ning)? (?:to|on)|thinking"
              + " (?:of|about|abt)|thought (?:of|about)|thoughts (?:of|about)|think"
              + " (?:of|about)|feel(?:s|ing)? like|felt like|urges? to|ready to|try(?:ing)?"
              + " to|tried to|tried|decided to|consider(?:ing)?|contemplat(?:e|ing)|tempted"
              + " to|threaten(?:s|ed|ing)? to|talk(?:s|ed|ing) about|how to|how do i|how can"
              + " i|ways? to|should i|should just|could just|just|let me|time to|intend(?:s|ing)?"
              + " to|hell|shell|theyll|rather",
          "kill",
          "kil+|kil+ing|kil+in|end|ending|off|offing|hang|hanging|shoot|shooting|drown|drowning|stab"
              + "|stabbing|strangle|unalive|unaliving|hurt|hurting|harm|harming|cut|cutting|gas|suffocate"
              + "|murder|poison|poisoning|destroy",
          "pills",
          "pill|pills|meds|medication|medications|medicine|medicines|tablets?|capsules?|tylenol|acetaminophen"
              + "|paracetamol|ibuprofen|advil|aspirin|aleve|benadryl|xanax|klonopin|ativan|valium|ambien|opioids?|oxy|oxycodone|oxys|percocets?|percs|vicodin|fentanyl|morphine|insulin|antidepressants|sleeping"
              + " pills|melatonin|adderall|zoloft|prozac|lexapro|seroquel|metoprolol|painkillers?|pain"
              + " killers?|drugs|edibles|gummies|lithium|blood pressure meds?|prescription",
          "chemical",
          "bleach|acid|ammonia|chemicals?|cleaner|cleaning"
              + " (?:fluid|spray|solution|product|chemicals?)|detergent"
              + "|disinfectant|solvent|toner|lye|sanitizer|peroxide|formalin|formaldehyde|xylene|acetone|antifreeze|pesticide|insecticide|bug"
              + " spray|rat poison|gasoline|lighter fluid|paint"
              + " thinner|turpentine|windex|lysol|drano|super ?glue|pepper spray|mace|toilet"
              + " cleaner|drain (?:cleaner|opener)|oven cleaner|isopropyl|rubbing alcohol|wipes?"
              + " solution|coolant|reagent|chlorine|lime|cement|pods?|tide pods?|fabric"
              + " softener|dish ?washer (?:pod|tablet|soap)|hand"
              + " sanitizer|glutaraldehyde|cidex|quat|degreaser|hydrochloric|sulfuric");

  /// Asked outright, or said so that nothing benign can be meant. Tried before figures of speech
  /// go.
  private static final Phrases OUTRIGHT =
      Phrases.of(
          GROUPS,
          """
          (need|want|looking for|whats|what is|give me|call|called|calling) <2>(suicide|crisis|988) (hotline|help ?line|line|lifeline)( number)? (now|please|pls|tonight|for (me|my)|right now|because i)
          (i )?need (a |the )?(suicide|crisis) (hotline|help ?line|line|lifeline)
          (kil+|hang|unalive|shoot|end|off|hurt|harm) {self} (tonight|now|today|tomorrow|soon|rn)
          (i )?(dont|do not|no longer|didnt) (really )?(want|wan+a) (to )?(live|be alive|exist|wake up)( any ?more| anymor| like this)?
          """);

  private static final Phrases FIGURES =
      Phrases.of(
          GROUPS,
          """
          (anti )?suicid(e|al)( ideation)? (and crisis )?(prevention|hotlines?|help ?lines?|lifelines?|line|crisis|awareness|risks?|screening|screeners?|screens?|assessments?|squad|rates?|data|dataset|research|registry|statistics|stats|surveillance|prediction|model(s|ing)?|alerts?|flags?|protocols?|precautions?|documentation|dashboard|detection|severity|workflow|safety plans?|forms?|scale|questionnaire|patients?|reporting|analytics|nlp|loss survivors?|note template|chat ?bots?|watch (list|dashboard|flag))
          (columbia|c ssrs|cssrs|zero) suicide <2>
          commit suicide prevention
          (career|professional|social|political|financial|economic|resume) suicide
          (would|will|is going to|are going to|gonna|is gonna|going to) kil+ me
          {who} (would|will|is going to|are going to|gonna|is gonna|going to|s gonna) (literally |totally |so )?kil+ me
          (dying|dyin|die) (to|for|of|from|2) <1>(get|know|see|try|learn|work|start|join|have|find|hear|go|leave|be (a|an|in|on|part|hired)|do|use|break|switch|ask|help|land|move|meet|read|build|boredom|bored|laughter|laughing|curiosity|embarrassment|shame|thirst|hunger|cringe|an? (job|internship|interview|chance|opportunity|role|position|answer|reply|update)|my first|this (job|role|chance)|some|more)
          (almost |nearly |literally |i )?died (laughing|of (laughter|boredom|embarrassment|cringe)|inside)
          to die for
          (until|till|til) (i|we|they|you) die
          hurt(s|ing)? (my|his|her|their|your|our|the|anyones?|peoples?|somebodys|someones) (feelings?|pride|ego|chances?|odds|career|resume|credit|applications?|gpa|reputation|case|job search|score|knees?|back|shoulders?|wrists?|feet)
          (rather|sooner) die than (ever )?(work|go|be a|do|take|study|use|write|apply|return|stay|sit|call|chart|learn|code)
          die (trying|hard|on (this|that|the) hill|down|out|off)
          (sys ?admins?|programs?|process(es)?|server|hard drive|laptop|phone|battery|interface|connection|app|screen|industry|field|trade|profession|career|sector|business|language|product|vendor|newspapers?|malls?|town) <2>(die|dies|died|dying|dead|choking|choked|hang|hangs|hanging)
          (id|i would|would|could|gonna|going to|ill|will|you d)( \\S+)? kil+ (for|to (get|have|be|work|land|know|see)) <1>
          kil+ (for|it|two birds|off|time|some time|the (time|vibe|mood|process|job|session|light|lights|switch|server|connection|task|batch|thread|interview|exam|test|deal|messenger|query|container|service|daemon|port|app)|a (process|job|session|task|thread|query|container|batch)|switch|process|chain|command|dash|9|minus|signal|jobs|processes|sessions|zombie \\S+|my (chances|motivation|career|gpa|vibe|budget|confidence|credit|resume|dreams?|application|score|back|feet|soul|spirit|session|process|app|container|job search))
          kil+(s|ed|ing|in) (it|me|us|time|the (game|interview|exam|test|vibe|process|server)|my (back|feet|motivation|soul|career|vibe|gpa|confidence|knees|shoulders|budget|wallet|chances|job search|mood|grades|head|brain|dreams|spirit|resume|phone|battery)|a (process|session|job)|two birds)
          (im|ive been|was|been|i am|are|is|not|stop|quit|worth|by) kil+(ing|in) (my ?self|him ?self|her ?self|them ?selves) (studying|working|to (get|pass|make|pay|finish|learn|study|find|land|meet)|at (work|the gym|my|this|two|school)|trying|with (overtime|work|applications|school|double)|applying|over (this|an?|the|my|some) (exam|resume|test|job|class|project|cert\\w*|interview|assignment|course)|for (a|an|this|the|my|that|some) (job|exam|cert\\w*|degree|promotion|company|class|paycheck|internship)|in (clinicals|nursing school|class))
          shoot (me|us|you|him|her|them|someone|my \\S+|the \\S+|off|over|out|through|back) (a|an|over|some|the|another|my|this|your|any|emails?|messages?|texts?|dms?|e mails?|out|across)
          shoot (your|my|our) shot
          (backs?|shoulders?|rotator cuff|knees?|hips?|wrists?|feet|ankles?|elbows?|neck|joints?|spine|disks?|discs?|body|bodies|legs|nerves|hearing|eyes|eyesight|voice|brain|attention span|concentration|memory|confidence|motivation|energy|sleep|patience) (is|are|s|was|were|feels?|felt|has been|have been|getting|got) (all |both |totally |completely |pretty much |basically |literally |just |really |kinda |half |already |so |absolutely |now |fully )*shot(?! (by|with|at|through|in|up|right now|help|and (bleed\\w*|help|bloody)))
          (chest|throat|stomach|heart) (just |always |literally |gets? |got |is |feels? |feeling |goes |starts |still |really |all )*(tightens?|tightening|tightened|tight|heavy|hurts?|hurting|pounds?|pounding|races|racing|sinks|clenches|closes|closing|aches|aching|pressure|drops?|seizes)( up)? <1>(when|whenever|every ?time|each time|any ?time|at|if|just) <3>(think|thinking|thought|hear|see|seeing|open|opening|imagine|imagining|picture|hit|read|reading|mentions?|says|idea|sight) <6>(interviews?|interviewing|exams?|jobs?|rejections?|e ?mails?|inbox|applications?|applying|apply|recruiters?|resumes?|linkedin|coding|work|shifts?|going back|presentations?|presenting|interviewers?|whiteboard|boss|manager|bedside|floor|unemployment|rent|certs?|certifications?)(?! .{0,60}(right now|rn|help me))
          (chest|throat|stomach|heart) (just |always |gets? |got |is |feels? |goes |starts |really |all )*(tightens?|tightening|tight|heavy|hurts?|pounds?|pounding|races|racing|clenches) (before|during|in) (every|each|job|all|any|phone|video) <2>(interviews?|exams?|presentations?|screens?)
          (pour|pouring|poured|cry|cried|crying|work(ed|ing)?|eat(ing)?|bleed(ing)?) (my|her|his|our) hearts? out
          shoot for <2>
          (trouble|trouble ?) ?shoot(ing)? <3>
          bleeding (edge|money|cash|hearts?|talent|revenue|customers?|users|staff|nurses|red|out (money|cash|talent|staff)|dry)
          (stop|staunch|stem) the bleeding
          strokes? (of|registry|registries|units?|centers?|coordinators?|alerts?|programs?|workflows?|data|teams?|codes?|patients|certifi\\w+|scales?|documentation|dashboards?|orders?|order sets?|protocols?|play|length|width|metrics|quality|core|measures?|abstract\\w*|rehab|nurse|navigator|pathway|app|detection|ai)
          (code|the|acute|tele|key|brush|back ?|breast) strokes?
          ((almost|nearly|about|practically|literally|basically) )?(gave|give|gives|giving|have|had|having|get|getting|got) (me |us |him |her |my \\S+ )?(a |an )?(mini |small |little |near )?(heart attack|stroke|aneurysm|seizure|coronary|panic attack) (over|about|when|because|every time|everytime|looking|at (the|my|how|this|these)|just|thinking|seeing|reading|opening|trying|waiting|from (the|this|looking|reading|seeing|my (inbox|boss)))
          (almost|nearly|about|practically) (gave|give|have|had|having|got) (me |us |him |her |my \\S+ )?(a |an )?(mini )?(heart attack|stroke|aneurysm)
          (gave|gives|giving|give) (me|us) (a |an )?(mini )?(heart attack|stroke|aneurysm)
          heart attack (registry|data|risk|model|prediction|detection|patients|codes?|dataset)
          codes? (blue|strokes?|red|white|gr[ae]y|black|stemi|sepsis|pink|silver|orange|yellow)
          overdos(e|es|ing) (registry|registries|data|dataset|surveillance|prevention|dashboards?|report\\w*|alert\\w*|epidemic|crisis|reversal|analyst|rates?|statistics|stats|deaths?|mapping|response|program|patients?|research|awareness|cases?|trends?|records?|tracking|detection|prediction|model\\w*|protocols?|codes?|coding|maps?|visits?|fatality|education|task force|workflow)
          (opioid|drug|fatal|nonfatal|naloxone) overdose(s)? <1>(registry|data|surveillance|dashboards?|prevention|reporting|epidemic|crisis|deaths?|analyst|project|map\\w*|program|statistics)
          (911|988|999|112) (dispatch\\w*|operators?|calls? (taker|center|centre|takers|data|volume|centers|records|handling)|software|systems?|cad|centers?|centres?|data|telecommunicator|jobs?|lifeline (job|data|analyst|software|it)|analyst|tech\\w*|it|crisis (counselor|worker|center|line) \\S+|integration|interface|psap|careers?|network|infrastructure|app|platform)
          (e911|nextgen 911|ng911|next gen 911)
          crisis (lines?|text lines?|hot ?lines?|centers?|centres?|counsel\\w+|management|communications?|lifelines?|response|intervention|standards|workers?) (it|tech\\w*|software|job|jobs|volunteer\\w*|analyst|data|work|app|platform|system|role|career|experience|position|support)
          unconscious(ly)? (bias\\S*|incompetence|competence|mind)
          drown(ing|ed)? (in|under) (work|debt|applications?|tickets?|loans?|paperwork|alerts?|emails?|charting|documentation|job|bills|data|student|messages|rejections?|homework|meetings|a sea|information|certs?|acronyms?|requests|it|interface|spread\\w+|notes|tabs|resources|options)
          (choking|choke|choked|chokes) (in|during|on|under|at|up|off|when|every time) <2>(interviews?|exams?|tests?|pressure|questions?|whiteboards?|boards|presentations?|technical|jobs?|stage|words|load|traffic|messages|large|big|points?|people|panels?|calls?)
          emergency (departments?|rooms?|medicine|dept|management|preparedness|services|medical|contacts?|funds?|nurses?|nursing|physicians?|doctors?|techs?|exits?|patch|change|maintenance|downtime|access|vet|planning|response|planner|vehicles?|communications?)
          hang (up|out|on|in there|tight|around|with)
          hang my (hat|coat)
          (hurt|cut|burn(ed|t)?|injured?) my ?self (lifting|at work|on the job|moving|turning|transferring|running|boosting|while|in (19|20)\\d\\d|years|last|a few|back|off|out|short|shaving|cooking|loose|some slack|a break|in (a|an|the) (accident|fall|clinical))
          cut my ?self (some|a|off|out|short|loose)
          (hard|tough|bitter|red|blue|black|poison) pills? <1>(to swallow)?
          (pick|choose) your poison
          (data|model|cache|dns|prompt|training|arp) poisoning
          (take|took|taking|have|had) a stab
          (stab(bed|bing)?|back ?stab\\w*) (at|in the (dark|back))
          (attack|attacked|attacking) (surface|vectors?|this|the (problem|project|resume|backlog)|my (resume|job search|backlog))
          end(ing)? it (on|with|here|there|by|off|at|up|in|was|after|before|for)
          (week|month|year|day|semester|trend|back|front|high|low|rear) end
          jump(ing|ed)? (off|from) (bedside|nursing|retail|teaching|the floor|a (role|job|floor|career)|one|helpdesk|help desk|my (career|job|role)|it|there)
          (any|some|more|room to|time to|space to|let me|cant even|barely) breath(e|ing)? (room|easy|space)
          breathing (room|space|exercises?|down my neck|new life)
          (breathe|breathing|breath) (new )?life into
          collaps(e|es|ed|ing) (of|the (section|tab|menu|row|columns?|node)|sections?|menus?|rows?)
          passed out (the |my |some |our )?(flyers?|resumes?|papers?|badges?|cards?|handouts?|samples?|surveys?|pamphlets?|candy|lunch)
          (servers?|interfaces?|apps?|websites?|sites?|systems?|pages?|portals?|monitors?|printers?|channels?|engines?|links?|databases?|screens?|laptops?|computers?|workstations?|kiosks?|mirth|epic|cerner)(?! (room|rooms|closet|hall|trainer|guy|lady|man|woman|person|engineer|analyst|tech|technician|admin|instructor|operator|manager|colleague|coworker|nurse)) <2>(not responding|unresponsive|isnt responding|wont respond|crash\\w*|frozen|collapsed|down)
          (recruiters?|hr|hiring|managers?|vendors?|support|schools?|programs?|employers?|companies|company|it|teams?) <2>(not responding|unresponsive|isnt responding|wont respond)
          (not responding|unresponsive) (to|app|page|server|design|recruiters?)
          (blue|red|black) screen of death
          (death|dying) (march|by (powerpoint|meetings?|a thousand|spreadsheet))
          (under|in|kick|pain in|pains in) the (fire|neck|ass|butt|teeth)
          (growing|teething) pains?
          (killer|drop dead|to die|deadly|lethal) (app|feature|resume|portfolio|combo|combination|instinct|interview|gorgeous|skill|deal|content|cover letter|question|project|schedule|commute)
          """);

  /// Words that make a bare sign a subject of work: where they stand, only intent counts.
  private static final Phrases PROFESSIONAL =
      Phrases.of(
          """
          (icd|icd 10|icd10|snomed|loinc|cpt|hl7|fhir|adt|oru|sql|python|tableau|power bi|epic|cerner|meditech|ehr|emr|cds|cpoe|smart on fhir)
          (register(ed|ing)?|registration|came in with|comes in with|(presented|presents|presenting) (to the \\S+ )?with|resume line|bullet)
          (codes?|coded|coding|coder|code) (for|as|of|a|an|the|chest|stroke)
          (workflows?|order ?sets?|triage (form|system|app|nurse|protocol|note|tool|software|level)|dashboards?|registry|registries|templates?|documentation|document(s|ed|ing)?|analytics|analysts?|alert (rule|fatigue)|alerts|best practice alert|bpa|datasets?|data set|synthetic|synthea|portfolio|test patients?|simulations?|simulated|scenarios?|case stud(y|ies)|questionnaires?|models?|algorithms?|predict\\w*|chat ?bots?|classif\\w+|nlp|machine learning|resume|cover letter|job|jobs|career|role|roles|position|interview(ed|ing)?|informatics|software|statistics|stats|flow ?sheets?|use case|user story|metrics?|measures?|abstract(or|ion|ing)|billing|reports?|reporting|apps?|project|internship|how (do|does|would|are) (hospitals?|ehrs?|an ehr|the ehr|epic|nurses|emts|dispatchers))
          """);

  /// Talks of building something that tells such messages.
  private static final Phrases DETECTOR =
      Phrases.of(
          """
          (detect\\w*|flag(s|ged|ging)?|classif\\w+|recogni\\w+|nlp|keywords?|phrases? (like|such)|phq ?9|phq|c ssrs|screening question|item 9|training data|text (mining|analysis)|sentiment)
          """);

  private static final Phrases BYGONE =
      Phrases.of(
          """
          (years?|yrs?|months|decades?) (ago|back)
          (last|that|one) (year|summer|fall|winter|spring)
          in (19|20)\\d\\d
          (in|during|after) (college|high school|my (teens|twenties)|covid|the pandemic|my past)
          used to
          back (then|in (the|my|19|20)\\S*)
          as a (teen|teenager|kid|child)
          (recovered|survived|survivor|survivors|in recovery|long ago|grew up)
          (passed away|died (of|from|by)|lost (my|our|a|his|her) <2>to)
          """);

  private static final Phrases STILL =
      Phrases.of(
          """
          (now|rn|tonight|today|again|still|currently|any ?more|anymore|these days|right away|lately|just)
          """);

  /// Somebody who is there, beside whatever professional words.
  private static final Phrases PERSONAL =
      Phrases.of(
          """
          my <1>(chest|heart|left arm|arm|face|throat|eyes?|mom|mum|mother|dad|father|brother|sister|son|daughter|kid|baby|toddler|husband|wife|partner|boyfriend|girlfriend|friend|roommate|coworker|grandma|grandpa|grandmother|grandfather|uncle|aunt|cousin|boss|neighbor|child)
          (im|i am|ive been|i keep|i started|i just started) (having|bleeding|dying|choking|feeling|suicidal|thinking)
          (i|ive) (just |have |think i |accidentally |have )*(took|taken|swallowed|drank|overdosed|ingested|inhaled|cant breathe|feel|want)
          i (have|got|get) (a |bad |severe |some |really bad |crushing )*(chest|suicidal|pains?|thoughts)
          (he|hes|she|shes) (is |has |just |s |was )*(not|cant|isnt|stopped|took|wont|collapsed|overdosed|having|bleeding|unconscious|unresponsive|choking|seizing|swallowed|drank|suicidal)
          (right now|help me|please help|pls help|what do i do|what should i do|what do we do|in front of me|next to me)
          """);

  private static final Phrases CLOUD =
      Phrases.of(
          "(aws|azure|gcp|google|cloud|keys?|encrypt\\w*|windows|activation|terraform|s3|cmk|hsm|server|knowledge"
              + " management|policy|iam)");

  private static final Phrases ANOTHER =
      Phrases.of(
          GROUPS,
          """
          (he|hes|hell|his|him|she|shes|shell|her|they|theyre|their|them|themselves|himself|herself|someone|somebody|{relative})
          """);

  private static final Phrases ME = Phrases.of("(i|im|ive|ill|my|me|myself|id|kms)");

  private static final Phrases SELF_HARM =
      Phrases.of(
          GROUPS,
          """
          {will} <3>{kill} <1>({self}|{other})
          (kil+|kil+ing|kil+in|hang|hanging|unalive|unaliving|shoot|shooting|drown|murder) ({self}|{other})
          {relative} <2>(texted|sent|said|wrote|messaged|posted|told) <2>(goodbye|good bye|a goodbye|farewell|bye forever) <5>(phone is off|off (her|his|their|the) phone|phone off|wont answer|not answering|doesnt answer|isnt answering|doesnt respond|wont respond|unreachable|blocked (me|us|everyone)|gone|missing|disappeared)
          killmyself
          (stop|keep|started|start|am|been|me|my ?self) <1>(self ?harm(ing)?|cutting my ?self|burning my ?self|burning my skin)
          (best|good|easy|secret|safest) (way|ways|place|places) <3>to (self ?harm|cut|kil+ (yourself|my ?self|him ?self)|commit suicide|overdose)
          (drugs?|pills|what) <6>(overdose|kil+ me|die) (fastest|quickly|painlessly|on|quick|easily)
          worth (it )?(me )?(being alive|living any ?more)
          to (die|overdose|kil+ my ?self)$
          carve <3>(my|into my) (arm|arms|leg|skin|wrist)
          (sever|pierce|cut|open) (my|my own) <1>(artery|arteries|veins?|wrist|throat)
          kys tonight
          kms
          (unalive|unaliving|sewer ?slide|kermit sewer ?slide|kermit suicide)
          (ctb|catch(ing)? the bus) (tonight|soon|now|for good|forever)
          (want|wants|wanted|wan+a|wana|wish|going|gonna|ready|deserves?|like|rather|hoping|hope|pray|praying|prays|need) (to |2 |i (could|would|was|were|can|had) |i d )?(just )?(die|b dead|be dead|dead|died|dying|be gone forever|never wake up|stop existing|disappear forever|not exist|not be here|not wake up|not be alive|cease to exist|go to sleep (forever|and never wake)|sleep forever|be with (my|god|jesus) (dead|now|tonight))
          (want|wants|wan+a|wish) (2|to|i could) die
          (quiero|wanna|i) die
          feel(s|ing)? like (dying|ending it|dieing|not (living|existing|being here|waking up))
          wish(es)? (i|he|she|they) (was|were|am|had|hadnt|never|wasnt|werent|would|wouldnt|wont|did|didnt|could) (just )?(dead|never (been )?born|not (been )?born|been born|born|never wake|not wake up|wake up|die|died|exist|not exist|alive|here any ?more|not here any ?more|gone)
          (dont|doesnt|do not|does not|didnt|no longer|not) (really |even )?(want|wants|wan+a|care) (to |if i )(live|be alive|exist|be on this (earth|planet)|wake up|go on living|keep living|continue living|live or die|be in this world|see tomorrow|be around any ?more)
          (dont|doesnt|do not|does not|no longer) (really |even )?(want|wants|wan+a) (to )?be here (any ?more|no more|any longer|tomorrow)(?! (at|in|on) (this|my|the|our) (job|floor|unit|hospital|company|team|clinic|city|town|country|school|program))
          (hope|hoping|pray|wish) <2>(i|he|she) (dont|do not|never|wont|doesnt) wake up
          (better off|be better) (dead|without (me|him|her)|if i (was|were|am|wasnt|werent|had never|died|disappeared)|when im (gone|dead))
          (no|any|whats the|what is the|isnt|see no|not much|dont see (a|the|any)) (reason|point|purpose|use|sense) (to|in|of|for) (live|living|life|be alive|being alive|existing|going on(?! (to|with))|stay(ing)? alive|my life|keep living|be here any ?more|waking up)
          (life|lifes|living) (is not|isnt|aint|is no longer|not|isn t|no longer|doesnt seem|doesnt feel|has no|feels not|is) (even |really )?(worth (living|it any ?more|it|anything)|meaning any ?more|pointless|meaningless|over for me)
          nothing (left )?to live for
          not worth living
          (tired|sick|done|exhausted|over|fed up|finished) (of|with|from) (living|life|being alive|existing|waking up|my life|this life|breathing)(?! (with|in|at|off|paycheck|as|on))
          (cant|cannot|can not|cnt|dont want to|do not want to) (go on|live|keep going|continue|carry on) (living|like this any ?more|any ?more(?! in (nursing|bedside|retail|teaching|this job))|with (this|the) pain)
          (end|ends|ending|endin|finish|stop) (it all|everything|my (own )?(life|lif|live|misery|pain|suffering|existence)|(his|her|their) (own )?(life|misery|pain|suffering)|all of (it|this)|the (pain|suffering) (for good|forever|permanently))
          (have|got) <2>(plan|note|date) and (a|the|my) (rope|gun|pills|knife|bridge|method|way)
          (might|may) as well (just )?(be dead|die|kil+|end (it|my)|not be here|be gone|not exist)
          (want|wants|wish|need|just want) (it all|everything|my life|life|the pain) (to )?(be over|end|stop|be done|just end)(?! (in|the|on))
          hate my life <3>(want|wish) (it|this) (to )?(be over|end|stop)
          should (just |probably |really |maybe )*(die|kms|be dead|end it|not exist|not be alive|not be here)
          (if|whether) (i|he|she) (live|lives|am alive) or (die|dies|dead)
          (is|theres|there is|see|have) no (other )?way out(?! of (bedside|nursing|retail|this (job|contract|field|role)|teaching|the contract))
          (standing|sitting|stood|im) (on|at) the (edge of )?(a |the )?(bridge|ledge|roof|rooftop|cliff|tracks|railing|edge)( .*)?
          (thoughts|urges?|thinking|feelings?) (of|about|to) self ?(harm|injur\\w+|mutilat\\w+)(?! (data|codes?))
          {will} <1>(end|ending) (it|things|this)( (all|now|tonight|today|soon|tomorrow|for good|forever|permanently|once and for all|already))?( .*)?$
          (end|ending) it (tonight|now|today|tomorrow|soon|for good|forever|once and for all)
          (take|taking|taken|takes) (my|his|her|their) (own )?(life|lives)(?! (back|savings|in|into|to|for granted|seriously|experience|off|on|one))
          (im|i am|i m|feel|feels|feeling|felt|hes|shes|he is|she is|theyre|they are|is|been|being|getting|become|becoming|friend|actively|passively|kinda|so|very|really|mildly|borderline|am|seems|sounds|acting) <2>suicidal
          suicidal (again|now|tonight|rn|because|over|and|since|friend|roommate|brother|sister|mom|dad|son|daughter|coworker|husband|wife|today|please|lately)
          (i|ive|i ve|im|started|keep|been|relapsed|back to|he|she|hes|shes|friend|daughter|son) <3>(self ?harm(ing|ed|s)?|cutting (again|my(self)?|(him|her|them)self|my (arms?|wrists?|legs?|thighs?)))
          (slit|slitting|cut|cutting|slash|slashing|slice) (my|his|her|their|both) <1>(wrists?|throat|veins?|arms? open)
          (painless|easiest|easy|quickest|quick|fastest|best|peaceful|least painful|effective|good|surest) (way|ways|method|methods) (to|of|2) (die|dying|go out|kill (yourself|myself)|end it|commit|suicide|kms|not wake up)
          (how (to|do i|do you|can i)|ways to) (die|kill yourself|painlessly die|die painlessly|tie a noose|make a noose|kms)
          (jump|jumping|jumped|throw(ing)? my ?self|drive|driving|walk|walking|step|stepping|swerve) <2>(off|from|in ?to|in front of|on|onto|under|over) <2>(bridge|roof|rooftop|building|balcony|cliff|window|ledge|overpass|train|trains|traffic|truck|bus|tracks|subway|railing|parking (garage|structure)|wall|tree|median|river)
          on (the|a) <1>(ledge|bridge|roof|rooftop|tracks|railing|train tracks) (right now|now|and|about|ready|thinking|rn|tonight|looking)
          (this is|its|here is|heres) my (last|final) (post|message|day|night|goodbye|words|night alive|day alive|day on earth)(?! (at|in|of|on|with|before) (work|class|school|the job|my|this|the|nursing))
          (goodbye|good bye|bye) (world|everyone forever|cruel world|forever)
          (wrote|writing|written|left|leaving|have) <2>(goodbye|suicide|final) (note|notes|letter|letters)
          said (all )?my good ?byes
          (giving|gave|given) away (all )?(my|his|her|their) (stuff|things|belongings|possessions|pets?)
          (no ?one|nobody|no one|who|would anyone|anyone|anybody|they) (would|will|d|wont|wouldnt|even) <1>(care|notice|miss (me|him|her)|cry|find out)( if (i|he|she) (died|die|was gone|were gone|disappeared?|vanish\\w*|am gone|was dead|were dead|went))
          (no ?one|nobody) (would|will|d) (even )?miss (me|him|her)
          (wont|will not|not going to|not gonna) be alive
          (wont|will not|not going to|not gonna) be (around|here|in this world) (tomorrow|much longer|after tonight|any ?more|for (my|christmas|long)|by (then|tomorrow|morning))(?! (at|in|on) )
          (have|got|bought|holding|loaded|found|with|my|grabbed) <2>(a |the )?(gun|rope|noose|razor|blade|pills|bottle of pills|knife|pistol|handgun|shotgun) <2>(ready|to my head|in my (hand|mouth|lap)|next to me|beside me|in front of me|right here|with me now|and (im|i am|i want|i) (going|ready|dont|want|not|no)|to my (neck|wrist|throat)|loaded)
          (make|makes|making|made) it (all )?(stop|end) (forever|for good|permanently)
          (unable|dont have|no|lost) (the )?(will|desire|reason) to (live|keep living|be alive)
          (lost|no) (all )?will to live
          (take|takes|taking|took|taken|swallow\\w*|down|downed|downing|eat|eating|ate|pop|popping|popped|od on|finish|swallowing|chug\\w*|drink|hoard\\w*|saving up|stockpil\\w*) (all |every |the |a |an |this |that |his |her |my |their |those |these |of |whole |entire |full |bottle |bottles |too |many |handful |bunch |lot |box |pack |one |rest |everything |in |last |\\d+ ){1,6}{pills} (tonight|now|and (die|end|not wake|never wake|sleep forever|be done|go to sleep|say)|to (die|end|kil+|sleep forever|not wake|make it stop|get it over)|because (i|he|she|they)|on purpose)
          (going to|gonna|want(s)? to|wan+a|will|plan(s|ning)? (to|on)|thinking (of|about)|about to|says|threaten\\w+ to|might|just|hell|shell|should i|could|feel like) <2>(take|taking|swallow\\w*|down|downing|eat|eating|pop|popping) (all |every |the |a |whole |entire |full |bottle |of |bunch |handful |too many ){1,6}(my |his |her |their |your |these |those |mom s |moms |dads |of )*{pills}
          (going to|gonna|want(s)? to|wan+a|will|plan(s|ning)? (to|on)|thinking (of|about)|about to|threaten\\w+ to|try(ing)? to|tried to|hell|shell) <1>(overdose|od|overdosing)( on)?
          (quiero|quisiera|voy a|deseo|pienso en|ganas de) (morir|morirme|matarme|suicidarme|quitarme la vida|acabar con (todo|mi vida))
          (me quiero|me voy a|mejor me) (morir|matar|suicidar)
          (no quiero|ya no quiero) (vivir|seguir viviendo|estar aqui|existir)( mas)?
          (suicidarme|suicidarse|me suicidar|me suicider|me tuer|selbstmord|selbstmordgedanken|pensamientos suicidas|quitarse la vida)
          (je veux|jai envie de|envie de|je voudrais) (mourir|me suicider|en finir|me tuer|crever)
          (je ne veux plus|jveux plus) vivre
          (ich )?(will|mochte) (sterben|nicht mehr leben|mich umbringen|tot sein)
          (mich|sich) (umbringen|umzubringen|das leben nehmen)
          (quero|vou|queria) (morrer|me matar|tirar minha vida|acabar com tudo)
          nao quero (mais )?viver
          (voglio|vorrei) (morire|uccidermi|farla finita)
          (gusto ko nang|gusto kong|gusto ko ng) (mamatay|magpakamatay)
          (marna chahta|marna chahti|mar jaana chahta|jeena nahi chahta|khudkushi|aatmahatya)( .*)?
          (хочу|хочется) умереть
          (покончить|покончу) с собои?
          (убить себя|не хочу жить|суицид)
          """);

  /// The same by name, which is also a subject of the field.
  private static final Phrases SELF_HARM_NAMED =
      Phrases.of(
          """
          ^(so |ok |im |been |started |back to |and )*(cutting|self ?harming|burning myself|hurting myself|purging) again( (since|after|because|and|every|now|tonight|today|lately|over)|$)
          (suicide|suicidal|suicidle) (attempt|plan|pact|method|methods|thoughts?|ideation|feelings?|note|notes|letter|gesture|urges?)
          (lethal|fatal|deadly) (dose|amount|dosage|quantity) (of|for)
          how (much|many) <5>(to|will|would|could|can|before|does it take to|would it take to) <1>(kil+|die|end it|od|overdose|kms|be fatal|be lethal|never wake)
          (commit|commiting|committing|comitting|commits|contemplat\\w+|attempt(ing|s)?|consider(ing|s)?|plan(ning|s)?|think(ing|s)? (of|about)|thoughts? (of|about)|threaten\\w* (to commit )?|talk(s|ing)? about|mention(s|ed|ing)|about to commit|want(s)?|do|google[ds]?|googling|research(ing)?) <1>(suicide|suicid)
          self ?(harm|harming|harmed|injur\\w+|mutilat\\w+)( again| tonight| rn| and| to| because)
          ^(\\S+ )?(suicide|suicidal|suicide thoughts)$
          """);

  /// In scripts without spaces between words.
  private static final Pattern SELF_HARM_UNSPACED =
      Pattern.compile(
          "自杀|自殺|不想活|想死|死にたい|자살|죽고 ?싶|انتحار|اريد ان اموت|أريد أن أموت|मरना चाहत|आत्महत्या");

  private static final Phrases POISONING =
      Phrases.of(
          GROUPS,
          """
          ^(so |ok |um |well |think i |just |accidentally |accidently |ive )*(took|taken|swallowed|ate|downed|popped) (way |far |waaa*y )?(to|too|2|so) (many|much) (of )?(my|his|her|the|these|those)? ?[a-z]
          (i|ive|i ve|im|he|hes|she|shes|they|theyve|someone|somebody|{relative}|just|think|accidentally) <4>(overdosed|overdosing|over dosed|oded|od d|od ed|oding|ods(?! (c|credentials?|certif\\w+|exams?|test|title|registrars?|cancer|eligib\\w+|stud\\w+|practicum|courses?|program|requirements?|prep|or|vs|without|with|before|after|worth|from|ctr|$))|o d d)(?! (in|at) (19|20))
          (taken|took|having|had|is an|its an|has|possible|accidental|intentional) (a |an |his |her |my |a massive |a possible |an accidental |an intentional )?(overdose|od) (of|on|and|just|now|tonight|what|help|this|by accident|.*$)
          (i|ive|i ve|he|she|hes|shes|they|someone|somebody|{relative}|just|accidentally) <3>(take|taken|took|swallowed|swallow|ate|eaten|eat|downed|popped|drank|drunk|ingested|injected|got in ?to|snorted|consumed) <3>(all|whole|entire|bottle|bottles|handful|too many|too much|bunch of|lots of|a lot of|so many|overdose|half a bottle|box of|pack of|double (the )?dose|two doses|twice|wrong|extra dose|extra|[6-9]|[1-9]\\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred) <5>{pills}
          ^(so |ok |um |well |just |help |i just |i |ive )*(took|taken|swallowed|downed|popped|ate|eaten) <1>([6-9]|[1-9]\\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) (?!mg|mcg|ml|milligrams?|units?)<2>{pills}
          (accidentally|accidently|by mistake|by accident) <2>(took|taken|take|swallowed|drank|drunk|ate|eaten|ingested|inhaled|injected|mixed|gave|given) <5>(double|two|twice|extra|wrong|too much|too many|{chemical}|{pills}|someone elses|dogs?|cats?|poison|another persons?)
          (drank|drunk|drink|drinking|swallow|swallowed|swallowing|ingested|ate|eaten|eating|chewed|licked|inhaled|inhaling|breathed in|sniffed|huffed|gargled|got in ?to) <4>({chemical}|button battery|batteries|battery|magnets?|poison|mushrooms?|berries|nicotine|vape (juice|liquid)|a coin|fumes|gas|smoke|mothballs?|nail polish|perfume|mouthwash|laundry|essential oil|plant)(?! (data|codes?))
          (mixed|mixing|mix) (bleach|ammonia|vinegar|cleaning|cleaners|chemicals) <6>(fumes?|smell|cough\\w*|breathe|breathing|burn\\w*|dizzy|ammonia|bleach|vinegar|acid|gas)
          (i|he|she|they|we|{relative}) <3>(been|was|were|got|am|is|being) (accidentally |possibly |probably |maybe )?poisoned
          (carbon monoxide|co|gas leak|gas) (poisoning|alarm|detector|leak) <2>(going off|is going|went off|beeping|headache|dizzy|at (my|home)|in (my|our|the) (house|home|apartment)|symptoms)
          (bit|bitten|stung) by (a |an |some )?(rattle ?snake|snake|black widow|scorpion|brown recluse|jellyfish|copperhead|cobra|viper)
          (snake|rattlesnake|copperhead) (bit|bite|bitten) <2>(me|my|him|her|us|the|just|now|a)
          (too much|too many|whole bottle of|entire bottle of|all of (my|his|her|the)|all (my|his|her|their)|bottle of) {pills} (and|now|what (do|should)|help|tonight|is (that|it)|am i|will i|by accident|at once|in one)
          (needle ?stick|stuck my ?self with|stuck by) <3>(needle|just|now|used|dirty|what do)
          (tome|tomo|trago|bebio|bebi|se tomo|ingirio) <3>(pastillas|cloro|lejia|blanqueador|veneno)
          sobredosis
          """);

  private static final Phrases CHEMICAL =
      Phrases.of(
          GROUPS,
          """
          {chemical} <7>(eyes?|eyeballs?|contact lens)
          (splash|splashed|splashing|sprayed|spray|squirted|spilled|spilt|got|gotten|poured|rubbed|flew|dripped|poked|went|popped|exploded|have|something) <6>(in|into|to|on|hit|at) (my |his |her |their |both |the |one |a |an |kids |sons |daughters |babys |coworkers |patients )?<1>(eye|eyes|eyeball)(?! (on|chart|care|exam|clinic|level|tracking|doctor|view|contact))
          eyes? (is|are|was|were|got|just got) <2>(splashed|sprayed|burning|burnt|burned|stinging)(?! (from|after|because of|by) <2>(screens?|computers?|staring|charting|reading|lack|studying|onions?|monitors?|tired\\w*|no sleep))
          (spilled|spilt|splashed|sprayed|poured|got|dropped) <3>{chemical} <3>(on|over|onto|down) <1>(my|his|her|their|our) <1>(skin|arm|arms|hand|hands|face|leg|legs|body|chest|neck|foot|feet|mouth|lap)
          {chemical} <4>(burn|burned|burning|burns|burnt) <3>(skin|arm|hand|hands|face|leg|eyes?|mouth|throat)
          """);

  /// Where somebody stands from whom a goodbye is heard: high up, at an edge.
  private static final Phrases HEIGHT =
      Phrases.of(
          """
          (sitting|sit|sat|standing|stand|stood|parked|waiting|walking|up|im|i am|been|gone up|went up) <10>(on|at|to|near|by|over) (the |a )?(very )?(top|upper|highest|roof) (level|floor|deck|story|storey|edge|of (the|a|our|this|my) <2>(garage|structure|building|ramp|tower|hospital|bridge))
          (sitting|sit|sat|standing|stand|stood|parked|up|im|i am|been|gone|went) <6>(on|at|to|near|by) (the |a |our )?<2>(roof|rooftop|ledge|railing|guard ?rail|bridge|overpass|cliff|balcony|edge)(?! (computing|case|cases|device|devices|program|programs|course))
          (keep|kept|keeps|been|started) <1>(going|walking|coming|looking|getting|stepping|leaning|staring|wandering|driving) <5>(edge|ledge|rail|railing|guard ?rail|roof|rooftop|bridge|drop|tracks|cliff)(?! (computing|case|cases|device|devices|program|programs|course|to (a|an|bsn|msn)|roles?|jobs?))
          (keep|kept|been) looking down(?! (on|upon))
          """);

  private static final Phrases FATAL =
      Phrases.of(
          """
          (med|meds|medication|drug|dosing|dose|dosage|medicine|charting|pharmacy|transfusion|order) (errors?|mistakes?)
          (wrong|double|ten times the|tenfold) <1>(drug|dose|med|medication|medicine|blood|patient|infusion|insulin|drip|bag|vial)
          (mistakes?|errors?) <3>(with|on|killed|hurt|harmed|cost) (a|the|my|his|her|somebody|someone)
          (patient|child|kid|baby|man|woman|somebody|someone|resident|he|she|they) <3>(died|dead|coded|is dying|may die|might die|could die|passed away|in the icu|on a vent\\w*|brain dead|didnt make it|did not make it)
          (i|we) <2>(killed|almost killed|nearly killed|harmed) (a|the|my|somebody|someone|him|her) <2>
          (because of|due to|thanks to) me
          """);

  /// What some cannot bear, and most can.
  private static final Phrases LOST =
      Phrases.of(
          """
          (failed|fired|suspended|rejected|lost my (license|job|house|home|kids)|lost everything) <9>
          """);

  private static final Phrases DEATH =
      Phrases.of(
          """
          (patient|child|kid|baby|man|woman|somebody|someone|resident|he|she) <3>(died|dead|coded|is dying|may die|might die|could die|passed away|in the icu|on a vent\\w*|brain dead|didnt make it|did not make it)
          i <2>killed (a|the|my|somebody|someone|him|her) <2>(patient|child|kid|baby|man|woman|resident|person|somebody|someone|him|her)
          """);

  private static final Phrases ALONE =
      Phrases.of(
          """
          (dont|do not|didnt|not) know (who|whom) else (to|i|could|can) <2>(write|tell|talk|turn|say|message|text|call|go|reach|ask)
          (nobody|no one|noone) (else )?(left )?(i|that i|to|who i) <2>(can )?(tell|talk|turn|call|write|say|listens)
          (dont|do not) want (anybody|anyone|you|them|somebody|someone) to (call|tell|contact|come|worry|find) <4>
          """);

  /// What is put in order by who does not mean to come back.
  private static final Phrases SETTLED =
      Phrases.of(
          """
          (gave|given|giving|found) <2>(the|my|our|her|his) (dogs?|cats?|pets?|bird|horse|rabbit) (away|to|a (new )?home)
          (sorting|sorted|put|putting|getting|got) (all )?(of )?my <1>(papers|affairs|things|belongings)( in order)?
          (giving|gave|given) (away )?(all )?my (things|stuff|belongings|savings|guitar|books) (away|to)
          """);

  private static final Phrases CALM =
      Phrases.of(
          """
          (weirdly|strangely|oddly|finally|suddenly|eerily) <1>(calm|at peace|peaceful|quiet inside|light)
          (im|i am|i feel) (at peace|done fighting|not scared any ?more)
          """);

  /// What is said by who does not mean to come back.
  private static final Phrases FAREWELL =
      Phrases.of(
          """
          (want|wanted|needed|need|like) (somebody|someone|anyone|anybody|you|them|people|everyone|one person) to know <2>i (tried|did|was|am|loved|never|wanted|cared)
          tell (everyone|everybody|my \\S+|them|people|the team) <2>(i|that i|im) (was|tried|love|loved|did|am|never|sorry)
          (wrote|written|left|leaving|writing|have left) <5>(letters?|notes?|badge and) <5>(desk|locker|kids|children|wife|husband|family|mom|mother|parents|table|car|door|nightstand)
          (wrote|written|writing) (to|letters to) my (kids|children|wife|husband|family|mom|mother|parents|daughter|son)
          (wont|dont|will not|do not) (be )?(need|needing|expect|read|reading|want|see|seeing) (an|any|your|the|this) (answer|answers|reply|replies|help any ?more)
          (goodbye|good bye|farewell|so long)(?! (to|party|email|lunch|letter)) <4>
          (it|that|nothing|this) (wont|will not|doesnt|does not) matter <2>(any ?more|after (today|tonight|this)|tomorrow|soon)
          (take|taking) care of my (kids|children|dog|cat|wife|husband|mom|mother|family)
          (thank|thanks) <1>(you )?for (all|everything) <8>(kind|good to me|while it lasted|last)
          (by the time you read|when you read this|after (im|i am) gone)
          """);

  /// Signs that stand beside a person.
  private static final Phrases EMERGENCY =
      Phrases.of(
          GROUPS,
          """
          (face|mouth|smile|eyelid|cheek) (is |s |are |looks? |went |has |just |started |suddenly |all |half |on one side |side |of |his |her |my )*(droop\\w*|dropping|sagging|lopsided|crooked|uneven|numb|paralyzed|fell|drooped|fallen|twisted)
          (droopy|drooping|numb|crooked|lopsided|paralyzed) (face|mouth|smile|on one side|left side|right side|arm)
          (one|left|right) side (of )?<3>(face|body|mouth)? ?<2>(numb|weak|limp|weird|funny|strange|off|droop\\w*|paralyzed|not moving|doesnt move|wont move|tingling|dead)
          (cant|cannot|can not|couldnt|unable to|hard to|trouble|suddenly cant) (move|feel|lift|raise|use) (my|his|her|their|one|the|either) <1>(arms?|legs?|face|side|left|right|body|toes|feet|hand)
          (he|hes|shes|she|they|{relative}|and|suddenly|i) <2>(cant|cannot|can not|couldnt|isnt able to|unable to|not able to|wont) (talk|speak|swallow|see|walk|stand|breathe|breath|stay awake)( (right|properly|normally|any ?more|now|or|and|clearly|straight|at all|what|suddenly|please|help|make sense|he|she|in full sentences).*)?$
          (slurr?(ing|ed)|slurs?) (of )?(his |her |my |their |the )?(speech|words?|talk\\w*|badly|and|talking)
          (speech|words) (is |are |s |was |were |suddenly |all |getting |sounds? |coming out )*(slurr?\\w*|garbled|jumbled|scrambled)
          (talking|speaking|talks) (gibberish|nonsense|funny suddenly)
          (sudden|suddenly|all of a sudden) <4>(confus\\w+|numb\\w*|weak\\w*|blind|lost vision|vision loss|cant see|paralyzed|dizzy and|collapse\\w*|severe headache|went limp)
          (arm|leg|hand|side) (is |just |went |has gone |gone |suddenly |feels? )+(numb|limp|weak|dead|paralyzed)
          (having|had|has|have|think|thinks|suffering|maybe|possible|possibly|its|is it|is this|signs of|symptoms of|like) <4>(a |an |another |massive |mini )?(stroke|heart attack|aneurysm|cardiac arrest|anaphylactic shock|anaphylaxis|seizure|brain bleed|pulmonary embolism|asthma attack)( (right now|now|just now|at the moment|today|or|what|help|please|in front|this (minute|second)|and (he|she|i|is|cant|its|his|her|we|what)|how do|do i|should i|tonight|rn).*)?$
          worst headache of (my|his|her) life
          (chest pains?|pains? in (my|his|her|the|their) (chest|left arm)|chest (is |s |feels? |really |has |so |been |got |suddenly |starts? |started |keeps? )*(hurt\\w*|tight\\w*|pressure|pain\\w*|heavy|crushing|burning and|squeezing|killing)|crushing <1>(chest|pain)|tightness in (my|his|her|the) chest|elephant on (my|his|her) chest|(my|his|her) left arm (hurts|is numb|pain|tingl\\w*|aches))
          (not (really )?breathing|(isnt|stopped|stops|quit|barely|hardly|trouble|struggling|difficulty|cant|cannot|can not|hard to|hard time|gasping to|unable to|labored|fighting to|problems|no longer|keeps stopping|wheezing and) (really |to |even )*(breathing|breathe|breath|breating|breathin|breathing properly|catch (my|his|her) breath|get (any )?air))(?! (with all|under|in this job|room|space|easy|life|new|exercise))
          ({who}|analyst|trainer|instructor|engineer|technician|recruiter|presenter) <6>(dropped|fell|fallen|slumped|crumpled|sank|went|keeled) <2>(floor|ground|carpet|over|forward|down|off (his|her|their|the) chair) <10>(isnt|not|doesnt|wont|cant|didnt|hasnt|stopped|no) <1>(answer\\w*|respond\\w*|react\\w*|mov(e|ed|ing)|talk\\w*|wake|waking|breath\\w*|pulse|open\\w*)
          {relative} (in|at|from|on|next to|beside|behind|near|by|of) <5>(just |has |have |suddenly )*(collapsed|fainted|passed out|blacked out)
          ({who}|analyst|trainer|instructor|engineer|technician) <7>(has |have |just |s )(keeled over|gone down|dropped down) <5>(cant|cannot|no|not|dont) <3>(reply|response|answer|reaction|word) (from|out of) (him|her|them)
          ({who}|trainers|analyst|trainer|instructor|engineer|one of (us|them|the \\S+)) (has |have |just )*keeled over
          ({who}|analyst|trainer|instructor|engineer) <4>(lying|laying|slumped|sprawled|face down) <2>(on|in|over|against) <2>(floor|ground|desk|hallway|bathroom|keyboard|chair|stairs|wall) <8>(isnt|not|doesnt|wont|cant|no|unconscious|motionless)
          (gasping for (air|breath)|no pulse|has no pulse|without a pulse|doesnt have a pulse|cant find a pulse|heart stopped|heart (has )?stopped|flat ?lined|turning (blue|purple|grey|gray)|turned blue|(lips|face|fingers|skin) (are |is |turned |turning |went |going |look )*(blue|purple|gr[ae]y))
          ({who}|{relative}|i|im|just|is|was|s|suddenly|think|found (him|her|them)|almost) <3>(unconscious|passed out|passing out|collapsed|fainted|went limp|blacked out|knocked out|not waking up|out cold|foaming at the mouth|seizing|convulsing|having convulsions|electrocuted|impaled|suffocating|hyperventilating|in shock|(unresponsive|not responding|stopped responding|choking|drowning|drowned)(?! (to|in|on|at|under|up|got hired|as an?|since|(my |the )?first|new (job|hire|analyst|trainer))))
          (wont|cant|doesnt|will not|does not|cannot|not|isnt|couldnt|hard to) (wake (up|him|her|them|my \\S+)|waking up|stay (awake|conscious)|come to|get (him|her|them) to wake)(?! (early|in time|for|before|at \\d|until|on time|naturally|with|without))
          (im|i am|hes|shes|he is|she is|is|still|was|started|theyre|are|arm|leg|hand|head|nose|wound|baby) (just |really |now |still |been )*(bleeding|hemorrhag\\w+|bleedin|blood)(?! (edge|money|from (the|a) (revenue|budget)))( (a lot|badly|heavily|out|everywhere|to death|bad|profusely|nonstop|non stop|so much|internally|from|and|help|what|wont|for|like crazy|through|after|while|.*))?$
          (wont|wouldnt|doesnt|cant|didnt|cannot|not) stop (the )?(bleeding|seizing|throwing up blood|vomiting blood|convulsing|coughing up blood|blood)
          (lots? of|so much|too much|tons of|pool of|losing|lost a lot of|covered in|spurting|gushing|squirting) <2>blood(?! (work|test|tests|draws?|data|bank|banking|pressure|sugar|samples?|type))
          (blood (is )?(everywhere|gushing|spurting|pouring|squirting|all over)|(cough|coughing|coughed|throw|throwing|threw|vomit|vomiting|vomited|spit|spitting|puking|puked) (up )?<1>blood|(finger|hand|toe|arm|leg|thumb) (is |was |got |just |been |has |half |almost |completely )*(cut off|severed|chopped off|amputated|crushed|cut to the bone)|(cut|chopped|sliced) (off )?(my|his|her) <1>(finger|hand|toe|artery|thumb|wrist by accident))
          (having|had|has|in the middle of|started having|just had) (a |another |an )?(seizures?|convulsions?|fit and|severe allergic reaction|allergic reaction|anaphyla\\w+|asthma attack)(?! (disorder|history|years|when i was|as a (kid|child)|in (19|20)))
          (seizures?|seizing) (right now|wont stop|for (\\d+|five|ten) min\\w*|not stopping|now|help)
          (throat|tongue|lips|airway|neck) (is |are |s |keeps? |feels? |feel |started |getting |suddenly |like its )*(closing|swelling|swollen|swelled|tightening|closed up|swells?)
          (used|need|no|without|where is|out of|dont have|find) <2>epi ?pen
          (water|waters) (just )?broke(?! (heater|cooler|main|pipe))
          (giving birth|in labor|baby is coming|babys coming|baby coming|crowning|having contractions) (right now|now|and|in the|help|at home|out|early|minutes|what)
          (hit by (a |an )?(car|truck|bus|train|motorcycle)|car (crash|accident|wreck) (just|right|now)|just (got in|crashed|had) <3>(crash|accident|wreck)|fell (off|from|down) <3>(roof|ladder|stairs|building|window|balcony|horse|bike) and|(hit|banged|smashed|cracked) (my|his|her) head <4>(and|now|bleeding|confused|vomit\\w*|unconscious|throwing|dizzy|wont|passed))
          (got|been|was|is|i was|just got|someone was|were) (just )?(stabbed|shot|shocked by|electrocuted|impaled|badly burned|severely burned|set on fire)(?! (in the back|down|me|a|an|on|at))
          (gunshot|stab) wound (in|to) (my|his|her)
          (severe|bad|third degree|huge|serious) burns? (on|to|all over|over) (my|his|her|their)
          (on|caught) fire (and|help|right now|please|what do)(?! (project|today))
          (house|apartment|building|kitchen|room|office) is on fire
          (should (i|we)|do (i|we)( need to)?|need to|have to|gotta|is it time to) (call (911|999|112|an ambulance|ambulance|emergency)|go to (the )?(er|emergency room|emergency|hospital|urgent care)|take (him|her|them|my \\S+|the \\S+) to (the )?(er|emergency room|emergency|hospital))
          (need|send|get|call|calling|want) (me |us |for )?(an |a |the )?(ambulance|paramedics?|911)(?! (dispatch\\w*|operator|center|software|data|system|job|certification|jobs|training|career|cert|license|program))
          (doing|do|performing|perform|give|giving|start|started) cpr (on|right now|now|help|until|how)
          (how (to|do i)|help me) (do |perform |give )?(cpr|heimlich|chest compressions)( (on|to) (a|an|my|the|him|her).*)
          (im|i am|i m|i think im|i think i am|hes|shes|he is|she is|{relative} is|{relative}s|someone is|is) (dying|dieing)(?! (to|for|of|from|inside|laughing|over|at|rn lol|lol|breed|field|profession|industry|trade|art|career|job|language|tech\\w*|out|skill|platform|in (this|my) (job|class)))( (right now|now|help|please|and|rn|here|he|she|in front|what).*)?$
          (heat ?stroke|hypothermia|frostbite) (and|right now|now|help|what|symptoms in (my|me))
          (low|high) (blood )?sugar (and|is) <4>(passed|passing|shaking|confused|unconscious|seizure|wont|faint\\w*|\\d+)
          (no respira|no puede respirar|no puedo respirar|dolor (en el|de) pecho|esta inconsciente|se desmayo|derrame cerebral|se esta muriendo|mucha sangre|infarto|convulsionando|no despierta)
          (ne respire (plus|pas)|douleur (a la|dans la) poitrine|inconscient|crise cardiaque|saigne beaucoup|avc)
          (atmet nicht|bewusstlos|brustschmerzen|herzinfarkt|schlaganfall|nao respira|nao consegue respirar|dor no peito|non respira)
          (не дышит|без сознания|инсульт|инфаркт)
          """);

  private static final Phrases VIOLENCE =
      Phrases.of(
          GROUPS,
          """
          (boyfriend|girlfriend|husband|wife|partner|ex|dad|father|stepdad|roommate|he|hes|she|shes) <2>(been |is |keeps |started |was |s )*(breaking|smashing|throwing|punching|destroying|trashing) (things|stuff|furniture|plates|dishes|glasses|chairs|walls|doors?|holes|my (things|stuff)|the (door|doors|walls?|furniture|tv|house|kitchen|apartment|place))
          (his|her|a|the|got|has) <1>(hand gun|handgun|gun|pistol|knife|rifle|shotgun) (is |s |lying |sitting |right |out |there )*(out|on the (counter|table|bed|couch|kitchen)|in (his|her) (hand|lap)|next to (him|her|me))
          (does|doing|did|do) (that|this|it) (just )?to (scare|threaten|hurt|punish) me
          (cant|cannot|dont think i can|not able to) (call|talk|phone|speak)( out loud| loud)? <2>(because|cause|cuz|or|since|bc) (he|she|hes|shes|they|hed|shed|theyd)
          (he|hes|she|shes|they|theyre|someone|somebody|a man|some guy|{relative}|ex|is) (is |s |are |was |just |keeps |started |has been |been |wont stop |right now |currently )*(hitting|hits|beating|beats|beat|hit|attacking|attacked|choking|choked|strangling|strangled|stabbing|stabbed|chasing|raping|raped|punching|punched|kicking|kicked|hurting|hurts|assaulting|assaulted|abusing|threatening|stalking) (up )?(me|us|him|her|my (mom|mother|sister|kids?|child\\w*|son|daughter|brother|dad|friend|face|roommate|coworker)|the kids|a nurse|people|everyone|another)(?! (up|to (apply|get|learn|take|do|study|work)|with (a )?(questions?|messages?|tickets?|emails?|job|work|requests?|fees?|an offer|interview|hard))) ?<4>(now|tonight|again|help|please|what|right now|up|and|at work|with (a|his|her) <1>|today|rn|in front|outside|at home|behind|so|every|when|whenever|if|.*)$
          (active|mass) shooter (in|at|here|now|right|on|is|outside|help)(?! (training|drill|policy|drills|plan|response|software|alert|module|course|form))
          (there is|theres|someone|somebody|guy|man|he|she|person|ex|husband|they|patient) <3>(with|has|had|have|pulled|holding|waving|pointing|pointed|brought|carrying|pulling|got|carries) (out )?(a |an |his |her |the )(gun|knife|weapon|machete|pistol|rifle|bomb|handgun|axe)(?! (shots?|wound|control|safe|range|license|owner|laws?|violence|skills))
          (he|hes|she|shes|they|someone|{relative}|ex|guy|man|is|has|had) <2>(trying|tried|threaten\\w*|wants?|says?|said|promised|plans?|vowed|swore|coming) <4>(to )?(kil+|murder|shoot|stab|hurt|beat|rape|strangle|burn) (me|us|him|her|them|my|everyone|people|somebody|someone|the)(?! (a|an) (message|text|email|dm|process))
          (im|i am|i|i m|ima|imma) <2>(going to|gonna|will|want to|wan+a|about to|plan\\w* to|ready to|might|gotta|have to) <3>(kil+|murder|shoot|stab|strangle|shoot up|bomb|blow up|burn down|beat up|poison|hurt|rape) <1>(him|her|them|everyone|every ?body|people|my (boss|manager|coworkers?|wife|husband|ex|girlfriend|boyfriend|mom|dad|mother|father|roommate|neighbor|teacher|professor|supervisor|family|kids?|parents?|brother|sister|preceptor|director|son|daughter|landlord|baby)|that (guy|man|woman|bitch|bastard|doctor|nurse)|the (hospital|school|office|clinic|building|place|whole|boss|manager|guy|doctor|entire|er|nurses?|patients?|staff)|someone|somebody|a (nurse|doctor|patient|person|coworker))(?! (with kindness|an? (email|message|text|note|dm)))
          (how|where|whats|best (way|method)|ways?|plan|want|going) <5>(to |do i |can i |best |of |i )(kil+|murder|stab|shoot|strangle|choke|poison|beat up|hurt|execute|attack|shoot up|blow up|bomb|burn down|push|get rid of) (my (wife|husband|boss|manager|neighbou?r|ex|girlfriend|boyfriend|coworkers?|family|mom|dad|kids?|roommate|preceptor|patient)|someone|somebody|a person|people|a (nurse|doctor|patient|cop|woman|man|child)|everyone|(a|the|my) (hospital|school|clinic))(?! (in|with) (a |the )?(game|call of duty|chess|film|movie|novel|book|kindness|fortnite|minecraft))(?! (an?|some) (email|message|text))
          (want|wants|going|gonna|planning|threaten\\w*) (to )?(shoot up|blow up|bomb) <2>(school|hospital|office|clinic|building|place|work|campus)
          (someone|somebody|he|they|a man|guy|ex|intruder) (is |s |are |just |has |was |trying to |keeps )*(breaking|broke|break|busting|kicking) (in ?to|in|down|through) <2>(my|our|the) (house|home|apartment|door|room|window|place|car)
          (someone|somebody|intruder|burglar) is (in|inside|outside|following) (my|the|our|me) ?(house|home|apartment|room|bedroom|window|door)?( .*)?$
          (being|im being|am being|getting|was just|i was|just got|got|were) (just )?(attacked|assaulted|raped|abducted|kidnapped|trafficked|mugged|robbed|held hostage|beaten( up)?|strangled|stalked|followed (home|by a (man|guy)))(?! (in (19|20)|years|as a (kid|child)|when i was|by (ads|recruiters|emails|ransomware|hackers)))
          (not safe|unsafe|in danger|afraid for my life|scared for my life|fear for my life) (at home|right now|with (him|her|my)|in my (home|house|own)|here|now|tonight|from (him|my))
          (scared|afraid|terrified) <2>(he|she|they|hes|my (husband|boyfriend|ex|partner|dad|father|wife)) <2>(kil+|hurt|hit|beat|find|come|going to (kil+|hurt|hit)|gonna (kil+|hurt|hit)|will (kil+|hurt|hit|beat|find))
          (hiding|locked my ?self|locked) <3>(in|inside) <2>(bathroom|closet|room|car|basement|bedroom) <4>(from|because|he|she|hes|shes|my|someone|while|theres|gunshots?|now)
          (gun ?shots?|shooting|shots fired) (outside|in the (building|hospital|hall\\w*|er|school)|right now|at my|here|next door|now)
          (me esta (pegando|golpeando|atacando)|me quiere matar|tiene (un arma|una pistola|un cuchillo)|il me frappe|er schlagt mich)
          """);

  private Urgency() {}

  /// What danger it is.
  public enum Kind {
    /// The writer may want to die or to hurt themselves.
    SELF_HARM,
    /// Somebody else may.
    SOMEONES_SELF_HARM,
    /// Too much of a drug, or something poisonous.
    POISONING,
    /// A chemical in the eye or on the skin.
    CHEMICAL,
    /// Stroke signs, chest pain, no breath, bleeding and the like, now.
    MEDICAL,
    /// Somebody is or may soon be attacked.
    VIOLENCE
  }

  /// A message about danger.
  ///
  /// @param kind what danger
  /// @param text what to say; its first line is what to do now
  public record Urgent(Kind kind, String text) {}

  /// Looks for danger.
  ///
  /// @param text a message, masked or not
  /// @return empty if nothing speaks of danger now
  public static Optional<Urgent> find(String text) {
    return kind(text).map(kind -> new Urgent(kind, Wording.urgent(kind)));
  }

  private static Optional<Kind> kind(String text) {
    Plain plain = Plain.of(text);
    boolean detector = DETECTOR.in(plain.words());
    Optional<Kind> worst = Optional.empty();
    for (String sentence : joined(plain)) {
      Optional<Kind> kind = kindOf(Loose.of(sentence), detector);
      if (kind.isPresent() && (worst.isEmpty() || kind.get().compareTo(worst.get()) < 0)) {
        worst = kind;
      }
    }
    boolean unsaid =
        worst.isEmpty()
            && (SELF_HARM_UNSPACED.matcher(text).find() || (!detector && isGoodbye(plain.words())));
    return unsaid ? Optional.of(Kind.SELF_HARM) : worst;
  }

  /// Whether a message says goodbye without saying so: no sentence of it is a sign by itself, two
  /// together are.
  private static boolean isGoodbye(String words) {
    String rest = FIGURES.without(words);
    boolean farewell = FAREWELL.in(rest);
    boolean fatal = FATAL.in(rest);
    boolean height = HEIGHT.in(rest);
    return (height && (fatal || farewell || LOST.in(rest) || ALONE.in(rest)))
        || (farewell && fatal)
        || (SETTLED.in(rest) && (farewell || fatal || CALM.in(rest)))
        || (ALONE.in(rest) && DEATH.in(rest));
  }

  private static Optional<Kind> kindOf(String words, boolean detector) {
    boolean work = PROFESSIONAL.in(words);
    if (work && detector) {
      return Optional.empty();
    }
    if (OUTRIGHT.in(words)) {
      return Optional.of(Kind.SELF_HARM);
    }
    if (BYGONE.in(words) && !STILL.in(words)) {
      return Optional.empty();
    }
    String rest = FIGURES.without(words);
    boolean subject = work && !PERSONAL.in(rest);
    if (isKeyManagement(words)) {
      rest = rest.replace("kms", "_");
    }
    Optional<String> harm = SELF_HARM.first(rest).map(MatchResult::group);
    if (harm.isPresent() || (!subject && SELF_HARM_NAMED.in(rest))) {
      return Optional.of(isAboutAnother(rest, harm) ? Kind.SOMEONES_SELF_HARM : Kind.SELF_HARM);
    }
    if (VIOLENCE.in(rest)) {
      return Optional.of(Kind.VIOLENCE);
    }
    if (subject) {
      return Optional.empty();
    }
    if (POISONING.in(rest)) {
      return Optional.of(Kind.POISONING);
    }
    if (CHEMICAL.in(rest)) {
      return Optional.of(Kind.CHEMICAL);
    }
    return EMERGENCY.in(rest) ? Optional.of(Kind.MEDICAL) : Optional.empty();
  }

  /// "kms" is also a key management service.
  private static boolean isKeyManagement(String words) {
    return CLOUD.in(words);
  }

  private static boolean isAboutAnother(String words, Optional<String> harm) {
    String said = harm.orElse(words);
    return ANOTHER.in(said) || (ANOTHER.in(words) && !ME.in(said));
  }

  /// The sentences, and "I. want. to. die." also as one.
  private static List<String> joined(Plain plain) {
    List<String> sentences = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int inRun = 0;
    for (Plain.Sentence sentence : plain.sentences()) {
      String words = sentence.words();
      sentences.add(words);
      if (words.indexOf(' ') < 0 || words.indexOf(' ') == words.lastIndexOf(' ')) {
        run.append(inRun == 0 ? "" : " ").append(words);
        inRun++;
      } else {
        inRun = addRun(sentences, run, inRun);
      }
    }
    addRun(sentences, run, inRun);
    return sentences;
  }

  private static int addRun(List<String> sentences, StringBuilder run, int inRun) {
    if (inRun > 1) {
      sentences.add(run.toString());
    }
    run.setLength(0);
    return 0;
  }
}
