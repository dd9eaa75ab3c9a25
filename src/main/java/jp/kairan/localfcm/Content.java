package jp.kairan.localfcm;

import java.util.Map;

/**
 * The part of a message that does not depend on the phone.
 *
 * @param title the title shown; null where there is none
 * @param body the text shown; null where there is none
 * @param tag {@code android.notification.tag}: a later push with the same tag replaces this one; null where there is none
 * @param collapseKey {@code android.collapse_key}; null where there is none
 * @param data the data handed to the app
 */
public record Content(String title, String body, String tag, String collapseKey, Map<String, String> data) {}
