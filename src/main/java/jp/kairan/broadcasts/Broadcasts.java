package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.FindingId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;

/**
 * The door through which broadcasts are written. Every command locks the broadcast first, so that commands queue up on
 * it. What is written goes out through {@link Release}.
 */
@Singleton
public class Broadcasts {
    private final BroadcastRepository broadcasts;
    private final MessageRepository messages;
    private final Composing composing;
    private final Areas areas;
    private final Wordings wordings;
    private final Standing standing;
    private final Release release;
    private final DeskNews news;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Broadcasts(
            BroadcastRepository broadcasts,
            MessageRepository messages,
            Composing composing,
            Areas areas,
            Wordings wordings,
            Standing standing,
            Release release,
            DeskNews news,
            Units units,
            Audit audit,
            Clock clock) {
        this.broadcasts = broadcasts;
        this.messages = messages;
        this.composing = composing;
        this.areas = areas;
        this.wordings = wordings;
        this.standing = standing;
        this.release = release;
        this.news = news;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one entry: begins a broadcast, and submits its first message where that is wanted, or does nothing of both. */
    @Transactional
    public BroadcastId enter(Actor actor, Entry entry, boolean drill, boolean send) {
        BroadcastId id = begin(actor, entry, drill, null);
        if (send) {
            release.submit(actor, id, null);
        }
        return id;
    }

    /** Continues a broadcast, and submits the message where that is wanted. */
    @Transactional
    public BroadcastId enter(Actor actor, BroadcastId id, Step step, Entry entry, boolean send) {
        follow(actor, id, step, entry);
        if (send) {
            release.submit(actor, id, null);
        }
        return id;
    }

    /**
     * Begins a broadcast with its first message; 400 where that is not whole.
     *
     * @param finding of the rule that begins it, or null
     */
    @Transactional
    BroadcastId begin(Actor actor, Entry entry, boolean drill, FindingId finding) {
        Unit city = units.root();
        actor.require(Action.BROADCAST_MANAGE, city.path());
        if (entry.area() == null) {
            throw KernelProblem.invalid("area", "放送する区域を選んでください / name at least one unit");
        }
        Content content = composing.of(entry, areas.where(entry.area()), Step.FIRST);
        Instant now = Instant.now(clock);
        Broadcast broadcast = new Broadcast(
                city.id(), drill, content.category(), finding, actor.account().orElse(null), now);
        broadcasts.persist(broadcast);
        write(actor, broadcast, Step.FIRST, content);
        note(actor, "BroadcastBegun", broadcast, Map.of("category", content.category(), "drill", drill));
        return broadcast.id();
    }

    /** Writes what is to be said next; 409 where the broadcast does not run or another message is under way. */
    @Transactional
    void follow(Actor actor, BroadcastId id, Step step, Entry entry) {
        Broadcast broadcast = locked(actor, id);
        requireNothingOpen(id);
        write(actor, broadcast, step, followUp(broadcast, step, entry));
        note(actor, "BroadcastContinued", broadcast, Map.of("step", step));
    }

    /** Writes the message that is under way anew; 409 where there is none or somebody else changed it first. */
    @Transactional
    void rewrite(Actor actor, BroadcastId id, Entry entry, Integer lockVersion) {
        Broadcast broadcast = locked(actor, id);
        broadcast.requireUnchanged(lockVersion);
        Message message = messages.requireOpen(id);
        Areas.Where before = areas.where(message.id());
        Content content = message.step() == Step.FIRST
                ? composing.of(entry, entry.area() == null ? before : areas.where(entry.area()), Step.FIRST)
                : standing.followUp(broadcast, message.step(), entry, before);
        broadcast.rewritten(content.category(), Instant.now(clock));
        message.rewrite(content, account(actor));
        keep(message.id(), content);
        news.settle(broadcast);
        note(actor, "BroadcastRewritten", broadcast, Map.of("message", message.no()));
    }

    /** Throws away the message that is under way, and with the first one the broadcast. */
    @Transactional
    void discard(Actor actor, BroadcastId id) {
        Broadcast broadcast = locked(actor, id);
        Message message = messages.requireOpen(id);
        news.settle(broadcast);
        release.drop(broadcast, message);
        note(actor, "BroadcastDiscarded", broadcast, Map.of("message", message.no()));
        if (message.step() == Step.FIRST) {
            broadcasts.delete(broadcast);
        }
    }

    /** What would be said next, to be sent at once. */
    Content compose(Broadcast broadcast, Step step, Entry entry) {
        return followUp(broadcast, step, entry);
    }

    private Content followUp(Broadcast broadcast, Step step, Entry entry) {
        Message last = messages.last(broadcast.id())
                .orElseThrow(() -> BroadcastProblem.BROADCAST_STATE.problem("Nothing went out yet"));
        return standing.followUp(broadcast, step, entry, areas.where(last.id()));
    }

    private void write(Actor actor, Broadcast broadcast, Step step, Content content) {
        int no = broadcast.next(step, Instant.now(clock));
        if (content.category() != broadcast.category()) {
            throw KernelProblem.invalid(
                    "category", "分類が異なる内容は、新しい放送として登録してください / what is about something else is another broadcast");
        }
        Message message = new Message(broadcast.id().value(), no, step, content, account(actor));
        messages.persistAndFlush(message);
        keep(message.id(), content);
    }

    private void keep(UUID message, Content content) {
        wordings.write(message, content.words());
        wordings.shelters(message, content.shelters());
        areas.write(message, content.where());
    }

    private void requireNothingOpen(BroadcastId id) {
        if (messages.open(id).isPresent()) {
            throw BroadcastProblem.BROADCAST_STATE.problem("Another message is under way");
        }
    }

    private Broadcast locked(Actor actor, BroadcastId id) {
        actor.require(Action.BROADCAST_MANAGE, units.root().path());
        return broadcasts.lock(id);
    }

    private static UUID account(Actor actor) {
        return actor.account().map(account -> account.value()).orElse(null);
    }

    private void note(Actor actor, String action, Broadcast broadcast, Map<String, ?> detail) {
        audit.note(actor, action, Broadcast.KIND, broadcast.id(), broadcast.unit(), detail);
    }
}
