package jp.kairan.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who came without having said so. */
@Schema(name = "WalkIn", description = "Somebody who came without having said so")
record AttendanceWalkIn(
        @NotNull
        @Schema(
                examples = "GUEST",
                description = "ACCOUNT or RESIDENT where people answer, HOUSEHOLD where households do; GUEST for "
                        + "everybody else")
        Party party,

        @Schema(
                examples = "0197c1a2-0000-7000-8000-000000000004",
                description = "Id of the account, the resident or the household; not for a GUEST")
        UUID partyId,

        @Size(max = 60) @Line @Schema(examples = "佐藤 一郎", description = "For a GUEST, and only then")
        String guestName,

        @NotNull @Min(0) @Max(100) @Schema(examples = "2") Integer adults,
        @NotNull @Min(0) @Max(100) @Schema(examples = "1") Integer children,

        @Schema(description = "When, by the phone at the door that had no connection; taken as now where it lies ahead")
        Instant at) {

    /** What it says; 400 where that names nobody. */
    Said said() {
        boolean named = guestName != null && !guestName.isBlank();
        if ((party == Party.GUEST) != named || (guestName != null && !named)) {
            throw Faults.one("guestName", "名簿にない方だけ、お名前を入れてください / for a GUEST, and only then");
        }
        if ((party == Party.GUEST) == (partyId != null)) {
            throw Faults.one("partyId", "名簿の方を選んでください / needed unless GUEST");
        }
        if (heads() == 0) {
            throw Faults.one("adults", "人数を入れてください / somebody has to have come");
        }
        return new Said(AnswerState.ATTEND, adults, children, null, Replies.NONE, null, null, null);
    }

    int heads() {
        return adults + children;
    }
}
