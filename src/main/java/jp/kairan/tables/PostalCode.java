package jp.kairan.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Japanese postal code, written NNN-NNNN. */
public final class PostalCode {
    private static final Pattern MARK = Pattern.compile("[〒〠 ]");
    private static final Pattern CODE = Pattern.compile("([0-9]{3})[-ー]?([0-9]{4})");

    private PostalCode() {}

    /**
     * Reads seven digits with or without mark and hyphen. Six are refused although a spreadsheet may have dropped a 0,
     * because a digit forgotten elsewhere looks the same and would name another place.
     */
    public static Reading<String> read(String raw) {
        return JapaneseText.tidy(raw).then(text -> {
            Matcher code = CODE.matcher(MARK.matcher(text).replaceAll(""));
            return code.matches()
                    ? Reading.of(code.group(1) + "-" + code.group(2))
                    : Reading.refused(TextFault.NOT_A_POSTAL_CODE);
        });
    }
}
