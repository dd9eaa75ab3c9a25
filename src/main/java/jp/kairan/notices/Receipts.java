package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemType;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/**
 * The door to who opened and confirmed what. A receipt only moves forward: the first opening and the first confirmation
 * keep their times, versions keep the greatest, nothing is undone, and saying it again changes nothing. The row itself
 * is the record of the act, so the audit does not repeat it. An expired or withdrawn notice still takes receipts,
 * because a phone may have been offline since.
 */
@Singleton
class Receipts {
    /** Of these notices, those that are addressed to the account. */
    private static final String ADDRESSED = """
            with mine as materialized (select * from reader_terms(?, ?))
            select n.id, n.version, n.confirmation_asked
              from notice n
             where n.id = any(?::uuid[]) and exists (
                   select 1 from notice_term t
                     join mine m on m.target_id = t.target_id and m.kind = t.kind and m.role is not distinct from t.role
                    where t.notice_id = n.id)""";

    private static final String RECORD = """
            insert into receipt as r (notice_id, account_id, opened_at, opened_version, confirmed_at, confirmed_version)
            values (?, ?, ?, ?, ?, ?)
            on conflict (notice_id, account_id) do update
               set opened_at = least(r.opened_at, excluded.opened_at),
                   opened_version = greatest(r.opened_version, excluded.opened_version),
                   confirmed_at = coalesce(r.confirmed_at, excluded.confirmed_at),
                   confirmed_version = greatest(r.confirmed_version, excluded.confirmed_version)
             where excluded.opened_at < r.opened_at
                or excluded.opened_version > r.opened_version
                or excluded.confirmed_version > coalesce(r.confirmed_version, 0)""";

    private static final String KNOWN = """
            select notice_id, opened_at, opened_version, confirmed_at, confirmed_version
              from receipt where account_id = ? and notice_id = any(?::uuid[])""";

    private final Sql sql;
    private final Clock clock;

    Receipts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Open(NoticeId id, int version, boolean confirmationAsked) {
        static Open of(Row row) throws SQLException {
            return new Open(new NoticeId(row.uuid("id")), row.integer("version"), row.flag("confirmation_asked"));
        }

        Optional<ProblemType> problem(ReceiptEntry entry) {
            if (entry.version() > version) {
                return Optional.of(NoticeProblem.VERSION_UNKNOWN);
            }
            return entry.confirms() && !confirmationAsked
                    ? Optional.of(NoticeProblem.CONFIRMATION_NOT_ASKED)
                    : Optional.empty();
        }
    }

    /** Records what the caller did with one notice; 404 where it is not addressed to them. */
    @Transactional
    Receipt record(Actor actor, NoticeId notice, ReceiptEntry entry) {
        AccountId me = actor.me();
        Optional<ProblemType> problem = problem(addressed(me, Set.of(notice)), notice, entry);
        if (problem.isPresent()) {
            throw problem.get().problem();
        }
        write(me, notice, entry, Instant.now(clock));
        return known(me, Set.of(notice)).get(notice);
    }

    /** Records a phone's queue, each receipt with its own outcome, so that one bad one does not hold up the rest. */
    @Transactional
    ReceiptOutcomes record(Actor actor, List<ReceiptQueue.Entry> queue) {
        AccountId me = actor.me();
        Set<NoticeId> ids = queue.stream().map(ReceiptQueue.Entry::notice).collect(Collectors.toSet());
        Map<NoticeId, Open> open = addressed(me, ids);
        Instant now = Instant.now(clock);
        // in one order for everybody: two queues of one account at the same time then wait instead of deadlocking
        queue.stream()
                .filter(e -> problem(open, e.notice(), e.receipt()).isEmpty())
                .sorted(Comparator.comparing(e -> e.notice().value()))
                .forEach(e -> write(me, e.notice(), e.receipt(), now));
        Map<NoticeId, Receipt> known = known(me, ids);
        List<ReceiptOutcomes.Item> items = new ArrayList<>();
        for (ReceiptQueue.Entry e : queue) {
            items.add(problem(open, e.notice(), e.receipt())
                    .map(p -> new ReceiptOutcomes.Item(e.notice(), false, "urn:kairan:problem:" + p.slug(), null))
                    .orElseGet(() -> new ReceiptOutcomes.Item(e.notice(), true, null, known.get(e.notice()))));
        }
        return new ReceiptOutcomes(items);
    }

    private static Optional<ProblemType> problem(Map<NoticeId, Open> open, NoticeId notice, ReceiptEntry entry) {
        Open one = open.get(notice);
        return one == null ? Optional.of(KernelProblem.NOT_FOUND) : one.problem(entry);
    }

    private void write(AccountId me, NoticeId notice, ReceiptEntry entry, Instant now) {
        Integer version = entry.version();
        boolean confirms = entry.confirms();
        sql.update(RECORD, notice, me, now, version, confirms ? now : null, confirms ? version : null);
    }

    private Map<NoticeId, Open> addressed(AccountId me, Set<NoticeId> ids) {
        List<UUID> wanted = ids.stream().map(NoticeId::value).toList();
        return sql.list(ADDRESSED, Open::of, me, LocalDate.now(clock), wanted).stream()
                .collect(Collectors.toMap(Open::id, Function.identity()));
    }

    private Map<NoticeId, Receipt> known(AccountId me, Set<NoticeId> ids) {
        return sql.list(KNOWN, Receipt::of, me, ids).stream()
                .collect(Collectors.toMap(Receipt::notice, Function.identity()));
    }
}
