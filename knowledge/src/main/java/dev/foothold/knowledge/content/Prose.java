package dev.foothold.knowledge.content;

import dev.foothold.core.model.Cited;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/// One paragraph on one line: inline Markdown in which citation marks are told from links, code and
/// ordinary brackets, and in which each character knows its place in the file.
final class Prose {

  /// Up to three digits: `[2011]` is a year in brackets, no entry has a thousand sources.
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

  /// A mark, or what looks as if one was meant: `[1, 2]`, `[^1]`, `[ 1 ]`.
  private static final Pattern LIKE_A_MARK =
      Pattern.compile("\\[\\s*\\^?\\d{1,3}(?:\\s*[,;\\u2013-]\\s*\\d{1,3})*\\s*]");

  private static final String CLOSERS = "\"'\u201d\u2019)]*_`";

  private final Page page;
  private final String text;
  private final int[] offsets;

  /// Characters of links and code, where brackets are no citation.
  private final BitSet literal;

  /// Characters that a reader of the rendered text does not see: addresses of links.
  private final BitSet hidden;

  private final List<Located<String>> addresses;
  private final List<Mark> marks;

  private Prose(
      Page page,
      String text,
      int[] offsets,
      BitSet literal,
      BitSet hidden,
      List<Located<String>> addresses) {
    this.page = page;
    this.text = text;
    this.offsets = offsets;
    this.literal = literal;
    this.hidden = hidden;
    this.addresses = addresses;
    this.marks = findMarks();
  }

  /// A citation mark.
  ///
  /// @param number as written
  /// @param spot of its bracket
  record Mark(int number, Spot spot, int start, int end) {}

  /// A sentence as a person reads it: without marks and addresses.
  record Sentence(String text, Spot spot) {

    int words() {
      int words = 0;
      boolean counted = false;
      for (int i = 0; i < text.length(); i++) {
        char one = text.charAt(i);
        if (Character.isWhitespace(one)) {
          counted = false;
        } else if (!counted && Character.isLetterOrDigit(one)) {
          counted = true;
          words++;
        }
      }
      return words;
    }
  }

  /// Takes a paragraph out of the page.
  ///
  /// @param base where the parsed text begins in the page
  static Prose of(Page page, int base, Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    List<SourceSpan> lines = paragraph.getSourceSpans();
    for (int i = 0; i < lines.size(); i++) {
      int start = base + lines.get(i).getInputIndex();
      String line = page.text().substring(start, start + lines.get(i).getLength()).stripTrailing();
      boolean last = i == lines.size() - 1;
      if (!last && line.endsWith("\\") && !line.endsWith("\\\\")) {
        // A hard line break: on one line it is a blank like any other.
        line = line.substring(0, line.length() - 1).stripTrailing();
      }
      int indent = line.length() - line.stripLeading().length();
      for (int j = indent; j < line.length(); j++) {
        text.append(line.charAt(j));
        places.add(start + j);
      }
      if (!last) {
        text.append(' ');
        places.add(start + line.length());
      }
    }
    int[] offsets = places.stream().mapToInt(Integer::intValue).toArray();
    Spans spans = new Spans(page, base, offsets);
    paragraph.accept(spans);
    return new Prose(page, text.toString(), offsets, spans.literal, spans.hidden, spans.addresses);
  }

  /// The Markdown as written, marks included.
  String source() {
    return text;
  }

  /// What the links of the whole paragraph lead to.
  List<Located<String>> addresses() {
    return addresses;
  }

  Spot spot() {
    return spot(0);
  }

  /// The place of a character of [#source].
  Spot spot(int index) {
    return page.spot(offsets.length == 0 ? 0 : offsets[Math.min(index, offsets.length - 1)]);
  }

  boolean literal(int index) {
    return literal.get(index);
  }

  /// A part, without blanks at its ends.
  Prose slice(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Prose(
        page,
        text.substring(start, end),
        Arrays.copyOfRange(offsets, start, end),
        literal.get(start, end),
        hidden.get(start, end),
        addresses);
  }

  /// The citations, in reading order.
  List<Mark> marks() {
    return marks;
  }

  /// What looks as if a citation mark was meant: `[1, 2]`, `[^1]`.
  List<Located<String>> miswrittenMarks() {
    List<Located<String>> found = new ArrayList<>();
    Matcher mark = LIKE_A_MARK.matcher(text);
    while (mark.find()) {
      if (isText(mark.start()) && !MARK.matcher(mark.group()).matches()) {
        found.add(new Located<>(mark.group(), spot(mark.start())));
      }
    }
    return found;
  }

  /// Whether anything is left without the marks.
  boolean saysSomething() {
    return words() > 0;
  }

  /// The whole as one piece. Call it only if it says something.
  Cited whole() {
    List<Cited> pieces = pieces();
    StringBuilder joined = new StringBuilder();
    Set<Integer> sources = new LinkedHashSet<>();
    for (Cited piece : pieces) {
      joined.append(joined.isEmpty() ? "" : " ").append(piece.text());
      sources.addAll(piece.sources());
    }
    return new Cited(joined.toString(), List.copyOf(sources));
  }

