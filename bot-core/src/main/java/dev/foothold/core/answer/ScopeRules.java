package dev.foothold.core.answer;

import dev.foothold.core.model.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Phrases by which a clause asks for something that is not answered as advice. Over [Plain] words.
final class ScopeRules {

  /// A rule that holds.
  ///
  /// @param reason what is asked for
  /// @param strength 0 to 1
  /// @param beatsDomain whether it holds also where the clause names healthcare IT
  record Finding(Reason reason, double strength, boolean beatsDomain) {}

  private record Rule(Finding finding, Phrases phrases) {}

  private static final String DRUGS =
      "amlodipine|atenolol|metoprolol|lisinopril|losartan|metformin|insulin(?! (?:pumps?|pens?"
          + " data|data|delivery|devices?))|ozempic|wegovy|mounjaro|semaglutide|methadone|suboxone|gabapentin"
          + "|gabapentine?|gabamentine|pregabalin|lyrica|hydrocodone|hydrocodene|oxycodone|tramadol|morphine|fentanyl|percocet|vicodin|codeine|ibuprofen|advil|motrin"
          + "|naproxen|aleve|tylenol|acetaminophen|paracetamol|aspirin|warfarin|coumadin|eliquis|xarelto|plavix|heparin|lovenox|prednisone|prednisolone|methylprednisolone|albuterol|symbicort|singulair|amoxicillin|augmentin|azithromycin|z"
          + " ?pack?|doxycycline|cipro\\w*|levofloxacin|bactrim"
          + "|clindamycin|cephalexin|keflex|penicillin|antibiotics?|zoloft|sertraline|lexapro|escitalopram|prozac|fluoxetine|celexa|citalopram|effexor"
          + "|venlafaxine|cymbalta|duloxetine|wellbutrin|bupropion|trazodone|seroquel|quetiapine|abilify|risperidone|zyprexa|lithium|lamictal|lamotrigine"
          + "|depakote|keppra|topamax|topiramate|xanax|alprazolam|ativan|lorazepam|klonopin|clonazepam|valium|diazepam|ambien|zolpidem|melatonin"
          + "|adderall|ritalin|vyvanse|concerta|omeprazole|prilosec|nexium|protonix|pantoprazole|famotidine|pepcid|zantac|levothyroxine|synthroid|lipitor"
          + "|atorvastatin|crestor|rosuvastatin|simvastatin|statins?|furosemide|lasix|hydrochlorothiazide|hctz|spironolactone|benadryl|diphenhydramine"
          + "|zyrtec|claritin|flonase|sudafed|mucinex|nyquil|dayquil|robitussin|sevoflurane|propofol|ketamine|lidocaine|vancomycin|vanco|vanc|norepinephrine|levophed|epinephrine|digoxin|amiodarone|diltiazem|cardizem|clonidine|hydralazine|tamoxifen|methotrexate|humira|enbrel|birth"
          + " control|plan"
          + " b|accutane|isotretinoin|viagra|cialis|finasteride|minoxidil|ivermectin|hydroxychloroquine|paxlovid|tamiflu|allopurinol|colchicine|flexeril|cyclobenzaprine|meloxicam|celebrex|baclofen|zofran|ondansetron|phenergan|imodium|miralax|cbd|kratom|st"
          + " johns wort|potassium chloride|magnesium"
          + " sulfate|[a-z]{3,20}(?:prazole|olol|sartan|statin|cillin|mycin|floxacin|oxetine|zepam|zolam|codone|dipine|gliptin|flurane|triptan|setron|cycline|thiazide|semide|glutide)";

  private static final Map<String, String> GROUPS =
      Map.of(
          "system",
          "epic|hyperspace|hyperdrive|haiku|mychart|my"
              + " chart|cerner|powerchart|meditech|athena|athenahealth|athenaone|eclinicalworks|ecw|nextgen|allscripts|veradigm|advancedmd|drchrono|practice"
              + " fusion|kareo|tebra|modmed|dentrix|eaglesoft|webpt|pointclickcare|matrixcare|cprs|healow|followmyhealth|patient"
              + " portal|portal|ehr|emr|ehr system|emr system|charting"
              + " system|citrix|omnicell|pyxis|powerscribe|cpoe|emar|pacs|imprivata",
          "made",
          "fake|faked|forged|false|phony|bogus|counterfeit|made up|fabricated",
          "paper",
          "references?|reference letters?|letters? of recommendation|recommendation"
              + " letters?|certif(?:icates?|ications?)|certs?|diplomas?|degrees?|transcripts?|(?:work"
              + " |job )?experience|employment(?: history)?|employers?|(?:work|job)"
              + " history|resumes?|licen[sc]es?|pay ?stubs?|credentials?|offer letters?|doctors"
              + " notes?|internships?",
          "drug",
          DRUGS,
          "relative",
          "(?:mom|mum|mother|dad|father|parents?|brother|sister|son|daughter|kid|child|baby|toddler|wife|husband|partner|boyfriend|girlfriend|friend|roommate|grandma|grandmother|grandpa|grandfather|uncle|aunt|cousin|niece|nephew|fiancee?|doctor|pharmacist|gp|dog|cat)s?",
          "ill",
          "symptoms?|rash|fever|cough|headaches?|migraines?|nausea|vomiting|diarrhea|constipation|pain|pains|ache|aches|dizzy|dizziness|fatigue|swelling|swollen|lump|mole|bump|infection|uti|std|sti|flu|covid|cold"
              + " sore|sore"
              + " throat|anxiety|depression|adhd|insomnia|diabetes|cancer|tumor|asthma|eczema|psoriasis|arthritis|fibromyalgia|lupus|ibs|gerd|reflux|hypertension|blood"
              + " pressure|cholesterol|thyroid|anemia|period|cramps|pregnant|pregnancy|miscarriage|menopause|hair"
              + " loss|acne|numbness|tingling|bleeding|bruise|wound|blister|burn|itch\\w*|hives|allergy|allergies|palpitations|heartburn|vertigo|sciatica|gout|kidney"
              + " stones?|gallstones?|hernia|pneumonia|bronchitis|sinus\\w*|ear"
              + " infection|concussion|sprain|fracture|seizures?|tremor|neuropathy|erectile"
              + " dysfunction|pcos|endometriosis|hemorrhoids|shingles|chickenpox|measles|strep",
          "org",
          "clinic|practice|hospital|office|group|organization|organisation|facility|asc|fqhc|urgent"
              + " care|nursing home|hospice|lab|pharmacy|dental office|company|health"
              + " system|startup|agency|department|center|centre|business|team|providers?|doctors|physicians|doctor"
              + " practice",
          "product",
          "ehrs?|emrs?|ehr (?:system|software|vendor|platform)|emr"
              + " (?:system|software|vendor)|practice management(?: system| software)?|pms|billing"
              + " (?:software|system|company|service)|scheduling (?:software|system)|telehealth"
              + " (?:platform|software|system)|patient portal|pacs(?: system|"
              + " vendor)?|lis|interface engine|integration engine|medical software|hospital"
              + " software|hospital (?:information|management) system|his|clearinghouse|e"
              + " ?prescribing \\w+|revenue cycle \\w+|scribe software|ai scribe|dictation"
              + " software|athena|athenahealth|eclinicalworks|ecw|epic|cerner|nextgen|allscripts|meditech|advancedmd|drchrono|kareo|tebra|openemr|openmrs|practice"
              + " fusion|simplepractice|healthcare crm|backup solution",
          "person",
          "ex|ex"
              + " (?:husband|wife|boyfriend|girlfriend|partner)|exs|husband|wife|spouse|boyfriend|girlfriend|partner|mother|mom|mum|father|dad|brother|sister|son|daughter|kid|kids|child|childs|cousin|aunt|uncle|niece|nephew|grandma|grandpa|grandmother|grandfather|in"
              + " laws?|mother in law|father in law|relatives?|family|family"
              + " members?|neighbou?rs?|co"
              + " ?workers?|coworker|colleagues?|boss|manager|supervisor|friend|friends|best"
              + " friend|roommate|landlord|teacher|date|tinder"
              + " date|crush|celebrity|celeb|celebrities|famous"
              + " \\w+|actor|singer|politician|senator|football player|athlete|baby daddy|baby"
              + " mama|enemy|someone|somebody|stalker|fiancee?|classmate|employee|job"
              + " applicant|nanny|babysitter|tenant|girl|guy",
          "far",
          "civil engineer\\w*|mechanical engineer\\w*|electrical engineer\\w*|chemical"
              + " engineer\\w*|aerospace engineer\\w*|petroleum engineer\\w*|structural"
              + " engineer\\w*|lawyers?|attorneys?|law|paralegals?|judges?|teachers?|teaching|professors?|accountants?|accounting|cpa|bookkeepers?|actuary|actuaries|pilots?|flight"
              + " attendants?|air traffic"
              + " controllers?|chefs?|cooks?|bakers?|baristas?|plumbers?|plumbing|electricians?|carpenters?|welders?|welding|hvac|mechanics?|truck"
              + " drivers?|truckers?|cdl|real"
              + " estate|realtors?|marketing|advertising|journalists?|journalism|photographers?|graphic"
              + " designers?|game (?:dev|developer|design|designer|development)|video games?|game"
              + " dev\\w*|architects?|interior designers?|police officers?|cops?|firefighters?|fbi"
              + " agent|actors?|acting|models?|modeling|musicians?|singers?|dj|youtubers?|influencers?|streamers?|investment"
              + " bank\\w*|bankers?|traders?|day trad\\w*|stock brokers?|quants?|hedge"
              + " fund|financial advis\\w+|insurance agents?|farmers?|veterinarians?|vets? tech|vet"
              + " techs?|dentists?|dental hygienists?|dental assistants?|orthodontists?|hair"
              + " ?stylists?|cosmetolog\\w+|barbers?|estheticians?|massage therapists?|personal"
              + " trainers?|yoga teacher|dietitians?|social"
              + " workers?|therapists?|psychologists?|psychiatrists?|counselors?|phlebotomists?|phlebotomy|cnas?|cmas?|medical"
              + " assistants?|lpns?|lvns?|rns?|registered nurses?|nurses?|nurse"
              + " practitioners?|crnas?|nurse"
              + " anesthetists?|midwi\\w+|doulas?|paramedics?|emts?|surgeons?|anesthesiologists?|dermatologists?|cardiologists?|pediatricians?|doctors?|physicians?|physician"
              + " assistants?|pharmacists?|pharmacy techs?|pharmacy"
              + " technicians?|radiolog(?:ist|ists|ic technologist)|sonographers?|ultrasound"
              + " techs?|x ray techs?|respiratory therapists?|physical therapists?|occupational"
              + " therapists?|speech therapists?|surgical techs?|dialysis"
              + " tech\\w*|optometrists?|chiropractors?|librarians?|historians?|economists?|geologists?|biologists?|chemists?|physicists?|astronauts?|astronom\\w+|marine"
              + " biolog\\w+|zookeepers?|florists?|plant nursery|nursery|daycare|food"
              + " truck|restaurant|coffee shop|bakery|dropshipping|etsy|amazon fba|uber"
              + " driver|crypto|blockchain|robotics engineer|fashion design\\w*|tattoo"
              + " artist|bartender|event plann\\w+|wedding planner|travel agent|tour"
              + " guide|translators?|interpreters?|priest|army officer|navy seal|spy|private"
              + " investigator|security guard|mortician|funeral director|landscap\\w+|construction"
              + " manager|solar installer|wind turbine\\w*|forklift|oil rig|merchant"
              + " marine|gunsmith|locksmith");

  /// Strength of a rule that no likeness overrules.
  static final double BEYOND_DOUBT = 1;

  private static final String FALSE_CLAIMS =
      """
      (put|putting|list|listing|add|adding|include|including|claim|claiming|use|using) <3>({made}) <3>({paper}) <8>(resume|resumes|cv|linkedin|application|profile)
      (say|claim|tell them|tell everyone|tell people|pretend|act like|lie|lying|pass as|pass myself off as) (that |about |to be |being |saying |like )*(i am|im|i have|ive|i worked|i was|i did|having|{system}) <5>(when|but|though|although|even though|while|if) (i|im|ive) <1>(never|am not|im not|not|dont|do not|didnt|did not|havent|have not|wasnt|was not)( (really|actually|one|any|true|certified|work|worked|have|did|been|been there|it))?$
      (act|acting|pose|posing|serve|stand in|step in) as (my|a|the|one of my) <1>(references?|supervisor|employer|manager|boss) <8>(never|didnt|did not|fake|made up|pretend)
      (how|where) (can|could|do|would|to|might) <2>(get|buy|find|make|order|obtain|forge) <3>({made}) <3>({paper})
      """;

