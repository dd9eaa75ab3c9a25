package jp.kairan.plain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.tables.JapaneseDate;

/** Years of an era, and the western years that they are. Decades (昭和50年代) and impossible years are left as they are. */
final class EraYears {
    /**
     * A year of an era in a text.
     *
     * @param span where it stands, the same year of the western calendar beside it in brackets included
     * @param western what to write instead
     */
    record EraYear(Span span, String western) {}

    private record Era(int beforeFirst, int last) {}

    private static final Map<Character, Era> ERAS = Map.of(
            '明', new Era(1867, 45),
            '大', new Era(1911, 15),
            '昭', new Era(1925, 64),
            '平', new Era(1988, 31),
            '令', new Era(2018, 99),
            'S', new Era(1925, 64),
            'H', new Era(1988, 31),
            'R', new Era(2018, 99));

    private static final Pattern YEAR =
            Pattern.compile("(?<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]|(?<![A-Za-zＡ-Ｚ0-9０-９./-])[SHRＳＨＲ]\\.?)"
                    + "[ 　]?(?<number>元|[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:"
                    + "[ 　]?(?<unit>年(?![代間])度?)"
                    + "|(?<sign>[./．／-])(?<month>[0-9０-９]{1,2})\\k<sign>(?<day>[0-9０-９]{1,2})(?![A-Za-zＡ-Ｚ0-9０-９_./．／-])"
                    + "|[（(](?<beside>[0-9]{4})[）)](?<besideUnit>年度?)"
                    + "|(?<inside>(?=[）)]年)))");

    private static final Pattern RANGE = Pattern.compile("[0-9０-９]から");
    private static final Pattern WESTERN_BEFORE = Pattern.compile("(?<![0-9])([0-9]{4})(年度?)?[（(]$");
    private static final Pattern WESTERN_BEHIND = Pattern.compile("[（(](?:西暦)?([0-9]{4})年度?[）)]");
    private static final int LONGEST_BEFORE = 8;

    private EraYears() {}

    /** All years of an era outside of what is not ours to touch, in their order. */
    static List<EraYear> in(String text, Untouched untouched) {
        List<EraYear> found = new ArrayList<>();
        Matcher matcher = YEAR.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            EraYear year = read(text, matcher, from);
            from = year == null ? matcher.end() : year.span().to();
            if (year != null
                    && !untouched.touches(year.span().from(), year.span().to())) {
                found.add(year);
            }
        }
        return found;
    }

    /** The text with its years of an era as western years. */
    static String western(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (EraYear year : in(text, Untouched.of(text))) {
            out.append(text, at, year.span().from()).append(year.western());
            at = year.span().to();
        }
        return out.append(text, at, text.length()).toString();
    }

    private static EraYear read(String text, Matcher matcher, int floor) {
        String era = Normalizer.normalize(matcher.group("era"), Normalizer.Form.NFKC);
        int number = number(matcher.group("number"));
        Era counted = ERAS.get(era.charAt(0));
        if (number < 1 || number > counted.last()) {
            return null;
        }
        String western = String.valueOf(counted.beforeFirst() + number);
        Span span = new Span(matcher.start(), matcher.end());
        if (matcher.group("month") != null) {
            return code(text, matcher, era) ? null : dated(matcher, span, western, era, number);
        }
        if (matcher.group("beside") != null) {
            return matcher.group("beside").equals(western)
                    ? new EraYear(span, western + matcher.group("besideUnit"))
                    : null;
        }
        return besideWestern(text, matcher, span, western, floor);
    }

    /** 駐車場R2-1-3 and 品番H30.4.1 are no dates: an era of one letter has hyphens, or stands behind a word. */
    private static boolean code(String text, Matcher matcher, String era) {
        int start = matcher.start();
        boolean letter = era.charAt(0) < 0x80;
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        // because the explanation of a word stands behind it
        boolean word = Character.isLetter(before) || before == '＞';
        boolean behindWord = word
                && !RANGE.matcher(text).region(Math.max(0, start - 3), start).matches();
        return letter && (matcher.group("sign").equals("-") || behindWord);
    }

    private static EraYear dated(Matcher matcher, Span span, String western, String era, int number) {
        String month = matcher.group("month");
        String day = matcher.group("day");
        String whole = era.replace(".", "") + number + "." + month + "." + day;
        return JapaneseDate.read(whole).found().isPresent()
                ? new EraYear(span, western + "年" + month + "月" + day + "日")
                : null;
    }

    /** 2026年（令和8年） and 令和8年（2026年） say one thing twice; said once it is easier. */
    private static EraYear besideWestern(String text, Matcher matcher, Span span, String western, int floor) {
        int start = Math.max(floor, span.from() - LONGEST_BEFORE);
        Matcher before = WESTERN_BEFORE.matcher(text).region(start, span.from());
        before.useTransparentBounds(true);
        String unit = matcher.group("unit");
        if (before.find() && before.group(1).equals(western) && closes(text, span.to())) {
            int to = span.to() + 1;
            if (before.group(2) != null && unit != null) {
                return new EraYear(new Span(before.start(), to), western + before.group(2));
            }
            boolean year = text.startsWith("年", to);
            if (before.group(2) == null && (year || unit != null)) {
                return new EraYear(new Span(before.start(), year ? to + 1 : to), western + (year ? "年" : unit));
            }
        }
        if (unit == null) {
            return null;
        }
        Matcher behind = WESTERN_BEHIND.matcher(text).region(span.to(), text.length());
        boolean twice = behind.lookingAt() && behind.group(1).equals(western);
        return new EraYear(twice ? new Span(span.from(), behind.end()) : span, western + unit);
    }

    private static boolean closes(String text, int at) {
        return at < text.length() && (text.charAt(at) == '）' || text.charAt(at) == ')');
    }

    /** The number, or 0 where the characters are none: 元 is the first year. */
    private static int number(String written) {
        if (written.equals("元")) {
            return 1;
        }
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(Normalizer.normalize(written, Normalizer.Form.NFKC));
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return written.length() == 1 ? digit(written) : 0;
        }
        int tens = ten == 0 ? 1 : ten == 1 ? digit(written.substring(0, 1)) : 0;
        String ones = written.substring(ten + 1);
        int last = ones.isEmpty() ? 0 : ones.length() == 1 ? digit(ones) : -1;
        return tens < 1 || last < 0 || (last == 0 && !ones.isEmpty()) ? 0 : tens * 10 + last;
    }

    private static int digit(String kanji) {
        return "一二三四五六七八九".indexOf(kanji) + 1;
    }
}
