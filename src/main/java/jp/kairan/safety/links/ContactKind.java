package jp.kairan.safety.links;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ways in which somebody without the app is asked; each knows what an address of its own looks like. */
@Schema(name = "SafetyContactKind")
enum ContactKind {
    /** A mail address. */
    MAIL(ContactKind::mail),
    /** A mobile number. */
    SMS(ContactKind::number);

    /** RFC 5321, 4.5.3.1: what a path can hold. */
    static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern MAIL_SHAPE = Pattern.compile(
            "([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
                    + "@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9]))");
    private static final Pattern SEPARATORS = Pattern.compile("[ ()\\-‐‑–—―−ー.]");
    private static final Pattern MOBILE = Pattern.compile("0[6-9]0[0-9]{8}");
    private static final Pattern MOBILE_ABROAD = Pattern.compile("\\+81[6-9]0[0-9]{8}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!81)[1-9][0-9]{7,14}");

    private final Function<String, Optional<String>> reading;

    ContactKind(Function<String, Optional<String>> reading) {
        this.reading = reading;
    }

    /** The address as it is kept and sent to; nothing where it is none of this kind. */
    Optional<String> read(String typed) {
        return typed.length() > LONGEST ? Optional.empty() : reading.apply(typed);
    }

    /** A dot-atom at a host name (RFC 5321, 4.1.2), without quotes and comments, which nobody's phone has. */
    private static Optional<String> mail(String typed) {
        var match = MAIL_SHAPE.matcher(typed.strip());
        return match.matches() && match.group(1).length() <= LONGEST_LOCAL
                ? Optional.of(match.group(1) + "@" + match.group(2).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** As E.164 with its plus sign; written as in Japan, in full width or with separators too. Fixed lines get no messages. */
    private static Optional<String> number(String typed) {
        String plain = SEPARATORS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip())
                .replaceAll("");
        if (MOBILE.matcher(plain).matches()) {
            return Optional.of("+81" + plain.substring(1));
        }
        boolean abroad =
                MOBILE_ABROAD.matcher(plain).matches() || FOREIGN.matcher(plain).matches();
        return abroad ? Optional.of(plain) : Optional.empty();
    }
}
