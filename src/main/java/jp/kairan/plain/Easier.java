package jp.kairan.plain;

import jakarta.inject.Singleton;

/**
 * Makes a Japanese text easier without changing what it says. What was made easier once is not changed by a second time.
 */
@Singleton
public class Easier {
    /**
     * A line or text with years in the western calendar and hard words explained in ＜…＞ at their first use, as the
     * Kanazawa International Exchange Foundation does. The text may hold Markdown. Addresses of the web, what stands in
     * 「」 and explanations that are there already stay as they are, and so does every number but the years of an era.
     */
    public String text(String source) {
        return Glosses.in(EraYears.western(source));
    }

    /**
     * Safe HTML whose kanji have their reading above them ({@code ruby}, with brackets for who cannot show it); links
     * and marks stay as they are, and kana stay beside. A name that the dictionary does not know gets no reading.
     */
    public String ruby(String html) {
        return RubyHtml.of(html);
    }
}
