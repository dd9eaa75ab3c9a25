package jp.kairan.push;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Sql;
import jp.kairan.localfcm.Behaviour;
import jp.kairan.localfcm.LocalFcm;
import jp.kairan.localfcm.LocalFcmSettings;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;

/** Publishes, cuts and carries by hand, against a local FCM. */
@Singleton
class PushRig {
    static final String KIND = "CIRCULAR";

    private final Sql sql;
    private final Notices notices;
    private final CutRuns cutRuns;
    private final Workers workers;
    private final Ledger ledger;

    PushRig(Sql sql, Notices notices, CutRuns cutRuns, Workers workers, Ledger ledger) {
        this.sql = sql;
        this.notices = notices;
        this.cutRuns = cutRuns;
        this.workers = workers;
        this.ledger = ledger;
    }

    /** A local FCM with the workers of a test on it. */
    final class Bench implements AutoCloseable {
        final LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults());
        private final List<Worker> opened = new java.util.ArrayList<>();

        Worker worker() {
            return worker(new FixedBearer("static"));
        }

        Worker worker(Bearer bearer) {
            return worker(workers, fcm.baseUrl(), bearer, 10_000);
        }

        Worker worker(int rate) {
            return worker(workers, fcm.baseUrl(), new FixedBearer("static"), rate);
        }

        Worker worker(String url) {
            return worker(workers, url, new FixedBearer("static"), 10_000);
        }

        /** A worker put together otherwise than in service. */
        Worker worker(Workers by) {
            return worker(by, fcm.baseUrl(), new FixedBearer("static"), 10_000);
        }

        private Worker worker(Workers by, String url, Bearer bearer, int rate) {
            Tempo tempo = new Tempo(rate, 0.1, Duration.ZERO);
            FcmTarget target =
                    new FcmTarget(URI.create(url), "test", bearer, 2, 50, tempo, Duration.ofSeconds(1), false);
            return open(by, Optional.of(target), Optional.empty());
        }

        /** A worker that reaches browsers as well. */
        Worker worker(WebTarget web) {
            Tempo tempo = new Tempo(10_000, 0.1, Duration.ZERO);
            FcmTarget target = new FcmTarget(
                    URI.create(fcm.baseUrl()),
                    "test",
                    new FixedBearer("static"),
                    2,
                    50,
                    tempo,
                    Duration.ofSeconds(1),
                    false);
            return open(workers, Optional.of(target), Optional.of(web));
        }

        /** A worker of a city without Firebase. */
        Worker webWorker(WebTarget web) {
            return open(workers, Optional.empty(), Optional.of(web));
        }

        private Worker open(Workers by, Optional<FcmTarget> target, Optional<WebTarget> web) {
            Worker worker = by.open(target, web, () -> {});
            opened.add(worker);
            return worker;
        }

        void behave(jp.kairan.localfcm.Rule... rules) {
            fcm.behave(Behaviour.ACCEPTING.withRules(rules));
        }