  private static final List<Rule> RULES =
      List.of(
          rule(
              Reason.PERSONAL_DATA,
              0.9,
              true,
              """
              (here is|here are|heres|attached|attaching|pasted|pasting|i pasted|below is|this is|see|read|check|look at|screenshot text) <4>(chart notes?|face ?sheets?|discharge summar\\w+|progress notes?|referral letter|patient lists?|list of (our|my|real) patients|patients? (record|chart|file)|lab values|operative note|real (note|chart|message)|production message)(?! (template|format|example|workflow|should|standard|app|builder|analyst|tracking|review))
              (message|hl7|adt|oru|note|extract|export|file|report) (is |was |comes |came |i got |copied |taken |straight )*from (production|our production|a real patient|the live system|prod)
              (names?|contains?|shows?|has|with|includes?) (the |a |our |real )*(patients? )(full |real )*(name|names|dob|ssn|number|address)( .*)?
              """),
          rule(
              Reason.PRIVACY_VIOLATION,
              0.95,
              true,
              """
              (can i|may i|could i|how (do|can|would|could) i|should i|want to|wanted to|wanna|would like to|id like to|is it (ok|okay|fine|allowed|legal|illegal|bad|wrong|a hipaa violation|against hipaa|hipaa)|ok to|okay to|need to|let me|shall i|am i allowed|am i able|help me|trying to|going to|gonna|tempted to|do i|if i|just|way to|allowed to|thinking of|thinking about|any harm in|wrong with|problem with|i can|i could|i might|ill) <4>(look(ing)? <1>up|look(ing)? (at|in|into|through)|lookup|check(ing)?( on| out| up on)?|see(ing)?|view(ing)?|open(ing)?|access(ing)?|peek(ing)?( at| in| into)?|pull(ing)? (up|out)?|search(ing)?( for| up)?|read(ing)?|get(ting)? (into|in to|hold of)|snoop(ing)?( on| in| through)?|find(ing)?( out)?|brows(e|ing)|spy(ing)?( on)?|print(ing)?|get(ting)?|pull(ing)?|stalk(ing)?) <2>(my|a|an|the|our|his|her|some|this|that|their) <2>({person})s? ?<6>(charts?|records?|ehr|emr|epic|cerner|mychart|labs?|lab results?|results?|file|files|medical|system|database|portal|meds|medications|diagnosis|appointments?|test results?|info|information|address|phone|number|hospital|login rights|history|pregnan\\w+|visit|visits|admission|psych|std|hiv|notes)
              (keep|keeping|take|taking|copy|copying|save|saving|use|using) (some |any |the |a few |a little |old |real |my |our )*(patients?|phi) ?<1>(data|records?|charts?|files?|lists?) (from|of) (my|our|the|an?) <3>(jobs?|work|hospital|clinic|employer|internship|unit|practice)
              (use|using) my (own )?(work |hospital |epic |ehr |staff |employee )*(login|log in|access|account|credentials|badge) to <2>(see|look|check|view|open|read|get|pull|find) <2>my (own )?<2>(chart|records?|labs?|results?|file|mri|notes?)
              (look(ing)? <1>up|lookup|snoop(ing)? (on|in)|peek(ing)? at) (my|a) ({person})s? (in|on|through|using|with|via) (the |our |my |work )*(ehr|emr|epic|cerner|system|chart|charts|computer|records?|hospital|database|meditech|login)
              (look(ing)? at|look(ing)? up|check(ing)?|open(ing)?|view(ing)?|access(ing)?|see(ing)?|read(ing)?|edit(ing)?|chang(e|ing)|delet(e|ing)|fix(ing)?|pull(ing)? up) <1>(my own|my) (chart|medical record|medical records|record|records|labs?|lab results?|results|file|mri|note|notes) <2>(in|at|with|using|through|on|from) <3>(epic|cerner|work|ehr|emr|our system|the system|my (work )?login|my access|hyperspace|meditech|my job|the hospital system|credentials)
              (find|get|access|see|look up|read|obtain|search|steal|buy|leak) <2>({person})s? <1>(medical records?|health records?|lab results|patient records?|charts?|medical history|medical files?)(?! (jobs?|analyst|from (his|her|their) (doctor|portal)))
              (curious|wondering|wonder|find out|see) <3>(why|if|what|whether|how) <2>(my )?({person})s? <3>(was|were|is|got|has|been|had|came|went) <3>(admitted|hospitalized|in the (er|hospital|icu)|pregnant|hiv|patient here|seen) <6>(look|check|peek|chart|epic|ehr|system|record)
              (i|ive|i already|i just|i once) <2>(looked up|looked at|peeked at|snooped|checked|opened|accessed|viewed|pulled up|read) <2>(my |a |an )?({person})s? <3>(chart|charts|record|records|labs?|results|file|in (epic|the ehr|our ehr|cerner|the system|the emr)|info|medical)
              (found|have|got|took|picked up|received|came across|see|saw|stumbled (on|upon|across)|discovered) <6>(lab results?|medical records?|patient records?|charts?|patient files?|patient data|patient list|test results?|prescriptions?|face ?sheets?|medical files?|records|x rays?|patient info|patient information|usb with patient\\S*|hard drive with patient\\S*|papers with patient\\S*) <9>(send|share|upload|post|show|photos?|pictures?|give (it|them) to you|email|paste|tweet)
              (send|sending|share|sharing|upload|uploading|post|posting|show|paste|pasting|text|dm|forward|forwarding|email|emailing) (you |u |me |it |them |some |a |the |here |to |of |an |real |actual |my |our |screenshots?( of)? |photos?( of)? |pictures?( of)? |pics?( of)? |copies of |one of )*(patients?|patient|real|neighbou?rs?|ex s|exs|coworkers?|someones|somebody s|celebrity|famous|real patient)s? <2>(records?|data|charts?|labs?|lab results?|results|files?|list|info|information|names|screen|face|story|x ?ray|mri|ct|images?|scans?|notes)(?! (standard|format|between|using (fhir|hl7)|securely|via (fhir|hl7)|interface|to (another|a|the) (hospital|hie|system|clinic|provider)))
              (use|using|borrow|borrowing|share|sharing|give|giving|lend|lending|log ?in (with|as)|logging in (with|as|under)|sign in (with|as)|know) <2>(my |a |the |his |her |someone elses |another |our )*(co ?workers?|nurses?|managers?|doctors?|preceptors?|friends?|boss|colleagues?|supervisors?|somebody elses|someone elses|another (nurse|employee|user)s?|ehr|epic|cerner|hospital|work)s? <1>(login|log in|password|credentials|badge|account|access|user ?name)(?! (reset|management|support|issues|problems|analyst|tickets?|job|form|request|training|desk))
              (take|taking|bring|bringing|copy|copying|export|exporting|download|downloading|email|emailing|keep|keeping|save|saving|screenshot|screenshotting|use|using|put|putting|include|including|add|adding|pull|grab|steal|scrape|sell|selling|buy|buying) (?! ?<8>(synthetic|synthea|fake|made up|dummy|simulated|demo|sample|mock|fictional|public|de identified|test))<3>(patients?|patient|phi) ?<2>(data|records?|charts?|list|lists|info|information|screens?|screenshots?|names|database|files|cases?|emails?|phone numbers|addresses|reports?) <3>(home|to (my|a|the) (gmail|email|e mail|usb|laptop|drive|phone|home|portfolio|github|personal|new (job|employer|company)|competitor)|in(to)? (my|a|the) (portfolio|resume|project|github|demo|interview|blog)|for (my|a|an|the) (linkedin|portfolio|resume|project|github|demo|interview|blog|side project|chatgpt)|on (my|a|github|linkedin|tiktok|facebook|instagram|youtube|the dark web)|from work|with (me|chatgpt|friends)|into chatgpt|as (a )?portfolio)
              ({person}) <6>(admitted|patient|seen|treated|came in|hospitalized|in our (er|ed|icu)|checked in) <8>(peek|peeking|look|looking|check|checking|see|view|open|read|pull up) <3>(charts?|records?|files?|labs?|results|notes|address|phone|number|info)
              (know|knowing) why (my|a|the|our) ({person})s? (was|is|got|were|went) (admitted|in the (hospital|er|icu)|here|hospitalized|to the (er|hospital)) <6>
              (asked|asks|wants|begged|paying|pays) me to (look up|check|open|pull up|send|look at|look into|find|print|get) <3>({person}|her|his|their|a|the) <3>(charts?|records?|results?|labs?|files?|notes|address)
              (delete|remove|erase|hide|clear|avoid|wipe|without leaving) <3>(log entry|log entries|audit entry|access logs?|trace|traces|audit trail|break the glass)
              (would|will|can|could|do) (anyone|anybody|they|it|someone|my manager) <2>(notice|know|see|tell|find out|catch me) (if|when) i <3>(search\\w*|look\\w*|open\\w*|check\\w*|view\\w*|access\\w*)
              (may|can|should) i (read|open|view|see|check) (the |a )?(record|records|chart|charts) of <5>(not my patient|not under my care|someone|somebody|a child)
              (gave|lent|shared|lending|giving|told) (me|us) (her|his|their|a) <1>(login|log in|password|credentials|badge) <9>
              use (her|his|their|someones|somebodys) (login|log in|password|credentials|badge)( .*)?
              screenshots? (of|from) <3>(patients?|a patients?|real|epic|my hospitals?|our|production) <3>(charts?|records?|epic|ehr|screen|data) <3>(portfolio|resume|interview|linkedin|github|blog|project|instagram|facebook)
              (post|posting|tweet|tiktok|share) <4>(patients?|patient) (story|stories|case|photo|photos|picture|pictures|x ?ray|wound|face|birthday|name|selfie) <3>(on|to|in) (facebook|instagram|tiktok|twitter|reddit|linkedin|social media|snapchat|youtube|my)
              (fake|forge|falsify|alter|change|backdate|edit|delete|erase|hide|cover up) <3>(audit (log|trail|logs)|patient (chart|record)|medical records?|charting|vaccin\\w+ (card|record)|my own chart|someones chart|covid (test|card))
              (hack|hacking|break|breaking|get|bypass) <1>(into|in to|past|in) <3>(hospitals?|patient|clinic|mychart|epic|ehr|medical|portal|patients?|doctors?) <2>(system|systems|records?|account|database|portal|network|server|data|ehr|files|security|login)(?! (security|analyst|job|jobs|field|career|side|it|as (a|an)))
              """),
          // Nothing that it is like makes a lie about oneself a question: the words around it are
          // those of everybody who writes a resume.
          rule(Reason.FORGERY, BEYOND_DOUBT, true, FALSE_CLAIMS),
          rule(
              Reason.FORGERY,
              0.95,
              true,
              """
              (write|make|create|forge|generate|give|draft|produce|print|send|get|design|prepare|type|invent|provide|whip up|cook up|come up with) (me |up |us |out |a |an |some |my |the |two |three )*({made}) <3>({paper})
              (make up|making up|invent|inventing|fabricate|fabricating|forge|forging|falsify|fake|faking|photoshop) (me |a |an |some |my |the |up |two |three |five |\\d+ |past |old |fake |real looking )*<4>({paper})
              (pretend to be|pose as|act as|be) my (old |former |last |previous |fake )*(boss|manager|employer|reference|supervisor)(?! .{0,40}(interview|practice|role ?play))
              (say|write|put|add) <3>i (worked|was employed|interned) <8>(but|though|although|when) i (never|didnt|did not)
              """),
          rule(
              Reason.USER_SUPPORT,
              0.9,
              true,
              """
              (my|our|the) <1>({system}) <1>(password|login|log in|account|app|access|user ?name|code|link|verification|page|screen|messages?|results) <2>(doesnt|wont|isnt|is not|does not|not|cant|expired|locked|stopped|keeps|disabled|invalid|wrong|disappeared|gone|missing)
              my <1>(badge|token|login|password|account|scanner|workstation) (wont|will not|doesnt|does not|cant|is not|isnt|keeps|stopped) <3>(log\\w*|sign\\w*|work\\w*|scan\\w*|tap\\w*|print\\w*|let\\w*) <4>({system})
              (reset|set up|change|fix|activate|renew|register) <1>(2fa|mfa|authenticator|duo|token|pin|password|login|passcode) (for|on|in|to) <2>({system})
              my <2>(results?|messages?|appointments?|bills?|records?|labs|prescriptions?) (dont|do not|doesnt|does not|wont|will not|arent|are not|never|isnt|is not) <1>(show\\w*|appear\\w*|load\\w*|open\\w*|there|update\\w*) <4>({system}|app)
              (forgot|lost|reset|resetting|recover|unlock|locked out of|kicked out of|logged out of|(cant|cannot|unable to|not able to|trouble|how (do|can) i) (log|logging|sign|signing|get|getting) (back )?(in ?to|in|on ?to)|cant (access|open)) <3>({system})(?! (jobs?|as|without|with no|after|field|work|career|certif\\w+|training|at))(?= (password|login|account|app|access|user ?name|anymore|any more|today|now|again|from|on|since|and|after|help|please)|$)
              ({system}) <2>(wont|will not|keeps?|kept|isnt|is not|doesnt|does not|cant|stopped|refuses to|is) <1>(work|working|print|printing|load|loading|open|opening|start|respond|responding|logging me|kicking me|signing me|crash\\w*|freez\\w*|frozen|locked|stuck|sync\\w*|save|saving|let me|letting me|connect\\w*|timing out|scan|scanning|giving me|throwing|down|slow)(?! (for|as|with) <3>(jobs?|people|beginners))
              how (do|can|to|should|would) (i|we|you) <1>(place|enter|put in|put|order|cancel|discontinue|sign|cosign|addend|chart|document|print|reprint|pull up|change|edit|undo|correct|reconcile|release|admit|discharge|register|reschedule|schedule|merge|void|attach|scan|fax|add|remove|close) <6>(orders?|notes?|charts?|meds?|medications?|labs?|referrals?|claims?|claim form|encounters?|flow ?sheets?|prescriptions?|scripts?|allergies|allergy|vitals|patients?|appointments?|order ?sets?|smart ?phrases?|dot ?phrases?|labels?|wristbands?|reports?|payments?|face ?sheets?|addendums?|diagnosis|diagnoses|intake|output|in ?basket) <1>(in|on|with|using|through|from) <1>({system})
              how (do|can|to|should|would) (i|we|you) <4>(get|request|obtain|receive|see|access|ask for|download|transfer|have|copy) <4>my (own |old |medical |health |hospital |childhood |past |complete |mri |lab |test |immunization |vaccination )*(records?|charts?|images|test results|lab results|x rays?) ?<2>(from|as a patient|sent|transferred|online|out of|$)
              (i|we) (need|want|would like|requested|asked for) (a copy of |copies of |to (get|request|see) )?my (own |old |medical |health |hospital )*(records?|chart|images) (from|sent|transferred|as a patient)
              """),
          rule(
              Reason.HOMEWORK,
              0.95,
              true,
              """
              (write|do|finish|complete|answer|solve|fill|make|draft|type|rewrite|paraphrase|proofread|ghostwrite|submit|finish up) (me |up |out |for me |all |all of )*(my|our|this|the|these|his|her|a|an|me an?|some) <4>(essay|essays|paper|papers|assignment|assignments|homework|thesis|dissertation|discussion (post|board|question|questions|reply)|capstone( paper| project| report)?|term paper|lab report|book report|case study (assignment|paper|questions|for (my )?class)|quiz|quizzes|exam questions|exam|midterm|final exam|worksheet|problem set|study questions|reflection paper|annotated bibliography|literature review|research paper|care plan|homework questions|soap note for class|class project|course ?work|presentation for (my )?class|module questions|review questions|powerpoint for (my )?class)(?! (idea|ideas|topic|topics))
              (my |for )?(homework|assignment|class project|school project|term paper|graduate it class project|class assignment|course project|discussion post|quiz|online quiz|midterm|final exam|essay)( is| was|s)? (due|asks?|says|question|questions|help|answers?|wants|requires|on|about|need|needs|for|\\d)
              (help|help me|need help|need some help|assist|stuck|struggling) (with|on|in|doing|finishing|writing) (my |a |an |this |the |some |our )*(<2>)(homework|assignment|essay|term paper|thesis|dissertation|problem set|discussion post|quiz|worksheet|math|calculus|algebra|trigonometry|geometry|statistics|physics|chemistry|organic chemistry|lab report|book report|care plan)( (question|questions|problem|problems|class|assignment|paper|due|test|exam|help))*(?! (job))
              (can|could|would|will) (anyone|someone|somebody|you|u|anybody) <2>(solve|do|answer|complete|write) (this|these|my|the|a|an|me|following) <4>(problem|problems|equation|equations|question|questions|homework|assignment|quiz|essay|integral|worksheet|sum|puzzle|exercise|paper|riddle)
              (solve|integrate|differentiate|factor|simplify|prove|evaluate|calculate|find) (for x|this|the|x|sin|cos|tan|following|\\d+) <3>(equation|integral|derivative|problem|theorem|triangle|matrix|limit|polynomial|hypotenuse|sin|cos|tan|square root|slope|probability of|trigonometry\\S*|determinant|area of|volume of)
              (trigonometry|calculus|algebra|geometry|physics|chemistry|math|maths|statistics|organic chemistry|economics|accounting|history|biology|anatomy) (problem|problems|homework|question|questions|equation|assignment|exam|quiz|test|worksheet)(?! (do i need|in (the )?(rhit|rhia|cpc|ccs)))
              what is (the )?(derivative|integral|square root|sum|product|limit|hypotenuse|slope|cosine|sine|molar mass|factorial) (of|for|when) <2>
              (exam|test|brain|certification|rhit|rhia|cahims|cphims|cpc|ccs|epic) ?<1>(dumps?|brain ?dumps?|answer keys?|leaks?|leaked questions?|actual questions|real questions|test ?banks?|cheats?|cheat sheet answers)
              (leaked|stolen|actual|real|exact|live|past) <2>(exam|test|certification|rhit|rhia|cpc|ccs|cahims|cphims|nclex|epic) (questions?|answers|items|papers?)(?! (to practice|format))
              (leaked|stolen) (questions?|exams?|answers?|tests?|papers?)
              (buy|buying|get|find|where|sell|give|share|send|need|download|have|anyone have|got) <4>(brain ?dumps?|dumps|test ?bank|answer keys?|leaked (?!data|records?|phi|patients?|files?)\\S+|exam answers|final exam answers|quiz answers|coursehero|chegg|answers (to|for) the|proctor\\w+ bypass)
              (take|sit|pass|write|do) (my|an?|the|his|her) <3>(exam|test|class|quiz|proctored \\S+|online class|certification|rhit|rhia|cpc|nclex|finals?|midterm) (for me|on my behalf|instead of me|for money)
              (cheat|cheating) (on|in|at|with|during) <3>(exam|test|quiz|certification|class|rhit|rhia|cpc|ccs|proctor\\w*|epic|assessment|finals?|assignment)
              (\\d{2,5}|five hundred|thousand) ?(word|words|page|pages) <3>(essay|paper|report|discussion|on|about|summary|post|reflection|in apa|apa|mla|literature|case study)(?! (resume|cover letter))
              (write|do|finish|make|solve|complete|answer) (it|them|this|that|all of it) for me( .*)?
              (summari[sz]e|outline|read) (chapter|chapters|module|unit|the textbook|my textbook|the reading) <9>
              (professor|teacher|instructor|prof) (wants|wanted|asked|assigned|gave|asks|requires) <4>(paper|essay|case study|report|presentation|assignment|summary|us to)( .*)?
              (choose|select|pick) the (correct|best|right) (option|answer|choice) <6>
              (need|want|looking for|hire|pay) <3>(to )?(take|sit|write) my <3>(exam|test|class|quiz|course)
              (in )?(apa|mla|chicago) (format|style|citation|citations|7)
              (plagiaris\\w+|turnitin|ai detector)
              (answers?|answer key|solution|solutions) (to|for|of) (the |my |this |these |chapter |module |week |unit )*(homework|assignment|quiz|exam|test|worksheet|chapter|module|week|unit|midterm|final|textbook|exercises?)( \\d+)?
              (what are|whats|give me|send me|need) (the )?(answers|answer key|answer sheet|solutions) (to|for|of) <5>(exam|test|quiz|assessment|module|practice exam|certification|final|midterm)
              (do|take|complete|finish|pass|run) (my|our|this) <3>(vlabs?|labs?|class|course|module|quiz|exam|test|assignment|training|webinar) (for|instead of) (me|us)
              (have|has|got|share|send) (the |a |any |some )*(exam |brain |rhit |rhia |cpc |epic )*dumps?
              (exam |brain |test |latest )?dumps (for|of) (the |an |a |my )*<5>(exam|exams|tests?|certif\\w*|certs?)
              solve \\d\\S* <8>
              (?<!questions )(?<!exam )(?<!exams )(?<!test )(?<!it )(?<!all )(?<!items )(multiple choice|true or false|fill in the blank)(?! (or|and) (do|does|is|are|case|essay|simul\\w+)) <8>
              (make|have|let) (it|this|them) (sound|look|read) like (a|an|some) student <4>
              (answer|do|complete|finish|solve) (all |each |every |the )*(two |three |four |five |six |\\d )?(parts|tasks|questions \\d+( (to|through|and) \\d+| \\d+)?)( .*)?
              which of the following <6>
              (discuss|explain|describe|compare and contrast|analyze|critically \\S+|list and explain) <9>(in (\\d+|two|three|five) (words|pages|paragraphs)|with (references|citations)|for (my|a|the) (class|assignment|essay|paper|course|exam|midterm))
              """),
          rule(
              Reason.LEGAL,
              0.9,
              true,
              """
              (can|could|should|may|do) (i|we|they|he|she|my \\S+) <4>(sue|suing|press charges|file (a )?(lawsuit|suit|claim against)|take (them|him|her|my \\S+) to court|get a lawyer|need (a|an) (lawyer|attorney)|hire (a|an) (lawyer|attorney)|be sued|go to jail|get sued|go to prison|be (held )?liable|be charged|be arrested|win (a|the) (case|lawsuit)|get a settlement)
              (want|going|planning|plan|thinking|like|considering|how|threatening|threatened|about|wants) (to|of|about) <1>(sue|suing|file a lawsuit|press charges|take (them|him|her|my \\S+) to court)
              (is it|is that|is this|isnt (it|that|this)|are they|would it be|was it|was that|is (he|she|my \\S+)) <3>(legal|illegal|lawful|unlawful|against the law)(?! to (use|practice|train|put|build|share|publish|show|make) <4>(synthetic|fake|made up|demo|public|open|dummy|test|simulated|de identified))|is (it|that|this) <1>(legally (allowed|binding|required|ok|able)|enforceable|a crime|discrimination|retaliation|wrongful|allowed by law|legal for)
              (can|could|may|are|is) <5>(legally|lawfully) <4>
              (wrongful(ly)? (termination|terminated|dismissal|dismissed|fired)|unfair dismissal|unlawful(ly)? (termination|terminated|fired))
              (non ?competes?|noncompete agreement|nda|non disclosure|non solicit\\w*|arbitration agreement|restrictive covenant|stay or pay|training repayment|trap agreement|repayment agreement|clawback|employment contract|severance( agreement| package)?|cease and desist|contract clause|separation agreement) <6>(enforce\\w*|legal|binding|hold up|valid|sign|break|breach|get out|void|sue|court|state|violate|violating|fight|negotiat\\w+|lawful|apply|mean|stop me|prevent|do i have|fair|repay|pay back|owe)
              (enforce\\w*|legal|binding|hold up|valid|break|breach|get out of|void|violate|violating|lawful|fight) <5>(non ?competes?|nda|non disclosure|non solicit\\w*|arbitration|severance|employment contract|training repayment|repayment agreement|stay or pay)
              (can|could|will|does|do|did|may|should|would) (my |the |an |our )*(employer|boss|hospital|company|manager|job|hr|landlord|school|former employer|old job|clinic|they) <3>(make me (pay|repay|sign|work)|force me|withhold|fire me|terminate me|dock|sue|deduct|keep my (pay|check|paycheck|pto)|refuse to pay|not pay|charge me|require me to (pay|repay|sign)|cut my pay|deny my|owe me|take my|reduce my pay|blacklist|garnish)
              (unpaid|refus\\w+|owe\\w*|not paid|didnt pay|wont pay|withh\\w+|stole|never paid) <3>(overtime|wages|final paycheck|last paycheck|back pay|pto payout|tips)
              (overtime|wage|labor|labour|employment|flsa|fmla|ada|eeoc|osha|at will|workers comp\\w*|unemployment|cobra|whistleblower|title vii) <1>(law|laws|violation|violations|claim|claims|complaint|lawyer|attorney|rights|eligib\\w+|benefits|exempt|lawsuit|protection|protections|accommodation\\w*|leave denied)(?! (analyst|system|software|data|module|job|processing))
              (legal|lawyers?|attorneys?) (advice|counsel|opinion|question|help|rights|action|recourse|grounds|representation|options|case)
              (speak|talk) to (a|an) (lawyer|attorney)
              (fired|terminated|let go|laid off|suspended|written up|disciplined) (me |us |him |her )?(for|because|after|while|over) <9>(pregnan\\w+|disab\\w+|reporting|complain\\w*|whistle\\w*|sick|medical leave|fmla|age|race|religion|union|discriminat\\w+|legal|rights|sue|lawyer|retaliat\\w+|hipaa violation)
              (discriminat\\w+|retaliat\\w+|harass\\w+|hostile work environment) <4>(against|by|me|at work|from my|lawsuit|claim|case|complaint|because)(?! (training))
              (custody|divorce|eviction|evict|landlord|tenant|lease(?! <6>(buy|buying|own|purchase|rent|servers?|workstations?|printers?|laptops?|computers?|tablets?|scanners?|equipment|carts?|cars?|cloud|hardware|machines?|monitors?|phones?))(?<!or lease)|probate|inheritance|alimony|child support|restraining order|power of attorney|bankruptcy|traffic ticket|speeding ticket|dui|small claims|bail|parole|trademark|copyright infring\\w+|patent (an|my|a|the)|my will|living will|prenup|malpractice (suit|lawsuit|claim|case|attorney)|medical malpractice|personal injury)(?! (data|system|software))
              (who|am i|is he|is she|are we|are they|would i be|will i be|could i be) <3>(liable|legally responsible|on the hook|criminally|personally responsible|held responsible)
              who is responsible after i leave <9>
              (is|are) (my|our|the) <1>(boss|manager|employer|hr|coworkers?|hospital|supervisor|landlord|school) (even |really )?(allowed|permitted) to <5>
              (is|are) (a |an |my |the |this |that |these )*<2>(offers?|contracts?|agreements?|letter|promise) <1>(legally )?(binding|enforceable|void)
              (found|find|discovered|noticed|stumbled (on|upon|across)) (a|an|some|this) <2>(bug|hole|flaw|leak|glitch|loophole) <1>(in|on|of|with) <4>(portal|system|website|site|app|api|software|server) <9>(other (patients?|peoples?|users)|someone elses|strangers|everyones|expos\\w+|go public|disclos\\w+)
              (i|we|ive|someone|friend) <2>(hacked|broke into|found (a|an|some) <3>(vulnerability|exploit|security hole|security flaw|zero day|bug in <2>security|sql injection|open database|exposed (database|bucket|server|data|patient))|discovered (a|an) <2>(vulnerability|exploit|security (hole|flaw)|breach)|dumped the database|bypassed the login|breached)
              (statute of limitations|file (a|an) (complaint|grievance|lawsuit|claim|charge) (against|with the (eeoc|labor|state|court))|class action|how much (can|could) i (sue|get) for|breach of contract|defamation|slander|libel|expunge\\w*|get my record sealed)
              (does|will|would|can|do) <1>(a |my |having a )?(felony|misdemeanor|criminal record|conviction|dui) <4>(legally|expunged|sealed|law)
              who (legally )?owns (the|my|this|any) <2>(code|work|software|ip|invention|app|project) <9>
              (misclassified|1099 instead|w2 instead|exempt or non ?exempt)
              """),
          // Words of immigration alone, whatever job is named beside them.
          rule(
              Reason.VISA,
              BEYOND_DOUBT,
              true,
              """
              specialt?y occupations?
              speciality occupations?
              uscis
              (tourist|visitor|visiting|dependent|dependant|working holiday|skilled worker|skilled|health and care( worker)?|health ?care worker|temporary skill\\w*|global talent|job ?seeker|digital nomad|graduate route) visas?
              (in|on|with|have|hav|got|hold|holding|under) (a |an |my |the )?b ?[12]( b ?[12])? (visa|visitor|tourist|stamp)
              (on|with|under) (a |an |my )b ?1 b ?2(?! (level|german|english|french|language))
              b ?[12] (visas?|visitors?)
              (skilled worker|shortage occupations?|occupation shortage|skills? shortage|skilled occupations?|critical skills|eligible occupations?|in demand occupations?|express entry|immigration|mltssl|stsol) (occupation |occupations |salary |route )?lists?
              (salary|pay|earnings?|income|wage) (thresholds?|minimums?|floors?|requirements?) <8>(visas?|skilled worker|blue card|work permit|sponsor\\w*|immigra\\w+|ilr|settlement|tier 2|to (move|come|relocate) to)
              (visas?|skilled worker|blue card|work permit|immigra\\w+|ilr|tier 2) <10>(salary|pay|earnings?|income|wage) (thresholds?|minimums?|floors?|requirements?)
              (minimum|least|how much|what) <6>(pay|salary|earn|income) <6>blue card
              (eu )?blue card(?! (medicare|insurance|member))
              (certificate of sponsorship|indefinite leave to remain|critical skills (employment )?permit|labou?r market impact|lmia|pgwp|post graduation work permit|subclass \\d{3}|482 visa|mltssl)
              """),
          rule(
              Reason.VISA,
              0.92,
              true,
              """
              (sponsor|sponsors|sponsored|sponsoring|sponsorship|sponser\\w*) <6>(h ?1 ?b\\S*|visa|visas|green card|gc|work permit|immigra\\w+|perm|opt|h ?4|tn|e ?3|eb ?[123]|o ?1|l ?1|me|my|international\\w*|foreign\\w*|status|applicants from)(?! (epic|certif|for (epic|cert)|through|training|for training|class|to get (epic|certified)))
              (h ?1 ?b\\S*|visa|visas|green card|work permit|immigra\\w+|opt|cpt|f ?1|stem|international|cap exempt) <5>(sponsor|sponsors|sponsored|sponsoring|sponsorship|sponser\\w*)
              (who|which|what|do|does|will|would|any|can|are there|hospitals?|employers?|compan\\w+) <6>(sponsor|sponsors|sponsorship|sponser)( (visas?|h ?1 ?b\\S*|foreign\\w*|international\\w*|candidates|immigrants|people|me|employees|work\\w*|now|in|for|or|too|too|at|$).*|$)
              cap ?exempt
              eb ?[123] niw
              (can|could|may) i (do|get) (my |a )?cpt (at|in|with|for|during|as)
              niw (for|as|petition|approval|lawyer|chances)
              (j ?1|j ?2|j) (visa |home residency )?waivers?
              (h ?1 ?b\\S*|h ?4|h ?2b|f ?1|f ?2|j ?1|l ?1|l ?2|o ?1|tn|e ?3|eb ?[1235]|opt|stem opt|cpt|ead|perm|green ?cards?|visas?|work permit|i ?140|i ?20|i ?485|i ?765|i ?129|immigration|uscis|asylum|daca|tps|advance parole|naturalization|citizenship) <4>(transfer|extend|extension|lottery|petition|rfe|denied|denial|approv\\w+|expire\\w*|expir\\w+|stamp\\w*|status|renew\\w*|apply|application|eligib\\w+|process\\w*|grace period|allowed|rules?|requirements?|qualif\\w*|interview|appointment|category|options?|change|unemployment|days|dates?|file|filing|cap|portability|priority|premium|wait|backlog|revoked?|overstay\\w*|dependents?|spouse|duration|valid|legally|lawyer|attorney|ban|fees?|sponsor\\w*|in the us|in the usa|for (nurses|doctors|it|australia|canada|uk|germany|europe|usa|us))(?! (design|development))
              (transfer|extend|renew|apply for|applying for|get|getting|obtain|qualify for|eligible for|file|filing|lose|losing|maintain|keep|change|changing|convert|switch|need|needs|require|requires|adjust|overstay|violate|on|while on|under|using|with|use|without|go from|move from|chances of|about|regarding|which|best|what|of) <3>(an? |my |the |his |her |our )*(h ?1 ?b\\S*|h ?4 ead|o ?1 visa|eb ?[123]|green ?card|work visas?|student visas?|skilled \\S+ visa|tourist visa|visas?|work permits?|work authorization|immigration status|permanent residen\\w+|stem opt|opt extension|cpt|f ?1 (visa|status)|j ?1 waiver|ead|nonimmigrant|citizenship|uscis|asylum|niw)(?! (card|gift card|debit|credit|and (want|learn|am|looking|would|hope|interested|trying)))
              (can|could|may|am i allowed|allowed|is it (ok|legal|possible)|do i|should i) <6>(work|volunteer|intern|freelance|start|study|take|do|get paid|switch|remote\\w*|side) <9>(on|with|while on|under|in|during) <2>(an? |my )?(f ?1|f ?2|opt|cpt|h ?4|h ?1 ?b\\S*|j ?1|j ?2|b ?2|b ?1|l ?2|tourist visa|student visa|dependent visa|visa|stem opt|ead)
              (does|do|would|will|is|are|can|could) <7>(count|qualify|qualifies|eligible|valid|accepted|considered|work|help|enough|related|stem) <5>(for|toward|towards|as|on|under) <2>(stem opt|opt|cpt|h ?1 ?b\\S*|green card|visa|stem designated|eb ?2|niw|express entry)
              (60 day|60 days|sixty day|180 days?|90 days? of unemployment|unemployment days|grace period) <6>(h ?1 ?b\\S*|opt|visa|status|uscis|leave the (us|country)|left|job)
              (immigrate|immigrating|emigrate|emigrating|migrate|move|relocate) to (the )?(us|usa|u s|united states|canada|uk|australia|germany|new zealand|america|europe|ireland|norway) (as|from|with|for work|through|on|legally|permanently|by)
              (immigration|visa) (lawyer|attorney|advice|question|help|consultant|process|rules|options?|issue|problem|status|sponsorship|interview|law)
              (express entry|skilled independent|skilled worker visa|points based|blue card|ausbildung visa|stamp 4|tier 2|ilr|visascreen|cgfns for (a |the )?visa|undocumented (work|and work|can i)|without papers can)
              (deport\\w*|out of status|fall out of status|lose my status|leave the country in|ice raid)
              """),
          rule(
              Reason.MEDICAL,
              0.92,
              true,
              """
              (max|maximum|daily|safe|right|correct|normal|recommended|starting|pediatric|loading|usual|toxic|minimum|adult) <2>(dose|doses|dosage|dosages|dosing) <3>(of|for)? ?<4>({drug}|kids|child|children|adults?|toddler|baby|weight|kg)
              (dose|doses|dosage|dosing|mg|mcg|milligrams|half life|shelf life|stability|infusion rate|drip rate|side effects?|contraindicat\\w+|interactions?|interact|titrat\\w+|wean\\w*|taper\\w*|withdrawal|expire|expires|expiration|overdose|bolus|antidote|reversal) <5>({drug})
              ({drug}) <7>(dose|doses|dosage|dosing|\\d+ ?mg|mcg|mg|half life|shelf life|side effects?|contraindicat\\w+|interact\\w*|titrat\\w+|wean\\w*|taper\\w*|withdrawal|expire|expires|expiration|stability|infusion|safe|together|stop|stopping|mix|drip|rate|bolus|compatible|alcohol|pregnan\\w+|breastfeed\\w+|per day|a day|times daily|every \\d+|make me|makes me|made me|effects?|work for|help with|instead of|versus|vs)(?! (order set|build|alert|rule|table|database|analyst|module))
              (taking|take|took|on|prescribed|started|stop|stopped|stopping|start|starting|switch|switched|switching|mix|mixing|combine|combining|give|giving|gave|use|using|refill|with|drink on|need|get|weaning off|off|tapering off|allergic to|of) <3>({drug})(?= .*|$)(?! (module|application|app|build|analyst|team|certification|cert|data|order set|training|class))
              (i|im|ive|my \\S+|he|she|hes|shes|wife|husband|mom|dad) <7>({drug})
              (is it|is that|is this|are these|would it be|was it) <2>(safe|ok|okay|dangerous|bad|normal|harmful|healthy|unhealthy|serious|contagious|cancer|broken|infected|an std) <3>(to|for|that|if|when|mix|take|my|during|while|having|or) <3>(take|taking|mix|drink|drinking|eat|eating|exercise|smoke|give|stop|pregnan\\w+|{ill}|{drug}|my (baby|child|kid|son|daughter|period|poop|urine|pee|heart)|together|combine|workout|have sex|{relative})
              (i|im|ive|i ve|my|hes|shes|he|she|been|{relative}) <2>(have|has|having|had|got|get|gets|getting|feel|feeling|keep|keeps|suffer|suffers|suffering|experienc\\w+|diagnosed|been|is|with|woke up|having) <4>({ill})(?! (data|registry|dashboard|app|research|screening tool|interview\\w*|it|about|job|analyst|epic|from (this|the|my) job|over|before|when i (apply|interview))) ?<9>( what| should| is| can| how| do| could| does| normal| worried| help| why| treatment| treat| medicine| doctor| remedy| cure| antibiotics?| serious| for (\\d+|two|three|a few|several) (days?|weeks?|months?)| and (my|i|fever|it|a|pain|have|throwing)|$)
              (what|which|whats|any|best|good|natural|home|recommend|suggest\\w*|other|type of|kind of|how (do|can|to|should) i) <5>(treat|treatments?|remedy|remedies|cure|cures|medicine|medication|medications|medicines|antibiotics?|painkillers?|get rid of|relieve|relief|supplements?|vitamins?|diet|therapy) <5>({ill}|it|this|my|her|his|weight loss)(?! (alert|order|module|data|reconcil\\w+|administration record|dispensing))
              other type of treatment
              (what|how|can you|could you|please|help me|someone|explain|interpret|read|understand|mean|means) <6>(my|his|her|{relative}) <3>(lab results?|labs|blood test|blood ?work|test results?|mri|ct scan|x ?ray|ekg|ecg|biopsy|a1c|cbc|cholesterol|ultrasound|pathology report|psa|tsh|egfr|creatinine|ferritin|hemoglobin|urine test|scan|bp|blood pressure)( .*)?$
              my <2>(lab results?|labs|blood test|blood ?work|test results?|mri|ct scan|x ?ray|ekg|ecg|biopsy|a1c|cbc|ultrasound|psa|tsh|egfr|creatinine|scan|pap smear) <3>(says?|show\\w*|came back|mean|means|abnormal|high|low|positive|negative|are|is|was|were|normal|what)
              (do|does|did|could|might|would|can|will) (i|he|she|my \\S+|this|it|that) <2>(have|be|mean|cause|causing|getting|develop) <3>({ill})(?! (data|registry|experience))
              (should|can|could|do|may|must) (i|he|she|we|my \\S+) <3>(take <2>({drug}|meds|medications?|medicine|pills?|vitamins?|supplements?|aspirin|painkillers?)|stop (taking|using)|see a doctor|get (the |a |an )?(vaccine|shot|booster|surgery|mri|ct|x ?ray|biopsy|colonoscopy|tested|vaccinated|scan|second opinion|flu shot|abortion|blood test)|go (to|see) (the |a )?(doctor|dentist|gp|urgent care)|worry about (my|this|the) ({ill})|be worried about <2>({ill})|use (ice|heat)|induce|fast before|refuse (the )?(surgery|treatment|chemo)|have (the )?surgery|try (keto|chemo|{drug})|increase (my|the) (dose|insulin)|skip (my|a) (dose|pill))
              (differential|diagnosis|diagnose|prognosis|treatment plan|first line|next step in management|nursing diagnosis|nursing interventions?|care plan|intervention) (for|of|in|if|is|with) <6>
              how (fast|slow|slowly|often|quickly) (do|can|should) (i|you|we) (push|give|infuse|hang|run|titrate|administer|inject|bolus) <5>
              (diagnose (me|my|this|him|her)|what (disease|condition|illness) (do|does|is|could|causes)|what is wrong with (me|my|him|her)|whats wrong with (me|my|him|her))
              (how (do|to|should|would|can)) <3>(dose|titrate|wean|intubate|suture|insert (a|an) <2>(iv|foley|line|catheter|ng)|interpret (an? )?(ekg|ecg|abg|cxr|chest x ?ray)|treat (a|an|my|the|this|sepsis|dka|hyper\\w+|hypo\\w+|pneumonia|{ill})|manage (a patient|dka|sepsis|hyper\\w+|hypo\\w+)|read (an? )(ekg|ecg|abg)|lower (my )?(blood pressure|cholesterol|a1c|blood sugar)|raise my (iron|testosterone)|lose (weight|belly fat)|give an? (injection|im injection|shot))
              (does|will|would|do|did|why (does|did|is|wont|doesnt)|can|is) <2>(medicare|medicaid|insurance|my insurance|my plan|aetna|cigna|blue cross|bcbs|united ?healthcare|humana|kaiser|tricare|obamacare|my hmo) <5>(cover|covers|covering|pay for|paying|pay|deny|denied|approve|reimburse|covered|refus\\w+)(?! .*(code|coding|job|analyst|biller|billers|role|claims specialist))
              (medicare|medicaid|insurance|aetna|cigna|blue cross|bcbs|united ?healthcare|humana|kaiser|tricare) (denied|wont cover|would cover|doesnt cover|does not cover|refus\\w+|rejected|will not cover|wont pay|didnt pay|not covering|didnt cover|does not|said no|turned down)
              (my|our|a|his|her|{relative}) <2>(hospital bill|medical bills?|er bill|ambulance bill|doctors? bill|surprise bill|copay|deductible|out of pocket|insurance claim|medical debt)(?! (data|analyst|training|software))
              (dispute|appeal|fight|lower|negotiate|pay|cant pay|got|received|afford|explain|wrong|understand) <4>(hospital bill|medical bills?|er bill|ambulance bill|surprise bill|insurance denial|denied claim for my|medical debt|eob)
              (get|getting|obtain|obtaining|access|accessing|request|requesting|copy|copies of|see|correct|delete|fix|find|send me|release|transfer|remove|download|amend) <5>(my|my own|my \\S+s|my late \\S+) (own |old |complete |childhood |full )*(medical|health|hospital|vaccin\\w+|immunization|mychart|dental|birth|lab|x ?ray) ?(records?|chart|history|results|images|files|account|portal|charts?)(?! (system|job))
              (is my|is this|is a|does this|does my) <3>(mole|rash|lump|bump|cut|wound|toe|poop|urine|pee|period|discharge|bite|bruise|tooth|gum|tongue|knee|ankle|finger) <5>(normal|cancer\\w*|infected|broken|serious|bad|dangerous|look|need|contagious)
              (hurts|itches|itching|aches|throbbing|swollen|swelling|burns) when (i|he|she)
              (my|his|her) (face|skin|stomach|back|knee|head|throat|ear|tooth|eye|ankle|shoulder|hip|wrist|foot|neck|chest|leg|arm|belly|tummy|hand) (itches|itch|hurts|hurt|aches|is (swollen|sore|itchy|red|numb|killing)|burns|swelled|keeps hurting|feels (numb|weird|tight))(?! from (sitting|charting|typing))
              (once it has been opened|how long (does|do|will|is) <5>(stay|last|remain) (in (your|my|the) (system|body|urine|blood)|good|stable))
              (fail|pass|beat) (a |the |my )?(drug (test|screen)|urine test|urinalysis)
              (medical|health) (advice|question about my|opinion|symptoms)
              (weight loss|lose weight|gain weight|keto|intermittent fasting|protein intake|hangover|birth control|pregnan(t|cy) test|ovulat\\w+|contraception|std test|erectile) <9>
              """),
          rule(
              Reason.RUDENESS,
              0.9,
              false,
              """
              (fuck|fck|fuk|fick|f k|f|screw|eff) (you|u|off|ya|yourself|this bot)( .*)?$
              (you|u|yall) (all |guys |people |folks )*(are|r|re) (all |just |such |a bunch of |complete |total )*(morons|idiots|clowns|losers|assholes|useless|pathetic|stupid)
              (youre|ur|you are|u are|u r|you|u) (a |an |so |such |just |really |the |all |fucking |literally |absolutely |completely |most |totally )*(useless|stupid|dumb|garbage|trash|worthless|pathetic|idiot|moron|idiotic|dumbass|shit|crap|waste of (time|space|electricity)|piece of (shit|garbage|crap|junk|trash)|clown|loser|asshole|bitch)(?! (if|to|not|for))
              (you|u) (really |just |all |totally |so )*(suck|sucks|blow)(?! (at|it|up|the))
              (stupid|dumb|useless|shitty|crappy|worthless|garbage|trash|idiotic|fucking|lame|piece of (shit|garbage|crap|junk)) (ass |fucking )?(bot|robot|machine|chat ?bot)
              (this|the) (bot|robot|chat ?bot) (is |s )?(so |such |just |really |a |an |the |complete |total |absolute |fucking |piece of )*(useless|stupid|dumb|garbage|trash|worthless|sucks|idiot\\w*|shit|crap|junk|pathetic|waste of time)
              ^(oh |just |now )*(go to hell|go away|shut up|shut the fuck up|stfu|eat shit|get lost|i hate you|i hate this bot)( .*)?$
              """),
          rule(
              Reason.VISA,
              0.8,
              false,
              """
              (h ?1 ?b\\S*|h ?4|f ?1|j ?1|opt|stem (opt|extension)|ead|green ?cards?|visas?|work permits?|work authorization|immigration|immigrants?|uscis|undocumented|asylum|daca|visa sponsorship|sponsorship|(sponsor|sponsors) (someone|somebody|people|candidates|me|foreign\\w*)|leave the (country|us|usa|states)|exempt from the cap|my (immigration )?status|i ?20|eb ?[123]|deport\\w*)
              """),
          rule(
              Reason.LEGAL,
              0.8,
              false,
              """
              (legal|legally|illegal|(need|which|find|get|hire|ask|talk to|want) <2>(lawyers?|attorneys?)|lawsuits?|sue|suing|sued|in court|to court|by law|the law|severance|wrongfully|non ?competes?|breach(ed)? (of )?(my |the |a )?contract|discriminat\\w+|retaliat\\w+|pto payout|signing bonus|relocation bonus|arbitration|unpaid (overtime|wages)|final paycheck|last (check|paycheck)|liable|liability|my rights|labor (board|law)|department of labor|eeoc|fmla|way into (a|an|the|some) <2>(database|system|server|network)|vulnerabilit\\w+|hold back my|withhold\\w*)
              """),
          rule(
              Reason.MEDICAL,
              0.8,
              false,
              """
              (syndrome|syndromes|disease|diseases|disorder|symptoms?|diagnos\\w+|prognosis|remed(y|ies)|cure|infections?|virus|vaccines?|vaccinat\\w+|vaccination|surgery|surgeries|surgeon|ablation|chemo\\w*|biopsy|tumou?rs?|cancers?|lesions?|cysts?|polyps?|antibod\\w+|autoimmune|chronic|inherited|hereditary|genetically|contagious|infect\\w+|dosages?|doses?|prescri\\w+|medications?|medicines?|tablets?|capsules?|pills?|supplements?|vitamins?|nasal spray|ointment|steroids?|anesthesia|antidepressants?|painkillers?|side effects?|drug reactions?|allerg\\w+|\\d+ ?mg|\\d+ ?mcg|mg|blood pressure|blood test|blood sugar|heart rate|cholesterol|insulin|thyroid|kidneys?|liver|lungs?|bladder|urine|stool|bowel|uterus|ovar(y|ies)|cervi\\w+|prostate|colon|spine|joints?|knees?|rash|fever|pain|pains|swelling|itching|numbness|nausea|vomit\\w*|dizz\\w+|cough\\w*|pregnan\\w+|menopause|newborns?|toddler|shingles|measles|chicken ?pox|flu|covid|hiv|herpes|hepatitis|dementia|alzheimers?|parkinsons?|autism|adhd|epilepsy|asthma|copd|diabetes|diabetic|diabete|appendicitis|stenosis|trisomy|sleep apnea|sleep paralysis|cataracts?|glaucoma|(high|low|elevated|abnormal|normal|raised) (tsh|a1c|wbc|rbc|platelets?|creatinine|bun|ferritin|hemoglobin|potassium|sodium|glucose|bilirubin|alt|ast|psa|egfr|crp|esr|troponin|d dimer|white (blood )?cells?)|my periods?|blood thinners?|vials?|half life|spider bites?|anxiety|antidepressant|in the portal|heart rate|er charge|(er|hospital|ambulance) (charge|charged|bill)|white cells|hypo ?kit|germs|hantavirus|swallow\\w*|urologist|dermatologist|gynecologist|cardiologist|oncologist|neurologist|endocrinologist|pediatrician|gluten|celiac|abscess|teeth|tooth|nicotine|smoker|taper\\w*|wean\\w*|[a-z]{3,20}(itis|osis|emia|aemia|opathy|ectomy|oscopy|algia|uria|plegia|megaly|sclerosis|carcinoma|oma syndrome)|streptococcus|bacteria\\w*|{drug})
              """),
          rule(
              Reason.BUYING_ADVICE,
              0.92,
              true,
              """
              (which|what|whats|best|recommend\\w*|suggest\\w*|good|cheapest|cheap|affordable|looking for|need|choose|choosing|pick|picking|select|selecting|shopping for|evaluating|considering|compare|comparing) <5>({product}) <7>((should|do|would|could|can) (we|our|my (clinic|practice|office|hospital))|for (a|an|our|my|small|the|solo|two|\\d+) <4>({org}|practitioners?|psychiatr\\w+|therapist\\w*|dentists?|pediatric\\w*|chiropract\\w*)|to (buy|purchase|implement|adopt|switch to|go with)|to use (for|in|at) (our|my)|we (should|can|could|are))
              (which|what|best|should|would|do|can|could) <6>(we|our \\S+|my (clinic|practice|office|hospital)|a (small|solo|large|new) {org}) <4>(buy|purchase|choose|use|get|go with|switch to|implement|pick|select|adopt|subscribe|sign (up )?with|license|replace|move to|migrate to|install|deploy|invest in) <6>({product}|software|system|platform|vendor|solution|tool)
              (we|our|i|im|my) <3>(are|have|run|own|manage|opening|open|start|starting|am|is|operate|am opening|a) <6>(practice|clinic|office|hospital|doctors|physicians|urgent care|nursing home|asc|provider|dentist|therapist|bed) <12>(which|what|best|recommend\\w*|suggest\\w*|should|looking|interested in using|need|options?|want) <6>({product}|software|system|vendor)(?! (should i learn|job|career|skills|analyst job))
              (interested in|looking (at|into)|planning on|considering|thinking of|thinking about) (using|buying|purchasing|implementing|adopting|deploying|switching to|moving to|installing) <6>(software|system|{product}) <6>(our|for our|for my|as our|hospital|clinic|practice|in our)
              (how much (does|do|is|would|will)|price of|pricing (for|of)|cost of|quote for|what does) <3>({product}) <4>(cost|costs|price|per (provider|month|user|year|doctor)|for (a|an|our|my|small) <3>({org})|license|subscription|implementation|charge)(?! (to learn|to get certified|certification|for certification|training))
              (which|what) <3>({product}|software|system|platform|vendor) (should|would|could|does) (a|an|our|my|the|your|this) <4>({org}|ngo|charity|group) <2>(get|buy|use|choose|install|pick|take|have|adopt|run|start with)
              how much <3>(does|do|is|are|for) <2>({product}) (cost|costs|charge|per)
              (what is|whats|which is) the (cheapest|most affordable|least expensive) ({product})
              (compare|comparison of) <2>(prices|pricing|costs?) <9>
              (what|which) (scheduling|billing|charting|telehealth|dictation|fax|transcription|scribe) (software|system|service|app|platform|tool) (works|work|is|would be|fits|do you) <9>
              (what|which) (laptop|computer|macbook|tablet|phone|monitor) (should i|do i need to|to) (buy|get) <6>
              (should|would|can|do) (we|our \\S+|my (clinic|practice|hospital|office)) <4>(buy|purchase|switch|replace|choose|upgrade|leave|drop|migrate|keep|renew|go with|move) <8>({product}|vendor)
              ({product}) (vs|versus|or|better than|against|compared to|compared with) ({product}) <4>(for (our|us|my (clinic|practice|office|hospital)|a (small|solo|new|large|rural|family|pediatric|\\d+) <2>)|should we|pricing|which (one )?should (we|our|my (clinic|practice)))
              (our|my) (clinic|practice|office|hospital|medical group|health system|doctors office|urgent care) <5>(needs?|wants?|is looking|is shopping|is choosing|is evaluating|looking for|to (buy|choose)|is switching|is considering|must (choose|pick)|hates) <6>({product}|software|system|vendor|solution)(?! (analyst|trainer|certified|job|training|people|help desk|super ?user|specialist))
              (looking for|need|recommend|recommendations for|any good|suggest) (a|an|some|good|the best|affordable|free|cheap|hipaa compliant|simple) <2>({product}|crm|telehealth platform|scheduling tool|billing service|billing company|transcription service|answering service|fax service) (for|to run|in|at) (my|our|a|an|the|us) <3>({org}|patients|billing)
              (rfp|request for proposal|vendor selection|vendor demo|buyers guide|ehr selection|total cost of ownership|contract pricing) <6>(for (our|my|us|the|an?)|should we|which|how|help|template|write)
              (should|would|do|can|could|must) <1>(we|our \\S+|the \\S+|my (clinic|practice|office|hospital|department)|a <2>{org}) <6>(buy|purchase|lease|rent|order|replace|get) <6>(tablets?|workstations?( on wheels)?|wows?|med(ication)? carts?|carts|barcode scanners?|scanners?|label printers?|printers?|servers?|monitors?|kiosks?|badge readers?|laptops?|computers?|thin clients?|wall mounts?|batter(y|ies))
              (which|what|best|cheapest|recommend\\w*) <5>(tablets?|workstations?( on wheels)?|wows?|med(ication)? carts?|carts|barcode scanners?|scanners?|label printers?|printers?|servers?|monitors?|kiosks?|badge readers?|laptops?|computers?|thin clients?|wall mounts?|batter(y|ies)) <6>((should|do|can|would) (we|our|my (clinic|practice|office|hospital)) <4>(buy|purchase|lease|rent|order|get)|(for|in|at) (our|my|a|the) <2>{org} <3>(to )?(buy|purchase|lease|rent|order)|to (buy|purchase|lease) (for|in) (our|my|a|the))
              (best|cheapest|which) <2>(tablets?|workstations?( on wheels)?|wows?|med(ication)? carts?|carts|barcode scanners?|scanners?|label printers?|printers?|servers?|monitors?|kiosks?|badge readers?|laptops?|computers?|thin clients?|wall mounts?|batter(y|ies)) <3>(for (our|my|a|the) <2>{org} )?to (buy|purchase|lease|order)
              (lease|rent|leasing|renting|buy|buying) (or|vs|versus) (own|buy|purchase|lease|rent|owning|buying|leasing) <8>(tablets?|workstations?( on wheels)?|wows?|med(ication)? carts?|carts|barcode scanners?|scanners?|label printers?|printers?|servers?|monitors?|kiosks?|badge readers?|laptops?|computers?|thin clients?|wall mounts?|batter(y|ies))
              which (laptop|computer|macbook|phone|chair|monitor|keyboard|tablet|printer|router|headset) <4>(buy|get|purchase|best|should i|is best)
              (best|cheapest|good|which) <1>(laptop|computer|macbook|tablet|printer|router|headset|monitor) (for|to|under|should)
              """),
          rule(
              Reason.OTHER_FIELD,
              0.8,
              false,
              """
              (become|becoming|be|being|work as|working as|as|career as|career in|careers in|career for|job as|jobs as|job in|jobs in|jobs for|job for|hired as|train as|train to be|study to be|study|studying|switch to|switching to|transition to|transition into|get into|getting into|break into|breaking into|go into|going into|start|starting|open|opening|run|degree in|masters in|major in|bootcamp in|bootcamp for|course in|courses for|certification for|certified|licensed|apply to be|apprenticeship as|apprenticeship for|internship in|internship as|pursue|pursuing|internships in|school for|license for|skills for|resume for) (a |an |the |my |own |your |successful |good |better |certified |licensed |professional |full time |online |freelance |senior |junior |commercial |airline |high school |elementary |corporate |criminal |travel |registered |small |local |indie |independent |game |us |private |software for )*({far})
              (salary|salaries|pay|wage|wages|earn|earns|earning|make|makes|income|hourly|paid|compensation|average pay|pay rate|job outlook|outlook|demand|requirements?|qualifications?|education|steps|schooling|cost|exam|license|day in the life|hours|duties|job description|future|scope|interview questions|resume|job market|market|pros and cons) <3>(of|for|as|do|does|to be|to become|being|in) <2>(a |an |the |most |average |new |entry level |all |becoming |being )*({far})
              (how much|what|how long|how hard|how) <2>(do|does|is|are|would|can|will|money does|money do) (it take to (be|become) )?(a |an |the |most |average |new |entry level )*({far}) <3>(make|earn|get paid|paid|salary|pay|cost|work|study|take|a year|an hour|charge)
              ({far}) <1>(salary|salaries|pay|wage|wages|income|jobs?|job outlook|career|careers|school|schools|bootcamp|internships?|apprenticeship|apprenticeships|license|licensing|exam|certification|hourly|training|course|courses|positions?|requirements|bonus|interview|resume|degree|program|programs|near me|hiring)
              (nclex|mcat|lsat|gmat|bar exam|cpa exam|usmle|step 1|step 2|plab|teas test|hesi|med school|medical school|law school|dental school|pharmacy school|nursing school|pa school|crna school|vet school|flight school|culinary school|police academy|match day|residency match|nursing prerequisites|second degree nursing|absn|adn to|lpn to rn|rn to bsn|adn)(?! .*(informatic\\w*|tech|it|software|analyst)) ?<6>
              (studied|study|degree in|graduate|graduated|background) <2>(law|architecture|civil engineering|agriculture|fashion|hotel management|mechanical engineering|fine arts|geology|petroleum engineering|aviation) <12>(job|jobs|work|career|salary) <4>(usa|us|uk|canada|abroad|dubai|europe|australia|country|gulf)
              (faang|leetcode|google|meta|netflix|tiktok|amazon|microsoft|startup founder|game studio|nasa|spacex|tesla) <5>(interview|offer|internship|swe|hired|job|jobs|hire|salary|intern|apply|engineer)
              (nba|nfl|hollywood|broadway|modeling|onlyfans|esports|bollywood|olympi\\w+) <4>(careers?|jobs?|players?|coach\\w*|agents?|salary|pay|become|get (in|into)|work\\w*|actor|actress|athletes?|scouts?)
              (start|open|run|launch|grow|own) (a|an|my|my own|your own) <3>(business|nursery|bakery|restaurant|salon|shop|store|daycare|farm|gym|food truck|etsy shop|podcast|youtube channel|cafe|trucking company|brewery|clothing (brand|line)|home ?care agency|home health agency)
              """),
          rule(
              Reason.OFF_TOPIC,
              0.9,
              false,
              """
              (how (do|can|could|would|should|to)|can|is there a way|what is the way|whats the way) <3>(stop|prevent|make|set|setup|set up|add|create|delete|remove|ban|kick|mute|pin|lock|hide|give|assign|change|rename|turn|enable|disable|let|block|restrict|schedule|unban|invite|boost) (?!.*(resumes?|portfolio|jobs?|careers?|cv|experience))<12>(discord|subreddit|slack|telegram (group|channel|bot)|whatsapp group|facebook group|twitch|teams channel)( .*)?
              (which|what|where) (permissions?|settings?|roles?|bots?|option) <9>(discord|subreddit|slack|telegram|twitch)( .*)?
              (discord|slack|telegram|subreddit) <4>how (do|can|to) (i|we|you) <1>(stop|prevent|keep|make|set|add|create|delete|remove|ban|kick|mute|pin|lock|hide|give|assign|change|rename|turn|enable|disable|let|block|restrict) <9>(channels?|messages?|roles?|members?|server|posts?|users?|permissions?|everybody|everyone)
              """),
          // A vendor's share is named by the vendor.
          rule(
              Reason.OFF_TOPIC,
              0.9,
              true,
              """
              (stock|share) (price|prices|ticker|symbol|split|forecast|quote)
              (buy|sell|short|hold|trade) (\\d+ )?(stocks?|shares?) (of|in)
              """),
          rule(
              Reason.OFF_TOPIC,
              0.8,
              false,
              """
              (tell|give|know|write|make|share|say) (me |us |up )?(a |an |another |some |your best |any |me a |one )+(funny |good |short |dirty |knock knock |dad |love |bedtime |scary |birthday |wedding |nurse )*(joke|jokes|riddle|poem|haiku|song|rap|lyrics|story|limerick|fun fact|speech|toast|recipe|meal plan|horoscope|pun|pick ?up line)
              (recipes?|ingredients?|cook|cooking|bake|baking|grill|roast|fry|boil) <5>(for|a|an|the|my|chicken|beef|cake|rice|pasta|bread|cookies|dinner|eggs?|steak|soup|turkey|pizza|banana|pancakes|salmon|lasagna|curry)
              (weather|forecast|temperature) <3>(in|for|today|tomorrow|like|this|tonight|outside|now)
              (capital|population|president|king|prime minister|currency|language|flag|history|area|time|time zone) (of|in) (the )?(?!(practice|a practice|healthcare|health|epic|hl7|fhir|ehrs?|emrs?|informatics|this|an|your|my|computing|medical|hospitals?|electronic))\\S+
              (who|whom) (should|do|would|will|did) (i|you|we) <1>vote( .*)?
              (who|which team|what team|did) <3>(won|win|wins|beat|winning) <3>(world cup|super bowl|game|match|election|championship|nba|nfl|oscar|series|league|finals?|last night|war|race|grammy|lottery|the)
              (bitcoin|ethereum|crypto|dogecoin|stock|stocks|stock market|nvidia stock|shares|forex|options trading|etf|etfs|index funds?|401 ?k|roth|ira|mortgage|refinance|credit score|credit card|credit cards|student loans?|interest rate|car loan|payday loan|tax return|federal return|taxes|irs|tax deduct\\w*|deduct|deductible expenses|hsa|annuity|life insurance|car insurance|home insurance|renters insurance|savings account|net worth|retirement|inflation|capital gains|w 4|1099 tax|tax refund|tax credit)(?! (forgiveness for (nurses|health)|analyst))
              (pass through health insurance|health insurance|health plan|hmo or ppo|open enrollment|marketplace plan|aca plan)
              (movie|movies|film|netflix|tv show|series|anime|album|concert|novel|video games?|playstation|xbox|minecraft|fortnite|pokemon|taylor swift|football|soccer|basketball|baseball|nba|nfl|cricket|world cup|olympics|kardashian\\w*|dating|tinder|breakup|astrology|zodiac|horoscope|tarot|dream meaning|religion|bible|politics|trump|biden|election|republican|democrat|gun control|abortion|ufo|aliens|flat earth|ghosts?)( .*)?$
              (translate|traduce|traduis) <8>(to|into|in|from|al|en) (spanish|french|german|english|chinese|japanese|arabic|hindi|italian|portuguese|russian|korean|latin|klingon|espanol|ingles)
              (best|cheap|good|cheapest|nearest|closest) <2>(restaurants?|hotels?|flights?|vacation|beach|pizza|coffee|bars?|gym|car|cars|phone|tv|mattress|shoes|dog food|lawn mower|gift|gifts|gaming \\S+|airbnb) <6>
              (how (do|to|can) (i|you|we)|how to) <2>(fix|repair|unclog|change|clean|paint|install|replace|build|grow|train|potty train|jump start|tie|fold|knit|crochet|remove) <3>(car|tire|toilet|sink|roof|fence|deck|bike|oil|brakes|washing machine|dishwasher|fridge|tomatoes|dog|puppy|cat|lawn|garden|house|wall|shed|drywall|faucet|shoes|tie|stain|stains|window|iphone|hair|baby|toddler|treehouse|plants)
              (where|how|can i|best place) <3>(buy|order|rent|sell|find cheap|book) (a |an |my |some |the |cheap |used )*(car|house|phone|shoes|tickets?|flights?|hotel|apartment|sofa|bike|puppy|dog|cat|pizza|gift|guitar|weed|vape|alcohol|cigarettes|gun|iphone|laptop|dress|mattress)
              (will you|do you|would you|can you|are you|could you) <1>(marry|love|like|date|kiss|sing|dance|cook|be my (friend|girlfriend|boyfriend)|feel|sentient|conscious|alive|have feelings|single|gay|go out with)
              (calories|meaning of life|what is love|how old is|how tall is|how far is|how many (people|countries|planets|days|calories|ounces|cups|feet|states)|what (day|time|year) is (it|today)|what time does|when is (easter|christmas|thanksgiving|ramadan|the (super bowl|next)|mothers day|diwali|black friday)|convert \\d+|\\d+ (plus|times|minus|divided by|x) \\d+|how do (planes|birds|magnets)|why is the sky|speed of light|tallest|largest|fastest|deepest|longest river|distance (from|between)|photosynthesis|dinosaurs?|black holes?|world war|civil war|napoleon|roman empire|moon landing|quantum)( .*)?$
              """),
          rule(
              Reason.SPAM,
              0.9,
              true,
              """
              (share|send|give|provide|forward|sell|selling|buy|need) <3>(e ?mail|e mail|contact|phone|member|mailing|user|users|customer|lead|whatsapp|decision makers?|attendees?|physician|hospital) (list|lists|database|ids|data|details|contacts)(?! (of the|in epic)) ?<6>
              (get|find|provide|need|looking for|offer|outsource|outsourcing|give|want|take|arrange|require|seeking|help us to get) <5>(medical billing|medical coding|medical transcription|data entry|kpo|bpo|call center|rcm|claims processing|form filling|healthcare) <3>(projects?|contracts?|clients?|leads?|work orders?|process|campaigns?|vendors? agreement)(?! (management|ideas?|coordinator|manager|for (my|a) (portfolio|resume)|i can|to (practice|build)|portfolio|analyst))
              (recommend|promote|refer|introduce|advertise|feature|list|mention|endorse|share) (us|our \\S+|my (agency|company|course|services?|business|firm|channel|link|app|product|bootcamp|website|startup)) ?<4>(to|with|in|on|here)? ?<3>
              (buy|purchase|order|get) (our|my) <3>(course|bootcamp|program|package|services?|certificates?|ebook|app|leads)
              """));

