package dev.foothold.core.answer;

import java.util.Map;

/// Words that tell whether a text is about work in healthcare IT. Over [Plain] words.
final class Domain {

  private static final Phrases NAMED =
      Phrases.of(
          // The pronoun "it" is everywhere, so IT counts only beside what it is said of.
          Map.of(
              "it",
              "it (?:jobs?|careers?|field|side|support|department|dept|help"
                  + " ?desk|work|roles?|background|degree|professionals?|guy|person|people|experience|industry|skills?|specialist|analysts?|company|world|certs?|certif\\w+|team|staff|manager|position|positions|sector|infrastructure|security|systems?|training|tech\\w*)|(?:into|in|to|for|of|the|and|or|an|from|do|doing|hospital|my|our|their|as|with|between|than|general|corporate|entry"
                  + " level|traditional|regular) it(?="
                  + " (?:in|at|for|within|side|to|from|and|of|with) )|it (?:in|for|at|within) (?:a"
                  + " |the )?(?=health|hospital|clinic|medic|ems|ambulance|dental)"),
          """
          (ehrs?|emrs?|phr|his systems?|epic|epick|cerner|millennium|meditech|athena|athenahealth|athenaone|eclinicalworks|ecw|allscripts|veradigm|nextgen( ehr| office)?|advancedmd|drchrono|practice fusion|greenway|oracle health|vista|cprs|ahlta|mhs genesis|genesis|openemr|openmrs|clearhealth|misys|oscar emr|gnu health|bahmni|dhis2?|worldvista|osehra|epiccare|mychart|hyperspace|clarity|caboodle|chronicles|cogito|willow|beaker|cadence|prelude|optime|clindoc|beacon|radiant|cupid|stork|tapestry|healthy planet|epcrs?|nemsis|imagetrend|image trend|dentrix|eaglesoft|axium)
          (analyst|help ?desk|service desk|desktop support|it support) (work|jobs?|roles?|positions?|careers?)
          (mirth|nextgen connect|rhapsody|cloverleaf|corepoint|iguana|ensemble|interface engines?|integration engines?|interface analysts?|integration analysts?)
          (hl 7|hl7|hl7v2|hl7 v2|fhir|fhirs|smart on fhir|dicom|pacs|vna|ris|lis|lims|cpoe|emar|bcma|cdss?|ccda|c cda|ccd|adt (feed|message|messages|a01)|oru|loinc|snomed|rxnorm|icd ?9|icd ?10\\S*|cpt|hcpcs|drg|drgs|x12|837|835|ncpdp|ihe|tefca|uscdi|us core|omop|i2b2|synthea|hapi|mumps|cache objectscript|intersystems|meaningful use|promoting interoperability|information blocking|cures act|interoperability|hie|hies|health information exchange)
          (rhit|rhia|cahims|cphims|chda|chps|cdip|ccs|ccs p|cpc|cpc a|cca|ccsp|ahima|himss|amia|ania|aapc|ni bc|nibc|informatics board|chts|cpehr|cpht it|ciip|cphit|acas|bmet|hcispp|onc|hitech|hipaa|phi|ephi)
          (health ?care|health|hospital|clinical|medical|nursing|nurse|pharmacy|biomedical|public health|patient|helthcare|healtcare|heathcare|helth|dental) <1>(it|i t|tech|technology|technologies|informatics|informaticist|informatician|information|informations|data|analytics|analysts?|software|systems?|computing|computers?|records?|coding|coder|coders|billing|biller|transcription\\w*|imaging it|apps?|help ?desk|service desk|cyber ?security|ai|sql|devices? integration)
          (his|her|the|my|a|healthcare|our) hit (field|industry|program|job|jobs|career|degree)
          hit (field|industry|program|jobs?|careers?|degree|certificate)
          (informatic|informatics|informaticist|informaticists|informatician|bioinformatics|healthit|healthtech|health ?tech|med ?tech (company|startup)|digital health|ehealth|e health|telehealth|telemedicine|him (degree|program|jobs?|department|dept|director|student|major|role|roles|field|professionals?|career|analyst|coder|coding|tech|manager|work|bachelors|associates)|(in|for|of|study|studying|via|through) him|(get|getting|got|break|breaking|go|going|move|moving|switch|switching|start) (in )?(in ?to|in) him$|him (and|or) (coding|billing|rhit|rhia|informatics|it)|cmio|cnio|cmo it|clinical applications?|clinical systems?|application analyst|super ?users?|go ?lives?|at the elbow|credentialed trainer|principal trainer|epic trainer|revenue cycle|charge ?master|release of information|scribe|medical scribe|chart abstract\\w*|cdi|clinical documentation|clinical trial data|cancer registrar|tumor registr\\w+|quality reporting|patient portal|patient access|patient registration|medical (secretary|office)|unit clerk|ward clerk|informaticien|informatica (medica|de la salud)|expediente clinico( electronico)?|expediente electronico|historia clinica electronica|dossier (patient|medical) informatise|secretaire medicale|registros medicos)
          (tech|{it}|computers?|software|data|digital|informatics|analyst|developer|programmer|coding|help ?desk|service desk|it support|desktop support|network\\w*|cyber ?security|security|project manag\\w+|sql|systems?|programming|information technology|computer science|cs|remote) <6>(health ?care|hospitals?|health ?systems?|clinics?|medical|nursing|nurses?|clinical|medicine|pharmacy|health|patients?|doctors?|physicians?|radiology|helthcare|doctors office|practice)
          (health ?care|hospitals?|health ?systems?|clinics?|medical|nursing|nurses?|clinical|medicine|pharmacy|pharmacist|health|patients?|physicians?|doctors?|radiology|respiratory|bedside|helthcare|lab) <6>(tech(?! (school|salary|pay|certification|program))|{it}|i t|computers?|software|data|digital|analyst|developer|programmer|help ?desk|service desk|desktop support|network\\w*|cyber ?security|sql|systems?|programming|information technology|computer science)
          """);

