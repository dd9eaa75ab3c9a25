package jp.kairan.circulars;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.CircularId;
import jp.kairan.kernel.Sql;

/** Whether a published circular is addressed to somebody, asked from the reader's side so that it costs a few rows. */
@Singleton
class Readership {
    private static final String ADDRESSED = """
            select 1
              from notice n join notice_term t on t.notice_id = n.id left join unit x on x.id = t.unit_id
             where n.kind = 'CIRCULAR' and n.subject_id = ? and case t.kind
               when 'EVERYONE' then exists (
                    select 1 from resident r join household h on h.id = r.household_id join unit u on u.id = h.unit_id
                     where r.account_id = ? and (r.left_on is null or r.left_on > ?)
                       and (h.moved_out is null or h.moved_out > ?)
                       and u.path >= x.path and u.path < left(x.path, -1) || '/')
               when 'OFFICE' then exists (
                    select 1 from office o join unit u on u.id = o.unit_id
                     where o.account_id = ? and o.role = t.role
                       and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
                       and u.path >= x.path and u.path < left(x.path, -1) || '/')
               when 'ORGANISATION' then exists (
                    select 1 from organisation_member m
                     where m.account_id = ? and m.unit_id = t.unit_id
                       and m.from_on <= ? and (m.to_on is null or m.to_on >= ?))
               when 'LIST' then exists (
                    select 1 from named_list_entry e where e.list_id = t.list_id and e.account_id = ?)
                 or exists (
                    select 1 from resident r join household h on h.id = r.household_id
                      join named_list_entry e on e.household_id = h.id
                     where r.account_id = ? and (r.left_on is null or r.left_on > ?)
                       and (h.moved_out is null or h.moved_out > ?) and e.list_id = t.list_id)
               else false end
             limit 1""";

    private final Sql sql;
    private final Clock clock;

    Readership(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the circular was published and this account is in its audience today. */
    boolean addressed(CircularId circular, AccountId reader) {
        LocalDate today = LocalDate.now(clock);
        return sql.any(
                ADDRESSED, circular, reader, today, today, reader, today, today, reader, today, today, reader, reader,
                today, today);
    }
}
