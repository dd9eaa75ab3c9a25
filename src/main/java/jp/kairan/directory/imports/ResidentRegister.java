package jp.kairan.directory.imports;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.kairan.kernel.Sql;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvLayout;
import jp.kairan.tables.JapaneseDate;
import jp.kairan.tables.JapaneseText;
import jp.kairan.tables.KanaName;
import jp.kairan.tables.PhoneNumber;
import jp.kairan.tables.Reading;

/**
 * 住民の名簿: people by household and name under its search key; where namesakes live in one household, the day of birth
 * tells them apart.
 */
@Singleton
final class ResidentRegister implements Register {
    private static final CsvColumn HOUSEHOLD = CsvColumn.required("世帯コード", "世帯番号", "household", "householdCode");
    private static final CsvColumn NAME = CsvColumn.required("氏名", "名前", "name");
    private static final CsvColumn KANA = CsvColumn.optional("フリガナ", "ふりがな", "カナ", "nameKana");
    private static final CsvColumn BORN = CsvColumn.optional("生年月日", "誕生日", "birthDate");
    private static final CsvColumn PHONE = CsvColumn.optional("電話番号", "電話", "TEL", "phone");
    private static final CsvColumn RELATION = CsvColumn.optional("続柄", "世帯主", "relation", "householder");
    private static final CsvColumn ELSEWHERE = CsvColumn.optional("別居", "livesElsewhere");

    private static final String TABLE = """
            create temporary table import_row (
                line bigint, sound boolean, id uuid, household_code text, name text, search_key text, name_kana text,
                birth_date text, phone text, householder text, lives_elsewhere text) on commit drop""";

    /** Everybody who lives today in a household that the file names. */
    private static final String PEOPLE = """
            create temporary table import_person on commit drop as
            select x.*, count(*) over (partition by x.household_id, x.search_key, x.birth_date) as twins
              from resident x join import_house h on h.id = x.household_id cross join import_scope s
             where (x.left_on is null or x.left_on > s.today)
               and exists (select from import_row r where r.household_code = h.code)""";

    /** Whom each row means; namesakes on either side need their days of birth. */
    private static final String MATCHES = """
            create temporary table import_match on commit drop as
            with alike as (
                select r.line, r.search_key, h.id as household_id, nullif(r.birth_date, '')::date as born,
                       count(*) over (partition by h.id, r.search_key) as namesakes,
                       count(*) over (partition by h.id, r.search_key, nullif(r.birth_date, '')) as twins
                  from import_row r join import_house h on h.code = r.household_code
                 where r.sound),
            known as (
                select household_id, search_key, count(*) as people, max(twins) as twins,
                       count(*) filter (where birth_date is null) as undated
                  from import_person group by household_id, search_key)
            select a.line, a.household_id, p.id as resident_id, a.twins > 1 as duplicate,
                   a.twins = 1 and (a.namesakes > 1 or k.people > 1)
                       and (a.born is null or k.undated > 0 or k.twins > 1) as ambiguous
              from alike a
              left join known k on k.household_id = a.household_id and k.search_key = a.search_key
              left join import_person p on p.household_id = a.household_id and p.search_key = a.search_key
                   and ((a.namesakes = 1 and k.people = 1) or p.birth_date = a.born)""";

    private static final String HOUSEHOLD_FAULTS = """
            insert into import_fault
            select r.line, '世帯コード', case when h.id is null then 'NOT_IN_THIS_UNIT' when h.hidden then 'HOUSEHOLD_PROTECTED'
                                         else 'HOUSEHOLD_DEPARTED' end
              from import_row r left join import_house h on h.code = r.household_code
             where r.household_code <> '' and (h.id is null or h.departed or h.hidden)""";

    private static final String NAME_FAULTS = """
            insert into import_fault
            select distinct m.line, '氏名', case when m.duplicate then 'DUPLICATE' else 'AMBIGUOUS' end
              from import_match m join import_house h on h.id = m.household_id
             where (m.duplicate or m.ambiguous) and not h.hidden""";

    private static final String HOUSEHOLDERS = """
            insert into import_fault
            select line, '続柄', 'TWO_HOUSEHOLDERS'
              from (select line, count(*) over (partition by household_code) as n
                      from import_row where householder = 'true' and household_code <> '') d where n > 1""";

