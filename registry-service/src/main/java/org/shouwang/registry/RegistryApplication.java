package org.shouwang.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The registry service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RegistryApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(RegistryApplication.class, args);
    }
}
