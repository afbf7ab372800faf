package dev.foothold.core.answer;

import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Background;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads where an asker comes from. Occupations count where people say that they are one, were one,
/// or ask on behalf of one; circumstances count where they are named.
final class BackgroundReader {

  private static final Map<Background, String> OCCUPATIONS = occupations();
  private static final Map<Background, Phrases> NOUNS = nouns();
  private static final Map<Background, Phrases> CIRCUMSTANCES = circumstances();

  private static final Map<String, String> GROUPS =
      Map.of(
          "any",
          String.join("|", OCCUPATIONS.values()),
          "am",
          "i am|im|i m|ima|am|i was|i used to be|ive been|i have"
              + " been|being|been|as|former|formerly|ex|me|myself|we are|were|my"
              + " (?:wife|husband|sister|brother|mom|friend|daughter|son) is",
          "of",
          "an?|the|just|also|only|still|currently|now|new|newly|former|ex|retired|licensed|registered|certified|experienced|full"
              + " time|part time|burned out|burnt"
              + " out|staff|senior|junior|older|young|lead|charge|travel|night|nights|day|icu|er|ed|or|med"
              + " surg|nicu|peds|oncology|hospital|clinic|retail|community|outpatient|inpatient|small|rural|foreign|veteran|\\d+|years?|yrs?|yr|old|yo|navy|army|air"
              + " force|public|private|tired|plain|laid off|general|per"
              + " diem|bilingual|solo|freelance|dental|medical|pediatric|derm|ortho|busy",
          "since",
          "here|by trade|by day|by training|by background|with|for \\d+|for"
              + " (?:about|almost|over|a|ten|five|six|eight|twenty|the)|turned|looking|wanting|wants|want|trying|who|of"
              + " \\d+|background|experience|exp|thinking|hoping|considering|interested|and i|at"
              + " an?|at the|in an?|in the|now|since|but|so|so far|moving|to"
              + " (?:it|tech|informatics|health|data|analyst)|trying|stuck|burned|burnt|license|day"
              + " job|yrs|\\d+ (?:years|yrs)|school");

  /// Somebody's own occupation.
  private static final Phrases OWN =
      Phrases.of(
          GROUPS,
          """
          ({am}) (({of}) ){0,5}({any})
          ({any})( (guy|gal|girl|person|lady|holder|worker|folks?|team|field|department|side|desk))? ({since})
          ^(({of}|{am}|hi|hello|hey|ok|so) ){0,4}({any})(?! (jobs?|roles?|positions?|pay|salary|interview|resume|work|openings|postings|systems?|software|analysts?|informatics))
          (im|i am|as|am) (her|his|their|the|one|an?) ({any})
          (years?|yrs?|months?|decades?|yr|shifts|nights|days|time|career|life|lifetime) (of |as |in |at |on |doing |being |working |running |behind |inside )*(an? |the )?(({of}) ){0,3}({any})
          (work|works|worked|working|job|jobs|gig|doing|did|do|done|experience|background|degree|license|licensed|trained|training|certified|certification|diploma|started|spent|employed|hired) (in|as|at|on|doing|of|for|behind|inside)( <2>| )(an? |the )?({any})
          (my|our|the) (({of}) ){0,3}({any}) (job|gig|license|licence|career|degree|role|position|work|shifts?|experience|background|days|team|clinic|office|unit|floor|pay|hours|desk|classroom|students|cert|certification|coworkers)
          (what about|how about|and|but|same|what) <1>(for|if im|if i am|as|if youre|if shes|if hes) (({of}) ){0,3}({any})
          (for|suits?|suitable for|fits?|fit for|open to|hire|hires|hiring|take|takes|from|than|as an?) (me |us |someone like me )?(an? |the |us |former |ex )*(({of}) ){0,2}({any})
          (can|could|should|would|how (do|does|can|could|would|should)|is there a way for|any way for|is it possible for) (an? |any |the )?(({of}) ){0,3}({any})s? (to )?(get|go|move|break|switch|find|transition|cross|land|work|come) (a job|a first job|jobs|into|in|over|hired|onto|out|to)
          how (do|does|can|could|would|should) (an? )?(({of}) ){0,3}({any})s? (even |ever )?(start|begin|get started)
          ({any})s? (can|could) (get|go|move|break|switch|transition|cross) (into|in|over|to)
          (from|out of|leave|leaving|left|quit|quitting|tired of|sick of|done with|escape|escaping|past|beyond|off) (being |my |the |an? |working |doing |life as )*(({of}) ){0,2}({any})
          (i|ive|i have) <1>(manage|managed|run|ran) (the |a |our |my |small |busy |large )*(dental (office|practice|clinic)s?)
          (i|ive|we|i have|i also|i currently|i mostly) (<2>| )(code|coded|bill|billed|teach|taught|tutor|schedule|register|check in|draw blood|scan|chart|run cts|fix|repair|service|dispense|fill) <3>(charts?|claims?|patients?|students?|grade|graders|kids|math|science|english|class|classes|pumps?|ventilators?|monitors?|equipment|infusion|scripts?|prescriptions?|ultrasounds?|insurance|high school|middle school)
          """);

