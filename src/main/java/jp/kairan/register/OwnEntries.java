package jp.kairan.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.access.Home;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;

/** The door to the entries for the people themselves and for those they live with. */
@Singleton
class OwnEntries {
    private final Clock clock;
    private final Audit audit;
    private final EntryRows rows;
    private final Seal seal;

    OwnEntries(Clock clock, Audit audit, EntryRows rows, Seal seal) {
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
        this.seal = seal;
    }

    /** The entries of the caller's households. */
    @Transactional
    List<SupportEntry> mine(Actor actor) {
        actor.me();
        return rows.of(households(actor)).stream().map(this::entry).toList();
    }

    /** Gives or withdraws consent; 404 for an entry of another household. */
    @Transactional
    SupportEntry consent(Actor actor, EntryId id, OwnConsent answer) {
        actor.me();
        Kept kept = rows.hold(id)
                .filter(entry -> !entry.gone() && households(actor).contains(entry.household()))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        rows.consent(id, answer.on(LocalDate.now(clock)));
        audit.note(actor, "SupportConsentChanged", "SUPPORT_ENTRY", id, null, Map.of("resident", kept.resident()));
        return entry(rows.find(id).orElseThrow());
    }

    private SupportEntry entry(Kept kept) {
        return new SupportEntry(
                EntryHead.of(kept, true, clock.getZone()),
                seal.open(kept.id(), kept.resident(), kept.sealed())
                        .map(SupportDetails::withoutNote)
                        .orElse(null));
    }

    private static List<HouseholdId> households(Actor actor) {
        return actor.homes().stream().map(Home::household).toList();
    }
}
