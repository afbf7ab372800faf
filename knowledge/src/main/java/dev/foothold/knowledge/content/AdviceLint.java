package dev.foothold.knowledge.content;

import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Entry;
import dev.foothold.core.policy.Schedule;
import dev.foothold.core.policy.TextCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Judges the threads that are shipped, each alone and all together, against the entries that they
/// quote. The module's README tells the rules.
public final class AdviceLint {

  /// Most characters of a post as it is written: what its quotes become comes on top.
  private static final int WRITTEN = 1_500;

  /// Most characters of a post with its quotes, so that a long name for a placeholder still fits
  /// into Discord's 2,000
  /// ([reference](https://discord.com/developers/docs/resources/message#create-message)).
  private static final int POSTED = 1_900;

  private static final int MIN_POSTS = 3;
  private static final int MAX_POSTS = 6;
  private static final int MIN_ALIASES = 3;
  private static final int MAX_ALIASES = 6;

  private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");
  private static final Pattern QUOTE = Pattern.compile("entry:(.*)");
  private static final Pattern QUOTE_LINE = Pattern.compile("(?m)^\\{entry:[^{}\\n]*}[ \\t]*\\r?$");
  private static final Set<String> PLACEHOLDERS = Set.of("member", "community");

  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private final AdviceFolder advice;
  private final LocalDate today;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> addresses;
  private final Seen titles = new Seen();
  private final Seen names = new Seen();
  private final List<Problem> found = new ArrayList<>();

  private AdviceLint(AdviceFolder advice, EntryFolder entries, LocalDate today) {
    this.advice = advice;
    this.today = today;
    entries.entries().forEach(entry -> this.entries.put(entry.id().value(), entry));
    this.addresses =
        entries.mentions().stream()
            .map(mention -> mention.address().toString())
            .collect(Collectors.toSet());
  }

  /// Finds everything that has to be mended or should be looked at.
  ///
  /// @param advice the threads
  /// @param entries what they may quote
  /// @param today no date may be later
  /// @return by file and place, what the reader found included; empty if all is well
  public static List<Problem> check(AdviceFolder advice, EntryFolder entries, LocalDate today) {
    AdviceLint lint = new AdviceLint(advice, entries, today);
    advice.drafts().forEach(lint::checkAlone);
    // Ids first: an alias must not lead away from the thread that bears the name.
    advice.drafts().forEach(lint::rememberId);
    advice.drafts().forEach(lint::checkTogether);
    lint.checkOrder();
    return lint.found.stream().sorted().distinct().toList();
  }

  private void checkAlone(AdviceDraft draft) {
    Problems problems = new Problems(draft.file());
    draft.front().ifPresent(front -> checkFront(front, problems));
    checkPosts(draft, problems);
    found.addAll(draft.problems());
    found.addAll(problems.sorted());
  }

  private void checkFront(AdviceDraft.Front front, Problems problems) {
    int aliases = front.aliases().value().size();
    if (aliases < MIN_ALIASES || aliases > MAX_ALIASES) {
      problems.error(
          front.aliases().spot(),
          "There are %d aliases. Write %d to %d, the words by which moderators look for it."
              .formatted(aliases, MIN_ALIASES, MAX_ALIASES));
    }
    front
        .reviewed()
        .filter(day -> day.value().isAfter(today))
        .ifPresent(
            day ->
                problems.error(
                    day.spot(),
                    "\"reviewed\" is %s, but today is %s. Correct the date."
                        .formatted(day.value(), today)));
    front.schedule().ifPresent(rule -> checkSchedule(rule, problems));
    Set<String> named = new HashSet<>();
    for (Located<String> id : front.entries().value()) {
      Entry entry = entries.get(id.value());
      if (entry == null) {
        problems.error(id.spot(), unknown(id.value()));
      } else if (!named.add(id.value())) {
        problems.error(id.spot(), "\"entries\" names \"" + id.value() + "\" twice. Remove one.");
      } else {
        checkReviewed(front, entry.provenance().reviewed(), id.spot(), problems);
      }
    }
  }

  private static void checkSchedule(Located<String> rule, Problems problems) {
    switch (Schedule.read(rule.value())) {
      case Schedule.Reading.Read _ -> {}
      case Schedule.Reading.Malformed(var problem) -> problems.error(rule.spot(), problem);
    }
  }

