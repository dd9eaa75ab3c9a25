package jp.kairan.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the chain of the audit reaches, and what is wrong with it.
 *
 * @param batches sealed batches
 * @param sealedEntries entries in them
 * @param unsealedEntries entries not sealed yet
 * @param oldestUnsealed when the oldest of those was written; more than some seconds mean that sealing stands still
 * @param head the end of the chain, absent before anything was sealed
 * @param witnessLines heads read from the file of witness, absent where there is none
 * @param damages the first hundred places where something is wrong; empty where the whole audit holds
 * @param damagesInAll all of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far the chain of the audit reaches, and what is wrong with it")
record ChainReport(
        @Schema(examples = "412") long batches,
        @Schema(examples = "18234") long sealedEntries,
        @Schema(examples = "3") long unsealedEntries,
        @Schema(examples = "2026-11-22T09:30:00+09:00") Instant oldestUnsealed,
        Head head,
        @Schema(examples = "412") Long witnessLines,
        List<Damage> damages,
        @Schema(examples = "0") long damagesInAll) {

    /** Whether nothing is wrong. */
    boolean holds() {
        return damagesInAll == 0;
    }
}
