package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Units;

/** Which documents were handed over for L-Alert, as the audit keeps it. */
@Singleton
class LAlertNotes {
    private final Audit audit;
    private final Units units;

    LAlertNotes(Audit audit, Units units) {
        this.audit = audit;
        this.units = units;
    }

    /** A document was put into the folder of the prefecture's system. */
    @Transactional
    void written(LAlertDocument document) {
        note(Actor.SYSTEM, "LAlertWritten", document);
    }

    /** Somebody fetched a document, to hand it over themselves. */
    @Transactional
    void read(Actor actor, LAlertDocument document) {
        note(actor, "LAlertRead", document);
    }

    private void note(Actor actor, String act, LAlertDocument document) {
        audit.note(
                actor,
                act,
                "L_ALERT_DOCUMENT",
                document::id,
                units.root().id(),
                Map.of("revision", document.revision(), "category", document.category(), "status", document.status()));
    }
}
