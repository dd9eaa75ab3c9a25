package jp.kairan.events.imports;

import java.util.ArrayList;
import java.util.List;

/** The text of a listed event: what the list says in sentences, then what it says in columns, each under its name. */
final class Words {
    private final List<String> sentences = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    /** A paragraph; nothing where the cell is blank or says what the one before says. */
    Words say(String cell) {
        String text = lines(cell);
        if (!text.isEmpty() && !sentences.contains(text)) {
            sentences.add(text);
        }
        return this;
    }

    /** A fact under its name. */
    Words tell(String name, String cell) {
        String text = lines(cell);
        if (!text.isEmpty()) {
            facts.add(name + "：" + text);
        }
        return this;
    }

    String text() {
        List<String> parts = new ArrayList<>(sentences);
        if (!facts.isEmpty()) {
            parts.add(String.join("\n", facts));
        }
        return String.join("\n\n", parts);
    }

    /** A cell of several lines with plain line ends and nothing around it. */
    static String lines(String cell) {
        return cell.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n]]", " ")
                .replaceAll("(?U)[\\s&&[^\\n]]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** A cell as one line. */
    static String line(String cell) {
        return cell.replaceAll("(?U)[\\s\\p{Cc}]+", " ").strip();
    }
}