  /// A visa is also a payment card.
  private static final Phrases BANKING =
      Phrases.of(
          "(visa|credit|debit|gift) (card|cards|limit|balance|platinum)|(credit|spending)"
              + " limit|higher limit|bank account|checking account|mastercard|amex");

  /// Beside these a part of the body or a disease is somebody's work.
  private static final Phrases JOBS =
      Phrases.of(
          """
          (jobs?|careers?|hired|hiring|resumes?|salary|pay|analysts?|certif\\w+|certs?|degrees?|bootcamps?|internships?|interviews?|informatics|coder|coders|coding|billing|billers?|registr(y|ar|ars|ies)|software|apps?|data|experience|work in|working in|field|role|roles|industry|background|recruiters?|employers?|developers?|programmers?|become|career|portfolio|project|volunteer\\w*|student|major|school|college|course|courses|classes|training|trainer|desk job|night shifts?|bedside|nurse|tech|technologist|technician)
          """);

  /// Each sign of an advertisement or a fraud; two make one.
  private static final List<Phrases> SPAM_SIGNS =
      List.of(
          Phrases.of(
              "(we are|were|now|urgently|currently|immediately|our \\S+ is|company is|client is)"
                  + " (urgently |now |currently |immediately )?(hiring|recruiting|looking for"
                  + " \\d+|offering \\d+)|hiring \\d+|urgent(ly)?"
                  + " (hiring|requirement|opening)|immediate"
                  + " (joiners?|openings?)|vacanc(y|ies)|openings? for"),
          Phrases.of(
              "whats ?app|telegram|signal me|text me at|wechat|viber|t me|wa me|call or"
                  + " text|contact us|contact me|dm (me|us|now|for)|inbox me|message me"
                  + " (for|now|on)|ping me|hmu|reach (us|me) (at|on)|(whos|who is|who are) (the"
                  + " )?(hiring managers?|decision makers?)|e?mail us|apply (now|here|at)|send"
                  + " (your )?(resume|cv) to"),
          Phrases.of(
              "registration fee|training fee|processing fee|enrollment fee|refundable"
                  + " deposit|security deposit|joining fee|only \\d+ (usd|dollars|rs|inr)|only"
                  + " 99|one time fee|pay(ment)? (by|via|in|with|through) (crypto|bitcoin|usdt|gift"
                  + " cards?|zelle|western union|paypal|cashapp|cash"
                  + " app|btc)|crypto|bitcoin|usdt|gift cards?|no upfront"),
          Phrases.of(
              "100 (percent"
                  + " )?(guaranteed?|genuine|placement|pass|job|legit|real|success)|guaranteed?"
                  + " <3>(certif\\w+|job|jobs|placement|pass|income|results?|interview|salary|offer|success|hire|returns?)|no"
                  + " (employer|exam|interview|experience) (needed|required)( .*)?|pass"
                  + " without|instant (certificate|certification|offer|approval|hire)|in"
                  + " (7|3|5|10|2) days|money back"),
          Phrases.of(
              "(weekly|daily) (pay|payment|payout|payouts|income|salary)( .*)?|earn (up to"
                  + " |\\d|over |k|extra|money|from home)<4>|\\d+ (per|a|an) (day|week|hour)"
                  + " (from home|guaranteed|working from home)|passive income|make money|work from"
                  + " home (job|jobs|opportunity)|easy money|side hustle opportunity|financial"
                  + " freedom|be your own boss|part time (online )?(job|income) (for|from)|data"
                  + " entry (operators?|jobs? from home|work from home)"),
          Phrases.of(
              "kindly|dear (sir|madam|sir"
                  + " madam|all|friend|team|hiring|member|members|candidate|candidates)|hi"
                  + " dear|hello dear|greetings|respected|good day|dear sirs?|sir or madam|sir"
                  + " madam|to whom it may concern"),
          Phrases.of(
              "our <2>(agency|company|firm|institute|academy|team of"
                  + " experts|services?|consultancy|platform|bootcamp|course|program|website|product|training|staffing|solution|experts|consultants|webinar)|we"
                  + " (supply|offer|provide|deliver|specialize|help clients|are a"
                  + " (leading|premier|top)|have \\d+ (consultants|candidates|experts))|best"
                  + " prices?|lowest (rates?|prices?)|competitive rates|on (the|our) bench|bench"
                  + " sales|corp to corp|c2c|hotlist|hot list|available consultants"),
          Phrases.of(
              "(click|tap) (here|the link|below|link|now|on)|visit (our|my|us|www|http)|link in"
                  + " bio|(use|with|apply) <2>(promo|coupon|discount|referral) code|promo"
                  + " code|coupon|discount|limited (time|seats|slots|offer|spots)|enroll"
                  + " (now|today)|sign up (now|today|here)|book (your|a) (seat|demo|slot|free)|join"
                  + " (our|my)"
                  + " (channel|group|webinar|telegram|whatsapp|discord|community)|subscribe|act"
                  + " (now|fast)|hurry|don t miss|dont miss|special offer|free"
                  + " (trial|demo|webinar|gift)|bit ly|tinyurl|buy now|order now|\\d+ (percent"
                  + " )?off|register now"),
          Phrases.of(
              "seo|backlinks?|guest posts?|followers|web design services|app development"
                  + " services|lead generation|outsourcing partner|white label|logo design|loan"
                  + " offer|investment"
                  + " (opportunity|plan)|forex|casino|betting|viagra|escort|adult|essay writing"
                  + " service|fake (degree|diploma|certificate|experience)|proxy"
                  + " (interview|support|exam)|buy (a |verified |real |original |genuine"
                  + " |registered |fake |your )*(\\S+"
                  + " )?(degrees?|diplomas?|certificates?|certifications?|reviews)|verified"
                  + " accounts?"));

