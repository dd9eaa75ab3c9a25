package jp.kairan.broadcasts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.broadcasts.Bulletin.Happening;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.cap.CapCertainty;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapSeverity;
import jp.kairan.cap.CapUrgency;
import jp.kairan.kernel.Uuids;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.ShelterState;
import jp.kairan.shelters.ShelterStatus;

/** A message of a broadcast until it goes out; its methods are the only legal moves. Null stands for a rule as a person. */
@Entity
@Table(name = "broadcast_message")
class Message {
    @Id
    private UUID id;

    @Column(name = "broadcast_id", updatable = false)
    private UUID broadcast;

    @Column(updatable = false)
    private int no;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Step step;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private String department;
    private String contact;
    private Short level;

    @Enumerated(EnumType.STRING)
    private CapSeverity severity;

    @Enumerated(EnumType.STRING)
    private CapUrgency urgency;

    @Enumerated(EnumType.STRING)
    private CapCertainty certainty;

    @Enumerated(EnumType.STRING)
    private CapResponse response;

    @Column(name = "onset_at")
    private Instant onsetAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String place;

    @Enumerated(EnumType.STRING)
    @Column(name = "shelter_state")
    private ShelterState shelterState;

    @Enumerated(EnumType.STRING)
    @Column(name = "shelter_crowding")
    private Crowding shelterCrowding;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "sent_by")
    private UUID sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "said_at")
    private Instant saidAt;

    private String rejection;

    protected Message() {
        // for Hibernate
    }

    /** A message to be written. */
    Message(UUID broadcast, int no, Step step, Content content, UUID by) {
        this.id = Uuids.next();
        this.broadcast = broadcast;
        this.no = no;
        this.step = step;
        rewrite(content, by);
    }

    UUID id() {
        return id;
    }

    int no() {
        return no;
    }

    Step step() {
        return step;
    }

    MessageState state() {
        return state;
    }

    Instant sentAt() {
        return sentAt;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    UUID submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String rejection() {
        return rejection;
    }

    /** Whether it waits for a second person, and this would be one. */
    boolean approvableBy(AccountId account) {
        return state == MessageState.SUBMITTED
                && !account.value().equals(writtenBy)
                && !account.value().equals(submittedBy);
    }

    Traits traits() {
        Weight weight = new Weight(level == null ? null : (int) level, severity, urgency, certainty, response);
        Happening happening = startsAt == null ? null : new Happening(startsAt, endsAt, place);
        return new Traits(department, contact, weight, onsetAt, expiresAt, happening);
    }

    /** Writes it anew; whoever had submitted it has to do so again. */
    final void rewrite(Content content, UUID by) {
        Traits traits = content.traits();
        require(state != MessageState.SENT);
        state = MessageState.DRAFT;
        submittedBy = null;
        submittedAt = null;
        saidAt = null;
        writtenBy = by;
        department = traits.department();
        contact = traits.contact();
        level = traits.weight().level() == null ? null : traits.weight().level().shortValue();
        severity = traits.weight().severity();
        urgency = traits.weight().urgency();
        certainty = traits.weight().certainty();
        response = traits.weight().response();
        onsetAt = traits.onsetAt();
        expiresAt = traits.expiresAt();
        Happening happening = traits.happening();
        startsAt = happening == null ? null : happening.startsAt();
        endsAt = happening == null ? null : happening.endsAt();
        place = happening == null ? null : happening.place();
        shelterState = content.said() == null ? null : content.said().state();
        shelterCrowding = content.said() == null ? null : content.said().crowding();
    }

    /** Whether that has still to be said; from now on it has not. */
    boolean saysOfShelters(Instant now) {
        boolean due = shelterState != null && saidAt == null;
        saidAt = due ? now : saidAt;
        return due;
    }

    /** Whether a rule has written it and no officer has touched it since. */
    boolean untouched() {
        return writtenBy == null && submittedBy == null;
    }

    /** What is to be said of the shelters of which it speaks, or null. */
    ShelterStatus said() {
        return shelterState == null
                ? null
                : new ShelterStatus(shelterState, shelterCrowding, null, List.of(), "", null);
    }

    /** Hands it to whoever may let it out; 409 where that was done. */
    void submit(UUID by, Instant now) {
        require(state == MessageState.DRAFT);
        state = MessageState.SUBMITTED;
        submittedBy = by;
        submittedAt = now;
        rejection = null;
    }

    /** Gives it back to its writer. */
    void reject(String reason) {
        require(state == MessageState.SUBMITTED);
        state = MessageState.DRAFT;
        submittedBy = null;
        submittedAt = null;
        rejection = reason;
    }

    /** Lets it out on the word of a second person; 409 for whoever wrote or submitted it. */
    void approve(AccountId by, Instant now) {
        require(state == MessageState.SUBMITTED);
        if (!approvableBy(by)) {
            throw BroadcastProblem.SECOND_PERSON_NEEDED.problem();
        }
        send(by.value(), now);
    }

    /** Lets it out. */
    void send(UUID by, Instant now) {
        require(state != MessageState.SENT);
        state = MessageState.SENT;
        sentBy = by;
        sentAt = now;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw BroadcastProblem.BROADCAST_STATE.problem("The message is not in a state for this");
        }
    }
}
