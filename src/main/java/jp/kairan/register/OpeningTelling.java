package jp.kairan.register;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Units;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;

/** Tells the city that the register was opened, in words that name neither a place nor a person. */
@Singleton
class OpeningTelling {
    /** How phones know the notice; its subject is the opening. */
    static final String KIND = "REGISTER_OPENED";

    private static final String TITLE = "避難行動要支援者名簿が開示されました。管理画面で確かめてください。";
    /** The city looks back at it some days after it was over. */
    private static final Duration SHOWN = Opening.LONGEST.plusDays(7);

    private final Units units;
    private final Notices notices;

    OpeningTelling(Units units, Notices notices) {
        this.units = units;
        this.notices = notices;
    }

    void city(Actor actor, OpeningId opening, Instant now) {
        UnitId city = units.root().id();
        notices.publish(
                actor,
                new Notice(
                        NoticeId.next(),
                        KIND,
                        opening.value(),
                        city,
                        Urgency.IMPORTANT,
                        true,
                        TITLE,
                        false,
                        false,
                        1,
                        now.plus(SHOWN),
                        List.of(Term.office(Role.CITY_ADMIN, city))));
    }
}