  /// What a post says in its own words does not follow the entry by itself.
  private static void checkReviewed(
      AdviceDraft.Front front, LocalDate entry, Spot spot, Problems problems) {
    front
        .reviewed()
        .filter(day -> entry.isAfter(day.value()))
        .ifPresent(
            day ->
                problems.warning(
                    spot,
                    "The entry was reviewed on %s, the thread on %s. Read the thread against it"
                            .formatted(entry, day.value())
                        + " again."));
  }

  private String unknown(String id) {
    return "There is no entry \"%s\".%s"
        .formatted(
            id,
            Likeness.nearest(id, entries.keySet())
                .map(near -> " Did you mean \"" + near + "\"?")
                .orElse(" Quote another, or write that entry."));
  }

  private void checkPosts(AdviceDraft draft, Problems problems) {
    int count = draft.posts().size();
    if (count > 0 && (count < MIN_POSTS || count > MAX_POSTS)) {
      problems.error(
          draft.spot(draft.posts().getLast()),
          "There are %d posts; %d to %d make a thread that people read."
              .formatted(count, MIN_POSTS, MAX_POSTS));
    }
    for (AdviceDraft.Post post : draft.posts()) {
      TextCheck.problems(post.text()).forEach(problem -> problems.error(draft.spot(post), problem));
      checkBraces(draft, post, problems);
      checkSize(draft, post, problems);
      checkWords(draft, post, problems);
    }
  }

  private void checkBraces(AdviceDraft draft, AdviceDraft.Post post, Problems problems) {
    Matcher braces = BRACES.matcher(post.text());
    while (braces.find()) {
      Spot spot = draft.page().spot(post.start() + braces.start());
      Matcher quote = QUOTE.matcher(braces.group(1));
      if (quote.matches()) {
        if (!entries.containsKey(quote.group(1))) {
          problems.error(spot, unknown(quote.group(1)));
        }
        if (!alone(post.text(), braces.start(), braces.end())) {
          problems.error(spot, "A quote stands on a line of its own. Put it there.");
        }
      } else if (!PLACEHOLDERS.contains(braces.group(1))) {
        problems.error(
            spot,
            "%s is not a placeholder.%s"
                .formatted(braces.group(), Likeness.hint(braces.group(1), PLACEHOLDERS)));
      }
    }
  }

  private static boolean alone(String text, int start, int end) {
    int lineEnd = text.indexOf('\n', end);
    String line =
        text.substring(text.lastIndexOf('\n', start) + 1, lineEnd < 0 ? text.length() : lineEnd);
    return line.stripTrailing().length() == end - start;
  }

  private void checkSize(AdviceDraft draft, AdviceDraft.Post post, Problems problems) {
    int written = post.text().length();
    int posted = posted(post.text());
    if (written > WRITTEN) {
      problems.error(
          draft.spot(post),
          "This post has %d characters; at most %d are read in a chat. Make two of it."
              .formatted(written, WRITTEN));
    } else if (posted > POSTED) {
      problems.error(
          draft.spot(post),
          "With its quotes this post has %d characters; at most %d fit. Move one to another post."
              .formatted(posted, POSTED));
    }
  }

