package jp.kairan.circulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static final String TAGS_WE_KNOW = "(?s)(<(/?(p|em|strong|ul|ol|li|h[1-6]|a)|br /)>"
            + "|<a href=\"(https?:|tel:|mailto:)[^\"<>]*\" rel=\"[a-z ]+\">|<ol start=\"\\d+\">|[^<>])*";

    @Test
    void theSmallMarkdownBecomesHtml() {
        assertThat(Markdown.html("# 夏祭り\n\n*8月* **2日**\n17時から\n\n- 公園\n- 会館\n\n3. 三\n4. 四"))
                .isEqualToIgnoringNewLines("<h1>夏祭り</h1><p><em>8月</em> <strong>2日</strong><br />17時から</p>"
                        + "<ul><li>公園</li><li>会館</li></ul><ol start=\"3\"><li>三</li><li>四</li></ol>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://city.example/a?b=1",
                "http://city.example/",
                "tel:0762000000",
                "mailto:kaicho@example.jp"
            })
    void usefulLinksStay(String link) {
        assertThat(Markdown.html("[こちら](" + link + ")")).contains("<a href=\"").contains(">こちら</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](&#x6A;avascript:alert&#40;1&#41;)",
                "[x](<java\tscript:alert(1)>)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](file:///etc/passwd)",
                "[x](//evil.example/)",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>"
            })
    void otherLinksAreNotLinks(String source) {
        assertThat(Markdown.html(source)).doesNotContain("<a").doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<div><iframe src=\"https://evil.example\"></iframe></div>",
                "a <b onclick=alert(1)>b</b> <!-- c --> <![CDATA[ d ]]> <?php e ?>",
                "<svg/onload=alert(1)>",
                "<style>*{display:none}</style>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "`<script>alert(1)</script>`",
                "```html\n<script>alert(1)</script>\n```",
                "    <script>alert(1)</script>",
                "> <script>alert(1)</script>",
                "![<script>alert(1)</script>](https://evil.example/pixel.png)",
                "[<script>alert(1)</script>](https://city.example)",
                "[x](https://city.example \"\\\" onmouseover=alert(1)\")",
                "**<script>**alert(1)</script>"
            })
    void htmlIsShownAsTheCharactersItConsistsOf(String source) {
        assertThat(Markdown.html(source)).matches(TAGS_WE_KNOW);
    }

    @Test
    void aPictureFromElsewhereBecomesItsDescriptionSoThatNobodyCountsReaders() {
        assertThat(Markdown.html("![地図](https://evil.example/pixel.png)")).isEqualToIgnoringNewLines("<p>地図</p>");
    }

    @Test
    void theTextIsWhatAVoiceWouldRead() {
        assertThat(Markdown.text("# 夏祭り\n\n*8月* **2日**\n[地図](https://city.example)\n\n- 公園\n- `会館`\n\n1. 一\n2. 二"))
                .isEqualTo("夏祭り\n8月 2日\n地図\n・公園\n・会館\n1. 一\n2. 二");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*", "**a", "_a_", "[", "![", "[a](", "> ", "- ", "1. ", "<", "`", "&", "\\", "*a_", "[a](b)", "]",
                "#\n", "\n\n", "- a\n "
            })
    void aMegabyteOfMarksIsReadInTime(String mark) {
        String source = mark.repeat(1_000_000 / mark.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(Markdown.html(source)).matches(html -> !html.contains("<script"));
            assertThat(Markdown.text(source)).isNotNull();
        });
    }

    @Test
    void listsNestedBeyondUseAreCutNotFollowed() {
        StringBuilder source = new StringBuilder();
        for (int depth = 0; depth < 500; depth++) {
            source.append("  ".repeat(depth)).append("- a\n");
        }
        assertThat(Markdown.html(source.toString()).split("<ul>", -1)).hasSizeLessThan(30);
        assertThat(Markdown.text(source.toString())).startsWith("・a");
    }

    @Property(tries = 300)
    void noWordsAtAllBringOutAnythingButTheKnownTags(@ForAll String source) {
        assertThat(Markdown.html(source)).matches(TAGS_WE_KNOW.replace(")*", ")*+"));
    }
}
