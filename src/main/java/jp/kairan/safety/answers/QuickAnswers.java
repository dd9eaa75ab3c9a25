package jp.kairan.safety.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kairan.evidence.Happenings;
import jp.kairan.evidence.Incidents;
import jp.kairan.identity.Bearers;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.QuickOperation;

/** Takes plain answers by the thread that read them; whatever is odd about one is for the ordinary operation to say. */
@Singleton
class QuickAnswers implements QuickOperation {
    private static final int LONGEST = 16_384;

    private final Answers answers;
    private final Bearers bearers;
    private final Incidents incidents;
    private final Validator validator;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    QuickAnswers(Answers answers, Bearers bearers, Incidents incidents, Validator validator, ObjectMapper json) {
        this.answers = answers;
        this.bearers = bearers;
        this.incidents = incidents;
        this.validator = validator;
        this.reader = json.readerFor(AnswerBatch.class);
        this.writer = json.writerFor(Receipts.class);
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.POST;
    }

    @Override
    public String path() {
        return AnswerResource.PATH;
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public void requireRoom() {
        answers.requireRoom();
    }

    @Override
    public CompletionStage<Buffer> take(HttpServerRequest request, Buffer body) {
        Optional<Happenings> happenings = incidents.ready();
        if (happenings.isEmpty()) {
            return null;
        }
        Optional<Bearers.Bearer> bearer = bearers.of(request.getHeader(HttpHeaders.AUTHORIZATION));
        AnswerBatch batch = bearer.isEmpty() ? null : read(body);
        if (batch == null || batch.answers().stream().anyMatch(each -> each.shelter() != null)) {
            return null;
        }
        try {
            return answers.take(bearer.get().account(), batch, happenings.get(), null, QuickOperation.loop())
                    .thenApply(this::written);
        } catch (ProblemException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private AnswerBatch read(Buffer body) {
        try {
            AnswerBatch batch = reader.readValue(body.getBytes());
            return batch != null && (batch.plain() || validator.validate(batch).isEmpty()) ? batch : null;
        } catch (IOException e) {
            return null;
        }
    }

    private Buffer written(Receipts receipts) {
        try {
            return Buffer.buffer(writer.writeValueAsBytes(receipts));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
