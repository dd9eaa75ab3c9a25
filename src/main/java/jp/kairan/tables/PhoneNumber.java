package jp.kairan.tables;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Japanese telephone number as digits only, from the leading 0. */
public final class PhoneNumber {
    private static final Pattern LABEL = Pattern.compile("^(?:TEL|Tel|tel|電話番号|電話|[℡☎☏])[:.]?");

    /** A numeric cell that passed through a program which makes every number a fraction. */
    private static final Pattern FRACTION = Pattern.compile("\\.0$");

    private static final Pattern SEPARATORS = Pattern.compile("[-ー() .・]");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]+");

    /** Mobile, IP and machine numbers, which alone have eleven digits; 0800 is among them. */
    private static final Pattern ELEVEN = Pattern.compile("0[256789]0[0-9]{8}");

    private static final Pattern TEN = Pattern.compile("0[1-9][0-9]{8}");
    private static final Pattern TEN_OF_ELEVEN = Pattern.compile("0[256789]0[0-9]{7}");

    /** Eleven or twelve digits that begin with the country code, whose + a spreadsheet dropped. */
    private static final Pattern COUNTRY_CODE = Pattern.compile("\\+81(0?)([0-9]+)|81()([1-9][0-9]{8,9})");

    private PhoneNumber() {}

    /**
     * Reads one number, however separated, with +81 for the leading 0 or with the 0 lost to a spreadsheet.
     *
     * <p>Lengths follow the national numbering plan (総務省 電気通信番号計画): ten digits, eleven for 0X0.
     */
    public static Reading<String> read(String raw) {
        return JapaneseText.tidy(raw).then(PhoneNumber::digits);
    }

    private static Reading<String> digits(String text) {
        String bare = LABEL.matcher(text).replaceFirst("");
        bare = FRACTION.matcher(bare).replaceFirst("");
        bare = SEPARATORS.matcher(bare).replaceAll("");
        if (!DIGITS.matcher(bare).matches()) {
            return Reading.refused(TextFault.NOT_A_PHONE_NUMBER);
        }
        Matcher country = COUNTRY_CODE.matcher(bare);
        if (country.matches()) {
            bare = "0" + (country.group(2) == null ? country.group(4) : country.group(2));
        } else if (bare.startsWith("+")) {
            return Reading.refused(TextFault.FOREIGN_PHONE_NUMBER);
        }
        return national(bare).map(Reading::of).orElseGet(() -> Reading.refused(TextFault.PHONE_NUMBER_LENGTH));
    }

    private static Optional<String> national(String digits) {
        if (valid(digits)) {
            return Optional.of(digits);
        }
        // A number that is whole once a 0 stands before it lost that 0 to a spreadsheet; no valid one lacks it.
        String restored = "0" + digits;
        return !digits.startsWith("0") && valid(restored) ? Optional.of(restored) : Optional.empty();
    }

    private static boolean valid(String digits) {
        return ELEVEN.matcher(digits).matches()
                || (TEN.matcher(digits).matches()
                        && !TEN_OF_ELEVEN.matcher(digits).matches());
    }
}
