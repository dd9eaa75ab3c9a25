package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that is about requests for help. */
@Singleton
final class HelpCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(HelpProblem.values());
    }
}