    private static final String PLAN = """
            insert into import_plan (line, code, target, unit_id, shielded, before, after)
            select r.line, r.household_code, coalesce(p.id, r.id), m.household_id, h.protected,
                   case when p.id is not null then jsonb_build_object(
                        'name', p.name, 'nameKana', p.name_kana, 'birthDate', p.birth_date, 'phone', p.phone,
                        'householder', p.householder, 'livesElsewhere', p.lives_elsewhere) end,
                   jsonb_build_object(
                        'name', r.name,
                        'nameKana', case when r.name_kana is null then p.name_kana else nullif(r.name_kana, '') end,
                        'birthDate', case when r.birth_date is null then p.birth_date
                                          else nullif(r.birth_date, '')::date end,
                        'phone', case when r.phone is null then p.phone else nullif(r.phone, '') end,
                        'householder', case when r.householder is null then coalesce(p.householder, false)
                                            else r.householder = 'true' end,
                        'livesElsewhere', case when r.lives_elsewhere is null then coalesce(p.lives_elsewhere, false)
                                               else r.lives_elsewhere = 'true' end)
              from import_row r join import_match m on m.line = r.line join import_house h on h.id = m.household_id
              left join import_person p on p.id = m.resident_id""";

    private static final String MISSING = """
            select h.code, x.name as label, h.protected as shielded
              from resident x join household h on h.id = x.household_id join import_unit u on u.id = h.unit_id
              cross join import_scope s
             where (x.left_on is null or x.left_on > s.today) and (h.moved_out is null or h.moved_out > s.today)
               and not exists (select from import_match m where m.resident_id = x.id)
             order by x.id""";

    private static final String ADD = """
            insert into resident (id, household_id, name, name_kana, search_key, birth_date, phone, householder,
                                  lives_elsewhere, created_at)
            select p.target, p.unit_id, p.after->>'name', p.after->>'nameKana', r.search_key,
                   (p.after->>'birthDate')::date, p.after->>'phone', (p.after->>'householder')::boolean,
                   (p.after->>'livesElsewhere')::boolean, s.now
              from import_plan p join import_row r on r.line = p.line cross join import_scope s
             where p.before is null""";

    private static final String CHANGE = """
            update resident x
               set name = p.after->>'name', name_kana = p.after->>'nameKana', search_key = r.search_key,
                   birth_date = (p.after->>'birthDate')::date, phone = p.after->>'phone',
                   householder = (p.after->>'householder')::boolean,
                   lives_elsewhere = (p.after->>'livesElsewhere')::boolean
              from import_plan p join import_row r on r.line = p.line
             where x.id = p.target and p.before <> p.after""";

    private final Clock clock;

    ResidentRegister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RegisterKind kind() {
        return RegisterKind.RESIDENTS;
    }

    @Override
    public CsvLayout layout() {
        return CsvLayout.of(HOUSEHOLD, NAME, KANA, BORN, PHONE, RELATION, ELSEWHERE);
    }

    @Override
    public String lock() {
        return "lock table unit, household, resident in share row exclusive mode";
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> read(Cells cells) {
        String name = cells.required(NAME, Cells::name);
        return Arrays.asList(
                cells.required(HOUSEHOLD, Cells::code),
                name,
                JapaneseText.searchKey(name),
                cells.optional(KANA, KanaName::read),
                birthDate(cells),
                cells.optional(PHONE, PhoneNumber::read),
                cells.optional(RELATION, ResidentRegister::householder),
                cells.word(ELSEWHERE, Vocabulary.YES_OR_NO, RowFault.NOT_YES_OR_NO));
    }

    private String birthDate(Cells cells) {
        String born = cells.optional(BORN, raw -> JapaneseDate.read(raw).then(date -> Reading.of(date.toString())));
        if (born != null && !born.isEmpty() && LocalDate.parse(born).isAfter(LocalDate.now(clock))) {
            cells.fault(BORN, RowFault.IN_THE_FUTURE);
            return "";
        }
        return born;
    }

    /** Any relation may be written; only two of them, and a plain yes, mean the householder. */
    private static Reading<String> householder(String raw) {
        return JapaneseText.tidy(raw)
                .then(text -> Reading.of(String.valueOf(text.equals("世帯主")
                        || text.equals("本人")
                        || "true".equals(Vocabulary.YES_OR_NO.get(JapaneseText.searchKey(text))))));
    }

    @Override
    public List<String> lookups() {
        return List.of(
                "create index on import_row (household_code)",
                "analyze import_row",
                PEOPLE,
                "analyze import_person",
                MATCHES,
                "create index on import_match (resident_id)",
                "analyze import_match");
    }

    @Override
    public List<String> faults() {
        return List.of(HOUSEHOLD_FAULTS, NAME_FAULTS, HOUSEHOLDERS);
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