  /// What somebody wants to become says nothing of what they are.
  private static final Phrases WANTED =
      Phrases.of(
          GROUPS,
          """
          (want|wants|wanting|wanna|hope|hoping|like|love|trying|try|plan|planning|going|need|dream|how|way|ways|path|route|steps|able|possible|chance|worth|decided|looking|aim) (me |someone |it |do i |to |of |for |in |about |on )*(be|become|being|becoming|work as|working as|get hired as|get a job as|getting hired as|get into|getting into|land a job as|train as|move into|go into|switch to|switching to|transition to|transition into|apply as|apply for) (an? |the )?(({of}|clinical|informatics) ){0,3}({any})
          (get|got|land|landed|find|finding|apply for|applying for|offered|offer for|posting for|interview for|opening for|ad for|hired as|hired on as) (an? |the |my |first )*(({of}|first|job as an?|position as an?|role as an?) ){0,3}({any}) (job|role|position|post|posting|gig|interview|opening)
          (what|whats) (does|do|is|are|s) (an? |the )?(({of}|clinical) ){0,2}({any}) (do|does|doing|actually|all day|really|like|supposed|job)
          (salary|pay|wage|wages|outlook|demand|day in the life) (of|for) (an? |the )?({any})
          (help|service) desk (job|jobs|role|roles|position|positions|posting|postings|interview|pay|salary)
          """);

  private static final Phrases HAS_DEGREE =
      Phrases.of(
          """
          (i have|ive got|i got|i hold|i hav|i earned|i finished|have|with|got|holding|hold|my|finishing|completed|finished|earned) (an? |my |the |two |one )?(<2>| )?(bachelors?|masters?|bs|ba|bsc|msc|mba|associates?|phd|degree|bachelor of \\w+|master of \\w+)( degree)? (in|from|of|and|but|at|with|degree)
          """);

  /// Work from home that somebody else speaks of, as swindlers do.
  private static final Phrases OFFERED =
      Phrases.of(
          """
          (remote|work from home|wfh|home based) <3>(offer|offers|offered|company|employer|recruiter|job|gig|position|role) <6>(telegram|whatsapp|signal|check|cheque|equipment|laptop|gift cards?|zelle|deposit|ssn|bank|scam|legit|real|fake|upfront|fee|pay them|cash)
          (telegram|whatsapp|signal|check|cheque|gift cards?|zelle|deposit|ssn|scam|legit|fake|upfront|fee) <8>(remote|work from home|wfh|home based) <3>(offer|offers|company|employer|recruiter|jobs?|gig|position|role)( s)?
          """);

  private BackgroundReader() {}

