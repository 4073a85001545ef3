package org.shouwang.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** Starts the gateway with the command line as its last source of configuration. */
    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
