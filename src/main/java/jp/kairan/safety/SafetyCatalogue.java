package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue about opening and ending checks. */
@Singleton
final class SafetyCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(SafetyProblem.values());
    }
}
