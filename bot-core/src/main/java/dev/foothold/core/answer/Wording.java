package dev.foothold.core.answer;

import dev.foothold.core.model.Reason;
import java.time.Duration;
import java.util.regex.Pattern;

/// What the bot says where it does not give advice: all fixed texts in one place, US spelling, warm
/// and short. Markdown.
public final class Wording {

  /// To a message without a word in it.
  public static final String EMPTY =
      "I could not find a question in that. What would you like to know about getting into"
          + " healthcare IT?";

  /// To a message in another script.
  public static final String ENGLISH_ONLY =
      "I can read English only so far. Please ask me again in English; simple words are enough.";

  /// Where nothing could be written down, so nothing counts as acknowledged.
  public static final String TRY_AGAIN_IN_A_MINUTE =
      "I cannot take questions this very moment. Please try again in a minute.";

  /// Where something broke.
  public static final String BROKEN =
      "Something broke on my side, and I am sorry. Please ask again in a minute.";

  /// Where moderators do not want the bot to answer.
  public static final String PAUSED =
      "The moderators have switched me off here for now. Please ask one of them, or come back"
          + " later.";

  /// To somebody whom moderators do not want the bot to answer.
  public static final String IGNORED =
      "The moderators here have asked me not to answer you. If that seems wrong, please talk to one"
          + " of them.";

  /// To a question that was left open for too long, after a crash.
  public static final String LOST =
      "I am sorry: I was interrupted and could not answer you in time. Please ask me again.";

  /// Before an answer that a community's own entry is a part of.
  static final String FROM_A_MEMBER =
      "A member of this community contributed to this; the moderators here have approved it.";

  /// Before an answer to a question about some place in the United States.
  static final String NOT_LOCAL =
      "I keep no local jobs or pay: this holds across the US, so check it against ads near you.";

  /// Asks back, once.
  static final String CLARIFY = "I am not sure what you mean. Is it one of these?";

  /// To a greeting, to thanks, and to a message that says nothing yet.
  static final String GREETING =
      "I answer questions about getting a first job in healthcare IT. Tell me what you do now and"
          + " what you would like to know, or begin with one of these:";

  /// To a question in Spanish, before its answer.
  static final String IN_ENGLISH_FOR_NOW =
      "Entiendo preguntas sencillas en español, pero por ahora solo puedo responder en inglés.";

  /// Where nothing known answers the question.
  static final String ABSTAIN =
      "I do not have a sourced answer to that, so I would rather not guess. The nearest that I do"
          + " know:";

  /// Where nothing known answers the question.
  ///
  /// @param spanish whether it was asked in Spanish
  static String abstain(boolean spanish) {
    return spanish ? IN_ENGLISH_FOR_NOW + " " + ABSTAIN : ABSTAIN;
  }

  /// Most of the asker's own words that are repeated, in UTF-16 units.
  private static final int LONGEST_QUOTE = 120;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[a-z][a-z+.-]{1,20}://|www\\.|mailto:)[^\\s<>()\\[\\]]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern MENTION = Pattern.compile("@(?=\\S)");

  private static final Pattern MARKS = Pattern.compile("[\\[\\]()*_`<>#|~\\\\]");

  private static final String LATER =
      "When this is over, I am still here for your career question.";

  private static final String ANYWHERE_ELSE =
      "Anywhere else: your local emergency number (112 works in many countries); "
          + "https://findahelpline.com lists free lines by country.";

  private Wording() {}

