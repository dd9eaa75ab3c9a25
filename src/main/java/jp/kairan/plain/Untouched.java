package jp.kairan.plain;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a text that are not ours to explain: addresses of the web and of mail, targets and labels of Markdown
 * links, explanations that are there already (＜…＞), and what stands in 「」 or 『』, because a name or somebody's own words
 * are only right letter by letter.
 */
final class Untouched {
    private static final Pattern EXPLAINED = Pattern.compile("＜[^＜＞\\n]*＞|<[^<>\\n]*>");

    /** The lengths are bounded because an opening that is never closed would be searched to the end again and again. */
    private static final Pattern PARTS = Pattern.compile(
            "(?:https?://|mailto:|tel:|www\\.)[^\\s<>＜＞「」『』（）、。]+"
                    + "|[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9.-]+"
                    + "|\\]\\([^)\\n]{0,2000}+\\)|\\]\\[[^\\]\\n]{0,200}+\\]|^ {0,3}\\[[^\\]\\n]+\\]:.*$"
                    + "|" + EXPLAINED.pattern() + "|「[^「」\\n]*」|『[^『』\\n]*』",
            Pattern.MULTILINE);

    private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()\\n]*[）)]");

    private final BitSet places;

    private Untouched(BitSet places) {
        this.places = places;
    }

    static Untouched of(String text) {
        return new Untouched(places(text, PARTS));
    }

    /** What the length of a sentence does not count: explanations, remarks in brackets, addresses of the web. */
    static Untouched asides(String text) {
        BitSet places = places(text, Pattern.compile("(?:https?://|www\\.)[^\\s<>＜＞「」『』（）、。]+"));
        places.or(places(text, EXPLAINED));
        places.or(places(text, BRACKETS));
        return new Untouched(places);
    }

    private static BitSet places(String text, Pattern pattern) {
        BitSet places = new BitSet(text.length());
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.set(matcher.start(), matcher.end());
        }
        return places;
    }

    boolean holds(int at) {
        return places.get(at);
    }

    boolean touches(int from, int to) {
        int next = places.nextSetBit(from);
        return next >= 0 && next < to;
    }
}
