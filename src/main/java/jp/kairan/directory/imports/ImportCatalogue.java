package jp.kairan.directory.imports;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The imports' part of the catalogue. */
@Singleton
final class ImportCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(ImportProblem.values());
    }
}
