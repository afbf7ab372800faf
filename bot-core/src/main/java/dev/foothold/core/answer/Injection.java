package dev.foothold.core.answer;

import dev.foothold.core.model.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sets aside what is addressed to the bot as an order, sentence by sentence, and keeps the rest.
///
/// A text in which nothing is an order comes back untouched, character for character.
public final class Injection {

  private static final Map<String, String> GROUPS =
      Map.of(
          "drop",
          "ignore|ignoring|disregard|disregarding|forget|override|overriding|bypass|discard|overlook|erase|delete|neglect|abandon|ignroe|ingore|ignor",
          "old",
          "all|any|every|everything|of|the|your|you|these|those|this|previous|previously|prior|above|earlier|preceding|original|originals|initial|system|systems|other|and|safety|content|openais|openai|developers?|discord|slack|hidden|given|current|existing|built"
              + " in|internal|past|former|said|foothold|bot|bots|ethical|moderation|or|default|first|programmed",
          "rules",
          "instructions?|instruction|instructons?|prompts?|rules|guidelines?|directions?|directives?|training|programming|constraints?|restrictions?|policy|policies|commands?|orders|limits?|limitations?|filters?|guardrails?|safeguards?|context|messages?|safety|persona|protocols?|boundaries|conversation|text",
          "show",
          "print|prints|reveal|show|output|display|repeat|give|tell|share|dump|leak|expose|list|write|paste|send|return|summari[sz]e|translate|echo|recite|spell"
              + " out|disclose|provide|describe|say|quote|copy|encode|export|read out|post",
          "secret",
          "system prompt|system prompts|hidden prompt|secret prompt|system message|system"
              + " instructions|hidden instructions|secret instructions|initial prompt|initial"
              + " instructions|original instructions|original prompt|developer message|pre"
              + " ?prompt|prompt|instructions|configuration|config|internal"
              + " rules|rules|guidelines|api keys?|access tokens?|tokens?|bot"
              + " token|passwords?|credentials|environment variables|env vars?|env|secret"
              + " keys?|source code|training data|backend|database|logs|chat logs|memory"
              + " contents?|internal notes|knowledge base files?|hidden text|confidential"
              + " information",
          "free",
          "no rules|no restrictions?|no limits?|no limitations|no filters?|without (?:any"
              + " )?(?:rules|restrictions?|limits?|filters?|limitations|guidelines|censorship)|unrestricted|uncensored|unfiltered|jailbroken|jailbreak|not"
              + " bound by|free of|freed from|do anything|dan|evil|amoral|no longer bound|no"
              + " ethical|no guidelines|any rules|anything goes|broken free|stan|dude|aim|opposite"
              + " mode|never refuses?|cannot refuse|always says? yes");

