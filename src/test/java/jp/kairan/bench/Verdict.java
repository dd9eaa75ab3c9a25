package jp.kairan.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.kairan.evidence.Bucket;
import jp.kairan.evidence.Completeness;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/**
 * How a household is, told by the rules once more, in plain words, from the simulator's own facts. It shares no code with
 * what it judges but the vocabulary.
 *
 * @param open how many requests for help stand
 * @param members of each member by id: status, then C where they have been seen and X where it contradicts itself
 */
record Verdict(
        Status status,
        Completeness completeness,
        Bucket bucket,
        Set<Flag> flags,
        int open,
        boolean answered,
        Map<UUID, String> members) {

    /** How one person is. */
    private record Person(Status status, boolean confirmed, boolean conflict, Set<Flag> flags) {
        String told() {
            return told(status.name(), confirmed, conflict);
        }

        static String told(String status, boolean confirmed, boolean conflict) {
            return status + (confirmed ? " C" : "") + (conflict ? " X" : "");
        }
    }

    /** The same words for what the service says of a member. */
    static String told(String status, boolean confirmed, boolean conflict) {
        return Person.told(status, confirmed, conflict);
    }

    static Verdict of(Town.Home home, List<Fact> facts) {
        List<Fact> open = facts.stream()
                .filter(Fact::request)
                .filter(request -> facts.stream().noneMatch(other -> closes(home, other, request)))
                .toList();
        Set<UUID> people = new LinkedHashSet<>();
        home.members().forEach(each -> people.add(each.id()));
        open.stream().map(Fact::resident).filter(each -> each != null).forEach(people::add);
        if (people.isEmpty()) {
            people.add(null);
        }
        List<Person> states = new ArrayList<>();
        Map<UUID, String> members = new TreeMap<>();
        for (UUID each : people) {
            Person state = person(each, facts, open);
            states.add(state);
            if (each != null) {
                members.put(each, state.told());
            }
        }
        Status worst = states.stream()
                .map(Person::status)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Completeness known = completeness(states);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        states.forEach(each -> flags.addAll(each.flags()));
        open.forEach(each -> flags.addAll(each.flags()));
        boolean answered = facts.stream().anyMatch(each -> each.voice() || each.request());
        return new Verdict(worst, known, bucket(worst, known), flags, open.size(), answered, members);
    }

    /**
     * A helper closes what they saw to; others take back what is about themselves, and about the house where they live alone,
     * or what the family or its button said.
     */
    private static boolean closes(Town.Home home, Fact closing, Fact request) {
        if (closing.kind() == Kind.SEEN || closing.at() < request.at()) {
            return false;
        }
        boolean same = closing.resident() != null && closing.resident().equals(request.resident());
        if (closing.kind() == Kind.CLOSED) {
            return same || closing.resident() == null || request.resident() == null;
        }
        if (closing.source() == Source.SELF) {
            boolean alone =
                    home.members().size() == 1 && home.members().get(0).id().equals(closing.resident());
            return same || alone && request.resident() == null;
        }
        return (request.source() == Source.FAMILY || request.source() == Source.BUTTON)
                && (same || closing.resident() == null);
    }

    private static Person person(UUID who, List<Fact> facts, List<Fact> open) {
        Optional<Status> asked =
                open.stream().filter(each -> each.about(who)).map(Fact::status).max(Comparator.naturalOrder());
        Fact decides = null;
        List<Fact> last = new ArrayList<>();
        for (Source source : Source.values()) {
            Optional<Fact> word = facts.stream()
                    .filter(each -> each.source() == source && each.voice() && each.about(who))
                    .max(Comparator.comparing(Fact::at).thenComparing(Fact::status));
            word.ifPresent(last::add);
            decides = decides == null ? word.orElse(null) : decides;
        }
        Set<Flag> flags = decides == null ? Set.of() : decides.flags();
        if (asked.isPresent()) {
            return new Person(asked.get(), true, false, flags);
        }
        if (decides == null) {
            return new Person(Status.UNCONFIRMED, false, false, flags);
        }
        Fact decided = decides;
        boolean conflict = last.stream().anyMatch(each -> each.at() > decided.at() && each.hurt() != decided.hurt());
        return new Person(conflict ? Status.MINOR_INJURY : decided.status(), true, conflict, flags);
    }

    private static Completeness completeness(List<Person> states) {
        if (states.stream().anyMatch(Person::conflict)) {
            return Completeness.CONFLICT;
        }
        if (states.stream().noneMatch(Person::confirmed)) {
            return Completeness.NONE;
        }
        return states.stream().allMatch(Person::confirmed) ? Completeness.ALL_CONFIRMED : Completeness.PARTIAL;
    }

    private static Bucket bucket(Status status, Completeness known) {
        return switch (status) {
            case URGENT -> Bucket.URGENT;
            case HELP -> Bucket.HELP;
            default -> {
                if (known == Completeness.CONFLICT) {
                    yield Bucket.CONFLICT;
                } else if (known == Completeness.NONE) {
                    yield Bucket.NOT_SEEN;
                } else if (status == Status.MINOR_INJURY) {
                    yield Bucket.HURT;
                }
                yield known == Completeness.PARTIAL ? Bucket.PARTIAL : Bucket.SAFE;
            }
        };
    }
}
