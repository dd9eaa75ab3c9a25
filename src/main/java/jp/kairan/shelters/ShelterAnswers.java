package jp.kairan.shelters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Rendered;
import jp.kairan.phrases.Phrases;
import org.jboss.resteasy.reactive.RestResponse;

/** Shapes what readers get, in their language: once for all who ask the same, and only where they have not got it already. */
@Singleton
class ShelterAnswers {
    /** Ten seconds, so that a cache in front of the service takes a storm and nobody reads old news for long. */
    private static final String BRIEFLY = "public, max-age=10";

    private final Phrases phrases;
    private final AskedLanguage asked;
    private final ObjectMapper json;

    /** What a body is the answer to. */
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
        return view(shelter, reader());
    }

    ShelterView view(Shelter shelter, Language reader) {
        return ShelterView.of(shelter, phrases, reader);
    }

    /**
     * The body, or 304 where the caller has it.
     *
     * @param about tells apart, with the language, what is asked of this snapshot
     * @param body made where nobody has asked the same before
     */
    RestResponse<byte[]> of(
            HttpHeaders request, Snapshot now, Language reader, Object about, Function<Language, Object> body) {
        Rendered rendered = now.renderings().of(new Question(reader, about), () -> octets(body.apply(reader)));
        return rendered.answer(request, BRIEFLY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .build();
    }

    private byte[] octets(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
