package jp.kairan.translation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jp.kairan.kernel.Language;

/**
 * How a language writes a day in the western calendar, after CLDR, which has such patterns only for whole dates.
 *
 * @param date y, m and d are numbers, M is the month's name beside a day, everything else stands for itself
 * @param monthDay the same without a year
 * @param yearMonth L is the month's name alone
 * @param weekday W is its name, D the date
 * @param holiday what a public holiday is called
 */
record DateStyle(String date, String monthDay, String yearMonth, String month, String weekday, String holiday) {
    private static final Map<Language, DateStyle> STYLES = new EnumMap<>(Language.class);

    static {
        DateStyle japanese = new DateStyle("y年m月d日", "m月d日", "y年m月", "m月", "D（W）", "祝日");
        STYLES.put(Language.JA, japanese);
        STYLES.put(Language.JA_EASY, japanese);
        STYLES.put(Language.EN, new DateStyle("d M y", "d M", "L y", "L", "W, D", "public holiday"));
        STYLES.put(
                Language.VI,
                new DateStyle(
                        "d 'tháng' m 'năm' y", "d 'tháng' m", "'tháng' m 'năm' y", "'tháng' m", "W, D", "ngày lễ"));
        STYLES.put(Language.ZH_HANS, new DateStyle("y年m月d日", "m月d日", "y年m月", "m月", "DW", "公共假日"));
        STYLES.put(Language.ZH_HANT, new DateStyle("y年m月d日", "m月d日", "y年m月", "m月", "D W", "國定假日"));
        STYLES.put(Language.ID, new DateStyle("d M y", "d M", "L y", "L", "W, D", "hari libur nasional"));
        STYLES.put(Language.PT, new DateStyle("d 'de' M 'de' y", "d 'de' M", "L 'de' y", "L", "W, D", "feriado"));
        STYLES.put(Language.FIL, new DateStyle("M d, y", "M d", "L y", "L", "W, D", "pista opisyal"));
        STYLES.put(Language.KO, new DateStyle("y년 m월 d일", "m월 d일", "y년 m월", "m월", "D W", "공휴일"));
        STYLES.put(Language.MY, new DateStyle("y၊ M d", "M d", "y၊ L", "L", "D၊ W", "အများပြည်သူရုံးပိတ်ရက်"));
        STYLES.put(Language.NE, new DateStyle("y M d", "M d", "y L", "L", "D, W", "सार्वजनिक बिदा"));
        STYLES.put(Language.RU, new DateStyle("d M y 'г.'", "d M", "L y 'г.'", "L", "W, D", "праздничный день"));
        STYLES.put(Language.FR, new DateStyle("d M y", "d M", "L y", "L", "W D", "jour férié"));
        STYLES.put(Language.ES, new DateStyle("d 'de' M 'de' y", "d 'de' M", "L 'de' y", "L", "W, D", "festivo"));
        STYLES.put(Language.TH, new DateStyle("d M 'ค.ศ.' y", "d M", "L 'ค.ศ.' y", "L", "Wที่ D", "วันหยุดราชการ"));
        STYLES.put(Language.BN, new DateStyle("d M, y", "d M", "L y", "L", "W, D", "সরকারি ছুটি"));
    }

    /** A day in a language, its weekday in the language's words even where it contradicts the date. */
    static String write(Day day, Language to) {
        DateStyle style = STYLES.get(to);
        Locale locale = to.locale();
        String date = style.numbers(day, locale);
        if (day.weekday() != null) {
            String name = day.weekday().getDisplayName(TextStyle.FULL, locale);
            date = day.month() == null
                    ? date + " (" + name + ")"
                    : style.weekday.replace("D", "\0").replace("W", name).replace("\0", date);
        }
        return day.holiday() ? date + " (" + style.holiday + ")" : date;
    }

    private String numbers(Day day, Locale locale) {
        if (day.month() == null) {
            return String.valueOf(day.day() == null ? day.year() : day.day());
        }
        String pattern =
                day.day() == null ? day.year() == null ? month : yearMonth : day.year() == null ? monthDay : date;
        StringBuilder written = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else {
                written.append(quoted ? String.valueOf(c) : part(c, day, locale));
            }
        }
        return written.toString();
    }

    private static String part(char c, Day day, Locale locale) {
        return switch (c) {
            case 'y' -> String.valueOf(day.year());
            case 'm' -> String.valueOf(day.month());
            case 'd' -> String.valueOf(day.day());
            case 'M' -> Month.of(day.month()).getDisplayName(TextStyle.FULL, locale);
            case 'L' -> Month.of(day.month()).getDisplayName(TextStyle.FULL_STANDALONE, locale);
            default -> String.valueOf(c);
        };
    }
}
