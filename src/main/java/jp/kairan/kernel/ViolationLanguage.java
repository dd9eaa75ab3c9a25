package jp.kairan.kernel;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/**
 * Says in which language a field at fault is described: Japanese, or English for whoever reads anything else, because
 * these words come from the framework and exist in no plain Japanese and in few other languages of the city.
 */
@Singleton
class ViolationLanguage implements LocaleResolver {
    private final AskedLanguage asked;

    ViolationLanguage(AskedLanguage asked) {
        this.asked = asked;
    }

    @Override
    public Locale resolve(LocaleResolverContext context) {
        return asked.language().orElse(Language.JA).japanese() ? Locale.JAPANESE : Locale.ENGLISH;
    }
}
