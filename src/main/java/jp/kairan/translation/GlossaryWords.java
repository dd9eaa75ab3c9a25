package jp.kairan.translation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The glossary in one language, whole: those of the service in its own order, then those that only the city has. */
@Schema(description = "The glossary in one language")
record GlossaryWords(List<GlossaryEntry> items) {}
