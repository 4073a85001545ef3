package org.shouwang.gateway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TextsControllerTest {
    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withBean(LocalProperties.class, () -> new LocalProperties(false, URI.create("http://127.0.0.1:1")))
            .withUserConfiguration(TextsController.class);

    @Test
    void a_gateway_in_service_has_no_such_path() {
        gateway.run(context -> assertThat(context).doesNotHaveBean(TextsController.class));
    }

    @Test
    void a_local_one_has_it() {
        gateway.withPropertyValues("shouwang.gateway.local.smsc-control-url=http://127.0.0.1:1")
                .run(context -> assertThat(context).hasSingleBean(TextsController.class));
    }
}
