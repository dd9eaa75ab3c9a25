package jp.kairan.devices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.DeviceId;
import jp.kairan.accounts.Accounts;
import jp.kairan.kernel.Asking;
import jp.kairan.kernel.Language;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ReaderLanguagesTest {
    @Inject
    ReaderLanguages languages;

    @Inject
    Accounts accounts;

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Asking asking;

    @Inject
    Door door;

    /** Registers devices in a transaction of their own. */
    @Singleton
    static class Door {
        private final Devices devices;

        Door(Devices devices) {
            this.devices = devices;
        }

        @Transactional
        DeviceId device(AccountId account, String language) {
            return devices.register(account, new NewDevice(Platform.ANDROID, null, language));
        }

        @Transactional
        void remove(DeviceId device) {
            devices.drop(device);
        }
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void whatTheRequestAsksForGoesBeforeWhatWasChosen() {
        Actor reader = person("vi", "ko");

        assertThat(asking.in(Language.MY, () -> languages.of(reader))).isEqualTo(Language.MY);
        assertThat(asking.inNone(() -> languages.of(reader))).isEqualTo(Language.VI);
    }

    @Test
    void aDeviceReadsInItsOwnLanguage() {
        assertThat(languages.of(person("vi", "ko"))).isEqualTo(Language.VI);
    }

    @Test
    void aDeviceInALanguageNobodyKnowsReadsInThatOfItsAccount() {
        assertThat(languages.of(person("sw", "ko"))).isEqualTo(Language.KO);
    }

    @Test
    void aPersonWithoutADeviceReadsInTheLanguageOfTheAccount() {
        AccountId account = account("zh-TW");

        assertThat(languages.of(Actor.person(account, null, null, List.of(), List.of())))
                .isEqualTo(Language.ZH_HANT);
    }

    @Test
    void aSubscriberReadsInTheLanguageOfTheDevice() {
        Actor subscriber = new Actor(
                Actor.Kind.ANONYMOUS,
                Optional.empty(),
                Optional.empty(),
                Optional.of(door.device(null, "tl-PH")),
                List.of(),
                List.of());

        assertThat(languages.of(subscriber)).isEqualTo(Language.FIL);
    }

    @Test
    void whoeverSaidNothingReadsInJapanese() {
        assertThat(languages.of(Actor.ANONYMOUS)).isEqualTo(Language.JA);
        assertThat(languages.of(Actor.SYSTEM)).isEqualTo(Language.JA);
        assertThat(languages.of(person("sw", "xx"))).isEqualTo(Language.JA);
    }

    @Test
    void aJobOutsideEveryRequestLearnsTheLanguageToo() {
        Actor reader = person("ne", "ja");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            assertThat(CompletableFuture.supplyAsync(() -> languages.of(reader), threads)
                            .join())
                    .isEqualTo(Language.NE);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void languagesInUseAreThoseOfDevicesInUseAndAccountsAndFiveMinutesOldAtMost() {
        DeviceId thai = door.device(null, "th-TH");
        account("bn");
        // whoever else turned the clock may have left languages that are fresh for longer than five minutes from now
        clock.turn(Duration.ofHours(2));
        assertThat(languages.inUse()).contains(Language.TH, Language.BN, Language.JA);

        door.remove(thai);
        clock.turn(Duration.ofMinutes(4));
        assertThat(languages.inUse()).contains(Language.TH);
        clock.turn(Duration.ofMinutes(2));
        assertThat(languages.inUse()).doesNotContain(Language.TH).contains(Language.BN);
    }

    private Actor person(String device, String account) {
        AccountId id = account(account);
        return Actor.person(id, null, door.device(id, device), List.of(), List.of());
    }

    private AccountId account(String language) {
        AccountId account = city.account();
        accounts.read(account, language);
        return account;
    }
}
