package jp.kairan.kernel;

import jakarta.inject.Singleton;
import java.util.List;

/** The problems of HTTP itself, as a part of the catalogue. */
@Singleton
final class KernelCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(KernelProblem.values());
    }
}
