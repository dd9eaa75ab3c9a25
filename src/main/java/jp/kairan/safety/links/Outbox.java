package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.kairan.evidence.Source;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.safety.Question;

/**
 * The messages that are to be sent. Whoever takes some moves their time on, so that nobody else takes them at once; whoever
 * dies with them in hand leaves them to be taken again, under the same ids.
 */
@Singleton
class Outbox {
    /** Longer than a turn may take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Whether a contact may be used: an officer asked the person, or it was confirmed and who entered it still belongs there. */
    private static final String USED = """
            (c.consent or c.confirmed_at is not null and exists (
                select 1 from resident w
                 where w.household_id = c.household_id and (w.left_on is null or w.left_on > ?)
                   and (w.account_id = c.created_by or w.id = c.resident_id and w.account_id = c.confirmed_by)))""";

    /** Of a protected household: who lives elsewhere, and where such a person had it asked; nobody knows who is not to know. */
    private static final String APART = """
            (h.protected and (coalesce(r.lives_elsewhere, false) or exists (
                select 1 from resident e
                 where e.household_id = h.id and e.lives_elsewhere and e.account_id in (c.created_by, c.confirmed_by))))""";

    private static final String ASKED = """
            with asked as (
                select distinct i.id as incident_id, c.id as contact_id, c.household_id, c.resident_id, c.kind, c.changed_at,
                       r.account_id is not null and r.account_id is not distinct from c.confirmed_by as own
                  from incident i
                  join incident_area a on a.incident_id = i.id
                  join unit x on x.id = a.unit_id
                  join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
                  join household h on h.unit_id = u.id
                  join safety_contact c on c.household_id = h.id
                  left join resident r on r.id = c.resident_id
                 where i.closed_at is null and c.kind = any(?)
                   and (h.moved_out is null or h.moved_out > ?) and (r.left_on is null or r.left_on > ?)
                   and not """ + APART + " and " + USED + ")\n";

    /** A link that was revoked is followed by another only where a contact was entered or confirmed since. */
    private static final String LINK = ASKED + """
            insert into safety_link (id, incident_id, household_id, resident_id, own, created_at)
            select gen_random_uuid(), incident_id, household_id, resident_id, own, ?
              from (select incident_id, household_id, resident_id, own, max(changed_at) as changed_at
                      from asked group by incident_id, household_id, resident_id, own) as p
             where not exists (select 1 from safety_link l
                                where l.incident_id = p.incident_id and l.household_id = p.household_id
                                  and l.resident_id is not distinct from p.resident_id and l.own = p.own
                                  and (l.revoked_at is null or l.revoked_at > p.changed_at))
                on conflict (incident_id, household_id, resident_id, own) where revoked_at is null do nothing""";

    private static final String WRITE = ASKED + """
            insert into safety_message (id, contact_id, link_id, kind, state, due_at, created_at)
            select gen_random_uuid(), q.contact_id, l.id, q.kind, 'PENDING', ?, ?
              from asked q
              join safety_link l on l.incident_id = q.incident_id and l.household_id = q.household_id
                                and l.resident_id is not distinct from q.resident_id and l.own = q.own
                                and l.revoked_at is null
                on conflict on constraint uq_safety_message_once do nothing""";

    /**
     * Takes the next ones and looks at each: what was answered meanwhile, is over or revoked, or whose contact is another one
     * now, need not be sent; of what was tried often enough, whoever tried last never told what became of it.
     */
    private static final String TAKE = """
            with due as (
                select id, contact_id, link_id from safety_message
                 where state = 'PENDING' and due_at <= ? and kind = any(?)
                 order by due_at, id limit ? for update skip locked),
            found as (
                select d.id, c.address,
                       coalesce(c.language, a.language, case when not c.consent then b.language end) as language,
                       coalesce(i.drill, false) as drill, k.question,
                       l.id is not null
                       and (i.closed_at is not null or l.revoked_at is not null
                            or l.own and r.account_id is distinct from c.confirmed_by
                            or not """ + USED + " or " + APART + """
                            or exists (select 1 from evidence e
                                        where e.household_id = l.household_id
                                          and e.world = case when i.drill then i.id
                                                             else '00000000-0000-0000-0000-000000000000'::uuid end
                                          and e.at >= i.since and e.source = any (?) and e.status <> 'UNCONFIRMED'
                                          and (l.resident_id is null or e.resident_id is null
                                               or e.resident_id = l.resident_id)
                                          and not exists (select 1 from resident w
                                                           where w.id = e.resident_id and w.lives_elsewhere
                                                             and w.id is distinct from l.resident_id))) as idle
                  from due d
                  join safety_contact c on c.id = d.contact_id
                  join household h on h.id = c.household_id
                  left join resident r on r.id = c.resident_id
                  left join account a on a.id = r.account_id
                  left join account b on b.id = c.created_by
                  left join safety_link l on l.id = d.link_id
                  left join incident i on i.id = l.incident_id
                  left join safety_check k on k.id = i.id)
            update safety_message m
               set state = case when f.idle then 'SKIPPED' when m.attempts >= ? then 'FAILED' else m.state end,
                   settled_at = case when f.idle or m.attempts >= ? then ?::timestamptz end,
                   attempts = m.attempts + 1, due_at = ?
              from found f
             where m.id = f.id
            returning m.id, m.link_id, m.kind, m.state, m.attempts, f.address, f.language, f.drill, f.question""";

