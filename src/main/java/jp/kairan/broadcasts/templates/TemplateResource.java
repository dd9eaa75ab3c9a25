package jp.kairan.broadcasts.templates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates for the form in which a broadcast is written. */
@Path("/api/v1/broadcast-templates")
@Tag(name = "Broadcasts")
class TemplateResource {
    private final Templates templates;
    private final Examples examples;
    private final ChosenNames names;

    TemplateResource(Templates templates, Examples examples, ChosenNames names) {
        this.templates = templates;
        this.examples = examples;
        this.names = names;
    }

    @GET
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Lists the templates of broadcasts", description = """
                    What each is called, what has to be chosen (needs) and what may be chosen besides (allows), what it \
                    usually weighs, how long it usually holds and how it reads. Areas may always be given.""")
    public Page<TemplateView> list() {
        return new Page<>(
                Arrays.stream(Template.values())
                        .map(template -> TemplateView.of(template, examples.of(template)))
                        .toList(),
                null);
    }

    @POST
    @Path("{template}/preview")
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Fills a template and shows it in every language", description = """
                    Nothing is kept and nobody is told. All languages come from locked phrases, none from a machine. 400 \
                    names what is missing and what the template has no use for; 404 for a template, unit or shelter \
                    that does not exist. Times of today come without a date, others with one.""")
    public Preview preview(
            @Parameter(example = "SHELTER_OPENED") @PathParam("template") Template template,
            @Valid @NotNull PreviewForm body) {
        return Preview.of(template, templates.fill(template, body.choices(names)));
    }
}
