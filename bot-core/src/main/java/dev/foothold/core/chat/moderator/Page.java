package dev.foothold.core.chat.moderator;

import dev.foothold.core.view.Action;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Some lines of a list that is too long for one message.
///
/// @param lines of this page
/// @param number from 0
/// @param pages how many there are, 1 or more
record Page<T>(List<T> lines, int number, int pages) {

  /// The page of a list; the last one where there are fewer by now.
  static <T> Page<T> of(List<T> all, int wanted, int size) {
    int pages = Math.max(1, (all.size() + size - 1) / size);
    int number = Math.clamp(wanted, 0, pages - 1);
    int first = number * size;
    return new Page<>(all.subList(first, Math.min(all.size(), first + size)), number, pages);
  }

  /// The number of a page in an id; the first where it holds none.
  static int number(Action action, int arg) {
    String typed = action.arg(arg);
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  /// Buttons to the pages before and after.
  ///
  /// @param before arguments before the page's number
  List<Button> turn(Words words, Verb verb, String... before) {
    List<Button> buttons = new ArrayList<>();
    if (number > 0) {
      buttons.add(words.button("page.previous", verb, args(before, number - 1)));
    }
    if (number < pages - 1) {
      buttons.add(words.button("page.next", verb, args(before, number + 1)));
    }
    return buttons;
  }

  private static String[] args(String[] before, int page) {
    return Stream.concat(Stream.of(before), Stream.of(String.valueOf(page))).toArray(String[]::new);
  }
}
