package dev.foothold.core.answer;

/// Recognises people who ask for the way into the field in words that do not name it: "I'm a
/// barista, any chance for me?". Where a bot for just that question is asked so, its own subject
/// completes the message.
final class WayIn {

  /// What such a message is about, in the words in which the question is mostly asked.
  static final String SUBJECT = "How do I get a first job in healthcare IT without experience?";

  private static final Phrases ASKS =
      Phrases.of(
          """
          (any|a|the|some|is there a|is there any|my) way in
          (way|path|route|road|door|foot|ways|paths|routes) (in|into|to|for) (it|this|health\\w*|hospitals?|the (field|industry|door)|tech|informatics|people like|me|someone)
          (get|getting|got|break|breaking|brek|move|moving|switch|switching|pivot|transition|transitioning|go|going|change|changing|jump|come|coming|cross) (in|into|over to|over into|from \\S+ to|from \\S+ into|careers? to|careers? into)
          (move|moving|switch|switching|pivot|transition|transitioning|change|changing|jump|cross) to
          (get|getting|go|going|come|coming) to (the )?(it|tech|health\\w*|hospitals?|informatics|e[hm]rs?|epic|data|computers?|clinical|analyst|office|desk|other)
          (want|wanting|wanna|hoping|hope|looking|trying|like|love|need|planning|plan) (to )?(get |be |work |go |move |switch |come |break )?(in|into|inside)
          where (do|would|should|can|could) (i|we|someone|somebody|he|she|they) (even )?(start|begin)
          how (do|would|should|can|could) (i|we|someone|somebody|he|she|they) (even )?(start|begin|get started)
          (too old|too late|too young|enough experience|no experience|no exp|without experience|any experience|get experience|gain experience|the experience|zero experience|little experience|years of experience|years experience|relevant experience)
          (does|would|could|can|will|do) (my|that|this|it|they|these|those) <4>(count|help|matter|transfer|carry over|be enough|get me)
          (any|a|what|my|realistic) (chance|chances|shot|hope|options|odds) (for|of|to|do i have|as)?
          (hire|hires|hired|hiring|take|takes) (me|somebody like me|someone like me|people like me|us)
          (nobody|no one|noone|none) (calls|called|answers|replies|replied|hires|wants|will hire|gives|gave)
          (returning|return|back|going back) to (work|the workforce)
          (laid off|let go|career change|career changer|changing careers|change careers|new career|second career|career switch|career pivot)
          (first|entry level|starter|junior) (job|role|position|step|steps)
          (count|counts) toward\\w*
          (made|makes|got|gets|has) (me|him|her|us) <2>(want|wanting|interested|curious|think|thinking|dream|dreaming) ?<2>(in|about|of|to|into)
          (retrain|retraining|retrained|reskill\\w*|upskill\\w*) <1>(for|in|to|into|as|with)
          (is there|any) (any |still |even )*hope
          (wants?|wanting|trying|need|needs|looking to get|time to get) out( of \\S+| of \\S+ \\S+)? (into|to|for|towards?)
          """);

  /// The field named last, with nothing asked of it: "nurse from Cairo, now in Oslo, health IT?"
  private static final Phrases FIELD_ALONE =
      Phrases.of(
          """
          (health ?care|health|hospital|clinical|nursing|medical|pharmacy) (it|i t|tech|technology|informatics|data|systems?)( maybe| possible| realistic| at all| too)?$
          informatics( maybe| possible| realistic| at all| too)?$
          """);

  private WayIn() {}

  /// Whether it ends with the field's name, which asks for the way in where somebody has told of
  /// themselves and nothing else was understood.
  static boolean endsWithTheField(String text) {
    return FIELD_ALONE.in(Plain.of(text).words());
  }

  /// Whether it asks for the way in.
  ///
  /// @param text masked
  static boolean isAskedFor(String text) {
    return ASKS.in(Plain.of(text).words());
  }

  /// The message with what it leaves unsaid.
  static String complete(String text) {
    return text + "\n" + SUBJECT;
  }
}
