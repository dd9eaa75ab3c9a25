package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.events.AnsweredBy;
import jp.kairan.events.EventDraft;
import jp.kairan.events.EventKind;
import jp.kairan.events.Events;
import jp.kairan.events.Place;
import jp.kairan.events.Quorum;

/** A few events of the demo city, published by its officers; always to come, therefore reckoned from the day of loading. */
@Singleton
class DemoEvents {
    private static final Place HALL = new Place("米泉公民館", "石川県金沢市米泉町9丁目1番地", null, null);

    private final DemoPeople people;
    private final Events events;
    private final Clock clock;

    DemoEvents(DemoPeople people, Events events, Clock clock) {
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes them in the transaction in which the city is loaded. */
    @Transactional(TxType.MANDATORY)
    public void publish() {
        LocalDate today = LocalDate.now(clock);
        for (DemoPerson person : people.all(true)) {
            if (person.person() == DemoRole.ASSOCIATION_HEAD) {
                publish(person, garbageDay(person, today));
                publish(person, cleaning(person, today));
            } else if (person.person() == DemoRole.FEDERATION_HEAD) {
                publish(person, meeting(person, today));
                publish(person, sportsDay(person, today));
            }
        }
    }

    private void publish(DemoPerson person, EventDraft draft) {
        Actor officer = people.actor(person.account());
        EventId id = events.draft(officer, draft);
        events.publish(officer, id, null);
    }

    private static EventDraft garbageDay(DemoPerson head, LocalDate today) {
        Days days = new Days(today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)), null, null);
        Asking nobody = new Asking(AnsweredBy.NOBODY, null, null, null);
        return draft(head, EventKind.DATE, "燃やすごみの日", "朝8時までに出してください。", days, "FREQ=WEEKLY;BYDAY=TU,FR", nobody);
    }

    private static EventDraft cleaning(DemoPerson head, LocalDate today) {
        LocalDate sunday = today.plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        Days days = new Days(sunday, LocalTime.of(8, 0), LocalTime.of(9, 30));
        Asking houses = new Asking(AnsweredBy.HOUSEHOLD, 60, 6, null);
        return draft(head, EventKind.EVENT, "米泉公園の清掃", "軍手をお持ちください。雨天中止。", days, null, houses);
    }

    private static EventDraft meeting(DemoPerson head, LocalDate today) {
        LocalDate saturday = today.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SATURDAY));
        Days days = new Days(saturday, LocalTime.of(19, 0), LocalTime.of(20, 30));
        Asking heads = new Asking(AnsweredBy.PERSON, null, null, new Quorum(1, 2, true));
        return draft(
                head, EventKind.MEETING, "月例会", "各町会長はご出席ください。代理の方でもかまいません。", days, "FREQ=MONTHLY;BYDAY=2SA", heads);
    }

    private static EventDraft sportsDay(DemoPerson head, LocalDate today) {
        Days days = new Days(today.plusWeeks(6).with(TemporalAdjusters.next(DayOfWeek.SUNDAY)), null, null);
        Asking all = new Asking(AnsweredBy.PERSON, null, 6, null);
        return draft(head, EventKind.EVENT, "校下運動会", "お弁当は各自でご用意ください。", days, null, all);
    }

    /** A day, whole or from a time to a time. */
    private record Days(LocalDate day, LocalTime from, LocalTime to) {}

    /** Who is asked to come. */
    private record Asking(AnsweredBy by, Integer capacity, Integer mostHeads, Quorum quorum) {}

    /** A meeting is for the heads of the associations, anything else for everybody. */
    private static EventDraft draft(
            DemoPerson by, EventKind kind, String title, String body, Days days, String rule, Asking asking) {
        boolean whole = days.from() == null;
        Term audience = kind == EventKind.MEETING ? Term.office(Role.HEAD, by.unit()) : Term.everyone(by.unit());
        return new EventDraft(
                by.unit(),
                kind,
                title,
                body,
                kind == EventKind.DATE ? null : HALL,
                whole
                        ? null
                        : days.day()
                                .atTime(days.from())
                                .atZone(Dice.FOUNDED.getOffset())
                                .toInstant(),
                whole
                        ? null
                        : days.day()
                                .atTime(days.to())
                                .atZone(Dice.FOUNDED.getOffset())
                                .toInstant(),
                whole ? days.day() : null,
                null,
                rule,
                asking.by(),
                null,
                asking.capacity(),
                asking.mostHeads(),
                asking.quorum(),
                null,
                null,
                null,
                false,
                List.of(audience),
                List.of(),
                List.of());
    }
}
