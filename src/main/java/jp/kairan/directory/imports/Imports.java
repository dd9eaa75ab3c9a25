package jp.kairan.directory.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Json;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sha256;
import jp.kairan.kernel.Sql;

/** The door to imports of register files. */
@Singleton
class Imports {
    private static final String KEEP = """
            insert into directory_import (id, kind, unit_id, state, file_sha256, content, difference, report, created_by,
                                          created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FIND = """
            select id, kind, unit_id, state, created_at, applied_at, report::text as report
              from directory_import where id = ?""";

    /** Two who apply the same import meet here; the second then finds it applied. */
    private static final String TAKE = "select content, difference from directory_import where id = ? for update";

    private static final String APPLIED = """
            update directory_import set state = 'APPLIED', applied_at = ?, content = null, report = ? where id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;
    private final Examination examination;
    private final List<Register> registers;
    private final ObjectMapper json;

    Imports(
            Sql sql,
            Clock clock,
            Units units,
            Audit audit,
            Examination examination,
            @All List<Register> registers,
            ObjectMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
        this.examination = examination;
        this.registers = registers;
        this.json = json;
    }

    private record Kept(byte[] content, byte[] difference) {}

    /** Checks a file against the directory at and below a unit, changes nothing, and keeps what came of it. */
    @Transactional
    Import check(Actor actor, RegisterKind kind, UnitId unitId, byte[] content) {
        Unit unit = units.require(unitId);
        actor.require(Action.IMPORT, unit.path());
        Examination.Outcome outcome = examination.of(register(kind), unit, actor, content);
        boolean sound = outcome.report().sound();
        ImportId id = ImportId.next();
        sql.update(
                KEEP,
                id,
                kind,
                unitId,
                sound ? ImportState.CHECKED : ImportState.REFUSED,
                Sha256.of(content).bytes(),
                sound ? content : null,
                outcome.difference(),
                new Json(text(outcome.report())),
                actor.account().orElse(null),
                Instant.now(clock));
        audit.note(actor, "RegisterChecked", "IMPORT", id, unitId, detail(kind, outcome.report()));
        return find(actor, id);
    }

    /** An import at a unit where the actor may import; 404 otherwise. */
    @Transactional
    Import find(Actor actor, ImportId id) {
        Import found = sql.one(FIND, this::shape, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Unit unit = units.require(found.unit());
        actor.requireOrHide(Action.IMPORT, unit.path());
        return actor.may(Action.PROTECTED_READ, unit.path()) ? found : found.withheld();
    }

    /**
     * Makes the difference that was checked. The file is examined again behind a lock: 409 where that no longer gives the
     * same difference, or where the import is refused or applied.
     */
    @Transactional
    Import apply(Actor actor, ImportId id) {
        find(actor, id);
        Kept kept = sql.one(TAKE, row -> new Kept(row.bytes("content"), row.bytes("difference")), id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        Import now = find(actor, id);
        if (now.state() != ImportState.CHECKED) {
            throw (now.state() == ImportState.APPLIED ? ImportProblem.IMPORT_APPLIED : ImportProblem.IMPORT_REFUSED)
                    .problem();
        }
        Register register = register(now.kind());
        register.locks().forEach(sql::update);
        Examination.Outcome outcome = examination.of(register, units.require(now.unit()), actor, kept.content());
        if (!outcome.report().sound() || !MessageDigest.isEqual(outcome.difference(), kept.difference())) {
            throw ImportProblem.IMPORT_OUTDATED.problem();
        }
        register.apply(sql);
        sql.update(APPLIED, Instant.now(clock), new Json(text(outcome.report())), id);
        audit.note(actor, "RegisterApplied", "IMPORT", id, now.unit(), detail(now.kind(), outcome.report()));
        return find(actor, id);
    }

    private Register register(RegisterKind kind) {
        return registers.stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
    }

    private Import shape(Row row) throws SQLException {
        try {
            return new Import(
                    new ImportId(row.uuid("id")),
                    row.constant("kind", RegisterKind.class),
                    new UnitId(row.uuid("unit_id")),
                    row.constant("state", ImportState.class),
                    row.instant("created_at"),
                    row.instant("applied_at"),
                    json.readValue(row.text("report"), Report.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Report report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ?> detail(RegisterKind kind, Report report) {
        return Map.of("kind", kind, "counts", report.counts());
    }
}
