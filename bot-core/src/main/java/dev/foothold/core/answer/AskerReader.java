package dev.foothold.core.answer;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Audience;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads who asks from what they say of themselves, and from nothing else: a question about a role
/// says nothing about the asker.
final class AskerReader {

  private static final String CLINICAL =
      "nurses?|nursing (?:assistant|aide)s?|lpns?|lvns?|bsn"
          + " nurse|rns|cnas?|nps?|aprns?|crnas?|cmas?|nurse practitioners?|medical"
          + " assistants?|physicians?|doctors?|mds?|physician"
          + " assistants?|md|pharmacists?|pharmd|pharm ?ds?|pharmacy tech\\w*|pharm(?:acy)?"
          + " techs?|cpht|radiology tech\\w*|rad tech\\w*|radiographers?|sonographers?|ultrasound"
          + " techs?|x ?ray techs?|mri techs?|ct techs?|lab techs?|lab technolog\\w+|lab"
          + " technicians?|laboratory \\w+|med(?:ical)? lab"
          + " \\S+|mls|mlts?|phlebotomists?|respiratory therapists?|rrt|physical"
          + " therapists?|pta|occupational therapists?|ot assistant|speech"
          + " therapists?|slp|therapists?|paramedics?|emts?|medics?|corpsman|corpsmen|combat"
          + " medic|midwi(?:fe|ves)|dentists?|dental (?:assistant|hygienist)s?|dietitians?|surgical"
          + " techs?|scrub techs?|patient care tech\\w*|pct|caregivers?|home health"
          + " aides?|hha|residents?(?! of)|resident physician|ma(?= (?:at|in"
          + " a|for|with|and))|hospitalists?|surgeons?|clinicians?|social"
          + " workers?|optometrists?|veterinary"
          + " techs?|anesthesiologists?|psychologists?|imgs?|img|er techs?|dialysis techs?|monitor"
          + " techs?|bedside nurses?|charge nurses?|icu nurses?|er nurses?|nurse managers?|case"
          + " managers? rn|chiropractors?|health ?care workers?|audiologists?";

  private static final String CODER =
      "(?:software |web |java |python |full ?stack |front ?end |back ?end |mobile |app |embedded"
          + " |game |ios |android |senior |junior |sr |jr |net |php |c |it"
          + " )*(?:programmers?|developers?|devs?|swes?|sdes?|software engineers?|coders?(?!"
          + " (?:for|of|in) (?:medical|hospital|insurance|billing))|data engineers?|devops"
          + " engineers?|devops|data scientists?|ml engineers?|engineers? in software)";

  private static final String OTHER_WORK =
      "barista|teacher|server|waiter|waitress|bartender|cook|chef|cashier|driver|trucker|truck"
          + " driver|uber driver|retail (?:worker|manager|associate)|store"
          + " manager|retail|salesperson|sales(?:man|woman| rep|"
          + " manager)?|realtor|accountant|bookkeeper|banker|bank"
          + " teller|teller|lawyer|paralegal|electrician|plumber|mechanic|carpenter|welder|construction"
          + " worker|factory worker|warehouse worker|warehouse|forklift \\w+|amazon"
          + " \\w+|secretary|receptionist|office manager|administrative assistant|admin"
          + " assistant|executive"
          + " assistant|librarian|journalist|writer|musician|artist|actor|photographer|graphic"
          + " designer|designer|hair ?stylist|hairdresser|cosmetologist|nail tech|police"
          + " officer|cop|firefighter|security guard|janitor|housekeeper|call center \\w+|customer"
          + " service \\w+|customer support \\w+|flight attendant|pilot|chemist|biologist|lab"
          + " rat|scientist|civil engineer|mechanical engineer|architect|project"
          + " manager|marketer|marketing \\w+|recruiter|stay at home"
          + " (?:mom|dad|parent)|sahm|homemaker|insurance agent|claims adjuster|real estate"
          + " agent|hr \\w+|pastor|farmer|nanny|daycare worker|postal worker|mail carrier|delivery"
          + " driver|personal trainer|fitness trainer|line cook|restaurant manager|hotel \\w+|front"
          + " desk agent|travel agent|geologist|economist";

