package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;

/** The memory of translation: what is kept of a person's words for later texts, and what it suggests for a text. */
@Singleton
class Memory {
    private static final int SUGGESTIONS_A_LINE = 3;
    private static final int SUGGESTIONS = 60;
    private static final int LINES_LOOKED_UP = 40;

    private final Drafts drafts;
    private final PersonVariants persons;

    Memory(Drafts drafts, PersonVariants persons) {
        this.drafts = drafts;
        this.persons = persons;
    }

    /**
     * The text as a whole, and where the person kept its lines each line for the memory, once as it is and once with its
     * facts taken out, so that the same sentence on another day is known.
     *
     * @param remembered whether others may see its lines
     */
    List<PersonVariants.NewVariant> variants(String source, String text, Language language, boolean remembered) {
        List<PersonVariants.NewVariant> rows = new ArrayList<>();
        rows.add(new PersonVariants.NewVariant(Hashes.text(source), PersonVariants.Part.TEXT, source, text));
        List<String> from = Lines.of(source).texts();
        List<String> to = Lines.of(text).texts();
        if (remembered && byLines(language) && from.size() == to.size()) {
            for (int i = 0; i < from.size(); i++) {
                Draft.Line line = drafts.line(from.get(i), Language.JA);
                if (line.plain().toTranslate() && !to.get(i).isBlank()) {
                    rows.addAll(variants(line, to.get(i), language));
                }
            }
        }
        return rows;
    }

    private static List<PersonVariants.NewVariant> variants(Draft.Line line, String words, Language language) {
        List<PersonVariants.NewVariant> rows = new ArrayList<>();
        rows.add(new PersonVariants.NewVariant(line.hash(), PersonVariants.Part.LINE, line.source(), words));
        Rendering.template(line.plain(), words, language)
                .ifPresent(template -> rows.add(new PersonVariants.NewVariant(
                        line.template(),
                        PersonVariants.Part.TEMPLATE,
                        line.plain().form(),
                        template)));
        return rows;
    }

    /** What was written for lines like those of a wording, by field, the likest first: one query for all. */
    Map<String, List<TranslationSheet.Suggestion>> suggestions(Wording wording, Language language) {
        Map<String, Set<String>> byField = wording.fields().stream()
                .collect(Collectors.toMap(Wording.Field::name, field -> lookedUp(field, language)));
        List<String> lines =
                byField.values().stream().flatMap(Set::stream).distinct().toList();
        List<PersonVariants.Similar> found = lines.isEmpty()
                ? List.of()
                : persons.similar(lines, language, Scope.upwards(wording.publisher()), SUGGESTIONS_A_LINE, SUGGESTIONS);
        return byField.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> found.stream()
                                .filter(like -> field.getValue().contains(lines.get(like.no())))
                                .map(like ->
                                        new TranslationSheet.Suggestion(like.source(), like.text(), like.likeness()))
                                .distinct()
                                .toList()));
    }

    private static Set<String> lookedUp(Wording.Field field, Language language) {
        return Lines.of(field.text()).texts().stream()
                .filter(line -> byLines(language) && !line.isBlank())
                .limit(LINES_LOOKED_UP)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Plain Japanese is made of whole texts, because a word there depends on its neighbours. */
    private static boolean byLines(Language language) {
        return language != Language.JA_EASY;
    }
}
