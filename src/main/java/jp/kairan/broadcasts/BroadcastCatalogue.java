package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to broadcasts. */
@Singleton
final class BroadcastCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(BroadcastProblem.values());
    }
}
