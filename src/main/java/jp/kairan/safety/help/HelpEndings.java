package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.Moment;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.kernel.KernelProblem;

/** The door to saying that requests were seen to. */
@Singleton
class HelpEndings {
    private final Scenes scenes;
    private final HelpCaseRows rows;
    private final HelpLines lines;
    private final HelpNews news;
    private final Ledger ledger;
    private final Audit audit;

    HelpEndings(Scenes scenes, HelpCaseRows rows, HelpLines lines, HelpNews news, Ledger ledger, Audit audit) {
        this.scenes = scenes;
        this.rows = rows;
        this.lines = lines;
        this.news = news;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * Closes exactly the requests named. What was closed by a helper already stays as it is, so that a report may be sent
     * again. 400 for numbers that are no requests of the household, 409 where somebody else has the claim and where none
     * of them stands open any longer.
     */
    @Transactional
    HelpLine done(Actor actor, IncidentId id, HouseholdId household, HelpDone report) {
        Scene scene = scenes.enter(actor, id, household);
        Set<Long> named = new HashSet<>(report.requests());
        if (scene.needs().requests(named).size() < named.size()) {
            throw KernelProblem.invalid("requests", "この世帯の助けの求めではありません / not a request of this household");
        }
        if (scene.held().closed().containsAll(named)) {
            return scenes.line(scene, scene.held());
        }
        HelpSteps.requireFree(scene, lines);
        named.retainAll(scene.needs().open());
        if (named.isEmpty()) {
            throw HelpProblem.NOT_OPEN.problem();
        }
        Rescuer helper = Rescuer.of(actor, scene.house().path());
        HelpCase after = scene.held().done(helper, report.requests(), scene.now());
        rows.write(scene, after, "DONE", report.requests(), null);
        if (named.containsAll(scene.needs().open())) {
            news.over(after);
            news.own(scene, OwnNews.DONE);
        }
        audit.note(
                actor,
                "HelpDone",
                "HOUSEHOLD",
                household,
                scene.house().unit(),
                Map.of("check", id, "requests", report.requests(), "left", report.status()));
        ledger.append(closings(scene, report, scene.needs().requests(named)));
        return scenes.line(scene, after);
    }

    /** One for each person whose request it was: that one was helped says nothing about the others. */
    private static List<NewEvidence> closings(Scene scene, HelpDone report, List<Entry> closed) {
        Map<ResidentId, List<Long>> people = closed.stream()
                .map(Entry::evidence)
                .sorted(Comparator.comparing(each -> each.no()))
                .collect(
                        LinkedHashMap::new,
                        (found, each) -> found.computeIfAbsent(each.resident(), resident -> new ArrayList<>())
                                .add(each.no()),
                        Map::putAll);
        Instant at = Moment.of(
                report.at(), report.sentAt(), scene.now(), scene.incident().since());
        return people.entrySet().stream()
                .map(each -> new NewEvidence(
                        scene.incident().world(),
                        Author.account(
                                scene.actor().me(),
                                key(report.key(), scene.house().id(), each.getKey(), each.getValue())),
                        scene.house().id(),
                        each.getKey(),
                        Kind.CLOSED,
                        report.status().status(),
                        null,
                        null,
                        Set.of(),
                        report.comment(),
                        null,
                        Source.FACE_TO_FACE,
                        at,
                        scene.now(),
                        each.getValue()))
                .collect(Collectors.toList());
    }

    /** Of what is closed as well, because a phone that uses its key for something else must not be taken as heard already. */
    private static UUID key(UUID key, HouseholdId household, ResidentId resident, List<Long> requests) {
        String name = key + "/" + household + "/" + resident + "/" + requests;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
