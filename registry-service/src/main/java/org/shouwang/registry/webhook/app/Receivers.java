package org.shouwang.registry.webhook.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.config.WebhookProperties;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.webhook.Notice;
import org.shouwang.registry.webhook.PublicAddress;
import org.shouwang.registry.webhook.Signature;
import org.shouwang.registry.webhook.Webhook;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Posts to receivers. The address is looked at again before each delivery, since a name may lead elsewhere tomorrow; redirects are not
 * followed and what a receiver says beyond its status is not read.
 */
@Component
final class Receivers {

    private static final int LONGEST_URL = 500;
    private static final int HIGHEST_PORT = 65_535;

    private final WebhookProperties properties;
    private final Sealer sealer;
    private final InstantSource wall;
    private final HttpClient http;

    Receivers(WebhookProperties properties, Sealer sealer, @Qualifier("wall") InstantSource wall) {
        this.properties = properties;
        this.sealer = sealer;
        this.wall = wall;
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Refuses an address that must not be called. */
    void requireAllowed(String url) {
        try {
            if (!allowed(url)) {
                throw new ProblemException(WebhookProblems.URL_REFUSED);
            }
        } catch (UnknownHostException e) {
            throw new ProblemException(WebhookProblems.URL_REFUSED);
        }
    }

    private boolean allowed(String url) throws UnknownHostException {
        URI uri = uri(url);
        String host = uri.getHost();
        boolean form = url.length() <= LONGEST_URL
                && host != null
                && uri.getUserInfo() == null
                && uri.getFragment() == null
                && uri.getPort() <= HIGHEST_PORT
                && ("https".equals(uri.getScheme()) || properties.privateAddresses() && "http".equals(uri.getScheme()));
        return form
                && (properties.privateAddresses()
                        || Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is));
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }

    /** Delivers a notice. @return what came back: an HTTP status, or a word such as TIMEOUT */
    String deliver(Webhook webhook, Notice notice) {
        return post(
                webhook,
                notice.id(),
                "{\"type\":\"" + notice.type() + "\",\"timestamp\":\"" + notice.time() + "\",\"data\":" + notice.data()
                        + "}");
    }

    /** Posts a greeting. @return what came back */
    String ping(Webhook webhook, String id) {
        return post(webhook, id, "{\"type\":\"ping\",\"timestamp\":\"" + wall.instant() + "\",\"data\":{}}");
    }

    /** Whether an answer means that the receiver has it. */
    static boolean taken(String answer) {
        return answer.length() == 3 && answer.charAt(0) == '2';
    }

    private String post(Webhook webhook, String id, String body) {
        Instant now = wall.instant();
        try {
            if (!allowed(webhook.url())) {
                return "ADDRESS_REFUSED";
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(webhook.url()))
                    .timeout(properties.answerTimeout())
                    .header("Content-Type", "application/json")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                    .header(
                            "webhook-signature",
                            Signature.of(sealer.open(Fields.WEBHOOK_SECRET, webhook.secret()), id, now, body))
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build();
            return String.valueOf(
                    http.send(request, headers -> new UnreadBody()).statusCode());
        } catch (HttpTimeoutException e) {
            return "TIMEOUT";
        } catch (UnknownHostException e) {
            return "UNKNOWN_HOST";
        } catch (IOException e) {
            return "UNREACHABLE";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "STOPPED";
        }
    }
}
