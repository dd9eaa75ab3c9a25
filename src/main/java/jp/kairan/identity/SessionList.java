package jp.kairan.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All sessions of an account; a person has a handful, so they come on one page. */
@Schema(description = "All sessions of the caller")
record SessionList(List<SessionView> items) {}
