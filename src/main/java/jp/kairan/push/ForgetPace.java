package jp.kairan.push;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Forgets the pace of a while ago, of which the board shows only the last seconds. */
@Singleton
class ForgetPace {
    private final Boards boards;

    ForgetPace(Boards boards) {
        this.boards = boards;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        boards.forgetPace();
    }
}
