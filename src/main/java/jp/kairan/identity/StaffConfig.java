package jp.kairan.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What the city's identity provider may say about its staff; used where {@code quarkus.oidc.tenant-enabled} is on. */
@ConfigMapping(prefix = "kairan.oidc")
interface StaffConfig {
    /** The claim whose values stand for offices, a text or a list of texts. Default {@code groups}. */
    @WithDefault("groups")
    String claim();

    /**
     * Offices by value of the claim, as {@code ROLE@unit code}, for example
     * {@code kairan.oidc.offices."kouhou-ka"=CITY_STAFF@17201}. A value that is not listed stands for no office.
     */
    Map<String, String> offices();
}