  /// The pointer for a message about danger.
  ///
  /// @param kind what danger
  /// @return lines; the first says what to do now; no diagnosis, nothing about careers but that it
  ///   can wait
  static String urgent(Urgency.Kind kind) {
    return switch (kind) {
      case SELF_HARM ->
          """
          **If you might act on this, call your local emergency number now (911 in the US), or call or text 988.**

          I am a bot and cannot help the way a person can, and I am glad you said it. You do not have to handle this alone.
          - US: call or text **988**, the Suicide & Crisis Lifeline. Free, any hour, also if you are not sure it is bad enough.
          - %s
          - Move away from anything you could hurt yourself with, and ask someone you trust to stay with you.

          %s\
          """
              .formatted(ANYWHERE_ELSE, LATER);
      case SOMEONES_SELF_HARM ->
          """
          **Call your local emergency number now (911 in the US) and stay with the person; in the US you can also call or text 988.**

          Take it seriously, even if it may be a joke.
          - Do not leave them alone. If you are not there, get someone to them, and tell the emergency line where they are.
          - Move pills, weapons and other means out of reach if you safely can.
          - US: **988** (call or text) helps friends and family too, any hour. If something was already taken: Poison Control **1-800-222-1222**.
          - %s

          %s\
          """
              .formatted(ANYWHERE_ELSE, LATER);
      case POISONING ->
          """
          **Call now: your local emergency number (911 in the US) if the person collapsed, has a seizure, cannot be woken or has trouble breathing; if not, Poison Control, in the US 1-800-222-1222.**

          - Free, any hour. Have the package at hand: what, how much, when.
          - Do not wait for signs, and do not make anyone vomit unless they tell you to.
          - Stay with the person. If it was on purpose, call your emergency number, and in the US call or text **988** as well.
          - Outside the US: your local emergency number (112 works in many countries) or poison center.

          %s\
          """
              .formatted(LATER);
      case CHEMICAL ->
          """
          **Rinse with plenty of clean, lukewarm running water now, and keep rinsing for at least 15 to 20 minutes.**

          - Eye: hold it open under the water, contact lenses out if they come out easily. Skin: take off what the chemical is on.
          - While it runs, have someone call Poison Control, in the US **1-800-222-1222**, or your local emergency number (911 in the US; 112 works in many countries).
          - Pain, blurred sight, a burn, or trouble breathing: call the emergency number, and keep rinsing until help is there.
          - Do not rub, and put nothing else on it. Do not stay alone.

          %s\
          """
              .formatted(LATER);
      case MEDICAL ->
          """
          **Call your local emergency number now: 911 in the US, 112 in many other countries.**

          - Say where you are, then what you see. Stay on the line; they tell you what to do step by step.
          - Stay with the person, and note when it began. If you are the one, unlock the door and do not drive yourself.
          - I am a bot for career questions and cannot judge this. Do not wait for an answer here.

          %s\
          """
              .formatted(LATER);
      case VIOLENCE ->
          """
          **If anyone is in danger, get to a safe place if you can and call your local emergency number now: 911 in the US, 112 in many other countries.**

          - US: if you cannot speak, many areas take a text to 911.
          - Violence at home, US: 1-800-799-7233, or text START to 88788, any hour.
          - Afraid that you might hurt someone? Get away from them first, then call the emergency number, or in the US call or text **988**.

          %s\
          """
              .formatted(LATER);
    };
  }

