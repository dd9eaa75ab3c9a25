package jp.kairan.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jp.kairan.devices.Address;
import jp.kairan.devices.Addresses;
import jp.kairan.kernel.Language;
import org.jboss.logging.Logger;

/** Turns claimed chunks into jobs: joins the addresses as they are now with what the run says. */
final class Loader {
    private static final Logger LOG = Logger.getLogger(Loader.class);
    private static final int RUNS_REMEMBERED = 32;
    /** Titles are corrected and translated, and times to live run down. */
    private static final long FRESH_NANOS = Duration.ofMinutes(5).toNanos();

    private final Ledger ledger;
    private final Addresses addresses;
    private final Messages messages;
    private final Texts texts;
    private final Set<Channel> open;

    private final Map<UUID, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > RUNS_REMEMBERED;
        }
    };

    private record Known(Run run, long since, Map<Language, Words> words, Map<Messages.Variant, Content> contents) {}

    /** @param open the channels that this worker can send through */
    Loader(Ledger ledger, Addresses addresses, Messages messages, Texts texts, Set<Channel> open) {
        this.open = open;
        this.ledger = ledger;
        this.addresses = addresses;
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * Nothing is held before everything about it is known, because a chunk that is held without its jobs would keep its
     * lease for ever. One that cannot be loaded is left to its lease, and the others go on.
     *
     * @param goodUntil the {@code System.nanoTime()} until which the leases surely hold
     * @param taken learns of each chunk that is held from now on
     * @param faulty learns of a run whose message cannot be built, and why
     */
    List<Job> load(List<Claim> claims, long goodUntil, Consumer<Held> taken, BiConsumer<UUID, String> faulty) {
        Map<UUID, Known> told = new HashMap<>();
        claims.forEach(claim -> told.computeIfAbsent(claim.run(), this::known));
        Map<Integer, Address> byDevice = addresses(claims);
        List<Job> jobs = new ArrayList<>();
        for (Claim claim : claims) {
            Known run = told.get(claim.run());
            Held held = new Held(claim, run.run().dispatch().urgency(), goodUntil);
            try {
                jobs.addAll(jobs(held, run, byDevice));
                taken.accept(held);
            } catch (IllegalArgumentException e) {
                taken.accept(held);
                faulty.accept(claim.run(), "the message cannot be built");
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=chunk-not-loaded run=%s chunk=%s failure=%s",
                        claim.run(), claim.chunk(), e.getClass().getSimpleName());
            }
        }
        return jobs;
    }

    private Map<Integer, Address> addresses(List<Claim> claims) {
        List<Integer> waiting = new ArrayList<>();
        for (Claim claim : claims) {
            for (int i = 0; i < claim.devices().length; i++) {
                if (claim.outcomes()[i] == Outcome.WAITING.code()) {
                    waiting.add(claim.devices()[i]);
                }
            }
        }
        Map<Integer, Address> byDevice = new HashMap<>();
        addresses.active(waiting).forEach(address -> byDevice.put(address.device(), address));
        return byDevice;
    }

    private List<Job> jobs(Held held, Known run, Map<Integer, Address> byDevice) {
        List<Job> jobs = new ArrayList<>();
        int[] devices = held.claim().devices();
        for (int i = 0; i < devices.length; i++) {
            if (!held.waits(i)) {
                continue;
            }
            Address address = byDevice.get(devices[i]);
            if (address == null || !open.contains(Channel.of(address.kind()))) {
                held.settle(i, Outcome.NO_ADDRESS);
            } else {
                jobs.add(new Job(held, i, address, content(run, address)));
            }
        }
        jobs.forEach(job -> held.opened());
        return jobs;
    }

    private Content content(Known known, Address address) {
        Language language = Texts.languageFor(address.language());
        Messages.Variant variant = new Messages.Variant(language, address.platform(), address.kind());
        return known.contents().computeIfAbsent(variant, v -> content(known, v));
    }

    private Content content(Known known, Messages.Variant variant) {
        Run run = known.run();
        Words words =
                known.words().computeIfAbsent(variant.language(), language -> texts.words(run.dispatch(), language));
        return messages.content(run.dispatch(), run.expiresAt(), variant, words);
    }

    private Known known(UUID run) {
        long now = System.nanoTime();
        Known found = known.get(run);
        if (found == null || now - found.since() > FRESH_NANOS) {
            found = new Known(ledger.run(run), now, new EnumMap<>(Language.class), new HashMap<>());
            known.put(run, found);
        }
        return found;
    }
}
