package org.shouwang.registry.paper.clamav;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.paper.app.PaperProperties;
import org.shouwang.registry.paper.app.VirusScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon (INSTREAM over TCP). Without one set up nothing is scanned, and that is what it says. */
@Component
final class ClamAv implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final PaperProperties properties;

    ClamAv(PaperProperties properties) {
        this.properties = properties;
    }

    @Override
    public Verdict scan(byte[] content) {
        String host = properties.clamavHost();
        if (host == null || host.isBlank()) {
            return Verdict.NOT_SCANNED;
        }
        try {
            return verdict(ask(host, content));
        } catch (IOException e) {
            LOG.warn("the virus scanner does not answer: {}", e.toString());
            throw new ProblemException(CommonProblems.DEPENDENCY_DOWN);
        }
    }

    private String ask(String host, byte[] content) throws IOException {
        int timeout = Math.toIntExact(properties.clamavTimeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, properties.clamavPort()), timeout);
            socket.setSoTimeout(timeout);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += PIECE) {
                int length = Math.min(PIECE, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            int next = socket.getInputStream().read();
            while (next > 0 && answer.size() < LONGEST_ANSWER) {
                answer.write(next);
                next = socket.getInputStream().read();
            }
            return answer.toString(StandardCharsets.US_ASCII).strip();
        }
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        throw new IOException("unexpected answer of the scanner");
    }
}
