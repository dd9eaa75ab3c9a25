package jp.kairan.safety.drills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.Unit;
import jp.kairan.safety.board.AnswerClock;
import jp.kairan.safety.board.Bounded;
import jp.kairan.safety.board.Narrow;
import jp.kairan.safety.board.Shown;
import jp.kairan.safety.board.Tally;

/**
 * Lays the scores of a unit and of its parts beside those of an earlier drill, small numbers withheld as on the board.
 *
 * @param parts directly below the unit
 * @param narrow whether small numbers are withheld
 */
record Compared(Unit own, List<Unit> parts, boolean narrow) {

    /**
     * A row of a sheet: the unit itself first, then its parts, then its households that are in no association.
     *
     * @param asked whether anybody was asked there
     */
    record Row(Unit unit, boolean outside, boolean asked, ScoreLine.Result result) {}

    List<Row> rows(Map<UnitId, Score> scores) {
        Score whole = score(scores, own);
        List<Score> below = parts.stream().map(part -> score(scores, part)).toList();
        List<Tally> tallies = new ArrayList<>(below.stream().map(Score::tally).toList());
        Tally rest = whole.tally();
        for (Tally tally : tallies) {
            rest = rest.without(tally);
        }
        boolean outside = own.kind() == UnitKind.FEDERATION && rest.households() > 0;
        if (outside) {
            tallies.add(rest);
        }
        // by this very check's board everybody is told where anybody has answered
        Narrow numbers = narrow
                ? Narrow.of(
                        Bounded.started(whole.tally()),
                        tallies.stream().map(Bounded::started).toList())
                : null;
        List<Row> rows = new ArrayList<>();
        rows.add(row(own, false, whole.tally(), narrow ? numbers.own() : Shown.of(whole.tally()), whole.clock()));
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            boolean last = i == parts.size();
            rows.add(row(
                    last ? own : parts.get(i),
                    last,
                    tally,
                    narrow ? numbers.part(i) : Shown.of(tally),
                    last ? null : below.get(i).clock()));
        }
        return rows;
    }

    List<ScoreLine> lines(List<Row> now) {
        return now.stream().map(row -> line(row, null)).toList();
    }

    List<ScoreLine> lines(List<Row> now, IncidentId before, LocalDate on, List<Row> then) {
        return now.stream()
                .map(row -> line(
                        row,
                        then.stream()
                                .filter(other -> other.asked
                                        && other.outside == row.outside
                                        && other.unit.id().equals(row.unit.id()))
                                .map(other -> new ScoreLine.Earlier(before, on, other.result))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static Row row(Unit unit, boolean outside, Tally tally, Shown shown, AnswerClock clock) {
        return new Row(unit, outside, tally.households() > 0, ScoreLine.Result.of(shown, clock));
    }

    private static ScoreLine line(Row row, ScoreLine.Earlier earlier) {
        return new ScoreLine(row.unit.id(), row.unit.name(), row.unit.kind(), row.outside, row.result, earlier);
    }

    private static Score score(Map<UnitId, Score> scores, Unit unit) {
        Score score = scores.get(unit.id());
        return score == null ? Score.nothing(unit.id()) : score;
    }
}
