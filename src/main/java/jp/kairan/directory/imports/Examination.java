package jp.kairan.directory.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.directory.Logins;
import jp.kairan.directory.Unit;
import jp.kairan.kernel.Sql;
import jp.kairan.tables.CsvEntry;
import jp.kairan.tables.CsvFault;
import jp.kairan.tables.CsvLimits;
import jp.kairan.tables.CsvRefusal;
import jp.kairan.tables.CsvRow;
import jp.kairan.tables.CsvTable;

/**
 * Works out, in temporary tables of the caller's transaction, what is wrong with a file or what it would change; the
 * plan stays there until the transaction ends.
 */
@Singleton
class Examination {
    private static final List<String> TABLES = List.of("""
            create temporary table import_scope (
                unit_id uuid, path text collate "C", upper text collate "C", today date, now timestamptz, actor uuid,
                sees_protected boolean, logins integer) on commit drop""", """
            create temporary table import_fault (line bigint, heading text, reason text) on commit drop""", """
            create temporary table import_plan (
                line bigint, code text, target uuid, unit_id uuid, subject uuid, shielded boolean, before jsonb,
                after jsonb) on commit drop""");

    private static final String SCOPE = "insert into import_scope values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final List<String> SURROUNDINGS = List.of("""
            create temporary table import_unit on commit drop as
            select u.id, u.parent_id, u.code, u.kind, u.path, u.name, u.name_kana, u.organisation_kind,
                   coalesce(u.closed_on <= s.today, false) as closed
              from unit u cross join import_scope s where u.path >= s.path and u.path < s.upper""", "analyze import_unit", """
            create temporary table import_house on commit drop as
            select h.id, h.code, h.protected, coalesce(h.moved_out <= s.today, false) as departed,
                   h.protected and not s.sees_protected as hidden
              from household h join import_unit u on u.id = h.unit_id cross join import_scope s
             where h.code is not null""", "analyze import_house");

    private final Sql sql;
    private final Clock clock;
    private final Logins logins;
    private final Findings findings;

    Examination(Sql sql, Clock clock, Logins logins, Findings findings) {
        this.sql = sql;
        this.clock = clock;
        this.logins = logins;
        this.findings = findings;
    }

    /**
     * What came of it.
     *
     * @param report for the caller, with the values of protected households
     * @param difference a hash over the whole difference; null where the file has faults
     */
    record Outcome(Report report, byte[] difference) {}

    Outcome of(Register register, Unit unit, Actor actor, byte[] content) {
        FaultList faults = new FaultList();
        if (CsvTable.open(content, register.layout(), CsvLimits.USUAL) instanceof CsvTable table) {
            prepare(register, unit, actor);
            load(register, table, faults);
            register.lookups().forEach(sql::update);
            register.faults().forEach(sql::update);
            faults.add(findings.faults(), findings.faultCount());
            if (faults.total() > 0) {
                return new Outcome(Report.refused(table.ignored(), faults.total(), faults.first()), null);
            }
            sql.update(register.plan());
            return new Outcome(findings.report(register, table.ignored()), findings.hash());
        }
        CsvRefusal refusal = (CsvRefusal) CsvTable.open(content, register.layout(), CsvLimits.USUAL);
        refusal.faults().forEach(fault -> faults.add(FileFault.of(fault)));
        return new Outcome(Report.refused(List.of(), faults.total(), faults.first()), null);
    }

    private void prepare(Register register, Unit unit, Actor actor) {
        TABLES.forEach(sql::update);
        sql.update(
                SCOPE,
                unit.id(),
                unit.path().value(),
                unit.path().upper(),
                LocalDate.now(clock),
                Instant.now(clock),
                actor.account().orElse(null),
                actor.may(Action.PROTECTED_READ, unit.path()),
                logins.most());
        SURROUNDINGS.forEach(sql::update);
        sql.update(register.table());
    }

    private void load(Register register, CsvTable table, FaultList faults) {
        sql.work(connection -> {
            try (RowCopy copy = new RowCopy(connection)) {
                for (CsvEntry entry : table) {
                    if (entry instanceof CsvRow row) {
                        Cells cells = new Cells(table, row);
                        List<String> values = register.read(cells);
                        cells.faults().forEach(faults::add);
                        copy.row(row.line(), cells.faults().isEmpty(), values);
                    } else {
                        faults.add(FileFault.of((CsvFault) entry));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }
}