  /// Somebody who asks whether an offer is real wants advice, not to advertise.
  private static final Phrases ASKS_ABOUT_OFFER =
      Phrases.of(
          """
          (scam|scams|scammer|scammed|legit|legitimate|fraud|fraudulent|sketchy|suspicious|shady|red flags?|too good to be true|fake jobs?|real job|trust (it|this|them|him|her)|safe to (apply|pay)|ghost jobs?|is (this|it|that) (real|true|normal|a thing))
          (should|do|must|would) i <3>(pay|apply|accept|reply|trust|send them|give them|sign|have to pay)
          (they|he|she|recruiter|company|someone|somebody|hr|person|guy|site) <2>(asked|asks|wants?|wanted|told|said|messaged|contacted|offered|offers|texted|emailed|is asking|reached|dmed|dmd) <2>(me|for my|us|to interview)
          (i|ive|i just|just) <2>(got|received|found|saw|was offered|was contacted|been offered|applied|seen) <4>(offer|message|e ?mail|text|job|ad|ads|post|posting|dm|call|letter|recruiter|listing|site|website)
          """);

  private static final Phrases OFFER =
      Phrases.of(
          "(jobs?|offers?|recruiters?|hiring|hired|interviews?|employers?|training|data"
              + " entry|salary|position|internship|cert\\w*|course|bootcamp)");

