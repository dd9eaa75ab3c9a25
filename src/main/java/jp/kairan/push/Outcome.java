package jp.kairan.push;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one device in a run; kept as one byte, so the codes never change their meaning. */
@Schema(description = """
                WAITING: not decided yet, the service goes on trying. ACCEPTED: handed over to the phone's push service. \
                UNREGISTERED: the app was removed or the token expired. INVALID_TOKEN: not a token. SENDER_MISMATCH: a \
                token of another app. EXPIRED: the run ended before the phone could be reached. GAVE_UP: tried too \
                often. NO_ADDRESS: the device had no address when its turn came. STOPPED: the run was stopped because \
                the message itself was refused. REFUSED: the push service refused this phone without saying why; its \
                token is kept.""")
enum Outcome {
    WAITING(0),
    ACCEPTED(1),
    UNREGISTERED(2),
    INVALID_TOKEN(3),
    SENDER_MISMATCH(4),
    EXPIRED(5),
    GAVE_UP(6),
    NO_ADDRESS(7),
    STOPPED(8),
    REFUSED(9);

    private static final Outcome[] BY_CODE = values();

    private final byte code;

    Outcome(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Outcome of(int code) {
        return BY_CODE[code];
    }

    /** Adds the outcomes of one chunk to a tally. */
    static void count(byte[] outcomes, Map<Outcome, Integer> tally) {
        for (byte code : outcomes) {
            tally.merge(of(code), 1, Integer::sum);
        }
    }

    /** A tally of nobody, with every outcome in it. */
    static Map<Outcome, Integer> tally() {
        Map<Outcome, Integer> none = new EnumMap<>(Outcome.class);
        Arrays.stream(BY_CODE).forEach(outcome -> none.put(outcome, 0));
        return none;
    }

    /** Reads a query parameter; an unknown word is a 400. */
    @JsonCreator
    public static Outcome fromString(String word) {
        return Arrays.stream(BY_CODE)
                .filter(outcome -> outcome.name().equals(word))
                .findFirst()
                .orElseThrow(() -> KernelProblem.MALFORMED_REQUEST.problem("The state is not one of the contract"));
    }
}