  private static Map<Background, String> occupations() {
    Map<Background, String> nouns = new EnumMap<>(Background.class);
    nouns.put(
        Background.HELP_DESK,
        "(?:t|tier|level|l) ?[12](?: desktop)?|desktop (?:guy|girl|person)|call queue|help ?desk(?:"
            + " (?:tech\\w*|analyst|agent|guy|work|support|person|lead|job))?|service ?desk(?:"
            + " \\w+)?|desktop support(?: tech\\w*)?|desktop tech\\w*|it support(?: \\w+)?|tech"
            + " support(?: \\w+)?|technical support(?: \\w+)?|sys ?admins?|system"
            + " administrators?|systems administrators?|network (?:admin\\w*|tech\\w*|engineer)|it"
            + " (?:tech\\w*|generalist|guy|specialist|admin\\w*|manager)|msp(?: tech\\w*)?|field"
            + " tech\\w*|(?:tier|level|l) ?[12i]{1,2}(?: support| tech\\w*| help ?desk)?|geek"
            + " squad|password resets");
    nouns.put(
        Background.DATA_ANALYST,
        "tableau|power ?bi|snowflake|excel reports|sales forecasts|data analysts?|business"
            + " analysts?|bi (?:analysts?|developers?)|business intelligence(?: \\w+)?|financial"
            + " analysts?|marketing analysts?|reporting analysts?|data analytics|analytics(?:"
            + " \\w+)?|data scientists?|sql analysts?|statisticians?|tableau"
            + " (?:dev\\w*|guy|person)|insights analysts?|operations analysts?|analyst in");
    nouns.put(
        Background.NURSE,
        "(?:icu|er|pacu|stepdown|dialysis|med surg|travel|bedside) rn|rns?(?="
            + " (?:with|for|who|and|here|at|in|of|bsn))|pacu|stepdown|nurses?|nursing|lpns?|lvns?|nps?|aprns?|crnas?|nurse"
            + " practitioners?|bedside|charge nurses?|midwi(?:fe|ves)|floor nurs\\w+");
    nouns.put(
        Background.PHARMACY,
        "certified tech|iv room|ptcb|pharmacy manager|b ?pharm|pharmacists?|pharmds?|pharm"
            + " ?d|pharmacy(?: tech\\w*)?|pharm techs?|cpht|pharmacy assistants?|rph");
    nouns.put(
        Background.PHYSICIAN,
        "physicians?(?! ass)|doctors?|mds?|dos|mbbs|imgs?|fmgs?|(?:foreign|international) medical"
            + " grad\\w*|hospitalists?|surgeons?|resident"
            + " physicians?|residents?|residency|attendings?|psychiatrists?|anesthesiologists?|pediatricians?|pcp|pulmonologists?|cardiologists?|medical"
            + " director|physician builder|internists?|family doc\\w*|emergency docs?|er docs?|em"
            + " docs?|medical school (?:grad\\w*)|unmatched|intern"
            + " year|radiologists?|pathologists?|hospital medicine|family medicine|med school"
            + " grad\\w*");
    nouns.put(
        Background.IMAGING,
        "rad(?:iology)? tech\\w*|radiologic tech\\w*|radiograph\\w+|sonograph\\w+|ultrasound(?:"
            + " tech\\w*)?|x ?ray(?: tech\\w*)?|mri(?: tech\\w*)?|ct(?: tech\\w*)|cat scan"
            + " tech\\w*|mammograph\\w+|mammo tech\\w*|imaging tech\\w*|nuc(?:lear)?"
            + " med(?:icine)?(?: tech\\w*)?|rt r|arrt|radiology|cath lab(?: tech\\w*)?");
    nouns.put(
        Background.LABORATORY,
        "lab tech\\w*|laborator\\w+|lab (?:assistant|scientist|rat|manager|person)s?|med(?:ical)?"
            + " lab(?:oratory)?(?: \\w+)?|mls|mlts?|cls|medical"
            + " technologist|phlebotom\\w+|histo\\w*(?:"
            + " tech\\w*)?|microbiolog\\w+|cytotech\\w*|blood bank(?: tech\\w*)?|clinical lab(?:"
            + " \\w+)?|bench tech\\w*|pathology assistants?|the bench");
    // Practical nurses do an aide's work as much as a nurse's: both sets of entries are theirs.
    nouns.put(
        Background.MEDICAL_ASSISTANT,
        "lpns?|lvns?|scribes?|scribing|rooming|room patients|(?:a|an|her|his|one|for) ma|medical"
            + " assistants?|medical assisting|mas?(?="
            + " (?:at|in|for|with|and|who|here|school))|cmas?|rmas?|ccmas?|cnas?|nursing"
            + " assistants?|nurse aides?|nurses aides?|patient care tech\\w*|pcts?|home health"
            + " aides?|caregivers?|medication aides?|med aides?|rooming patients|taking vitals");
    nouns.put(
        Background.CODER,
        "medical cod(?:er|ers|ing)|medical bill(?:er|ers|ing)|billers?|biller coder|ccs"
            + " holder|(?:the|my|an?) (?:ccs|cpc|rhit)|rhit and|aapc|charts per hour|denials"
            + " (?:data|rep|analyst)|code (?:ortho|charts|claims|inpatient)|coding charts|from"
            + " coding|cpt|coder biller|inpatient coders?|outpatient coders?|hcc coders?|risk"
            + " adjustment coders?|ed coders?|profee coders?|icd coders?|cpc|cpc a|ccs|ccs"
            + " p|billing specialists?|billing (?:clerk|office)|coding"
            + " (?:charts|claims|auditor)|coding for (?:a|an|the) \\w+|denials specialist|charge"
            + " capture|(?:hospital|clinic|insurance) billing");
    nouns.put(
        Background.FRONT_DESK,
        "checking (?:ppl|people|patients) in|check (?:people|patients|ppl) in|rece?pti?on\\w*|front"
            + " ?desk(?: \\w+)?|receptionists?|registrars?|patient (?:access|registration)(?:"
            + " \\w+)?|registration(?: clerk| rep)?|schedulers?|scheduling|unit"
            + " (?:clerk|secretary)|unit clerks?|ward clerks?|medical secretar\\w+|medical"
            + " receptionists?|admitting(?: clerk| rep)?|check ?in desk|medical office"
            + " (?:assistant|admin\\w*|manager)|office (?:manager|coordinator)(?: at)?|patient"
            + " service rep\\w*|insurance verification(?: \\w+)?|switchboard");
    // "Pt" is a patient and part time, "ot" overtime and "pa" a state, where they stand alone.
    nouns.put(
        Background.ALLIED_HEALTH,
        "(?:physical|occupational|respiratory|speech|recreational|rehab|resp|physio|occ|behavioral|mental"
            + " health) therap(?:y|ists?)(?: assistants?)?|physios?|physiotherap\\w+|speech(?:"
            + " language)? path\\w*|slps?|slpas?|dpts?|ptas?|cotas?|otrs?(?:"
            + " l)?|otas?|rrts?|therapists?|(?:a|former|outpatient|ortho|neuro|peds|inpatient|licensed|snf|care)"
            + " pt(?!"
            + " (?:asked|came|calls?|care|cares|access|portal|charts?|jobs?|gig|work|position|role|schedule|aide|advocate|rep|clinics?|offices?|student|school|transport\\w*|is|was|data|experience))|pt"
            + " (?:here|of \\d+)|(?:an|former|peds|inpatient|licensed|snf|care) ot(?!"
            + " (?:shift|shifts|hours?|job|clinics?|offices?|student|school|is|was))|ot (?:here|of"
            + " \\d+)|(?:an|icu|nicu) rt(?! r)|(?:an|clinical)"
            + " rd|rdns?|dieti[tc]ians?|nutritionists?|social"
            + " work(?:ers?)?|l[cm]sws?|licsws?|msws?|(?<!nurse )(?<!rn )case managers?|case"
            + " management|care (?:managers?|coordinators?)|discharge"
            + " planners?|audiologists?|(?:mental health|behavioral health)"
            + " counselors?|lmfts?|lpccs?|athletic trainers?|exercise physiologists?|sleep"
            + " techs?|polysomnograph\\w+|chiropractors?|optometrists?|physicians?"
            + " ass(?:istan|ocia)ts?|pa cs?|(?:a|as|former|em|er|ortho|derm|surgical|icu) pa(?!"
            + " (?:school|student|program|system|resident|license plate))");
    nouns.put(
        Background.EMS,
        "paramedics?|emts?(?: [bpia])?|nremt\\w*|aemts?|ems(?:"
            + " (?:crew|provider|worker|supervisor|lieutenant|captain|chief|clinician|instructor))?|ambulance(?:"
            + " (?:crew|driver|attendant|tech\\w*|service|worker))?|(?:flight|fire|street)"
            + " ?medics?|(?:911|9 1 1|emergency|medical|ems|ambulance|fire) (?:dispatch\\w*|call"
            + " ?takers?|operators?|telecommunicators?)|(?:911|9 1 1) calls|first responders?");
    nouns.put(
        Background.DENTAL,
        "dental (?:assist\\w+|hygien\\w+|nurses?|techs?|technicians?|office(?:"
            + " \\w+)?|clinic|practice(?: \\w+)?|receptionists?|front desk|bill\\w+|treatment"
            + " coordinators?)|hygienists?|rdhs?|rdas?|dentists?|orthodontic"
            + " (?:assistants?|techs?)");
    nouns.put(
        Background.HOSPITAL_SUPPORT,
        "steril\\w+ process\\w+(?: tech\\w*)?|spd(?: tech\\w*)?|crcsts?|instrument tech\\w*|central"
            + " (?:sterile|supply|service)(?: \\w+)?|materials management|supply"
            + " (?:tech\\w*|clerks?)|(?:surgical|surg|scrub|or) tech\\w*|(?:patient"
            + " )?transporters?|patient transport|(?:monitor|telemetry|endo\\w*)"
            + " tech\\w*|environmental services|evs|hospital"
            + " (?:housekeep\\w+|clean\\w+|janitors?|laundry)|dietary aides?");
    nouns.put(
        Background.BIOMED_TECHNICIAN,
        "htm(?: guy| shop)?|biomeds?|bio ?med(?:ical)? (?:equipment"
            + " )?(?:tech\\w*|engineer\\w*)|bmets?|cbets?|clinical engineer\\w*|htm(?:"
            + " tech\\w*)?|medical equipment(?: \\w+)?|equipment tech\\w*|imaging field"
            + " (?:service|engineer)|field service engineers?|dialysis machine tech\\w*|medical"
            + " device (?:tech\\w*|repair)");
    nouns.put(
        Background.PROJECT_MANAGER,
        "(?:it|tech|healthcare|senior|a|an|as) pms?|tech pmo|scrum mast\\w*|erp go lives|project"
            + " (?:manag\\w+|coordinat\\w+|leads?)|program managers?|pms?(?="
            + " (?:at|in|for|with|on|here|from))|scrum masters?|pmp|product owners?|delivery"
            + " managers?|pmo|construction pm|implementation managers?");
    nouns.put(
        Background.TEACHER,
        "lesson plans?|curriculum|atd|pd"
            + " for|teachr|teachers?|teaching|educators?|instructors?|instructional"
            + " (?:designers?|coach\\w*)|professors?|tutors?|corporate trainers?|trainers?(?="
            + " (?:at|in|for|with|by))|adjuncts?|classroom|substitutes?|paraprofessionals?|(?:second|third|fourth|fifth|1st|2nd|3rd|4th|5th|6th|7th|8th)"
            + " grade|kindergarten|librarians?|school district|l and d|training specialists?");
    return nouns;
  }

