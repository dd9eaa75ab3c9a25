package jp.kairan.push;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** With what a browser subscribes to pushes, over HTTP. */
@Path("/api/v1/web-push/key")
@Tag(name = "Me")
class BrowserKeyResource {
    private final BrowserKeys keys;

    BrowserKeyResource(BrowserKeys keys) {
        this.keys = keys;
    }

    @GET
    @Does(Action.PUBLIC)
    @Operation(summary = "Tells with what a browser subscribes to pushes", description = """
                    Ask at every start of the page: where the kind or the key is another than the one the browser is \
                    subscribed with, unsubscribe, subscribe anew and send the address.""")
    public BrowserKey browserKey() {
        return keys.now();
    }
}
