package dev.foothold.adapter.discord;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// JSON with its keys in order and without what is null or false, to compare.
final class Sorted {

  private Sorted() {}

  static String text(DataObject object) {
    return text(object.toMap());
  }

  private static String text(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach(
            (key, inner) -> {
              if (inner != null && !inner.equals(false)) {
                sorted.put(String.valueOf(key), inner);
              }
            });
        yield sorted.entrySet().stream()
            .map(entry -> "\"" + entry.getKey() + "\":" + text(entry.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
      }
      case List<?> list ->
          list.stream().map(Sorted::text).collect(Collectors.joining(",", "[", "]"));
      default -> DataArray.empty().add(value).toString().replaceAll("^\\[|\\]$", "");
    };
  }
}
