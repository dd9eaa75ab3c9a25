package jp.kairan.attachments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Uploads over HTTP. */
@Path("/api/v1/attachments")
@Tag(name = "Attachments", description = "Files of circulars: upload first, then attach by id")
class AttachmentResource {
    private final Attachments attachments;
    private final Caller caller;

    AttachmentResource(Attachments attachments, Caller caller) {
        this.attachments = attachments;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Does(Action.UPLOAD)
    @Idempotent
    @Capped
    @Operation(
            summary = "Uploads a file",
            description = "PDF, JPEG, PNG or WebP, told by its bytes: name and declared type do not matter, and the "
                    + "name may come back changed. Attach it to a circular by its id within seven days or it is "
                    + "deleted. 413: too large, make it smaller. 415: another kind of file. 422: empty or cut off, "
                    + "send it again.")
    @APIResponse(
            responseCode = "201",
            description = "The file is kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Attachment.class)))
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "The file is none of PDF, JPEG, PNG and WebP")
    @APIResponse(responseCode = "422", description = "The file is empty or cut off")
    public RestResponse<Attachment> upload(@RestForm("file") FileUpload file) {
        if (file == null) {
            throw KernelProblem.invalid("file", "ファイルがありません / a file is missing");
        }
        return RestResponse.status(
                RestResponse.Status.CREATED, attachments.upload(caller.actor(), file.fileName(), file.uploadedFile()));
    }
}
