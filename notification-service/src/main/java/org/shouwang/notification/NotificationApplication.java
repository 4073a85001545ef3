package org.shouwang.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The notification service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(NotificationApplication.class, args);
    }
}
