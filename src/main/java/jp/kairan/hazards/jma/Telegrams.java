package jp.kairan.hazards.jma;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known after some telegrams: of each series the one that prevails.
 *
 * <p>The later report prevails; of two reports of the same moment the later sent, then the one that takes back over the one
 * that corrects over the one that says. The order is by time and not by serial, because a cancellation repeats the serial
 * that it cancels and most kinds have none. As one order decides, the same telegrams lead to the same end in whatever
 * sequence they come.
 */
public record Telegrams(Map<Series, Telegram> prevailing) {
    /** Nothing is known. */
    public static final Telegrams NONE = new Telegrams(Map.of());

    private static final Comparator<Telegram> PREVAILS = Comparator.comparing(
                    (Telegram telegram) -> telegram.head().reportedAt())
            .thenComparing(telegram -> telegram.control().issuedAt())
            .thenComparing(telegram -> telegram.head().infoType())
            .thenComparing(telegram -> telegram.head().serial())
            // VPWW54 over its mirror VPWW53.
            .thenComparing(Telegram::type)
            // Of two that differ in nothing but their text either would do, but always the same one.
            .thenComparing(Telegram::toString);

    public Telegrams {
        prevailing = Map.copyOf(prevailing);
    }

    /** What is known after one more telegram, and what that telegram did. */
    public record Applied(Telegrams after, Effect effect) {}

    /** Takes one more telegram, in any order and any number of times. */
    public Applied apply(Telegram telegram) {
        if (telegram.content() instanceof Unread) {
            return new Applied(this, Effect.IGNORED);
        }
        TelegramId id = telegram.id();
        Telegram before = prevailing.get(id.series());
        boolean prevails = before == null || PREVAILS.compare(telegram, before) > 0;
        Telegrams after = prevails ? with(id.series(), telegram) : this;
        if (before != null && before.id().equals(id)) {
            return new Applied(after, Effect.REPEATED);
        }
        return new Applied(after, prevails ? effect(telegram, before) : Effect.LATE);
    }

    private static Effect effect(Telegram telegram, Telegram before) {
        if (telegram.withdraws()) {
            return Effect.WITHDRAWN;
        }
        if (before == null) {
            return Effect.BEGUN;
        }
        return telegram.head().infoType() == InfoType.CORRECTED ? Effect.CORRECTED : Effect.REPLACED;
    }

    private Telegrams with(Series series, Telegram telegram) {
        Map<Series, Telegram> more = new HashMap<>(prevailing);
        more.put(series, telegram);
        return new Telegrams(more);
    }

    /** The ids of the earthquakes of which something is known, in order; two of them may be a minute apart. */
    public Set<String> events(TelegramStatus status) {
        return standing(status)
                .filter(telegram -> telegram.type().seismic())
                .map(telegram -> telegram.head().eventId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The earthquakes of which intensities are known, those together that follow each other within the window, in time.
     */
    public List<Shock> shocks(TelegramStatus status, Duration window) {
        return Shock.of(
                standing(status).filter(telegram -> telegram.type().shaking()).toList(), window);
    }

    /** The report on an earthquake of that kind that has not been taken back. */
    public Optional<Telegram> report(TelegramStatus status, String event, TelegramType type) {
        return standing(status)
                .filter(telegram -> telegram.type() == type)
                .filter(telegram -> telegram.head().eventId().equals(event))
                .findFirst();
    }

    /** How strongly a municipality felt an earthquake; empty where no report names it. */
    public Optional<Felt> felt(TelegramStatus status, String event, String city) {
        return report(status, event, TelegramType.VXSE53)
                .map(telegram -> (Shaking) telegram.content())
                .flatMap(shaking -> shaking.city(city));
    }

    /** The warnings in force for a municipality, each counted once in whichever form it came. */
    public WarningsInForce warnings(TelegramStatus status, String city) {
        return WarningsInForce.of(standing(status).toList(), city);
    }

    /** Everything of that status that prevails and has not been taken back. */
    public Stream<Telegram> standing(TelegramStatus status) {
        List<Telegram> withdrawals =
                prevailing.values().stream().filter(Telegram::withdraws).toList();
        return prevailing.values().stream()
                .filter(telegram -> telegram.status() == status)
                .filter(telegram -> !withdrawn(telegram, withdrawals));
    }

    private static boolean withdrawn(Telegram telegram, List<Telegram> withdrawals) {
        Series series = Series.of(telegram);
        return withdrawals.stream()
                .filter(other -> Series.of(other).covers(series))
                .anyMatch(other -> PREVAILS.compare(other, telegram) >= 0);
    }

    /** Whether some report of such a type on that earthquake is known, be it one that takes back. */
    public boolean tellsOf(TelegramStatus status, String event, Predicate<TelegramType> type) {
        return prevailing.values().stream()
                .filter(telegram -> telegram.status() == status && type.test(telegram.type()))
                .anyMatch(telegram -> telegram.head().eventId().equals(event));
    }

    /** Whether some report on warnings of that hazard is known, be it one that takes back. */
    public boolean tellsOf(TelegramStatus status, Hazard hazard) {
        return prevailing.values().stream()
                .filter(telegram ->
                        telegram.status() == status && telegram.type().warnings())
                .anyMatch(telegram -> telegram.type().formerWarnings() || Hazard.of(telegram.type(), "") == hazard);
    }
}
