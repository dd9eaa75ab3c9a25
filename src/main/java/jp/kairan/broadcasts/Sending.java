package jp.kairan.broadcasts;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.audit.Audit;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.kernel.Language;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;
import jp.kairan.translation.Wording.Given;

/** Puts messages out, in the transaction of whoever lets them out: the inbox and push follow through the notice. */
@Singleton
class Sending {
    private final Notices notices;
    private final Areas areas;
    private final Wordings wordings;
    private final DrillMark drills;
    private final Audit audit;
    private final Event<BulletinSent> events;

    Sending(
            Notices notices,
            Areas areas,
            Wordings wordings,
            DrillMark drills,
            Audit audit,
            Event<BulletinSent> events) {
        this.notices = notices;
        this.areas = areas;
        this.wordings = wordings;
        this.drills = drills;
        this.audit = audit;
        this.events = events;
    }

    /** Puts out a message that was just let out. */
    void put(Actor actor, Broadcast broadcast, Message message) {
        List<Areas.Place> units = areas.settle(message.id());
        if (message.step() == Step.FIRST) {
            publish(actor, broadcast, message, units);
        } else if (message.step() == Step.RETRACTION) {
            // it is shown as long as an error has to be, also where what it takes back had all but expired
            notices.expire(
                    Broadcast.KIND, broadcast.id().value(), message.traits().expiresAt());
            notices.withdraw(actor, Broadcast.KIND, broadcast.id().value());
        } else {
            follow(actor, broadcast, message);
        }
        audit.note(
                actor,
                "BroadcastSent",
                Broadcast.KIND,
                broadcast.id(),
                broadcast.unit(),
                Map.of(
                        "message", message.no(),
                        "step", message.step(),
                        "drill", broadcast.drill(),
                        "units", units.size()));
        events.fire(new BulletinSent(broadcast.id()));
    }

    private void publish(Actor actor, Broadcast broadcast, Message message, List<Areas.Place> units) {
        notices.publish(
                actor,
                new Notice(
                        NoticeId.next(),
                        Broadcast.KIND,
                        broadcast.id().value(),
                        broadcast.unit(),
                        urgency(broadcast, message),
                        false,
                        headline(broadcast, message),
                        false,
                        false,
                        1,
                        message.traits().expiresAt(),
                        Areas.audience(units)));
    }

    /** Whoever was told before goes on being told, in the new area or not; whoever is new in it is told, too. */
    private void follow(Actor actor, Broadcast broadcast, Message message) {
        var subject = broadcast.id().value();
        notices.readdress(actor, Broadcast.KIND, subject, Areas.audience(areas.ever(broadcast.id())));
        notices.hurry(Broadcast.KIND, subject, urgency(broadcast, message));
        notices.expire(Broadcast.KIND, subject, message.traits().expiresAt());
        notices.correct(actor, Broadcast.KIND, subject, headline(broadcast, message));
    }

    private Headline headline(Broadcast broadcast, Message message) {
        Map<Language, Said> words = drills.on(wordings.of(message.id()), broadcast.drill());
        Map<Language, Given> given = new EnumMap<>(Language.class);
        words.forEach((language, said) -> {
            if (language != Language.JA) {
                given.put(language, new Given(said.words().title(), said.origin()));
            }
        });
        return new Headline(words.get(Language.JA).words().title(), given);
    }

    /** Neither a drill nor the end of something wakes anybody or goes before what is real. */
    private static Urgency urgency(Broadcast broadcast, Message message) {
        Weight weight = message.traits().weight();
        if (!weight.urgent()) {
            return Urgency.NORMAL;
        }
        boolean calm = broadcast.drill() || message.step() == Step.ALL_CLEAR;
        return weight.emergency() && !calm ? Urgency.EMERGENCY : Urgency.IMPORTANT;
    }
}
