package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.Actor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemDetails;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.ProblemType;

/**
 * The door to checking people in, for the organiser's own desk: 404 for whoever does not see the date, 403 for whoever
 * sees it from elsewhere, 409 as {@link AttendanceDay#requireOpen} and {@link AttendanceBook#come}.
 */
@Singleton
class CheckIns {
    private final Sights sights;
    private final AttendanceBook book;
    private final AttendanceSheets sheets;
    private final AnswerBook answers;
    private final TicketCodes codes;

    CheckIns(Sights sights, AttendanceBook book, AttendanceSheets sheets, AnswerBook answers, TicketCodes codes) {
        this.sights = sights;
        this.book = book;
        this.sheets = sheets;
        this.answers = answers;
        this.codes = codes;
    }

    /** Checks in whoever gave an answer, or corrects how many they were; said again it changes nothing. */
    @Transactional
    public AttendanceLine tap(Actor actor, OccurrenceId id, AnswerId answer, CheckInEntry entry) {
        Occurrence date = sights.named(actor, id).occurrence();
        AttendanceDay day = book.open(id);
        AttendanceRow row = book.require(id, answer);
        boolean same = row.here() && (entry.came() == null || entry.came().equals(row.came()));
        if (!same) {
            book.come(actor, day, row, entry.came(), entry.at());
        }
        return sheets.line(date, answer);
    }

    /** Takes a check-in back; a walk-in goes out of the book, and their earlier answer stands again. */
    @Transactional
    public void undo(Actor actor, OccurrenceId id, AnswerId answer) {
        sights.named(actor, id);
        AttendanceDay day = book.open(id);
        AttendanceRow row = book.require(id, answer);
        if (!row.here()) {
            return;
        }
        book.undo(actor, day, row);
        if (row.answer().source() == Source.WALK_IN) {
            answers.retract(actor, id, row.answer().whose());
        }
    }

    /**
     * Checks in by ticket; a second scan changes nothing and is told when the first one was. 404 where the ticket is not
     * of this date or its answer was taken back, 409 where its answer is no longer to come.
     */
    @Transactional
    public CheckIn scan(Actor actor, OccurrenceId id, CheckInScan scan) {
        Occurrence date = sights.named(actor, id).occurrence();
        AttendanceDay day = book.open(id);
        AnswerId answer = codes.read(id, scan.ticket()).orElseThrow(EventProblem.TICKET_UNKNOWN::problem);
        AttendanceRow row = book.find(id, List.of(answer)).get(answer);
        requireValid(row);
        if (!row.here()) {
            book.come(actor, day, row, scan.came(), scan.at());
        }
        return new CheckIn(row.here(), sheets.line(date, answer));
    }

    private record Attempt(AnswerId answer, boolean already, ProblemType problem) {}

    /** Checks in whom a phone kept while it had no connection, each with its own outcome. */
    @Transactional
    public CheckInOutcomes queue(Actor actor, OccurrenceId id, CheckInQueue queue) {
        Occurrence date = sights.named(actor, id).occurrence();
        AttendanceDay day = book.open(id);
        List<CheckInQueue.Entry> entries = queue.checked();
        List<AnswerId> ids = entries.stream().map(entry -> whose(id, entry)).toList();
        List<AnswerId> known = ids.stream().filter(Objects::nonNull).distinct().toList();
        Map<AnswerId, AttendanceRow> rows = book.find(id, known);
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            attempts.add(attempt(actor, day, rows, entries.get(i), ids.get(i)));
        }
        Map<AnswerId, AttendanceLine> lines = sheets.lines(date, known).stream()
                .collect(Collectors.toMap(AttendanceLine::answer, Function.identity()));
        return new CheckInOutcomes(attempts.stream()
                .map(attempt -> new CheckInOutcomes.Item(
                        attempt.problem() == null,
                        attempt.already(),
                        attempt.problem() == null
                                ? null
                                : ProblemDetails.TYPE_PREFIX + attempt.problem().slug(),
                        attempt.answer() == null ? null : lines.get(attempt.answer())))
                .toList());
    }

    private AnswerId whose(OccurrenceId id, CheckInQueue.Entry entry) {
        return entry.answer() != null
                ? entry.answer()
                : codes.read(id, entry.ticket()).orElse(null);
    }

    private Attempt attempt(
            Actor actor,
            AttendanceDay day,
            Map<AnswerId, AttendanceRow> rows,
            CheckInQueue.Entry entry,
            AnswerId answer) {
        AttendanceRow row = answer == null ? null : rows.get(answer);
        try {
            if (entry.ticket() != null) {
                requireValid(row);
            } else if (row == null) {
                throw KernelProblem.NOT_FOUND.problem();
            }
            if (!row.here()) {
                rows.put(answer, book.come(actor, day, row, entry.came(), entry.at()));
            }
            return new Attempt(answer, row.here(), null);
        } catch (ProblemException refused) {
            return new Attempt(answer, false, refused.type());
        }
    }

    private static void requireValid(AttendanceRow row) {
        if (row == null) {
            throw EventProblem.TICKET_UNKNOWN.problem();
        }
        if (!row.comes() && !row.here()) {
            throw EventProblem.TICKET_VOID.problem();
        }
    }
}
