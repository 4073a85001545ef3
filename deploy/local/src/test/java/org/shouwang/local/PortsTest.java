package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_taken_port_is_named_with_the_one_who_needs_it_in_both_languages() throws IOException {
        Ports ports = Ports.free();
        try (ServerSocket taken = new ServerSocket(ports.of(Part.CARE_ACTIVITY), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(LocalProblem.class)
                    .hasMessageContaining("端口 %d（care-activity-service）已被占用", taken.getLocalPort())
                    .hasMessageContaining("Port %d (care-activity-service) is in use", taken.getLocalPort());
        }
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @Test
    void no_port_is_given_twice() {
        for (Ports ports : new Ports[] {Ports.usual(), Ports.from(21_000)}) {
            assertThat(new HashSet<>(ports.all().values())).hasSize(Part.values().length + 3);
        }
    }
}
