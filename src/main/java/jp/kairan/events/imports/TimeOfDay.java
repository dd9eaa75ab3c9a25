package jp.kairan.events.imports;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as municipal lists write it: 10:00, 9時30分, 午後1時半, 24:00; counted from midnight. */
final class TimeOfDay {
    private static final int LONGEST = 40;
    private static final Pattern FORM =
            Pattern.compile("(午前|午後)?([0-9]{1,2})(?::([0-9]{2})(?::[0-9]{2})?|時(?:([0-9]{1,2})分|(半))?)");

    private TimeOfDay() {}

    /** The time since midnight, a whole day at the most; empty where it is none. */
    static Optional<Duration> read(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean half = form.group(1) != null;
        int hours = Integer.parseInt(form.group(2));
        int minutes = form.group(5) != null ? 30 : number(form.group(3)) + number(form.group(4));
        if (minutes > 59 || half && hours > 12) {
            return Optional.empty();
        }
        boolean afternoon = "午後".equals(form.group(1)) && hours < 12;
        Duration time = Duration.ofHours(afternoon ? hours + 12L : hours).plusMinutes(minutes);
        return time.compareTo(Duration.ofDays(1)) > 0 ? Optional.empty() : Optional.of(time);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
