package org.shouwang.notification.channel.sip;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.channel.voice.Sound;

/** The sound of one call, both ways. What is played goes out 20 ms at a time, silence when there is nothing to play. */
final class SoundLine implements AutoCloseable {

    static final int PER_PACKET = Sound.RATE / 50;
    private static final int LARGEST = 2_048;
    private static final int MOST_AT_ONCE = 50;

    private final DatagramChannel channel;
    private final int source = ThreadLocalRandom.current().nextInt();
    private final Keys keys = new Keys();
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST);
    private final IntConsumer onKey;
    private int sequence = ThreadLocalRandom.current().nextInt(0x7fff);
    private long timestamp = ThreadLocalRandom.current().nextInt(0x7fffffff);
    private boolean begun;
    private Sdp.@Nullable Wish other;
    private @Nullable Sound playing;
    private int at;
    private @Nullable Runnable onPlayed;

    /**
     * Opens a port.
     *
     * @param onKey told of each key pressed, in the engine's thread
     */
    SoundLine(String host, IntConsumer onKey) throws IOException {
        this.onKey = onKey;
        channel = DatagramChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 65_536);
        channel.bind(new InetSocketAddress(host, 0));
        channel.configureBlocking(false);
    }

    int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** From now on sound goes there. */
    synchronized void connect(Sdp.Wish wish) {
        other = wish;
    }

    /** Plays something instead of whatever is playing; {@code played} runs in the engine's thread when it is over. */
    synchronized void play(Sound sound, Runnable played) {
        playing = sound;
        at = 0;
        onPlayed = played;
    }

    /** One step of 20 ms: hears what came, sends what is next. */
    void step() throws IOException {
        hear();
        Runnable over = send();
        if (over != null) {
            over.run();
        }
    }

    private void hear() throws IOException {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            in.clear();
            if (channel.receive(in) == null) {
                return;
            }
            in.flip();
            Sdp.Wish wish = wish();
            RtpPacket.read(in)
                    .filter(packet -> wish != null && packet.type() == wish.events())
                    .map(keys::pressed)
                    .ifPresent(key -> key.ifPresent(onKey));
        }
    }

    private synchronized Sdp.@Nullable Wish wish() {
        return other;
    }

    private synchronized @Nullable Runnable send() throws IOException {
        if (other == null) {
            return null;
        }
        byte[] payload = new byte[PER_PACKET];
        Arrays.fill(payload, Sound.SILENCE);
        Runnable over = null;
        Sound sound = playing;
        if (sound != null) {
            int n = Math.min(PER_PACKET, sound.samples().length - at);
            System.arraycopy(sound.samples(), at, payload, 0, n);
            at += n;
            if (at >= sound.samples().length) {
                playing = null;
                over = onPlayed;
            }
        }
        RtpPacket packet = new RtpPacket(Sdp.ALAW, !begun, sequence & 0xffff, timestamp, source, payload);
        begun = true;
        sequence++;
        timestamp += PER_PACKET;
        channel.send(ByteBuffer.wrap(packet.octets()), other.address());
        return over;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
