package dev.foothold.knowledge.content;

import dev.foothold.core.model.Audience;
import dev.foothold.core.model.When;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads the Markdown below the front matter. One thread at a time.
final class BodyReader {

  private static final Pattern CITED = Pattern.compile("\\[\\d{1,3}]$");

  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  /// The second line of a table in GitHub's Markdown: `| --- | :-: |`.
  private static final Pattern TABLE =
      Pattern.compile("(^|\\s)\\|?\\s*:?-{2,}:?\\s*\\|(\\s*:?-{2,}:?\\s*(\\||$))*");

  private static final Pattern TAGS = Pattern.compile("(\\s*\\{[^{}]*})+\\s*$");
  private static final Pattern TAG = Pattern.compile("\\{([^{}]*)}");
  private static final List<Audience> AUDIENCES = List.of(Audience.values());
  private static final List<String> AUDIENCE_LABELS =
      AUDIENCES.stream().map(Audience::label).toList();
  private static final List<String> TIMES =
      Arrays.stream(When.values()).map(When::heading).toList();

  private final Page page;
  private final int base;
  private final OptionalInt sources;
  private final Problems problems;

  private final List<Prose> answer = new ArrayList<>();
  private final List<Draft.Quoted> ways = new ArrayList<>();
  private final List<Draft.Todo> steps = new ArrayList<>();
  private final List<Draft.Link> resources = new ArrayList<>();
  private final List<Prose> changes = new ArrayList<>();

  private Place place = new Place.Answer();
  private Optional<Section> lastSection = Optional.empty();
  private Optional<When> lastTime = Optional.empty();

  /// Prepares one reading.
  ///
  /// @param base where the body begins in the page
  /// @param sources how many the entry has; empty if that is not known
  BodyReader(Page page, int base, OptionalInt sources, Problems problems) {
    this.page = page;
    this.base = base;
    this.sources = sources;
    this.problems = problems;
  }

  /// The sections, in the order in which they have to come.
  private enum Section {
    STEPS("Steps"),
    RESOURCES("Resources"),
    CHANGES("What changed");

    private final String heading;

    Section(String heading) {
      this.heading = heading;
    }
  }

  /// What the blocks that are read now belong to.
  private sealed interface Place {
    record Answer() implements Place {}

    record Steps() implements Place {}

    record Time(When when) implements Place {}

    record Resources() implements Place {}

    record Changes() implements Place {}

    /// Under a heading that is itself a problem.
    record Nowhere() implements Place {}
  }

  Draft.Body read() {
    Node document = MARKDOWN.parse(page.text().substring(base));
    Optional<Heading> unfilled = Optional.empty();
    Node next;
    for (Node block = document.getFirstChild(); block != null; block = next) {
      next = block.getNext();
      if (block instanceof Heading heading) {
        // "## Steps" is filled by the headings of its times.
        if (!(place instanceof Place.Steps && heading.getLevel() == 3)) {
          unfilled.ifPresent(this::reportEmpty);
        }
        enter(heading);
        unfilled = Optional.of(heading);
      } else {
        read(block);
        unfilled = Optional.empty();
      }
    }
    unfilled.ifPresent(this::reportEmpty);
    document.accept(new Forbidden());
    Spot start = page.spot(base);
    if (answer.stream().findFirst().filter(Prose::saysSomething).isEmpty()) {
      problems.error(
          answer.isEmpty() ? start : answer.getFirst().spot(),
          "The direct answer is missing. Write a first paragraph that answers the title on its"
              + " own.");
    }
    return new Draft.Body(start, answer, ways, steps, resources, changes);
  }

  private void reportEmpty(Heading heading) {
    if (!(place instanceof Place.Nowhere)) {
      problems.error(spot(heading), "Nothing stands under this heading. Fill it, or remove it.");
    }
  }

