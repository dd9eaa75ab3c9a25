package jp.kairan.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.access.ResidentId;

/** The rules of the fold again, each said as plainly as it goes and without a thought for speed. */
record SlowFold(Collection<ResidentId> residents, List<Evidence> evidence, Instant now, Duration fresh) {
    static HouseholdState household(
            Collection<ResidentId> residents, Collection<Evidence> all, Instant since, Instant now, Duration fresh) {
        List<Evidence> counting = all.stream()
                .filter(each -> !each.at().isBefore(since))
                .distinct()
                .toList();
        return new SlowFold(residents, counting, now, fresh).state();
    }

    private HouseholdState state() {
        Set<ResidentId> people = new LinkedHashSet<>(residents);
        open().map(Evidence::resident).filter(each -> each != null).forEach(people::add);
        List<ResidentId> counted = new ArrayList<>(people);
        if (people.isEmpty()) {
            counted.add(null);
        }
        List<PersonState> states = counted.stream().map(this::person).toList();
        Map<ResidentId, PersonState> members = new HashMap<>();
        people.forEach(each -> members.put(each, person(each)));
        Set<Flag> flags = Stream.concat(open(), counted.stream().flatMap(each -> deciding(each).stream()))
                .flatMap(each -> each.flags().stream())
                .collect(Collectors.toSet());
        return new HouseholdState(
                states.stream()
                        .map(PersonState::status)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                completeness(states),
                flags,
                open().sorted(Comparator.comparing(Evidence::at).thenComparing(Evidence::no))
                        .map(Evidence::no)
                        .toList(),
                seen().filter(each -> each.status() != Status.UNCONFIRMED)
                        .map(this::at)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                states.stream()
                        .filter(each -> each.confirmed() && !each.status().request())
                        .map(each -> each.asOf().plus(fresh))
                        .filter(each -> each.isAfter(now))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                newest(seen().filter(each -> each.status() == Status.UNCONFIRMED)),
                newest(lamp(Status.SAFE)),
                lamp(Status.UNCONFIRMED)
                        .anyMatch(each ->
                                lamp(Status.SAFE).allMatch(sign -> each.at().isAfter(sign.at()))),
                members);
    }

    private static Completeness completeness(List<PersonState> states) {
        if (states.stream().anyMatch(PersonState::conflict)) {
            return Completeness.CONFLICT;
        } else if (states.stream().noneMatch(PersonState::confirmed)) {
            return Completeness.NONE;
        } else if (states.stream().anyMatch(PersonState::stale)) {
            return Completeness.STALE;
        }
        return states.stream().allMatch(PersonState::confirmed) ? Completeness.ALL_CONFIRMED : Completeness.PARTIAL;
    }

    private PersonState person(ResidentId who) {
        Optional<Evidence> request = open().filter(each -> concerns(each, who))
                .max(Comparator.comparing((Evidence each) -> each.status().ordinal())
                        .thenComparing(Evidence::at)
                        .thenComparing(each -> -each.source().ordinal())
                        .thenComparing(SlowFold::look));
        if (request.isPresent()) {
            Evidence it = request.get();
            return new PersonState(it.status(), true, false, false, it.source(), at(it), it.place());
        }
        if (deciding(who).isEmpty()) {
            return new PersonState(Status.UNCONFIRMED, false, false, false, null, null, null);
        }
        Evidence it = deciding(who).get();
        List<Evidence> later =
                lastWords(who).filter(each -> each.at().isAfter(it.at())).toList();
        List<Evidence> others =
                later.stream().filter(each -> fine(each) != fine(it)).toList();
        Instant asOf = Stream.concat(Stream.of(it), later.stream())
                .filter(each -> fine(each) == fine(it))
                .map(this::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Status status = others.isEmpty() ? it.status() : Status.MINOR_INJURY;
        return new PersonState(
                status, true, !others.isEmpty(), !asOf.plus(fresh).isAfter(now), it.source(), asOf, it.place());
    }

    private Optional<Evidence> deciding(ResidentId who) {
        return lastWords(who).min(Comparator.comparing(Evidence::source));
    }

    private Stream<Evidence> lastWords(ResidentId who) {
        return Stream.of(Source.values())
                .flatMap(source -> seen()
                        .filter(each -> each.source() == source && concerns(each, who))
                        .filter(each -> fine(each) || each.status() == Status.MINOR_INJURY)
                        .max(Comparator.comparing(Evidence::at)
                                .thenComparing(each -> each.status().ordinal())
                                .thenComparing(SlowFold::look))
                        .stream());
    }

    private Stream<Evidence> open() {
        return seen().filter(each -> each.kind() != Kind.CLOSED && each.status().request())
                .filter(each -> evidence.stream().noneMatch(other -> closes(other, each)));
    }

    private boolean closes(Evidence closing, Evidence request) {
        if (closing.kind() == Kind.SEEN
                || closing.kind() == Kind.CANCELLED && closing.status().request()) {
            return false;
        }
        boolean anothers = closing.resident() != null
                && request.resident() != null
                && !closing.resident().equals(request.resident());
        boolean named = closing.closes().contains(request.no());
        if (closing.kind() == Kind.CANCELLED) {
            boolean meant = named || closing.closes().isEmpty() && !request.at().isAfter(closing.at());
            boolean same = closing.resident() != null && closing.resident().equals(request.resident());
            boolean family = request.source() == Source.FAMILY || request.source() == Source.BUTTON;
            boolean alone = request.resident() == null
                    && closing.resident() != null
                    && Set.copyOf(residents).equals(Set.of(closing.resident()));
            return meant
                    && (closing.source() == Source.SELF
                            ? same || alone
                            : family && (closing.resident() == null || same));
        }
        if (!closing.closes().isEmpty()) {
            return named;
        }
        return !anothers && !request.at().isAfter(closing.at());
    }

    private Stream<Evidence> seen() {
        return evidence.stream().filter(each -> each.source() != Source.BULB);
    }

    private Stream<Evidence> lamp(Status status) {
        return evidence.stream().filter(each -> each.source() == Source.BULB && each.status() == status);
    }

    private Instant newest(Stream<Evidence> some) {
        return some.map(this::at).max(Comparator.naturalOrder()).orElse(null);
    }

    private Instant at(Evidence each) {
        return each.at().isAfter(now) ? now : each.at();
    }

    private static boolean concerns(Evidence each, ResidentId who) {
        return each.resident() == null || each.resident().equals(who);
    }

    private static boolean fine(Evidence each) {
        return each.status() == Status.SAFE || each.status() == Status.OUTSIDE;
    }

    /** Whom it is about, where they are and what is the matter, as letters that sort as the rules say. */
    private static String look(Evidence each) {
        Function<Enum<?>, String> letter = constant -> String.valueOf((char) ('b' + constant.ordinal()));
        String flags =
                new TreeSet<>(each.flags()).descendingSet().stream().map(letter).collect(Collectors.joining());
        return (each.resident() == null ? "a" : "b")
                + (each.place() == null ? "a" : letter.apply(each.place()))
                + flags;
    }
}
