package org.shouwang.careactivity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the care-activity service. */
@SpringBootApplication
public class CareActivityApplication {

    /** Entry point. */
    public static void main(String[] args) {
        SpringApplication.run(CareActivityApplication.class, args);
    }
}
