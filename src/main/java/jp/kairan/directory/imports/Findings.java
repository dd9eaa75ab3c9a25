package jp.kairan.directory.imports;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Sql;

/** Reads what an examination has left in its temporary tables. */
@Singleton
class Findings {
    private static final String FAULTS = """
            select line, heading, reason from import_fault order by line, heading, reason limit ?""";

    private static final String COUNTS = """
            select count(*) filter (where before is null) as added, count(*) filter (where before <> after) as changed,
                   count(*) filter (where before = after) as unchanged
              from import_plan""";

    private static final String DIFFERENCES = """
            select p.line, p.code, p.before is null as added, k.field, p.before->>k.field as before,
                   p.after->>k.field as after, p.shielded
              from (select * from import_plan where before is distinct from after order by line limit ?) p
              cross join lateral jsonb_object_keys(p.after) as k (field)
             where p.before->>k.field is distinct from p.after->>k.field
             order by p.line, k.field
             limit ?""";

    /** Ids of rows that are still to be added are left out, because each examination draws new ones. */
    private static final String HASH = """
            select sha256(convert_to(coalesce(string_agg(md5(row (
                       p.line, p.code, case when p.before is not null then p.target end, u.path, p.subject, p.before,
                       p.after)::text), '' order by p.line), ''), 'UTF8')) as hash
              from import_plan p left join import_unit u on u.id = p.unit_id""";

    private final Sql sql;

    Findings(Sql sql) {
        this.sql = sql;
    }

    List<FileFault> faults() {
        return sql.list(
                FAULTS,
                row -> FileFault.of(row.number("line"), row.text("heading"), row.text("reason")),
                Report.LISTED);
    }

    long faultCount() {
        return sql.number("select count(*) from import_fault");
    }

    Report report(Register register, List<String> ignored) {
        List<Missing> missing = sql.list(
                register.missing(), row -> new Missing(row.text("code"), row.text("label"), row.flag("shielded")));
        Counts counts = sql.one(
                        COUNTS,
                        row -> new Counts(
                                row.number("added"), row.number("changed"), row.number("unchanged"), missing.size(), 0))
                .orElseThrow();
        List<Difference> differences = sql.list(
                DIFFERENCES,
                row -> new Difference(
                        row.number("line"),
                        row.text("code"),
                        row.flag("added") ? Difference.Change.ADDED : Difference.Change.CHANGED,
                        row.text("field"),
                        row.text("before"),
                        row.text("after"),
                        row.flag("shielded")),
                Report.LISTED,
                Report.LISTED);
        return new Report(
                counts,
                ignored,
                differences,
                missing.stream().limit(Report.LISTED).toList(),
                List.of());
    }

    /** SHA-256 over every row of the plan. */
    byte[] hash() {
        return sql.one(HASH, row -> row.bytes("hash")).orElseThrow();
    }
}