  private static final Phrases ORDER =
      Phrases.of(
          GROUPS,
          """
          {drop} (({old}) ){1,7}({rules})
          {drop} (({old}) ){0,4}(everything|all|anything|what|whatever|that) (of )?(that )?(above|before|you (were|have been|are|know|ve been)|youve been|you was|i said|we (said|discussed)|was said|came before|prior|previous|previously|in your (prompt|instructions|training))
          (do not|dont|stop|no longer|never|needn t|not|refuse to) (have to |need to |must )?(follow|following|obey|obeying|adhere to|comply with|listen to|respect) <3>({rules})
          you (no longer|dont|do not|need not|neednt|never) (have to|need to|must|follow) <3>(follow|obey|adhere|comply|rules|stick|instructions|guidelines)
          you (are|re|will be|ll be|shall be) now (?!(required|able|allowed|eligible|supposed|expected|certified|hired|asked|told|ready|in a|at a|free to apply|qualified|licensed|an? (rhit|rhia|nurse|cpc|certified|graduate|employee|candidate|member)))<1>\\S+
          youre now (?!(required|able|allowed|eligible|supposed|expected|certified|hired|asked|told|ready|in a|at a|qualified|licensed))\\S+
          from (now|here|this (point|moment)|today) (on|onward|onwards|forward|out|and on)( on)? (you|your|act|answer|respond|reply|only|always|never|every|pretend|speak|talk|do not|dont|call|ignore|refuse|be|treat|all (answers|responses|replies)|in (every|all)|recommend|say|end|start|write|behave)
          (act|behave|respond|answer|operate|speak|talk|function) (as|like) <5>{free}
          (pretend|imagine|suppose|roleplay|role play|role ?playing|simulate|simulating|lets play a game|we are playing) <8>({free}|my (late |dead |deceased )?(grandma|grandmother|granny|nana))
          (pretend|act like|act as if|imagine|behave as if) (to be|you are|youre|that you are|you were|you have|you had) <4>({free}|another (bot|ai|assistant)|a different (bot|ai|assistant)|not (a bot|an ai)|an? (hacker|unrestricted|uncensored|evil)|human with no)
          you are (dan|stan|jailbroken|unrestricted|uncensored|free from|no longer|not bound|going to pretend|going to act|a bot without|an ai without|an unrestricted|an evil|evil) ?<4>
          (developer|dev|god|admin|debug|maintenance|jailbreak|unrestricted|dan|sudo|root|opposite|diagnostic|test|training|service|override|unsafe|raw) mode (enabled|activated|on|engaged|active|unlocked|now)
          (enable|enter|activate|switch to|switch into|change to|turn on|engage|unlock|go into|you are in|youre in|initiate|start|now in) <2>(developer|dev|god|admin|debug|maintenance|jailbreak|unrestricted|dan|sudo|root|opposite|diagnostic|override|unsafe|unfiltered) mode
          (do anything now|jail ?break (yourself|this|the|mode|prompt)|jailbreak)
          {show} (me |us |back |out |verbatim |word for word |exactly |please |now |here |then |text of |the text of |contents? of |the full |the exact |the entire |all |any |of |a copy )*(your|the bots?|this bots?|its|footholds?) <3>({secret})
          {show} (me |us |back |out |verbatim |exactly |please |the |full |exact |entire |whole |complete |current |all |any |of |your |a copy |hidden |secret |internal |initial |above )*(system prompts?|hidden prompts?|secret prompts?|system message|system instructions|hidden instructions|secret instructions|initial prompt|initial instructions|original prompt|developer message|pre ?prompt|hidden system|internal prompt|internal instructions|environment variables|env vars|bot token|api keys?)(?! (engineer\\w*|design\\w*|is|are|job|role|work|works|for epic))
          (what|whats) (is |was |did |have |has )*(other|another|previous|last|all|different|the) (people|users?|persons?|members?|visitors?|others) <2>(ask|asked|said|say|wrote) (you|today|here|the bot)
          {show} (me |us )?what (other|the other|the last|previous) (people|users?|persons?|members?|visitors?) <3>(ask|asked|asking|said|say|wrote|typed)( .*)?
          (what|whats|what are|what is|what were|what was) (is |are |was |were |in |written |inside |written in )*(your|ur) <2>(system prompt|hidden prompt|secret prompt|initial prompt|system message|original prompt|system instructions|hidden instructions|secret instructions|initial instructions|original instructions|prompt|instructions|pre ?prompt|api key|bot token|password|secret key)(?! (for|to|on how) )
          (repeat|print|output|copy|echo|write|say|recite|paste|translate|summari[sz]e|encode) (back |out |me |down )?(the |all |all of the |every |everything )*(words?|text|everything|sentences?|instructions|lines?|message|content|prompt|paragraph) (above|before|verbatim|prior|in your|preceding|that came|you were given|starting with|between)
          (repeat|echo) (the following |exactly |this |these words )?(after me|verbatim|back exactly|back to me exactly)
          {show} (me |us |all |any |of |the |a |list |full |complete |every |please |out )*(conversation|conversations|chat|chats|message|messages|user|users|session|question|questions|dm|dms|private|log|logs|history|data|records|names|e ?mails|last|previous|other|e mail)s? <3>(of|from|by|between|with|for|asked by|that) <3>(other|another|previous|last|all|different|every|your|the last|the previous|the other) (users?|visitors?|persons?|people|members?|askers?|customers?|conversations?|clients|sessions?)
          {show} (me |us |all |any |of |the |please )*(other|another|previous|last|every|all|different) (the )?(users?|visitors?|persons?|members?|askers?|peoples?|customers?)s? <2>(questions?|messages?|chats?|conversations?|data|logs?|history|e ?mails?|names?|information|info|prompts?|answers|dms|ids?|requests?)
          (what|which) (did|was|were|questions? did|has|have|is) (the )?(last|previous|other|prior) (users?|persons?|visitors?|asker) <3>(ask|asked|say|said|write|wrote|type|typed|question|questions|message|send|tell)
          {show} (me |us |all |the |your |any |of |full |complete |entire )*(conversation|chat|message|user|server|bot|session|query|debug|system) (logs?|histor(y|ies)|transcripts?)(?! (in|from|of|for) (epic|cerner|our|an ehr|the ehr|mirth|my))
          {show} (the |all |your |me |any |full |every |hidden |internal |chat |server |user )*(logs|prompts?|system files|secrets|chat history)$
          (your|ur) (new|real|true|only|actual|updated|secret) (instructions?|rules?|role|task|name|purpose|job|goal|mission|identity|persona|objective|directive|task) (is|are|will be|now)
          your (name|role|purpose|job|persona|goal) is now
          (new|updated|revised|additional|important|special|urgent) (system )?(instructions?|directives?|system prompt|task for (the )?(bot|ai|assistant|model)|orders|prompt) (for (the |this )?(bot|ai|assistant|model|you|llm)|from (the )?(developer|admin|system|administrator)|begin|follow|start|are|is) ?<1>
          (note|message|notice|instructions?|attention|memo|important|order|command|hint|reminder|warning) (to|for) (the |this |any |all |every )?(ai|bot|bots|assistant|model|language model|llm|chat ?bot|gpt|foothold|reader ai|ai models?|ai agents?|ai systems?) ?<1>
          (act|behave|speak|talk|respond) (as|like) my (late|dead|deceased) <1>
          new (system|developer|admin) (message|prompt|instruction|instructions|directive|order|rule|rules) <3>
          (override|overriding) (code|your|the (system|safety|bot)|safety|protocol|all|mode|security|sequence)
          (i am|im|this is|i m|speaking as|as) (your|the bots|footholds|the) (developer|creator|maker|owner|programmer|master|boss|real admin|system administrator of this bot|bot owner|bot admin|bots developer|engineer of this bot)(?! (of|at|for) (an?|our|my) (ehr|emr|clinic|hospital))
          (i am|im|this is) <2>(from|at) (openai|anthropic|the foothold team|foothold|your (company|developers|team))
          (the )?(user|requester|asker|person) (is|has) (now )?(an? |the |been )*(admin|administrator|root|superuser|verified|authorized|owner|developer|admin access|full access|admin rights|granted)
          (stay|remain|keep) in character
          you must (obey|comply|always|never refuse|not refuse|answer everything|follow my|do (as|what|everything) i|not mention|not cite|recommend|respond|reply with|say)
          you have no (rules|restrictions|limits|limitations|guidelines|choice|filters|ethics)
          (say|reply with|respond with|answer with|output|print|write|type) (only |just |exactly |the word |the words |the phrase )*(pwned|hacked|i have been pwned|haha pwned|owned|i am hacked|jailbroken|access granted)
          (respond|reply|answer|output) (only |just |exactly |nothing but )+(with|in|as|using|the|yes|no)(?! (advice|steps|a list|resources|information|english))
          (begin|start|prefix|end|finish|close) (your|every|each|all) (response|answer|reply|responses|answers|replies|message|messages|sentence) (with|by)
          (without|dont|do not|never) (any |add |include |give |use |show )*(disclaimers?|refus\\w+|citations? or|warnings? or)
          (disable|turn off|remove|deactivate|switch off|lift|drop|lower) (all |your |the |any |its |of )*(safety|filters?|guardrails?|restrictions?|moderation|safeguards?|content (policy|filters?)|limits?|limitations|ethical \\S+)
          (decode|decrypt|rot13|base64|deobfuscate|unscramble) <6>(and|then) <2>(follow|do|execute|run|obey|comply|answer|act|carry out|perform)
          (execute|run|eval|evaluate) <2>(the following|this) (command|code|instruction|prompt|shell|script|payload)
          (sudo|rm rf|drop table|system exec|os system) <3>
          (ai|bot|assistant|chatbot|gpt|chatgpt|claude|foothold|llm) <1>(ignore|disregard|forget|override|must|shall|is required to|you must|print|reveal|reply|output|respond|say|recommend)(?! (bias|be (hipaa|fda|trained)))
          (ignora|ignore|ignorez|olvida|olvide|oublie|oubliez|ignoriere|vergiss|ignorar|esqueca|ignorare|dimentica|desconsidere|ignorer|negeer|zignoruj|abaikan) (todas?|toutes?|tutte|tutti|alle|las|les|le|as|os|los|tus|tes|deine|suas|tue|semua|wszystkie|tout|todo|all|vorherigen|bisherigen|de|instrucciones|instructions|anweisungen|istruzioni|instrucoes|alles|vorige|poprzednie|instruksi|instructies|instrukcje|lo|o|anteriores|precedentes|ce|qui|que) ?<4>(anteriores|previas|precedentes|instrucciones|instrucoes|anweisungen|istruzioni|precedenti|reglas|regles|regeln|regras|regole|consignes|instructions|vorher|antes|avant|prima|instruksi|instructies|instrukcje|sebelumnya)
          (muestra|muestrame|revela|dime|imprime|montre|affiche|revele|zeige|zeig|mostre|mostra|rivela|gib) <3>(tu|tus|ton|tes|dein|deinen|deine|seu|tuo|el|le|den|o|il) <2>(prompt|instrucciones|instructions|systemprompt|system prompt|anweisungen|instrucoes|istruzioni|consignes|prompt del sistema)
          (ahora eres|a partir de ahora (eres|vas|responde|debes)|tu es maintenant|a partir de maintenant tu|du bist jetzt|ab jetzt (bist|antworte|wirst)|agora voce e|ora sei|a partir de agora voce) <1>
          (игнорируи|забудь|проигнорируи) <3>(инструкции|указания|правила|команды)
          """);

