package jp.kairan.broadcasts.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who was asked to open a shelter, or spoke about it, and what they said last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody who was asked to open a shelter, or spoke about it")
record CalledPerson(
        AccountId account,

        @Schema(description = "Absent where unknown or protected", examples = "北陸 花子")
        String name,

        @Schema(description = "In which turn they were asked; absent: they were not", examples = "KEY_HOLDER")
        Step askedAs,

        @Schema(examples = "2026-04-01T09:00:03+09:00") Instant askedAt,

        @Schema(
                description = "ACKNOWLEDGED, REFUSED or OPENED; absent: they have not answered",
                examples = "ACKNOWLEDGED")
        Happening answer,

        @Schema(description = "When they said they would be there", examples = "2026-04-01T09:20:00+09:00")
        Instant arrivesAt,

        @Schema(description = "Of which moment the answer is", examples = "2026-04-01T09:02:00+09:00")
        Instant answeredAt) {

    static CalledPerson of(Row row) throws SQLException {
        return new CalledPerson(
                new AccountId(row.uuid("account_id")),
                null,
                row.constant("asked_as", Step.class),
                row.instant("asked_at"),
                row.constant("answer", Happening.class),
                row.instant("arrives_at"),
                row.instant("answered_at"));
    }

    CalledPerson named(String found) {
        return new CalledPerson(account, found, askedAs, askedAt, answer, arrivesAt, answeredAt);
    }
}
