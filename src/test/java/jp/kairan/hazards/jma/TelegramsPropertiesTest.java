package jp.kairan.hazards.jma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TelegramsPropertiesTest {
    @Property(tries = 1000)
    void anyOrderOfTheSameTelegramsLeadsToTheSameEnd(
            @ForAll("telegrams") List<Telegram> telegrams, @ForAll Random random) {
        List<Telegram> shuffled = new ArrayList<>(telegrams);
        shuffled.addAll(telegrams.subList(0, telegrams.size() / 2));
        Collections.shuffle(shuffled, random);

        assertThat(after(shuffled)).isEqualTo(after(telegrams));
    }

    @Property(tries = 500)
    void nothingCountsASecondTime(@ForAll("telegrams") List<Telegram> telegrams) {
        Telegrams known = after(telegrams);

        assertThat(telegrams).allSatisfy(telegram -> {
            assertThat(known.apply(telegram).effect().counts()).isFalse();
            assertThat(known.apply(telegram).after()).isEqualTo(known);
        });
    }

    @Property(tries = 500)
    void drillsAndTestsLeaveWhatIsRealAsItWas(@ForAll("telegrams") List<Telegram> telegrams) {
        List<Telegram> real = telegrams.stream()
                .filter(telegram -> telegram.status() == TelegramStatus.REAL)
                .toList();

        assertThat(after(telegrams).standing(TelegramStatus.REAL).toList())
                .containsExactlyInAnyOrderElementsOf(
                        after(real).standing(TelegramStatus.REAL).toList());
    }

    private static Telegrams after(List<Telegram> telegrams) {
        Telegrams known = Telegrams.NONE;
        for (Telegram telegram : telegrams) {
            known = known.apply(telegram).after();
        }
        return known;
    }

    /** Few events, minutes and serials, so that telegrams meet. */
    @Provide
    Arbitrary<List<Telegram>> telegrams() {
        return Combinators.combine(
                        Arbitraries.of(
                                TelegramType.VXSE51,
                                TelegramType.VXSE53,
                                TelegramType.VPWW53,
                                TelegramType.VPWW54,
                                TelegramType.VPWW55,
                                TelegramType.OTHER),
                        Arbitraries.of(TelegramStatus.class),
                        Arbitraries.of("20310305090000", "20310305090100"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(InfoType.class),
                        Arbitraries.of("", "1", "2"),
                        Arbitraries.of(Intensity.class))
                .as(TelegramsPropertiesTest::telegram)
                .list()
                .ofMaxSize(14);
    }

    private static Telegram telegram(
            TelegramType type,
            TelegramStatus status,
            String event,
            int minute,
            InfoType infoType,
            String serial,
            Intensity felt) {
        Content content = Told.shaking(felt);
        if (type == TelegramType.OTHER) {
            content = new Unread("");
        } else if (infoType == InfoType.CANCELLED) {
            content = new Withdrawal("");
        } else if (type.warnings()) {
            Warning warning = Told.warning(Hazard.RAIN, "03", felt.label(), WarningChange.ISSUED);
            content = Told.warnings(type, minute, warning).content();
        }
        return Told.of(type, status, event, minute, infoType, serial, content);
    }
}
