package jp.kairan.safety.links;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Takes mails to a mail server (RFC 5321). The Message-ID is made of the message's id, so that a mail that is sent again is
 * the same one to whoever reads it. Neither address nor text is ever logged: the kind of failure is.
 */
final class SmtpCarrier implements Carrier {
    private static final Logger LOG = Logger.getLogger(SmtpCarrier.class);
    private static final int CONNECTIONS = 16;
    private static final int CONNECT_MS = 5_000;

    private final MailClient client;
    private final String from;
    private final String domain;
    private final Duration timeOut;

    /** @param domain what stands behind the sign in Message-IDs */
    SmtpCarrier(Vertx vertx, io.vertx.ext.mail.MailConfig options, String from, String domain, Duration timeOut) {
        this.client = MailClient.create(vertx, options);
        this.from = from;
        this.domain = domain;
        this.timeOut = timeOut;
    }

    /** @param user null where the server asks for none */
    static io.vertx.ext.mail.MailConfig options(
            String host, int port, MailConfig.Tls tls, String user, String password) {
        var options = new io.vertx.ext.mail.MailConfig(host, port)
                .setSsl(tls == MailConfig.Tls.IMPLICIT)
                .setStarttls(tls == MailConfig.Tls.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setLogin(user == null ? LoginOption.DISABLED : LoginOption.REQUIRED)
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(CONNECT_MS);
        if (tls != MailConfig.Tls.NONE) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        return user == null ? options : options.setUsername(user).setPassword(password);
    }

    @Override
    public Delivered carry(Letter letter) {
        try {
            client.sendMail(message(letter))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeOut.toMillis(), TimeUnit.MILLISECONDS);
            return Delivered.SENT;
        } catch (ExecutionException e) {
            return because(e.getCause());
        } catch (TimeoutException e) {
            return because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivered.LATER;
        } catch (RuntimeException e) {
            return because(e);
        }
    }

    private MailMessage message(Letter letter) {
        return new MailMessage()
                .setFrom(from)
                .setTo(letter.to())
                .setSubject(letter.subject())
                .setText(letter.text())
                .addHeader("Message-ID", "<" + letter.id() + "@" + domain + ">")
                // Because nobody wants to be told that somebody is on holiday (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static Delivered because(Throwable failure) {
        int code = failure instanceof SMTPException refused ? refused.getReplyCode() : 0;
        LOG.warnf(
                "event=safety-mail-not-taken failure=%s code=%d",
                failure.getClass().getSimpleName(), code);
        return code == 550 || code == 551 || code == 553 ? Delivered.NEVER : Delivered.LATER;
    }

    void close() {
        client.close();
    }
}
