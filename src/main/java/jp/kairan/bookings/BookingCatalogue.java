package jp.kairan.bookings;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to bookings. */
@Singleton
final class BookingCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(BookingProblem.values());
    }
}
