package org.shouwang.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection to loopback, blocking. It shares two cores with what it measures, so it does as
 * little as can be done: no pools, no futures, one write per request.
 */
final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MS = 60_000;
    private static final byte[] NOTHING = new byte[0];

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;

    Wire(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, byte[] body) {
        boolean good() {
            return status >= 200 && status < 300;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, String token) throws IOException {
        return exchange("GET", path, token, NOTHING);
    }

    Answer post(String path, String token, byte[] json) throws IOException {
        return exchange("POST", path, token, json);
    }

    private Answer exchange(String method, String path, String token, byte[] body) throws IOException {
        try {
            OutputStream to = open();
            ByteArrayOutputStream request = new ByteArrayOutputStream(body.length + 1600);
            String head =
                    method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                            + "\r\nAccept: application/json\r\n"
                            + (body.length == 0
                                    ? "\r\n"
                                    : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n");
            request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(body);
            request.writeTo(to);
            to.flush();
            return read();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private OutputStream open() throws IOException {
        if (socket == null || out == null) {
            Socket fresh = new Socket();
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout(TIMEOUT_MS);
            fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
            socket = fresh;
            in = new BufferedInputStream(fresh.getInputStream(), 32 * 1024);
            out = fresh.getOutputStream();
        }
        return out;
    }

    private Answer read() throws IOException {
        String statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        int length = -1;
        boolean chunked = false;
        boolean closing = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closing = lower.contains("close");
            }
        }
        byte[] body = chunked ? chunks() : length > 0 ? bytes(length) : NOTHING;
        if (closing) {
            close();
        }
        return new Answer(status, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            if (length == 0) {
                while (!line().isEmpty()) {
                    // trailers are of no interest
                }
                return body.toByteArray();
            }
            body.writeBytes(bytes(length));
            line();
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] body = input().readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the answer ended early");
        }
        return body;
    }

    private String line() throws IOException {
        InputStream from = input();
        StringBuilder line = new StringBuilder(64);
        for (int c = from.read(); c != '\n'; c = from.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private InputStream input() throws IOException {
        if (in == null) {
            throw new IOException("not connected");
        }
        return in;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // nothing is left to be done with it
        }
        socket = null;
        in = null;
        out = null;
    }
}