  /// In scripts without spaces between words.
  private static final Pattern ORDER_UNSPACED =
      Pattern.compile(
          "(?:忽略|忘记|無視|忽視|无视)[^。\\n]{0,16}(?:指令|指示|提示|规则|規則|说明)"
              + "|(?:指示|命令|プロンプト|ルール)を(?:すべて)?(?:無視|忘れ)|(?:지시|명령|규칙)[^.\\n]{0,8}(?:무시|잊)"
              + "|(?:显示|告诉我|输出|打印)[^。\\n]{0,10}(?:系统提示|提示词)"
              + "|تجاهل[^.\\n]{0,20}التعليمات|(?:पिछले|सभी)[^।\\n]{0,20}निर्देश");

  /// Told of others, or asked about: no order to the bot.
  private static final Phrases REPORTED =
      Phrases.of(
          """
          (told|tells|telling|asked|asks|advised|warned|reminded|taught|instructed|ordered) (me|us|him|her|them|everyone|nurses|staff|people|candidates|applicants)
          (boss|manager|teacher|preceptor|recruiter|supervisor|trainer|coworker|friend|professor|instructor|mentor|director|he|she|they|people|vendor|someone|everyone|somebody|interviewer|advisor|dad|mom) (said|says|say|saying|keeps saying|claims|told|wants me|wanted me)
          (should|can|could|may|must|do|would|will|did|shall) (i|we|nurses|staff|people|anyone|analysts|hospitals|they|candidates|applicants|employees|recruiters|users|clinicians)
          (is it|is it ok|okay to|what happens if|what if|why do|why does|why would|how do i|how can i|how do you|how does|how to|what does|what is|whats|what are|is there|does it|i (accidentally|forgot|want to learn|had|have|was|never|cant|could|tend)|meaning of|mean|means)
          """);