  /// The paragraph's pieces: one for each run of sentences that ends in marks. Marks within a
  /// sentence count for all of it. A last piece without marks takes those of the piece before.
  List<Cited> pieces() {
    List<Cited> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    Set<Integer> sources = new LinkedHashSet<>();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.start() < at) {
        continue;
      }
      String before = text.substring(at, mark.start());
      if (!before.isBlank() && !sources.isEmpty() && endsSentence(piece)) {
        pieces.add(new Cited(piece.toString().strip(), List.copyOf(sources), pieces.isEmpty()));
        piece.setLength(0);
        sources.clear();
      }
      piece.append(before.stripTrailing());
      sources.add(mark.number());
      at = mark.end();
      // "like this [1]." means the same as "like this. [1]"
      while (at < text.length() && ".,;:!?)".indexOf(text.charAt(at)) >= 0) {
        piece.append(text.charAt(at));
        at++;
      }
    }
    String rest = text.substring(at);
    if (!rest.isBlank() && !sources.isEmpty() && endsSentence(piece)) {
      List<Integer> inherited = List.copyOf(sources);
      pieces.add(new Cited(piece.toString().strip(), inherited, pieces.isEmpty()));
      pieces.add(new Cited(rest.strip(), inherited, false));
    } else {
      pieces.add(new Cited((piece + rest).strip(), List.copyOf(sources), pieces.isEmpty()));
    }
    return pieces;
  }

  /// Whether the bracket there is neither part of a link or of code, nor escaped.
  private boolean isText(int bracket) {
    return !literal.get(bracket) && (bracket == 0 || text.charAt(bracket - 1) != '\\');
  }

  private List<Mark> findMarks() {
    List<Mark> found = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      if (isText(mark.start())) {
        int number = Integer.parseInt(mark.group(1));
        found.add(new Mark(number, spot(mark.start()), mark.start(), mark.end()));
      }
    }
    return List.copyOf(found);
  }

  private static boolean endsSentence(StringBuilder piece) {
    int end = piece.length();
    while (end > 0 && CLOSERS.indexOf(piece.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?\u2026".indexOf(piece.charAt(end - 1)) >= 0;
  }

  List<Sentence> sentences() {
    Plain plain = plain();
    return Sentences.split(plain.text()).stream()
        .map(
            range ->
                new Sentence(
                    plain.text().substring(range.start(), range.end()),
                    spot(plain.indexes()[range.start()])))
        .toList();
  }

  int words() {
    return new Sentence(plain().text(), spot()).words();
  }

  /// The text as read, and which character of [#source] each of its characters is.
  @SuppressWarnings("ArrayRecordComponent") // lives within one method call, is never compared
  private record Plain(String text, int[] indexes) {}

  private Plain plain() {
    BitSet unseen = (BitSet) hidden.clone();
    for (Mark mark : marks) {
      int start = mark.start();
      while (start > 0 && text.charAt(start - 1) == ' ') {
        start--;
      }
      unseen.set(start, mark.end());
    }
    StringBuilder plain = new StringBuilder();
    int[] indexes = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (!unseen.get(i)) {
        indexes[plain.length()] = i;
        plain.append(text.charAt(i));
      }
    }
    return new Plain(plain.toString(), indexes);
  }

  /// Marks the characters of links, code and HTML.
  private static final class Spans extends AbstractVisitor {

    private final Page page;
    private final int base;
    private final int[] offsets;
    private final BitSet literal = new BitSet();
    private final BitSet hidden = new BitSet();
    private final List<Located<String>> addresses = new ArrayList<>();

    Spans(Page page, int base, int[] offsets) {
      this.page = page;
      this.base = base;
      this.offsets = offsets;
    }

    @Override
    public void visit(Link link) {
      set(literal, start(link), end(link));
      addresses.add(new Located<>(link.getDestination(), page.spot(start(link))));
      Node first = link.getFirstChild();
      Node last = link.getLastChild();
      if (first != null && last != null && !last.getSourceSpans().isEmpty()) {
        set(hidden, start(link), start(first));
        set(hidden, end(last), end(link));
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      set(literal, start(image), end(image));
    }

    @Override
    public void visit(Code code) {
      set(literal, start(code), end(code));
    }

    @Override
    public void visit(HtmlInline html) {
      set(literal, start(html), end(html));
    }

    private int start(Node node) {
      List<SourceSpan> spans = node.getSourceSpans();
      return spans.isEmpty() ? 0 : base + spans.getFirst().getInputIndex();
    }

    private int end(Node node) {
      List<SourceSpan> spans = node.getSourceSpans();
      return spans.isEmpty()
          ? 0
          : base + spans.getLast().getInputIndex() + spans.getLast().getLength();
    }

    private void set(BitSet bits, int from, int to) {
      for (int i = 0; i < offsets.length; i++) {
        if (offsets[i] >= from && offsets[i] < to) {
          bits.set(i);
        }
      }
    }
  }
}
