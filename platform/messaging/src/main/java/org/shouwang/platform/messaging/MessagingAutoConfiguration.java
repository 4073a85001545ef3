package org.shouwang.platform.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One consumer function for all topics a service reads, and the mapper for payloads. */
@AutoConfiguration(beforeName = "org.springframework.cloud.stream.function.FunctionConfiguration")
public class MessagingAutoConfiguration {

    /** Payloads: readers ignore what they do not know, writers leave out what is not there. */
    public static JsonMapper payloadMapper() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    @Bean
    @ConditionalOnProperty("shouwang.messaging.topics")
    Consumer<Message<List<byte[]>>> events(
            ObjectProvider<EventHandler<?>> handlers,
            KafkaTemplate<String, byte[]> kafka,
            MeterRegistry meters,
            @Value("${spring.application.name}") String group) {
        var dispatcher = new EventDispatcher(
                handlers.orderedStream().toList(), payloadMapper(), new DeadLetters(kafka, group), meters);
        return dispatcher::dispatch;
    }

    /** A poll that failed for a passing reason is offered again, for ever and with growing pauses. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver() {
        return (container, topic, group) -> {
            var pauses = new ExponentialBackOff(200, 2);
            pauses.setMaxInterval(5_000);
            container.setCommonErrorHandler(new DefaultErrorHandler(pauses));
        };
    }
}
