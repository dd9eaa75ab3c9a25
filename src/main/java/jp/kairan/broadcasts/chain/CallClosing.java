package jp.kairan.broadcasts.chain;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.shelters.ShelterSaid;
import jp.kairan.shelters.Shelters;

/** How a call ends; for whoever holds the call. */
@Singleton
class CallClosing {
    private final CallRepository calls;
    private final CallLog log;
    private final CallNews news;
    private final AlarmNews alarmNews;
    private final Shelters shelters;
    private final Clock clock;

    CallClosing(CallRepository calls, CallLog log, CallNews news, AlarmNews alarmNews, Shelters shelters, Clock clock) {
        this.calls = calls;
        this.log = log;
        this.news = news;
        this.alarmNews = alarmNews;
        this.shelters = shelters;
        this.clock = clock;
    }

    /** Whoever says that a shelter is open, its call has come to its end: in the transaction of the saying. */
    void heard(@Observes ShelterSaid said) {
        if (!said.shelter().status().state().open()) {
            return;
        }
        calls.running(said.shelter().id(), false)
                .flatMap(calls::lock)
                .filter(Call::running)
                .ifPresent(this::opened);
    }

    /** The shelter is open. */
    void opened(Call call) {
        call.open(Instant.now(clock));
        news.opened(call);
        over(call);
    }

    /** The shelter need not be opened any more. */
    void calledOff(Actor actor, Call call) {
        call.callOff(Instant.now(clock));
        log.note(call, Happening.CALLED_OFF, actor.account().orElse(null));
        news.calledOff(actor, call);
        over(call);
    }

    private void over(Call call) {
        if (!call.drill()) {
            shelters.expectNoLonger(Actor.SYSTEM, List.of(call.shelter()));
        }
        if (calls.running(call.alarm()).isEmpty()) {
            alarmNews.over(call.alarm());
        }
    }
}
