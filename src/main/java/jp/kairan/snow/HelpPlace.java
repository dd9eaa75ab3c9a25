package jp.kairan.snow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be asked to be cleared; ROOF only so that whoever asks for it is told why not. */
@Schema(name = "SnowHelpPlace", description = "ENTRANCE 玄関先, PATH 道路までの通路, ROOF 屋根 (always refused: too dangerous)")
enum HelpPlace {
    ENTRANCE,
    PATH,
    ROOF
}
