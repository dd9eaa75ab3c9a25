package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the person lets the entry be shown before any disaster (災害対策基本法 49条の11 第2項).
 *
 * @param to to whom; at least one where it is given, none otherwise
 * @param on the day of the answer, null before there is one
 * @param way how the answer came, null before there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SupportConsent",
        description = "Whether the person lets the entry be shown before any disaster, and to whom")
record Consent(
        @NotNull State state,

        @NotNull
        @Size(max = 4)
        @Schema(
                description = "At least one where state is GIVEN, none otherwise",
                examples = "[\"ASSOCIATION\", \"WELFARE_COMMISSIONER\"]")
        Set<@NotNull Recipient> to,

        @Schema(description = "The day of the answer; absent before there is one", examples = "2026-05-12")
        LocalDate on,

        @Schema(description = "How the answer came; absent before there is one")
        Way way) {

    /** What the person has said. */
    @Schema(name = "SupportConsentState")
    enum State {
        GIVEN,
        REFUSED,
        NOT_ASKED
    }

    /** How they have said it. */
    @Schema(name = "SupportConsentWay")
    enum Way {
        PAPER,
        IN_APP,
        BY_PHONE
    }

    static Consent of(Row row) throws SQLException {
        return new Consent(
                row.constant("consent_state", State.class),
                row.array("consent_to", String.class).stream()
                        .map(Recipient::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.date("consent_on"),
                row.constant("consent_way", Way.class));
    }

    /** Refuses by field what contradicts itself. */
    void requireSound(LocalDate today) {
        if ((state == State.GIVEN) == to.isEmpty()) {
            throw KernelProblem.invalid(
                    "consent.to", "同意のときだけ、提供先を一つ以上選んでください / at least one with GIVEN, none otherwise");
        }
        if ((state == State.NOT_ASKED) != (on == null) || (on != null && on.isAfter(today))) {
            throw KernelProblem.invalid(
                    "consent.on", "確認した日を、今日までの日付で入れてください / the day of the answer, not in the future");
        }
        if ((on == null) != (way == null)) {
            throw KernelProblem.invalid("consent.way", "確認の方法を選んでください / needed with an answer, and only then");
        }
    }

    @Override
    public String toString() {
        return "Consent[hidden]";
    }
}
