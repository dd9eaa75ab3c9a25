package jp.kairan.directory.imports;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.kairan.access.AccountId;
import jp.kairan.accounts.Accounts;
import jp.kairan.kernel.Sql;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvLayout;
import jp.kairan.tables.JapaneseDate;
import jp.kairan.tables.JapaneseText;
import jp.kairan.tables.Reading;

/** 役職の名簿: terms of office by unit, holder, role and first day; holders are residents and get an account if they have none. */
@Singleton
final class OfficeRegister implements Register {
    private static final CsvColumn UNIT = CsvColumn.required("単位コード", "組織コード", "コード", "unit", "unitCode");
    private static final CsvColumn ROLE = CsvColumn.required("役職", "役職名", "role");
    private static final CsvColumn HOUSEHOLD = CsvColumn.required("世帯コード", "世帯番号", "household", "householdCode");
    private static final CsvColumn NAME = CsvColumn.required("氏名", "名前", "name");
    private static final CsvColumn FROM = CsvColumn.required("任期開始", "就任日", "from");
    private static final CsvColumn TO = CsvColumn.optional("任期終了", "退任日", "to");

    private static final Set<String> OF_THE_CITY = Set.of("CITY_STAFF", "CITY_ADMIN");

    private static final String TABLE = """
            create temporary table import_row (
                line bigint, sound boolean, id uuid, unit_code text, role text, household_code text, search_key text,
                from_on text, to_on text) on commit drop""";

    /** The city may have no code, so that a blank one beside an office of the city means the city. */
    private static final String MATCHES = """
            create temporary table import_match on commit drop as
            select r.line, u.id as unit_id, u.kind, u.closed, h.id as household_id, h.protected, h.departed, h.hidden,
                   p.id as resident_id, p.account_id, count(*) over (partition by r.line) as people,
                   count(*) over (partition by r.unit_code, r.role, r.household_code, r.search_key, r.from_on, p.id) as twins
              from import_row r cross join import_scope s
              left join import_unit c on c.code = nullif(r.unit_code, '')
              left join import_unit y on y.kind = 'CITY' and r.unit_code = ''
              left join import_unit u on u.id = coalesce(c.id, y.id)
              left join import_house h on h.code = r.household_code
              left join resident p on p.household_id = h.id and p.search_key = r.search_key
                   and (p.left_on is null or p.left_on > s.today)
             where r.sound""";

    private static final String FAULTS = """
            insert into import_fault
            select distinct m.line, f.heading, f.reason
              from import_match m join import_row r on r.line = m.line
              cross join lateral (values
                   ('単位コード', 'NOT_IN_THIS_UNIT', m.unit_id is null),
                   ('単位コード', 'UNIT_CLOSED', m.closed),
                   ('世帯コード', 'NOT_IN_THIS_UNIT', m.household_id is null),
                   ('世帯コード', 'HOUSEHOLD_PROTECTED', m.hidden),
                   ('世帯コード', 'HOUSEHOLD_DEPARTED', m.departed and not m.hidden),
                   ('氏名', 'NO_SUCH_RESIDENT', m.resident_id is null and not m.hidden and not m.departed),
                   ('氏名', 'AMBIGUOUS', m.people > 1 and not m.hidden),
                   ('氏名', 'DUPLICATE', m.twins > 1 and not m.hidden)) as f (heading, reason, wrong)
             where f.wrong""";

    private static final String MISFIT = """
            insert into import_fault
            select distinct m.line, '役職', 'ROLE_MISFIT' from import_match m join import_row r on r.line = m.line
             where m.unit_id is not null and (r.role, m.kind) not in (
                   ('HEAD', 'FEDERATION'), ('HEAD', 'ASSOCIATION'), ('HEAD', 'ORGANISATION'),
                   ('VICE_HEAD', 'FEDERATION'), ('VICE_HEAD', 'ASSOCIATION'), ('VICE_HEAD', 'ORGANISATION'),
                   ('SECRETARY', 'FEDERATION'), ('SECRETARY', 'ASSOCIATION'), ('SECRETARY', 'ORGANISATION'),
                   ('SUPPORTER', 'FEDERATION'), ('SUPPORTER', 'ASSOCIATION'), ('GROUP_LEADER', 'GROUP'),
                   ('WELFARE_COMMISSIONER', 'FEDERATION'), ('WELFARE_COMMISSIONER', 'ASSOCIATION'),
                   ('FIRE_CORPS', 'FEDERATION'), ('FIRE_CORPS', 'ASSOCIATION'), ('FIRE_CORPS', 'ORGANISATION'),
                   ('SHELTER_KEY_HOLDER', 'FEDERATION'), ('SHELTER_KEY_HOLDER', 'ASSOCIATION'),
                   ('SHELTER_KEY_HOLDER', 'ORGANISATION'), ('SHELTER_DEPUTY', 'FEDERATION'),
                   ('SHELTER_DEPUTY', 'ASSOCIATION'), ('SHELTER_DEPUTY', 'ORGANISATION'),
                   ('CITY_STAFF', 'CITY'), ('CITY_ADMIN', 'CITY'))""";

