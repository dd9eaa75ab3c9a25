package jp.kairan.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Everything that will happen in a drill: the facts of each household, and what is sent when. What is true of a household
 * changes at moments so far apart that no way a message takes can turn them round, because otherwise nobody could say which
 * of two is the truth.
 */
final class Script {
    private static final double KEPT = 0.25;
    private static final double TWICE = 0.2;
    private static final double THRICE = 0.05;
    private static final double WRONG_CLOCKS = 0.1;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long AT_ONCE_MILLIS = 200;

    private final long millis;
    private final long gap;
    private final Map<UUID, List<Fact>> facts = new HashMap<>();
    private final List<Errand> errands = new ArrayList<>();
    private long pieces;

    Script(int seconds) {
        this.millis = seconds * 1000L;
        this.gap = Math.max(5_000, millis / 15);
    }

    /**
     * A parcel on its way.
     *
     * @param due milliseconds since the drill began
     * @param replica which of the two it prefers
     * @param error how far the clock of the sender is off, in milliseconds
     */
    record Errand(Parcel parcel, long due, int replica, long error) {}

    long millis() {
        return millis;
    }

    long gap() {
        return gap;
    }

    /** Makes facts true of a household; false, and nothing happened, where they come too close to others. */
    boolean add(Town.Home home, Fact... made) {
        List<Fact> known = facts.computeIfAbsent(home.id(), any -> new ArrayList<>(3));
        for (Fact each : made) {
            for (Fact other : known) {
                if (Math.abs(each.at() - other.at()) < gap && !(each.plain() && other.plain())) {
                    return false;
                }
            }
        }
        known.addAll(List.of(made));
        pieces += made.length;
        return true;
    }

    /** What is true of a household. */
    List<Fact> facts(UUID home) {
        return facts.getOrDefault(home, List.of());
    }

    /** How many rows the ledger has to have. */
    long pieces() {
        return pieces;
    }

    /** Sends a parcel: at once, or later because there is no connection; once, or again because the answer got lost. */
    void send(Parcel parcel, UUID sender, long from, SplittableRandom random) {
        long error = error(sender);
        long most = random.nextDouble() < KEPT ? Math.min(60_000, millis / 4) : AT_ONCE_MILLIS;
        int replica = random.nextInt(2);
        errands.add(new Errand(parcel, from + random.nextLong(most), replica, error));
        if (random.nextDouble() < TWICE) {
            errands.add(new Errand(parcel, from + random.nextLong(millis / 5), 1 - replica, error));
        }
        if (random.nextDouble() < THRICE) {
            errands.add(new Errand(parcel, from + random.nextLong(AT_ONCE_MILLIS), 1 - replica, error));
        }
    }

    /** How far somebody's clock is off; nine in ten are right. */
    private static long error(UUID sender) {
        SplittableRandom random = new SplittableRandom(sender.getLeastSignificantBits());
        return random.nextDouble() < WRONG_CLOCKS ? random.nextLong(-DAY_MILLIS, DAY_MILLIS) : 0;
    }

    List<Errand> errands() {
        return errands;
    }
}
