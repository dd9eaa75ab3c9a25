package jp.kairan.shelters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
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
    /** Ten seconds, so that a cache in front of the service takes a storm and nobody reads old news for long. */
    private static final String BRIEFLY = "public, max-age=10";

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
        return kept.of(new Question(reader, about), address, () -> new Rendered(octets(body.get()), headers(reader)))
                .to(request);
    }

    private static Map<String, String> headers(Language reader) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                MediaType.APPLICATION_JSON + ";charset=UTF-8",
                HttpHeaders.CACHE_CONTROL,
                BRIEFLY,
                HttpHeaders.VARY,
                HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT_ENCODING,
                HttpHeaders.CONTENT_LANGUAGE,
                reader.tag());
    }

    private byte[] octets(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
