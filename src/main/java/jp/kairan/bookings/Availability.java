package jp.kairan.bookings;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a facility can be booked, without a word on who booked the rest.
 *
 * @param facility which facility
 * @param kind a room is to be had within its hours alone, anything else is fetched and brought back in them
 * @param quantity how many pieces there are
 * @param open when it is open
 * @param slots how many pieces are free when: of a room within its hours, of anything else at any time
 */
@Schema(description = "When a facility can be booked; says nothing of who booked the rest")
record Availability(
        FacilityId facility,
        FacilityKind kind,
        @Schema(examples = "5") int quantity,
        List<Span> open,
        List<Slot> slots) {}
