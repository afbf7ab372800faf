package dev.foothold.knowledge.eval;

import java.util.List;
import java.util.Locale;

/// Confidence against the share of right answers, as a picture: on the diagonal, confidence means
/// what it says.
final class ReliabilityDiagram {

  private static final int SIZE = 320;
  private static final int MARGIN = 48;

  private ReliabilityDiagram() {}

  /// Draws it.
  ///
  /// @param bins from low confidence to high
  /// @return an SVG document; a point's area goes with its bin's size
  static String svg(List<AnswerFigures.Bin> bins) {
    int side = SIZE + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        font-family="sans-serif" font-size="12">
        <title>Reliability of the confidence</title>
        <rect width="100%%" height="100%%" fill="white"/>
        """
            .formatted(side, side, side, side));
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double at = tenth / 10.0;
      svg.append(line(at, 0, at, 1, "#ddd")).append(line(0, at, 1, at, "#ddd"));
      svg.append(text(x(at), y(0) + 16, "middle", number(at)));
      svg.append(text(x(0) - 6, y(at) + 4, "end", number(at)));
    }
    svg.append(line(0, 0, 1, 1, "#999"));
    int largest = bins.stream().mapToInt(AnswerFigures.Bin::size).max().orElse(1);
    for (int i = 0; i < bins.size(); i++) {
      AnswerFigures.Bin bin = bins.get(i);
      if (i > 0) {
        AnswerFigures.Bin before = bins.get(i - 1);
        svg.append(
            line(before.confidence(), before.right(), bin.confidence(), bin.right(), "#06c"));
      }
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#06c\"/>%n",
              x(bin.confidence()),
              y(bin.right()),
              3 + 4 * Math.sqrt((double) bin.size() / largest)));
    }
    svg.append(text(x(0.5), y(0) + 36, "middle", "confidence"));
    svg.append(
        "<g transform=\"rotate(-90 14 %.1f)\">%s</g>%n"
            .formatted(y(0.5), text(14, y(0.5), "middle", "share that is right").strip()));
    return svg.append("</svg>\n").toString();
  }

  private static double x(double confidence) {
    return MARGIN + confidence * SIZE;
  }

  private static double y(double right) {
    return MARGIN + (1 - right) * SIZE;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String line(double x1, double y1, double x2, double y2, String color) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
        x(x1),
        y(y1),
        x(x2),
        y(y2),
        color);
  }

  private static String text(double x, double y, String anchor, String text) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        text);
  }
}
