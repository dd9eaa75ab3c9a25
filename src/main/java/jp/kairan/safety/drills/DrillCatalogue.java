package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to drills. */
@Singleton
final class DrillCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(DrillProblem.values());
    }
}
