package jp.kairan.circulars;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to circulars. */
@Singleton
final class CircularCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(CircularProblem.values());
    }
}
