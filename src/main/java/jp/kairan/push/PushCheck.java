package jp.kairan.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a test push has come.
 *
 * @param id of the check; the push carries it as the id of its subject
 * @param state how far it is
 * @param problem why it failed; null otherwise
 * @param createdAt when it was asked for
 * @param arrivedAt when the device said that it is there; null before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A test push to the device at hand, and how far it has come")
record PushCheck(
        PushCheckId id,
        @Schema(examples = "ACCEPTED") State state,
        @Schema(examples = "ADDRESS_GONE") Problem problem,
        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant createdAt,
        @Schema(examples = "2026-04-01T09:00:02+09:00") Instant arrivedAt) {

    /** How far it is. */
    @Schema(name = "PushCheckState", description = """
                    SENT: on its way to the push service. ACCEPTED: the push service has it; the device should show it \
                    within seconds. ARRIVED: the device said so. FAILED: see the problem.""")
    enum State {
        SENT,
        ACCEPTED,
        ARRIVED,
        FAILED
    }

    /** Why it failed, in words from which a page tells how to mend it. */
    @Schema(name = "PushCheckProblem", description = """
                    NO_ADDRESS: the device has given no address; subscribe and send it. NOT_CONFIGURED: the service cannot \
                    send to addresses of this kind; ask /web-push/key which it can. ADDRESS_GONE: the push service does \
                    not know the address any more; subscribe anew. NOT_OURS: the address was made with another key; \
                    unsubscribe and subscribe anew. REFUSED: the push service refused the message; the operator has been \
                    told. UNAVAILABLE: the push service did not answer, or wants us to wait; try again in a while.""")
    enum Problem {
        NO_ADDRESS,
        NOT_CONFIGURED,
        ADDRESS_GONE,
        NOT_OURS,
        REFUSED,
        UNAVAILABLE;

        /** What a verdict other than acceptance means for the device. */
        static Problem of(Verdict verdict) {
            if (verdict instanceof Verdict.Settled settled) {
                return switch (settled.outcome()) {
                    case UNREGISTERED, INVALID_TOKEN -> ADDRESS_GONE;
                    case SENDER_MISMATCH -> NOT_OURS;
                    default -> REFUSED;
                };
            }
            return verdict instanceof Verdict.Refused || verdict instanceof Verdict.PayloadFault
                    ? REFUSED
                    : UNAVAILABLE;
        }
    }

    static PushCheck of(Row row) throws SQLException {
        return new PushCheck(
                new PushCheckId(row.uuid("id")),
                row.constant("state", State.class),
                row.constant("problem", Problem.class),
                row.instant("created_at"),
                row.instant("arrived_at"));
    }
}
