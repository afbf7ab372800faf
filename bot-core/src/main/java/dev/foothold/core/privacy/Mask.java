package dev.foothold.core.privacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes personal and record data out of a text before it is stored, logged or sent on.
///
/// Works by form and by the words that introduce a value, never by looking people up; a name that
/// nothing introduces as a patient's stays. Every quantifier is bounded or possessive, so a hostile
/// text takes linear time too.
public final class Mask {

  private static final int I = Pattern.CASE_INSENSITIVE;

  /// Never masked, in this order of trial: addresses of sites, platforms' own mentions and object
  /// identifiers, which hold digits in groups.
  private static final Pattern KEPT =
      Pattern.compile(
          "\\b(?:https?://|www\\.)[^\\s<>\"]{1,2000}+|<[@#:!&a-zA-Z_~0-9]{1,60}\\d{15,20}>"
              + "|(?<![\\d.])\\d{1,9}(?:\\.\\d{1,12}){4,30}+",
          I);

  /// Help lines, digits only. They must reach the person who asks about them. Sources: [Poison
  /// Help](https://poisonhelp.hrsa.gov), [988](https://988lifeline.org),
  /// [SAMHSA](https://www.samhsa.gov/find-help/helplines/national-helpline), [domestic
  /// violence](https://www.thehotline.org).
  private static final Set<String> HELP_LINES =
      Set.of("8002221222", "8002738255", "8006624357", "8007997233");

  /// What an e-mail address cannot do without; looked for first, since most texts have none.
  private static final Pattern AT = Pattern.compile("@|[ (\\[{]at[ )\\]}]", I);

  private static final String DOT_WRITTEN = " ?(?:[(\\[{]dot[)\\]}]|\\bdot\\b) ?";

