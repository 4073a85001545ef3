package org.shouwang.smsc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How a simulator behaves.
 *
 * @param port SMPP port on loopback; 0 takes any free one
 * @param controlPort HTTP control port on loopback; 0 takes any free one
 * @param dataDir folder of the submit log
 * @param systemId account that may bind
 * @param password its password
 * @param receiptDelay from acceptance to the delivery receipt
 * @param responseDelay from a submit to its answer
 * @param perSecond submits taken per second before throttling; 0 = no limit
 * @param clock time written on texts
 */
public record SmscSettings(
        int port,
        int controlPort,
        Path dataDir,
        String systemId,
        String password,
        Duration receiptDelay,
        Duration responseDelay,
        int perSecond,
        Clock clock) {

    /** Any free ports, account {@code esme}/{@code secret}, receipts after 50 ms, no throttling. */
    public static SmscSettings local(Path dataDir) {
        return new SmscSettings(
                0, 0, dataDir, "esme", "secret", Duration.ofMillis(50), Duration.ZERO, 0, Clock.systemUTC());
    }

    /** The same on fixed ports. */
    public SmscSettings onPorts(int smpp, int control) {
        return new SmscSettings(
                smpp, control, dataDir, systemId, password, receiptDelay, responseDelay, perSecond, clock);
    }

    /** The same with another time to the receipt. */
    public SmscSettings receiptsAfter(Duration delay) {
        return new SmscSettings(port, controlPort, dataDir, systemId, password, delay, responseDelay, perSecond, clock);
    }

    /** The same with slow answers. */
    public SmscSettings answersAfter(Duration delay) {
        return new SmscSettings(port, controlPort, dataDir, systemId, password, receiptDelay, delay, perSecond, clock);
    }

    /** The same, refusing with "throttled" what exceeds this many submits in a second. */
    public SmscSettings atMostPerSecond(int limit) {
        return new SmscSettings(
                port, controlPort, dataDir, systemId, password, receiptDelay, responseDelay, limit, clock);
    }
}
