package jp.kairan.circulars;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.CircularId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.notices.Addressing;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;

/** The door through which circulars change. Every command locks the circular first, so that commands queue up on it. */
@Singleton
public class Circulars {
    /** Times further away are slips of the pen. */
    private static final Duration HORIZON = Duration.ofDays(20 * 366L);

    private final CircularRepository circulars;
    private final Versions versions;
    private final Audiences audiences;
    private final Addressing addressing;
    private final Units units;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Circulars(
            CircularRepository circulars,
            Versions versions,
            Audiences audiences,
            Addressing addressing,
            Units units,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.circulars = circulars;
        this.versions = versions;
        this.audiences = audiences;
        this.addressing = addressing;
        this.units = units;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft; 403 where the actor does not publish for the unit, 404 for an audience that is not below it. */
    @Transactional
    public CircularId draft(Actor actor, Draft draft) {
        Unit unit = units.require(draft.unit());
        actor.require(Action.CIRCULAR_MANAGE, unit.path());
        if (unit.kind() == UnitKind.GROUP) {
            throw KernelProblem.invalid(
                    "unit", "班を宛先にして町会から出してください / a group has no desk: publish from its association");
        }
        requireTimely("expiresAt", draft.expiresAt());
        addressing.check(unit, draft.audience());
        Circular circular = new Circular(unit.id(), actor.me(), Instant.now(clock), draft.traits());
        circulars.persist(circular);
        versions.write(actor, circular.id(), 1, draft.title(), draft.body(), null);
        audiences.write(circular.id(), draft.audience());
        versions.attach(actor, circular.id(), 1, draft.files());
        note(actor, "CircularDrafted", circular, Map.of("category", draft.category()));
        return circular.id();
    }

    /** Changes what is not published yet; 409 once it is, or where somebody else changed it first. */
    @Transactional
    void revise(Actor actor, CircularId id, Revision revision) {
        Circular circular = locked(actor, id);
        requireTimely("expiresAt", revision.expiresAt());
        circular.revise(revision.lockVersion(), revision.over(circular.traits()));
        versions.rewrite(actor, id, revision.title(), revision.body());
        if (revision.audience() != null) {
            addressing.check(units.require(circular.unit()), revision.audience());
            audiences.write(id, revision.audience());
        }
        if (revision.attachments() != null) {
            versions.attachAnew(actor, id, revision.attachments());
        }
        note(actor, "CircularRevised", circular, Map.of());
    }

    /** Deletes what was never published; 409 for what was. */
    @Transactional
    void discard(Actor actor, CircularId id) {
        Circular circular = locked(actor, id);
        circular.requireUnpublished();
        versions.letGo(id);
        note(actor, "CircularDiscarded", circular, Map.of());
        circulars.delete(circular);
    }

    /** Publishes at once, or lets it go out at its time; 409 where it is published already. */
    @Transactional
    public void publish(Actor actor, CircularId id, Publication publication) {
        Circular circular = locked(actor, id);
        if (publication.lockVersion() != null) {
            circular.requireUnpublished();
            circular.requireUnchanged(publication.lockVersion());
        }
        if (publication.publishAt() == null) {
            publish(actor, circular);
        } else {
            requireTimely("publishAt", publication.publishAt());
            circular.schedule(publication.publishAt(), Instant.now(clock));
            note(actor, "CircularScheduled", circular, Map.of("publishAt", publication.publishAt()));
        }
    }

    /** Makes a scheduled circular a draft again; 409 for any other. */
    @Transactional
    void unschedule(Actor actor, CircularId id) {
        Circular circular = locked(actor, id);
        circular.unschedule();
        note(actor, "CircularUnscheduled", circular, Map.of());
    }

    /** Adds a version that replaces the words readers have, and tells everyone again; 409 unless published. */
    @Transactional
    void correct(Actor actor, CircularId id, Correction correction) {
        Circular circular = locked(actor, id);
        int before = circular.version();
        int no = circular.correct();
        List<AttachmentId> files =
                correction.attachments() == null ? versions.files(id, before) : correction.attachments();
        versions.write(actor, id, no, correction.title(), correction.body(), correction.reason());
        versions.attach(actor, id, no, files);
        notices.correct(actor, Circular.KIND, id.value(), correction.title());
        note(actor, "CircularCorrected", circular, Map.of("version", no));
    }

    /** Takes it back and tells everyone who was told; 409 unless published. */
    @Transactional
    void withdraw(Actor actor, CircularId id, Withdrawal withdrawal) {
        Circular circular = locked(actor, id);
        circular.withdraw(withdrawal.reason(), Instant.now(clock));
        notices.withdraw(actor, Circular.KIND, id.value());
        note(actor, "CircularWithdrawn", circular, Map.of());
    }

    /** The scheduled circulars whose time has come. */
    @Transactional
    List<CircularId> due() {
        return circulars.due(Instant.now(clock));
    }

    /**
     * Publishes a scheduled circular whose time has come, unless another replica or an officer is at it. One that
     * expired while the service stood still becomes a draft again, because publishing it would reach nobody.
     */
    @Transactional
    void publishDue(CircularId id) {
        Instant now = Instant.now(clock);
        circulars.lockDue(id, now).ifPresent(circular -> {
            if (circular.expired(now)) {
                circular.unschedule();
                note(Actor.SYSTEM, "CircularMissedItsTime", circular, Map.of());
            } else {
                publish(Actor.SYSTEM, circular);
            }
        });
    }

    private void publish(Actor actor, Circular circular) {
        List<Term> audience = audiences.of(circular.id());
        String title = versions.title(circular.id(), circular.version());
        Notice notice = circular.publish(title, audience, Instant.now(clock));
        notices.publish(actor, notice);
        note(actor, "CircularPublished", circular, Map.of("notice", notice.id(), "terms", audience.size()));
    }

    private Circular locked(Actor actor, CircularId id) {
        Circular circular = circulars.lock(id);
        Desk.require(actor, units.require(circular.unit()), circular);
        return circular;
    }

    private void requireTimely(String field, Instant time) {
        Instant now = Instant.now(clock);
        if (time != null && (!time.isAfter(now) || time.isAfter(now.plus(HORIZON)))) {
            throw KernelProblem.invalid(field, "これからの日時にしてください / must lie in the next twenty years");
        }
    }

    private void note(Actor actor, String action, Circular circular, Map<String, ?> detail) {
        audit.note(actor, action, Circular.KIND, circular.id(), circular.unit(), detail);
    }
}
