package jp.kairan.directory.imports;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.kairan.kernel.Sql;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvLayout;
import jp.kairan.tables.JapaneseText;
import jp.kairan.tables.Locality;
import jp.kairan.tables.PhoneNumber;
import jp.kairan.tables.PostalAddress;
import jp.kairan.tables.PostalCode;

/** 世帯の名簿: houses by their codes, on a group (members) or on a federation (no members). */
@Singleton
final class HouseholdRegister implements Register {
    private static final CsvColumn CODE = CsvColumn.required("世帯コード", "世帯番号", "コード", "code", "householdCode");
    private static final CsvColumn UNIT = CsvColumn.required("所属コード", "班コード", "単位コード", "unit", "unitCode");
    private static final CsvColumn NAME = CsvColumn.required("世帯主", "世帯名", "世帯主氏名", "氏名", "name");
    private static final CsvColumn POSTAL = CsvColumn.optional("郵便番号", "〒", "postalCode");
    private static final CsvColumn ADDRESS = CsvColumn.optional("住所", "所在地", "address");
    private static final CsvColumn PHONE = CsvColumn.optional("電話番号", "電話", "TEL", "phone");
    private static final CsvColumn CHANNEL = CsvColumn.optional("配布方法", "回覧方法", "channel");
    private static final CsvColumn PROTECTED = CsvColumn.optional("保護", "保護対象", "protected");
    private static final CsvColumn WALK = CsvColumn.optional("巡回順", "回覧順", "順番", "walkNo");

    private static final Pattern WALKING_NUMBER = Pattern.compile("0*[1-9][0-9]{0,4}");

    private static final String TABLE = """
            create temporary table import_row (
                line bigint, sound boolean, id uuid, code text, unit_code text, name text, search_key text,
                postal_code text, address text, phone text, channel text, protected text, walk_no text) on commit drop""";

    private static final String DUPLICATE = """
            insert into import_fault
            select line, '世帯コード', 'DUPLICATE'
              from (select line, count(*) over (partition by code) as n from import_row where code <> '') d where n > 1""";

    private static final String UNIT_FAULTS = """
            insert into import_fault
            select r.line, '所属コード', case when u.id is null then 'NOT_IN_THIS_UNIT' when u.closed then 'UNIT_CLOSED'
                                         else 'UNIT_KIND' end
              from import_row r left join import_unit u on u.code = r.unit_code
             where r.unit_code <> '' and (u.id is null or u.closed or u.kind not in ('GROUP', 'FEDERATION'))""";

    private static final String HOUSEHOLD_FAULTS = """
            insert into import_fault
            select r.line, '世帯コード', case when u.id is null then 'NOT_IN_THIS_UNIT'
                                         when h.protected and not s.sees_protected then 'HOUSEHOLD_PROTECTED'
                                         else 'HOUSEHOLD_DEPARTED' end
              from import_row r join household h on h.code = r.code cross join import_scope s
              left join import_unit u on u.id = h.unit_id
             where u.id is null or h.moved_out <= s.today or (h.protected and not s.sees_protected)""";

    private static final String PLAN = """
            insert into import_plan (line, code, target, unit_id, shielded, before, after)
            select r.line, r.code, coalesce(h.id, r.id), u.id, coalesce(h.protected, false) or r.protected = 'true',
                   case when h.id is not null then jsonb_build_object(
                        'unit', o.code, 'name', h.name, 'postalCode', h.postal_code, 'address', h.address,
                        'phone', h.phone, 'channel', h.channel, 'protected', h.protected, 'walkNo', h.walk_no) end,
                   jsonb_build_object(
                        'unit', u.code, 'name', r.name,
                        'postalCode', case when r.postal_code is null then h.postal_code else nullif(r.postal_code, '') end,
                        'address', coalesce(r.address, h.address, ''),
                        'phone', case when r.phone is null then h.phone else nullif(r.phone, '') end,
                        'channel', coalesce(nullif(r.channel, ''), h.channel, 'APP'),
                        'protected', case when r.protected is null then coalesce(h.protected, false)
                                          else r.protected = 'true' end,
                        'walkNo', case when r.walk_no is null then h.walk_no else nullif(r.walk_no, '')::integer end)
              from import_row r join import_unit u on u.code = r.unit_code
              left join household h on h.code = r.code
              left join import_unit o on o.id = h.unit_id""";

    private static final String MISSING = """
            select h.code, h.name as label, h.protected as shielded
              from household h join import_unit u on u.id = h.unit_id cross join import_scope s
             where (h.moved_out is null or h.moved_out > s.today)
               and not exists (select from import_row r where r.code = h.code)
             order by h.id""";

    private static final String ADD = """
            insert into household (id, unit_id, code, name, search_key, postal_code, address, phone, member, channel,
                                   protected, walk_no, created_at)
            select p.target, p.unit_id, p.code, p.after->>'name', r.search_key, p.after->>'postalCode',
                   p.after->>'address', p.after->>'phone', u.kind = 'GROUP', p.after->>'channel',
                   (p.after->>'protected')::boolean, (p.after->>'walkNo')::integer, s.now
              from import_plan p join import_row r on r.line = p.line join import_unit u on u.id = p.unit_id
              cross join import_scope s
             where p.before is null""";

    private static final String CHANGE = """
            update household h
               set unit_id = p.unit_id, name = p.after->>'name', search_key = r.search_key,
                   postal_code = p.after->>'postalCode', address = p.after->>'address', phone = p.after->>'phone',
                   member = u.kind = 'GROUP', channel = p.after->>'channel',
                   protected = (p.after->>'protected')::boolean, walk_no = (p.after->>'walkNo')::integer
              from import_plan p join import_row r on r.line = p.line join import_unit u on u.id = p.unit_id
             where h.id = p.target and p.before <> p.after""";

    private final Locality city;

    HouseholdRegister(ImportConfig config) {
        city = new Locality(config.prefecture(), config.municipality());
    }

    @Override
    public RegisterKind kind() {
        return RegisterKind.HOUSEHOLDS;
    }

    @Override
    public CsvLayout layout() {
        return CsvLayout.of(CODE, UNIT, NAME, POSTAL, ADDRESS, PHONE, CHANNEL, PROTECTED, WALK);
    }

    @Override
    public String lock() {
        return "lock table unit, household in share row exclusive mode";
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> read(Cells cells) {
        String name = cells.required(NAME, Cells::name);
        return Arrays.asList(
                cells.required(CODE, Cells::code),
                cells.required(UNIT, Cells::code),
                name,
                JapaneseText.searchKey(name),
                cells.optional(POSTAL, PostalCode::read),
                cells.optional(ADDRESS, raw -> PostalAddress.read(raw, city)),
                cells.optional(PHONE, PhoneNumber::read),
                cells.word(CHANNEL, Vocabulary.CHANNEL, RowFault.NOT_A_CHANNEL),
                cells.word(PROTECTED, Vocabulary.YES_OR_NO, RowFault.NOT_YES_OR_NO),
                walkingNumber(cells));
    }

    private static String walkingNumber(Cells cells) {
        String number = cells.optional(WALK, JapaneseText::tidy);
        if (number != null
                && !number.isEmpty()
                && !WALKING_NUMBER.matcher(number).matches()) {
            cells.fault(WALK, RowFault.NOT_A_WALKING_NUMBER);
            return "";
        }
        return number;
    }

    @Override
    public List<String> lookups() {
        return List.of("create index on import_row (code)", "analyze import_row");
    }

    @Override
    public List<String> faults() {
        return List.of(DUPLICATE, UNIT_FAULTS, HOUSEHOLD_FAULTS);
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
