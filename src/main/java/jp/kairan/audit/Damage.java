package jp.kairan.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One place where the audit is not what the service wrote.
 *
 * @param kind what became of it
 * @param batch the batch, or null where it concerns an entry that is in none
 * @param entry the entry's number, or null where it concerns the batch as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditDamage", description = "One place where the audit is not what the service wrote")
record Damage(
        Kind kind,

        @Schema(description = "Number of the batch; absent for an entry in none", examples = "17")
        Long batch,

        @Schema(description = "Number of the entry; absent where it is the batch itself", examples = "734")
        Long entry) {

    /** What became of an entry or a batch. */
    @Schema(name = "AuditDamageKind", description = """
                    CHANGED: an entry, or the row of a batch, is not as it was sealed. MISSING: it was sealed, or written by \
                    this replica, and is gone. INSERTED: an entry stands in a batch that was sealed without it. DETACHED: \
                    an entry was taken out of its batch. FORGED: an entry was not written by the service; it was changed or \
                    inserted before it was sealed. CUT_OFF: the chain ends before a head that was noted elsewhere. REWRITTEN: \
                    a batch has another hash than was noted elsewhere. UNKNOWN_KEY: sealed under a secret that the service \
                    does not know; add it to kairan.former-secrets.""")
    enum Kind {
        CHANGED,
        MISSING,
        INSERTED,
        DETACHED,
        FORGED,
        CUT_OFF,
        REWRITTEN,
        UNKNOWN_KEY
    }
}
