package jp.kairan.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The invitations that one request made, in the order of its targets. */
@Schema(description = "The invitations made, in the order of the request")
record NewInvitations(List<NewInvitation> items) {
    @Override
    public String toString() {
        return "NewInvitations[" + items.size() + "]";
    }
}
