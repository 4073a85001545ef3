package org.shouwang.phone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** The sound of one call at the far end: hears, tells words from silence, presses keys when the words are over. */
final class Handset implements AutoCloseable {

    private static final int SAMPLES_PER_MS = 8;
    private static final int LOUD = 400;
    private static final int PAUSE_MS = 1_200;
    private static final int WORDS_MS = 300;
    private static final int LONGEST_MS = 180_000;
    private static final int EVENTS = 101;

    private final DatagramSocket socket;
    private final InetSocketAddress caller;
    private final String keys;
    private final Consumer<Character> pressed;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Thread thread = new Thread(this::listen, "handset");
    private volatile boolean open = true;
    private int loudMs;
    private int quietMs;
    private int wordsMs;
    private int next;
    private int sequence = ThreadLocalRandom.current().nextInt(0x7fff);

    Handset(InetSocketAddress caller, String keys, Consumer<Character> pressed) {
        this.caller = caller;
        this.keys = keys;
        this.pressed = pressed;
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
    }

    int port() {
        return socket.getLocalPort();
    }

    void pickUp() {
        thread.start();
    }

    private void listen() {
        byte[] room = new byte[2_048];
        while (open) {
            DatagramPacket packet = new DatagramPacket(room, room.length);
            try {
                socket.receive(packet);
                hear(ByteBuffer.wrap(room, 0, packet.getLength()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private synchronized void hear(ByteBuffer packet) throws IOException {
        if (packet.remaining() <= 12 || (packet.get(1) & 0x7f) != 8) {
            return;
        }
        byte[] samples = new byte[packet.remaining() - 12];
        packet.position(12);
        packet.get(samples);
        if (heard.size() < LONGEST_MS * SAMPLES_PER_MS) {
            heard.write(samples, 0, samples.length);
        }
        int ms = samples.length / SAMPLES_PER_MS;
        if (loudness(samples) > LOUD) {
            loudMs += ms;
            wordsMs += ms;
            quietMs = 0;
        } else {
            quietMs += ms;
        }
        if (loudMs >= WORDS_MS && quietMs >= PAUSE_MS) {
            loudMs = 0;
            quietMs = 0;
            if (next < keys.length()) {
                press(keys.charAt(next++));
            }
        }
    }

    private static int loudness(byte[] samples) {
        long sum = 0;
        for (byte sample : samples) {
            sum += Math.abs(linear(sample));
        }
        return (int) (sum / Math.max(1, samples.length));
    }

    /** A-law to linear, as G.711 has it. */
    static int linear(byte law) {
        int value = (law & 0xff) ^ 0x55;
        int exponent = value >> 4 & 7;
        int mantissa = value & 0x0f;
        int size = exponent == 0 ? (mantissa << 4) + 8 : (mantissa << 4) + 0x108 << exponent - 1;
        return (value & 0x80) == 0 ? -size : size;
    }

    /** A key as phones send it (RFC 4733): several packets, the last three marked as the end. */
    private void press(char key) throws IOException {
        int event = "0123456789*#".indexOf(key);
        int timestamp = ThreadLocalRandom.current().nextInt();
        for (int i = 0; i < 6; i++) {
            boolean end = i >= 3;
            ByteBuffer out = ByteBuffer.allocate(16);
            out.put((byte) 0x80).put((byte) (EVENTS | (i == 0 ? 0x80 : 0))).putShort((short) sequence++);
            out.putInt(timestamp).putInt(77).put((byte) event).put((byte) (end ? 0x8a : 0x0a));
            out.putShort((short) (160 * (Math.min(i, 3) + 1)));
            socket.send(new DatagramPacket(out.array(), out.capacity(), caller));
        }
        pressed.accept(key);
    }

    synchronized double seconds() {
        return wordsMs / 1000.0;
    }

    synchronized byte[] samples() {
        return heard.toByteArray();
    }

    @Override
    public void close() {
        open = false;
        socket.close();
    }
}
