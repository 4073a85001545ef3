package org.shouwang.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A telephone exchange that speaks SIP over UDP on loopback, and the people behind it. */
final class PhoneExchange implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneExchange.class);
    private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d+)");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^c=IN IP4 ([0-9.]+)");
    private static final int LARGEST = 8_192;
    private static final int MOST_REPEATS = 10;

    private final DatagramSocket socket;
    private final Duration ringFor;
    private final CallLog log;
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(1, task -> {
        Thread thread = new Thread(task, "exchange-timers");
        thread.setDaemon(true);
        return thread;
    });
    private final Thread thread = new Thread(this::listen, "exchange");

    /** A call as the exchange knows it. */
    private static final class Call {
        private final SipText invite;
        private final SocketAddress caller;
        private final String tag = Long.toHexString(System.nanoTime());
        private final Behaviour behaviour;
        private final StringBuilder keys = new StringBuilder();
        private @Nullable Handset handset;
        private String answer = "";
        private boolean confirmed;
        private boolean answered;
        private boolean over;

        Call(SipText invite, SocketAddress caller) {
            this.invite = invite;
            this.caller = caller;
            this.behaviour = Behaviour.of(invite.number());
        }
    }

    PhoneExchange(int port, Duration ringFor, CallLog log) {
        this.ringFor = ringFor;
        this.log = log;
        try {
            socket = new DatagramSocket(port, InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        byte[] room = new byte[LARGEST];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(room, room.length);
            try {
                socket.receive(packet);
                String text = new String(room, 0, packet.getLength(), StandardCharsets.UTF_8);
                if (!text.isBlank()) {
                    take(SipText.read(text), packet.getSocketAddress());
                }
            } catch (IOException | RuntimeException e) {
                if (!socket.isClosed()) {
                    LOG.warn("A message could not be taken: {}", e.toString());
                }
            }
        }
    }

    private void take(SipText message, SocketAddress from) {
        String id = message.header("call-id");
        Call known = calls.get(id);
        switch (message.method()) {
            case "INVITE" -> {
                if (known == null) {
                    ring(message, from, id);
                } else if (!known.answer.isEmpty()) {
                    send(known.answer, from);
                }
            }
            case "ACK" -> confirm(known);
            case "CANCEL" -> cancel(message, from, known);
            case "BYE" -> bye(message, from, known);
            case "OPTIONS" -> send(message.answer(200, "OK", "o", us(), ""), from);
            default -> {}
        }
    }

    private void ring(SipText invite, SocketAddress from, String id) {
        Call call = new Call(invite, from);
        if (call.behaviour == Behaviour.SILENCE) {
            return;
        }
        calls.put(id, call);
        send(invite.answer(100, "Trying", call.tag, us(), ""), from);
        if (call.behaviour.refusal() > 0) {
            finish(call, "REFUSED_" + call.behaviour.refusal());
            answer(call, invite.answer(call.behaviour.refusal(), "Refused", call.tag, us(), ""));
            return;
        }
        send(invite.answer(180, "Ringing", call.tag, us(), ""), from);
        if (call.behaviour != Behaviour.IS_NOT_IN) {
            timers.schedule(() -> pickUp(call), ringFor.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void pickUp(Call call) {
        synchronized (call) {
            Matcher audio = AUDIO.matcher(call.invite.body());
            Matcher address = ADDRESS.matcher(call.invite.body());
            if (call.over || !audio.find() || !address.find()) {
                return;
            }
            InetSocketAddress caller = new InetSocketAddress(address.group(1), Integer.parseInt(audio.group(1)));
            Handset handset = new Handset(caller, call.behaviour.keys(), call.keys::append);
            call.handset = handset;
            call.answered = true;
            String sdp =
                    "v=0\r\no=- 2 2 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + handset.port()
                            + " RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n";
            answer(call, call.invite.answer(200, "OK", call.tag, us(), sdp));
            handset.pickUp();
            if (call.behaviour == Behaviour.HANGS_UP) {
                timers.schedule(() -> hangUp(call), 1, TimeUnit.SECONDS);
            }
        }
    }

    private void hangUp(Call call) {
        synchronized (call) {
            if (!call.over) {
                send(call.invite.bye(call.tag, "127.0.0.1:" + port()), call.caller);
                finish(call, "HUNG_UP");
            }
        }
    }

    /** Says it again until it is confirmed, as UDP asks for. */
    private void answer(Call call, String answer) {
        call.answer = answer;
        repeat(call, 0);
    }

    private void repeat(Call call, int times) {
        if (!call.confirmed && times < MOST_REPEATS) {
            send(call.answer, call.caller);
            timers.schedule(() -> repeat(call, times + 1), 500, TimeUnit.MILLISECONDS);
        }
    }

    private static void confirm(@Nullable Call call) {
        if (call != null) {
            call.confirmed = true;
        }
    }

    private void cancel(SipText message, SocketAddress from, @Nullable Call call) {
        send(message.answer(200, "OK", "c", us(), ""), from);
        if (call != null) {
            synchronized (call) {
                if (!call.answered && !call.over) {
                    finish(call, "NOT_IN");
                    answer(call, call.invite.answer(487, "Request Terminated", call.tag, us(), ""));
                }
            }
        }
    }

    private void bye(SipText message, SocketAddress from, @Nullable Call call) {
        send(message.answer(200, "OK", "b", us(), ""), from);
        if (call != null) {
            synchronized (call) {
                finish(call, "CALLER_HUNG_UP");
            }
        }
    }

    private void finish(Call call, String how) {
        if (call.over) {
            return;
        }
        call.over = true;
        Handset handset = call.handset;
        if (handset != null) {
            handset.close();
        }
        log.add(
                call.invite.header("call-id"),
                call.invite.number(),
                call.answered,
                handset == null ? 0 : handset.seconds(),
                call.keys.toString(),
                how,
                handset == null ? new byte[0] : handset.samples());
        timers.schedule(() -> calls.remove(call.invite.header("call-id")), 32, TimeUnit.SECONDS);
    }

    private String us() {
        return "sip:exchange@127.0.0.1:" + port();
    }

    private void send(String message, SocketAddress to) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException e) {
            LOG.debug("Not sent: {}", e.toString());
        }
    }

    @Override
    public void close() {
        socket.close();
        timers.shutdownNow();
    }
}
