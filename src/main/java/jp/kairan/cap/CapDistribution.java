package jp.kairan.cap;

import java.util.List;
import java.util.Objects;

/**
 * Who may see an alert (scope, restriction, addresses).
 *
 * @param restriction the rule that admits, where the scope is restricted; empty otherwise
 * @param addresses whom it is for: where the scope is private, they must be named. None holds a quotation mark, because
 *     a list of them puts those around spaces and has no way to write one
 */
public record CapDistribution(CapScope scope, String restriction, List<String> addresses) {
    /** For everyone. */
    public static final CapDistribution PUBLIC = new CapDistribution(CapScope.PUBLIC, "", List.of());

    public CapDistribution {
        Objects.requireNonNull(scope);
        restriction = Rules.text(restriction);
        addresses = Spaced.fit(addresses, "addresses");
        Rules.hold(
                scope != CapScope.RESTRICTED || !restriction.isEmpty(),
                "a restricted alert does not say to whom it is");
        Rules.hold(scope != CapScope.PRIVATE || !addresses.isEmpty(), "a private alert has no addresses");
    }
}