  private ScopeRules() {}

  private static Rule rule(Reason reason, double strength, boolean beatsDomain, String lines) {
    return new Rule(new Finding(reason, strength, beatsDomain), Phrases.of(GROUPS, lines));
  }

  /// What a clause asks for that is not answered as advice.
  ///
  /// @return the first rule that holds, in the order of how grave it is
  static Optional<Finding> find(String clause) {
    return RULES.stream().filter(rule -> holds(rule, clause)).map(Rule::finding).findFirst();
  }

  private static boolean holds(Rule rule, String clause) {
    boolean privacy = rule.finding().reason() == Reason.PRIVACY_VIOLATION;
    if (privacy && MAY_I_SHOW.in(clause)) {
      return false;
    }
    boolean past = privacy && PAST.in(clause);
    if (!rule.phrases().in(past ? PAST.without(clause) : clause)) {
      return false;
    }
    Finding finding = rule.finding();
    return switch (finding.reason()) {
      case VISA -> !BANKING.in(clause) && rule.phrases().in(withoutOtherSponsors(clause));
      case USER_SUPPORT -> !OF_SUPPORT_WORK.in(clause);
      case FORGERY -> finding.strength() >= BEYOND_DOUBT || !SAID_BY_OTHERS.in(clause);
      case RUDENESS -> !SAID_BY_OTHERS.in(clause);
      case MEDICAL -> finding.beatsDomain() || !JOBS.in(clause);
      case URGENT,
          LEGAL,
          OTHER_FIELD,
          OFF_TOPIC,
          HOMEWORK,
          SPAM,
          PERSONAL_DATA,
          PRIVACY_VIOLATION,
          BUYING_ADVICE,
          INJECTION,
          EMPTY,
          TOO_LONG,
          RATE_LIMITED,
          PAUSED,
          BUSY,
          INTERNAL ->
          true;
    };
  }

