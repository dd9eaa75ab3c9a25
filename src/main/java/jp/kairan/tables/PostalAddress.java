package jp.kairan.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Japanese address on one line: prefecture, city, town and N-N-N without spaces, then one space and the building. */
public final class PostalAddress {
    /** What makes a number a room or a house in its own right, so that its 号 or 番 must stay. */
    private static final String OF_A_BUILDING = "[室棟館線車]";

    private static final Pattern CHOME = Pattern.compile("([0-9])丁目 ?(?=[0-9])");

    /** 12番26, 12番地の3, and 5の3; but in 12番203号室 the second number is a room. */
    private static final Pattern BETWEEN =
            Pattern.compile("([0-9])(?:(?:番地?)+の?|の)(?=[0-9])(?![0-9]+号" + OF_A_BUILDING + ")");

    /** 12番 26号: over a space only if 号 says that the number belongs to it. */
    private static final Pattern BETWEEN_SPACED = Pattern.compile("([0-9])番地? (?=[0-9]+号(?!" + OF_A_BUILDING + "))");

    private static final Pattern LAST_BANCHI = Pattern.compile("([0-9])番地(?![0-9])");

    /** Not before kanji, because 三番町 and 五番丁 are towns and 3番館 is a house. */
    private static final Pattern LAST_BAN = Pattern.compile("([0-9])番(?= |$|[ァ-ヺA-Za-z])");

    /** Only in the first group of numbers of the line, because later ones are the building's. */
    private static final Pattern LAST_GO = Pattern.compile("^([^0-9]*[0-9]+(?:-[0-9]+)+)号(?!" + OF_A_BUILDING + ")");

    private static final Pattern BEFORE_NUMBER = Pattern.compile("^([^0-9]*)(?=[0-9])");

    /** After N-N anything but more of the number; after a lone N only letters, as kanji may belong to the town. */
    private static final Pattern BUILDING =
            Pattern.compile("^([^0-9]*(?:[0-9]+(?:-[0-9]+)+(?![0-9])(?! |-|の|号|番|丁|条)|[0-9]+(?=[ァ-ヺA-Za-z])))(?=.)");

    private static final Pattern PREFECTURE = Pattern.compile("^(?:北海道|東京都|京都府|大阪府|[^0-9 ]{2,3}県)");

    /** A municipality other than the usual one; 市 before 町 or 場 is part of a town's name such as 四日市町. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("^(?:[^0-9 町]{1,6}市(?![町場])|[^0-9 町]{1,5}郡[^0-9 ]{1,6}[町村])");

    private PostalAddress() {}

    /**
     * Reads an address, putting the usual prefecture and city where they are left out. An address that names another
     * municipality gets no prefecture, because which one it lies in is not known here.
     */
    public static Reading<String> read(String raw, Locality usual) {
        return JapaneseText.tidy(raw)
                .then(text -> Reading.of(
                        JapaneseText.settled(text, step -> inFull(plain(JapaneseText.narrow(step)), usual))));
    }

    private static String plain(String text) {
        String plain = CHOME.matcher(text).replaceAll("$1-");
        plain = BETWEEN.matcher(plain).replaceAll("$1-");
        plain = BETWEEN_SPACED.matcher(plain).replaceAll("$1-");
        plain = LAST_BANCHI.matcher(plain).replaceAll("$1");
        plain = LAST_BAN.matcher(plain).replaceAll("$1");
        plain = LAST_GO.matcher(plain).replaceFirst("$1");
        // Up to the first number there is only the place; spaces there are a typist's, after it they part the building.
        Matcher place = BEFORE_NUMBER.matcher(plain);
        if (place.find()) {
            plain = place.group(1).replace(" ", "") + plain.substring(place.end());
        }
        return BUILDING.matcher(plain).replaceFirst("$1 ");
    }

    private static String inFull(String text, Locality usual) {
        String both = usual.prefecture() + usual.city();
        if (text.startsWith(usual.prefecture() + " " + usual.city())) {
            return both + text.substring(both.length() + 1).stripLeading();
        }
        if (text.startsWith(usual.prefecture()) || PREFECTURE.matcher(text).find()) {
            return text;
        }
        if (text.startsWith(usual.city())) {
            return usual.prefecture() + text;
        }
        return ELSEWHERE.matcher(text).find() ? text : both + text;
    }
}
