package jp.kairan.kernel;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Reads JSON as it is meant and no larger than anything honest: the longest body of the API, a queue of receipts or a
 * long audience, stays below half of the limit. What is doubtful is refused, because a guess would lose what was meant.
 */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {
    private static final int LONGEST_BODY = 2_000_000;
    private static final int LONGEST_STRING = 100_000;
    private static final int DEEPEST = 50;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(LONGEST_BODY)
                        .maxStringLength(LONGEST_STRING)
                        .maxNestingDepth(DEEPEST)
                        .build());
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}
