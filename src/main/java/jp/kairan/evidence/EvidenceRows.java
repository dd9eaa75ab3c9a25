package jp.kairan.evidence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Row;

/** How evidence lies in its table. */
final class EvidenceRows {
    static final String COLUMNS =
            "e.no, e.household_id, e.resident_id, e.kind, e.status, e.place, e.flags, e.source, e.at, e.closes";

    static final String DETAILS =
            "e.author_kind, e.author_id, e.shelter_id, e.comment, e.latitude, e.longitude, e.accuracy_m, e.received_at";

    /** In the order in which the ledger writes them. */
    static final List<Function<NewEvidence, Object>> COLUMNS_OF_NEW = List.of(
            e -> e.author().kind(),
            e -> e.author().id(),
            e -> e.author().key(),
            NewEvidence::household,
            NewEvidence::resident,
            NewEvidence::kind,
            NewEvidence::status,
            NewEvidence::place,
            NewEvidence::shelter,
            e -> joined(e.flags()),
            NewEvidence::comment,
            e -> e.position() == null ? null : e.position().latitude(),
            e -> e.position() == null ? null : e.position().longitude(),
            e -> e.position() == null ? null : e.position().accuracyMetres(),
            NewEvidence::source,
            NewEvidence::at,
            NewEvidence::receivedAt,
            e -> joined(e.closes()));

    private EvidenceRows() {}

    static Evidence evidence(Row row) throws SQLException {
        return new Evidence(
                row.number("no"),
                new HouseholdId(row.uuid("household_id")),
                ResidentId.orNull(row.uuid("resident_id")),
                row.constant("kind", Kind.class),
                row.constant("status", Status.class),
                row.constant("place", Stay.class),
                flags(row.array("flags", String.class)),
                row.constant("source", Source.class),
                row.instant("at"),
                row.array("closes", Long.class));
    }

    static Entry entry(Row row) throws SQLException {
        Double latitude = row.realOrNull("latitude");
        return new Entry(
                evidence(row),
                row.constant("author_kind", AuthorKind.class),
                row.uuid("author_id"),
                ShelterId.orNull(row.uuid("shelter_id")),
                row.text("comment"),
                latitude == null
                        ? null
                        : new Position(latitude, row.realOrNull("longitude"), row.integerOrNull("accuracy_m")),
                row.instant("received_at"));
    }

    private static String joined(Collection<?> values) {
        return values.stream()
                .map(each -> each instanceof Enum<?> constant ? constant.name() : each.toString())
                .collect(Collectors.joining(","));
    }

    private static Set<Flag> flags(List<String> names) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        names.forEach(name -> flags.add(Flag.valueOf(name)));
        return flags;
    }
}