  private static final Map<String, String> GROUPS =
      Map.of(
          "clinical",
          CLINICAL,
          "coder",
          CODER,
          "work",
          OTHER_WORK,
          "am",
          "i am|im|i m|ima|ive been|i have been|i was|i used to be|i used to work as|i work as|i"
              + " worked as|working as|worked as|been|being|i currently am|i currently work as|im"
              + " currently|as|am|former|formerly|ex|current|currently|background as|years as|yrs"
              + " as|me|myself|soy|je suis|ich bin|trained"
              + " as|licensed|retired|experienced|certified|registered",
          "adj",
          "an?|the|just|also|only|still|currently|now|actually|new|newly|former|ex|retired|licensed|registered|certified|experienced|full"
              + " time|part time|burn(?:ed|t)"
              + " out|burnout|tired|bedside|staff|senior|junior|older|young|\\d+"
              + " ?(?:yo|yrs?|years?|year old|y o)?|old|practicing|foreign|trained|foreign"
              + " trained|international|travel|night shift|night|icu|er|ed|med"
              + " surg|or|nicu|peds|oncology|hospital|community|retail|clinical|outpatient|inpatient|high"
              + " school|middle school|elementary|public|hs|math|science|english|special ed|laid"
              + " off|unemployed|aspiring|navy|army|air force|marine|us|self"
              + " taught|professional|good|real|decent|trained|basically|simple|mere|lowly|broke|single|working");

  private static final Map<Audience, Phrases> IS = is();
  private static final Map<Audience, Phrases> IS_NOT = isNot();

  private AskerReader() {}