    /**
     * Compares the terms as they will be: those of the file, and those of the table that the file does not speak of.
     * Nobody holds an office twice in the same days, and a unit has one head. Rows of hidden households tell nothing.
     */
    private static final String OVERLAPS = """
            insert into import_fault
            with mine as materialized (
                select r.line, m.unit_id, r.role, m.account_id, coalesce(m.account_id, m.resident_id) as person,
                       r.from_on::date as from_on, r.to_on as to_text
                  from import_match m join import_row r on r.line = m.line
                 where m.unit_id is not null and m.resident_id is not null and m.people = 1 and m.twins = 1
                   and not m.hidden),
            terms as (
                select i.line, i.unit_id, i.role, i.person, i.from_on,
                       case when i.to_text is null then o.to_on else nullif(i.to_text, '')::date end as to_on
                  from mine i left join office o on o.unit_id = i.unit_id and o.account_id = i.account_id
                       and o.role = i.role and o.from_on = i.from_on
                union all
                select null, o.unit_id, o.role, o.account_id, o.from_on, o.to_on
                  from office o
                 where not exists (select from mine i where i.unit_id = o.unit_id and i.account_id = o.account_id
                                      and i.role = o.role and i.from_on = o.from_on))
            select distinct a.line, '任期開始', case when a.person = b.person then 'OFFICE_HELD' else 'HEAD_TAKEN' end
              from terms a join terms b on b.unit_id = a.unit_id and b.role = a.role and b.line is distinct from a.line
               and b.from_on <= coalesce(a.to_on, 'infinity') and coalesce(b.to_on, 'infinity') >= a.from_on
             where a.line is not null and (a.person = b.person or a.role = 'HEAD')""";

    /** Rows that would give a login to a household whose logins would then be too many. */
    private static final String FULL = """
            insert into import_fault
            with news as (select m.line, m.household_id, m.resident_id from import_match m
                           where m.resident_id is not null and m.account_id is null and m.people = 1 and not m.hidden),
            sums as (select n.household_id, count(distinct n.resident_id) as coming from news n group by n.household_id)
            select n.line, '世帯コード', 'HOUSEHOLD_FULL'
              from news n join sums c on c.household_id = n.household_id cross join import_scope s
             where c.coming + (select count(*) from resident x
                                where x.household_id = n.household_id and x.account_id is not null
                                  and (x.left_on is null or x.left_on > s.today)) > s.logins""";

    private static final String PLAN = """
            insert into import_plan (line, code, target, unit_id, subject, shielded, before, after)
            select r.line, r.unit_code, coalesce(o.id, r.id), m.unit_id, m.resident_id, m.protected,
                   case when o.id is not null then jsonb_build_object(
                        'household', r.household_code, 'role', o.role, 'from', o.from_on, 'to', o.to_on) end,
                   jsonb_build_object(
                        'household', r.household_code, 'role', r.role, 'from', r.from_on::date,
                        'to', case when r.to_on is null then o.to_on else nullif(r.to_on, '')::date end)
              from import_row r join import_match m on m.line = r.line
              left join office o on o.unit_id = m.unit_id and o.account_id = m.account_id and o.role = r.role
                   and o.from_on = r.from_on::date""";

    private static final String MISSING = """
            select u.code, o.role || ' ' || o.from_on as label, false as shielded, count(*) over () as total
              from office o join import_unit u on u.id = o.unit_id cross join import_scope s
             where (o.to_on is null or o.to_on >= s.today)
               and not exists (select from import_plan p where p.target = o.id)
             order by u.path, o.id limit ?""";

    private static final String NEWCOMERS = """
            select count(distinct p.subject) from import_plan p join resident x on x.id = p.subject
             where x.account_id is null""";

    private static final String GIVE_ACCOUNTS = """
            update resident x set account_id = a.id
              from (select p.subject, row_number() over (order by p.subject) as no
                      from import_plan p join resident y on y.id = p.subject
                     where y.account_id is null group by p.subject) n
              join unnest(?::uuid[]) with ordinality as a (id, no) on a.no = n.no
             where x.id = n.subject""";

    private static final String ADD = """
            insert into office (id, unit_id, account_id, role, from_on, to_on, appointed_by, created_at)
            select p.target, p.unit_id, x.account_id, p.after->>'role', (p.after->>'from')::date, (p.after->>'to')::date,
                   s.actor, s.now
              from import_plan p join resident x on x.id = p.subject cross join import_scope s
             where p.before is null""";

    private static final String CHANGE = """
            update office o set to_on = (p.after->>'to')::date
              from import_plan p where o.id = p.target and p.before <> p.after""";

    private final Accounts accounts;

    OfficeRegister(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public RegisterKind kind() {
        return RegisterKind.OFFICES;
    }

    @Override
    public CsvLayout layout() {
        return CsvLayout.of(UNIT, ROLE, HOUSEHOLD, NAME, FROM, TO);
    }

    @Override
    public List<String> locks() {
        return List.of("lock table unit in share mode", "lock table household, resident, office in exclusive mode");
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> read(Cells cells) {
        String role = cells.requiredWord(ROLE, Vocabulary.ROLE, RowFault.NOT_A_ROLE);
        String name = cells.required(NAME, Cells::name);
        String from = cells.required(FROM, OfficeRegister::day);
        String to = cells.optional(TO, OfficeRegister::day);
        if (to != null
                && !to.isEmpty()
                && !from.isEmpty()
                && LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
            cells.fault(TO, RowFault.TERM_REVERSED);
        }
        return Arrays.asList(
                OF_THE_CITY.contains(role) ? cells.optional(UNIT, Cells::code) : cells.required(UNIT, Cells::code),
                role,
                cells.required(HOUSEHOLD, Cells::code),
                JapaneseText.searchKey(name),
                from,
                to);
    }

    private static Reading<String> day(String raw) {
        return JapaneseDate.read(raw).then(date -> Reading.of(date.toString()));
    }

    @Override
    public List<String> lookups() {
        return List.of("analyze import_row", MATCHES, "analyze import_match");
    }

    @Override
    public List<String> faults() {
        return List.of(FAULTS, MISFIT, OVERLAPS, FULL);
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
        List<AccountId> opened = accounts.open("ja", Math.toIntExact(sql.number(NEWCOMERS)));
        sql.update(GIVE_ACCOUNTS, opened);
        sql.update(ADD);
        sql.update(CHANGE);
    }
}
