package jp.kairan.safety.ladder;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Headline;
import jp.kairan.safety.CheckWords;
import jp.kairan.translation.Worded;
import jp.kairan.translation.Wording;

/** The words by which officers are asked to look after those of whom nobody has been seen. */
@Singleton
class RoundWords implements Worded {
    /** How phones know that a round is asked for; the subject is the rung that was done. */
    static final String KIND = "SAFETY_ROUND";

    private static final String DONE = """
            select d.rung, i.drill, u.path
              from safety_rung_done d
              join incident i on i.id = d.incident_id
              join unit u on u.id = d.unit_id
             where d.id = ? and d.rung in ('GROUP_LEADER', 'WELFARE_COMMISSIONER')""";

    private final Sql sql;
    private final CheckWords words;

    RoundWords(Sql sql, CheckWords words) {
        this.sql = sql;
        this.words = words;
    }

    /**
     * Without a number: one notice goes to the officers of a whole part, so it would be how many there are in all of it, which
     * is no help to a 班長, and from above the 町会 one or two are nobody's to know.
     */
    Headline headline(Rung rung, boolean drill) {
        return words.said(rung.phrase(), Map.of(), drill);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<Wording> words(UUID subject) {
        return sql.one(
                DONE,
                row -> {
                    Headline said = headline(row.constant("rung", Rung.class), row.flag("drill"));
                    return new Wording(
                            new UnitPath(row.text("path")),
                            false,
                            List.of(new Wording.Field("title", said.text(), said.given())));
                },
                subject);
    }

    @Override
    @Transactional
    public Wording forDesk(Actor actor, UUID subject) {
        Wording wording = words(subject).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.requireOrHide(Action.SAFETY_OPEN, wording.publisher());
        return wording;
    }
}
