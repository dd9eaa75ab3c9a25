package jp.kairan.broadcasts.outlets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Under which addresses the city speaks to other systems. */
@ConfigMapping(prefix = "kairan.broadcasts")
interface OutletConfig {
    /**
     * Domain name of the city, by which messages are known all over the world (CAP sender, L-Alert sender). Default {@code
     * kairan.example}, for a trial; set it before anybody subscribes, because another name makes other messages.
     */
    @WithDefault("kairan.example")
    @Pattern(regexp = "[a-zA-Z0-9]([a-zA-Z0-9.-]{0,250}[a-zA-Z0-9])?")
    String sender();

    /**
     * Beginning of the address of a page about a broadcast; the broadcast's id is put behind it. Default none: links lead to
     * the text for reading aloud, which any browser shows.
     */
    Optional<String> page();
}
