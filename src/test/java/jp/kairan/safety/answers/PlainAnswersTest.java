package jp.kairan.safety.answers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Position;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import org.junit.jupiter.api.Test;

/** What passes for plain keeps every rule that the validator knows. */
class PlainAnswersTest {
    private static final Instant NOW = Instant.parse("2031-01-01T07:10:00Z");
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final List<UUID> KEYS = Arrays.asList(null, UUID.randomUUID());
    private static final List<Whose> WHOSE = Arrays.asList(null, Whose.ME, Whose.HOUSEHOLD);
    private static final List<Status> STATUSES = Arrays.asList(null, Status.SAFE, Status.URGENT);
    private static final List<String> COMMENTS = Arrays.asList(null, "", "2階", "a\u0000b", "あ".repeat(501));
    private static final List<Position> POSITIONS =
            Arrays.asList(null, new Position(36.5, 136.6, 12), new Position(91.0, null, -1));
    private static final List<Set<Flag>> FLAGS =
            Arrays.asList(null, Set.of(), EnumSet.allOf(Flag.class), new HashSet<>(Arrays.asList(Flag.POWER, null)));
    private static final List<List<Long>> CLOSES =
            Arrays.asList(null, List.of(), List.of(1L), Collections.nCopies(21, 1L), Arrays.asList(1L, null));

    private int plain;

    @Test
    void everyAnswerThatPassesForPlainIsValid() {
        int all = 0;
        for (Answer answer : answers()) {
            check(new AnswerBatch(new IncidentId(UUID.randomUUID()), NOW, List.of(answer)));
            all++;
        }
        assertThat(plain).isBetween(1, all - 1);
    }

    @Test
    void everyBatchThatPassesForPlainIsValid() {
        Answer good = answer(UUID.randomUUID(), Whose.ME, Status.SAFE, null, null, null, null);
        IncidentId check = new IncidentId(UUID.randomUUID());
        for (int many : List.of(0, 1, 20, 21)) {
            check(new AnswerBatch(check, NOW, Collections.nCopies(many, good)));
        }
        check(new AnswerBatch(check, NOW, Arrays.asList(good, null)));
        check(new AnswerBatch(check, NOW, null));
        check(new AnswerBatch(check, null, List.of(good)));
        check(new AnswerBatch(null, NOW, List.of(good)));
        assertThat(plain).isEqualTo(2);
    }

    private void check(AnswerBatch batch) {
        if (batch.plain()) {
            plain++;
            assertThat(VALIDATOR.validate(batch)).isEmpty();
        }
    }

    private static List<Answer> answers() {
        List<Answer> all = new ArrayList<>();
        for (UUID key : KEYS) {
            for (Whose whose : WHOSE) {
                for (Status status : STATUSES) {
                    for (String comment : COMMENTS) {
                        for (Position position : POSITIONS) {
                            for (Set<Flag> flags : FLAGS) {
                                for (List<Long> closes : CLOSES) {
                                    all.add(answer(key, whose, status, comment, position, flags, closes));
                                }
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Answer answer(
            UUID key,
            Whose whose,
            Status status,
            String comment,
            Position position,
            Set<Flag> flags,
            List<Long> closes) {
        return new Answer(
                key,
                whose,
                null,
                new HouseholdId(UUID.randomUUID()),
                Kind.SEEN,
                status,
                Stay.HOME,
                null,
                flags,
                comment,
                position,
                NOW,
                closes);
    }
}
