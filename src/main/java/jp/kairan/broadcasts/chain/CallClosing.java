package jp.kairan.broadcasts.chain;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final Wants wants;
    private final Shelters shelters;
    private final Clock clock;

    CallClosing(
            CallRepository calls,
            CallLog log,
            CallNews news,
            AlarmNews alarmNews,
            Wants wants,
            Shelters shelters,
            Clock clock) {
        this.calls = calls;
        this.log = log;
        this.news = news;
        this.alarmNews = alarmNews;
        this.wants = wants;
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

    /** An alarm waits for nothing any more; gives how many of its calls ended, because no other one waits for them. */
    int calledOff(Actor actor, AlarmId alarm) {
        List<Call> open = calls.lock(alarm);
        wants.giveUp(alarm);
        List<Call> over = open.stream().filter(call -> !passedOn(call)).toList();
        over.forEach(call -> calledOff(actor, call));
        return over.size();
    }

    /** Nobody who was asked hears that a call runs on for another alarm, because nothing changes for them. */
    private boolean passedOn(Call call) {
        AlarmId before = call.alarm();
        Optional<AlarmId> next = wants.next(call);
        next.ifPresent(alarm -> {
            call.passOn(alarm);
            if (calls.running(before).isEmpty()) {
                alarmNews.over(before);
            }
            if (call.step() == Step.CITY && call.state() == CallState.ASKING) {
                alarmNews.nobodyComes(call);
            }
        });
        return next.isPresent();
    }

    /** The shelter need not be opened any more, whoever waited for it. */
    void calledOff(Actor actor, Call call) {
        call.callOff(Instant.now(clock));
        log.note(call, Happening.CALLED_OFF, actor.account().orElse(null));
        news.calledOff(actor, call);
        over(call);
    }

    private void over(Call call) {
        wants.settle(call);
        if (!call.drill()) {
            shelters.expectNoLonger(Actor.SYSTEM, List.of(call.shelter()));
        }
        if (calls.running(call.alarm()).isEmpty()) {
            alarmNews.over(call.alarm());
        }
    }
}
