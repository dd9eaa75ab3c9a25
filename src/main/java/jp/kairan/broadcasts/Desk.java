package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.AudienceReach;
import jp.kairan.notices.Readership;

/** The door to broadcasts for those who handle them. */
@Singleton
class Desk {
    private static final String LINES = """
            select b.id, b.state, b.drill, b.category, t.title, o.state as open, o.step as open_step,
                   b.finding_id is not null as by_rule, b.changed_at, b.lock_version
              from broadcast b
              left join broadcast_message o on o.broadcast_id = b.id and o.state <> 'SENT'
              left join broadcast_message m on m.broadcast_id = b.id and m.no = b.messages
              left join broadcast_text t on t.message_id = m.id and t.language = 'ja'
             where b.id < ? and (not ? or o.id is not null)
             order by b.id desc limit ?""";

    private static final UUID NEWEST = new UUID(-1L, -1L);

    private final Sql sql;
    private final BroadcastRepository broadcasts;
    private final MessageRepository messages;
    private final Wordings wordings;
    private final Areas areas;
    private final Release release;
    private final UnitPaths paths;
    private final Readership readership;

    Desk(
            Sql sql,
            BroadcastRepository broadcasts,
            MessageRepository messages,
            Wordings wordings,
            Areas areas,
            Release release,
            UnitPaths paths,
            Readership readership) {
        this.sql = sql;
        this.broadcasts = broadcasts;
        this.messages = messages;
        this.wordings = wordings;
        this.areas = areas;
        this.release = release;
        this.paths = paths;
        this.readership = readership;
    }

    /** Broadcasts, the newest first. */
    @Transactional
    Page<DeskLine> lines(Actor actor, boolean open, Cursor from, int limit) {
        actor.require(Action.BROADCAST_MANAGE, paths.city());
        UUID before = from == null ? NEWEST : Cursor.uuid(from);
        List<DeskLine> rows = sql.list(LINES, DeskLine::of, before, open, limit + 1);
        return Page.of(rows, limit, line -> line.id().toString());
    }

    /** Where a broadcast stands. */
    @Transactional
    DraftView read(Actor actor, BroadcastId id) {
        actor.require(Action.BROADCAST_MANAGE, paths.city());
        Broadcast broadcast = broadcasts.findByIdOptional(id.value()).orElseThrow(KernelProblem.NOT_FOUND::problem);
        return new DraftView(
                id,
                broadcast.state(),
                broadcast.drill(),
                broadcast.category(),
                broadcast.lockVersion(),
                readership.of(Broadcast.KIND, id.value()).orElse(null),
                messages.open(id)
                        .map(message -> pending(actor, broadcast, message))
                        .orElse(null));
    }

    /** How many the message under way would be told to today, or the last one where none is. */
    @Transactional
    AudienceReach reach(Actor actor, BroadcastId id) {
        actor.require(Action.BROADCAST_MANAGE, paths.city());
        Message message = messages.open(id).or(() -> messages.last(id)).orElseThrow(KernelProblem.NOT_FOUND::problem);
        return readership.reach(Areas.audience(areas.units(message.id())));
    }

    private DraftView.Pending pending(Actor actor, Broadcast broadcast, Message message) {
        Traits traits = message.traits();
        Map<String, Words> words = new TreeMap<>();
        wordings.of(message.id()).forEach((language, said) -> words.put(language.tag(), said.words()));
        return new DraftView.Pending(
                message.no(),
                message.step(),
                message.state(),
                release.needsSecond(broadcast, message),
                actor.may(Action.BROADCAST_APPROVE, paths.city()) && release.approvable(broadcast, message, actor.me()),
                traits.department(),
                traits.contact(),
                traits.weight(),
                words,
                areas.chosen(message.id()),
                wordings.shelters(message.id()),
                traits.onsetAt(),
                traits.expiresAt(),
                message.writtenBy(),
                message.submittedBy(),
                message.submittedAt(),
                message.rejection());
    }
}