  /// A vendor's certification needs a sponsor too, and who has a status asks for none.
  private static String withoutOtherSponsors(String clause) {
    String rest = HAS_STATUS.without(clause);
    return CERTIFICATION.in(rest) && !IMMIGRATION.in(rest) ? SPONSOR.without(rest) : rest;
  }

  /// Whether a message speaks of a sponsor and does not say of what: a vendor's certification needs
  /// one as a visa does, and what was said before tells which.
  static boolean isAboutSomeSponsor(String words) {
    return SPONSOR.in(words) && !IMMIGRATION.in(words);
  }

  private static final Phrases HAS_STATUS =
      Phrases.of(
          """
          (with|have|has|had|got|hold|holding|on|my) (a |an |the |my |valid |already |us |h ?4 |l ?2 |j ?2 |c ?9 |asylum )*(green ?card|permanent residen\\w+|work authorization|work permit|citizenship|ead)(?! (interview|application|lawyer|attorney|renewal|renew\\w*|expir\\w*|process|pending|petition|sponsor\\w*|through|status|denied|backlog|wait|lottery|extension))
          (green ?card|work permit|ead) holder( already)?
          have (a |my )?gc
          (us|usa|american|dual|naturali[sz]ed|canadian|british|eu) citizens?
          (husband|wife|spouse|partner|he|she) (is |s |was )*(on|has|holds) (an |a )?(h ?1 ?b|l ?1|o ?1|e ?3|tn)( visa)?
          (work permit|work authorization|visa|opt|cpt|ead|papers|immigration|status)( status| part| side| stuff| thing)? (is |are |was |all |already |has been |s )+(fine|sorted|ok|okay|valid|set|settled|done|good|handled|solved|no (problem|issue)|not (a|an|the) (problem|issue)|taken care of|through|approved)( out)?
          (no|without|dont need|do not need|not need|wont need|doesnt need|never need|not require|dont require|need no|require no) <1>(visa )?sponsor(ship|ed|ing)?( is| will be)?( needed| required| necessary)?
          """);

  /// Whether somebody says that they may work, and so does not ask whether.
  static boolean tellsAStatus(String words) {
    return HAS_STATUS.in(words);
  }

  private static final Phrases CERTIFICATION =
      Phrases.of(
          "(certif\\w*|certs?|epic|cerner|meditech|willow|beaker|cadence|optime|clindoc|credentials?|verona|exam|proficienc\\w+|apprentice\\w*|tuition|bootcamps?|skillbridge|newbie|trainee)");

  private static final Phrases IMMIGRATION =
      Phrases.of(
          "(h ?1 ?b\\S*|visas?|green ?cards?|opt|cpt|f ?1|h ?4|j ?1|tn|e ?3|eb ?[123]|work"
              + " permits?|immigra\\w+|uscis|international\\w*|foreign\\w*|abroad|overseas|daca|asylum|citizen\\w*)");

  private static final Phrases SPONSOR = Phrases.of("(sponsor\\w*|sponser\\w*)");

  /// Who is asked to help others with a system, or wants to learn it, does not ask for help with
  /// it.
  private static final Phrases OF_SUPPORT_WORK =
      Phrases.of(
          """
          (jobs?|careers?|interviews?|interviewer|resumes?|analysts?|certif\\w+|certs?|learn|learning|practi[cs]e|practi[cs]ing|sandbox|playground|training|trainer|portfolio|projects?|intern\\w*|students?|classe?s?|courses?|become|hired|hiring|bootcamp|openemr|synthea|synthetic|test patients?|demo|users?|tickets?|callers?|help ?desk|service desk|support|troubleshoot\\w*|role|roles|background|beginner|salary|entry level|simulat\\w+)
          """);

