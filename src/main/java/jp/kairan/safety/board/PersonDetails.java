package jp.kairan.safety.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Evidence;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Position;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household with all that was said of it and how to reach it; only after the look was noted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyDetails", description = "A household with all that was said of it, the oldest first")
record PersonDetails(
        SeenHouse household,
        @Schema(examples = "076-000-0000") String phone,
        List<Phone> phones,
        List<Said> said) {

    /** Under which number somebody of the household is reached. */
    @Schema(name = "SafetyPhone", description = "Under which number somebody of the household is reached")
    record Phone(
            ResidentId resident,
            @Schema(examples = "北陸 太郎") String name,
            @Schema(examples = "090-0000-0000") String phone) {}

    /** Something that was said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SafetyEvidence", description = "A piece of evidence with all that was said; absent is what was not")
    record Said(
            @Schema(examples = "812") long no,
            ResidentId resident,
            Kind kind,
            Status status,
            Stay place,
            ShelterId shelter,
            Set<Flag> flags,
            @Schema(examples = "2階にいます") String comment,
            Position position,
            Source source,
            AuthorKind authorKind,
            @Schema(examples = "2026-04-01T09:05:00+09:00") Instant at,
            @Schema(examples = "2026-04-01T09:05:02+09:00") Instant receivedAt) {

        static Said of(Entry entry) {
            Evidence seen = entry.evidence();
            return new Said(
                    seen.no(),
                    seen.resident(),
                    seen.kind(),
                    seen.status(),
                    seen.place(),
                    entry.shelter(),
                    seen.flags(),
                    entry.comment(),
                    entry.position(),
                    seen.source(),
                    entry.authorKind(),
                    seen.at(),
                    entry.receivedAt());
        }
    }
}
