package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.access.ListId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The door to the question whom a unit may address, asked by features while an officer draws up an audience. */
@Singleton
public class Addressing {
    /** What officers may name; subscribers and single people are addressed by features alone. */
    private static final Set<Term.Kind> OPEN =
            EnumSet.of(Term.Kind.EVERYONE, Term.Kind.OFFICE, Term.Kind.ORGANISATION, Term.Kind.LIST);

    private static final String UNITS = "select id, kind, path from unit where id = any(?::uuid[])";

    /** The lock keeps a list from being deleted between this look and the row that names it. */
    private static final String LISTS = """
            select l.id, u.kind, u.path from named_list l join unit u on u.id = l.unit_id
             where l.id = any(?::uuid[]) for key share of l""";

    private record Target(UUID id, UnitKind kind, UnitPath path) {
        static Target of(Row row) throws SQLException {
            return new Target(row.uuid("id"), row.constant("kind", UnitKind.class), new UnitPath(row.text("path")));
        }
    }

    private final Sql sql;

    Addressing(Sql sql) {
        this.sql = sql;
    }

    /**
     * Refuses an audience that the unit may not address: 400 for a term that can reach nobody, 404 for a unit or list
     * that does not lie at or below the publisher, the same as for one that does not exist.
     */
    @Transactional(TxType.MANDATORY)
    public void check(Unit publisher, List<Term> audience) {
        Map<UUID, Target> units = targets(
                UNITS,
                audience.stream().map(Term::unit).filter(Objects::nonNull).map(UnitId::value));
        Map<UUID, Target> lists = targets(
                LISTS,
                audience.stream().map(Term::list).filter(Objects::nonNull).map(ListId::value));
        for (int i = 0; i < audience.size(); i++) {
            Term term = audience.get(i);
            if (!term.whole() || !OPEN.contains(term.kind())) {
                throw unfit(i, "宛先の指定が足りません / not a whole term of an audience");
            }
            Target target = term.list() == null
                    ? units.get(term.unit().value())
                    : lists.get(term.list().value());
            if (target == null || !publisher.path().covers(target.path())) {
                throw KernelProblem.NOT_FOUND.problem("A unit or list of the audience is not below the publisher");
            }
            boolean organisation = target.kind() == UnitKind.ORGANISATION;
            if (term.kind() == Term.Kind.ORGANISATION && !organisation
                    || term.kind() == Term.Kind.EVERYONE && organisation) {
                throw unfit(
                        i, "団体は ORGANISATION で指定してください / ORGANISATION names an organisation, EVERYONE another unit");
            }
        }
    }

    private Map<UUID, Target> targets(String query, Stream<UUID> ids) {
        return sql.list(query, Target::of, ids.distinct().toList()).stream()
                .collect(Collectors.toMap(Target::id, t -> t));
    }

    private static ProblemException unfit(int at, String message) {
        return KernelProblem.invalid("audience[" + at + "]", message);
    }
}
