package jp.kairan.shelters.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.tables.JapaneseText;

/**
 * How many people a place takes, as lists write it: {@code 138}, {@code 2,411人}, {@code 屋内480人／屋外3,350人(面積の1/2)}.
 *
 * @param people indoors where the list tells that apart, otherwise the one number there is
 * @param words the whole cell where the number does not say all of it, otherwise null
 */
public record Capacity(int people, String words) {
    private static final int LONGEST = 200;
    private static final String NUMBER = "(?:約|およそ)? ?([0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,7}) ?(?:人|名)?(?:程度)?";
    private static final String REMARK = " ?(?:\\([^()]{0,60}\\))?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern INDOORS =
            Pattern.compile("屋内:? ?" + NUMBER + REMARK + "(?:[/、・ ]? ?屋外:? ?" + NUMBER + REMARK + ")?");
    private static final Pattern OUTDOORS = Pattern.compile("屋外:? ?" + NUMBER + REMARK);
    private static final Pattern REMARKED = Pattern.compile(NUMBER + REMARK);

    /** Reads a cell that is not blank; nothing where it tells no number. */
    public static Optional<Capacity> read(String cell) {
        String text = JapaneseText.narrow(cell).strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return Optional.of(new Capacity(number(plain.group(1)), null));
        }
        for (Pattern pattern : new Pattern[] {INDOORS, OUTDOORS, REMARKED}) {
            Matcher told = pattern.matcher(text);
            if (told.matches()) {
                return Optional.of(new Capacity(number(told.group(1)), text));
            }
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace(",", ""));
    }
}
