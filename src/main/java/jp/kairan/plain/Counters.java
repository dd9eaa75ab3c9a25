package jp.kairan.plain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How dates and counted things are read: 1日 is ついたち behind a month, 3階 is さんがい, 4人 is よにん, （火） is か. */
final class Counters {
    private record Counter(String reading, Map<Long, String> whole, Map<Character, String> byLastDigit) {}

    private static final Map<String, Counter> COUNTERS = read();

    /** A number that is no part of a longer one; longer counters are tried first. */
    private static final Pattern COUNTED =
            Pattern.compile("(?<![0-9０-９.．,，:：/／-])([0-9０-９]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,4})("
                    + String.join(
                            "|",
                            COUNTERS.keySet().stream()
                                    .sorted(Comparator.comparingInt(String::length)
                                            .reversed())
                                    .toList())
                    + ")");

    private static final Pattern FIRST_OF_MONTH =
            Pattern.compile("(?<=月)(?:0?1|０?１)日(?![間目中])|(?:0?1|０?１)日(?=[（(][月火水木金土日])");
    private static final Pattern WEEKDAY = Pattern.compile("(?<=[（(])[月火水木金土日](?=(?:[・･]?祝)?[）)])");
    private static final Map<String, String> WEEKDAYS =
            Map.of("月", "げつ", "火", "か", "水", "すい", "木", "もく", "金", "きん", "土", "ど", "日", "にち");

    private Counters() {}

    private static Map<String, Counter> read() {
        Map<String, Counter> counters = new HashMap<>();
        for (String[] cells : Entries.of("counters.csv")) {
            Map<Long, String> whole = new HashMap<>();
            Map<Character, String> byLastDigit = new HashMap<>();
            for (String exception : cells[2].isEmpty() ? new String[0] : cells[2].split(" ")) {
                String[] sides = exception.split("=");
                if (sides[0].startsWith("*")) {
                    byLastDigit.put(sides[0].charAt(1), sides[1]);
                } else {
                    whole.put(Long.valueOf(sides[0]), sides[1]);
                }
            }
            counters.put(cells[0], new Counter(cells[1], whole, byLastDigit));
        }
        return counters;
    }

    /** Readings of everything counted in a text, in their order. */
    static List<Furigana> in(String text) {
        List<Furigana> found = new ArrayList<>();
        add(found, FIRST_OF_MONTH.matcher(text), "ついたち");
        Matcher weekday = WEEKDAY.matcher(text);
        while (weekday.find()) {
            found.add(new Furigana(weekday.start(), weekday.end(), WEEKDAYS.get(weekday.group())));
        }
        Matcher counted = COUNTED.matcher(text);
        while (counted.find()) {
            found.addAll(counted(counted));
        }
        found.sort(Comparator.comparingInt(Furigana::from).thenComparing(Furigana::to, Comparator.reverseOrder()));
        return found;
    }

    private static void add(List<Furigana> found, Matcher matcher, String kana) {
        while (matcher.find()) {
            found.add(new Furigana(matcher.start(), matcher.end(), kana));
        }
    }

    private static List<Furigana> counted(Matcher matcher) {
        String digits =
                Normalizer.normalize(matcher.group(1), Normalizer.Form.NFKC).replace(",", "");
        String unit = matcher.group(2);
        Counter counter = COUNTERS.get(unit);
        String whole = counter.whole().get(Long.parseLong(digits));
        if (whole != null) {
            return List.of(new Furigana(matcher.start(), matcher.end(), whole));
        }
        char last = digits.charAt(digits.length() - 1);
        return Furigana.of(matcher.start(2), unit, counter.byLastDigit().getOrDefault(last, counter.reading()));
    }
}
