package jp.kairan.hazards.jma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The warnings in force for one municipality, none of them twice.
 *
 * <p>The agency sends each change in the new form (one telegram a hazard) and, for some years to come, in the former one
 * (all hazards in one). The former only speaks for a hazard where the new form is silent: where none has come at all, or
 * where the former is later and says that something has changed, so that the new one must have been lost.
 *
 * @param warnings by hazard, then by code
 */
public record WarningsInForce(List<Warning> warnings) {
    public WarningsInForce {
        warnings = List.copyOf(warnings);
    }

    /** @param standing telegrams that have not been taken back */
    static WarningsInForce of(List<Telegram> standing, String city) {
        List<Telegram> all = standing.stream()
                .filter(telegram -> telegram.content() instanceof Warnings warnings
                        && warnings.city(city).isPresent())
                .sorted(Comparator.comparing(
                                (Telegram telegram) -> telegram.head().reportedAt())
                        .thenComparing(telegram -> telegram.id().key()))
                .toList();
        List<Telegram> present =
                all.stream().filter(t -> !t.type().formerWarnings()).toList();
        Map<Hazard, List<Warning>> told = new EnumMap<>(Hazard.class);
        for (Telegram telegram : present) {
            told.put(Hazard.of(telegram.type(), ""), said(telegram, city));
        }
        all.stream()
                .filter(telegram -> telegram.type().formerWarnings())
                .reduce((earlier, later) -> later)
                .ifPresent(former -> fill(told, former, present, city));
        return new WarningsInForce(told.values().stream()
                .flatMap(List::stream)
                .filter(Warning::inForce)
                .sorted(Comparator.comparing(Warning::hazard).thenComparing(Warning::code))
                .toList());
    }

    private static List<Warning> said(Telegram telegram, String city) {
        return ((Warnings) telegram.content())
                .city(city)
                .map(CityWarnings::warnings)
                .orElse(List.of());
    }

    private static void fill(Map<Hazard, List<Warning>> told, Telegram former, List<Telegram> present, String city) {
        Map<Hazard, List<Warning>> byHazard = new EnumMap<>(Hazard.class);
        said(former, city)
                .forEach(warning -> byHazard.computeIfAbsent(warning.hazard(), h -> new ArrayList<>())
                        .add(warning));
        byHazard.forEach((hazard, warnings) -> {
            Optional<Telegram> newest = telling(present, hazard).reduce((earlier, later) -> later);
            boolean lost = newest.isPresent()
                    && former.head().reportedAt().isAfter(newest.get().head().reportedAt())
                    && warnings.stream().anyMatch(w -> w.change() != WarningChange.CONTINUED);
            if (newest.isEmpty() || lost) {
                told.put(hazard, warnings);
            }
        });
    }

    private static Stream<Telegram> telling(List<Telegram> present, Hazard former) {
        return present.stream()
                .filter(telegram -> Hazard.of(telegram.type(), "").tells(former));
    }

    /** The gravest warning of a hazard. */
    public Optional<Warning> gravest(Hazard hazard) {
        return warnings.stream().filter(warning -> warning.hazard() == hazard).max(Comparator.comparing(Warning::rank));
    }

    /** The highest 警戒レベル that any of them names; empty where none does. */
    public OptionalInt level() {
        return warnings.stream()
                .flatMapToInt(warning -> warning.level().stream())
                .max();
    }
}
