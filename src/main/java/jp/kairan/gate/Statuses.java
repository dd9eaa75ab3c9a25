package jp.kairan.gate;

import jp.kairan.kernel.ProblemDetails;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds the failures that an operation can answer with, each as a problem, unless the operation tells its own story. */
record Statuses(APIResponses responses) {

    void add(String status, String meaning) {
        APIResponse present = responses.getAPIResponse(status);
        if (present == null) {
            present = OASFactory.createAPIResponse().description(meaning);
            responses.addAPIResponse(status, present);
        }
        if (present.getContent() == null) {
            present.content(OASFactory.createContent()
                    .addMediaType(
                            ProblemDetails.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("Problem"))));
        }
    }
}
