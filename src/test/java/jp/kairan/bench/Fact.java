package jp.kairan.bench;

import java.util.Set;
import java.util.UUID;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/**
 * Something that is true in a drill because the simulator made it so, whether anybody has told the service yet or not.
 *
 * @param resident whom it is about; null for the whole household
 * @param at milliseconds since the drill began, by nobody's clock but the simulator's
 */
record Fact(UUID resident, Kind kind, Status status, Source source, Set<Flag> flags, long at) {
    static Fact seen(UUID resident, Status status, Source source, long at) {
        return new Fact(resident, Kind.SEEN, status, source, Set.of(), at);
    }

    boolean about(UUID person) {
        return resident == null || resident.equals(person);
    }

    boolean request() {
        return kind == Kind.SEEN && (status == Status.HELP || status == Status.URGENT);
    }

    /** How somebody is, but for requests and for finding nobody. */
    boolean voice() {
        return status == Status.SAFE || status == Status.OUTSIDE || status == Status.MINOR_INJURY;
    }

    boolean hurt() {
        return status == Status.MINOR_INJURY;
    }

    /** That somebody is safe and no more; of two such facts it does not matter which was first. */
    boolean plain() {
        return kind == Kind.SEEN && status == Status.SAFE && flags.isEmpty();
    }
}
