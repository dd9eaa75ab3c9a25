package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Completeness;
import jp.kairan.translation.Labels;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Rendition;

/** Shows bulletins in the language of whoever reads them, as far as there are words in it. */
@Singleton
class BulletinWords {
    private final AskedLanguage asked;
    private final Labels labels;

    BulletinWords(AskedLanguage asked, Labels labels) {
        this.asked = asked;
        this.labels = labels;
    }

    /** The language of the request. */
    Language reader() {
        return asked.language().orElse(Language.JA);
    }

    BulletinView view(Bulletin bulletin, Language reader) {
        Said said = bulletin.in(reader);
        boolean own = bulletin.words().containsKey(reader);
        Rendition shown = new Rendition(
                reader,
                own ? said.origin() : Origin.SOURCE,
                own ? Completeness.WHOLE : Completeness.PENDING,
                null,
                null,
                List.of());
        return BulletinView.of(bulletin, said, labels.of(shown));
    }
}
