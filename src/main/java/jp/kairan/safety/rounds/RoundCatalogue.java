package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to rounds. */
@Singleton
final class RoundCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(RoundProblem.values());
    }
}
