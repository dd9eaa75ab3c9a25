package jp.kairan.push;

import java.io.IOException;

/** Our credential at FCM. */
interface Bearer {
    /** The value of the {@code Authorization} header that is good now; may fetch it, so never on an event loop. */
    String header() throws IOException;

    /**
     * Fetches a new one because the present one was refused.
     *
     * @return false where there is no other to be had
     */
    boolean renew() throws IOException;
}
