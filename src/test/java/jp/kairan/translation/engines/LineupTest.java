package jp.kairan.translation.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineupTest {
    private static final String P = "kairan.translation.";

    @TempDir
    Path files;

    @Test
    void withoutASettingThereIsNoEngine() {
        assertThat(lineup(Map.of())).isEmpty();
        assertThat(lineup(Map.of("engines", ""))).isEmpty();
    }

    @Test
    void allFiveStandInTheOrderOfTheSetting() {
        assertThat(lineup(Map.ofEntries(
                        Map.entry("engines", "webhook, libretranslate,textra,DeepL,google"),
                        Map.entry("private-hosts", "libre"),
                        Map.entry("libretranslate.url", "http://libre:5000"),
                        Map.entry("libretranslate.confidential", "true"),
                        Map.entry("libretranslate.languages", "en,zh-TW"),
                        Map.entry("webhook.url", "https://engine.example/hook"),
                        Map.entry("webhook.key", "x".repeat(32)),
                        Map.entry("textra.user", "city"),
                        Map.entry("textra.key", "k"),
                        Map.entry("textra.secret", "s"),
                        Map.entry("deepl.key", "k"),
                        Map.entry("deepl.characters-per-month", "7"),
                        Map.entry("deepl.yen-per-million-characters", "2500"),
                        Map.entry("yen-per-month", "3000"),
                        Map.entry("google.key", "k"))))
                .satisfiesExactly(
                        webhook -> assertThat(webhook.engine().confidential()).isFalse(),
                        libre -> {
                            assertThat(libre.engine().confidential()).isTrue();
                            assertThat(libre.engine().knows(Language.ZH_HANT)).isTrue();
                            assertThat(libre.engine().knows(Language.KO)).isFalse();
                        },
                        textra -> assertThat(textra.engine().name()).isEqualTo("textra"),
                        deepl -> assertThat(deepl.allowance()).isEqualTo(new Allowance(7, 2_500, 3_000_000_000L)),
                        google -> assertThat(google.allowance()).isEqualTo(new Allowance(500_000, 0, 3_000_000_000L)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "engines=bing | engines | names bing",
                "engines=deepl,deepl deepl.key=k | engines | twice",
                "engines=deepl | deepl.key | is missing",
                "engines=deepl deepl.key=k deepl.url=http://api.deepl.com | deepl.url | private-hosts",
                "engines=google google.key=k google.url=https://127.0.0.1 | google.url | private-hosts",
                "engines=google google.key=k google.url=https://u:p@g.example | google.url | no user",
                "engines=libretranslate | libretranslate.url | is missing",
                "engines=libretranslate libretranslate.url=https://l.example libretranslate.languages=en,xx | libretranslate.languages | xx",
                "engines=textra textra.key=k textra.secret=s | textra.user | is missing",
                "engines=textra textra.key=k textra.user=u | textra.secret | is missing",
                "engines=textra textra.user=u textra.secret=s | textra.key | is missing",
                "engines=webhook webhook.url=https://w.example webhook.key=short | webhook.key | 32",
                "engines=deepl deepl.key=k deepl.key-file=/nowhere | deepl.key | one of them",
                "engines=deepl deepl.key-file=/nowhere/key | deepl.key-file | cannot be read",
                "engines=deepl deepl.key=k yen-per-month=-1 | yen-per-month | from 0",
                "engines=deepl deepl.key=k time-out=0s | time-out | longer"
            })
    void whatIsMissingOrWrongIsNamed(String settings, String key, String why) {
        Map<String, String> values = new HashMap<>();
        for (String setting : settings.split(" ")) {
            values.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }

        assertThatThrownBy(() -> lineup(values))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(P + key + " (KAIRAN_TRANSLATION_")
                .hasMessageContaining(why);
    }

    @Test
    void aKeyThatNoHeaderCanCarryIsNotQuoted() {
        assertThatThrownBy(() -> lineup(Map.of("engines", "deepl", "deepl.key", "geheim\nX-Evil: 1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(P + "deepl.key")
                .message()
                .doesNotContain("geheim");
    }

    @Test
    void aKeyMayComeFromAFileWithALineEnd() throws IOException {
        Path file = Files.writeString(files.resolve("key"), "abc\n");

        assertThat(lineup(Map.of("engines", "deepl", "deepl.key-file", file.toString())))
                .hasSize(1);
    }

    private static List<Lineup.Place> lineup(Map<String, String> settings) {
        Map<String, String> values = new HashMap<>();
        settings.forEach((key, value) -> values.put(P + key, value));
        EnginesConfig config = new SmallRyeConfigBuilder()
                .withMapping(EnginesConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(values, "test", 500))
                .build()
                .getConfigMapping(EnginesConfig.class);
        return Lineup.of(config, Clock.systemUTC());
    }
}
