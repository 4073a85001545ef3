package org.shouwang.gateway.route;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Connections to the services: pooled, kept open, never following a redirect, never repeating a write. */
final class ServiceConnections {

    private final ServicesProperties services;
    private final HttpClientConnectionManager pool;

    ServiceConnections(ServicesProperties services) {
        this.services = services;
        this.pool = pool(services);
    }

    /** @param patience longest pause before or within an answer */
    ClientHttpRequestFactory factory(Duration patience) {
        var client = HttpClients.custom()
                .setConnectionManager(pool)
                .setConnectionManagerShared(true)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(services.connectTimeout()))
                        .setResponseTimeout(Timeout.of(patience))
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setRetryStrategy(new OnlyStaleReads())
                .disableCookieManagement()
                .disableContentCompression()
                .disableRedirectHandling()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
        return new HttpComponentsClientHttpRequestFactory(client);
    }

    private static HttpClientConnectionManager pool(ServicesProperties services) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(services.connections())
                .setMaxConnTotal(services.connections() * Service.values().length)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(services.connectTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .build();
    }

    /**
     * A kept connection may have died with a restarted service: a read is then tried once more on a fresh one. A write
     * is not, because the service may have done it; a status such as 503 is the service's answer and is passed on.
     */
    private static final class OnlyStaleReads extends DefaultHttpRequestRetryStrategy {
        OnlyStaleReads() {
            super(1, TimeValue.ZERO_MILLISECONDS);
        }

        @Override
        public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
            return false;
        }
    }
}
