package jp.kairan.gate;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The gate's part of the catalogue. */
@Singleton
final class GateCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(GateProblem.values());
    }
}