  private static Map<Audience, Phrases> is() {
    Map<Audience, Phrases> is = new EnumMap<>(Audience.class);
    is.put(
        Audience.CLINICIAN,
        of(
            """
            {am} (({adj}) ){0,4}({clinical})(?! (informatic\\w*|informaticist|stuff|jobs?|roles?|school|student|students|recruiter|manager of it|analyst|app|software))
            ({am}) (({adj}) ){0,4}rn (with|for|who|in (the |a |an )?(icu|er|ed|or|med|peds|hospital|california|texas|\\S+ unit)|at|bsn|here|looking|wanting|trying|and (i|want)|on|since|but|\\d+)
            (\\d+ (years?|yrs?)( of)?( experience)?|years|yrs) (as )?(an |a )?(({adj}) ){0,2}(rn|{clinical})
            (rn|bsn|msn|lpn|{clinical}) (here|of \\d+|for (\\d+|over|about|almost|ten|five|twenty|the past|many|a few)|with \\d+|turned|looking|wanting|trying|who wants|interested|hoping|thinking|leaving|burn\\w*|considering|background|transitioning|moving|switching|to (informatics|it|tech|analyst|ehr)|by (trade|training|profession)|license)
            (bedside|clinical|nursing|pharmacy|patient care|direct care|floor nursing|hospital nursing) (for \\d+|background|experience|nurse here|since)
            (have|with|my) (a |an |some |\\d+ |years |yrs |of |strong |extensive )*(clinical|nursing|bedside|patient care|pharmacy|radiology|lab|laboratory|medical assistant\\w*|healthcare worker) (background|experience|degree|license)
            (background|experience|career|degree|years|yrs|worked|work|working|job|license|diploma|shifts?|burn(ed|t) out|leave|leaving|escape|quit|left|done with|over|from|tired of) (is |are |was |in |of |with |the |from |my )*(nursing|bedside( nursing)?|patient care|direct care|pharmacy|radiology|med surg|the icu|the er|respiratory therapy|clinical practice|residency|clinical medicine)(?! (informatics|school|student|homework|management|program|tech to))
            (what about|how about|and|what|and what about|same|but|ok|okay) <1>(for|if im|if i am|if you are|if youre|if i were|if i was|as) (({adj}) ){0,3}(rn|rns|{clinical})( instead| too| then| like me)?$
            for (rns|{clinical})$
            (my|through my|under my) (nursing|rn|pharmacy|clinical|medical|np|lpn|cna) (license|licence|career|degree|job|shifts?|unit|patients|residency|manager on the unit)
            (i|ive|i have) <2>(ran|run|worked|work|spent|did|done) <4>(bedside|floor|icu|med surg|clinical lab|blood bank|emergency department as|triage)(?! (analyst|it))
            (i|ive) <3>(corpsman|medic|mls|rrt|cna|phlebotom\\w+)
            \\d+ years in (the )?(lab|icu|er|or|pharmacy|radiology|nursing|bedside|med surg|nicu|respiratory)
            \\d+ years (\\S+ ){0,2}(corpsman|medic|nurse|paramedic|emt|rn|tech in radiology)
            (infirmiere?|enfermer[oa]|krankenschwester|enfermeir[oa])
            """));
    is.put(
        Audience.PROGRAMMER,
        of(
            """
            {am} (({adj}) ){0,4}{coder}(?! (in medical|for insurance))
            {coder} (here|by trade|by day|with \\d+|for \\d+|turned|looking to|wanting to|trying to|interested in|who wants|of \\d+|at (a|an)|background)
            (\\d+ (years?|yrs?)|years|yrs) (of )?(experience )?(as |in )?(an |a )?(({adj}) ){0,2}({coder}|programming|software development|coding in|software engineering|full ?stack|web development|exp in full ?stack|exp full ?stack)
            (i|ive|i have) (already |been |also |can |do |know how to )*(code|program|coding|programming|develop software|write (code|software|java|python)|coded|programmed)(?! (for insurance|charts))
            i (already |also |can )?(know|write|use|speak) (some |a bit of |a lot of )?(java|python|javascript|c sharp|typescript|golang|rust|c|kotlin|ruby|php)( and| well| at| but| or| sql|$)
            (background|experience|degree|work|worked|working|career|job|years|exp) (is |are |was |in |of |with |the |as a |as an )*(software (development|engineering)?|programming|web dev\\w*|full ?stack|computer programming|coding in \\w+)
            (i|we) (build|built|develop|developed|wrote) (some |a |an |many )?(apps|software|web ?sites|web apps|applications|apis)
            i also know modern web technologies
            know (modern )?(web technologies|how to code)
            (what about|how about|and|what|and what about|same|but) <1>(for|if im|if i am|if youre|if i were|as) (({adj}) ){0,3}{coder}( instead| too| then| like me)?$
            for {coder}$
            """));
    is.put(
        Audience.STUDENT,
        of(
            """
            (i am|im|i m|am|as|currently|still|me|i was|be|being) (({adj}|first year|second year|third year|final year|college|university|uni|grad|graduate|undergrad|undergraduate|cs|nursing|pharmacy|him|computer science|it|biology|pre med|premed|health informatics|informatics|med|medical|mba|bsn|masters|phd|community college|\\S+ major) ){0,5}(student|undergrad|undergraduate|freshman|sophomore|junior|senior (at|in) (college|university|hs|high school)|college kid|grad student|bootcamp student)(?! (loans?|debt|success|services|developer|analyst|engineer|affairs))
            (student|undergrad|sophomore|freshman) (here|at|studying|majoring|looking for|interested in|who)
            (im|i am|i m|currently|am|i) (still |currently |now |just |also |about to be |planning on |going )*(in|enrolled in|attending|studying at|finishing|starting|at|doing|studying|majoring in|taking) <3>(school|college|university|uni|high ?school|bootcamp|semester|year of (college|uni|pharmacy school|school|nursing school|my)|degree|bachelors?|masters|bs|ms|bsn|associates?|aas|pharmd|major|program|classes)(?! (district|system|hospital))
            (my|this|next|last) (school|semester|professor|college|university|major|dorm|gpa|capstone|classes|course ?work|uni|campus|pharmacy school|nursing school)
            (i |im |will |when i |before i |after i |once i |until i |about to |i ll )+(graduate|graduating|finish (school|college|my degree)|graduates)(?! (nurse|certificate))
            (studying|majoring|major|minor|minoring|enrolled|degree student) (in|for) <3>(health|informatics|him|computer|cs|nursing|biology|pharmacy|public|it|information|data|biomedical|engineering|business)
            (im|i am) (in )?(my )?(first|second|third|fourth|fifth|5th|4th|3rd|2nd|1st|final|last|senior|junior) year
            (currently )?in my \\S+ year of
            (pharmacy|nursing|med|medical|college|university|grad|graduate|high school|him|cs) student(?! (loans?|nurse manager))(?=.*( i | me | my )|$)
            (what about|how about|and|what|and what about|same) <1>(for|if im|if i am|as) (({adj}) ){0,2}(students?|undergrads?|a college student|someone (still )?in school)( too)?$
            for students$
            (soy|je suis|ich bin|sou) <1>(estudiante|etudiante?|student|studentin|estudante)
            """));
    is.put(
        Audience.CAREER_CHANGER,
        of(
            """
            {am} (({adj}) ){0,5}({work})(?! (rn student|hours))
            (career|job|industry) (changer|switcher|change|switch|pivot|transition|shift)(?! (fair|log|control|management))
            (chang(e|ing)|switch(ing)?|pivot(ing)?) (careers?|fields?|industries|from|my career|lanes|jobs from|into|over from)
            (laid off|got let go|lost my job|made redundant|got fired|was fired|been let go|unemployed)
            (come|coming|came|transition(ing)?|move|moving|moved|pivot(ing)?|switch(ing)?|jump|going|go) (over )?(here )?(from|out of) (a |an |the |being a |being an |\\d+ years (in|of) )*({work}|retail|teaching|hospitality|food service|sales|finance|banking|education|customer service|construction|manufacturing|restaurants?|marketing|law|logistics|warehouse|accounting|insurance|telecom\\w*|real estate|military|corporate|another (field|industry)|a different (field|industry)|oil and gas|trucking)
            (years|yrs|background|experience|work|working|worked|job|career|exp) (is |was |in |at |of |as |with |a |an |the |mostly |all |only |currently )+(retail|teaching|hospitality|food service|food|fast food|sales|finance|banking|education|customer service|construction|manufacturing|restaurants?|marketing|logistics|warehous\\w+|accounting|insurance sales|telecom\\w*|a telecommunications company|real estate|trucking|call centers?|starbucks|walmart|target|amazon|mcdonalds|the trades|{work})(?! (it|informatics))
            (quit|leave|leaving|left|escape|get out of|getting out of|sick of|tired of|done with) (my |the |being a |being an |working )*({work}|retail|teaching|hospitality|food service|sales|banking|classroom|kitchen|restaurant \\w+|current career|field)
            (second|2nd|new|another|late) career
            (change|switch|start|starting|leap) (of )?career(s)?( at| in my| late)?
            (in|from) (a |an )?(completely |totally |entirely )?(different|unrelated|another|non ?healthcare|non ?it|non ?medical|other) (field|industry|background|career)
            (what about|how about|and|what|same) <1>(for|if im|if i am|as) (({adj}) ){0,2}(career changers?|{work}s?|someone changing careers)( too)?$
            for (career changers|teachers|baristas)$
            start(ing)? over (at|in my) \\S+
            (working|worked|been) (purely )?in (the )?it (field )?(as|for|at)
            """));
    is.put(
        Audience.VETERAN,
        of(
            """
            {am} (({adj}|disabled|army|navy|air force|marine corps|marine|usmc|usaf|coast guard|combat|gulf war|oif|military) ){0,5}(vet|vets|veteran|service ?member|corpsman|sailor|airman|soldier)(?! (tech|clinic|assistant|medicine|nurse tech|school|office))
            (army|navy|air force|marine corps|marines?|usmc|usaf|usn|coast guard|military|us army|us navy|space force|national guard|disabled|combat|old) (vet|veteran|corpsman|medic|68w|retiree|reservist)(s)?( here)?
            veteran (here|looking|with|who|trying|wanting|transitioning)
            (im|i am|i was|ive been|i served|served|i spent|getting out|got out|separating|separated|separate|ets|retired|retiring|retire|transitioning|leaving|left|years|yrs|ets ing|etsing|fresh out|out|just left) (in |of |from |out of |the |active duty |\\d+ (years|yrs) |us |united states |u s )*(army|navy|air force|marines|marine corps|usmc|usaf|coast guard|military|active duty|service|armed forces|national guard|space force)
            (my|have|using|use|with|the|on) <2>(gi bill|dd ?214|vre|vr e|voc rehab|va disability|skillbridge|secret clearance|military service|mos|veterans? preference|veterans? benefits)(?! (for my (dad|spouse|husband|wife)))
            (68w|hm3|hm2|hm1|68 whiskey|4n0x1|92y|25b|army medic|navy corpsman|hospital corpsman|combat medic|military medic|air force medic|e ?[4-9] (army|navy))
            years (army|navy|air force|marine\\w*|usmc|hospital corpsman|coast guard)
            (what about|how about|and|what|same) <1>(for|if im|if i am|as) (({adj}|military) ){0,2}(vets|veterans?|service ?members?)( too)?$
            for (veterans|vets)$
            """));
    is.put(
        Audience.INTERNATIONAL,
        of(
            """
            (im|i am|i m|am|as) (({adj}) ){0,2}(an? )?(international|foreign|overseas) (student|graduate|grad|nurse|medical graduate|doctor|physician|pharmacist|worker|applicant|trained)
            foreign (trained|educated|medical graduate|physician|nurse|doctor)
            (im|i am|i m|am|we are|live|living|based|located|reside|residing|currently) (currently |now |still |a |an )?(here )?(in|from) (india|nigeria|the philippines|philippines|pakistan|kenya|ghana|egypt|bangladesh|nepal|canada|the uk|uk|england|ireland|germany|france|spain|brazil|mexico|colombia|argentina|australia|new zealand|south africa|china|japan|korea|vietnam|indonesia|malaysia|singapore|dubai|uae|saudi arabia|saudi|qatar|turkey|iran|iraq|ethiopia|zambia|uganda|cameroon|jamaica|haiti|cuba|venezuela|peru|chile|poland|romania|ukraine|russia|portugal|italy|greece|sweden|norway|denmark|netherlands|the netherlands|belgium|switzerland|austria|sri lanka|europe|africa|asia|latin america|manila|lagos|delhi|mumbai|bangalore|hyderabad|chennai|karachi|lahore|dhaka|nairobi|accra|cairo|toronto|london|vancouver|abroad|overseas|outside (of )?the (us|usa|u s|states))
            (from|in) (a |another )?(3rd|third) world country
            (from|in) (another|a different|a foreign|my home) country
            (studied|trained|graduated|degree|licensed|license|mbbs|diploma|nurse|doctor|physician|worked|qualified|pharmacist|bachelors|masters|engineer) <2>(in|from|abroad|back in) (india|nigeria|the philippines|philippines|pakistan|kenya|ghana|egypt|bangladesh|nepal|cuba|venezuela|colombia|mexico|brazil|china|russia|ukraine|iran|iraq|syria|ethiopia|jamaica|haiti|korea|vietnam|my (home )?country|another country|abroad|overseas|europe|africa|asia)
            (mbbs|img|imgs)
            (i am|im|i m|my|am) <2>(on|have|hold|with|has) <2>(h ?1 ?b|h ?4|f ?1|j ?1|opt|cpt|l ?2|stem opt|tn|e ?3|student visa|work visa|dependent visa|ead|visa)
            (moved|moving|move|immigrat\\w*|relocat\\w*|came|new) (here )?(to )?(the )?(us|usa|u s|united states|america|states) (from|last year|recently|as an immigrant|\\d+ (years|months) ago)
            (new |recent |im an |i am an )immigrant
            (from|in|outside) <1>(india|nigeria|philippines|pakistan|kenya|ghana|egypt|nepal|bangladesh) (here|and|with|looking|want|i)
            (what about|how about|and|what|same) <1>(for|if im|if i am|as) (({adj}) ){0,2}(internationals?|international students?|outside the us|not in the us|immigrants?)( too)?$
            (not|outside|dont live) (in|of)? ?(the )?(us|usa|united states|states)( based)?( here)?$
            (vivo|soy) (en|de) (mexico|colombia|espana|peru|chile|argentina|venezuela|ecuador|guatemala|cuba)
            """));
    is.put(
        Audience.NON_PROGRAMMER,
        of(
            """
            (im|i am|am|i m|as) (a |an |just a )?(non ?(programmer|coder|developer|technical|tech)|complete non ?tech\\w*)( person)?
            (what about|how about|and|what|same) <1>(for|if im|if i am|as) (a |an )?(non ?(programmers?|coders?|developers?|technical( people| person)?|tech( people| person)?))( too)?$
            for (non ?(programmers|coders|techies|technical people))$
            """));
    return is;
  }