  private void enter(Heading heading) {
    String title = text(heading);
    switch (heading.getLevel()) {
      case 2 -> enterSection(heading, title);
      case 3 -> enterTime(heading, title);
      default -> {
        problems.error(
            spot(heading),
            "Headings are \"## Steps\", \"## Resources\" and \"## What changed\", and in the steps"
                + " \"### This week\", \"### This month\" and \"### Later\". Remove this one.");
        place = new Place.Nowhere();
      }
    }
  }

  private void enterSection(Heading heading, String title) {
    Optional<Section> found =
        Arrays.stream(Section.values()).filter(one -> one.heading.equals(title)).findFirst();
    if (found.isEmpty()) {
      List<String> known = Arrays.stream(Section.values()).map(one -> one.heading).toList();
      problems.error(
          spot(heading), "\"" + title + "\" is not a known section." + Likeness.hint(title, known));
      place = new Place.Nowhere();
      return;
    }
    Section section = found.get();
    lastSection.ifPresent(
        before -> {
          if (before == section) {
            problems.error(spot(heading), "\"" + title + "\" is there twice. Join the two.");
          } else if (before.compareTo(section) > 0) {
            problems.error(
                spot(heading),
                "\"%s\" must come before \"%s\". Move it up.".formatted(title, before.heading));
          }
        });
    lastSection = found;
    place =
        switch (section) {
          case STEPS -> new Place.Steps();
          case RESOURCES -> new Place.Resources();
          case CHANGES -> new Place.Changes();
        };
  }

  private void enterTime(Heading heading, String title) {
    Optional<When> found =
        Arrays.stream(When.values()).filter(one -> one.heading().equals(title)).findFirst();
    boolean inSteps = lastSection.filter(Section.STEPS::equals).isPresent();
    if (!inSteps) {
      problems.error(
          spot(heading), "Only \"## Steps\" has headings of its own. Remove \"" + title + "\".");
      place = new Place.Nowhere();
      return;
    }
    if (found.isEmpty()) {
      problems.error(
          spot(heading),
          "\"" + title + "\" is not a time for steps." + Likeness.hint(title, TIMES));
      place = new Place.Nowhere();
      return;
    }
    When time = found.get();
    lastTime.ifPresent(
        before -> {
          if (before == time) {
            problems.error(spot(heading), "\"" + title + "\" is there twice. Join the two.");
          } else if (before.compareTo(time) > 0) {
            problems.error(
                spot(heading),
                "\"%s\" must come before \"%s\". Move it up.".formatted(title, before.heading()));
          }
        });
    lastTime = found;
    place = new Place.Time(time);
  }

  private void read(Node block) {
    switch (place) {
      case Place.Answer() -> readAnswer(block);
      case Place.Steps() ->
          problems.error(
              spot(block),
              "Steps stand under \"### This week\", \"### This month\" or \"### Later\". Put such a"
                  + " heading above this.");
      case Place.Time(var when) -> readSteps(block, when);
      case Place.Resources() -> readResources(block);
      case Place.Changes() -> readChanges(block);
      case Place.Nowhere() -> {
        // The heading above is reported already.
      }
    }
  }

  private void readAnswer(Node block) {
    if (block instanceof Paragraph paragraph) {
      Prose prose = prose(paragraph);
      if (!answer.isEmpty() && !prose.saysSomething()) {
        problems.error(prose.spot(), "This paragraph has no text. Write it, or remove it.");
      }
      answer.add(prose);
    } else if (block instanceof ListBlock) {
      problems.error(
          spot(block), "The answer is made of paragraphs. Write this list as sentences or steps.");
    } else if (block instanceof BlockQuote quote) {
      readWays(quote);
    }
  }

  /// Ways of asking are people's words and no Markdown: they are read as they stand in the file,
  /// and what the parser made of them is left out of the page.
  private void readWays(BlockQuote quote) {
    if (answer.isEmpty()) {
      problems.error(spot(quote), "Quote ways of asking below the paragraph that answers them.");
    }
    for (SourceSpan line : quote.getSourceSpans()) {
      int start = base + line.getInputIndex();
      readWay(page.text().substring(start, start + line.getLength()).strip(), page.spot(start));
    }
    quote.unlink();
  }

