package org.shouwang.registry.paper.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.paper.app.PaperProperties;
import org.shouwang.registry.paper.app.VirusScan;
import org.springframework.util.unit.DataSize;

/** Against a daemon of our own that speaks the protocol. */
class ClamAvTest {

    private static PaperProperties properties(@Nullable String host, int port) {
        return new PaperProperties(DataSize.ofMegabytes(10), host, port, Duration.ofSeconds(5));
    }

    /** Takes one file and answers; gives back how many bytes it was sent. */
    private static CompletableFuture<Integer> daemon(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] command = in.readNBytes("zINSTREAM\0".length());
                assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                int total = 0;
                int length = in.readInt();
                while (length > 0) {
                    total += in.readNBytes(length).length;
                    length = in.readInt();
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return total;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static VirusScan.Verdict scan(String answer, byte[] content) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> sent = daemon(server, answer);
            VirusScan.Verdict verdict = new ClamAv(properties("127.0.0.1", server.getLocalPort())).scan(content);
            assertThat(sent.join()).isEqualTo(content.length);
            return verdict;
        }
    }

    @Test
    void what_the_daemon_finds_is_told() throws IOException {
        assertThat(scan("stream: OK\0", new byte[200_000])).isEqualTo(VirusScan.Verdict.CLEAN);
        assertThat(scan("stream: Eicar-Test-Signature FOUND\0", new byte[10])).isEqualTo(VirusScan.Verdict.INFECTED);
    }

    @Test
    void an_answer_nobody_understands_is_no_clean_file() {
        assertThatThrownBy(() -> scan("INSTREAM size limit exceeded. ERROR\0", new byte[10]))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> scan("", new byte[10])).isInstanceOf(ProblemException.class);
    }

    @Test
    void without_a_daemon_it_says_so_and_with_a_silent_one_it_refuses() throws IOException {
        int nobody;
        try (ServerSocket server = new ServerSocket(0)) {
            nobody = server.getLocalPort();
        }

        assertThat(new ClamAv(properties(null, 3310)).scan(new byte[1])).isEqualTo(VirusScan.Verdict.NOT_SCANNED);
        assertThat(new ClamAv(properties("", 3310)).scan(new byte[1])).isEqualTo(VirusScan.Verdict.NOT_SCANNED);
        ClamAv silent = new ClamAv(properties("127.0.0.1", nobody));
        assertThatThrownBy(() -> silent.scan(new byte[1])).isInstanceOf(ProblemException.class);
    }
}