  private static Map<Background, Phrases> nouns() {
    Map<Background, Phrases> nouns = new EnumMap<>(Background.class);
    OCCUPATIONS.forEach(
        (background, noun) -> nouns.put(background, Phrases.of("(" + noun + ")s?")));
    return nouns;
  }

  private static Map<Background, Phrases> circumstances() {
    Map<Background, Phrases> named = new EnumMap<>(Background.class);
    named.put(
        Background.NO_DEGREE,
        Phrases.of(
            """
            (no|not|without|dont have|do not have|didnt|never|lack|lacking|zero|w o|minus|wout|havent|nor) (an? |any |my |the |finish |finished |finishing |get |got |getting |going to |have |having |earn |earned |actual |formal |real |to |complete |completed |go |went )*(college |bachelors |university |4 year |four year |associates )?(degree|degrees|bachelors|college|university|associates|diploma past|uni|higher education)
            (dropped|drop|flunked|dropping) out( of)?( (college|university|high school|school|uni|community college))?
            (only|just|have|got|with|my|a) <2>(ged|high school diploma|hs diploma|high school education|high school grad\\w*)
            (degree ?less|degreeless|no diploma|ged here|ged and|ged only|high school is (all|as far))
            (college|school|university) (dropout|drop out)
            """));
    named.put(
        Background.OLDER,
        Phrases.of(
            """
            (im|i am|am|at|age|aged|turning|turn|turned|is|almost|nearly|over|past|about to be|me) (4[0-9]|5[0-9]|6[0-9]|forty|fifty|sixty|forty \\w+|fifty \\w+)(?! (percent|hours|bed|beds|miles|k|dollars|bucks|an hour|people|employees|users|applications|jobs|resumes|of (my|them|these)|years in|years of|years as|minutes|weeks|days|per|a week|an|hrs))
            (4[0-9]|5[0-9]|6[0-9]) (years old|year old|yo|yr old|y o|yrs old|here)
            (4[1-9]|5[0-9]|6[0-9])(yo|f|m)
            in my (early |mid |late )?(40s|50s|60s|forties|fifties|sixties)
            (4[5-9]|5[0-9]|6[0-9]) (and|wanting|looking|here|with|trying|now)
            (im too old|am i too old|i am too old|too old (for|to|at)|my age|age discrimination|ageism|ageist|older (worker|person|candidate|applicant|career changer|guy|woman|man|than)|late in life|gray hair|grey hair|grandma|grandmother|grandfather|grandpa|twice their age|kids half my age|half my age|near retirement|before i retire|until i retire|until retirement|before retirement|retirement age|oldest)
            """));
    named.put(
        Background.LAID_OFF,
        Phrases.of(
            """
            (laid off|layed off|let go|lost my (job|position|role)|severance|made redundant|redundancy|reorg|riffed|rif|downsized|unemployment)
            (job|position|role|team|department|division|startup|company|whole \\w+) (was |were |got |has been |just |is |being )+(eliminated|cut|axed|shut down|closed|gutted|outsourced|offshored|dissolved|let go)
            (got|was|were|been|they|who) (got )?(cut me|axed|canned|riffed|rifed|downsized|outsourced|laid me off)
            (just |recently )?lost (his|her|my|their|our|a) (job|position|role)
            (my|our|after (a|the|another)|since (a|the|my)|(in|by|through) (a|the|last \\w+|this|my|our)|hit by|survived|caught in) <2>lay ?offs?
            """));
    named.put(
        Background.REMOTE_PART_TIME,
        Phrases.of(
            """
            (remote|remotely|remot|wfh|work from home|working from home|from home|from my house|telecommut\\w+|telework\\w*|part time|parttime|part ?timer?|a few hours|20 hours|school hours|home office|at home|home based|evenings only|nap ?time|hybrid)
            """));
    return named;
  }

