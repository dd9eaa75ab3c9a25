package jp.kairan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A language in which somebody in the city reads, named by a BCP 47 tag. Plain Japanese has a private-use tag, because
 * no registered subtag says what it is.
 */
@Schema(examples = "vi", description = "BCP 47 tag of a language the service knows; ja-x-easy is plain Japanese")
public enum Language {
    JA("ja", "日本語", "Jpan", "ja-JP"),
    JA_EASY("ja-x-easy", "やさしい日本語", "Jpan", "ja-JP"),
    EN("en", "English", "Latn", "en-GB"),
    VI("vi", "Tiếng Việt", "Latn", "vi-VN"),
    ZH_HANS("zh-Hans", "简体中文", "Hans", "zh-CN"),
    ZH_HANT("zh-Hant", "繁體中文", "Hant", "zh-TW"),
    ID("id", "Bahasa Indonesia", "Latn", "id-ID"),
    PT("pt", "Português", "Latn", "pt-BR"),
    FIL("fil", "Filipino", "Latn", "fil-PH"),
    KO("ko", "한국어", "Kore", "ko-KR"),
    MY("my", "မြန်မာဘာသာ", "Mymr", "my-MM"),
    NE("ne", "नेपाली", "Deva", "ne-NP"),
    RU("ru", "Русский", "Cyrl", "ru-RU"),
    FR("fr", "Français", "Latn", "fr-FR"),
    ES("es", "Español", "Latn", "es-ES"),
    TH("th", "ไทย", "Thai", "th-TH"),
    BN("bn", "বাংলা", "Beng", "bn-BD");

    /** The longest header that is looked at (the usual ones have a tenth of it). */
    private static final int LONGEST = 500;

    private static final Map<String, Language> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));

    private final String tag;
    private final String ownName;
    private final String script;
    private final Locale locale;

    Language(String tag, String ownName, String script, String locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.script = script;
        this.locale = Locale.forLanguageTag(locale);
    }

    /** BCP 47 tag, as it is stored and sent. */
    @JsonValue
    public String tag() {
        return tag;
    }

    /** What its readers call it. */
    public String ownName() {
        return ownName;
    }

    /** ISO 15924 code of the script it is written in. */
    public String script() {
        return script;
    }

    /** For dates and times; with its usual country. */
    public Locale locale() {
        return locale;
    }

    /** Whether it is Japanese, plain or not. */
    public boolean japanese() {
        return this == JA || this == JA_EASY;
    }

    /** The languages in which its reader can be given a text that may not exist in it, best first, itself in front. */
    public List<Language> readable() {
        return switch (this) {
            case JA -> List.of(JA);
            case JA_EASY -> List.of(JA_EASY, JA);
            case EN -> List.of(EN, JA);
            default -> List.of(this, EN, JA);
        };
    }

    /**
     * The language a tag means: itself, or the one its readers read (RFC 4647, section 3.4, with the region telling the
     * script of Chinese and Tagalog being Filipino). Nothing where none is known or the tag is no tag.
     */
    public static Optional<Language> of(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        Locale wanted = Locale.forLanguageTag(tag.strip());
        return switch (wanted.getLanguage()) {
            case "zh" -> Optional.of(traditional(wanted) ? ZH_HANT : ZH_HANS);
            case "tl" -> Optional.of(FIL);
            case "ja" -> Optional.of(tag.toLowerCase(Locale.ROOT).endsWith("-easy") ? JA_EASY : JA);
            case "in" -> Optional.of(ID);
            default -> Optional.ofNullable(BY_TAG.get(wanted.getLanguage()));
        };
    }

    /** The best language for an {@code Accept-Language} header (RFC 9110, section 12.5.4); nothing where none fits. */
    public static Optional<Language> accepted(String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> of(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The language with exactly this tag, or another tag of it; for JSON, paths and queries. A problem and not an illegal
     * argument, because the framework answers the latter with 404, which tells phones that the thing itself is gone.
     */
    @JsonCreator
    public static Language fromString(String tag) {
        return of(tag).orElseThrow(
                        () -> KernelProblem.invalid("language", "この言語はありません / not a language the service knows"));
    }

    private static boolean traditional(Locale wanted) {
        return wanted.getScript().equals("Hant")
                || wanted.getScript().isEmpty() && List.of("TW", "HK", "MO").contains(wanted.getCountry());
    }

    @Override
    public String toString() {
        return tag;
    }
}
