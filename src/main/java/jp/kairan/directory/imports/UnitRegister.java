package jp.kairan.directory.imports;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import jp.kairan.kernel.Sql;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvLayout;
import jp.kairan.tables.JapaneseText;
import jp.kairan.tables.KanaName;

/** 組織の名簿: units strictly below the chosen one; a blank 上位コード means the chosen one itself. */
@Singleton
final class UnitRegister implements Register {
    private static final CsvColumn CODE = CsvColumn.required("コード", "組織コード", "単位コード", "code");
    private static final CsvColumn KIND = CsvColumn.required("種別", "区分", "kind");
    private static final CsvColumn NAME = CsvColumn.required("名称", "組織名", "名前", "name");
    private static final CsvColumn KANA = CsvColumn.optional("フリガナ", "ふりがな", "カナ", "nameKana");
    private static final CsvColumn PARENT = CsvColumn.required("上位コード", "上位組織コード", "親コード", "parent", "parentCode");

    private static final String TABLE = """
            create temporary table import_row (
                line bigint, sound boolean, id uuid, code text, kind text, organisation_kind text, name text,
                search_key text, name_kana text, parent_code text) on commit drop""";

    /** Where each row's parent is, in the directory or further along in the file. */
    private static final String PARENTS = """
            create temporary table import_parent on commit drop as
            select r.line, coalesce(u.id, f.id) as id, coalesce(u.kind, f.kind) as kind, u.closed
              from import_row r cross join import_scope s
              left join import_unit c on c.code = nullif(r.parent_code, '')
              left join import_unit u on u.id = coalesce(c.id, case when r.parent_code = '' then s.unit_id end)
              left join lateral (select coalesce(k.id, x.id) as id, x.kind
                                   from import_row x left join import_unit k on k.code = x.code
                                  where x.code = r.parent_code and x.code <> '' and u.id is null limit 1) f on true
             where r.sound""";

    private static final String DUPLICATE = """
            insert into import_fault
            select line, 'コード', 'DUPLICATE'
              from (select line, count(*) over (partition by code) as n from import_row where code <> '') d where n > 1""";

    private static final String ELSEWHERE = """
            insert into import_fault
            select r.line, 'コード', 'NOT_IN_THIS_UNIT'
              from import_row r join unit u on u.code = r.code cross join import_scope s
             where u.id = s.unit_id or not exists (select from import_unit i where i.id = u.id)""";

    private static final String UNKNOWN_PARENT = """
            insert into import_fault
            select line, '上位コード', case when closed then 'UNIT_CLOSED' else 'NOT_IN_THIS_UNIT' end
              from import_parent where id is null or closed""";

    private static final String PARENT_KIND = """
            insert into import_fault
            select p.line, '種別', 'PARENT_KIND' from import_parent p join import_row r using (line)
             where p.kind <> '' and r.kind <> '' and (p.kind, r.kind) not in (
                   ('CITY', 'FEDERATION'), ('FEDERATION', 'ASSOCIATION'), ('ASSOCIATION', 'GROUP'),
                   ('FEDERATION', 'ORGANISATION'), ('ASSOCIATION', 'ORGANISATION'))""";

    private static final String FIXED = """
            insert into import_fault
            select r.line, f.heading, f.reason
              from import_row r join import_unit u on u.code = r.code join import_parent p on p.line = r.line
              cross join lateral (values ('種別', 'KIND_FIXED', u.kind <> r.kind),
                                         ('上位コード', 'PARENT_FIXED', u.parent_id <> p.id),
                                         ('コード', 'UNIT_CLOSED', u.closed)) as f (heading, reason, wrong)
             where f.wrong""";

    /** Rows from which no walk along the parents leaves the file; a walk that meets an unknown code does leave it. */
    private static final String CYCLE = """
            insert into import_fault
            with recursive grounded as (
                select code from import_row r where not exists (
                       select from import_row x where x.code = r.parent_code and x.code <> '')
                union
                select r.code from import_row r join grounded g on g.code = r.parent_code)
            select line, '上位コード', 'PARENT_CYCLE' from import_row r
             where r.code <> '' and not exists (select from grounded g where g.code = r.code)""";

