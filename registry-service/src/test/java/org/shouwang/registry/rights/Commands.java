package org.shouwang.registry.rights;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Which commands a request sends to the database, one after the other, for requests that carry {@link #HEADER}. */
@TestConfiguration(proxyBeanMethods = false)
public class Commands {

    /** Names the recording. */
    public static final String HEADER = "X-Record-Commands";

    private static final ThreadLocal<@Nullable List<String>> RECORDING = new ThreadLocal<>();
    private static final Map<String, List<String>> RECORDED = new ConcurrentHashMap<>();

    /** What a request sent; each recording is given out once. */
    public static List<String> of(String recording) {
        List<String> recorded = RECORDED.remove(recording);
        return recorded == null ? List.of() : recorded;
    }

    @Bean
    MongoClientSettingsBuilderCustomizer recordCommands() {
        return settings -> settings.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                List<String> recording = RECORDING.get();
                if (recording != null) {
                    BsonValue on = event.getCommand().get(event.getCommandName());
                    recording.add(event.getCommandName() + " "
                            + (on != null && on.isString() ? on.asString().getValue() : ""));
                }
            }
        });
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OncePerRequestFilter recordRequest() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                String recording = request.getHeader(HEADER);
                if (recording == null) {
                    chain.doFilter(request, response);
                    return;
                }
                List<String> commands = new ArrayList<>();
                RECORDING.set(commands);
                try {
                    chain.doFilter(request, response);
                } finally {
                    RECORDING.remove();
                    RECORDED.put(recording, commands);
                }
            }
        };
    }
}
