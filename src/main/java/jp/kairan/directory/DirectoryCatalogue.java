package jp.kairan.directory;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The directory's part of the catalogue. */
@Singleton
final class DirectoryCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(DirectoryProblem.values());
    }
}
