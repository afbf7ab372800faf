package dev.foothold.testing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a file of texts has beside its words. Files of one bundle have the same in each language.
public final class TextBundle {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  private TextBundle() {}

  /// The keys of a file, each with the numbers of the arguments in its text.
  ///
  /// @param beside a class in the file's package
  /// @param file its name, such as `texts_es.properties`
  /// @return by key
  /// @throws IOException if there is no such file
  public static Map<String, Set<String>> shape(Class<?> beside, String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, Set<String>> shape = new TreeMap<>();
    texts.forEach((key, text) -> shape.put(key.toString(), arguments(text.toString())));
    return shape;
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
