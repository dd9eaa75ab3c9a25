package jp.kairan.safety.links;

import jakarta.inject.Inject;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A household that is written to, and the server to which its mail goes: what tests of contacts and links begin with. */
abstract class Mailed {
    @Inject
    TestCity city;

    @Inject
    TestChecks checks;

    @Inject
    TestClock clock;

    @Inject
    Post post;

    @ConfigProperty(name = "kairan.safety.mail.port")
    int port;

    LocalSmtp server;
    TestCity.Association town;
    TestCity.House house;
    AccountId head;
    final String mail = TestChecks.mail();

    @BeforeEach
    void start() {
        server = LocalSmtp.at(port);
        town = city.association(1, 2);
        house = town.houses().get(0);
        head = city.officer(town.place(), Role.HEAD);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }
}
