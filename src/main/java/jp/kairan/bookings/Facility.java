package jp.kairan.bookings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.UnitId;

/** Something a unit lends; its methods are the only legal moves. Whoever holds its row lock may deal its pieces out. */
@Entity
@Table(name = "facility")
class Facility {
    /** How the audit names a facility. */
    static final String KIND = "FACILITY";

    @Id
    private UUID id;

    @Column(name = "unit_id", updatable = false)
    private UUID unit;

    @Column(name = "open_to")
    private UUID openTo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FacilityKind kind;

    private String name;
    private String description;
    private String place;
    private String rules;
    private int quantity;

    @Column(name = "approval_needed")
    private boolean approvalNeeded;

    @Column(name = "longest_minutes")
    private int longestMinutes;

    @Column(name = "days_ahead")
    private int daysAhead;

    @Enumerated(EnumType.STRING)
    private FacilityState state;

    @Column(name = "lock_version")
    private int lockVersion;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Facility() {
        // for Hibernate
    }

    /** A new one, open at once. */
    Facility(UnitId unit, FacilityKind kind, AccountId createdBy, Instant now, Terms terms) {
        this.id = FacilityId.next().value();
        this.unit = unit.value();
        this.kind = kind;
        this.createdBy = createdBy.value();
        this.createdAt = now;
        this.state = FacilityState.OPEN;
        take(terms);
    }

    FacilityId id() {
        return new FacilityId(id);
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    FacilityKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    int quantity() {
        return quantity;
    }

    Terms terms() {
        return new Terms(
                new UnitId(openTo),
                name,
                description,
                place,
                rules,
                quantity,
                approvalNeeded,
                longestMinutes,
                daysAhead);
    }

    /** Says something else of it. */
    void change(int seenLockVersion, Terms terms) {
        requireOpen();
        if (seenLockVersion != lockVersion) {
            throw BookingProblem.FACILITY_CHANGED.problem("lockVersion is now " + lockVersion);
        }
        take(terms);
        lockVersion++;
    }

    /** Lends it no more; doing it again is refused like any change. */
    void retire() {
        requireOpen();
        state = FacilityState.RETIRED;
        lockVersion++;
    }

    /** Refuses with 409 once it is lent no more. */
    void requireOpen() {
        if (state == FacilityState.RETIRED) {
            throw BookingProblem.FACILITY_RETIRED.problem();
        }
    }

    private void take(Terms terms) {
        openTo = terms.openTo().value();
        name = terms.name();
        description = terms.description();
        place = terms.place();
        rules = terms.rules();
        quantity = terms.quantity();
        approvalNeeded = terms.approvalNeeded();
        longestMinutes = terms.longestMinutes();
        daysAhead = terms.daysAhead();
    }
}
