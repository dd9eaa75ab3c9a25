package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Worded;
import jp.kairan.translation.Wording;
import jp.kairan.translation.Wording.Given;

/** Offers the words of broadcasts to whoever translates ahead, and to those who correct translations. */
@Singleton
class BroadcastWording implements Worded {
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String INSTRUCTION = "instruction";

    private final MessageRepository messages;
    private final Wordings wordings;
    private final UnitPaths paths;

    BroadcastWording(MessageRepository messages, Wordings wordings, UnitPaths paths) {
        this.messages = messages;
        this.wordings = wordings;
        this.paths = paths;
    }

    @Override
    public String kind() {
        return Broadcast.KIND;
    }

    @Override
    @Transactional
    public Optional<Wording> words(UUID subject) {
        return messages.last(new BroadcastId(subject))
                .filter(message -> message.step() != Step.RETRACTION)
                .map(message -> wording(message, false));
    }

    @Override
    @Transactional
    public Wording forDesk(Actor actor, UUID subject) {
        actor.requireOrHide(Action.BROADCAST_MANAGE, paths.city());
        BroadcastId id = new BroadcastId(subject);
        return messages.last(id)
                .map(message -> wording(message, false))
                .or(() -> messages.open(id).map(message -> wording(message, true)))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    private Wording wording(Message message, boolean confidential) {
        Map<Language, Said> words = wordings.of(message.id());
        return new Wording(
                paths.city(), confidential, fields(words.get(Language.JA).words(), words));
    }

    /** The fields of some words with what there is of each in other languages. */
    static List<Wording.Field> fields(Words words, Map<Language, Said> others) {
        List<Wording.Field> fields = new ArrayList<>();
        add(fields, TITLE, words.title(), others, Words::title);
        add(fields, BODY, words.body(), others, Words::body);
        add(fields, INSTRUCTION, words.instruction(), others, Words::instruction);
        return fields;
    }

    private static void add(
            List<Wording.Field> fields,
            String name,
            String text,
            Map<Language, Said> others,
            Function<Words, String> part) {
        if (text.isBlank()) {
            return;
        }
        Map<Language, Given> given = new EnumMap<>(Language.class);
        others.forEach((language, said) -> {
            if (language != Language.JA) {
                given.put(language, new Given(part.apply(said.words()), said.origin()));
            }
        });
        fields.add(new Wording.Field(name, text, given));
    }
}