    private static final String PLAN = """
            insert into import_plan (line, code, target, unit_id, shielded, before, after)
            select r.line, r.code, coalesce(u.id, r.id), p.id, false,
                   case when u.id is not null then jsonb_build_object(
                        'kind', u.kind, 'organisationKind', u.organisation_kind, 'name', u.name,
                        'nameKana', u.name_kana, 'parent', coalesce(a.code, '')) end,
                   jsonb_build_object(
                        'kind', r.kind, 'organisationKind', nullif(r.organisation_kind, ''), 'name', r.name,
                        'nameKana', case when r.name_kana is null then u.name_kana else nullif(r.name_kana, '') end,
                        'parent', coalesce(nullif(r.parent_code, ''), b.code, ''))
              from import_row r join import_parent p on p.line = r.line
              left join import_unit u on u.code = r.code
              left join import_unit a on a.id = u.parent_id
              left join import_unit b on b.id = p.id""";

    private static final String MISSING = """
            select u.code, u.name as label, false as shielded
              from import_unit u cross join import_scope s
             where u.id <> s.unit_id and not u.closed and not exists (select from import_row r where r.code = u.code)
             order by u.path""";

    /** Each new unit takes the next number, written in base 36, as its step of the path. */
    private static final String ADD = """
            insert into unit (id, kind, parent_id, path, code, name, name_kana, search_key, organisation_kind, created_at)
            with recursive numbered as materialized (
                select p.target, p.unit_id, nextval('unit_no') as no from import_plan p where p.before is null),
            stepped as materialized (
                select n.target, n.unit_id,
                       (select string_agg(substr('0123456789abcdefghijklmnopqrstuvwxyz',
                                                 (n.no / power(36::numeric, d)::bigint % 36)::integer + 1, 1),
                                          '' order by d desc)
                          from generate_series(0, 11) d
                         where d = 0 or power(36::numeric, d)::bigint <= n.no) || '.' as step
                  from numbered n),
            tree as (
                select s.target, u.path || s.step as path from stepped s join import_unit u on u.id = s.unit_id
                union all
                select s.target, t.path || s.step from stepped s join tree t on t.target = s.unit_id)
            select p.target, p.after->>'kind', p.unit_id, t.path, p.code, p.after->>'name', p.after->>'nameKana',
                   r.search_key, p.after->>'organisationKind', s.now
              from import_plan p join tree t on t.target = p.target join import_row r on r.line = p.line
              cross join import_scope s
             where p.before is null""";

    private static final String CHANGE = """
            update unit u
               set name = p.after->>'name', name_kana = p.after->>'nameKana', search_key = r.search_key,
                   organisation_kind = p.after->>'organisationKind'
              from import_plan p join import_row r on r.line = p.line
             where u.id = p.target and p.before <> p.after""";

    @Override
    public RegisterKind kind() {
        return RegisterKind.UNITS;
    }

    @Override
    public CsvLayout layout() {
        return CsvLayout.of(CODE, KIND, NAME, KANA, PARENT);
    }

    @Override
    public String lock() {
        return "lock table unit in share row exclusive mode";
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> read(Cells cells) {
        String kind = cells.requiredWord(KIND, Vocabulary.UNIT_KIND, RowFault.NOT_A_UNIT_KIND);
        String name = cells.required(NAME, Cells::name);
        return Arrays.asList(
                cells.required(CODE, Cells::code),
                kind,
                kind.equals("ORGANISATION")
                        ? cells.word(KIND, Vocabulary.ORGANISATION_KIND, RowFault.NOT_A_UNIT_KIND)
                        : "",
                name,
                JapaneseText.searchKey(name),
                cells.optional(KANA, KanaName::read),
                cells.optional(PARENT, Cells::code));
    }

    @Override
    public List<String> lookups() {
        return List.of("create index on import_row (code)", "analyze import_row", PARENTS);
    }

    @Override
    public List<String> faults() {
        return List.of(DUPLICATE, ELSEWHERE, UNKNOWN_PARENT, PARENT_KIND, FIXED, CYCLE);
    }

    @Override
    public String plan() {
        return PLAN;
    }

    @Override
    public String missing() {
        return MISSING;
    }

    @Override
    public void apply(Sql sql) {
        sql.update(ADD);
        sql.update(CHANGE);
    }
}
