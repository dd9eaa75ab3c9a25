package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.ShelterId;
import jp.kairan.audit.Audit;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.directory.Units;
import jp.kairan.hazards.HazardFindings;
import jp.kairan.shelters.ShelterStatus;
import jp.kairan.shelters.Shelters;

/**
 * The door through which messages go out. What goes far and hurries needs a second person; taking something back needs
 * nobody, because an error does harm every minute that it stands.
 */
@Singleton
public class Release {
    /** Whatever its writer says of its weight, it is about life. */
    private static final Set<Category> GRAVE =
            EnumSet.of(Category.EVACUATION, Category.SHELTER, Category.EARTHQUAKE, Category.TSUNAMI);

    private final BroadcastRepository broadcasts;
    private final MessageRepository messages;
    private final Areas areas;
    private final Wordings wordings;
    private final Standing standing;
    private final Sending sending;
    private final DeskNews news;
    private final Shelters shelters;
    private final HazardFindings findings;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Release(
            BroadcastRepository broadcasts,
            MessageRepository messages,
            Areas areas,
            Wordings wordings,
            Standing standing,
            Sending sending,
            DeskNews news,
            Shelters shelters,
            HazardFindings findings,
            Units units,
            Audit audit,
            Clock clock) {
        this.broadcasts = broadcasts;
        this.messages = messages;
        this.areas = areas;
        this.wordings = wordings;
        this.standing = standing;
        this.sending = sending;
        this.news = news;
        this.shelters = shelters;
        this.findings = findings;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands in the message that is under way: it goes out at once, or waits for a second person. What it says of
     * shelters holds in either case from now on.
     */
    @Transactional
    void submit(Actor actor, BroadcastId id, Integer lockVersion) {
        Broadcast broadcast = locked(actor, Action.BROADCAST_MANAGE, id);
        broadcast.requireUnchanged(lockVersion);
        Message message = messages.requireOpen(id);
        Instant now = Instant.now(clock);
        requireTimely(message, now);
        message.submit(account(actor), now);
        areas.settle(message.id());
        broadcast.moved(now);
        say(actor, broadcast, message, now);
        if (needsSecond(broadcast, message)) {
            news.tell(
                    actor,
                    broadcast,
                    "承認を待っている放送があります",
                    message.traits().weight().emergency());
            note(actor, "BroadcastSubmitted", broadcast, Map.of("message", message.no()));
        } else {
            message.send(account(actor), now);
            out(actor, broadcast, message, now);
        }
    }

    /** Lets the submitted message out; 409 for whoever wrote or submitted it, or has not seen it as it is. */
    @Transactional
    public void approve(Actor actor, BroadcastId id, int lockVersion) {
        Broadcast broadcast = locked(actor, Action.BROADCAST_APPROVE, id);
        broadcast.requireUnchanged(lockVersion);
        Message message = messages.requireOpen(id);
        Instant now = Instant.now(clock);
        requireTimely(message, now);
        boolean own = message.state() == MessageState.SUBMITTED && !approvable(broadcast, message, actor.me());
        if (own) {
            throw BroadcastProblem.SECOND_PERSON_NEEDED.problem("The caller wrote it or brought it about");
        }
        message.approve(actor.me(), now);
        note(actor, "BroadcastApproved", broadcast, Map.of("message", message.no()));
        out(actor, broadcast, message, now);
    }

    /** Gives the submitted message back. */
    @Transactional
    void reject(Actor actor, BroadcastId id, int lockVersion, String reason) {
        Broadcast broadcast = locked(actor, Action.BROADCAST_APPROVE, id);
        broadcast.requireUnchanged(lockVersion);
        Message message = messages.requireOpen(id);
        message.reject(reason);
        broadcast.moved(Instant.now(clock));
        news.tell(actor, broadcast, "放送が差し戻されました", false);
        note(actor, "BroadcastRejected", broadcast, Map.of("message", message.no()));
    }

    /** Takes the broadcast back, and tells everyone who was told; whatever was under way is thrown away. */
    @Transactional
    void retract(Actor actor, BroadcastId id, String reason) {
        retract(actor, locked(actor, Action.BROADCAST_MANAGE, id), reason);
    }

    void retract(Actor actor, Broadcast broadcast, String reason) {
        broadcast.requireRetractable();
        messages.open(broadcast.id()).ifPresent(open -> drop(broadcast, open));
        Instant now = Instant.now(clock);
        immediately(
                actor, broadcast, broadcast.next(now), Step.RETRACTION, standing.retraction(broadcast, reason), now);
    }

    /** Sends what a rule says ahead of what an officer is writing, who goes on with a message that comes after it. */
    void overtake(Broadcast broadcast, Message open, Step step, Content content) {
        Instant now = Instant.now(clock);
        int no = open.no();
        broadcast.next(now);
        messages.makeRoom(open);
        immediately(Actor.SYSTEM, broadcast, no, step, content, now);
    }

    private void immediately(Actor actor, Broadcast broadcast, int no, Step step, Content content, Instant now) {
        Message message = new Message(broadcast.id().value(), no, step, content, account(actor));
        message.send(account(actor), now);
        messages.persistAndFlush(message);
        wordings.write(message.id(), content.words());
        areas.write(message.id(), content.where());
        out(actor, broadcast, message, now);
    }

    /** Sends the message that is under way on the word of a rule that two persons have agreed to. */
    void byRule(Broadcast broadcast, Message message) {
        Instant now = Instant.now(clock);
        message.send(null, now);
        out(Actor.SYSTEM, broadcast, message, now);
    }

    /** Puts the message that is under way before the officers, any of whom may let it out: a rule has written it. */
    void propose(Broadcast broadcast, Message message, String title) {
        Instant now = Instant.now(clock);
        message.submit(null, now);
        broadcast.moved(now);
        news.tell(Actor.SYSTEM, broadcast, title, message.traits().weight().emergency());
        note(Actor.SYSTEM, "BroadcastProposed", broadcast, Map.of("message", message.no()));
    }

    /** Throws a message away that did not go out. */
    void drop(Broadcast broadcast, Message open) {
        messages.delete(open);
        messages.flush();
        broadcast.dropped(Instant.now(clock));
    }

    private void out(Actor actor, Broadcast broadcast, Message message, Instant now) {
        broadcast.sent(message.step(), now);
        if (message.step() == Step.UPDATE) {
            standing.lead(broadcast, message);
        }
        messages.flush();
        sending.put(actor, broadcast, message);
        news.settle(broadcast);
    }

    /** Whether this person may let the message out as it stands. */
    boolean approvable(Broadcast broadcast, Message message, AccountId account) {
        return message.approvableBy(account)
                && (broadcast.finding() == null
                        || !findings.behind(broadcast.finding()).contains(account));
    }

    /** Whether a second person has to let it out. */
    boolean needsSecond(Broadcast broadcast, Message message) {
        boolean urgent = message.traits().weight().urgent() || GRAVE.contains(broadcast.category());
        return urgent && areas.wide(broadcast.id(), message.id());
    }

    /** Once for each time it was written: a message given back and handed in again is no news of a shelter. */
    private void say(Actor actor, Broadcast broadcast, Message message, Instant now) {
        if (broadcast.drill() || !message.saysOfShelters(now)) {
            return;
        }
        ShelterStatus said = message.said();
        wordings.shelters(message.id()).stream()
                .sorted(Comparator.comparing(ShelterId::toString)) // as everybody does, because saying locks a shelter
                .forEach(shelter -> shelters.turn(actor, shelter, said.state(), said.crowding()));
    }

    private static void requireTimely(Message message, Instant now) {
        if (!message.traits().expiresAt().isAfter(now)) {
            throw BroadcastProblem.BROADCAST_EXPIRED.problem();
        }
    }

    private Broadcast locked(Actor actor, Action action, BroadcastId id) {
        actor.require(action, units.root().path());
        return broadcasts.lock(id);
    }

    private static UUID account(Actor actor) {
        return actor.account().map(account -> account.value()).orElse(null);
    }

    private void note(Actor actor, String action, Broadcast broadcast, Map<String, ?> detail) {
        audit.note(actor, action, Broadcast.KIND, broadcast.id(), broadcast.unit(), detail);
    }
}
