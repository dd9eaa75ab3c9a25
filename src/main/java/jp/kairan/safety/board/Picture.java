package jp.kairan.safety.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;

/** What is known of a check at one moment; never changes. Nothing here is withheld from anybody: who shows it, does so. */
public interface Picture {
    /** The moment: everything that was committed half a second before is in it. */
    Instant at();

    /** A household that is asked. */
    Optional<Asked> household(HouseholdId household);

    /** Everybody asked at a unit and below it, in the order of the tree; protected ones are among them. */
    List<Asked> households(UnitPath unit);

    /** Those of them of whom a request for help stands open, the most urgent first, then the oldest. */
    List<Asked> requests(UnitPath unit);

    /** The numbers of a unit and of everything below it. Protected households count for the city alone. */
    Tally tally(UnitPath unit);

    /** How quickly a unit has answered. */
    AnswerClock clock(UnitPath unit);
}
