package jp.kairan.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.kernel.Language;

/** Where the facts of a line stand in what a person wrote in another language. */
final class Places {
    /**
     * Facts that look alike there.
     *
     * @param rendered as they should read
     * @param numbers the gaps, in the order of the line
     */
    private record Alike(Fact fact, String rendered, List<Integer> numbers) {}

    private record Place(int from, int end, int gap) {}

    private final String text;
    private final Language to;
    private final boolean[] taken;
    private final List<Place> places = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private boolean certain = true;

    Places(Masked source, String text, Language to) {
        this.text = text;
        this.to = to;
        this.taken = new boolean[text.length()];
        alike(source, to).forEach(this::place);
    }

    /** Nothing where the person added a number, a day or a month, because it would be said of other days as well. */
    Optional<String> template() {
        if (!certain || text.indexOf('⟦') >= 0 || text.indexOf('⟧') >= 0) {
            return Optional.empty();
        }
        StringBuilder template = new StringBuilder();
        StringBuilder words = new StringBuilder();
        int from = 0;
        places.sort(Comparator.comparingInt(Place::from));
        for (Place place : places) {
            template.append(text, from, place.from())
                    .append('⟦')
                    .append(place.gap())
                    .append('⟧');
            words.append(text, from, place.from()).append(CalendarWords.FACT);
            from = place.end();
        }
        words.append(text.substring(from));
        return words.codePoints().anyMatch(Wariness::figure) || CalendarWords.in(words, to)
                ? Optional.empty()
                : Optional.of(template.append(text.substring(from)).toString());
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    /** The longest first, because a short one may be part of it. */
    private static List<Alike> alike(Masked source, Language to) {
        Map<List<Object>, Alike> groups = new LinkedHashMap<>();
        for (int no = 0; no < source.facts().size(); no++) {
            Fact fact = source.facts().get(no);
            String rendered = Rendering.of(fact, to);
            boolean mark = fact.kind() == FactKind.MARK;
            groups.computeIfAbsent(List.of(mark, rendered), key -> new Alike(fact, rendered, new ArrayList<>()))
                    .numbers()
                    .add(no);
        }
        return groups.values().stream()
                .sorted(Comparator.comparingInt(
                        (Alike alike) -> -alike.rendered().length()))
                .toList();
    }

    private void place(Alike alike) {
        boolean mark = alike.fact().kind() == FactKind.MARK;
        if (mark && Marks.prefix(alike.rendered()) && alike.numbers().equals(List.of(0))) {
            beginning(alike);
            return;
        }
        int wanted = alike.numbers().size();
        List<Place> found = occurrences(alike, alike.rendered());
        if (found.isEmpty()) {
            found = occurrences(alike, alike.fact().source());
        }
        certain &= found.size() == wanted && (wanted == 1 || mark);
        if (found.size() < wanted && (!mark || Marks.closesLink(alike.rendered()))) {
            missing.add(alike.rendered());
        }
        if (found.size() == wanted) {
            found.forEach(this::take);
        }
    }

    private void beginning(Alike alike) {
        if (text.startsWith(alike.rendered())) {
            take(new Place(0, alike.rendered().length(), alike.numbers().get(0)));
        } else {
            certain = false;
        }
    }

    private void take(Place place) {
        places.add(place);
        Arrays.fill(taken, place.from(), place.end(), true);
    }

    private List<Place> occurrences(Alike alike, String wanted) {
        List<Place> found = new ArrayList<>();
        boolean anyCase = alike.fact().kind() == FactKind.TERM;
        int at = 0;
        while (at + wanted.length() <= text.length()) {
            int end = at + wanted.length();
            boolean here = text.regionMatches(anyCase, at, wanted, 0, wanted.length());
            if (here && !taken[at] && !taken[end - 1] && apart(at, end)) {
                int gap =
                        found.size() < alike.numbers().size() ? alike.numbers().get(found.size()) : -1;
                found.add(new Place(at, end, gap));
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    /** Whether it is no part of a longer number or word. */
    private boolean apart(int at, int end) {
        return !joined(at - 1, at, -1) && !joined(end, end - 1, 1);
    }

    private boolean joined(int outside, int inside, int step) {
        if (outside < 0 || outside >= text.length()) {
            return false;
        }
        char out = text.charAt(outside);
        char in = text.charAt(inside);
        if (Character.isDigit(in)) {
            int beyond = outside + step;
            boolean more = beyond >= 0 && beyond < text.length() && Character.isDigit(text.charAt(beyond));
            return Character.isDigit(out) || more && ".,:/-".indexOf(out) >= 0;
        }
        return spelt(in) && spelt(out);
    }

    private static boolean spelt(char c) {
        return Character.isLetter(c)
                && (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }
}