  private static Map<Audience, Phrases> isNot() {
    Map<Audience, Phrases> isNot = new EnumMap<>(Audience.class);
    isNot.put(
        Audience.PROGRAMMER,
        of(
            """
            (not|never|aint|isnt|wasnt|nor) (really |at all |even |remotely |exactly |much of |been |be |become |am |going to be |trying to be |interested in being |interested in becoming |want to be |want to become )*(a |an |any |your |some |the )?(({adj}) ){0,2}({coder})(?! (job only|right now but))
            (cant|cannot|can not|dont|do not|never|didnt|couldnt|wont|no idea how to|dunno how to|unable to|suck at|terrible at|bad at|hate|hated|dislike|not good at|not into|not interested in|not a fan of|afraid of|scared of|hopeless at|despise|loathe) (really |even |actually |like |want to |wanna |wan+a |know how to |know any |know |enjoy |to |do |doing |learn |learning |learned |have to |care to |care for |any |ever |writ(e|ing) |the |become |becoming |be |being |wish to |need to |a |an |how to |about )*(code|coding|program|programming|programmer|coder|developer|computer programmer|programmers|developers|software engineer|write code|swe|dev)(?! (in (epic|mumps|cobol|java|python|c|rust)|medical|charts|of conduct|review|blue|for insurance|analyst|status))
            (no|zero|0|without|lack|lacking|dont have|havent any|w o|never any|without any|no prior|never had) (real |any |prior |actual |a |to |much |of |formal |previous |it or |tech or )*(coding|programming|code|programmer|developer|software development|dev)( (skills?|experience|background|knowledge|exp|ability|know how|classes|education|at all))?
            (without|w o|not|no|avoid|skip|that (doesnt|dont|does not)|doesnt|dont|hate|instead of|other than|besides) (having to |to |require |need |needing |involve |any |do |doing |learn |learning |a lot of |involving |requiring |becoming a |being a )*(code|coding|program|programming|becoming a (computer )?programmer|programmer|developer)(?! (analyst|medical))
            (becoming|being|become|be) (a |an )(computer )?(programmer|developer|coder) <6>(not interested|no thanks|dont want|hate|not for me|isnt for me|simply not|nope|isnt my)
            (coding|programming|code) (is not|isnt|aint|is nt|was never|just isnt|is really not|is definitely not) (for me|my thing|something i|what i|an option|my strength)
            not (the )?code used
            non ?(programmer|coder|coding|programming|developer|technical|tech)( person| background| role| roles| path| guy| gal)?
            (no|zero) (code|coding|programming) (please|pls|for me|at all)
            """));
    isNot.put(
        Audience.CLINICIAN,
        of(
            """
            (not|never|aint|isnt|wasnt) (really |at all |even |been |be |become |am |going to be |trying to be )*(a |an |any |in )?(({adj}) ){0,2}(rn|{clinical}|clinical|healthcare professional|medical professional|health professional)(?! (analyst|informatics|informaticist|recruiter))
            (no|zero|0|without|lack|lacking|dont have|w o|never had|havent|no prior|not from|no med bio or) (real |any |prior |actual |a |an |direct |previous |formal |it or |med |bio )*(clinical|medical|med|nursing|health ?care|patient care|bedside|bio|healthcare or clinical|med bio|medical or clinical|hospital|health)( or \\S+)? (background|experience|exp|training|license|degree|knowledge|education|skills?|bkg)(?! (necessary|needed|required|in it))
            non ?clinical( (background|person|people|folks|worker|candidate|here))?
            (dont|do not|didnt|never) (want to|wan+a|wish to|plan to) (be|become|work as) (a |an )?(rn|{clinical})
            (cant|dont|faint at|hate|pass out at|afraid of|cannot stand|cant stand) (stand |the sight of |handle |do |deal with )*(blood|needles|patient care|bedside)
            """));
    isNot.put(
        Audience.STUDENT,
        of(
            """
            (not|no longer|never was|isnt) (a |an |in )(({adj}) ){0,2}(student|school|college|university)( any ?more)?
            """));
    isNot.put(
        Audience.VETERAN,
        of(
            """
            (not|never|wasnt|no) (a |in |served in |been in )?(the )?(veteran|vet|military|army|navy|service ?member)(?! (tech|clinic))
            """));
    isNot.put(
        Audience.INTERNATIONAL,
        of(
            """
            (not|no longer) (an |a )?(international|foreigner|immigrant)( student)?
            (i am|im) (a |an )?(us|u s|american|united states) citizen
            """));
    isNot.put(
        Audience.CAREER_CHANGER,
        of(
            """
            (not|isnt|without) (really )?(a |an )?(career changer|chang(ing|e) careers?|looking to change careers?|switching careers?)
            """));
    return isNot;
  }

