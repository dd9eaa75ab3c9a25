package jp.kairan.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ended with a departure. */
@Schema(name = "Departed", description = "What ended with the departure")
record Departed(
        @Schema(description = "Phones and browsers that are signed out and get no push any more", examples = "2")
        int devices,

        @Schema(
                description =
                        "Homes that the account no longer reads for; the lines in the register of the association stay",
                examples = "1")
        int homes) {}
