package jp.kairan.cap;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an alert says, in one language (info).
 *
 * @param language of its texts (RFC 3066), such as {@code ja-JP}, or {@code ja-x-easy} for plain Japanese; {@code en-US}
 *     where it is empty, because the standard has readers assume it
 * @param parameters values that belong to the sender's system, such as an alert level
 * @param areas where; none means that the alert does not say
 */
public record CapInfo(
        String language,
        CapEvent event,
        CapPeriod period,
        CapText text,
        List<CapValue> parameters,
        List<CapResource> resources,
        List<CapArea> areas) {
    private static final String ASSUMED = "en-US";
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    public CapInfo {
        language = language.isBlank() ? ASSUMED : language;
        Rules.hold(LANGUAGE.matcher(language).matches(), "language is no tag of a language");
        Objects.requireNonNull(event);
        Objects.requireNonNull(period);
        Objects.requireNonNull(text);
        parameters = List.copyOf(parameters);
        resources = List.copyOf(resources);
        areas = List.copyOf(areas);
    }
}
