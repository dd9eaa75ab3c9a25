package jp.kairan.kernel;

import java.util.UUID;

/** An identifier with a type of its own, so that one thing's id cannot be handed over as another's. */
public interface Id {
    UUID value();
}