  /// Belongs to an order although it starts as a question does.
  private static final Phrases AT_THE_BOT =
      Phrases.of(
          """
          (your|ur) <2>(prompt|instructions|rules|guidelines|system|configuration|api key|token|password|secret)
          (can|could|will|would) you (please |now |just )?(ignore|disregard|forget|print|reveal|show|output|display|repeat|dump|leak|pretend|act|bypass|override|disable|enter|enable)
          (last|previous|other) (users?|visitors?|persons?|askers?)
          """);

  /// After an order, more of the same though mild by itself.
  private static final Phrases MILD =
      Phrases.of(
          """
          (first|then|now|next|also|finally|and|always|never|only|please|instead|afterwards)? ?(recommend|promote|advertise|praise|endorse|say|respond|reply|answer|always|never|do not|dont|pretend|start|end|begin|output|print|include|mention|insist|tell|reveal|show|repeat|act|speak|write|refuse|sell|push|send|give|list|obey|confirm|acknowledge|comply|use|be|you|your|instead|this|these|the user|as|in this|dan|failure|if you|understood|ok)
          """);

  private static final Pattern TAG =
      Pattern.compile(
          "</?\\s{0,3}(?:knowledge|system|context|instructions?|assistant|user|prompt|sources?|documents?|passages?"
              + "|admin|im_start|im_end|inst|sys|s|developer|tool|function|question|answer|rules|data|input|message|bot|human|ai"
              + "|untrusted|secret|override|human_input|system_prompt|thinking)(?:\\s[^<>]{0,80})?/?>|<\\|[\\w"
              + " ]{1,30}\\|>|\\[/?(?:INST|SYS|SYSTEM|ASSISTANT|ADMIN|OVERRIDE)\\]|<</?SYS>>|#{2,6}"
              + " ?(?:system|instructions?|assistant|admin|new instructions?)\\b ?:?|(?<!-)-{3,40}+"
              + " ?(?:begin|end)[^\\n"
              + "-]{0,40}-{3,40}+|\\{\\{[^{}\\n"
              + "]{0,80}\\}\\}",
          Pattern.CASE_INSENSITIVE);

