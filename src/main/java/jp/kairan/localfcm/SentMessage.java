package jp.kairan.localfcm;

/**
 * A well-formed request to send.
 *
 * @param to the token or installation id
 * @param kind the field that named it: {@code token} or {@code fid}
 * @param validateOnly whether it is only to be checked
 * @param content what it says
 */
record SentMessage(String to, String kind, boolean validateOnly, Content content) {}
