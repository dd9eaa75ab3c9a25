package jp.kairan.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.translation.Engines;
import jp.kairan.translation.Translator;

/** The engines of a test; none until it says which. */
@Mock
@Singleton
public class TestEngines implements Engines {
    private volatile List<Translator> engines = List.of();

    /** From now on these, in this order. */
    public void use(Translator... some) {
        engines = List.of(some);
    }

    @Override
    public List<Translator> inOrder() {
        return engines;
    }
}