  private void readWay(String line, Spot spot) {
    String text = line.startsWith(">") ? line.substring(1).strip() : "";
    if (text.isEmpty()) {
      problems.error(
          spot,
          "In a quotation each line is a way of asking. Begin it with \"> \", and leave a line"
              + " empty after the last.");
    } else if (CITED.matcher(text).find()) {
      problems.error(
          spot, "A quotation holds ways of asking, and they rest on nothing. Remove the [n].");
    } else if (!answer.isEmpty()) {
      ways.add(new Draft.Quoted(new Located<>(text, spot), answer.size() - 1));
    }
  }

  private void readSteps(Node block, When when) {
    if (block instanceof ListBlock list) {
      if (!(list instanceof OrderedList)) {
        problems.error(spot(list), "Number the steps: begin each with \"1. \".");
      }
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        Optional<Prose> prose = only(item, "step");
        prose.ifPresent(text -> readStep(text, when));
      }
    } else if (block instanceof Paragraph) {
      problems.error(spot(block), "Only steps stand here. Begin the line with \"1. \".");
    }
  }

  private void readStep(Prose prose, When when) {
    Matcher tags = TAGS.matcher(prose.source());
    EnumSet<Audience> audience = EnumSet.noneOf(Audience.class);
    Prose advice = prose;
    if (tags.find() && !prose.literal(tags.end() - 1)) {
      readTags(prose, tags.start(), audience);
      advice = prose.slice(0, tags.start());
    }
    Matcher strayed = TAG.matcher(advice.source());
    while (strayed.find()) {
      if (AUDIENCE_LABELS.contains(strayed.group(1)) && !advice.literal(strayed.start())) {
        problems.error(
            advice.spot(strayed.start()),
            "Move " + strayed.group() + " to the very end of the step, after its [n].");
      }
    }
    if (advice.saysSomething()) {
      steps.add(new Draft.Todo(when, advice, audience));
    } else {
      problems.error(prose.spot(), "This step has no text. Say what to do, or remove it.");
    }
  }

  private void readTags(Prose prose, int from, Set<Audience> audience) {
    Matcher tag = TAG.matcher(prose.source());
    tag.region(from, prose.source().length());
    while (tag.find()) {
      for (String label : tag.group(1).split(",", -1)) {
        Optional<Audience> found =
            AUDIENCES.stream().filter(one -> one.label().equals(label.strip())).findFirst();
        if (found.isEmpty()) {
          problems.error(
              prose.spot(tag.start()),
              "{%s} is not a known audience.%s"
                  .formatted(label.strip(), Likeness.hint(label.strip(), AUDIENCE_LABELS)));
        }
        found.ifPresent(audience::add);
      }
    }
  }

  private void readResources(Node block) {
    if (!isBulletList(block, "- [Name](https://address): what it is good for. [1]")) {
      return;
    }
    for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
      if (item.getFirstChild() instanceof Paragraph paragraph) {
        Optional<Prose> prose = only(item, "resource");
        prose.ifPresent(text -> readResource(text, paragraph));
      } else {
        only(item, "resource");
      }
    }
  }

  private void readResource(Prose prose, Paragraph paragraph) {
    if (!(paragraph.getFirstChild() instanceof Link link) || link.getSourceSpans().isEmpty()) {
      problems.error(
          prose.spot(),
          "A resource begins with a link: - [Name](https://address): what it is good for. [1]");
      return;
    }
    String name = text(link);
    int end = 0;
    while (end < prose.source().length() && prose.literal(end)) {
      end++;
    }
    String rest = prose.source().substring(end);
    Optional<URI> url =
        Fields.address(new Located<>(link.getDestination(), prose.spot()), problems);
    if (name.isBlank()) {
      problems.error(prose.spot(), "The link has no text. Write the name in the brackets.");
    } else if (!rest.stripLeading().startsWith(":")) {
      problems.error(prose.spot(end), "After the link comes a colon, then what it is good for.");
    } else {
      Prose purpose = prose.slice(end + rest.indexOf(':') + 1, prose.source().length());
      if (!purpose.saysSomething()) {
        problems.error(prose.spot(end), "Say in a few words what \"" + name + "\" is good for.");
      } else if (url.isPresent()) {
        resources.add(new Draft.Link(name, url.get(), purpose));
      }
    }
  }

  private void readChanges(Node block) {
    if (!isBulletList(block, "- In 2011 ..., now ... [1]")) {
      return;
    }
    for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
      Optional<Prose> prose = only(item, "change");
      prose.ifPresent(
          text -> {
            if (text.saysSomething()) {
              changes.add(text);
            } else {
              problems.error(text.spot(), "This change has no text. Write it, or remove it.");
            }
          });
    }
  }

  private boolean isBulletList(Node block, String example) {
    if (block instanceof BulletList) {
      return true;
    }
    if (block instanceof Paragraph || block instanceof ListBlock) {
      problems.error(spot(block), "Write each line here like this: " + example);
    }
    return false;
  }

  /// The one paragraph of a list item.
  private Optional<Prose> only(Node item, String what) {
    if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
      problems.error(spot(item), "This %s has no text. Write it, or remove it.".formatted(what));
      return Optional.empty();
    }
    if (paragraph.getNext() != null) {
      problems.error(
          spot(paragraph.getNext()),
          "A %s is one paragraph. Join this to it, or make it a %s of its own."
              .formatted(what, what));
    }
    return Optional.of(prose(paragraph));
  }

  private Prose prose(Paragraph paragraph) {
    Prose prose = Prose.of(page, base, paragraph);
    for (Prose.Mark mark : prose.marks()) {
      if (sources.isPresent() && (mark.number() < 1 || mark.number() > sources.getAsInt())) {
        problems.error(
            mark.spot(),
            "[%d] leads to no source: the entry has %d. Correct the number, or add the source."
                .formatted(mark.number(), sources.getAsInt()));
      }
    }
    for (Located<String> mark : prose.miswrittenMarks()) {
      problems.error(
          mark.spot(),
          mark.value() + " is not a citation. Give each number brackets of its own: [1][2].");
    }
    if (TABLE.matcher(prose.source()).find()) {
      problems.error(prose.spot(), "Tables are not shown everywhere. Write this as sentences.");
    }
    return prose;
  }

  private Spot spot(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return page.spot(spans.isEmpty() ? base : base + spans.getFirst().getInputIndex());
  }

  /// What a person reads of a heading or a link.
  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString().strip();
  }

  /// Finds what no place of an entry may have.
  private final class Forbidden extends AbstractVisitor {

    @Override
    protected void visitChildren(Node parent) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        switch (child) {
          case HtmlBlock _, HtmlInline _ ->
              problems.error(
                  spot(child), "HTML is not shown, comments included. Write plain Markdown.");
          case Image _ ->
              problems.error(
                  spot(child), "Images are not shown. Describe it in words, or link it.");
          case LinkReferenceDefinition _ ->
              problems.error(
                  spot(child),
                  "Write the address into the link itself, [like this](https://address), and"
                      + " remove this line.");
          case Link link ->
              Fields.address(new Located<>(link.getDestination(), spot(link)), problems);
          case BlockQuote _, FencedCodeBlock _, IndentedCodeBlock _, ThematicBreak _ ->
              problems.error(
                  spot(child),
                  "Only paragraphs, headings and lists stand in an entry. Write this as one of"
                      + " them.");
          default -> {}
        }
        child.accept(this);
      }
    }
  }
}
