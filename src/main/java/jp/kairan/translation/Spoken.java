package jp.kairan.translation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;

/** How facts are said in a language inside the sentences of the service itself: names, moments, lists. */
public final class Spoken {
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

    private Spoken() {}

    /**
     * A name of the city: as signposts have it, because that is what its reader looks for, with what it sounds like for
     * those who cannot read it.
     */
    public static String name(ProtectedTerms.Name name, Language to) {
        if (to == Language.JA) {
            return name.text();
        }
        if (to == Language.JA_EASY) {
            boolean helps = name.kana() != null
                    && KANJI.matcher(name.text()).find()
                    && Romaji.of(name.kana()).isPresent();
            return helps ? name.text() + "（" + hiragana(name.kana()) + "）" : name.text();
        }
        return Rendering.of(new Fact(FactKind.NAME, name.text(), name.kana()), to);
    }

    /**
     * A moment to the minute: the time alone today, with the date on another day, with the year in another year.
     *
     * @param today in the same zone as the moment
     */
    public static String moment(LocalDateTime moment, LocalDate today, Language to) {
        LocalDate date = moment.toLocalDate();
        String time = time(moment.toLocalTime(), to);
        if (date.equals(today)) {
            return time;
        }
        Integer year = date.getYear() == today.getYear() ? null : date.getYear();
        String day = DateStyle.write(new Day(year, date.getMonthValue(), date.getDayOfMonth(), null, false), to);
        return switch (to) {
            case JA, ZH_HANS, ZH_HANT -> day + time;
            case JA_EASY, KO, ID -> day + " " + time;
            case EN -> time + " on " + day;
            case VI -> time + " ngày " + day;
            case FIL -> time + " ng " + day;
            case FR -> "le " + day + " à " + time;
            case MY -> day + "၊ " + time;
            case TH -> day + " เวลา " + time;
            default -> day + ", " + time;
        };
    }

    /** Things one after another in a line. */
    public static String list(List<String> things, Language to) {
        return String.join(
                switch (to) {
                    case JA, JA_EASY, ZH_HANS, ZH_HANT -> "、";
                    case MY -> "၊ ";
                    default -> ", ";
                },
                things);
    }

    private static String time(LocalTime time, Language to) {
        int hour = time.getHour();
        int minute = time.getMinute();
        return switch (to) {
            case JA -> hour + "時" + (minute == 0 ? "" : minute + "分");
            case JA_EASY -> (hour < 12 ? "午前" : "午後") + hour % 12 + "時" + (minute == 0 ? "" : minute + "分");
            case KO -> hour + "시" + (minute == 0 ? "" : " " + minute + "분");
            case ID -> "pukul " + digits(time, ".");
            case PT, FR -> digits(time, "h");
            case TH -> digits(time, ":") + " น.";
            default -> digits(time, ":");
        };
    }

    private static String digits(LocalTime time, String between) {
        return String.format(Locale.ROOT, "%02d%s%02d", time.getHour(), between, time.getMinute());
    }

    private static String hiragana(String kana) {
        return kana.chars()
                .mapToObj(c -> String.valueOf((char) (c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)))
                .collect(Collectors.joining());
    }
}
