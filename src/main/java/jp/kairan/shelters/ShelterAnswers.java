package jp.kairan.shelters;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Supplier;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Rendered;
import jp.kairan.kernel.Renderings;
import jp.kairan.phrases.Phrases;
import org.jboss.resteasy.reactive.RestResponse;

/** Shapes what readers get, in their language: once for all who ask the same, and only where they have not got it already. */
@Singleton
class ShelterAnswers {
    private final Phrases phrases;
    private final AskedLanguage asked;
    private final ObjectMapper json;

    /** What an answer is the answer to. */
    private record Question(Language reader, Object about) {}

    ShelterAnswers(Phrases phrases, AskedLanguage asked, ObjectMapper json) {
        this.phrases = phrases;
        this.asked = asked;
        this.json = json;
    }

    /** The language of the words. */
    Language reader() {
        return asked.language().orElse(Language.JA);
    }

    ShelterView view(Shelter shelter) {
        return ShelterView.of(shelter, phrases, reader());
    }

    /**
     * The answer, or 304 where the caller has it.
     *
     * @param kept what was answered of the same before
     * @param about tells apart, with the language, what is asked
     * @param address under which the answer is found next time
     * @param body made where nobody has asked the same before
     */
    RestResponse<byte[]> of(
            HttpHeaders request, Renderings kept, Object about, Renderings.Address address, Supplier<Object> body) {
        Language reader = reader();
        return kept.of(
                        new Question(reader, about),
                        address,
                        () -> Rendered.json(json, body.get()).in(reader))
                .to(request);
    }
}
