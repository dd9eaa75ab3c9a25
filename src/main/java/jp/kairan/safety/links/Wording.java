package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.util.Map;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.phrases.Phrases;
import jp.kairan.safety.CheckWords;
import jp.kairan.safety.Question;

/** The words of messages and links: locked phrases alone, and never anybody's name, because a phone shows them when locked. */
@Singleton
class Wording {
    private final Phrases phrases;
    private final CheckWords checks;
    private final PublicUrl service;
    private final LinkCodes codes;

    Wording(Phrases phrases, CheckWords checks, PublicUrl service, LinkCodes codes) {
        this.phrases = phrases;
        this.checks = checks;
        this.service = service;
        this.codes = codes;
    }

    /** A message as it leaves. */
    Letter letter(Outbox.Taken taken) {
        Language language = Language.of(taken.language()).orElse(Language.JA);
        boolean drill = taken.drill();
        String subject = say(drill ? "safety.push.title-drill" : "safety.push.title", language);
        return new Letter(taken.id(), taken.kind(), taken.to(), subject, text(taken, subject, language));
    }

    private String text(Outbox.Taken taken, String title, Language language) {
        if (taken.link() == null) {
            return phrases.text("safety.contact.code", language, Map.of("code", codes.confirmation(taken.id())));
        }
        String ask = taken.kind() == ContactKind.MAIL ? question(taken.question(), taken.drill(), language) : title;
        String notice = taken.drill() ? "\n" + say("safety.drill.notice", language) : "";
        return ask + notice + "\n" + say("safety.link.text", language) + "\n" + url(codes.of(taken.link()));
    }

    /** Where a link leads. */
    String url(String code) {
        return service.of("/a/" + code);
    }

    /** What a check asks; a disaster where it is not known what happened. */
    String question(Question question, boolean drill, Language language) {
        return checks.question(question == null ? Question.DISASTER : question, drill, language);
    }

    /** A phrase without parameters. */
    String say(String key, Language language) {
        return phrases.find(key, language).text();
    }

    /** The word for a constant of the answers, whose phrase is named like it. */
    String word(String group, Enum<?> constant, Language language) {
        return say(
                "safety." + group + "."
                        + constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                language);
    }
}
