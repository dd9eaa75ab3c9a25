package jp.kairan.bookings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import jp.kairan.kernel.KernelProblem;

/** Facilities as entities, always locked: queries read projections instead. */
@Singleton
class FacilityRepository implements PanacheRepositoryBase<Facility, UUID> {
    /** The facility, locked until the end of the transaction; 404 where there is none. */
    Facility lock(FacilityId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
