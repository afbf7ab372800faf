package dev.foothold.core.answer;

/// Recognises questions about jobs or pay at some place in the United States. What there is near
/// somebody changes by the week and stands in no entry, and so the answer says that it holds for
/// everywhere.
final class Locality {

  /// Words up to which a message that names a place is a search for jobs there.
  private static final int SEARCH = 5;

  private static final String STATES =
      "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii"
          + "|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new"
          + " hampshire|new jersey|new mexico|new york|north carolina|north"
          + " dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south"
          + " dakota|tennessee|texas|utah|vermont|virginia|washington(?: state| dc)?|west"
          + " virginia|wisconsin|wyoming|puerto rico|socal|nyc";

  /// The largest and those with the largest hospitals.
  private static final String CITIES =
      "los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|fort"
          + " worth|austin|san jose|san francisco|bay"
          + " area|columbus|charlotte|indianapolis|seattle|denver|boston|nashville|detroit|portland|las"
          + " vegas|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas"
          + " city|atlanta|omaha|raleigh|durham|miami|tampa|orlando|cleveland|cincinnati|pittsburgh|st"
          + " louis|minneapolis|rochester|new orleans|salt lake city|brooklyn|queens|bronx";

  private static final Phrases PLACE =
      Phrases.of(
          "("
              + STATES
              + "|"
              + CITIES
              + ")\n"
              + """
              (near|around|close to|by) (me|here|us|my (home|house|place|town|city))
              in my (own )?(area|city|town|county|state|region|zip code)
              """);

  private static final Phrases WORK =
      Phrases.of(
          """
          (jobs?|work|works|working|hiring|hires?|openings?|positions?|posts?|postings?|employers?|hospitals?|health systems?|salary|salaries|pay|pays|paid|wages?|earn|earns|make|makes|going rate|market|companies|internships?|volunteer\\w*)
          """);

  private Locality() {}

  /// Whether it asks for what differs from place to place.
  ///
  /// @param text masked
  static boolean isAskedFor(String text) {
    String words = Plain.of(text).words();
    return PLACE.in(words) && (WORK.in(words) || Words.all(text).size() <= SEARCH);
  }
}
