package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {
    private final Vertx vertx = Vertx.vertx();
    private final LocalSmtp server = LocalSmtp.start(0);
    private final SmtpCarrier carrier = carrier(MailConfig.Tls.NONE);
    private final Letter letter = new Letter(
            UUID.randomUUID(), ContactKind.MAIL, "hanako@example.jp", "【訓練】安否確認", "これは訓練です。\n.\nhttps://x/a/1");

    @AfterEach
    void end() {
        carrier.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aMailArrivesWithTheMessagesIdAsItsOwn() {
        assertThat(carrier.carry(letter)).isEqualTo(Delivered.SENT);

        assertThat(server.to("hanako@example.jp")).singleElement().satisfies(mail -> {
            assertThat(mail.header("Message-ID")).isEqualTo("<" + letter.id() + "@kairan.example.jp>");
            assertThat(mail.header("From")).isEqualTo("anpi@kairan.example.jp");
            assertThat(mail.text().strip()).isEqualTo(letter.text());
        });
    }

    @Test
    void anUnknownMailboxIsNotTriedAgain() {
        server.answering(to -> "550 no such user");

        assertThat(carrier.carry(letter)).isEqualTo(Delivered.NEVER);
    }

    @Test
    void aBusyServerIsTriedAgain() {
        server.answering(to -> "451 later");

        assertThat(carrier.carry(letter)).isEqualTo(Delivered.LATER);
    }

    @Test
    void aServerThatIsGoneIsTriedAgain() {
        server.close();

        assertThat(carrier.carry(letter)).isEqualTo(Delivered.LATER);
    }

    @Test
    void nothingIsSentInTheClearWhereTlsIsAskedFor() {
        SmtpCarrier careful = carrier(MailConfig.Tls.STARTTLS);

        assertThat(careful.carry(letter)).isEqualTo(Delivered.LATER);
        assertThat(server.to("hanako@example.jp")).isEmpty();
        careful.close();
    }

    private SmtpCarrier carrier(MailConfig.Tls tls) {
        return new SmtpCarrier(
                vertx,
                SmtpCarrier.options("127.0.0.1", server.port(), tls, null, null),
                "anpi@kairan.example.jp",
                "kairan.example.jp",
                Duration.ofSeconds(5));
    }
}
