package org.shouwang.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the reporting service. */
@SpringBootApplication
public class ReportingApplication {
    /** Takes Spring Boot's arguments. */
    public static void main(String[] args) {
        SpringApplication.run(ReportingApplication.class, args);
    }
}
