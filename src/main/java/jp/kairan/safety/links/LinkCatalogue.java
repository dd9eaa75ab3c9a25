package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that is about people who do not use the app. */
@Singleton
final class LinkCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(LinkProblem.values());
    }
}
