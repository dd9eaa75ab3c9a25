package jp.kairan.translation;

import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, or a range of dates, as Japanese writes it.
 *
 * @param end the place behind it
 * @param last null where it is no range
 */
record WrittenDate(int end, Day first, Day last) {
    private static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String ERA = "(?<era>令和|平成|昭和|大正|明治)";
    private static final String YEAR =
            "(?:" + ERA + " ?(?<eraYear>元|" + NUMBER + ")|(?<year>[12]\\d{3}|[一二][〇一二三四五六七八九]{3}))";

    private static final Pattern KANJI = Pattern.compile(
            "(?:" + YEAR + "年 ?)?+(?<month>" + NUMBER + ")月(?![間曜額謝例])(?: ?(?<day>" + NUMBER + ")日(?![間本]))?+");

    /** Behind a word, with hyphens or before a letter, an era of one letter is a code: 駐車場R2-1-3, 品番H30.4.1. */
    private static final String LETTER =
            "(?:(?<![\\p{L}\\d._/-])|(?<=\\dから))(?<era>[RHS])\\.?(?<eraYear>\\d{1,2})(?=[./]\\d{1,2}[./]\\d{1,2}+(?![A-Za-z_]))";

    private static final Pattern SIGNS = Pattern.compile(
            "(?:(?<year>[12]\\d{3})|" + LETTER + ")([./-])(?<month>\\d{1,2})\\4(?<day>\\d{1,2})(?![\\d/]|[.-]\\d)");

    private static final Pattern SLASH =
            Pattern.compile("(?<![\\d/.A-Za-z])(?<month>\\d{1,2})/(?<day>\\d{1,2})(?![\\d/A-Za-z&&[^AaPp]]|[.,]\\d)");

    /** What stands before so many of so many: 人口の1/5, 出席者8/20. */
    private static final String OF = "の者率約名員席数残全第号頁比";

    /** What is counted cannot be a date: 8/20人, 2/3以上. */
    private static final Pattern COUNTED = Pattern.compile(
            "[件丁才枚冊杯票棟軒匹頭袋箱級倍量%]|人(?![形権])|名(?!月)|円(?!卓)|個(?!人|別)|班(?![長会])|番(?!組)|号(?!外)|歳(?!末)|回(?![覧収答])"
                    + "|階(?!段)|台(?!風)|分(?![別散科])|組(?![長合])|室(?!内)|戸(?![別締])|割(?!引)|校(?![庭区下])|点(?![検灯])|本(?![日番部堂祭会町])"
                    + "|世帯|[かヶケカヵ][月所]|つ|以上|以下|未満|以内|程度|ほど|くらい|ぐらい|ずつ|カップ|ページ|サイズ|リットル"
                    + "|[A-Za-z](?<![AaPp](?=[Mm]))");

    private static final Pattern MONTHS =
            Pattern.compile("(?<first>\\d{1,2}) {0,2}[~-] {0,2}(?<last>\\d{1,2})月(?![間曜額謝例]|\\d)");

    private static final Pattern DAY = Pattern.compile("(?<day>" + NUMBER + ")日(?![間本以])");

    /** The second of a range, unless it begins a name or counts something: 3A教室, 2F, 3会場. */
    private static final Pattern BARE = Pattern.compile(
            "(?<day>\\d{1,2})(?![\\d:/%℃A-Za-zー\\p{IsKatakana}]|[\\p{IsHan}&&[^実開休予受申募]]|[.,-]\\d|つ|か[月所])");

    /** An era's year alone is a date without the word for year, which the languages put where they like. */
    private static final Pattern ERA_YEAR = Pattern.compile(ERA + " ?(?<eraYear>元|" + NUMBER + ")(?=年(?![代間])|$)");

    private static final Pattern WEEKDAY =
            Pattern.compile(" ?\\((?:(?<short>[月火水木金土日])(?:曜日?)?(?:[・,、/ ･]?(?<holiday>祝日?|休日))?|(?<only>祝日?))\\)"
                    + "| ?(?<long>[月火水木金土日])曜日?");

    private static final Pattern JOIN = Pattern.compile(" {0,2}[~-] {0,2}|(?<from>から)");

    private static final String WEEK = "月火水木金土日";

