package dev.foothold.adapter.terminal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A text being laid out for a terminal: headings, paragraphs and items, wrapped to the width. One
/// thread at a time.
public final class Sheet {

  private final Look look;
  private final StringBuilder text = new StringBuilder();
  private boolean gap;

  /// An empty sheet.
  ///
  /// @param look how to lay it out
  public Sheet(Look look) {
    this.look = look;
  }

  /// Leaves a line empty before what follows, unless nothing stands before it.
  ///
  /// @return this
  public Sheet gap() {
    gap = !text.isEmpty();
    return this;
  }

  /// Adds a heading.
  ///
  /// @param heading plain text
  /// @return this
  public Sheet heading(String heading) {
    return lines("", 0, List.of(Span.of(heading, Tone.HEADING)));
  }

  /// Adds a paragraph.
  ///
  /// @param markdown inline Markdown
  /// @return this
  public Sheet paragraph(String markdown) {
    return lines("", 0, inline(markdown));
  }

  /// Adds a paragraph of less weight.
  ///
  /// @param markdown inline Markdown
  /// @return this
  public Sheet aside(String markdown) {
    return lines("", 0, Span.with(inline(markdown), Tone.DIM));
  }

  /// Adds an item with a hanging indent.
  ///
  /// @param marker what stands before it, for example `1. `
  /// @param markdown inline Markdown
  /// @return this
  public Sheet item(String marker, String markdown) {
    return item(marker, inline(markdown));
  }

  /// Adds an item whose text is no Markdown: it is shown sign by sign.
  ///
  /// @param marker what stands before it
  /// @param text what people wrote
  /// @return this
  public Sheet verbatim(String marker, String text) {
    return item(Harmless.line(marker), List.of(Span.of(text)));
  }

  /// Text on one line that does not steer a terminal.
  ///
  /// @param text what people wrote
  /// @return the same without control characters and marks of direction
  public static String harmless(String text) {
    return Harmless.line(text);
  }

  /// Adds text in blocks: paragraphs, and lines that begin as items of a list do.
  ///
  /// @param markdown several lines of Markdown
  /// @return this
  public Sheet markdown(String markdown) {
    markdown
        .lines()
        .forEach(
            line -> {
              String bare = line.strip();
              int number = 0;
              while (number < bare.length() && Character.isDigit(bare.charAt(number))) {
                number++;
              }
              if (bare.isEmpty()) {
                gap();
              } else if (bare.startsWith("- ") || bare.startsWith("* ")) {
                item("- ", bare.substring(2).strip());
              } else if (number > 0 && bare.startsWith(". ", number)) {
                item(bare.substring(0, number + 2), bare.substring(number + 2).strip());
              } else if (bare.startsWith("#")) {
                heading(bare.replaceFirst("^#+\\s*", ""));
              } else {
                paragraph(bare);
              }
            });
    return this;
  }

  /// Columns that a text takes.
  ///
  /// @param line one line
  /// @return 0 or more; control characters, which are never written, take none
  public static int columns(String line) {
    return Columns.of(Harmless.line(line));
  }

  /// The text as far as it got.
  ///
  /// @return with a line feed at the end of each line
  @Override
  public String toString() {
    return text.toString();
  }

  Sheet paragraph(List<Span> spans) {
    return lines("", 0, spans);
  }

  Sheet item(String marker, List<Span> spans) {
    return lines(marker, Columns.of(marker), spans);
  }

  List<Span> inline(String markdown) {
    return Inline.read(markdown, look.rich());
  }

  private Sheet lines(String marker, int indent, List<Span> spans) {
    if (gap) {
      text.append('\n');
      gap = false;
    }
    List<List<Span>> lines = Wrap.lines(spans, look.width() - indent);
    String left = marker;
    for (List<Span> line : lines) {
      text.append(left);
      line.forEach(this::show);
      text.append('\n');
      left = " ".repeat(indent);
    }
    if (lines.isEmpty()) {
      text.append(marker.stripTrailing()).append('\n');
    }
    return this;
  }

