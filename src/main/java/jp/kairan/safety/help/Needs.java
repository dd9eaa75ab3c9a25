package jp.kairan.safety.help;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Status;

/**
 * What a household needs.
 *
 * @param said all that was said of it
 */
record Needs(HouseholdState state, List<Entry> said) {
    private static final Comparator<Evidence> GRAVEST = Comparator.comparing(Evidence::status)
            .reversed()
            .thenComparing(Evidence::at)
            .thenComparing(Evidence::no);

    /** Numbers of the requests that stand open. */
    List<Long> open() {
        return state.requests();
    }

    /** Whatever asked for help under one of these numbers. */
    List<Entry> requests(Collection<Long> numbers) {
        return said.stream()
                .filter(each -> each.evidence().kind() == Kind.SEEN)
                .filter(each -> each.evidence().status().request())
                .filter(each -> numbers.contains(each.evidence().no()))
                .toList();
    }

    /** The accounts that asked for what stands open. */
    List<UUID> authors() {
        return requests(open()).stream()
                .filter(each -> each.authorKind() == AuthorKind.ACCOUNT)
                .map(Entry::author)
                .distinct()
                .toList();
    }

    /** The open request that hurries most. */
    Optional<Evidence> gravest() {
        return requests(open()).stream().map(Entry::evidence).min(GRAVEST);
    }

    /** Since when help has been waited for, null where nothing stands open. */
    Instant since() {
        return requests(open()).stream()
                .map(each -> each.evidence().at())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Whether somebody may have to come, whatever became of the check: something stands open, or was asked for so lately that
     * they who come have just been.
     *
     * @param until what came in later is a matter of later checks
     */
    boolean lasting(Instant until, Instant now) {
        return said.stream()
                .filter(each -> each.evidence().kind() == Kind.SEEN)
                .filter(each -> each.evidence().status().request())
                .filter(each -> each.receivedAt().isBefore(until))
                .anyMatch(each -> open().contains(each.evidence().no())
                        || now.isBefore(each.receivedAt().plus(Incident.DETAILS)));
    }

    /** The first of the open urgent requests that came in by then. */
    Optional<Long> urgentBy(Instant then) {
        return requests(open()).stream()
                .filter(each -> each.evidence().status() == Status.URGENT)
                .filter(each -> !each.receivedAt().isAfter(then))
                .map(each -> each.evidence().no())
                .min(Comparator.naturalOrder());
    }
}
