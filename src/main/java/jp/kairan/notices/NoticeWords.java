package jp.kairan.notices;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.translation.Worded;
import jp.kairan.translation.Wording;

/** The door to the words that notices are about; a feature that keeps such words offers them as {@link Worded}. */
@Singleton
public class NoticeWords {
    /** Looked up only when asked for, because features publish through this package while they are being made. */
    private final Instance<Worded> features;

    NoticeWords(@Any Instance<Worded> features) {
        this.features = features;
    }

    /** The kinds of notices that have words. */
    public Set<String> kinds() {
        return features.stream().map(Worded::kind).collect(Collectors.toSet());
    }

    /** The words that readers of such a notice have now; nothing where its kind has none or it was taken back. */
    public Optional<Wording> of(String kind, UUID subject) {
        return features.stream()
                .filter(feature -> feature.kind().equals(kind))
                .findFirst()
                .flatMap(feature -> feature.words(subject));
    }
}
