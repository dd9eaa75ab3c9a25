package jp.kairan.snow;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that is about snow. */
@Singleton
final class SnowCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(SnowProblem.values());
    }
}