  /// A line that claims to come from somewhere above the asker.
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^[\\s\"'*_>\\[(#-]{0,8}(?:system|assistant|admin|administrator|developer|root|override|operator|moderator"
              + " bot|openai|anthropic|sysadmin)(?:"
              + " (?:update|override|message|notice|alert|prompt|instructions?|command|note|mode|directive|announcement|request))?[\\])*_"
              + " ]{0,4}[:>-]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPEAKER_WITH_RANK =
      Pattern.compile(
          "^[\\s\"'*_>\\[(#-]{0,8}(?:system|admin|developer|root)\\s(?:update|override|message|notice|alert|prompt|instructions?|command|directive|announcement)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Phrases BOT_WORDS =
      Phrases.of(
          """
          (you|your|youre|user|ignore|reveal|from now|must|bot|assistant|respond|recommend|instructions?|override|always|never|prompt|reply|disregard|mode|access|grant(ed)?|print|output)
          """);

  private static final Pattern BASE64 =
      Pattern.compile("(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{24,4000}+={0,2}");

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?。？！])[\"'”’)]{0,3}\\s+|\\n+|(?<=[;…])\\s+");

  /// Where the real question may begin within a sentence that holds an order.
  private static final Pattern JOINT =
      Pattern.compile(
          "\\s(?:and|but|then|so|now|also|after that|afterwards|instead)\\s(?:then |also |now"
              + " |please |just )?|[,:;–—]\\s+(?:and |then |now |also |but )?|\\s-{1,2}\\s",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^[\\s\"'*_>.,;:!)\\]-]{0,8}(?:now|then|and|so|but|ok|okay|anyway|also|first|next|finally|please)?\\s{0,3}[:,-]\\s{0,3}",
          Pattern.CASE_INSENSITIVE);

  /// How far before an order its reporter may stand, in characters.
  private static final int LEAD = 200;

  private Injection() {}

  /// A text in two.
  ///
  /// @param remaining what is left to answer; blank if nothing is; the text itself if nothing was
  ///   set aside
  /// @param setAside whether anything was
  public record Cleared(String remaining, boolean setAside) {

    /// Says how much is left and not what it is.
    @Override
    public String toString() {
      return "Cleared[" + remaining.length() + " characters, setAside=" + setAside + "]";
    }
  }

  /// Sets orders aside.
  ///
  /// @param text as asked, masked
  /// @return the remaining question in the asker's own words
  public static Cleared setAside(String text) {
    String shown = withoutHidden(text);
    boolean found = !shown.equals(text);
    List<String> kept = new ArrayList<>();
    for (String sentence : SENTENCE_END.splitAsStream(shown).toList()) {
      String words = Plain.of(sentence).words();
      if (isOrder(sentence, words)) {
        found = true;
        realPart(sentence).ifPresent(kept::add);
      } else if (!found) {
        kept.add(sentence);
      } else if (!isMild(sentence, words)) {
        // What is mild goes on with the order.
        kept.add(LEAD_IN.matcher(sentence).replaceFirst(""));
      }
    }
    if (!found) {
      return new Cleared(text, false);
    }
    String question = String.join(" ", kept).strip();
    return new Cleared(isQuestion(question) ? question : "", true);
  }

  /// Beside an order, what is neither of the field nor of a kind with words of its own is part of
  /// the game.
  private static boolean isQuestion(String text) {
    String words = Plain.of(text).words();
    return Domain.isNamed(words)
        || Domain.isCareer(words)
        || ScopeRules.find(words)
            .filter(found -> found.beatsDomain() || found.reason() == Reason.MEDICAL)
            .isPresent();
  }

  /// Takes out what readers do not see, or what claims to be the frame around the text.
  private static String withoutHidden(String text) {
    String shown = withoutComments(unsmuggled(text));
    Matcher tags = TAG.matcher(shown);
    boolean tagged = false;
    StringBuilder out = new StringBuilder(shown.length());
    while (tags.find()) {
      tagged = true;
      tags.appendReplacement(out, "\n");
    }
    if (!tagged) {
      return shown;
    }
    tags.appendTail(out);
    // A tag in a question about markup is no attack by itself.
    if (ORDER.in(Plain.of(out.toString()).words())
        || SPEAKER.matcher(out).find()
        || isFrame(shown)) {
      return out.toString();
    }
    return shown;
  }

  private static String withoutComments(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    int open = text.indexOf("<!--");
    while (open >= 0) {
      int close = text.indexOf("-->", open + 4);
      int end = close < 0 ? text.length() : close + 3;
      String comment = text.substring(open, end);
      String words = Plain.of(comment).words();
      boolean order = BOT_WORDS.in(words) || ORDER.in(words);
      out.append(text, from, open).append(order ? " " : comment);
      from = end;
      open = text.indexOf("<!--", end);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static final Pattern FRAME =
      Pattern.compile(
          "</?(?:knowledge|context|system|assistant|passages?|sources?|im_start|im_end|inst)>|<\\|im_|\\[/?INST\\]|<</?SYS>>",
          Pattern.CASE_INSENSITIVE);

  private static boolean isFrame(String text) {
    return FRAME.matcher(text).find();
  }

  /// Letters of the tag block (U+E0000) are invisible and are read by models.
  private static String unsmuggled(String text) {
    if (text.codePoints().noneMatch(Injection::isTagLetter)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isTagLetter(point)).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isTagLetter(int point) {
    return point >= 0xE0020 && point <= 0xE007E;
  }

  private static boolean isMild(String sentence, String words) {
    return !sentence.contains("?")
        && MILD.first(words).filter(order -> order.start() == 0).isPresent()
        && !(Domain.isNamed(words) && words.matches("(?:tell me|give|list|show|recommend) .*"));
  }

  private static boolean isOrder(String sentence, String words) {
    return isOrder(words)
        || claimsRank(sentence, words)
        || ORDER_UNSPACED.matcher(sentence).find()
        || isEncodedOrder(sentence);
  }

  private static boolean isOrder(String words) {
    String loose = Loose.of(words);
    Optional<String> before =
        ORDER
            .first(words)
            .map(order -> words.substring(0, order.start()))
            .or(() -> ORDER.first(loose).map(order -> loose.substring(0, order.start())));
    if (before.isEmpty()) {
      return false;
    }
    String lead = before.get().substring(Math.max(0, before.get().length() - LEAD));
    boolean reported = REPORTED.in(lead.strip());
    return !reported || AT_THE_BOT.in(words);
  }

  private static boolean claimsRank(String sentence, String words) {
    return SPEAKER_WITH_RANK.matcher(sentence).find()
        || (SPEAKER.matcher(sentence).find() && BOT_WORDS.in(words));
  }

  private static boolean isEncodedOrder(String sentence) {
    Matcher coded = BASE64.matcher(sentence);
    while (coded.find()) {
      String body = coded.group().replace("=", "");
      String whole = body.substring(0, body.length() - body.length() % 4);
      String decoded = new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1);
      boolean text = decoded.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7F));
      if (text
          && (ORDER.in(Plain.of(decoded).words()) || BOT_WORDS.in(Plain.of(decoded).words()))) {
        return true;
      }
    }
    return false;
  }

  /// The part of a sentence with an order that is a question of the field.
  private static Optional<String> realPart(String sentence) {
    List<String> parts = List.of(JOINT.split(sentence));
    List<String> real = new ArrayList<>();
    for (String part : parts) {
      String words = Plain.of(part).words();
      if (!isOrder(words)
          && !claimsRank(part, words)
          && (Domain.isNamed(words) || (part.contains("?") && Domain.isCareer(words)))
          && (Domain.isAsking(words) || part.contains("?"))) {
        real.add(part.strip());
      }
    }
    return real.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", real));
  }
}
