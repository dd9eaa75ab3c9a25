package jp.kairan.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the chain of the audit reaches, and whether it holds.
 *
 * @param batches sealed batches
 * @param sealedEntries entries in them
 * @param unsealedEntries entries not sealed yet; more than those of some seconds mean that sealing stands still
 * @param firstBroken number of the first batch that was changed since, or absent where the whole chain holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far the chain of the audit reaches, and whether it holds")
record ChainReport(
        @Schema(examples = "412") long batches,
        @Schema(examples = "18234") long sealedEntries,
        @Schema(examples = "3") long unsealedEntries,

        @Schema(description = "First batch that no longer matches its entries; absent where all do", examples = "17")
        Long firstBroken) {}
