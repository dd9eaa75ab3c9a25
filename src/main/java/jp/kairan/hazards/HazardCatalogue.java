package jp.kairan.hazards;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The hazards' part of the catalogue. */
@Singleton
final class HazardCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(HazardProblem.values());
    }
}
