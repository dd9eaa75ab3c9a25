package jp.kairan.hazards;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.hazards.jma.Coast;
import jp.kairan.hazards.jma.Felt;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.hazards.jma.Shaking;
import jp.kairan.hazards.jma.Shock;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.TelegramStatus;
import jp.kairan.hazards.jma.TelegramType;
import jp.kairan.hazards.jma.Telegrams;
import jp.kairan.hazards.jma.Tsunami;
import jp.kairan.hazards.jma.WarningsInForce;

/** What can be seen from the city in what is known; drills and tests are not seen. */
final class Lookout {
    /** Earthquakes that follow each other so fast are felt as one, and the agency's reports on them alternate. */
    private static final Duration TOGETHER = Duration.ofMinutes(3);

    private static final TelegramStatus REAL = TelegramStatus.REAL;

    private final Telegrams known;
    private final Places places;
    private final Instant reportedAt;
    private final Map<TelegramType, Map<String, Telegram>> byEvent = new HashMap<>();
    private final Set<String> told;
    private final List<Shock> shocks;
    private final WarningsInForce warnings;

    /** @param last the telegram that was taken last */
    Lookout(Telegrams known, Telegram last, Places places) {
        this.known = known;
        this.places = places;
        this.reportedAt = last.head().reportedAt();
        known.standing(REAL)
                .filter(telegram -> telegram.type().seismic())
                .forEach(telegram -> byEvent.computeIfAbsent(telegram.type(), type -> new HashMap<>())
                        .put(telegram.head().eventId(), telegram));
        this.told = known.prevailing().values().stream()
                .filter(telegram -> telegram.status() == REAL && telegram.type() == TelegramType.VXSE53)
                .map(telegram -> telegram.head().eventId())
                .collect(Collectors.toSet());
        this.shocks = known.shocks(REAL, TOGETHER);
        this.warnings = known.warnings(REAL, places.city());
    }

    /** Everything that reaches it, in time. */
    List<Occasion> occasions(Criterion criterion) {
        return switch (criterion.trigger()) {
            case INTENSITY -> Swarm.joined(criterion, shakings(criterion, this::feltInCity));
            case INTENSITY_HINT -> Swarm.joined(criterion, shakings(criterion, this::feltInRegion));
            case TSUNAMI -> tsunami(criterion).stream().toList();
            case WARNING -> warning(criterion).stream().toList();
        };
    }

    /** Whether enough is remembered of what a finding rests on for its absence to mean that it is gone. */
    boolean remembers(Found found) {
        Criterion criterion = found.criterion();
        return criterion.trigger() == Trigger.WARNING
                ? known.tellsOf(REAL, criterion.hazard())
                : forgotten(found).isEmpty();
    }

    /** The earthquakes of a finding of which nothing is known any more. */
    SortedSet<String> forgotten(Found found) {
        TreeSet<String> forgotten = new TreeSet<>(found.events());
        forgotten.removeIf(event -> known.tellsOf(REAL, event, found.criterion().trigger()::heeds));
        return forgotten;
    }

    private List<Occasion> shakings(Criterion criterion, Function<Shock, Optional<Intensity>> felt) {
        return shocks.stream()
                .flatMap(shock -> felt
                        .apply(shock)
                        .map(Intensity::notation)
                        .filter(criterion::reachedBy)
                        .map(strength ->
                                new Occasion(strength, List.of(shock.events()), shock.began(), reportedAt(shock)))
                        .stream())
                .toList();
    }

    private Optional<Intensity> feltInCity(Shock shock) {
        return strongest(reports(shock, TelegramType.VXSE53), shaking -> shaking.city(places.city()));
    }

    /**
     * What first reports say of earthquakes of which no report on the municipalities has come: once there is one, even one
     * that was taken back since, that one is to be believed.
     */
    private Optional<Intensity> feltInRegion(Shock shock) {
        return strongest(
                reports(shock, TelegramType.VXSE51)
                        .filter(report -> !told.contains(report.head().eventId())),
                shaking -> shaking.region(places.region()));
    }

    private static Optional<Intensity> strongest(Stream<Telegram> reports, Function<Shaking, Optional<Felt>> place) {
        return reports.flatMap(report -> place.apply((Shaking) report.content()).flatMap(Felt::strongest).stream())
                .max(Comparator.naturalOrder());
    }

    private Instant reportedAt(Shock shock) {
        return Stream.of(TelegramType.VXSE51, TelegramType.VXSE53)
                .flatMap(type -> reports(shock, type))
                .map(report -> report.head().reportedAt())
                .max(Comparator.naturalOrder())
                .orElse(shock.began());
    }

    private Stream<Telegram> reports(Shock shock, TelegramType type) {
        Map<String, Telegram> reports = byEvent.getOrDefault(type, Map.of());
        return shock.events().stream().map(reports::get).filter(Objects::nonNull);
    }

    /** The worst that any report expects: a second earthquake's report does not lift what the first one's says. */
    private Optional<Occasion> tsunami(Criterion criterion) {
        Map<String, String> grades = new HashMap<>();
        byEvent.getOrDefault(TelegramType.VTSE41, Map.of())
                .forEach((event, report) -> ((Tsunami) report.content())
                        .coast(places.coast())
                        .map(Coast::grade)
                        .map(Enum::name)
                        .filter(criterion::reachedBy)
                        .ifPresent(grade -> grades.put(event, grade)));
        return grades.values().stream()
                .max(Comparator.comparing(criterion.trigger().scale()::indexOf))
                .map(worst -> new Occasion(worst, List.of(Set.copyOf(grades.keySet())), reportedAt, reportedAt));
    }

    private Optional<Occasion> warning(Criterion criterion) {
        return warnings.gravest(criterion.hazard())
                .map(warning -> warning.rank().name())
                .filter(criterion::reachedBy)
                .map(rank -> new Occasion(rank, List.of(), reportedAt, reportedAt));
    }
}