  /// How long a post is when each quote is what [AdviceDesk] makes of it: the entry's direct
  /// answer, with a link to each source behind what rests on it.
  private int posted(String text) {
    int length = text.length();
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      Matcher quote = QUOTE.matcher(braces.group(1));
      Entry entry = quote.matches() ? entries.get(quote.group(1)) : null;
      if (entry != null) {
        length += quoted(entry) - braces.group().length();
      }
    }
    return length;
  }

  private static int quoted(Entry entry) {
    int length = 0;
    for (Cited cited : entry.body().answer()) {
      length += cited.text().length() + " ".length();
      for (int number : cited.sources()) {
        String address = entry.sources().get(number - 1).url().toString();
        length += "([source](<>), ".length() + address.length();
      }
    }
    return length;
  }

  private void checkWords(AdviceDraft draft, AdviceDraft.Post post, Problems problems) {
    // Quotes have been judged as entries; blanks keep every other character in its place.
    String own =
        QUOTE_LINE.matcher(post.text()).replaceAll(quote -> " ".repeat(quote.group().length()));
    MARKDOWN.parse(own).accept(new Words(draft.page(), post.start(), problems));
  }

  /// Judges what a post says in its own words.
  private final class Words extends AbstractVisitor {

    private final Page page;
    private final int base;
    private final Problems problems;

    Words(Page page, int base, Problems problems) {
      this.page = page;
      this.base = base;
      this.problems = problems;
    }

    @Override
    protected void visitChildren(Node parent) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        switch (child) {
          case Paragraph paragraph -> checkProse(Prose.of(page, base, paragraph));
          case Link link -> checkLink(link);
          case BulletList _,
              OrderedList _,
              ListItem _,
              StrongEmphasis _,
              Emphasis _,
              Text _,
              SoftLineBreak _,
              HardLineBreak _ -> {}
          default ->
              problems.error(
                  spot(child),
                  "Not every chat shows this. Write paragraphs, lists, bold text and links only.");
        }
        child.accept(this);
      }
    }

    private void checkProse(Prose prose) {
      for (Prose.Mark mark : prose.marks()) {
        problems.error(
            mark.spot(), "A post has no numbered sources. Quote the entry that has them.");
      }
      for (Prose.Sentence sentence : prose.sentences()) {
        Lint.checkLength(sentence, problems);
        if (Lint.MONEY.matcher(sentence.text()).find()
            || Lint.YEAR.matcher(sentence.text()).find()) {
          problems.error(
              sentence.spot(),
              "Amounts and years go out of date. Quote the entry that tells them: \"%s ...\""
                  .formatted(Lint.opening(sentence.text())));
        }
      }
    }

    /// The link check opens what entries name, so what only a post names nobody would check.
    private void checkLink(Link link) {
      if (!addresses.contains(link.getDestination())) {
        problems.error(
            spot(link),
            "No entry names %s. Link what one names, or quote an entry."
                .formatted(link.getDestination()));
      }
    }

    private Spot spot(Node node) {
      List<SourceSpan> spans = node.getSourceSpans();
      return page.spot(base + (spans.isEmpty() ? 0 : spans.getFirst().getInputIndex()));
    }
  }

  private void rememberId(AdviceDraft draft) {
    names.earlier(draft.file(), new Located<>(Draft.baseName(draft.file()), Spot.START));
  }

  private void checkTogether(AdviceDraft draft) {
    Problems problems = new Problems(draft.file());
    draft
        .front()
        .ifPresent(
            front -> {
              front
                  .title()
                  .ifPresent(
                      title ->
                          titles
                              .earlier(draft.file(), title)
                              .ifPresent(
                                  where ->
                                      problems.error(
                                          title.spot(),
                                          where + " has the same title. Change one of them.")));
              for (Located<String> alias : front.aliases().value()) {
                names
                    .earlier(draft.file(), alias)
                    .ifPresent(
                        where ->
                            problems.error(
                                alias.spot(),
                                "%s goes by \"%s\" already. Keep it where people would look for it."
                                    .formatted(where, alias.value())));
              }
            });
    found.addAll(problems.sorted());
  }

  private void checkOrder() {
    Set<String> ids =
        advice.drafts().stream()
            .map(draft -> Draft.baseName(draft.file()))
            .collect(Collectors.toSet());
    Problems problems = new Problems(advice.orderFile());
    Set<String> ordered = new HashSet<>();
    for (Located<String> id : advice.order()) {
      if (!ids.contains(id.value())) {
        problems.error(
            id.spot(),
            "There is no thread \"%s\".%s"
                .formatted(
                    id.value(),
                    Likeness.nearest(id.value(), ids)
                        .map(near -> " Did you mean \"" + near + "\"?")
                        .orElse(" Remove the line, or write that thread.")));
      } else if (!ordered.add(id.value())) {
        problems.error(id.spot(), "\"" + id.value() + "\" is there twice. Remove one.");
      }
    }
    found.addAll(problems.sorted());
    for (AdviceDraft draft : advice.drafts()) {
      String id = Draft.baseName(draft.file());
      if (!ordered.contains(id)) {
        Problems missing = new Problems(draft.file());
        missing.error(
            Spot.START,
            "\"%s\" is not in %s, so it is not shipped. Add a line."
                .formatted(id, AdviceFolder.ORDER));
        found.addAll(missing.sorted());
      }
    }
  }
}
