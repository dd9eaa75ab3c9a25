package jp.kairan.identity;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** Identity's part of the catalogue. */
@Singleton
final class IdentityCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(IdentityProblem.values());
    }
}
