package jp.kairan.shelters;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The shelters' part of the catalogue. */
@Singleton
final class ShelterCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(ShelterProblem.values());
    }
}
