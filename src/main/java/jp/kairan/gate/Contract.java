package jp.kairan.gate;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Completes the published contract at build time with what every operation has in common: who may call it, what each
 * status means to the phone, the Idempotency-Key, and examples made from the examples of the fields.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Contract implements OASFilter {
    private static final DotName DOES = DotName.createSimple(Does.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final String BEARER = "session";

    private final Map<String, MethodInfo> methods = new TreeMap<>();

    public Contract(IndexView index) {
        for (AnnotationInstance does : index.getAnnotations(DOES)) {
            MethodInfo method = does.target().asMethod();
            methods.put(method.declaringClass().simpleName() + "_" + method.name(), method);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of a session, from POST /api/v1/sessions or its refresh"));
        Examples.dropTimeOfDay(api.getComponents().getSchemas());
        Examples examples = new Examples(api.getComponents().getSchemas());
        for (PathItem path : api.getPaths().getPathItems().values()) {
            path.getOperations().forEach((verb, operation) -> complete(verb, operation, examples));
        }
    }

    private void complete(PathItem.HttpMethod verb, Operation operation, Examples examples) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            return;
        }
        Action action = Action.valueOf(method.annotation(DOES).value().asEnum());
        boolean open = action == Action.PUBLIC;
        if (!open) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(BEARER));
        }
        operation.addExtension("x-kairan-action", action.name());
        boolean idempotent = method.hasAnnotation(IDEMPOTENT);
        if (idempotent) {
            operation.addParameter(key());
        }
        common(verb, operation, open, idempotent);
        examples.fill(operation);
    }

    private static void common(PathItem.HttpMethod verb, Operation operation, boolean open, boolean idempotent) {
        APIResponses responses = operation.getResponses();
        Statuses statuses = new Statuses(responses);
        boolean writes = verb != PathItem.HttpMethod.GET;
        statuses.add("400", "The request does not fit the contract: a fault of the app. Do not repeat it unchanged.");
        if (!open) {
            statuses.add("401", "No valid session: refresh it once, then ask for a new invitation.");
            statuses.add("403", "Visible, but this person may not do it: hide the button.");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
            statuses.add("404", "Nothing here for this person, whether or not it exists: remove it from the screen.");
        }
        if (writes) {
            statuses.add("409", "The present state does not allow it: read again, then decide.");
        }
        if (idempotent) {
            statuses.add("422", "The Idempotency-Key was used for another request: a fault of the app.");
        }
        if (writes && operation.getRequestBody() != null) {
            statuses.add("413", "The body is too large.");
            statuses.add("415", "The media type of the body is not accepted.");
        }
        statuses.add("429", "Too many requests: wait for Retry-After seconds, then repeat.");
        statuses.add("500", "Our fault; the trace id helps to find it. Repeat later with the same Idempotency-Key.");
        statuses.add("503", "Busy or restarting: wait for Retry-After seconds, then repeat.");
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "16 to 128 visible ASCII characters, new for each thing to be created; before signing in with"
                                + " a random UUID or 32 hexadecimal digits in them. The same key and request give the same"
                                + " answer for at least 72 hours.")
                .schema(OASFactory.createSchema()
                        .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING))
                .example("0197c1a2-7b6e-7c3a-9f00-5b1c2d3e4f50");
    }
}
