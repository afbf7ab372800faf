package dev.foothold.knowledge.index;

/// Names of the index's fields. Changing one, or what it holds, needs a new [IndexFolder#FORMAT].
final class Fields {

  /// A shipped document's name. What a community adds has [#OWN_KEY], so that one can be left out
  /// without the other.
  static final String KEY = "key";

  static final String OWN_KEY = "own-key";
  static final String TITLE = "title";
  static final String QUESTION = "question";
  static final String ALIAS = "alias";
  static final String BODY = "body";

  /// All of the above in one, for weighing words by their rarity in the whole document.
  static final String ALL = "all";

  /// Whether it, or its heading, reads as a question: 1 or 0.
  static final String ASKS = "asks";

  /// Kept and given back, not searched.
  static final String PAYLOAD = "payload";

  static final String VECTOR = "vector";

  /// Mean likeness to the nearest other documents, as float bits.
  static final String CROWD = "crowd";

  /// Vector, label and text of a message whose kind is known.
  static final String EXAMPLE = "example";

  /// Vector and text of a passage of a document.
  static final String PASSAGE = "passage";

  static final String LABEL = "label";
  static final String TEXT = "text";

  /// What was learned from all of them: the field's name as a term, and a [KindClassifier].
  static final String KINDS = "kinds";

  private Fields() {}
}