        @Override
        public void close() {
            opened.forEach(Worker::rest);
            opened.forEach(worker -> await().until(() -> !worker.turn()));
            opened.forEach(Worker::close);
            fcm.close();
        }
    }

    /** Ends whatever other tests have left behind and opens a bench. */
    Bench bench() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("update dispatch set taken_at = now() where taken_at is null");
            sql.update(
                    "update push_chunk set state = 'DONE', epoch = epoch + 1, lease_until = null where state <> 'DONE'");
            sql.update("update push_run set state = 'EXPIRED' where state = 'SENDING'");
            sql.update("delete from push_pause");
            sql.update("delete from push_pace");
        });
        return new Bench();
    }

    /** A notice to publish. */
    record Draft(UnitId unit, Urgency urgency, boolean sensitive, String title, Instant expiresAt, Term audience) {
        static Draft toEveryone(UnitId unit) {
            return new Draft(unit, Urgency.NORMAL, false, "清掃のお知らせ", null, Term.everyone(unit));
        }

        Draft emergency() {
            return new Draft(unit, Urgency.EMERGENCY, sensitive, title, expiresAt, audience);
        }

        Draft sensitive(String secret) {
            return new Draft(unit, urgency, true, secret, expiresAt, audience);
        }

        Draft to(Term term) {
            return new Draft(unit, urgency, sensitive, title, expiresAt, term);
        }

        Draft until(Instant end) {
            return new Draft(unit, urgency, sensitive, title, end, audience);
        }
    }

    /** The settings as they are, but for the size of a chunk. */
    static PushConfig chunksOf(int size, PushConfig config) {
        return (PushConfig) Proxy.newProxyInstance(
                PushConfig.class.getClassLoader(),
                new Class<?>[] {PushConfig.class},
                (proxy, method, args) -> method.getName().equals("chunkSize") ? size : method.invoke(config, args));
    }

    /** Publishes and cuts the run. */
    NoticeId publish(Draft draft) {
        return publish(draft, cutRuns::cutAll);
    }

    /** Publishes and has somebody else cut the run. */
    NoticeId publish(Draft draft, Runnable cut) {
        NoticeId id = NoticeId.next();
        QuarkusTransaction.requiringNew()
                .run(() -> notices.publish(
                        Actor.SYSTEM,
                        new Notice(
                                id,
                                KIND,
                                id.value(),
                                draft.unit(),
                                draft.urgency(),
                                draft.sensitive(),
                                draft.title(),
                                false,
                                false,
                                1,
                                draft.expiresAt(),
                                List.of(draft.audience()))));
        cut.run();
        return id;
    }

    /** Cuts runs of whatever waits. */
    void cut() {
        cutRuns.cutAll();
    }

    void withdraw(NoticeId notice) {
        QuarkusTransaction.requiringNew().run(() -> notices.withdraw(Actor.SYSTEM, KIND, notice.value()));
        cutRuns.cutAll();
    }

    void correct(NoticeId notice, String title) {
        QuarkusTransaction.requiringNew().run(() -> notices.correct(Actor.SYSTEM, KIND, notice.value(), title));
        cutRuns.cutAll();
    }

    /** Turns the workers until every run of the notice has ended; what was put back is due at once. */
    void carry(NoticeId notice, Worker... hands) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    hurry();
                    turn(hands);
                    return states(notice).stream().noneMatch("SENDING"::equals);
                });
    }

    /** Turns the workers until nothing is on its way any more. */
    void carryOnce(Worker... hands) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !turn(hands));
    }

    private static boolean turn(Worker... hands) {
        boolean busy = false;
        for (Worker hand : hands) {
            busy |= hand.turn();
        }
        return busy;
    }

    /** Lets time pass for whatever waits. */
    void hurry() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update("update push_chunk set due_at = now() where state = 'WAITING' and due_at > now()"));
    }

    void endPauses() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("delete from push_pause"));
    }

    Map<Scope, Duration> pauses() {
        return ledger.pauses();
    }

    void run(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, values));
    }

    long number(String query, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> sql.number(query, values));
    }

    UUID uuid(String query, Object... values) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(query, row -> row.uuid("id"), values).orElseThrow());
    }

    List<String> states(NoticeId notice) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select state from push_run where notice_id = ? order by id",
                        row -> row.text("state"),
                        notice));
    }

    /** The outcome of each device in the newest run it was in, by the device's id. */
    Map<UUID, Outcome> outcomes(NoticeId notice) {
        Map<UUID, Outcome> found = new HashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.list("""
                        select d.id, get_byte(c.outcomes, x.place::int - 1) as code
                          from push_run r join push_chunk c on c.run_id = r.id
                         cross join lateral unnest(c.devices) with ordinality as x(no, place)
                          join device d on d.no = x.no
                         where r.notice_id = ? order by r.id""", row -> found.put(row.uuid("id"), Outcome.of(row.integer("code"))), notice));
        return found;
    }

    String addressState(UUID device) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                                "select address_state from device where id = ?",
                                row -> row.text("address_state"),
                                device)
                        .orElseThrow());
    }
}
