package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The board's part of the catalogue. */
@Singleton
final class BoardCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(BoardProblem.values());
    }
}