  private void show(Span span) {
    // Where a line must not be broken, entries and we write a no-break space; on the screen, and in
    // what is copied from it, an ordinary one does.
    String shown = span.text().replace('\u00a0', ' ');
    if (!look.rich()) {
      text.append(shown);
      return;
    }
    Optional<String> link = span.link().filter(Sheet::clickable);
    link.ifPresent(url -> text.append("\u001b]8;;").append(url).append("\u001b\\"));
    if (span.tones().isEmpty()) {
      text.append(shown);
    } else {
      text.append("\u001b[")
          .append(span.tones().stream().sorted().map(Tone::code).collect(Collectors.joining(";")))
          .append('m')
          .append(shown)
          .append("\u001b[0m");
    }
    link.ifPresent(_ -> text.append("\u001b]8;;\u001b\\"));
  }

  /// The link sequence takes printable ASCII alone ([OSC
  /// 8](https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda)).
  private static boolean clickable(String url) {
    return (url.startsWith("https://") || url.startsWith("http://"))
        && url.chars().allMatch(one -> one > ' ' && one < 0x7f);
  }

  /// Breaks spans into lines at spaces.
  private static final class Wrap {

    private final int width;
    private final List<List<Span>> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private int used;

    private Wrap(int width) {
      this.width = width;
    }

    static List<List<Span>> lines(List<Span> spans, int width) {
      Wrap wrap = new Wrap(Math.max(1, width));
      words(spans).forEach(wrap::add);
      wrap.end();
      return wrap.lines;
    }

    /// Words, each in pieces that look different; a piece that is a space stands before its word.
    private static List<List<Span>> words(List<Span> spans) {
      List<List<Span>> words = new ArrayList<>();
      List<Span> word = new ArrayList<>();
      for (Span span : spans) {
        int start = 0;
        String text = span.text();
        for (int i = 0; i <= text.length(); i++) {
          if (i < text.length() && text.charAt(i) != ' ') {
            continue;
          }
          if (i > start) {
            word.add(span.withText(text.substring(start, i)));
          }
          if (i < text.length()) {
            if (!word.isEmpty() && !word.getLast().text().equals(" ")) {
              words.add(word);
              word = new ArrayList<>();
            }
            if (word.isEmpty()) {
              word.add(span.withText(" "));
            }
          }
          start = i + 1;
        }
      }
      words.add(word);
      return words;
    }

    private void add(List<Span> word) {
      Iterator<Span> pieces = word.iterator();
      int columns = word.stream().mapToInt(piece -> Columns.of(piece.text())).sum();
      boolean spaced = !word.isEmpty() && word.getFirst().text().equals(" ");
      int bare = spaced ? columns - 1 : columns;
      if (bare == 0) {
        return;
      }
      boolean fits = used + (used == 0 ? bare : columns) <= width;
      if (!fits && used > 0) {
        end();
      }
      if (spaced) {
        Span space = pieces.next();
        if (used > 0) {
          put(space);
        }
      }
      // An address is cut by nobody: who copies it wants all of it.
      boolean whole = bare <= width || word.stream().anyMatch(piece -> isAddress(piece.text()));
      while (pieces.hasNext()) {
        if (whole) {
          put(pieces.next());
        } else {
          putCut(pieces.next());
        }
      }
    }

    private static boolean isAddress(String text) {
      return text.contains("://");
    }

    private void putCut(Span piece) {
      String text = piece.text();
      int start = 0;
      int columns = 0;
      for (int at = 0; at < text.length(); ) {
        int next = Columns.next(text, at);
        int more = Columns.at(text, at);
        if (used + columns + more > width && used + columns > 0) {
          put(piece.withText(text.substring(start, at)));
          end();
          start = at;
          columns = 0;
        }
        columns += more;
        at = next;
      }
      put(piece.withText(text.substring(start)));
    }

    private void put(Span piece) {
      if (piece.text().isEmpty()) {
        return;
      }
      used += Columns.of(piece.text());
      if (!line.isEmpty() && line.getLast().looksLike(piece)) {
        Span last = line.removeLast();
        line.add(last.withText(last.text() + piece.text()));
      } else {
        line.add(piece);
      }
    }

    private void end() {
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = new ArrayList<>();
      used = 0;
    }
  }
}
