package jp.kairan.watch;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that is about watching over households. */
@Singleton
final class WatchCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(WatchProblem.values());
    }
}
