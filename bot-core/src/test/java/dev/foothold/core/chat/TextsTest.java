package dev.foothold.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.member.Members;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All texts of the interface: complete, and the same in all languages.
class TextsTest {

  private static final Path RESOURCES = Path.of("src/main/resources/dev/foothold/core/chat");
  private static final Path SOURCES = Path.of("src/main/java/dev/foothold/core/chat");

  /// A text that is asked for by its whole key.
  private static final Pattern USED =
      Pattern.compile(
          "(?:\\.of|\\.button|TEXTS\\s*\\.get)\\(\\s*(?:[\\w.()]+,\\s*)?\"([a-z.-]+)\"");

  /// English words of commands are the keys themselves. An option may be called `name`.
  private static final Pattern COMMANDS_NAME =
      Pattern.compile("command\\.(?!option\\.name$).*\\.name");

  /// As
  /// [Discord](https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming)
  /// has it.
  private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

  private static final int MAX_DESCRIPTION = 100;

  private static final Pattern FORM = Pattern.compile("(?:^|\\.)form\\.");
  private static final int MAX_HINT = 100;
  private static final int MAX_LABEL = 45;

  @Test
  void seesAllBundles() throws IOException {
    assertThat(bundles()).contains("answers", "front", "members", "topics");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void hasTheSameTextsInAllLanguages(String bundle) throws IOException {
    assertThat(keys(bundle + "_es")).isEqualTo(keys(bundle));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void leavesTheSameRoomInAllLanguages(String bundle) throws IOException {
    Properties english = texts(bundle);
    Properties spanish = texts(bundle + "_es");

    assertThat(keys(bundle))
        .allSatisfy(
            key ->
                assertThat(arguments(spanish.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key))));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void saysSomethingUnderEachKey(String bundle) throws IOException {
    assertThat(texts(bundle).values()).noneMatch(text -> text.toString().isBlank());
    assertThat(texts(bundle + "_es").values()).noneMatch(text -> text.toString().isBlank());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void callsCommandsAsTheyCanBeTyped(String bundle) throws IOException {
    Properties spanish = texts(bundle + "_es");

    assertThat(spanish.stringPropertyNames().stream().filter(TextsTest::isName))
        .allSatisfy(
            key -> assertThat(spanish.getProperty(key)).as(key).matches(TextsTest::isTyped));
    assertThat(texts(bundle).stringPropertyNames()).noneMatch(TextsTest::isName);
  }

  private static boolean isName(String key) {
    return COMMANDS_NAME.matcher(key).matches();
  }

  private static boolean isTyped(String name) {
    return NAME.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void describesCommandsInOneLine(String bundle) throws IOException {
    assertThat(Stream.of(texts(bundle), texts(bundle + "_es")))
        .allSatisfy(
            texts ->
                assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("command.") && !isName(key))
                    .allSatisfy(
                        key ->
                            assertThat(texts.getProperty(key))
                                .as(key)
                                .hasSizeBetween(1, MAX_DESCRIPTION)));
  }

  /// Texts of forms have `form` in their key, and hints end in `hint`.
  @ParameterizedTest
  @MethodSource("bundles")
  void labelsFormsWithinTheLimits(String bundle) throws IOException {
    assertThat(Stream.of(texts(bundle), texts(bundle + "_es")))
        .allSatisfy(
            texts ->
                assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> FORM.matcher(key).find())
                    .allSatisfy(
                        key ->
                            assertThat(texts.getProperty(key).replace("\'\'", "\'"))
                                .as(key)
                                .hasSizeLessThanOrEqualTo(limit(key))));
  }

  private static int limit(String key) {
    return key.endsWith(".hint") ? MAX_HINT : MAX_LABEL;
  }

  @Test
  void hasEachTextThatIsAskedFor() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String bundle : bundles()) {
      known.addAll(keys(bundle));
    }

    Set<String> used = used();

    assertThat(used).hasSizeGreaterThan(60).isSubsetOf(known);
  }

  @Test
  void speaksEnglishToWhoeverItHasNoLanguageFor() {
    assertThat(Texts.language(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
    assertThat(Texts.language(Locale.of("es", "MX"))).isEqualTo(Locale.of("es"));
    assertThat(Texts.named("topics").get(Locale.JAPANESE, "topic.0"))
        .isEqualTo(Texts.named("topics").get(Locale.ENGLISH, "topic.0"));
  }

  @Test
  void findsTheFilesBesideTheCode() {
    assertThat(Members.class.getPackageName()).startsWith(Texts.class.getPackageName());
    assertThat(Topics.all(Locale.of("es"))).hasSameSizeAs(Topics.all(Locale.ENGLISH));
  }

  private static Set<String> used() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(TextsTest::read)
          .flatMap(source -> USED.matcher(source).results().map(found -> found.group(1)))
          .filter(key -> key.contains(".") && !key.endsWith("."))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties") && !name.contains("_"))
          .map(name -> name.replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }

  /// Without names of commands, which English has in the code.
  private static Set<String> keys(String file) throws IOException {
    return texts(file).stringPropertyNames().stream()
        .filter(key -> !isName(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Numbers of the arguments in a text, also where choices name them.
  private static Set<String> arguments(String text) {
    Format[] formats = new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex();
    Set<String> numbers =
        Pattern.compile("\\{(\\d)")
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    numbers.add("of " + formats.length);
    return numbers;
  }
}
