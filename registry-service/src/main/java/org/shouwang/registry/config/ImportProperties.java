package org.shouwang.registry.config;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports.
 *
 * @param directory where uploads lie until they are worked off; they hold personal data and are deleted then
 * @param maxFileSize larger uploads are refused
 * @param batchSize rows per round trip
 * @param maxWaiting uploads waiting at most; more are refused for now
 * @param maxKeptRows row outcomes kept per import at most; all are counted
 * @param keepCells how long refused rows are kept as they came, so that they can be had as a file
 * @param lease how long an import belongs to a process that gives no sign of life, on wall time
 * @param poll how often to look for uploads another process left
 */
@ConfigurationProperties("shouwang.registry.imports")
public record ImportProperties(
        @DefaultValue("${java.io.tmpdir}/shouwang-registry-imports")
        Path directory,

        @DefaultValue("50MB") DataSize maxFileSize,
        @DefaultValue("500") int batchSize,
        @DefaultValue("20") int maxWaiting,
        @DefaultValue("10000") int maxKeptRows,
        @DefaultValue("14d") Duration keepCells,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("2s") Duration poll) {}
