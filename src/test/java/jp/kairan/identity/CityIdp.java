package jp.kairan.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A service whose city has an identity provider of its own: a small HTTP server with one RSA key. */
public class CityIdp implements QuarkusTestProfile {
    /** Its key and address outlive this class's loader, because the profile and the test live in different ones. */
    private static final String KEY = "city-idp.key";

    private static final String URL = "city-idp.url";

    @Override
    public Map<String, String> getConfigOverrides() {
        start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", System.getProperty(URL),
                "quarkus.oidc.client-id", "kairan",
                "quarkus.oidc.token.audience", "kairan",
                "kairan.oidc.claim", "groups",
                "kairan.oidc.offices.\"広報課\"", "CITY_ADMIN@OIDC-CITY");
    }

    /** A token of the provider, as the city's login page would get it. */
    static String token(String subject, String audience, List<String> groups) {
        try {
            return signed(
                    (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(KEY)), subject, audience, groups);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that somebody else signed. */
    static String forged(String subject) {
        try {
            RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
            other.setKeyId("city");
            return signed(other, subject, "kairan", List.of("広報課"));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(RsaJsonWebKey key, String subject, String audience, List<String> groups)
            throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(System.getProperty(URL));
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringListClaim("groups", groups);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private static synchronized void start() {
        if (System.getProperty(URL) != null) {
            return;
        }
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("city");
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String url = "http://localhost:" + server.getAddress().getPort();
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","token_endpoint":"%1$s/token",
                     "authorization_endpoint":"%1$s/auth"}""".formatted(url)));
            String jwks = "{\"keys\":[" + key.toJson() + "]}";
            server.createContext("/jwks", exchange -> answer(exchange, jwks));
            server.start();
            System.setProperty(KEY, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            System.setProperty(URL, url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
