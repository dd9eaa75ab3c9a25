package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to translations. */
@Singleton
final class TranslationCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(TranslationProblem.values());
    }
}