  private static Phrases of(String lines) {
    return Phrases.of(GROUPS, lines);
  }

  /// Sentences that ask about a role or weigh becoming one, taken out before anything is read.
  private static final Phrases ABOUT_A_ROLE =
      Phrases.of(
          GROUPS,
          """
          (what|how|where|why|when|who|which) (does|do|is|are|did|would|can|could|should|will|much do|much does|many) (an |a |the |most |new |some |all |other )*(({adj}) ){0,2}(rn|rns|{clinical}|{coder}|{work}|students?|veterans?)
          (should|would|could|can|do|must|will|does|shall|may) (i|we|one|you|it help to|it make sense to) (also |first |have to |need to |even |really |just |want to |rather |ever |still )*(become|be|becoming|train as|train to be|study to be|work as|go back to be|turn into|get hired as|get a job as|pass as|qualify as|start as) (an |a )?(({adj}) ){0,3}(rn|{clinical}|{coder}|{work}|student|corpsman)
          (do|must|should|would|did|does|will) (i|you|we|one|they|someone|somebody) (have to|need to|got to|really need to|really have to|already|need|even need to|absolutely need to) (to )?(be|have been|become) (an |a )?(({adj}) ){0,3}(rn|{clinical}|{coder}|{work}|student|veteran)
          (become|becoming|to be|be|being|hire|hiring|hires|hired|help|helps|train|trains|training|support|supports|teach|teaching|work with|works with|working with|work for|alongside|between|from the|ask|asked|talk to|talked to|with the|with|like|than|versus|vs|or|marry|married to|know|knows) (an |a |the |my |our |other |some |your |more |many |to )*(({adj}) ){0,2}(rn|rns|{clinical}|{coder}|{work})(?! (here|by trade|myself))
          (my|his|her|our|their) <1>(wife|husband|mom|mother|dad|father|sister|brother|friend|son|daughter|cousin|aunt|uncle|partner|girlfriend|boyfriend|manager|boss|roommate|spouse|parents?|neighbor|doctor|nurse|coworkers?|recruiter) <4>(is|was|are|works as|worked as|used to be|who is|s|just became) (an |a |currently |also |still |the |in )*(({adj}) ){0,3}(rn|{clinical}|{coder}|{work}|student|veteran|vet|navy|army|military|nursing|college|school)
          (want|wants|wanted|wanna|hoping|hope|like|plan|planning|going|trying|dream|dreaming|dreamed|love|interested|considering|thinking|thought|aim|aiming|train|decide|decided|goal is|looking) (to |in |about |of |on )*(be|become|being|becoming|train as|work as|working as) (an |a )?(({adj}|clinical|informatics) ){0,3}(rn|{clinical}|{coder}|{work})
          (a|an|the) day in the life of (an |a )?\\S+
          such as <6>
          (difference|differences) between <8>
          (is|are|was) (an |a |the )?(({adj}) ){0,2}(rn|{clinical}|{coder}|{work}) (a |an |the |still |really |better|worth|needed|required|necessary|good|able|allowed|paid|happy|in demand)
          (resident|patient|student|nurse|physician|doctor|medic|therapist) (portal|records?|data|experience|loans?|engagement|burnout|documentation|informatics\\w*|informaticist|scheduling|registration|workflows?|leader champion|builder|staffing|call system)
          (programmer|developer|student|coder) (jobs?|roles?|salary|pay|analyst|position)
          """);

