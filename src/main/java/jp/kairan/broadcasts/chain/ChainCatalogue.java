package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The chain's part of the catalogue. */
@Singleton
final class ChainCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(ChainProblem.values());
    }
}