  /// What to say instead of advice.
  ///
  /// @param reason why there is none
  /// @return what the bot does not do, whom to ask, and what it can help with
  static String refusal(Reason reason) {
    return switch (reason) {
      case URGENT ->
          """
          **If you or someone near you may be in danger, call your local emergency number now: 911 in the US, 112 in many other countries.**

          - Thoughts of ending it or of hurting yourself, US: call or text **988**, any hour, also if you are not sure it is bad enough.
          - Something swallowed, or too much of a medicine, US: Poison Control **1-800-222-1222**. Do not wait for signs.
          - Someone hurts or threatens you, US: 1-800-799-7233, or text START to 88788. If you cannot speak, many areas take a text to 911.
          - %s

          %s\
          """
              .formatted(ANYWHERE_ELSE, LATER);
      case MEDICAL ->
          """
          I cannot help with symptoms, drugs, results, or a person's own records and bills; a wrong word from me could do harm. With confusion, trouble breathing, chest pain, swelling or worse by the minute, call your local emergency number first (911 in the US); after a drug or a poison, also Poison Help, 1-800-222-1222.

          Else please ask a pharmacist, a doctor or a nurse line (for a drug question, the pharmacy's number is on the label). About coverage or a bill, call the number on the insurance card or the provider's billing office; for Medicare, 1-800-MEDICARE.

          What I can help with: getting a first job in healthcare IT, if that is on your mind too.\
          """;
      case LEGAL ->
          """
          I cannot say what the law means for your case; that takes somebody who may advise you and knows all of it.

          Somebody saw or passed on your own record: ask the clinic's or hospital's privacy officer, or complain to HHS, https://www.hhs.gov/hipaa/filing-a-complaint. Pay and dismissal: the Department of Labor, https://www.dol.gov/agencies/whd. Whether to sue, sign or pay: a lawyer (your state bar refers you to the right kind; https://www.lawhelp.org lists free help in the US). If you found a security hole: stop there, copy nothing, and tell the owner through its disclosure contact, with a lawyer's advice.

          What I can help with: finding your way into a healthcare IT job, or to the next one.\
          """;
      case VISA ->
          """
          That is a hard spot to be in, and I cannot advise on visas, work permits or sponsorship: the rules change, and a mistake can cost your status.

          Please ask your school's international office (the DSO, for F-1, CPT and OPT) or an immigration lawyer; https://www.uscis.gov has the rules themselves. Whether an employer sponsors, only that employer can say: ask its recruiter before you apply.

          What I can help with: the job search itself in healthcare IT, from roles and skills to a resume.\
          """;
      case OTHER_FIELD ->
          """
          That is outside what I know: I only cover getting started in healthcare IT, and I would be guessing about other careers and their pay.

          A good place for it is the BLS Occupational Outlook Handbook, free, with pay, training and outlook by occupation: https://www.bls.gov/ooh/

          What I can help with: if you wonder how your background could lead to a healthcare IT job, tell me what you do now.\
          """;
      case OFF_TOPIC ->
          """
          That is outside what I can help with: I only know about getting a first job in healthcare IT. For taxes or money, a tax professional or https://www.irs.gov is the place; for nearly anything else, a librarian or a search engine will do better than I.

          What I can help with: roles, training, certifications, practice systems and the job search in healthcare IT.\
          """;
      case HOMEWORK ->
          """
          I do not write assignments, take tests, or give out exam questions; passing off the work, or using leaked questions, can cost you the course or the credential.

          Your instructor, the school's tutoring or writing center, or a librarian can help; for a certification, use the issuer's own outline and practice tests (AHIMA, HIMSS, AAPC).

          What I can help with: what a topic is good for at work, what to study for a credential, and projects of your own that you can show.\
          """;
      case SPAM ->
          """
          I do not pass on offers, ads or contact lists, and I cannot recommend services or vouch for them.

          For everyone reading: a real employer does not charge a registration or training fee, and does not hire by chat message alone. Epic certification is not for sale: it needs an employer or customer that sponsors you. Report scams at https://reportfraud.ftc.gov. To post a real job, please ask the moderators.

          What I can help with: honest ways into healthcare IT, and how to tell a fake job from a real one.\
          """;
      case PERSONAL_DATA ->
          """
          Please delete your message now: it seems to hold personal or patient data. I have masked it and will not repeat it.

          If it was about a real patient, tell your organization's privacy office today that it was posted; they would rather hear it from you. Then rewrite it without anything that points to a person: no name, dates, numbers or rare diagnosis, and not a changed version of a real case. Made-up data (for instance from Synthea) is fine.

          What I can help with: send the rewritten question or resume line, and I will gladly look at it.\
          """;
      case PRIVACY_VIOLATION ->
          """
          Please do not send me any of it. If you work where care is given: opening, keeping or passing on a record without a work reason breaks HIPAA's rules, even where your login would let you. Every opening is logged, and people lose jobs and careers over it.

          If you only found records, thank you for asking first: do not read, copy or photograph them, and tell the clinic's or hospital's privacy officer today (or HHS: https://www.hhs.gov/hipaa/filing-a-complaint). Your own record: use the patient portal or ask the medical records office. Somebody else's: only they, or who may act for them, can ask.

          What I can help with: how privacy works in healthcare IT, and how to practice with made-up patients.\
          """;
      case BUYING_ADVICE ->
          """
          I am not a buying adviser: which system fits a practice depends on its size, specialty, billing and contracts, and I do not compare products or prices.

          A neutral start is the government's list of certified products, https://chpl.healthit.gov, and the guidance at https://www.healthit.gov; then references from practices like yours, or a consultant without ties to a vendor.

          What I can help with: the careers around these systems, for you or for the person who will run yours.\
          """;
      case INJECTION ->
          """
          I only answer questions about getting into healthcare IT, and I do not take instructions that would change that, or hand out internals or other people's messages.

          What I can help with: ask me about roles, training, certifications, practice or the job search, in your own words.\
          """;
      case USER_SUPPORT ->
          """
          I cannot see or fix the system that you use, and each place sets up its own, so I would be guessing.

          At work: your own help desk or a super user on your unit; they can see your screen and your settings. A patient portal: the help line on its log-in page, or the clinic's front desk. Your own records: the portal, or the records office ("release of information") of the clinic or hospital; they must let you see and copy yours.

          What I can help with: getting a job in healthcare IT, for instance on the help desk that takes such calls.\
          """;
      case FORGERY ->
          """
          I do not make up certificates, references or experience. Employers check them with the school, the issuer and the last employer, and a false one can cost the job even years later.

          You may have more to show than you think: what you did at work with any system, a project on made-up patients, volunteer hours, a free course that you finished.

          What I can help with: honest ways to get a first credential, and to write down what you have done so that it counts.\
          """;
      case RUDENESS ->
          """
          That was not what you needed from me, and I am sorry. If an answer was wrong, please tell the moderators; they can put it right.

          What I can help with: ask me again in a sentence or two, about a first job in healthcare IT.\
          """;
      case EMPTY -> EMPTY;
      case TOO_LONG ->
          "That is more text than I can take in at once. Please send the question in a few"
              + " sentences.";
      case RATE_LIMITED ->
          "You have asked a lot in a short time. Please give me a minute, then ask again.";
      case PAUSED -> PAUSED;
      case BUSY -> "Many people are asking right now. Please ask me again in a few minutes.";
      case INTERNAL -> BROKEN;
    };
  }

