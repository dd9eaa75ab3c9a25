package jp.kairan.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** A person's own entry in the register, opened for them alone and without the city's note, and who looked at it. */
@Singleton
final class SupportHoldings implements Holdings {
    private static final String LOOKS = """
            select to_json(x)::text as row from (
                select l.at, l.role, u.name as "unitName", l.purpose, l.reason
                  from support_look l join unit u on u.id = l.unit_id
                 where l.resident_id = any(?::uuid[]) order by l.id) x""";

    private final EntryRows rows;
    private final Seal seal;
    private final Clock clock;
    private final Sql sql;
    private final ObjectMapper json;

    SupportHoldings(EntryRows rows, Seal seal, Clock clock, Sql sql, ObjectMapper json) {
        this.rows = rows;
        this.seal = seal;
        this.clock = clock;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<Holding> of(Owner owner) {
        List<String> entries = rows.of(owner.households()).stream()
                .filter(kept -> owner.residents().contains(kept.resident()))
                .map(this::written)
                .toList();
        return List.of(
                new Holding("supportEntries", Set.of("support_entry"), entries),
                new Holding("supportLooks", Set.of("support_look"), sql.list(LOOKS, Holding::json, owner.residents())));
    }

    private String written(Kept kept) {
        try {
            return json.writeValueAsString(new SupportEntry(
                    EntryHead.of(kept, true, clock.getZone()),
                    seal.open(kept.id(), kept.resident(), kept.sealed())
                            .map(SupportDetails::withoutNote)
                            .orElse(null)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