  /// Told of somebody, or asked before it is done.
  private static final Phrases SAID_BY_OTHERS =
      Phrases.of(
          """
          (told|said|says|called|calls|tells|asked|asks|offers?|offered|wants?|keeps|suggests?|suggested|promises?) (me|i|us|that|to|im|you)
          (should|can|could|may|must) (i|we)
          (is it|is this|they|he|she|recruiters?|agency|agencies|consultanc\\w+|company|firm|people|everyone|candidates|others|spot|detect|recogni[sz]e|caught|scam\\w*|avoid|legit|how do (hospitals?|employers?))
          """);

  /// What a check before a job may turn up.
  private static final Phrases RECORD =
      Phrases.of(
          """
          (dui|dwi|owi|bankrupt\\w*|chapter (7|11|13)|felony|felonies|felon|misdemeanou?rs?|convictions?|convicted|criminal (record|history)|arrest|arrested|arrests|probation|parole|expung\\w+|evict\\w*|traffic tickets?|speeding tickets?)
          (fired|terminated|dismissed) from (a |an |my |the |my last |my old )?\\S+( job| store| hospital| clinic)?( for (attendance|being late|lateness|tardiness|performance|absences))?
          """);

  private static final Phrases CHECKED =
      Phrases.of(
          """
          (hospitals?|health ?care|health systems?|clinics?|jobs?|careers?|hire|hires|hired|hiring|employers?|work|background checks?|check|checks|checked|credit check|clearance|badge|apply|applying|application|hr|offer|bar me|keep me out|disqualif\\w+)
          """);

  private static final Phrases AT_LAW =
      Phrases.of(
          """
          (legal|legally|illegal|wrongful\\w*|unfair\\w*|rights|fmla|eeoc|discriminat\\w+|retaliat\\w+|severance|lawyers?|attorneys?|sue|suing|in court|court date|file for|filing for|filed? (a )?(chapter|claim)|(expunge|seal|fight|beat|dispute|appeal|drop|reduce) (a|an|my|the|this)|get (it|this|my \\S+|a \\S+) (expunged|sealed|dropped|reduced|dismissed)|plead|plea|bail|judge|landlord|tenant|custody)
          """);

  /// Whether somebody asks what their past means for a job, which is no question of law.
  static boolean isAboutACheck(String words) {
    return RECORD.in(words) && CHECKED.in(words) && !AT_LAW.in(words);
  }

  /// A clause without the past that is told in it.
  static String withoutRecord(String clause) {
    return RECORD.without(clause);
  }

  private static final Phrases PAID_OFFER =
      Phrases.of(
          """
          (a|an|this|some|that|the) <4>(coach|mentor|boot ?camps?|school|program|agency|consultant|consultancy|academy|institute|recruiter|company|firm|trainer|guy|lady|woman|man|influencer) <4>(wants|charges|charging|asks|asking|quoted|quotes|promises|promised|is selling|says (i|its|they)|told me|offered me|offers me|messaged|wanted|costs)
          """);

  private static final Phrases INTO_TECH =
      Phrases.of(
          """
          (tech|it|coaching|coach|mentor|boot ?camps?|guaranteed?|placement|epic|ehr|informatics|coding|billing|hospital|health ?care|jobs?)
          """);

  /// Whether somebody tells of a person or a firm that wants money for a way into the field.
  static boolean isAboutAPaidOffer(String words) {
    return PAID_OFFER.in(words) && INTO_TECH.in(words);
  }

  private static final Phrases OF_CARE =
      Phrases.of(
          """
          (phlebotomists?|phlebotomy|emts?|paramedics?|medics?|cnas?|stnas?|hhas?|caregivers?|nurse aides?|nursing assistants?|medical assistants?|dental (assistants?|hygienists?)|nurses?|rns?|lpns?|lvns?|rrts?|respiratory therapists?|sonographers?|ultrasound techs?|rad techs?|x ray techs?|lab techs?|pharm(acy)? techs?|pharmacists?|surgical techs?|sterile processing|spd techs?|dietitians?|dietary aides?|physical therapists?|occupational therapists?|social workers?|unit clerks?|ward clerks?|transporters?|orderl(y|ies)|(off|leave|leaving|out of|away from|done with) (the |my |this )?(unit|ward|bedside|icu)|veterinary techs?|opticians?|medical receptionists?|scribes?|dispatchers?)
          """);

  private static final Phrases WANTS_COMPUTERS =
      Phrases.of(
          """
          (want|wants|wanna|need|like|love|looking for|into|in|to|for|do|doing|with|hospital|clinic|about|learn|switch to|move to|what|which|any) <1>(it|computers?|tech|software|data|informatics|programming|coding|help ?desk)( (jobs?|field|side|work|role|no|without|with|exp|experience|career|please|anyone|how|what|where|is|side|entry)( .*)?$|$)
          (out of|off|leave|leaving|done with|away from) (the |this )?(unit|ward|icu|truck|rig|ambulance|floor|bedside|chair|bench|patient care) <4>(computers?|tech|software|data|it (job|jobs|work))
          (good|handy|decent) with computers
          """);

  private static final Phrases AWAY_FROM_COMPUTERS =
      Phrases.of("(not|no|hate|instead of|rather than|away from) <3>(computers?|tech|it job|desk)");

  /// Whether somebody of the care professions wants to work with computers.
  static boolean isChangingToTech(String words) {
    return OF_CARE.in(words) && WANTS_COMPUTERS.in(words) && !AWAY_FROM_COMPUTERS.in(words);
  }

  private static final Phrases FAILED_EXAM =
      Phrases.of(
          """
          (rejected|turned down|declined|dropped|cut) (me |us )?(after|because of|over|on) <3>(sphinx|skills|math|aptitude|assessment|coding) ?(test|assessment|exam)?
          (took|sat|wrote|tried) <2>(rhia|rhit|cahims|cphims|cpc|cca|ccs|chda|cpht|ciip) <5>(short|missed|below|under|fail\\w*|no luck)
          (failed|failing|flunked|bombed|didnt pass|did not pass|dont pass|retake|retaking|resit|missed) <5>(rhia|rhit|cahims|cphims|cpc|cca|ccs|chda|chps|cpht|ciip|epic|sphinx|comptia|certification|certifications|credential|cert) ?<2>(exam|test|assessment|again|twice|once|two times|three times|by|what|now|is|am|do|should|worth|can|how|$)
          """);

  /// Whether somebody tells that they did not pass one of the field's exams.
  static boolean isAboutAFailedExam(String words) {
    return FAILED_EXAM.in(words);
  }

  private static final Phrases RECORDS_WORK =
      Phrases.of(
          "(medical|health|hospital|clinical) (billing|billers?|coding|coders?|records|record"
              + " clerk|transcription|scribes?|claims)");

  private static final Phrases NO_WORK =
      Phrases.of(
          "(services?|compan(y|ies)|software|outsourc\\w*|errors?|mistakes?|complaints?|disputes?"
              + "|request\\w*|release|copy|copies|my|our|your|his|her|leads?|clients?|projects?|fraud|help"
              + "|bills?|systems?|apps?|price|prices|cost|law|laws|assignment|homework|stolen|leaked)");

  /// Whether a search of a few words is for work with records and bills, which is named like what
  /// patients and buyers look for.
  static boolean isSearchForRecordsWork(String words) {
    return RECORDS_WORK.in(words) && !NO_WORK.in(words);
  }

  private static final Phrases DE_IDENTIFIED =
      Phrases.of(
          "(de ?identif\\w*|re ?identif(y|ying|iable)|de"
              + " ?anonymi[sz]\\w*|anonymi[sz]\\w*|anonymous|pseudonymi[sz]\\w*|limited data"
              + " ?sets?|expert determination|safe harbor|scrubbed|redact\\w*)");

  /// To know again who is not to be known, or to get past who sees to that.
  private static final Phrases UNMASKING =
      Phrases.of(
          """
          (i|me|we|us) <3>(tell|know|see|find out|figure out|work out|recogni[sz]e|identify|trace|match) <4>(whos who|who is who|who (they|it|each \\S+|these|those|the (people|patients|persons|rows?|records?|individuals))|who(s| is| was) (in|behind)|whose|which (patient|person))
          (i|me|we|us) <3>(recogni[sz]e|identify|trace|match|unmask|know) (the |my |our |real |actual |some |back |to )*(patients?|people|persons?|individuals?|neighbou?rs?|co ?workers?|ex|family)(?! (care|analysts?|in need|who))
          (how (do|can|could|would|to|might|should) (i|we|you)|how to|tricks? <2>(to|for)|way to|help me|want to|trying to|can (i|we)|could (i|we)|need to|like to|let me) <3>(re ?identify|de ?anonymi[sz]e|unmask|(undo|reverse|crack|break) <3>(de ?identification|anonymi[sz]ation|masking|redaction|pseudonymi[sz]ation|hash\\w*))
          (link|match|trace|map|connect|tie) <5>(back )?to (my|the|real|actual|named|individual|specific) <1>(patients?|people|persons?|neighbou?rs?|co ?workers?|names|individuals)
          (keep|keeping|leave|stay|stays|remain) <6>(re ?identifiable|identifiable)
          still <3>(points?|leads?|links?|maps?|traces?) <2>to <2>(patients?|people|persons?|individuals)
          (get|getting|got|sneak|slip|smuggle|slide|bring|squeeze) <8>(past|around|by) <5>(checks?|checkers?|review|reviewers?|irb|compliance|privacy|audit\\w*|dlp|de ?identification|filters?)
          (what|that|this|it|which) <1>(gets?|slips?|goes) (it )?(past|around) <3>(checks?|review|irb|compliance|privacy|audit\\w*)
          (get|sneak|slip|smuggle|slide|hide) <3>(names|identifiers?|patients?|mrns?|phi|birth ?dates?|zip\\S*) <8>(through|past|into|in|as (anonymous|de ?identified)|(nobody|no one|noone))
          (get|pass) <6>(names|identifiers|identifiable \\S+) through <8>as (anonymous|anonymi[sz]ed|de ?identified)
          (sneak|slip|smuggle) <8>(limited data ?set|extract|export|file|data ?set)
          (fool|trick|cheat|outsmart|circumvent|evade|dodge) <4>(expert determination|compliance|irb|privacy|reviewers?|de ?identification|checks?|safe harbor)
          without <5>(privacy|compliance|irb|reviewers?|officer|office|anyone|anybody) <2>(noticing|knowing|seeing|finding|catching|realizing)
          """);

  /// Whether somebody wants people to be known again in data that are to hide them.
  static boolean isUnmasking(String words) {
    return DE_IDENTIFIED.in(words) && UNMASKING.in(words);
  }

  /// A segment about a person in a message of HL7 version 2, with three fields at least and one
  /// that holds a number or a name.
  private static final Pattern SEGMENT =
      Pattern.compile(
          "\\b(?:PID|NK1|GT1|IN1)\\|(?=(?:[^|\\n"
              + "]{0,80}\\|){3})(?=[^\\n"
              + "]{0,300}?(?:\\d{4}|\\p{L}{2}\\^\\p{L}{2}|\\[(?:patient|record number|date of"
              + " birth)))");

  private static final Phrases MADE_UP =
      Phrases.of(
          "(synthea|synthetic|homework|assignment|made"
              + " up|fake|dummy|fictional|fictitious|invented|simulated|test"
              + " (message|messages|data|patient|patients|system)|tutorial|textbook|sandbox|mock|(not|isnt|arent|no|nobody)"
              + " <1>real)");

  private static final Phrases FROM_WORK =
      Phrases.of(
          "(from|at) (work|production|prod|my (job|hospital|clinic|unit|work)|our"
              + " \\S+)|pulled|production|our (feed|engine|interface|patients?|system|queue)|one of"
              + " our|came through|live system|a real"
              + " (one|message|patient)|(its|is|actual|actually) real");

  private static final Phrases UNREAL = Phrases.of("(not|isnt|arent|no|nobody) <1>real");

  /// Whether somebody pastes a message with a person in it that is not said to be made up.
  ///
  /// @param text as written
  /// @param words of it
  static boolean holdsAMessage(String text, String words) {
    return SEGMENT.matcher(text).find()
        && (!MADE_UP.in(words) || FROM_WORK.in(UNREAL.without(words)));
  }

  /// "a) ... b) ... c) ..."
  private static final Pattern OPTIONS =
      Pattern.compile(
          "(?<!\\w)a ?[).:][^\\n"
              + "]{1,100}?(?<!\\w)b ?[).:][^\\n"
              + "]{1,100}?(?<!\\w)c ?[).:] ?\\S|\\n"
              + "\\s?a ?[).][^\\n"
              + "]{1,160}\\n"
              + "\\s?b ?[).]",
          Pattern.CASE_INSENSITIVE);

  /// A sentence that options end.
  private static final Pattern STEM =
      Pattern.compile(
          "\\b(?:is|are|means|called|to|for|as|_+)\\s?:?\\s{0,2}a ?[).]", Pattern.CASE_INSENSITIVE);

  private static final Phrases QUIZ =
      Phrases.of(
          "(quiz\\w*|question \\d+|q ?\\d+|test|exam|midterm|homework|corr?ect|right"
              + " one|following|true or false|blank|(all|none|both) of (the|teh|these)"
              + " above|(the|best) ans\\w*r)");

  /// Who weighs ways of their own writes them down so, too.
  private static final Phrases OWN_CHOICE =
      Phrases.of(
          "(should i|for me|gets me|get me|i should|(which|what) (would|do) you|better|im"
              + " (a|an|in|\\d+)|i am (a|an|in|\\d+)|i (have|work|want|could|can)|my"
              + " (options|choices|resume|job))");

  /// Tasks one after the other, as a teacher sets them.
  private static final Pattern TASKS =
      Pattern.compile(
          "(?:(?:\\(?\\d\\)|\\b\\d\\.|\\bpart [a-d1-5]\\b:?|\\btask \\d:?)\\s{0,2}(?:\\w+ ){0,2}?"
              + "(?:perform|construct|draw|draft|list|make|recommend|identify|describe|explain|create|develop"
              + "|analy[sz]e|compare|write|discuss|propose|calculate|design|evaluate|prepare|define|summari[sz]e|stakeholder|risk|matrix|one"
              + " page|swot)\\b[^\\n"
              + "]{0,300}?){2}",
          Pattern.CASE_INSENSITIVE);

  private static final Phrases OF_SCHOOL =
      Phrases.of(
          """
          (grade|graded|module \\d+|week \\d+|unit \\d+|due (on |this |by )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday|tonight|tomorrow|at)|its due|case study|classmates?|professor|prof|syllabus|rubric|assignment|homework|executive summary|apa|\\d+ words|no more than|[a-z]{2,4} ?\\d{3} (module|week|unit|case|final|midterm))
          """);

  private static final Phrases AT_AN_INTERVIEW =
      Phrases.of("(interview\\w*|recruiter|hiring manager|take home|panel)");

  /// Whether somebody copies a quiz or the tasks of a course.
  ///
  /// @param text as written
  /// @param words of it
  static boolean isSchoolwork(String text, String words) {
    boolean choice = OPTIONS.matcher(text).find() && !OWN_CHOICE.in(words);
    return (choice && (QUIZ.in(words) || STEM.matcher(text).find()))
        || (TASKS.matcher(text).find() && OF_SCHOOL.in(words) && !AT_AN_INTERVIEW.in(words));
  }

