package jp.kairan.notices;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to notices. */
@Singleton
final class NoticeCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(NoticeProblem.values());
    }
}
