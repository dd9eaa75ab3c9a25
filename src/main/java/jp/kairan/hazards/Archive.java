package jp.kairan.hazards;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.hazards.jma.Effect;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.kernel.Sha256;
import jp.kairan.kernel.Sql;

/** Where telegrams are kept, each once. */
@Singleton
class Archive {
    private static final String FIND = """
            select id, source, file_name, type, status, info_type, event, effect, reported_at, issued_at, received_at
              from telegram where identity = ?""";

    private static final String KEEP = """
            insert into telegram (id, identity, source, file_name, type, status, info_type, event, effect, reported_at,
                                  issued_at, received_at, uploaded_by, bytes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select id, source, file_name, type, status, info_type, event, effect, reported_at, issued_at, received_at
              from telegram where ?::uuid is null or id < ? order by id desc limit ?""";

    /** In parts, because a great earthquake's telegrams are large and many. */
    private static final String AFTER = """
            select arrival, file_name, bytes from telegram
             where arrival > ? and received_at > ? and effect <> 'AHEAD' order by arrival limit 50""";

    private final Sql sql;
    private final Clock clock;

    Archive(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** As it came. */
    record Kept(long arrival, String fileName, byte[] bytes) {}

    /** @param ahead whether it is dated ahead of its coming */
    Optional<TelegramRow> find(Telegram telegram, boolean ahead) {
        return sql.one(FIND, TelegramRow::of, identity(telegram, ahead));
    }

    TelegramNo keep(Actor actor, Telegram telegram, byte[] bytes, String fileName, Source source, Effect effect) {
        TelegramNo id = TelegramNo.next();
        sql.update(
                KEEP,
                id,
                identity(telegram, effect == Effect.AHEAD),
                source,
                fileName,
                telegram.type(),
                telegram.status(),
                telegram.head().infoType(),
                telegram.head().eventId(),
                effect,
                telegram.head().reportedAt(),
                telegram.control().issuedAt(),
                Instant.now(clock),
                actor.account().orElse(null),
                bytes);
        return id;
    }

    /** Some, none of them dated ahead, that arrived after that one and were received after that moment, in the order of arrival. */
    List<Kept> after(long arrival, Instant received) {
        return sql.list(
                AFTER,
                row -> new Kept(row.number("arrival"), row.text("file_name"), row.bytes("bytes")),
                arrival,
                received);
    }

    /** One row more than the limit, newest first. */
    List<TelegramRow> list(UUID before, int limit) {
        return sql.list(LIST, TelegramRow::of, before, before, limit + 1);
    }

    /**
     * Hashed, because a stranger's office may have a name longer than an index takes. What is dated ahead is known by a
     * name of its own, so that it does not stand in the way of the true one when its time has come.
     */
    static String identity(Telegram telegram, boolean ahead) {
        return Sha256.of((ahead ? "ahead|" : "") + telegram.id().key()).hex(32);
    }
}