  /// What to say before an answer about the part that it does not cover.
  ///
  /// @param reason of the part
  /// @return one sentence or two
  static String aside(Reason reason) {
    return switch (reason) {
      case MEDICAL -> "I leave the medical part out; a pharmacist or doctor is the one to ask.";
      case LEGAL ->
          "I leave the legal part out; a lawyer or the Department of Labor is the one to ask.";
      case VISA ->
          "I leave the visa part out; your DSO, an immigration lawyer or the employer's recruiter"
              + " is the one to ask.";
      case OTHER_FIELD ->
          "I leave the other field out; see the BLS Occupational Outlook Handbook,"
              + " https://www.bls.gov/ooh/.";
      case OFF_TOPIC -> "I leave the rest out; it is not about healthcare IT.";
      case HOMEWORK -> "I leave the school work to you; here is the part I can help with.";
      case SPAM -> "I leave the offer out; I do not recommend services.";
      case PERSONAL_DATA ->
          "Your message held personal data, which I masked; please delete it there too.";
      case PRIVACY_VIOLATION ->
          "I do not help with looking at records without a work reason; ask the privacy officer.";
      case BUYING_ADVICE ->
          "I do not say which product to buy; see the certified list, https://chpl.healthit.gov.";
      case INJECTION -> "I left out the part that was addressed to me as an instruction.";
      case USER_SUPPORT ->
          "I leave the trouble with the system out; your own help desk or the portal's help line is"
              + " the one to ask.";
      case FORGERY -> "I do not make up certificates, references or experience.";
      case URGENT, RUDENESS, EMPTY, TOO_LONG, RATE_LIMITED, PAUSED, BUSY, INTERNAL -> "";
    };
  }

  /// To a message over the limit.
  ///
  /// @param characters how long it is
  /// @param limit how long it may be
  /// @return with both numbers
  public static String tooLong(int characters, int limit) {
    return "That is more text than I can take in at once: %d characters, and my limit is %d. Please send the question in a few sentences."
        .formatted(characters, limit);
  }

  /// To somebody over their rate.
  ///
  /// @param wait until the next question is taken
  /// @return with the time, in whole seconds or minutes
  public static String rateLimited(Duration wait) {
    return "You have asked a lot in a short time. Please ask again in " + time(wait) + ".";
  }

  /// To somebody where others ask too much.
  ///
  /// @param wait until the next question is taken
  /// @return likewise
  public static String crowded(Duration wait) {
    return "A lot was asked here in a short time. Please ask again in " + time(wait) + ".";
  }

  /// To somebody who finds the waiting room full.
  ///
  /// @param wait until there is likely to be room
  /// @return likewise
  public static String busy(Duration wait) {
    return "Many people are asking right now. Please ask me again in " + time(wait) + ".";
  }

  private static String time(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    if (seconds < 90) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    long minutes = (seconds + 59) / 60;
    return minutes < 120 ? minutes + " minutes" : (minutes + 59) / 60 + " hours";
  }

  /// A note about a part of a question that nothing known answers.
  ///
  /// @param part the asker's words, masked; quoted as bare text and cut where they are long
  /// @return one sentence
  static String notCovered(String part) {
    return "I do not have a sourced answer to this part: \"" + bare(cut(part.strip())) + "\"";
  }

  private static String cut(String words) {
    if (words.length() <= LONGEST_QUOTE) {
      return words;
    }
    boolean splitsPair = Character.isHighSurrogate(words.charAt(LONGEST_QUOTE - 1));
    return words.substring(0, splitsPair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "...";
  }

  /// Words that mean nothing to whoever renders them: one line, no marks, links or mentions. The
  /// backslash is [CommonMark's](https://spec.commonmark.org/0.31.2/#backslash-escapes); platforms
  /// link an address and call out a mention all the same, so an address is not repeated, and a
  /// mention is cut from its sign.
  private static String bare(String words) {
    String inert = ADDRESS.matcher(SPACES.matcher(words).replaceAll(" ")).replaceAll("(link)");
    return MARKS.matcher(MENTION.matcher(inert).replaceAll("@ ")).replaceAll("\\\\$0");
  }
}
