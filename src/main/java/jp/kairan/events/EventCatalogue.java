package jp.kairan.events;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to events. */
@Singleton
final class EventCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(EventProblem.values());
    }
}
