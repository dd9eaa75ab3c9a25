package jp.kairan.translation.engines;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.translation.Engines;
import jp.kairan.translation.Translator;

/** The engines that the configuration names. */
@Singleton
@DefaultBean
class ConfiguredEngines implements Engines {
    @Override
    public List<Translator> inOrder() {
        return List.of();
    }
}
