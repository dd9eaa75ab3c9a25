package jp.kairan.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/**
 * Decides what families say by their phones. When they say it is log-normal with a mode after a while that is pressed
 * together like everything else: two minutes become a ninth of the drill.
 */
final class Families {
    private static final double SILENT = 0.12;
    private static final double SPREAD = 0.8;
    private static final double MODE = 1.0 / 9;
    private static final double LAST = 0.7;

    private final Script script;
    private final SplittableRandom random;
    private final Set<UUID> awaiting = new HashSet<>();

    Families(Script script, long seed) {
        this.script = script;
        this.random = new SplittableRandom(seed);
    }

    /** Households whose request the leader of the 班 will see to. */
    Set<UUID> awaiting() {
        return awaiting;
    }

    /** What one phone says. */
    private final class Phone {
        private final Town.Home home;
        private final Town.Dweller owner;
        private final List<Parcel.Said> said = new ArrayList<>(2);
        private long last;

        Phone(Town.Home home, Town.Dweller owner) {
            this.home = home;
            this.owner = owner;
        }

        /** Whoever lives elsewhere is not asked about themselves, and speaks for the household. */
        boolean me(Kind kind, Status status, Set<Flag> flags, long at) {
            if (owner.elsewhere()) {
                return household(kind, status, flags, at);
            }
            return keep(
                    script.add(home, new Fact(owner.id(), kind, status, Source.SELF, flags, at)),
                    new Parcel.Said(key(), "ME", null, null, kind, status, null, flags, at));
        }

        boolean person(Town.Dweller whom, Kind kind, Status status, long at) {
            Source source = whom.equals(owner) ? Source.SELF : Source.FAMILY;
            return keep(
                    script.add(home, new Fact(whom.id(), kind, status, source, Set.of(), at)),
                    new Parcel.Said(key(), "PERSON", null, whom.id(), kind, status, null, Set.of(), at));
        }

        boolean household(Kind kind, Status status, Set<Flag> flags, long at) {
            UUID named = random.nextBoolean() ? home.id() : null;
            Fact all = new Fact(null, kind, status, Source.FAMILY, flags, at);
            boolean happened = owner.elsewhere()
                    ? script.add(home, all)
                    : script.add(home, all, new Fact(owner.id(), kind, status, Source.SELF, flags, at));
            return keep(happened, new Parcel.Said(key(), "HOUSEHOLD", named, null, kind, status, null, flags, at));
        }

        private boolean keep(boolean happened, Parcel.Said what) {
            if (happened) {
                said.add(what);
                last = Math.max(last, what.at());
            }
            return happened;
        }

        /** All at once when the last is said, in some order; or each when it is said. */
        void send() {
            if (said.size() > 1 && random.nextDouble() < 0.3) {
                List<Parcel.Said> mixed = new ArrayList<>(said);
                java.util.Collections.shuffle(mixed, new java.util.Random(random.nextLong()));
                script.send(new Parcel.Answers(owner.account(), mixed), owner.account(), last, random);
                return;
            }
            for (Parcel.Said each : said) {
                script.send(new Parcel.Answers(owner.account(), List.of(each)), owner.account(), each.at(), random);
            }
        }
    }

    private UUID key() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** What happens in a household. */
    void tell(Town.Home home) {
        List<Town.Dweller> logins =
                home.dwellers().stream().filter(each -> each.account() != null).toList();
        if (logins.isEmpty() || random.nextDouble() < SILENT) {
            return;
        }
        Map<Town.Dweller, Phone> phones = new LinkedHashMap<>();
        logins.forEach(each -> phones.put(each, new Phone(home, each)));
        Phone first = phones.get(logins.get(random.nextInt(logins.size())));
        int kind = random.nextInt(100);
        if (kind < 45) {
            phones.values().forEach(each -> {
                if (each == first || random.nextDouble() < 0.6) {
                    each.me(Kind.SEEN, random.nextInt(12) == 0 ? Status.OUTSIDE : Status.SAFE, Set.of(), when());
                }
            });
        } else if (kind < 65) {
            first.household(Kind.SEEN, Status.SAFE, Set.of(), when());
        } else if (kind < 77) {
            long at = when();
            first.me(Kind.SEEN, Status.SAFE, Set.of(), at);
            home.members().stream()
                    .filter(each -> each != first.owner)
                    .forEach(each -> first.person(each, Kind.SEEN, Status.SAFE, at));
        } else if (kind < 83) {
            first.me(Kind.SEEN, Status.MINOR_INJURY, flags(), when());
        } else {
            trouble(
                    home,
                    first,
                    phones.values().stream()
                            .filter(each -> each != first)
                            .findFirst()
                            .orElse(null),
                    kind);
        }
        phones.values().forEach(Phone::send);
    }

    private void trouble(Town.Home home, Phone first, Phone other, int kind) {
        long at = Math.min(when(), script.millis() * 2 / 5);
        long later = at + script.gap() + random.nextLong(script.gap());
        Status status = random.nextBoolean() ? Status.HELP : Status.URGENT;
        if (kind < 87) {
            first.me(Kind.SEEN, status, flags(), at);
        } else if (kind < 90) {
            takenBack(first, other, status, at, later);
        } else if (kind < 93) {
            first.me(Kind.SEEN, status, flags(), at);
            awaiting.add(home.id());
        } else if (kind < 96) {
            // whoever asked for help and then says that they are safe still stands on the list
            first.me(Kind.SEEN, status, Set.of(), at);
            first.me(Kind.SEEN, Status.SAFE, Set.of(), later);
        } else {
            first.me(Kind.SEEN, Status.SAFE, Set.of(), at);
            if (other != null && !first.owner.elsewhere()) {
                other.person(first.owner, Kind.SEEN, Status.MINOR_INJURY, later);
            } else {
                first.me(Kind.SEEN, Status.MINOR_INJURY, flags(), later);
            }
        }
    }

    /** A request is cancelled, by who may and by who may not. */
    private void takenBack(Phone first, Phone other, Status status, long at, long later) {
        int who = other == null || first.owner.elsewhere() ? 0 : random.nextInt(5);
        if (who < 2) {
            first.me(Kind.SEEN, status, flags(), at);
            first.me(Kind.CANCELLED, Status.SAFE, Set.of(), later);
        } else if (who == 2) {
            other.person(first.owner, Kind.SEEN, status, at);
            first.me(Kind.CANCELLED, Status.SAFE, Set.of(), later);
        } else if (who == 3) {
            other.person(first.owner, Kind.SEEN, status, at);
            other.household(Kind.CANCELLED, Status.SAFE, Set.of(), later);
        } else {
            // what somebody asked for themselves is not the family's to take back
            first.me(Kind.SEEN, status, Set.of(), at);
            other.person(first.owner, Kind.CANCELLED, Status.SAFE, later);
        }
    }

    private Set<Flag> flags() {
        Flag[] all = Flag.values();
        return random.nextInt(3) == 0 ? Set.of() : Set.of(all[random.nextInt(all.length)]);
    }

    private long when() {
        double mode = script.millis() * MODE;
        double gauss = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        double drawn = mode * Math.exp(SPREAD * SPREAD + SPREAD * gauss);
        double most = script.millis() * LAST;
        // whoever would answer after the end of the drill answers some time in it
        return (long) (drawn <= most ? drawn : random.nextDouble() * most);
    }
}
