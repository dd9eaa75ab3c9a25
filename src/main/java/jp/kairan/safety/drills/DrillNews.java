package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Spoken;
import jp.kairan.translation.Wording;

/** Tells an area calmly, in locked phrases, that there will be a drill. */
@Singleton
class DrillNews {
    /** How phones know that a drill will come; the subject is the plan. */
    static final String KIND = "SAFETY_DRILL";

    private static final String PHRASE = "safety.drill.announced";

    private static final String EVERYBODY = """
            insert into dispatch_account (dispatch_id, account_id)
            select distinct ?::uuid, r.account_id
              from notice n cross join lateral notice_readers(n.id, ?) r
             where n.kind = ? and n.subject_id = ?""";

    private final Sql sql;
    private final Notices notices;
    private final Phrases phrases;
    private final Clock clock;

    DrillNews(Sql sql, Notices notices, Phrases phrases, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Tells everybody in the area; the notice goes when the drill itself comes. */
    void announce(Actor actor, DrillId id, DrillForm form) {
        notices.publish(
                actor,
                new Notice(
                        NoticeId.next(),
                        KIND,
                        id.value(),
                        form.unit(),
                        Urgency.NORMAL,
                        false,
                        headline(form),
                        false,
                        false,
                        1,
                        form.at(),
                        form.area().stream().map(Term::everyone).toList()));
    }

    /** Tells everybody again that it comes; how many they are. */
    int remind(DrillId id) {
        LocalDate today = LocalDate.now(clock);
        return notices.tell(
                KIND,
                id.value(),
                Cause.EVE,
                null,
                dispatch -> sql.update(EVERYBODY, dispatch, today, KIND, id.value()));
    }

    /** Tells them that there will be none. */
    void callOff(Actor actor, DrillId id) {
        notices.withdraw(actor, KIND, id.value());
    }

    private Headline headline(DrillForm form) {
        Map<Language, Wording.Given> given = Arrays.stream(Language.values())
                .filter(language -> language != Language.JA)
                .collect(Collectors.toMap(
                        Function.identity(), language -> new Wording.Given(text(form, language), Origin.PHRASE)));
        return new Headline(text(form, Language.JA), given);
    }

    private String text(DrillForm form, Language language) {
        LocalDateTime begins = LocalDateTime.ofInstant(form.at(), clock.getZone());
        // Another day of its year is taken for today, because the notice is read on any day and has to name its own.
        var anotherDay = begins.toLocalDate().withDayOfYear(begins.getDayOfYear() == 1 ? 2 : 1);
        return phrases.text(PHRASE, language, Map.of("time", Spoken.moment(begins, anotherDay, language)));
    }
}
