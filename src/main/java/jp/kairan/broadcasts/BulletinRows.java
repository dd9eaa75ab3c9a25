package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.broadcasts.Bulletin.Happening;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.cap.CapCertainty;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapSeverity;
import jp.kairan.cap.CapUrgency;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.translation.Origin;

/** What went out, as it lies in the database: four queries, however much it is. */
@Singleton
class BulletinRows {
    private static final String OF_INTEREST = """
            select distinct broadcast_id from broadcast_message
             where state = 'SENT' and (expires_at > ? or sent_at > ?)""";

    private static final String MESSAGES = """
            select m.id, m.broadcast_id, m.no, m.step, b.drill, b.category, m.department, m.contact, m.level, m.severity,
                   m.urgency, m.certainty, m.response, m.onset_at, m.expires_at, m.starts_at, m.ends_at, m.place, m.sent_at
              from broadcast_message m join broadcast b on b.id = m.broadcast_id
             where m.broadcast_id = any (?::uuid[]) and m.state = 'SENT'
             order by m.broadcast_id, m.no""";

    private static final String TEXTS = """
            select message_id, language, title, body, instruction, origin from broadcast_text
             where message_id = any (?::uuid[])""";

    private static final String AREAS = """
            select a.message_id, u.id, u.kind, u.path, u.name, u.code
              from broadcast_area a join unit u on u.id = a.unit_id
             where a.message_id = any (?::uuid[]) order by a.message_id, a.no""";

    private static final String SHELTERS = """
            select message_id, shelter_id from broadcast_shelter
             where message_id = any (?::uuid[]) order by message_id, no""";

    private final Sql sql;

    BulletinRows(Sql sql) {
        this.sql = sql;
    }

    private record Head(UUID message, Bulletin bulletin) {}

    private record Part<T>(UUID message, T value) {}

    /** The broadcasts of which something holds, or went out, after a moment. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Course> since(Instant moment) {
        return courses(sql.list(OF_INTEREST, row -> row.uuid("broadcast_id"), moment, moment));
    }

    /** The broadcast, however long ago, where something of it went out. */
    @Transactional
    Optional<Course> find(BroadcastId id) {
        return courses(List.of(id.value())).stream().findFirst();
    }

    private List<Course> courses(List<UUID> broadcasts) {
        List<Head> heads = sql.list(MESSAGES, BulletinRows::head, broadcasts);
        List<UUID> ids = heads.stream().map(Head::message).toList();
        Map<UUID, Map<Language, Said>> words = words(ids);
        Map<UUID, List<Bulletin.Area>> areas = grouped(sql.list(AREAS, BulletinRows::area, ids));
        Map<UUID, List<ShelterId>> shelters = grouped(sql.list(
                SHELTERS, row -> new Part<>(row.uuid("message_id"), new ShelterId(row.uuid("shelter_id"))), ids));
        Map<BroadcastId, List<Bulletin>> courses = new LinkedHashMap<>();
        for (Head head : heads) {
            Bulletin whole = head.bulletin
                    .saying(words.getOrDefault(head.message, Map.of()))
                    .about(areas.getOrDefault(head.message, List.of()), shelters.getOrDefault(head.message, List.of()));
            courses.computeIfAbsent(whole.broadcast(), id -> new ArrayList<>()).add(whole);
        }
        return courses.entrySet().stream()
                .map(each -> new Course(each.getKey(), each.getValue()))
                .toList();
    }

    private Map<UUID, Map<Language, Said>> words(List<UUID> messages) {
        Map<UUID, Map<Language, Said>> words = new LinkedHashMap<>();
        record Line(UUID message, Language language, Said said) {}
        sql.list(
                        TEXTS,
                        row -> new Line(
                                row.uuid("message_id"),
                                Language.fromString(row.text("language")),
                                new Said(
                                        new Words(row.text("title"), row.text("body"), row.text("instruction")),
                                        row.constant("origin", Origin.class))),
                        messages)
                .forEach(line -> words.computeIfAbsent(line.message, id -> new EnumMap<>(Language.class))
                        .put(line.language, line.said));
        return words;
    }

    private static <T> Map<UUID, List<T>> grouped(List<Part<T>> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::message, Collectors.mapping(Part::value, Collectors.toList())));
    }

    private static Part<Bulletin.Area> area(Row row) throws SQLException {
        return new Part<>(
                row.uuid("message_id"),
                new Bulletin.Area(
                        new UnitId(row.uuid("id")),
                        row.constant("kind", UnitKind.class),
                        new UnitPath(row.text("path")),
                        row.text("name"),
                        row.text("code")));
    }

    private static Head head(Row row) throws SQLException {
        Instant starts = row.instant("starts_at");
        return new Head(
                row.uuid("id"),
                new Bulletin(
                        new BroadcastId(row.uuid("broadcast_id")),
                        row.integer("no"),
                        row.constant("step", Step.class),
                        row.flag("drill"),
                        row.constant("category", Category.class),
                        new Weight(
                                row.integerOrNull("level"),
                                row.constant("severity", CapSeverity.class),
                                row.constant("urgency", CapUrgency.class),
                                row.constant("certainty", CapCertainty.class),
                                row.constant("response", CapResponse.class)),
                        row.text("department"),
                        row.text("contact"),
                        Map.of(),
                        List.of(),
                        List.of(),
                        row.instant("sent_at"),
                        row.instant("onset_at"),
                        row.instant("expires_at"),
                        starts == null ? null : new Happening(starts, row.instant("ends_at"), row.text("place"))));
    }
}
