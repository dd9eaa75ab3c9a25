package jp.kairan.house;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** Asks PostgreSQL itself whether the schema keeps the rules of the house. */
@KairanTest
class MigrationsTest {
    private static final String MISNAMED = """
            select conrelid::regclass || '.' || conname as name
              from pg_constraint c join pg_class t on t.oid = c.conrelid
              join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
             where t.relname <> 'flyway_schema_history' and contype in ('p', 'f', 'u', 'c')
               and conname not like case contype when 'p' then 'pk\\_' || t.relname
                                                 when 'f' then 'fk\\_' || t.relname || '\\_%'
                                                 when 'u' then 'uq\\_%'
                                                 else 'ck\\_%' end""";

    private static final String MISNAMED_INDEXES = """
            select indexrelid::regclass::text as name
              from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
              join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
             where t.relname <> 'flyway_schema_history' and x.relname !~ '^(pk|uq|ix)_'""";

    private static final String WITHOUT_COMMENT = """
            select t.relname as name from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
             where t.relkind in ('r', 'p') and t.relname <> 'flyway_schema_history'
               and obj_description(t.oid, 'pg_class') is null
            union all
            select x.relname from pg_index i join pg_class x on x.oid = i.indexrelid
              join pg_namespace n on n.oid = x.relnamespace and n.nspname = 'public'
             where i.indpred is not null and obj_description(x.oid, 'pg_class') is null""";

    /** A foreign key whose columns are not the first columns of any whole index. */
    private static final String FOREIGN_KEY_WITHOUT_INDEX = """
            select c.conname as name from pg_constraint c
              join pg_namespace n on n.oid = c.connamespace and n.nspname = 'public'
             where c.contype = 'f' and not exists (
                   select 1 from pg_index i
                    where i.indrelid = c.conrelid and i.indpred is null
                      and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey)""";

    @Inject
    Sql sql;

    @Test
    void constraintsAreNamedByRule() {
        assertThat(names(MISNAMED)).isEmpty();
    }

    @Test
    void indexesAreNamedByRule() {
        assertThat(names(MISNAMED_INDEXES)).isEmpty();
    }

    @Test
    void everyTableAndPartialIndexSaysWhichQueryItServes() {
        assertThat(names(WITHOUT_COMMENT)).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(names(FOREIGN_KEY_WITHOUT_INDEX)).isEmpty();
    }

    @Transactional
    List<String> names(String query) {
        return sql.list(query, row -> row.text("name"));
    }
}
