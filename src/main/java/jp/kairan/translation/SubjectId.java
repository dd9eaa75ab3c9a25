package jp.kairan.translation;

import java.util.UUID;
import jp.kairan.kernel.Id;

/** Identifies a thing of whatever feature, together with its kind. */
record SubjectId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
