package jp.kairan.plain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times that another reader on another day would read otherwise: eras, 明日, 午後12時, a date without its weekday. */
final class TimeRule implements Rule {
    private static final Phrases RELATIVE = Phrases.of(Kind.AMBIGUOUS_TIME);

    private static final Pattern DATE = Pattern.compile("(?<![0-9０-９])(?:([0-9０-９]{4})年)?"
            + "([0-9０-９]{1,2})月([0-9０-９]{1,2})日(?![間目])(?![ 　]?[（(][月火水木金土日])(?![ 　]?[月火水木金土日]曜)");

    @Override
    public void look(Passage passage, Found found) {
        String text = passage.text();
        EraYears.in(text, passage.untouched())
                .forEach(year -> found.add(
                        Reason.ERA_YEAR, year.span().from(), year.span().to(), year.western()));
        RELATIVE.walk(passage, (first, to, phrase, plain) -> {
            boolean twelve = phrase.endsWith("時");
            found.add(twelve ? Reason.NOON_OR_MIDNIGHT : Reason.RELATIVE_TIME, first.from(), to, plain);
        });
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            if (!passage.untouched().touches(date.start(), date.end())) {
                found.add(Reason.NO_WEEKDAY, date.start(), date.end(), date.group() + "（" + weekday(date) + "）");
            }
        }
    }

    private static String weekday(Matcher date) {
        if (date.group(1) == null) {
            return "曜日";
        }
        try {
            return LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)))
                    .getDayOfWeek()
                    .getDisplayName(TextStyle.SHORT, Locale.JAPANESE);
        } catch (DateTimeException e) {
            return "曜日";
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(Normalizer.normalize(digits, Normalizer.Form.NFKC));
    }
}
