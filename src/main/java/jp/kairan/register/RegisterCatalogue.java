package jp.kairan.register;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The register's part of the catalogue. */
@Singleton
final class RegisterCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(RegisterProblem.values());
    }
}