  /// What nobody names who asks about another field: records systems and their modules, what data
  /// is exchanged by, the field's own roles. A place of care beside a computer is not enough.
  private static final Phrases OUTRIGHT =
      Phrases.of(
          """
          (ehrs?|emrs?|epic|cerner|meditech|athenahealth|athenaone|eclinicalworks|ecw|allscripts|veradigm|oracle health|openemr|openmrs|willow|beaker|cadence|prelude|optime|clindoc|resolute|tapestry|healthy planet|grand central|hyperspace|caboodle|cogito) <2>(analysts?|trainers?|builders?|consultants?|specialists?|certif\\w+|certs?|jobs?|roles?|teams?|support|work|experience|salary|pay)
          (radiant|bridges|cupid|stork|beacon|clarity|cosmos|lumens|phoenix|wisdom|kaleidoscope|mychart|ambulatory|orders|anesthesia|reporting workbench|professional billing|hospital billing) (analysts?|trainers?|builders?|certif\\w+)
          (hl7|fhir|hie|hies|health information exchanges?|interface engines?|interoperability|informatics|informaticists?|informaticians?|pacs|lis|rhit|rhia|cahims|cphims|chda) <2>(analysts?|admin\\w*|jobs?|roles?|work|careers?|specialists?|engineers?|developers?|exam|degree|certif\\w+|salary|pay|nurses?|field|teams?)
          (interface|integration|clinical|clinical applications?|application|revenue cycle|clinical systems?|clinical informatics|nursing informatics|health information|health informatics|health data) (analysts?|specialists?)
          """);

  private static final Phrases CAREER =
      Phrases.of(
          """
          (jobs?|careers?|carrer|roles?|positions?|hired?|hires|hiring|employ\\w*|resumes?|cv|cover letter|interviews?|interviewing|salary|salaries|pay|pays|paid|wages?|earn|cert|certs|certified|certifications?|certificates?|credentials?|degrees?|masters?|msn|bachelors?|associates?|bootcamps?|courses?|class|classes|learn|learning|train|training|trainer|study|studying|break in|break into|brek into|breaking in|breaking into|get in|get into|getting into|got into|get started|getting started|become|becoming|transition\\w*|switch\\w*|pivot\\w*|entry level|experience|exp|apply|applying|application|applications|internships?|interns?|volunteer\\w*|portfolio|projects?|skills?|analysts?|remote|recruiters?|background|qualified|qualifications?|requirements?|start in|start out|work|working|works|field|industry|profession|programs?|school|contribute|contributing|beginners?|linkedin|network|networking|mentor|trabajo|emploi|travail|empleo|carrera)
          """);

  private static final Phrases ASKING =
      Phrases.of(
          """
          (how|hw|what|whats|which|where|when|who|whom|why|can|could|should|do|does|did|is|are|am i|will|would|any|anyone|anybody|want|wants|wanna|need|looking|look for|hope|hoping|trying|try to|learn|advice|help|tips|recommend\\w*|suggest\\w*|best|interested|plan to|planning|thinking|wondering|curious|tell me|explain|describe|list|show|compare|difference|ideas?|guidance|guide|start|worth|possible|become|get in|get into|break into|como|comment|busco|quiero|je veux)
          """);

  private Domain() {}

  /// Names something of the field, or a place of care beside something of computers.
  static boolean isNamed(String words) {
    return NAMED.in(words);
  }

  /// Names something that is of this field alone.
  static boolean isNamedOutright(String words) {
    return OUTRIGHT.in(words);
  }

  /// Speaks of jobs, learning, money for work.
  static boolean isCareer(String words) {
    return CAREER.in(words);
  }

  /// Wants something, rather than telling something.
  static boolean isAsking(String words) {
    return ASKING.in(words);
  }
}
