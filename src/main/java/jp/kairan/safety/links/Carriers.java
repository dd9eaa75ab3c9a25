package jp.kairan.safety.links;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.outgoing.Address;

/** Who carries what, by the configuration; a fault in it stops the start, because nobody would see it before the quake. */
@Startup
@Singleton
class Carriers {
    private static final int SHORTEST_SECRET = 32;

    private final Map<ContactKind, Carrier> carriers = new EnumMap<>(ContactKind.class);

    Carriers(MailConfig mail, SmsConfig sms, PublicUrl service, Vertx vertx, Clock clock) {
        mail.host().ifPresent(host -> carriers.put(ContactKind.MAIL, smtp(host, mail, service, vertx)));
        sms.url().ifPresent(url -> carriers.put(ContactKind.SMS, webhook(url, sms, clock)));
    }

    /** Whether there is anybody for messages of a kind. */
    boolean carry(ContactKind kind) {
        return carriers.containsKey(kind);
    }

    /** The kinds that are carried. */
    Set<ContactKind> kinds() {
        return carriers.keySet();
    }

    /** Hands a message over. */
    Delivered carry(Letter letter) {
        Carrier carrier = carriers.get(letter.kind());
        return carrier == null ? Delivered.LATER : carrier.carry(letter);
    }

    @PreDestroy
    void close() {
        if (carriers.get(ContactKind.MAIL) instanceof SmtpCarrier smtp) {
            smtp.close();
        }
    }

    private static Carrier smtp(String host, MailConfig config, PublicUrl service, Vertx vertx) {
        String from = config.from()
                .flatMap(ContactKind.MAIL::read)
                .orElseThrow(
                        () -> wrong("mail.from", "is missing or no mail address, and kairan.safety.mail.host is set"));
        Optional<String> password = secret("mail.password", config.password(), config.passwordFile());
        if (config.user().isPresent() != password.isPresent()) {
            throw wrong("mail.user", "and kairan.safety.mail.password need each other");
        }
        return new SmtpCarrier(
                vertx,
                SmtpCarrier.options(
                        host, config.port(), config.tls(), config.user().orElse(null), password.orElse(null)),
                from,
                service.get().getHost(),
                config.timeOut());
    }

    private static Carrier webhook(URI url, SmsConfig config, Clock clock) {
        Set<String> own = config.privateHosts().orElse(Set.of());
        Address.fault(url, own, "kairan.safety.sms.private-hosts").ifPresent(fault -> {
            throw wrong("sms.url", fault);
        });
        String secret = secret("sms.secret", config.secret(), config.secretFile())
                .filter(text -> text.length() >= SHORTEST_SECRET)
                .orElseThrow(() -> wrong("sms.secret", "is missing or shorter than 32 characters, and an URL is set"));
        return new WebhookCarrier(url, own, secret, config.timeOut(), clock);
    }

    private static Optional<String> secret(String setting, Optional<String> value, Optional<Path> file) {
        if (value.isPresent() && file.isPresent()) {
            throw wrong(setting, "is set and its file, too: one of them is enough");
        }
        return value.or(() -> file.map(path -> read(setting, path))).map(String::strip);
    }

    private static String read(String setting, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw wrong(setting + "-file", "names a file that cannot be read");
        }
    }

    private static IllegalStateException wrong(String setting, String what) {
        return new IllegalStateException("kairan.safety." + setting + " " + what);
    }
}