  private static final String GOAL =
      "(?:a |an |the |some )*<2>(?:{far}|medical science liaisons?|msls?|radiation"
          + " therap\\w+|dosimetrists?|nuclear med(?:icine)? tech\\w*|mri techs?|pa"
          + " school|med(?:ical)? school|law school|dental school|nursing school|pharmacy"
          + " school|clinical school|np program|nurse practitioner (?:program|school)|physical"
          + " therapy|occupational therapy|speech language patholog\\w+|audiologists?|genetic"
          + " counsel\\w+|perfusionists?|(?:video )?games?"
          + " (?:dev\\w*|artists?|design\\w*|programm\\w+|industry|studio)|real estate(?:"
          + " agents?)?|realtors?|firefighters?|police(?: officer)?|photograph\\w+"
          + "|(?:soc|cyber\\w*|security|devops|software|data|cloud|it|product|finance|fraud|risk|network)"
          + " ?(?:\\w+ ){0,3}(?:at|in|for) (?:a |an |the |some |big )*(?:insurance"
          + " )?(?:banks?|banking|netflix|spotify|tesla|casinos?|hedge fund|airline|game studio|law"
          + " firm|retailer))(?!"
          + " (?:informatic\\w*|analysts?|it|tech\\w*|data|software|systems?|educator|trainer|super"
          + " ?users?|champion|liaison|builder|offices?|practice|group|clinic|portal|app|side|credential\\w*|scheduling|recruit\\w*|staff\\w*|leader|who|to))";

  /// What somebody asks the way to, or says to want.
  private static final Phrases OTHER_GOAL =
      Phrases.of(
          Map.of("goal", GOAL, "far", GROUPS.getOrDefault("far", "")),
          """
          (how (do|can|could|would|does|should) (i|people|someone|somebody|one|you)|how to|(want|wants|like|love|hope|hoping|plan|planning|trying|decided|dream|is|rather) to|wanna|i want is to|what i want is|dream is|rather) <1>(be|become|get in|get in ?to|getting in ?to|get|go in ?to|go to|break in ?to|train as|train for|train to be|work as|study|study to be|switch to|move in ?to|move to|transition to|transition into|apply to|apply for) {goal}
          (route|way|path|road|switch|transition|move) (to|into|toward|towards|from <8>to) {goal}
          ^(from|coming from|going from) <6>to {goal}
          (go|going|get|move|moving|switch\\w*|transition\\w*) from <8>to {goal}
          (which|what|best|good) <2>(schools?|programs?|colleges?) <3>(for|to be|to become) {goal}
          """);

  private static final Phrases NOT_WANTED =
      Phrases.of(
          """
          (dont|do not|doesnt|didnt|never|no longer|not|isnt|hate|hated|tired of|sick of|done with|instead of|rather than|leave|leaving|quit|quitting|get out of|out of) (really |even |at all |so )*<1>(want|wanted|wanna|interested|like|into|to be|be|being|in|at|work\\w*|the|my|a|an)?( (?!(how|what|where|which|but|so|i|im|id)( |$))[^ .]{1,40}){0,5}
          """);

  private static final Phrases OUR_GOAL =
      Phrases.of(
          """
          (get in ?to|getting in ?to|break in ?to|want|into|to|toward|towards|in|interested in|for|become|be|do|than|like|or|and|then) <3>(informatic\\w*|(health|healthcare|hospital|medical|clinical|pharma|nursing) (it|tech\\w*|data|software|systems?)|hospital it|ehrs?|emrs?|epic|cerner|him|pacs|hl7|fhir|rhit|rhia|health information|(data|systems?|application|clinical|ehr|epic|interface) analyst)
          (get in ?to|break in ?to|want|into|to|interested in|become|do) <3>(computers?|tech|it) <2>(in|at|for|of) <2>(health ?care|hospitals?|clinics?)
          """);

  private static final Phrases LONE_FIELD =
      Phrases.of(
          """
          ^(a |an |the )*(dental )?(hygienists?|hygiene|assistant school)$
          ^(a |an |the )*(sonographers?|ultrasound techs?|radiation therap(ists?|y)|physical therap(ists?|y)|occupational therap(ists?|y)|surgeons?|dentists?|optometrists?|chiropractors?|midwi(fe|ves|fery)|massage therap(ists?|y)|vet(erinary)? techs?|veterinarians?|welders?|plumbers?|electricians?|flight attendants?|lawyers?|paralegals?|real estate( agents?)?|realtors?|chefs?|firefighters?|police officers?|pilots?|nail techs?|hair ?stylists?|dental assistants?|estheticians?|phlebotom(ists?|y)|surgical techs?|medical science liaisons?)( (school|career|job|jobs|program|salary|training))?$
          """);

  /// Whether the goal is another field, wherever somebody works now.
  static boolean wantsAnotherField(String words) {
    return LONE_FIELD.in(words) || isOtherGoal(NOT_WANTED.without(words));
  }

  private static boolean isOtherGoal(String words) {
    return OTHER_GOAL
        .first(words)
        .filter(goal -> !OUR_GOAL.in(words.substring(goal.start())))
        .filter(goal -> !OUR_GOAL.in(words.substring(0, goal.start())) || isFrom(words))
        .isPresent();
  }

  private static boolean isFrom(String words) {
    return words.startsWith("from ");
  }

  private static final Phrases MAY_WORK =
      Phrases.of(
          """
          (with|have|hav|has|had|got|hold|holding) (a |an |the |my |valid |already |us )*(green ?card|permanent residen\\w+|work authorization|work permit|citizenship|ead|gc)
          (green ?card|work permit|ead) holder
          (us|usa|american|dual|naturali[sz]ed|canadian|british|eu) citizens?
          """);

  private static final Phrases MORE_OF_VISAS =
      Phrases.of(
          "(allowed|legal\\w*|eligib\\w*|renew\\w*|exten\\w*|expir\\w*|sponsor\\w*|petition\\w*|bring|visas?|h"
              + " ?1 ?b|opt|cpt|pending|(can|may|could) i (work|do|take|start)|appl(y|ied|ying) for"
              + " (a|an|my|the) (green|ead|citizen\\w*|visa)|lawyer|travel\\w*|abroad|leave"
              + " the|interview)");

  private static final Phrases ANY_WORK =
      Phrases.of(
          "(jobs?|hosp\\w*|exp\\w*|hired?|employers?|degree|cert\\w*|informatics|coding|billing|help"
              + " ?desk|clinics?|career)");

  /// Whether somebody says that they may work, asks nothing more of that, and asks about work.
  static boolean asksAboutWorkWithAStatus(String words) {
    return MAY_WORK.in(words) && ANY_WORK.in(words) && !MORE_OF_VISAS.in(words);
  }

  private static final Phrases ABOUT_THE_BOT =
      Phrases.of(
          """
          (are|r) (you|u|foothold) (just |really |actually |even |only |like )*(a |an |the |some )*(real |actual |live )*(person|human|human being|bot|robot|ai|machine|chat ?bot|program|chat ?gpt|gpt\\S*|gemini|claude|copilot|llm|language model|real$|someone real)
          (youre|ur|you are|u are|you arent|u arent|arent you|this isnt|this is) (not |just |really |actually |only |probably |obviously |like )*(a |an |some )*(real |actual |live )*(person|human|human being|bot|robot|ai|machine|chat ?bot|program|chat ?gpt|llm|language model)
          is (this|it) (just |really |actually |like )*(a |an |some )*(real |actual |live )*(person|human|bot|robot|ai|machine|chat ?bot)( (or|im|i am|that|talking|answering|writing|typing|replying)|$)
          (am i|are we) <1>(talking|chatting|speaking|typing|writing) (to|with) (a |an |some |the )*(real |actual |live )*(person|human|bot|robot|ai|machine|chat ?bot|program|someone|somebody)
          (who|what) (wrote|writes|made|makes|built|builds|created|trained|runs|operates|programmed|owns|maintains|updates?|checks?|checked|reviewed|reviews|is behind|stands behind|s behind) <1>(you|your (answers?|advice|replies|info\\w*|content|sources|entries|knowledge|texts?)|this bot|these answers|foothold|the answers)
          how (old|recent|current|new|fresh|up to date|reliable|accurate) <1>(you|your|these|the) <1>(answers?|advice|replies|info\\w*|sources|entries|knowledge|facts)
          where (do|does|did|are|is) (you|your|these|the) <1>(answers?|advice|replies|info\\w*|sources|knowledge|facts|get (your|this|these|all))
          how (do|did) (you|u) (come up with|make up|check|pick) <2>(answers?|all this|this|that|stuff|things|replies|what)
          who (made|makes|built|build|wrote|created|runs|owns|programmed|operates|pays for|is behind|s behind|funds) (this|u|this thing|this tool|this site|this app|this chat)( .*)?
          (do|does|will|would|can|are|is) (you|u|this|it|this bot|the bot|foothold|this chat|this thing) (ever |also |actually |even |going to )*(save|saves|store|stores|keep|keeps|log|logs|record|records|remember|track|collect|sell|saving|storing|keeping|logging|recording|tracking|collecting|selling) (track of |a copy of |a record of |any of |all |any |on to )*(what (i|we|people)|my (questions?|messages?|chats?|data|info\\w*|words|name|conversations?|answers)|our (chats?|conversations?)|these (chats?|conversations?|messages)|this (chat|conversation)|everything i|anything i|me)( .*)?
          (do|does|will|would|can|could|might) (my |the |an? |other |any ?)*(boss|manager|employer|hr|work|coworkers?|hospital|job|recruiters?|anyone|anybody|someone|people|others?|mods|moderators|admins?|users|members) (be able to |also |ever |still )*(see|read|find out|know|look at|find) (what|that|which|everything|the things) (i|we) (ask|asked|am asking|type|typed|write|wrote|say|said|tell|told|post|posted)( .*)?
          (what|whatever|everything|anything|stuff) (i|we) (type|typed|write|wrote|ask|asked|say|said|tell you|told you|enter) <3>(saved|stored|private|anonymous|confidential|logged|kept|recorded|shared|public|visible|deleted)
          is (this|it|my \\S+|our \\S+) <2>(chat|conversation|question|questions)? ?(private|anonymous|confidential) ?(here|with you|on here|or (public|not|can others.*))?$
          (do|does|will|would|are|is) (you|you guys|u|they|yall|this|it|the mods) (ever |also |even )*(log|logs|logging|record|recording|save|saving|store|storing|keep|keeping|read|reading|watch\\w*|monitor\\w*) (all |the |our |my |these |any )*(questions?|chats?|conversations?|messages?|dms?)( .*)?
          (can|could|do|does|will) (other |all |any ?|some|the |every)?(people|users?|members?|body|one|mods?|admins?|moderators|others|everyone|anyone) <4>(read|see) (this|it|these|that|my (messages?|questions?|chats?))( .*)?
          (which|what) (ai |language |kind of )*(model|llm|ai|engine) (are|r|do) (you|u)( .*)?
          (do|will|are|is) (you|u|they|this|it) (also |ever |going to )*(train|trained|training|learn|learning) (on|from|with) (my|our|these|what|this|peoples?)( .*)?
          (show|tell|give) (me |us )?(where|how) (your|this|that|the|these) <1>(answers?|info\\w*|advice|facts?|numbers?) <1>(came|comes|come|is|are|was|were)( .*)?
          (what|which|where) (are|is) (your|the) (sources?|references)( .*)?
          (do|can|will|did) (you|u) (still |even )?remember (me|what (i|we)|my (last|other|earlier|question|name)|our (last|chat|conversation))( .*)?
          is this (thing |bot |tool |one )?(just |really |actually )*(chat ?gpt|gpt\\S*|an? llm|gemini|claude|copilot|ai generated)( .*)?
          (can|should|could|do|why should) i (really |even |actually )*(trust|believe|rely on) (you|what you|your|this bot|these answers|the answers)
          """);

  /// Whether it is asked what or who answers here.
  static boolean isAboutTheBot(String words) {
    return ABOUT_THE_BOT.in(words);
  }

  private static final Phrases OWN_MISTAKE =
      Phrases.of(
          """
          (i|ive) (just |already |accidentally |accidently |mistakenly |stupidly |once |kind of |may have |might have |think i |also |then )*(emailed|e mailed|mailed|sent|forwarded|texted|uploaded|posted|pasted|faxed|left|lost|took|copied|saved|downloaded|printed|shared|opened|attached|put|gave|clicked|threw|dropped) <12>(patients?|phi|charts?|records?|face ?sheets?|patient list|mrns?|names|wrong (person|chart|number|fax|address))
          """);

  private static final Phrases WHAT_NOW =
      Phrases.of(
          """
          (what (should|do|can|must) i (do|say|tell)|what now|now what|(do|should|must|would) i <1>(tell|report|say|confess|come clean|self report|own up|admit|speak up|delete it|let <2>know)|am i (getting |going to be |gonna be |in )*(fired|trouble|done|screwed)|will i (be|get|lose)|(can|could) (i|they) (get |be )?(fire|fired|lose)|is my (job|career)|i only (realized|noticed|found out)|i realized|by (mistake|accident)|accident\\w*|no ?one knows|nobody knows|i feel sick|freaking out|panicking|scared)
          """);

  /// Whether somebody tells a slip of their own with patients' data and asks what comes next: no
  /// wish to do it, and known entries say whom to tell.
  static boolean isOwnMistake(String words) {
    return OWN_MISTAKE.in(words) && WHAT_NOW.in(words) && !INTENT.in(words);
  }

  private static final Phrases INTENT =
      Phrases.of(
          "(without (being|getting) caught|get away with|cover (it|this) up|hide (it|this)|delete"
              + " the (log|logs|audit)|nobody (will|would) (know|notice)|again without)");

  /// Asked before it is done, and answered at length by what is known of portfolios: no, and what
  /// to show in its place.
  private static final Phrases MAY_I_SHOW =
      Phrases.of(
          """
          ((can|could|may|should|am) i|is it) <2>(put|use|include|add|show|mention|describe|write|talk) <4>(case|cases|story|stories) <4>(portfolio|resume|cv|interview|interviews|cover letter)
          """);

  /// Told as what has happened: the question is what comes after it.
  private static final Phrases PAST =
      Phrases.of(
          "(fired|terminated|let go|disciplined|suspended|written up|in trouble|lost my"
              + " (job|license)|dismissed|walked out) (for|after|because i|because of|over)"
              + " (looking|accessing|opening|viewing|snooping|checking|peeking|reading) <10>");

  /// What only a clinician answers, whatever job is named beside it.
  private static final Phrases MEDICAL_ASK =
      Phrases.of(
          "(doses?|dosages?|dosing|interact\\w*|safe (to|with)|side"
              + " effects?|together|wean\\w*|taper\\w*|stop"
              + " taking|treat|treatments?|cures?|symptoms?|is (it|this|that)"
              + " normal|maximum|expires?|contraindicat\\w+|should i take|what should i"
              + " take|cover|covers|denied|diagnos\\w+)");

  /// Whether a clause that names a job of the field only mentions a condition or a drug.
  static boolean isMention(String clause) {
    return JOBS.in(clause) && !MEDICAL_ASK.in(clause);
  }

  /// Whether a whole message is an advertisement or a fraud.
  static boolean isSpam(String words) {
    return !ASKS_ABOUT_OFFER.in(words)
        && SPAM_SIGNS.stream().filter(sign -> sign.in(words)).limit(2).count() == 2;
  }

  /// Whether a message asks if an offer is real.
  static boolean isAboutAnOffer(String words) {
    return ASKS_ABOUT_OFFER.in(words) && OFFER.in(words);
  }
}
