package org.shouwang.reporting.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the reports.
 *
 * @param answerAge how old an answer may be before it is counted anew
 * @param answersKept how many answers are kept for that time
 * @param terms the county's school terms
 */
@Validated
@ConfigurationProperties("shouwang.reporting")
public record ReportingProperties(
        @DefaultValue("500ms") Duration answerAge,
        @DefaultValue("1000") int answersKept,
        @NotEmpty @Valid List<TermDates> terms) {

    /** First and last day of a term, and the holidays inside it. */
    public record TermDates(
            @NotBlank String code,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @DefaultValue @Valid List<HolidayDates> holidays) {}

    /** First and last day of a holiday. */
    public record HolidayDates(
            @NotBlank String name,
            @NotBlank String nameEn,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}
}
