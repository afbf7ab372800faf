package dev.foothold.core.chat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Words of the interface in people's languages. Answers keep the language that they are written
/// in. Safe for many threads.
public final class Texts {

  /// Languages that there are all texts in; the first stands in for others.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String bundle;

  private Texts(String bundle) {
    this.bundle = bundle;
  }

  /// The texts of one part of the interface.
  ///
  /// @param name of its files beside this class, without language and ending: `members`
  /// @return all languages of it
  public static Texts named(String name) {
    return beside(Texts.class, name);
  }

  /// The texts of an adapter.
  ///
  /// @param owner a class beside whose file they are
  /// @param name of the files, without language and ending
  /// @return all languages of it
  public static Texts beside(Class<?> owner, String name) {
    return new Texts(owner.getPackageName() + "." + name);
  }

  /// One text.
  ///
  /// @param locale the reader's
  /// @param key which
  /// @param args what stands for `{0}`, `{1}`, as [MessageFormat] has it: numbers are written in
  ///   the reader's way, and an apostrophe is written twice in the files
  /// @return in the reader's language, or in English
  /// @throws java.util.MissingResourceException if there is no such text
  public String get(Locale locale, String key, Object... args) {
    Locale language = language(locale);
    String pattern = ResourceBundle.getBundle(bundle, language, NO_FALLBACK).getString(key);
    return new MessageFormat(pattern, language).format(args);
  }

  /// The language that somebody is spoken to in.
  ///
  /// @param locale theirs
  /// @return one of [#LANGUAGES]
  public static Locale language(Locale locale) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }
}