  /// Words before "at gmail.com" that are nobody's name there.
  private static final String NO_MAILBOX =
      "(?:look(?:s|ed|ing)?|stay(?:s|ed|ing)?|work(?:s|ed|ing)?|sign(?:s|ed|ing)?|log(?:s|ged|ging)?"
          + "|start(?:s|ed|ing)?|point(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|read(?:s|ing)?|check(?:s|ed|ing)?"
          + "|hosted|based|found|available|up|in|on|out|over|here|there|is|are|am|was|were|be|been|it|me|them"
          + "|us|you|one|that|this|and|or|not|only|account|accounts|address|addresses|email|emails|e-mail"
          + "|mail|mails|inbox|login|people|engineers?|developers?|jobs?|teams?|someone|anyone|person|users?"
          + "|support|page|site|docs?)";

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\w.%+-])[\\w.%+-]{1,64}+@[\\p{L}\\d-]{1,63}+(?:\\.[\\p{L}\\d-]{1,63}+){1,6}+"
              // Brackets around it leave no doubt, whatever the host.
              + "|(?<![\\w.%+-])[\\w.%+-]{1,64}+ ?[(\\[{]at[)\\]}] ?[\\p{L}\\d-]{1,63}"
              + "(?:(?:\\.|"
              + DOT_WRITTEN
              + ")[\\p{L}\\d-]{2,63}){1,6}"
              + "|(?<![\\w.%+-])(?!"
              + NO_MAILBOX
              + " )[\\w.%+-]{2,64}+ at (?:gmail|yahoo|hotmail|outlook|icloud|aol|proton(?:mail)?)"
              + "(?: ?\\. ?|"
              + DOT_WRITTEN
              + ")(?:com|net|org|me)\\b"
              // Elsewhere a plain word may be a verb: "apply at example dot org".
              + "|(?<![\\w.%+-])[A-Za-z]{1,32}+[.\\d_+-][\\w.%+-]{0,32}+ at [\\p{L}\\d-]{2,63}"
              + DOT_WRITTEN
              + "(?:com|net|org|edu|gov|io|me|us)\\b",
          I);

  /// Within the query of an address, where `%40` stands for the sign.
  private static final Pattern EMAIL_IN_QUERY =
      Pattern.compile(
          "[\\w.+-]{1,64}+(?:%[2-3][0-9a-f][\\w.+-]{1,64}+){0,4}(?:@|%40)[\\p{L}\\d-]{1,63}+"
              + "(?:\\.[\\p{L}\\d-]{1,63}+){1,6}+",
          I);

  /// A North American number within a query, where `%2B` stands for the plus sign.
  private static final Pattern PHONE_IN_QUERY =
      Pattern.compile(
          "(?<==)(?:\\+|%2B|%20)?(?:1[-.+]?)?(?:\\(|%28)?[2-9]\\d{2}(?:\\)|%29)?(?:[-.+]|%20)?"
              + "[2-9]\\d{2}(?:[-.+]|%20)?\\d{4}(?![\\d-])",
          I);

  private static final String DASH = "[-\\u2010-\\u2015.\\u00A0 ]";

  private static final Pattern SSN =
      Pattern.compile(
          "(?<![\\w.-])\\d{3}[-\\u2010-\\u2015 ]\\d{2}[-\\u2010-\\u2015"
              + " ]\\d{4}(?![\\w-])"
              // With dots a version looks the same.
              + "|(?<![\\w.-])(?<!\\b(?:version|ver|v|release|build)\\W{0,2})\\d{3}\\.\\d{2}\\.\\d{4}(?![\\w-]|\\.\\d)|(?<=\\b(?:ssn|social|security"
              + " number|ss number|ss#|ssn#)"
              + "\\W{0,3}(?:number|no|is|was|:|=|#)?\\W{0,4})\\d{9}(?!\\d)|(?<=\\b(?:ssn|social)\\W{0,3}(?:is|ends"
              + " in|ending in|last four|last 4|:)?\\W{0,4})\\d{4}(?![\\d-])",
          I);

  private static final Pattern PHONE =
      Pattern.compile(
          // North America, written in groups.
          "(?<![\\w.$€£#/-])(?:\\+?1"
              + DASH
              + "?)?(?:\\(\\d{3}\\) ?|\\d{3}"
              + DASH
              + ")\\d{3}"
              + DASH
              + "?\\d{4}(?![\\d-]|\\.\\d)(?: ?(?:x|ext\\.?|extension) ?\\d{1,6})?"
              // North America in one piece: neither group begins with 0 or 1, which keeps most
              // counters and clock readings out.
              + "|(?<![\\w.$€£#/-])(?:\\+?1)?[2-9]\\d{2}[2-9]\\d{6}(?![\\d-]|\\.\\d)"
              // Elsewhere, with the plus sign.
              + "|(?<![\\w.])\\+\\d{1,3}(?:[ .-]?\\(?\\d{2,5}\\)?){2,5}(?!\\d)"
              // Seven digits, only where something says that it is a phone.
              + "|(?<=\\b(?:call|phone|tel|telephone|cell|mobile|text|reach me at|number)"
              + "\\W{0,3}(?:is|me at|me|at|him at|her at|us at|number)?\\W{0,3})\\d{3}[-. ]\\d{4}"
              + "(?![\\d-])|(?<![\\w-])555-\\d{4}(?![\\d-])",
          I);

  private static final Pattern NPI_BEFORE = Pattern.compile("\\bnpi\\W{0,3}(?:is |number )?$", I);

  private static final String STREET =
      "(?:Street|Str|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl"
          + "|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|Loop|Broadway)";

  private static final String UNIT =
      "(?:,? ?(?:apt|apartment|unit|suite|ste|room|#)\\.? ?#?\\w{1,6}\\b)?";

  /// Town, state and ZIP code after a street.
  private static final String TOWN =
      "(?:,? [A-Z][A-Za-z]{1,20}(?: [A-Z][A-Za-z]{1,20}){0,2},? [A-Z]{2}(?:"
          + " \\d{5}(?:-\\d{4})?)?\\b)?";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.$€£/-])\\d{1,6}[A-Za-z]?,? (?:[NSEW]\\.? |(?:North|South|East|West) )?"
              + "(?:(?:[A-Z][A-Za-z'’-]{0,20}\\.?|\\d{1,3}(?:st|nd|rd|th)) ){1,4}?"
              + STREET
              + "\\b\\.?(?i:"
              + UNIT
              + ")"
              + TOWN
              + "|(?<![\\w.$€£/-])\\d{2,6} (?!(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|min"
              + "|minutes?|miles?|jobs?|people|percent|of|on|in|to|and|or|at|for|the)\\b)[a-z]{2,20}(?:"
              + " [a-z]{2,20})? (?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln)\\b\\.?(?i:"
              + UNIT
              + ")"
              + "|\\b(?i:p\\.? ?o\\.? ?box) \\d{1,8}\\b"
              + TOWN);

  private static final Pattern RECORD =
      Pattern.compile(
          "(?<intro>\\b(?:mrn|mr ?#|med(?:ical)? rec(?:ord)?s?(?: ?(?:number|num|no\\b\\.?|id|#))?"
              + "|(?:chart|account|acct\\.?|member(?:ship)?|policy|subscriber|group|encounter|visit|claim|accession|case|patient|pt|insurance|medicaid|medicare|beneficiary|health"
              + " plan|health card|passport|license|licence|nhs|csn|har|card|certificate holder)"
              + " ?(?:member |card |policy )?(?:number|num|no\\b\\.?|id|nr|#)|csn|mbi"
              // Without "number", only what is too long for a form or a code: "claim 837" is one.
              + "|(?:account|acct\\.?|routing|claim|member|id)(?="
              + " (?:[A-Z]{1,5}\\d{6}|\\d{4}-\\d{4}|\\d{7})))"
              + "(?:\\s{0,2}(?:is|was|of|=|:|#|-|\\(|number|no\\.?)){0,3}\\s{0,2})"
              + "(?<value>[A-Z]{0,5}-?\\d[\\dA-Z-]{2,24})(?![\\w])",
          I);

  /// A payment card; a Medicare number in its printed form
  /// ([CMS](https://www.cms.gov/medicare/new-medicare-card)).
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![\\w.-])(?:\\d{4}[ -]){3}\\d{4}(?![\\w-])"
              + "|(?<![\\w-])[1-9][A-Z][A-Z0-9]\\d-?[A-Z][A-Z0-9]\\d-?[A-Z]{2}\\d{2}(?![\\w-])");

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\\.?";

  private static final String DATE =
      "(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}(?!\\d)|(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d)"
          + "|"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|\\d{1,2}(?:st|nd|rd|th)?"
          + "(?: of)?[ -]"
          + MONTH
          + ",?[ -](?:19|20)?\\d{2}(?!\\d)|(?:19|20)\\d{6}(?!\\d))";

  private static final Pattern BIRTH =
      Pattern.compile(
          "(?<intro>\\b(?:d\\.?o\\.?b\\b\\.?|date of birth|birth ?date|birth ?day|born(?:"
              + " on)?|b-day)(?:\\s{0,2}(?:is|was|on|:|=|-|\\()){0,3}\\s{0,2})"
              + DATE,
          I);

  /// A full date beside other data of a patient is data of that patient.
  private static final Pattern FULL_DATE = Pattern.compile("(?<![\\w/.-])" + DATE, I);

  private static final String NAME =
      "[A-Z](?:[a-z]{1,20}|['’][A-Z][a-z]{1,20})(?:[A-Z][a-z]{1,20})?(?:-[A-Z][a-z]{1,20})?";

  private static final String TITLE = "(?:(?:Mr|Mrs|Ms|Miss|Mister|Dr|mr|mrs|ms)\\.? )";

  /// Words with a capital that follow "patient" and are nobody's name.
  private static final Set<String> NOT_NAMES =
      Set.of(
          ("access account accounts act admin administration administrator admission admissions"
               + " advocate affordable after all allergy america american an analyst and app are as"
               + " assistant associate at aware before billing bundle but by can care case centered"
               + " centric cerner chart charts check class clerk clinic coding communication"
               + " condition consent contact coordinator could data database day demographics did"
               + " digital discharge do does education ehr emr encounter engagement english epic"
               + " every experience face facing fhir finance financial flow flowsheet for from"
               + " generated gateway had has have health healthcare her hers hipaa his history hl"
               + " home how i id identification identifier identity if in index information intake"
               + " is it java json keeper lab liaison list lists management master matching"
               + " medicaid medical medicare meditech messages mirth monitoring mychart name names"
               + " navigator no not nurse observation of on openemr openmrs or oracle our outcome"
               + " outcomes patient payment ping placement portal portals profile program"
               + " protection python query record records registrar registration relations reported"
               + " rep representative resource resources safety satisfaction scheduler scheduling"
               + " search self service services she should spanish specialist sql station summary"
               + " support synthea system systems table tech technician technologist test that the"
               + " then there they this to tracker tracking transfer transport transporter twin"
               + " under unit us user using video view vista visit volume was we were what when"
               + " where who why will with work would you your admit room rooms rights outreach"
               + " sitter companion attendant observer ambassador greeter escort accounting acuity"
               + " age bill centred days direct driven first flag form forms header instructions"
               + " journey level lookup mobility mix panel population privacy quality recruitment"
               + " referral research review risk screening simulator status story surveys therapist"
               + " therapy throughput trial trials type workflow")
              .split(" "));

  /// First names that are taken for a name even in lower case after "patient": the most frequent in
  /// the US ([SSA](https://www.ssa.gov/oact/babynames/decades/century.html)) that are no other
  /// word.
  private static final Set<String> FIRST_NAMES =
      Set.of(
          ("james john robert michael david william richard joseph thomas charles christopher"
               + " daniel matthew anthony steven paul andrew joshua kenneth kevin brian george"
               + " timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan"
               + " stephen larry justin scott brandon benjamin samuel gregory frank alexander"
               + " raymond patrick jose carlos juan mary patricia jennifer linda elizabeth barbara"
               + " susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily"
               + " donna michelle carol amanda melissa deborah stephanie rebecca sharon laura"
               + " cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna"
               + " samantha katherine christine helen debra rachel maria jane jim bob mike bill tom"
               + " joe sam")
              .split(" "));

  /// Words in lower case that follow a first name and are no surname.
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("is was has had came in on at with who and or to for from said says needs the a an how"
                  + " what can should did does presented wants got dob mrn today yesterday")
              .split(" "));

  private static final Pattern PATIENT =
      Pattern.compile(
          "(?<intro>\\b(?<who>[Pp]atients?|PATIENT|[Pp]t|[Pp]ts|PT|[Cc]lient)(?<named>['’]s)?(?<called>,?(?:"
              + " full| first| last)? (?:name is|name was|named|name|called|by the name of)\\b|'?s"
              + " name is|\\.? ?:)?[,:]?\\s{1,2})(?<title>"
              + TITLE
              + ")?(?<name>"
              + NAME
              + "(?:,? (?:[A-Z]\\.? )?"
              + NAME
              + "(?!['’]?[A-Za-z])){0,2}|[A-Z]\\.? ?[A-Z]\\.(?![A-Za-z])|[a-z]{2,15}(?:"
              + " [a-z]{2,20})?)");

  /// A name with a date of birth after it, as rows of a list have: "Lee, Ana, 1940-01-04".
  private static final Pattern NAME_AND_BIRTH =
      Pattern.compile(
          "(?<![\\w’'-])(?:[A-Z]\\. ?|"
              + NAME
              + ",? )"
              + NAME
              + "(?:, ?|"
              + " )(?:\\d{1,2}[/-]\\d{1,2}[/-](?:19\\d|200)\\d|(?:19\\d|200)\\d-\\d{2}-\\d{2})(?![\\d/-])");

  /// "Mrs. Lee, a patient of mine", "Mr. Ortiz's chart", "Ana Diaz (patient)".
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          "\\b(?<name>(?:"
              + TITLE
              + "(?:"
              + NAME
              + " )?"
              + NAME
              + "|"
              + NAME
              + " "
              + NAME
              + "))(?=(?:,? |,? \\()(?:(?:is |was )?(?:a|my|our|one of (?:my|our)) (?:former"
              + " )?patients?\\b|patient\\)|pt\\)))|\\b(?<charted>"
              + TITLE
              + "(?:"
              + NAME
              + " )?"
              + NAME
              + ")(?=['’]s"
              + " (?:chart|mrn|MRN|labs?|records?|results|diagnosis|dx|meds|medications|admission|visit|file)\\b)");

  /// "Name: Smith, John" counts only beside other data of a patient.
  private static final Pattern LABELED_NAME =
      Pattern.compile(
          "(?<intro>\\b(?:[Nn]ame|NAME)\\s?[:=]\\s?)"
              + TITLE
              + "?"
              + NAME
              + "(?:,? "
              + NAME
              + "){0,2}");

  private static final Pattern AFTER_LONE_NAME =
      Pattern.compile(
          "(?:['’]s|,)?\\s(?:is|was|has|had|came|presented|presents|with|who|needs|needed|says|said|called|in"
              + " (?:room|bed|icu|the)|dob|DOB|MRN|mrn|\\[|admitted|got|wants|for|took|takes|yesterday"
              + "|today|dx|diagnosed|chart|labs?|results|records?|mrn|file|meds)|['’]s\\s");

  private Mask() {}

  /// What kind of data was masked.
  public enum Kind {
    /// A telephone number.
    PHONE("[phone]"),
    /// An e-mail address.
    EMAIL("[email]"),
    /// A street address or a post box.
    ADDRESS("[address]"),
    /// A US Social Security number.
    SSN("[ssn]"),
    /// The number of a medical record, an account, an insurance, a card.
    RECORD_NUMBER("[record number]"),
    /// A date of birth.
    DATE_OF_BIRTH("[date of birth]"),
    /// A name introduced as a patient's.
    PATIENT("[patient]");

    private final String replacement;

    Kind(String replacement) {
      this.replacement = replacement;
    }

    /// What stands in the text instead.
    ///
    /// @return in square brackets
    public String replacement() {
      return replacement;
    }
  }

  /// A text without the data, and what was in it.
  ///
  /// @param text as it was, but for the replacements
  /// @param kinds what was replaced; empty if nothing
  public record Masked(String text, Set<Kind> kinds) {

    /// Copies the set.
    public Masked {
      kinds = Set.copyOf(kinds);
    }

    /// Says what was masked and not what the text is.
    @Override
    public String toString() {
      return "Masked[" + kinds + "]";
    }
  }

  /// Masks a text. Masking a masked text changes nothing.
  ///
  /// @param text anything
  /// @return the text with every find replaced
  public static Masked mask(String text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    StringBuilder out = new StringBuilder(text.length());
    Matcher kept = KEPT.matcher(text);
    int from = 0;
    while (kept.find()) {
      out.append(maskPiece(text.substring(from, kept.start()), kinds));
      out.append(maskKept(kept.group(), kinds));
      from = kept.end();
    }
    out.append(maskPiece(text.substring(from), kinds));
    return new Masked(out.toString(), kinds);
  }

  /// What was masked in a text before it was stored.
  ///
  /// @param text masked before
  /// @return the same text, with the kinds whose replacements stand in it
  public static Masked again(String text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (text.contains(kind.replacement())) {
        kinds.add(kind);
      }
    }
    return new Masked(text, kinds);
  }

  /// The address of a site stays, but what follows its question mark or number sign may have been
  /// typed into a form.
  private static String maskKept(String kept, Set<Kind> kinds) {
    int query = kept.startsWith("<") ? -1 : indexOfQuery(kept);
    if (query < 0) {
      return kept;
    }
    String masked = replace(kept.substring(query), EMAIL_IN_QUERY, Kind.EMAIL, kinds);
    masked = replace(masked, PHONE_IN_QUERY, Kind.PHONE, kinds);
    masked = replace(masked, PHONE, Kind.PHONE, kinds);
    return kept.substring(0, query) + replace(masked, SSN, Kind.SSN, kinds);
  }

  private static int indexOfQuery(String address) {
    int question = address.indexOf('?');
    return question >= 0 ? question : address.indexOf('#');
  }

  private static String maskPiece(String piece, Set<Kind> kinds) {
    String text = AT.matcher(piece).find() ? replace(piece, EMAIL, Kind.EMAIL, kinds) : piece;
    if (text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      text = maskNumbers(text, kinds);
    }
    text = replace(replacePatients(text, kinds), NAME_AND_BIRTH, Kind.PATIENT, kinds);
    if (kinds.contains(Kind.RECORD_NUMBER) || kinds.contains(Kind.PATIENT)) {
      text = replace(text, FULL_DATE, Kind.DATE_OF_BIRTH, kinds);
    }
    if (kinds.contains(Kind.RECORD_NUMBER) || kinds.contains(Kind.DATE_OF_BIRTH)) {
      text = replaceValue(text, LABELED_NAME, Kind.PATIENT, kinds);
    }
    return text;
  }

  private static String maskNumbers(String piece, Set<Kind> kinds) {
    String text = replaceValue(piece, RECORD, Kind.RECORD_NUMBER, kinds);
    text = replace(text, SSN, Kind.SSN, kinds);
    text = replaceValue(text, BIRTH, Kind.DATE_OF_BIRTH, kinds);
    text = replace(text, CARD, Kind.RECORD_NUMBER, kinds);
    text = replace(text, PHONE, Kind.PHONE, kinds);
    return replace(text, ADDRESS, Kind.ADDRESS, kinds);
  }

  private static String replace(String text, Pattern pattern, Kind kind, Set<Kind> kinds) {
    return pattern
        .matcher(text)
        .replaceAll(
            found -> {
              if (kind == Kind.PHONE && !isPrivatePhone(text, found)) {
                return Matcher.quoteReplacement(found.group());
              }
              kinds.add(kind);
              return Matcher.quoteReplacement(kind.replacement());
            });
  }

  private static boolean isPrivatePhone(String text, MatchResult found) {
    String digits = found.group().replaceAll("\\D", "");
    String national = digits.startsWith("1") ? digits.substring(1) : digits;
    String before = text.substring(Math.max(0, found.start() - 16), found.start());
    return !HELP_LINES.contains(national) && !NPI_BEFORE.matcher(before).find();
  }

  /// Keeps the words that introduce a value.
  private static String replaceValue(String text, Pattern pattern, Kind kind, Set<Kind> kinds) {
    return pattern
        .matcher(text)
        .replaceAll(
            found -> {
              if (kind == Kind.RECORD_NUMBER && !isNumber(found.group("value"))) {
                return Matcher.quoteReplacement(found.group());
              }
              kinds.add(kind);
              return Matcher.quoteReplacement(found.group("intro") + kind.replacement());
            });
  }

  /// Three digits or more, and not a year by itself.
  private static boolean isNumber(String value) {
    return value.chars().filter(Character::isDigit).count() >= 3
        && !value.matches("(?:19|20)\\d{2}");
  }

  private static String replacePatients(String text, Set<Kind> kinds) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher matcher = PATIENT.matcher(text);
    int from = 0;
    while (matcher.find()) {
      int end = endOfName(text, matcher);
      if (end > 0) {
        kinds.add(Kind.PATIENT);
        out.append(text, from, matcher.end("intro")).append(Kind.PATIENT.replacement());
        from = end;
        if (end < text.length()) {
          matcher.region(end, text.length());
          matcher.useTransparentBounds(true);
        }
      } else {
        // The next "patient" may stand inside what was taken for a name.
        matcher.region(matcher.end("intro"), text.length());
        matcher.useTransparentBounds(true);
      }
    }
    out.append(text, from, text.length());
    return NAME_FIRST
        .matcher(out)
        .replaceAll(
            found -> {
              kinds.add(Kind.PATIENT);
              return Matcher.quoteReplacement(Kind.PATIENT.replacement());
            });
  }

  /// Where the name after "patient" ends.
  ///
  /// @return 0 if there is none
  private static int endOfName(String text, Matcher found) {
    String name = found.group("name");
    int start = found.start("name");
    List<String> words = List.of(name.replace(",", "").split(" ", -1));
    String first = words.getFirst();
    if (!Character.isUpperCase(first.charAt(0))) {
      boolean named = found.group("title") != null || FIRST_NAMES.contains(first);
      boolean surname = words.size() > 1 && !FUNCTION_WORDS.contains(words.get(1));
      return !named ? 0 : start + (surname ? name.length() : first.length());
    }
    int end = start + name.length();
    if (found.group("title") != null) {
      return end;
    }
    if (words.stream().anyMatch(word -> NOT_NAMES.contains(letters(word)))) {
      return 0;
    }
    boolean introduced = found.group("called") != null || found.group("who").equals("pt");
    boolean lone =
        FIRST_NAMES.contains(letters(first))
            || AFTER_LONE_NAME
                .matcher(text)
                .region(end, Math.min(text.length(), end + 30))
                .lookingAt();
    // "PT" is also a physical therapist and part time.
    boolean therapist = found.group("who").equals("PT");
    return introduced || (!therapist && (words.size() > 1 || lone)) ? end : 0;
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