  /// Which backgrounds a message so much as names, whoever has them.
  ///
  /// @param text any
  static Set<Background> named(String text) {
    EnumSet<Background> named = EnumSet.noneOf(Background.class);
    String words = Plain.of(text).words();
    NOUNS.forEach(
        (background, nouns) -> {
          if (nouns.in(words)) {
            named.add(background);
          }
        });
    return named;
  }

  /// Whether somebody says that they have a degree, or are finishing one.
  ///
  /// @param text any
  static boolean hasDegree(String text) {
    return HAS_DEGREE.in(Plain.of(text).words());
  }

  /// Reads a message.
  ///
  /// @param text with nurses spelled out
  /// @param is what else is known of the asker from it
  static Set<Background> read(String text, Set<Audience> is) {
    EnumSet<Background> found = EnumSet.noneOf(Background.class);
    for (Plain.Sentence sentence : Plain.of(text).sentences()) {
      String own = OWN.all(WANTED.without(sentence.words()));
      NOUNS.forEach(
          (background, nouns) -> {
            if (nouns.in(own)) {
              found.add(background);
            }
          });
      String circumstances = OFFERED.without(sentence.words());
      CIRCUMSTANCES.forEach(
          (background, phrases) -> {
            if (phrases.in(circumstances)) {
              found.add(background);
            }
          });
    }
    found.addAll(
        is.stream()
            .flatMap(audience -> counterpart(audience).stream())
            .collect(Collectors.toSet()));
    if (hasDegree(text)) {
      found.remove(Background.NO_DEGREE);
    }
    // Medical coders write "coder" too; who names charts and claims is no developer.
    if (found.contains(Background.CODER)) {
      found.remove(Background.DEVELOPER);
    }
    return found;
  }

  private static Set<Background> counterpart(Audience audience) {
    return switch (audience) {
      case STUDENT -> Set.of(Background.STUDENT);
      case PROGRAMMER -> Set.of(Background.DEVELOPER);
      case VETERAN -> Set.of(Background.VETERAN);
      case INTERNATIONAL -> Set.of(Background.OUTSIDE_US);
      case CAREER_CHANGER, CLINICIAN, NON_PROGRAMMER -> Set.of();
    };
  }
}
