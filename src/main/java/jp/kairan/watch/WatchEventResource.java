package jp.kairan.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What devices say, over HTTP. */
@Path("/api/v1/watch-events")
@Tag(name = "Watch")
class WatchEventResource {
    private final Reception reception;

    WatchEventResource(Reception reception) {
        this.reception = reception;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Does(Action.PUBLIC)
    @Operation(summary = "Takes events of one device", description = """
                    Signed: the header has `v1=` and HMAC-SHA-256 (RFC 2104) over the very bytes of the body, under the \
                    32 bytes of the device's secret, in hexadecimal digits. Every event has a counter of its own, one more \
                    each; the same counter again is harmless and answered REPEATED. Send what was not answered again, \
                    unchanged, for as long as it takes. A clock of whatever error does no harm as long as `at` and `sentAt` \
                    are by the same one. At most 32 KiB. 401 `watch-signature-refused`: \
                    no device is known that signs like this; do not repeat it unchanged.""")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Envelope.class)))
    public Received take(
            @HeaderParam(Signature.HEADER)
                    @Parameter(
                            description = "v1= and 64 hexadecimal digits",
                            example = "v1=8f0e4a5d2c1b3a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1")
                    String signature,
            byte[] body) {
        return reception.take(body, signature);
    }

    @POST
    @Path("forwarded")
    @Consumes(MediaType.APPLICATION_JSON)
    @Does(Action.PUBLIC)
    @Operation(summary = "Takes events that a gateway passes on for many devices", description = """
                    Each piece is the very text that its device signed, with that signature; the gateway itself needs no \
                    key. Pieces are heard one by one: the answer tells of each what became of it, in the same order. Of one \
                    device at most 20 a request: the others are answered `too-many-requests`, send them in the next.""")
    public Forwarded.Answer takeForwarded(@NotNull @Valid Forwarded body) {
        return reception.takeAll(body);
    }
}
