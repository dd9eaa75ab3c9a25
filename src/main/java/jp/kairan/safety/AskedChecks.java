package jp.kairan.safety;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of the caller now, and the words to answer with. */
@Schema(
        name = "AskedSafetyChecks",
        description = "The open checks that concern the caller, the newest first, real ones before drills")
record AskedChecks(List<AskedCheck> items, AnswerWords words) {}
