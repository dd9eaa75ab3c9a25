package jp.kairan.push;

import java.time.Instant;
import java.util.UUID;
import jp.kairan.notices.Dispatch;

/**
 * A run as whoever carries it knows it.
 *
 * @param id of the run
 * @param dispatch what it says
 * @param expiresAt when it is worth nothing any more
 */
record Run(UUID id, Dispatch dispatch, Instant expiresAt) {}
