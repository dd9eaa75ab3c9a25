package jp.kairan.translation;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;

/**
 * The names of weekdays and months, and the halves of the day, as CLDR has them for each language. It finds rather too
 * many of them than too few, because whoever asks wants to be sure that there are none.
 */
final class CalendarWords {
    /** Stands for a fact among words. */
    static final char FACT = '\ufffc';

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /** Lower case without dots only behind a fact, because "am" is a word as well. */
    private static final Pattern HALF = Pattern.compile(
            "(?i:" + FACT + "[ \u00a0]?[ap]\\.?m(?!\\p{L})|(?<!\\p{L})[ap]\\. ?m\\.)|(?<!\\p{L})[AP]M(?!\\p{L})");

    /** What Chinese says of weekdays besides. */
    private static final List<String> CHINESE = List.of("星期", "礼拜", "禮拜");

    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{M}])";
    private static final String NO_WORD_BEHIND = "(?![\\p{L}\\p{M}])";

    /** From this length on a name is known by its beginning, with whatever ending it has. */
    private static final int LONG = 5;

    private static final Map<Language, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private CalendarWords() {}

    /** Whether there is any in these words. */
    static boolean in(CharSequence words, Language language) {
        return HALF.matcher(words).find()
                || PATTERNS.computeIfAbsent(language, CalendarWords::pattern)
                        .matcher(words)
                        .find();
    }

    private static Pattern pattern(Language language) {
        return Pattern.compile(names(language).stream()
                .map(name ->
                        name.endsWith(".") && language != Language.TH ? name.substring(0, name.length() - 1) : name)
                .filter(name -> !name.equals("am") && !name.equals("pm"))
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .filter(name -> name.codePoints().noneMatch(Character::isDigit))
                .map(name -> known(name, language))
                .collect(Collectors.joining("|")));
    }

    private static Set<String> names(Language language) {
        Locale locale = language.locale();
        Set<String> names =
                new TreeSet<>(List.of(DateFormatSymbols.getInstance(locale).getAmPmStrings()));
        for (TextStyle style : STYLES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                names.add(day.getDisplayName(style, locale));
            }
            for (Month month : Month.values()) {
                names.add(month.getDisplayName(style, locale));
            }
        }
        if (language == Language.ZH_HANS || language == Language.ZH_HANT) {
            names.addAll(CHINESE);
        }
        return names;
    }

    private static String known(String name, Language language) {
        boolean spaceless = switch (Character.UnicodeScript.of(name.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> name.length() > 1;
            case MYANMAR -> name.length() >= LONG;
            default -> false;
        };
        if (spaceless) {
            return Pattern.quote(name);
        }
        boolean inflected = language == Language.RU && name.length() >= LONG - 1;
        if (inflected || name.length() >= LONG) {
            String stem = inflected ? name.substring(0, name.length() - 1) : name;
            return NO_WORD_BEFORE + "(?iu:" + Pattern.quote(stem) + ")";
        }
        return NO_WORD_BEFORE + "(?:" + Pattern.quote(name) + "|" + Pattern.quote(capital(name)) + ")" + NO_WORD_BEHIND;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
