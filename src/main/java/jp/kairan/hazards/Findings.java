package jp.kairan.hazards;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.FindingId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to what the rules have found. */
@Singleton
class Findings {
    private static final String LIST = """
            select * from hazard_finding
             where (?::uuid is null or id < ?) and (?::text is null or stage = ?) order by id desc limit ?""";

    private static final String ONE = "select * from hazard_finding where id = ?";

    private static final String TURNS =
            "select * from hazard_turn where finding_id = any(?::uuid[]) order by finding_id, no";

    private final Sql sql;

    Findings(Sql sql) {
        this.sql = sql;
    }

    /** What was found, newest first; for those who keep the rules. */
    @Transactional
    Page<FindingView> list(Actor actor, Stage stage, Cursor from, int limit) {
        require(actor);
        UUID before = Cursor.uuid(from);
        List<FindingView> rows = sql.list(LIST, FindingView::of, before, before, stage, stage, limit + 1);
        Map<FindingId, List<FindingView.TurnView>> turns = turns(rows);
        return Page.of(rows, limit, row -> row.id().toString())
                .map(row -> row.with(turns.getOrDefault(row.id(), List.of())));
    }

    @Transactional
    FindingView read(Actor actor, FindingId id) {
        require(actor);
        FindingView row = sql.one(ONE, FindingView::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        return row.with(turns(List.of(row)).getOrDefault(id, List.of()));
    }

    private Map<FindingId, List<FindingView.TurnView>> turns(List<FindingView> rows) {
        Map<FindingId, List<FindingView.TurnView>> turns = new HashMap<>();
        sql.list(
                TURNS,
                row -> turns.computeIfAbsent(new FindingId(row.uuid("finding_id")), id -> new ArrayList<>())
                        .add(FindingView.TurnView.of(row)),
                rows.stream().map(FindingView::id).toList());
        return turns;
    }

    private static void require(Actor actor) {
        if (!actor.mayAnywhere(Action.HAZARD_MANAGE)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
    }
}