  /// "RN" is a nurse, "rn" is mostly "right now".
  private static final Pattern RN = Pattern.compile("\\b([Rr][Nn])(s?)\\b");

  private static final Pattern NURSE_BEFORE =
      Pattern.compile(
          "\\b(?:an|a|registered|bedside|icu|er|staff|as|travel|bsn|grad|years?|yrs?|former|ex|lpn|charge|the|my|for|licensed|certified|nicu|med"
              + " surg|surg|senior|retired|new|night|of|hospital|are|lpn to|adn to)[ ,/-]{1,2}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NURSE_AFTER =
      Pattern.compile(
          "^[ ,/-]{1,2}(?:bsn|msn|adn|with (?:\\d|a |an"
              + " |over|many|ten)|license|licence|informatics|to bsn|for \\d|of"
              + " \\d|here\\b|background|degree|school|by trade)",
          Pattern.CASE_INSENSITIVE);

  /// Reads a message.
  ///
  /// @param text as asked
  /// @return what it says of the asker; [Asker#UNKNOWN] if nothing
  static Asker read(String text) {
    EnumSet<Audience> found = EnumSet.noneOf(Audience.class);
    EnumSet<Audience> not = EnumSet.noneOf(Audience.class);
    String spelled = withNurses(text);
    for (Plain.Sentence sentence : Plain.of(spelled).sentences()) {
      String words = sentence.words();
      Set<Audience> denied = EnumSet.noneOf(Audience.class);
      String rest = words;
      for (Map.Entry<Audience, Phrases> rule : IS_NOT.entrySet()) {
        if (rule.getValue().in(words)) {
          denied.add(rule.getKey());
          rest = rule.getValue().without(rest);
        }
      }
      rest = ABOUT_A_ROLE.without(rest);
      for (Map.Entry<Audience, Phrases> rule : IS.entrySet()) {
        if (rule.getValue().in(rest)) {
          found.add(rule.getKey());
        }
      }
      not.addAll(denied);
    }
    if (not.contains(Audience.PROGRAMMER)) {
      found.add(Audience.NON_PROGRAMMER);
      found.remove(Audience.PROGRAMMER);
    }
    found.removeAll(not);
    return new Asker(found, not, BackgroundReader.read(spelled, found));
  }

  /// Writes each "RN" as the nurse that it stands for, or takes it out.
  private static String withNurses(String text) {
    boolean shouted = text.chars().noneMatch(Character::isLowerCase);
    return RN.matcher(text)
        .replaceAll(
            found -> {
              String before = text.substring(Math.max(0, found.start() - 16), found.start());
              String after = text.substring(found.end(), Math.min(text.length(), found.end() + 16));
              boolean nurse =
                  (found.group(1).equals("RN") && !shouted)
                      || NURSE_BEFORE.matcher(before).find()
                      || NURSE_AFTER.matcher(after).find();
              return nurse ? "nurse" + found.group(2) : "";
            });
  }
}
