package jp.kairan.shelters;

import java.util.List;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reader is shown in place of the codes: locked phrases, never a machine's translation.
 *
 * @param state of the state, or that the shelter should be open and is not confirmed to be
 * @param crowding of the crowding
 * @param kinds of the kinds, in their order
 * @param hazards of the hazards, in their order
 */
@Schema(description = "Names of the codes in the language of Content-Language, in the order of the codes")
record ShelterWords(
        @Schema(examples = "Open") String state,
        @Schema(examples = "Crowded") String crowding,

        @Schema(examples = "[\"Designated evacuation shelter\"]")
        List<String> kinds,

        @Schema(examples = "[\"Earthquake\"]") List<String> hazards) {
    /** What is said in place of the state where a shelter should be open and nobody has confirmed it. */
    private static final String UNCONFIRMED = "shelter.state.unconfirmed";

    static ShelterWords of(Shelter shelter, Phrases phrases, Language reader) {
        return new ShelterWords(
                phrases.find(
                                shelter.unconfirmed()
                                        ? UNCONFIRMED
                                        : shelter.status().state().phrase(),
                                reader)
                        .text(),
                phrases.find(shelter.status().crowding().phrase(), reader).text(),
                shelter.particulars().kinds().stream()
                        .map(kind -> phrases.find(kind.phrase(), reader).text())
                        .toList(),
                shelter.particulars().hazards().stream()
                        .map(hazard -> phrases.find(hazard.phrase(), reader).text())
                        .toList());
    }
}
