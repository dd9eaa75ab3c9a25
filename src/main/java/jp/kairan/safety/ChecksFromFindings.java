package jp.kairan.safety;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.access.IncidentId;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Incident;
import jp.kairan.hazards.Answer;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.HazardListener;
import jp.kairan.hazards.Mode;
import jp.kairan.hazards.Turn;

/**
 * Asks the whole city who is safe because of what rules find in the reports of the weather service: proposed to the
 * officers, or at once where two persons have agreed to the rule. What people answer is never ended because of a report,
 * but where the report was an error and nobody has taken the check in hand.
 */
@Singleton
class ChecksFromFindings implements HazardListener {
    private final CheckRows rows;
    private final Moves moves;
    private final CheckDesk desk;
    private final Units units;
    private final Clock clock;

    ChecksFromFindings(CheckRows rows, Moves moves, CheckDesk desk, Units units, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void heard(Finding finding, Turn turn) {
        if (finding.answer() != Answer.SAFETY_CHECK) {
            return;
        }
        rows.lock();
        Optional<Check> joined = rows.joined(finding.id()).filter(Check::open);
        if (joined.isPresent()) {
            heardMeanwhile(joined.get(), finding, turn);
            return;
        }
        Optional<Check> known = rows.of(finding.id());
        switch (turn) {
            case RAISED -> known.ifPresentOrElse(check -> {}, () -> begin(finding));
            case STRONGER -> known.ifPresentOrElse(check -> stronger(check, finding), () -> begin(finding));
            case AGAIN, WEAKER, ENDED -> known.ifPresent(check -> tellOf(check, turn));
            case RETRACTED -> known.ifPresent(check -> retracted(check));
        }
    }

    /** Of something else than what a check that runs was begun for. */
    private void heardMeanwhile(Check check, Finding finding, Turn turn) {
        switch (turn) {
            case RAISED -> {}
            case STRONGER -> {
                if (rows.strengthen(finding.id(), finding.strength())) {
                    strongerWhileOpen(check, finding);
                }
            }
            case AGAIN, WEAKER, ENDED -> tellOf(check, turn);
            case RETRACTED -> {
                rows.leave(finding.id());
                desk.tell(check, "気象庁が発表の一つを取り消しました。安否確認の終了を検討してください", true);
            }
        }
    }

    private void tellOf(Check check, Turn turn) {
        desk.tell(
                check,
                switch (turn) {
                    case AGAIN -> "同じ程度の現象が再び観測されました";
                    case WEAKER -> "気象庁の発表が弱い方に改められました。安否確認を見直してください";
                    default -> "気象庁の発表が解除されました。安否確認の終了を検討してください";
                },
                false);
    }

    private void begin(Finding finding) {
        Unit city = units.root();
        Optional<Check> running = running(finding, city);
        if (running.isPresent()) {
            join(running.get(), finding, city);
            return;
        }
        Check check = proposal(finding, city);
        rows.add(check);
        moves.note(Actor.SYSTEM, "CheckProposed", check, Map.of("question", check.question()));
        if (finding.mode() == Mode.AUTOMATIC) {
            open(check);
        } else {
            desk.tell(check, "気象庁の発表による安否確認の案があります。実施するかどうかを決めてください", true);
        }
    }

    private void open(Check check) {
        moves.open(Actor.SYSTEM, check, NewCheck.bounded(check.since(), Instant.now(clock)));
        desk.tell(check, "気象庁の発表により、市全域の安否確認を自動で始めました", true);
    }

    /**
     * What asks about the same already: the city's own check or, for a rule that decides, one that was begun somewhere in
     * the city after it happened. What a neighbourhood began before is about something else.
     */
    private Optional<Check> running(Finding finding, Unit city) {
        return rows.asking(false, List.of(city.id())).stream()
                .filter(check -> check.lead().equals(city.id())
                        || finding.mode() == Mode.AUTOMATIC && !check.since().isBefore(finding.occurredAt()))
                .findFirst();
    }

    /**
     * One check is enough; where nobody needs to be asked for that, it is taken to the whole city or, of what has happened since
     * it was begun, asked again.
     */
    private void join(Check check, Finding finding, Unit city) {
        if (check.finding() == null) {
            rows.link(check.id(), finding.id(), finding.strength());
        } else {
            rows.join(check.id(), finding.id(), finding.strength());
        }
        boolean since = finding.occurredAt().isAfter(rows.lastAsked(check.id()));
        if (finding.mode() != Mode.AUTOMATIC) {
            desk.tell(
                    check,
                    since
                            ? "安否確認中に、新たな気象庁の発表がありました。もう一度たずねるかどうかを決めてください"
                            : "気象庁の発表がありました。行われている安否確認を市全域に広げるかどうかを決めてください",
                    true);
        } else if (moves.spread(Actor.SYSTEM, "CheckWidened", check, List.of(city.id()), city.id())) {
            desk.tell(check, "気象庁の発表により、行われている安否確認を市全域に広げました", true);
        } else if (since) {
            rows.askAgain(check.id(), Instant.now(clock), Duration.ZERO);
            moves.askAgain(Actor.SYSTEM, check, Map.of("strength", finding.strength()));
            desk.tell(check, "新たな気象庁の発表により、安否確認をもう一度知らせました", true);
        } else {
            desk.tell(check, "気象庁の発表がありました。安否確認は市全域で行われています", true);
        }
    }

    private void stronger(Check check, Finding finding) {
        boolean heard = finding.strength().equals(check.strength());
        rows.link(check.id(), finding.id(), finding.strength());
        switch (check.state()) {
            case PROPOSED, DROPPED -> {
                if (heard) {
                    return;
                }
                rows.move(check.id(), CheckState.PROPOSED);
                if (finding.mode() == Mode.AUTOMATIC) {
                    open(check);
                } else {
                    desk.tell(check, "より強い現象が観測されました。安否確認を実施するかどうかを決めてください", true);
                }
            }
            case OPEN -> {
                if (!heard) {
                    strongerWhileOpen(check, finding);
                }
            }
            case CLOSED -> desk.tell(check, "安否確認の終了後に、より強い現象が観測されました。再度の実施を検討してください", true);
        }
    }

    /** Everybody is asked again by a rule that decides; otherwise an officer does so. */
    private void strongerWhileOpen(Check check, Finding finding) {
        if (finding.mode() == Mode.AUTOMATIC) {
            moves.askAgain(Actor.SYSTEM, check, Map.of("strength", finding.strength()));
            desk.tell(check, "より強い現象が観測されたため、安否確認をもう一度知らせました", true);
        } else {
            desk.tell(check, "安否確認中に、より強い現象が観測されました", true);
        }
    }

    private void retracted(Check check) {
        switch (check.state()) {
            case PROPOSED -> moves.drop(Actor.SYSTEM, check);
            case OPEN -> {
                if (check.alone()
                        && !rows.othersFound(check.id())
                        && !rows.helpWanted(Incident.REALITY, check.since())) {
                    moves.close(Actor.SYSTEM, check);
                    desk.tell(check, "気象庁が発表を取り消したため、安否確認を終了しました", false);
                } else {
                    desk.tell(check, "気象庁が発表を取り消しました。安否確認の終了を検討してください", true);
                }
            }
            case CLOSED, DROPPED -> {}
        }
    }

    private Check proposal(Finding finding, Unit city) {
        return new Check(
                IncidentId.next(),
                CheckState.PROPOSED,
                finding.trigger().quake() ? Question.EARTHQUAKE : Question.DISASTER,
                false,
                false,
                city.id(),
                city.id(),
                city.path(),
                List.of(city.id()),
                finding.id(),
                finding.strength(),
                false,
                null,
                null,
                Instant.now(clock),
                finding.occurredAt(),
                null,
                null);
    }
}
