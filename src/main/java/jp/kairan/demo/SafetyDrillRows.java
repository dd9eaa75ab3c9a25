package jp.kairan.demo;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/**
 * The rows of two drills of safety confirmation that the first association has held, a year apart, so that there is
 * something to compare; no check is open.
 */
final class SafetyDrillRows {
    static final String WORLDS = "copy evidence_head (world, no) from stdin";

    static final String INCIDENTS = "copy incident (id, drill, unit_id, since, opened_at, closed_at) from stdin";

    static final String AREAS = "copy incident_area (incident_id, unit_id, added_at) from stdin";

    static final String CHECKS = """
            copy safety_check (id, state, question, drill, announced, unit_id, lead_id, area, touched, opened_by, closed_by,
                               created_at, since, opened_at, closed_at)
            from stdin""";

    static final String DRILLS = """
            copy safety_drill (id, state, unit_id, title, announced, at, until, incident_id, created_by, created_at)
            from stdin""";

    static final String DRILL_AREAS = "copy safety_drill_area (drill_id, unit_id) from stdin";

    static final String EVIDENCE = """
            copy evidence (world, no, author_id, key, author_kind, household_id, resident_id, kind, status, flags, source,
                           at, received_at, closes)
            from stdin""";

    private static final Duration LASTS = Duration.ofHours(2);
    private static final LocalTime BEGINS = LocalTime.of(9, 0);
    private static final String TITLE = "町会いっせい安否確認訓練";

    private final CityPlan plan;
    private final PlannedUnit association;
    private final UUID head;
    private final List<Instant> openings;
    private final List<List<DrillAnswer>> answers;

    SafetyDrillRows(CityPlan plan, Instant now) {
        this.plan = plan;
        association = plan.units(UnitKind.ASSOCIATION).get(0);
        head = plan.offices().holder(association, Role.HEAD);
        LocalDate today = now.atOffset(Dice.FOUNDED.getOffset()).toLocalDate();
        openings = List.of(sunday(today.minusYears(1)), sunday(today));
        answers = IntStream.range(0, openings.size()).mapToObj(this::answers).toList();
    }

    /** A Sunday some weeks before. */
    private static Instant sunday(LocalDate day) {
        return day.minusWeeks(2)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                .atTime(BEGINS)
                .toInstant(Dice.FOUNDED.getOffset());
    }

    private List<DrillAnswer> answers(int drill) {
        return new DrillAnswers(plan, association, drill).all();
    }

    void worlds(CopyTable table) throws SQLException {
        for (int n = 0; n < openings.size(); n++) {
            table.row(incident(n), answers.get(n).size());
        }
    }

    void incidents(CopyTable table) throws SQLException {
        for (int n = 0; n < openings.size(); n++) {
            Instant at = openings.get(n);
            table.row(incident(n), true, association.id(), at, at, at.plus(LASTS));
        }
    }

    void areas(CopyTable table) throws SQLException {
        for (int n = 0; n < openings.size(); n++) {
            table.row(incident(n), association.id(), openings.get(n));
        }
    }

    void checks(CopyTable table) throws SQLException {
        for (int n = 0; n < openings.size(); n++) {
            Instant at = openings.get(n);
            table.row(
                    incident(n),
                    "CLOSED",
                    "EARTHQUAKE",
                    true,
                    true,
                    association.id(),
                    association.id(),
                    List.of(association.id()),
                    true,
                    head,
                    head,
                    at,
                    at,
                    at,
                    at.plus(LASTS));
        }
    }

    void drills(CopyTable table) throws SQLException {
        for (int n = 0; n < openings.size(); n++) {
            Instant at = openings.get(n);
            table.row(
                    drill(n),
                    "CLOSED",
                    association.id(),
                    TITLE,
                    true,
                    at,
                    at.plus(LASTS),
                    incident(n),
                    head,
                    at.minus(Duration.ofDays(20)));
        }
    }

    void drillAreas(CopyTable table) throws SQLException {
        for (int n = 0; n < openings.size(); n++) {
            table.row(drill(n), association.id());
        }
    }

    void evidence(CopyTable table) throws SQLException {
        for (int n = 0; n < openings.size(); n++) {
            List<DrillAnswer> all = answers.get(n);
            for (int no = 1; no <= all.size(); no++) {
                DrillAnswer answer = all.get(no - 1);
                table.row(
                        incident(n),
                        no,
                        answer.author(),
                        answer.key(),
                        answer.authorKind(),
                        answer.household(),
                        answer.resident(),
                        answer.closes() == null ? "SEEN" : "CLOSED",
                        answer.status(),
                        List.of(),
                        answer.source(),
                        openings.get(n).plusSeconds(answer.at()),
                        openings.get(n).plusSeconds(answer.received()),
                        answer.closes() == null ? List.of() : List.of(1 + position(all, answer.closes())));
            }
        }
    }

    private static int position(List<DrillAnswer> all, UUID key) {
        return IntStream.range(0, all.size())
                .filter(n -> all.get(n).key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private UUID incident(int n) {
        return plan.dice().id(About.SAFETY_DRILL, n);
    }

    private UUID drill(int n) {
        return plan.dice().id(About.SAFETY_DRILL, openings.size() + n);
    }
}
