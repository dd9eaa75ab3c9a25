package jp.kairan.broadcasts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last word of every broadcast that holds. */
@Schema(description = "The last word of every broadcast that holds, the newest first")
record BulletinList(List<BulletinView> items) {}
