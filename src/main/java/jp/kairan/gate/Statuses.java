package jp.kairan.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.ProblemDetails;
import jp.kairan.kernel.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Tells what each status of an operation means: failures are problems with an example as it would come, and the bare
 * words of the framework give way to a sentence. What the operation says itself is left alone.
 *
 * @param path of the operation, for the examples
 * @param responses those the operation has so far
 */
record Statuses(String path, APIResponses responses) {
    private static final Set<String> BARE = Set.of("OK", "Created", "Accepted", "No Content", "Bad Request");
    private static final String SOME_ID = "0197c1a2-7b6e-7c3a-9f00-5b1c2d3e4f50";

    /** The kind of problem that stands for its status where several share it. */
    private static final List<ProblemType> TYPICAL = typical();

    void add(String status, String meaning) {
        APIResponse present = responses.getAPIResponse(status);
        if (present == null) {
            present = OASFactory.createAPIResponse().description(meaning);
            responses.addAPIResponse(status, present);
        }
        if (bare(present)) {
            present.setDescription(meaning);
        }
        if (present.getContent() == null) {
            present.content(problem(Integer.parseInt(status)));
        }
    }

    /** Gives successes that say nothing but the framework's word a meaning. */
    void explain(boolean reads) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && bare(response)) {
                response.setDescription(success(response.getContent(), reads));
            }
        });
    }

    private static String success(Content content, boolean reads) {
        if (content == null) {
            return "Done; there is nothing to tell";
        }
        boolean page = content.getMediaTypes().values().stream()
                .flatMap(media -> Stream.ofNullable(media.getSchema()))
                .anyMatch(schema -> schema.getRef() != null && schema.getRef().contains("/Page"));
        if (page) {
            return "One page; ask again with `next` as the cursor until it is absent";
        }
        return reads ? "As it stands now" : "Done; this is how it stands now";
    }

    private Content problem(int status) {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemDetails.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .example(example(status).orElse(null)));
    }

    private Optional<Map<String, Object>> example(int status) {
        return TYPICAL.stream()
                .filter(type -> type.status() == status)
                .findFirst()
                .map(this::example);
    }

    private Map<String, Object> example(ProblemType type) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", ProblemDetails.TYPE_PREFIX + type.slug());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("instance", type == KernelProblem.INTERNAL ? "urn:uuid:" + SOME_ID : instance());
        body.put("message", type.message());
        if (type == KernelProblem.INVALID) {
            body.put("violations", List.of(violation()));
        }
        return body;
    }

    /** In a fixed order, because the contract is compared with the committed one by its text. */
    private static Map<String, Object> violation() {
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put("field", "limit");
        violation.put("message", "200 以下の値にしてください");
        return violation;
    }

    private String instance() {
        return path.replaceAll("\\{[^}]+}", SOME_ID);
    }

    private static boolean bare(APIResponse response) {
        return response.getDescription() == null || BARE.contains(response.getDescription());
    }

    private static List<ProblemType> typical() {
        List<ProblemType> types = new ArrayList<>();
        types.add(KernelProblem.INVALID);
        types.addAll(List.of(KernelProblem.values()));
        types.add(GateProblem.IDEMPOTENCY_KEY_REUSED);
        return List.copyOf(types);
    }
}