    private static final String NAME = "update safety_link set code_hash = ? where id = ?";

    private static final String SENT =
            "update safety_message set state = 'SENT', settled_at = ? where id = ? and state = 'PENDING'";

    private static final String FAILED = """
            update safety_message set state = 'FAILED', settled_at = ?
             where id = ? and state = 'PENDING' and attempts = ?""";

    private static final String AGAIN =
            "update safety_message set due_at = ? where id = ? and state = 'PENDING' and attempts = ?";

    private final Sql sql;
    private final Clock clock;
    private final LinkCodes codes;
    private final SendingConfig config;

    Outbox(Sql sql, Clock clock, LinkCodes codes, SendingConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.codes = codes;
        this.config = config;
    }

    /**
     * A message in hand.
     *
     * @param link null where it carries the code that confirms a contact
     * @param language null where it is not known
     * @param question what the check asks, null where that is not known
     * @param wanted whether it is still to be sent
     */
    record Taken(
            UUID id,
            SafetyLinkId link,
            ContactKind kind,
            int attempt,
            String to,
            String language,
            boolean drill,
            Question question,
            boolean wanted) {
        static Taken of(Row row) throws SQLException {
            UUID link = row.uuid("link_id");
            return new Taken(
                    row.uuid("id"),
                    link == null ? null : new SafetyLinkId(link),
                    row.constant("kind", ContactKind.class),
                    row.integer("attempts"),
                    row.text("address"),
                    row.text("language"),
                    row.flag("drill"),
                    row.constant("question", Question.class),
                    row.text("state").equals("PENDING"));
        }

        @Override
        public String toString() {
            return "Taken[" + id + "]";
        }
    }

    /** Writes a message for everybody whom an open check asks and who has none yet; tells how many. */
    @Transactional
    int ask(Collection<ContactKind> kinds) {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.now(clock);
        sql.update(LINK, kinds, today, today, today, now);
        return sql.update(WRITE, kinds, today, today, today, now, now);
    }

    /** Takes what is due, at most so many; sets aside what is needed no more. None only where nothing is due. */
    @Transactional
    List<Taken> take(Collection<ContactKind> kinds, int most) {
        Instant now = Instant.now(clock);
        int tries = config.attempts();
        List<Taken> found;
        List<Taken> taken;
        do {
            found = sql.list(
                    TAKE,
                    Taken::of,
                    now,
                    kinds,
                    most,
                    LocalDate.now(clock),
                    Source.allSufficient(),
                    tries,
                    tries,
                    now,
                    now.plus(LEASE));
            taken = found.stream().filter(Taken::wanted).toList();
        } while (taken.isEmpty() && !found.isEmpty());
        sql.batch(
                NAME,
                taken.stream()
                        .map(Taken::link)
                        .filter(link -> link != null)
                        .sorted(Comparator.comparing(SafetyLinkId::value))
                        .map(link -> new Object[] {codes.hash(codes.of(link)), link})
                        .toList());
        return taken;
    }

    /** Writes down what became of one. */
    @Transactional
    void settle(Taken taken, Delivered outcome) {
        Instant now = Instant.now(clock);
        if (outcome == Delivered.SENT) {
            sql.update(SENT, now, taken.id());
        } else if (outcome == Delivered.NEVER || taken.attempt() >= config.attempts()) {
            sql.update(FAILED, now, taken.id(), taken.attempt());
        } else {
            Duration wait = config.pause().multipliedBy(1L << Math.min(taken.attempt() - 1, 10));
            sql.update(AGAIN, now.plus(wait), taken.id(), taken.attempt());
        }
    }

    /** When somebody's contact last changed; null where there is none. */
    @Transactional
    Instant changed() {
        return sql.one("select max(changed_at) as at from safety_contact", row -> row.instant("at"))
                .orElse(null);
    }
}
