package jp.kairan.safety.answers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Appended;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Moment;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemDetails;
import jp.kairan.safety.answers.AnswerBook.Life;

/** What a request says, as evidence: nothing where the caller may not say it. */
final class Reading {
    private static final String NOT_THEIRS = ProblemDetails.TYPE_PREFIX + KernelProblem.NOT_FOUND.slug();

    private final Submission submission;
    private final List<Life> asked;
    private final boolean alone;
    private final List<List<NewEvidence>> evidence;

    /**
     * @param lives the households of the caller, wherever they are
     * @param paths where they hang
     * @param people those named in any answer
     */
    Reading(Submission submission, List<Life> lives, Map<UnitId, UnitPath> paths, Map<ResidentId, Life> people) {
        this.submission = submission;
        this.alone = lives.size() == 1;
        this.asked = lives.stream()
                .filter(life -> submission.incident().covers(paths.get(life.unit())))
                .toList();
        this.evidence = submission.batch().answers().stream()
                .map(answer -> evidence(answer, people))
                .toList();
    }

    /** For each answer what it comes to. */
    List<List<NewEvidence>> evidence() {
        return evidence;
    }

    int size() {
        return evidence.stream().mapToInt(List::size).sum();
    }

    /** Whether the check asks nobody of the caller's, so that it is none of their business. */
    boolean foreign() {
        return asked.isEmpty();
    }

    /** What became of it, by what became of its evidence. */
    Receipts receipts(List<Appended> appended) {
        List<Receipts.Item> items = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < evidence.size(); i++) {
            UUID key = submission.batch().answers().get(i).key();
            List<Appended> mine = appended.subList(from, from + evidence.get(i).size());
            from += mine.size();
            items.add(item(key, mine));
        }
        return new Receipts(submission.incident().drill(), items);
    }

    private static Receipts.Item item(UUID key, List<Appended> mine) {
        if (mine.isEmpty()) {
            return new Receipts.Item(key, Outcome.REFUSED, null, NOT_THEIRS);
        }
        boolean repeated = mine.stream().allMatch(Appended::repeated);
        return new Receipts.Item(
                key,
                repeated ? Outcome.REPEATED : Outcome.RECORDED,
                mine.stream().map(Appended::no).toList(),
                null);
    }

    private List<NewEvidence> evidence(Answer answer, Map<ResidentId, Life> people) {
        return switch (answer.whose()) {
            case ME -> me(answer);
            case PERSON -> person(answer, people);
            case HOUSEHOLD -> household(answer);
        };
    }

    private List<NewEvidence> me(Answer answer) {
        List<NewEvidence> found = new ArrayList<>();
        for (Life life : asked.stream().filter(each -> !each.elsewhere()).toList()) {
            found.add(of(
                    answer, alone ? answer.key() : key(answer, life), life.household(), life.resident(), Source.SELF));
        }
        return found;
    }

    private List<NewEvidence> person(Answer answer, Map<ResidentId, Life> people) {
        Life person = answer.resident() == null ? null : people.get(answer.resident());
        if (person == null
                || person.elsewhere()
                || asked.stream().noneMatch(life -> life.household().equals(person.household()))) {
            return List.of();
        }
        Source source = submission.account().equals(person.account()) ? Source.SELF : Source.FAMILY;
        return List.of(of(answer, answer.key(), person.household(), person.resident(), source));
    }

    /** Who speaks for all speaks for themselves, too, and nobody knows that better. */
    private List<NewEvidence> household(Answer answer) {
        Optional<Life> home = answer.household() == null
                ? asked.stream().findFirst().filter(life -> asked.size() == 1)
                : asked.stream()
                        .filter(life -> life.household().equals(answer.household()))
                        .findFirst();
        return home.map(life -> Stream.concat(
                                Stream.of(of(answer, answer.key(), life.household(), null, Source.FAMILY)),
                                life.elsewhere()
                                        ? Stream.empty()
                                        : Stream.of(of(
                                                answer,
                                                key(answer, life),
                                                life.household(),
                                                life.resident(),
                                                Source.SELF)))
                        .toList())
                .orElse(List.of());
    }

    /** One answer may come to several pieces, each with a key that is the same whenever it is sent and whoever is asked then. */
    private static UUID key(Answer answer, Life life) {
        String name = answer.key() + "/" + life.household() + "/" + life.resident();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    private NewEvidence of(Answer answer, UUID key, HouseholdId household, ResidentId resident, Source source) {
        Instant at = Moment.of(
                answer.at(),
                submission.batch().sentAt(),
                submission.received(),
                submission.incident().since(),
                answer.kind(),
                answer.status());
        return new NewEvidence(
                submission.incident().world(),
                Author.account(submission.account(), key),
                household,
                resident,
                answer.kind(),
                answer.status(),
                answer.place(),
                answer.shelter(),
                answer.flags(),
                answer.comment(),
                answer.position(),
                source,
                at,
                submission.received(),
                answer.closes());
    }
}
