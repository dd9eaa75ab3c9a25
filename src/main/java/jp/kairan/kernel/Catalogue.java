package jp.kairan.kernel;

import java.util.List;

/** A package's share of the catalogue of problems; every package with a {@link ProblemType} enum offers one as a bean. */
public interface Catalogue {
    List<? extends ProblemType> problems();
}
