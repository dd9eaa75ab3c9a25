package jp.kairan.attachments;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.kernel.Catalogue;
import jp.kairan.kernel.ProblemType;

/** The part of the catalogue that belongs to attachments. */
@Singleton
final class AttachmentCatalogue implements Catalogue {
    @Override
    public List<? extends ProblemType> problems() {
        return List.of(AttachmentProblem.values());
    }
}