    /** What begins at this place, or null. */
    static WrittenDate at(String folded, int at) {
        if (at > 0 && (Numerals.KANJI + "数何幾").indexOf(folded.charAt(at - 1)) >= 0) {
            return null;
        }
        Matcher months = matcher(MONTHS, folded, at);
        if (months.lookingAt()) {
            return new WrittenDate(months.end(), month(months.group("first")), month(months.group("last")));
        }
        WrittenDate one = WrittenNumber.word(folded, at) ? null : one(folded, at, null);
        if (one == null) {
            return null;
        }
        Matcher join = matcher(JOIN, folded, one.end);
        if (one.first.day() == null || !join.lookingAt()) {
            return one;
        }
        WrittenDate other = one(folded, join.end(), one.first);
        if (other == null) {
            return one;
        }
        if (other.first.month() == null && one.first.month() != null && other.first.day() <= one.first.day()) {
            return one;
        }
        boolean until = folded.startsWith("まで", other.end);
        boolean loose = other.first.month() == null && other.first.weekday() == null;
        if (join.group("from") != null && loose && !until) {
            return one;
        }
        int end = join.group("from") != null && until ? other.end + 2 : other.end;
        return new WrittenDate(end, one.first, other.first.after(one.first));
    }

    private static Day month(String number) {
        return new Day(null, Numerals.small(number), null, null, false);
    }

    private static WrittenDate one(String folded, int at, Day first) {
        for (Pattern pattern : new Pattern[] {KANJI, SIGNS, SLASH}) {
            Matcher matcher = matcher(pattern, folded, at);
            if (matcher.lookingAt()) {
                WrittenDate date = dated(folded, matcher, pattern);
                return pattern == SLASH && fraction(folded, at, date, first != null) ? null : date;
            }
        }
        Matcher day = matcher(DAY, folded, at);
        if (day.lookingAt()) {
            WrittenDate date = weekday(folded, day.end(), null, null, Numerals.small(day.group("day")));
            return first != null || date.first.weekday() != null || date.first.holiday() ? date : null;
        }
        Matcher bare = matcher(BARE, folded, at);
        if (first != null && bare.lookingAt()) {
            return weekday(folded, bare.end(), null, null, Numerals.small(bare.group("day")));
        }
        Matcher year = matcher(ERA_YEAR, folded, at);
        return first == null && year.lookingAt()
                ? new WrittenDate(
                        year.end(),
                        new Day(western(year.group("era"), year.group("eraYear")), null, null, null, false),
                        null)
                : null;
    }

    private static WrittenDate dated(String folded, Matcher matcher, Pattern pattern) {
        Integer year = null;
        if (pattern != SLASH) {
            year = matcher.group("year") != null
                    ? (Integer) Numerals.small(matcher.group("year"))
                    : matcher.group("era") != null ? western(matcher.group("era"), matcher.group("eraYear")) : null;
        }
        int month = Numerals.small(matcher.group("month"));
        String day = matcher.group("day");
        return day == null
                ? new WrittenDate(matcher.end(), new Day(year, month, null, null, false), null)
                : weekday(folded, matcher.end(), year, month, Numerals.small(day));
    }

    private static WrittenDate weekday(String folded, int end, Integer year, Integer month, int day) {
        Matcher matcher = matcher(WEEKDAY, folded, end);
        if (!matcher.lookingAt()) {
            return new WrittenDate(end, new Day(year, month, day, null, false), null);
        }
        String sign = matcher.group("short") != null ? matcher.group("short") : matcher.group("long");
        DayOfWeek weekday = sign == null ? null : DayOfWeek.of(WEEK.indexOf(sign) + 1);
        boolean holiday = matcher.group("holiday") != null || matcher.group("only") != null;
        return new WrittenDate(matcher.end(), new Day(year, month, day, weekday, holiday), null);
    }

    /** {@code 1/2} of a cup reads the same everywhere, so a doubtful one is no date. */
    private static boolean fraction(String folded, int at, WrittenDate date, boolean second) {
        Day day = date.first;
        if (day.weekday() != null || day.holiday()) {
            return false;
        }
        boolean small = day.month() < day.day() && day.day() <= 4;
        boolean of = at > 0 && OF.indexOf(folded.charAt(at - 1)) >= 0;
        return !second && (small || of) || matcher(COUNTED, folded, date.end).lookingAt();
    }

    private static int western(String era, String year) {
        int count = "元".equals(year) ? 1 : Numerals.small(year);
        return count
                + switch (era) {
                    case "令和", "R" -> 2018;
                    case "平成", "H" -> 1988;
                    case "昭和", "S" -> 1925;
                    case "大正" -> 1911;
                    default -> 1867;
                };
    }

    private static Matcher matcher(Pattern pattern, String folded, int at) {
        return pattern.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
    }
}
