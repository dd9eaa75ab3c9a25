package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.AccountId;

/** How a call goes along the chain; for whoever holds the call. */
@Singleton
class Escalation {
    private final CallLog log;
    private final Keepers keepers;
    private final CallNews news;
    private final AlarmNews alarmNews;
    private final ChainConfig config;
    private final Clock clock;

    Escalation(CallLog log, Keepers keepers, CallNews news, AlarmNews alarmNews, ChainConfig config, Clock clock) {
        this.log = log;
        this.keepers = keepers;
        this.news = news;
        this.alarmNews = alarmNews;
        this.config = config;
        this.clock = clock;
    }

    /** Asks whom the chain asks next, because those before have not opened the shelter. */
    void goOn(Call call) {
        Instant now = Instant.now(clock);
        List<AccountId> asked = List.of();
        Step next = call.step();
        do {
            next = next.next();
            asked = asked(call, next);
        } while (next != Step.CITY && asked.isEmpty());
        boolean begins = call.step() == Step.RAISED;
        call.ask(next, now);
        if (!begins) {
            log.note(call, Happening.ESCALATED, null);
        }
        if (next == Step.CITY) {
            alarmNews.nobodyComes(call);
        } else {
            log.asked(call, asked);
            news.ask(call, next.rank().orElseThrow(), asked);
        }
        settle(call);
    }

    /** Draws from what everybody has said what the call waits for now. */
    void settle(Call call) {
        Instant now = Instant.now(clock);
        Prospects prospects = log.prospects(call);
        Optional<Instant> coming = prospects.until(now, config.grace(), config.longestWay());
        if (coming.isPresent()) {
            call.expect(coming.get());
        } else if (call.step() == Step.CITY) {
            call.waitFor(null);
        } else if (prospects.hopeless()) {
            goOn(call);
        } else {
            call.waitFor(call.stepAt().plus(config.patience()));
        }
    }

    private List<AccountId> asked(Call call, Step step) {
        return step.rank().map(rank -> keepers.today(call.shelter(), rank)).orElse(List.of());
    }
}
