package jp.kairan.push;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.Urgency;

/** The words of a push, in the languages there are; whoever reads another one gets Japanese. */
@Singleton
class Texts {
    static final String JAPANESE = "ja";
    private static final List<String> LANGUAGES = List.of(JAPANESE, "en");
    private static final int LONGEST_TITLE = 100;

    private final Map<String, ResourceBundle> bundles = LANGUAGES.stream()
            .collect(Collectors.toMap(
                    Function.identity(),
                    language -> ResourceBundle.getBundle(
                            "jp.kairan.push.texts",
                            Locale.forLanguageTag(language),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))));

    /** The language in which a device's texts exist. */
    String languageFor(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return bundles.containsKey(language) ? language : JAPANESE;
    }

    /** The heading: the notice's own title unless it is sensitive. */
    String title(String language, Dispatch dispatch) {
        if (dispatch.sensitive()) {
            return word(language, "title." + tone(dispatch));
        }
        String title = dispatch.title();
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** The sentence below it, always generic. */
    String body(String language, Dispatch dispatch) {
        return word(language, "body." + tone(dispatch) + "." + dispatch.cause().name());
    }

    private static String tone(Dispatch dispatch) {
        return dispatch.urgency() == Urgency.EMERGENCY ? "emergency" : "notice";
    }

    private String word(String language, String key) {
        return bundles.get(language).getString(key);
    }
}
