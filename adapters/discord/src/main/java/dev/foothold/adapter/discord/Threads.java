package dev.foothold.adapter.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;

/// Which threads are talks with the bot: those that opened on a button of an answer. In the bot's
/// other threads (advice, questions passed on) people talk with each other. Safe for many threads.
final class Threads {

  /// Begins the key of the message that a talk begins with.
  static final String KEY = "talk-";

  private static final int MOST = 10_000;

  private final Rest rest;
  private final Map<String, Boolean> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  Threads(Rest rest) {
    this.rest = rest;
  }

  /// Whether a thread is a talk. Asks Discord once.
  ///
  /// @param thread its id, which is that of the message on which it opened
  /// @return false also where Discord does not say
  boolean isTalk(String thread) {
    synchronized (known) {
      Boolean before = known.get(thread);
      if (before != null) {
        return before;
      }
    }
    if (!(rest.messages(thread, Optional.of(thread)) instanceof Rest.Result.Done(var list))) {
      return false;
    }
    int mark = Page.mark(KEY + thread + "#0");
    boolean isTalk =
        list.getArray(Rest.LIST).stream(DataArray::getObject)
            .anyMatch(message -> Mail.isMarked(message, mark));
    synchronized (known) {
      known.put(thread, isTalk);
    }
    return isTalk;
  }
}
