package jp.kairan.broadcasts.outlets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, times and what lies between two of them, as a Japanese voice says them. The text has narrow digits. */
final class SpokenTime {
    /** A word for a part of the day before a time says which half is meant better than its number does. */
    private static final String HALF = "(?:(?<half>午前|午後|(?i:[AP]M))\\h{0,2}|(?<part>[朝昼夜晩夕]方?|深夜|早朝|未明)の?\\h{0,2})?";

    private static final Pattern TIME = Pattern.compile(HALF
            + "(?<![\\d:.,])(?:(?<hour>[0-2]?\\d):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])"
            + "|(?<said>[0-2]?\\d)時(?!間|期|代)(?:(?<minutes>[0-5]?\\d)分(?!間))?)");

    private static final Pattern LONG_DATE = Pattern.compile("(?<!\\d)(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");
    private static final Pattern SHORT_DATE =
            Pattern.compile("(?<![\\d/])(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?=\\h?\\([月火水木金土日])(?!/)");
    private static final Pattern WEEKDAY = Pattern.compile("日\\h?\\(([月火水木金土日])(?:曜日?)?([・･]祝日?)?\\)");

    private static final String DASH = "\\h{0,3}[~〜～‐‑‒–—―ー−-]\\h{0,3}";
    private static final String MOMENT =
            "(?:(?:午前|午後|正午|[朝昼夜晩夕])?(?:\\d{1,2}時(?:半|\\d{1,2}分)?)|正午|(?:\\d{1,2}月)?\\d{1,2}日(?:、[月火水木金土日]曜日)?)";
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=時|分|半|午|日)" + DASH + "(?<to>" + MOMENT + ")(?<until>まで)?");
    private static final Pattern UNTIL =
            Pattern.compile("(?m)(?<=^|[\\h、。(])[~〜～]\\h{0,3}(?<to>" + MOMENT + ")(?<until>まで)?");
    private static final Pattern FROM = Pattern.compile("(?<=時|分|半|午|日)\\h{0,3}[~〜～]");

    private SpokenTime() {}

    static String of(String text) {
        String said = LONG_DATE
                .matcher(text)
                .replaceAll(date ->
                        number(date.group(1)) + "年" + number(date.group(2)) + "月" + number(date.group(3)) + "日");
        said = SHORT_DATE.matcher(said).replaceAll(date -> number(date.group(1)) + "月" + number(date.group(2)) + "日");
        said = WEEKDAY.matcher(said)
                .replaceAll(day -> "日、" + day.group(1) + "曜日" + (day.group(2) == null ? "" : "、祝日"));
        said = times(said);
        said = BETWEEN.matcher(said).replaceAll(range -> "から" + range.group(1) + "まで");
        said = UNTIL.matcher(said).replaceAll(range -> range.group(1) + "まで");
        return FROM.matcher(said).replaceAll("から");
    }

    private static String times(String text) {
        Matcher matcher = TIME.matcher(text);
        StringBuilder said = new StringBuilder(text.length());
        while (matcher.find()) {
            matcher.appendReplacement(said, Matcher.quoteReplacement(time(matcher)));
        }
        return matcher.appendTail(said).toString();
    }

    /**
     * Half past is 半. What is written with a colon, or has an hour past noon, is of the clock of 24 hours; 3時 alone may be
     * either, and is left to the hearer as it was left to the reader.
     */
    private static String time(Matcher written) {
        boolean clock = written.group("hour") != null;
        int hour = Integer.parseInt(clock ? written.group("hour") : written.group("said"));
        String minutes = clock ? written.group("minute") : written.group("minutes");
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (hour > 24) {
            return written.group();
        }
        String behind = minute == 0 ? "" : minute == 30 ? "半" : minute + "分";
        String half = written.group("half");
        if (half != null) {
            boolean after = half.equals("午後") || half.equalsIgnoreCase("PM");
            return (after || hour > 12 && hour < 24 ? "午後" : "午前") + (hour > 12 ? hour - 12 : hour) + "時" + behind;
        }
        if (written.group("part") != null) {
            return written.group("part") + (written.group("part").endsWith("方") ? "の" : "")
                    + (hour > 12 ? hour - 12 : hour) + "時" + behind;
        }
        if (hour == 12 && minute == 0 && clock) {
            return "正午";
        }
        if (hour >= 12 && hour < 24) {
            return "午後" + (hour - 12) + "時" + behind;
        }
        return (clock || hour == 24 ? "午前" : "") + hour % 24 + "時" + behind;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
