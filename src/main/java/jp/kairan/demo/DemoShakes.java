package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.IncidentId;
import jp.kairan.gate.Attempts;
import jp.kairan.hazards.Arrivals;
import jp.kairan.hazards.Source;
import jp.kairan.kernel.CityConfig;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.safety.Checks;

/**
 * The button of the demo: a report of an earthquake comes in by the door of all reports, and whatever follows is what
 * would follow. To end it a city officer closes the check, and the report is taken back, so that the next visitor finds
 * the ground at rest. One at a time, outside transactions, because reports are judged in transactions of their own.
 */
@Singleton
class DemoShakes {
    /** A visitor shakes a few times; a script that goes on would fill the ledger of a city. */
    private static final int MOST = 20;

    private static final Duration WITHIN = Duration.ofMinutes(20);

    private final Attempts attempts = new Attempts(MOST, WITHIN);
    private final DemoSessions demo;
    private final DemoPeople people;
    private final DemoCrowd crowd;
    private final ShakenGround ground;
    private final Arrivals arrivals;
    private final Checks checks;
    private final CityConfig city;

    DemoShakes(
            DemoSessions demo,
            DemoPeople people,
            DemoCrowd crowd,
            ShakenGround ground,
            Arrivals arrivals,
            Checks checks,
            CityConfig city) {
        this.demo = demo;
        this.people = people;
        this.crowd = crowd;
        this.ground = ground;
        this.arrivals = arrivals;
        this.checks = checks;
        this.city = city;
    }

    /** Shakes the city; 429 where that was done too often, 404 outside the demo. */
    @Transactional(TxType.NOT_SUPPORTED)
    public synchronized Shaken shake() {
        demo.requireDemo();
        attempts.take("shake");
        List<IncidentId> before = ground.asking();
        if (before.isEmpty()) {
            takeBack();
        }
        ShakeReport report = ShakeReport.begun(ground.next(), city.weatherCode(), city.zone());
        bringIn(report);
        List<IncidentId> now = ground.asking();
        Shaken.Outcome outcome = now.isEmpty()
                ? Shaken.Outcome.WAITING
                : before.contains(now.get(0)) ? Shaken.Outcome.JOINED : Shaken.Outcome.OPENED;
        boolean opened = outcome == Shaken.Outcome.OPENED;
        if (opened) {
            crowd.ask(now.get(0));
        }
        return new Shaken(
                outcome,
                ground.finding(report.event()).orElse(null),
                now.stream().findFirst().orElse(null),
                ShakeReport.STRENGTH,
                report.shaken(),
                opened);
    }

    /** Ends what a shake began; where nothing did, nothing happens. 404 outside the demo. */
    @Transactional(TxType.NOT_SUPPORTED)
    public synchronized void calm() {
        demo.requireDemo();
        List<IncidentId> asking = ground.asking();
        if (!asking.isEmpty()) {
            Actor officer =
                    people.actor(people.account(DemoRole.CITY_STAFF).orElseThrow(KernelProblem.NOT_FOUND::problem));
            asking.forEach(check -> checks.close(officer, check, true));
        }
        takeBack();
    }

    private void takeBack() {
        for (String event : ground.standing()) {
            Instant at = ground.next();
            bringIn(ShakeReport.takingBack(event, at, city.weatherCode(), city.zone()));
        }
    }

    private void bringIn(ShakeReport report) {
        arrivals.take(Actor.SYSTEM, report.bytes(), report.fileName(), Source.FEED);
    }
}
