package org.shouwang.registry.paper.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of scans, and where they are looked through for viruses.
 *
 * @param maxScanSize larger scans are refused
 * @param clamavHost host of a ClamAV daemon; none = scans are kept as not scanned, and say so
 * @param clamavTimeout how long it may take; no answer = the scan is refused for now
 */
@ConfigurationProperties("shouwang.registry.papers")
public record PaperProperties(
        @DefaultValue("10MB") DataSize maxScanSize,
        @Nullable String clamavHost,
        @DefaultValue("3310") int clamavPort,
        @DefaultValue("20s") Duration clamavTimeout) {}
