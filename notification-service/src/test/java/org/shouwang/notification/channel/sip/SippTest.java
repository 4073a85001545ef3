package org.shouwang.notification.channel.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.notification.channel.ChannelProvider.DispatchRequest;
import org.shouwang.notification.channel.ChannelProvider.Outcome;
import org.shouwang.notification.channel.Content;
import org.shouwang.notification.channel.voice.EspeakSynthesizer;
import org.shouwang.notification.channel.voice.Sound;
import org.shouwang.notification.channel.voice.SpeechSynthesizer;
import org.shouwang.notification.channel.voice.SpokenWords;

/** Calls to an independent telephone, sipp, with words that espeak-ng says. */
class SippTest {

    private static final String TEXT = "【守望关爱】您好，请与孩子通话。已通话回复1，需协助回复2。";
    private static final Path ONE = Path.of("/usr/share/sip-tester/dtmf_2833_1.pcap");
    private static final String HEADERS = """
            [last_Via:]
            [last_From:]
            [last_To:];tag=[pid]SIPpTag01[call_number]
            [last_Call-ID:]
            %s
            Contact: <sip:[local_ip]:[local_port]>
            """;

    @TempDir
    Path folder;

    private SpeechSynthesizer espeak;

    @BeforeEach
    void bothAreThere() {
        espeak = new EspeakSynthesizer("espeak-ng", Duration.ofSeconds(20));
        boolean there = Files.isExecutable(Path.of("/usr/bin/sipp")) && Files.exists(ONE) && espeak.ready();
        if (!there) {
            System.out.println(
                    "SKIPPED 1: sipp or espeak-ng is not installed, so no call to an independent telephone.");
        }
        Assumptions.assumeTrue(there, "sipp or espeak-ng is not installed");
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String answer(int status, String reason, String sequence, String body) {
        String type =
                body.isEmpty() ? "Content-Length: 0\n" : "Content-Type: application/sdp\nContent-Length: [len]\n\n";
        return "<send><![CDATA[\nSIP/2.0 " + status + ' ' + reason + '\n' + HEADERS.formatted(sequence) + type + body
                + "\n]]></send>\n";
    }

    private Process sipp(int port, String steps) throws IOException {
        Path scenario = folder.resolve("scenario.xml");
        Files.writeString(
                scenario,
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<scenario name=\"phone\">\n" + steps
                        + "</scenario>\n");
        return new ProcessBuilder(
                        "/usr/bin/sipp",
                        "-sf",
                        scenario.toString(),
                        "-i",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-mi",
                        "127.0.0.1",
                        "-mp",
                        String.valueOf(freePort() & ~1),
                        "-m",
                        "1",
                        "-nostdin",
                        "-timeout",
                        "90s",
                        "-timeout_error")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sipp.out").toFile())
                .start();
    }

    private SipProvider trunk(int port) {
        SipProvider trunk = new SipProvider(
                new SipProperties(
                        true,
                        "sip-sipp",
                        "127.0.0.1",
                        port,
                        "127.0.0.1",
                        0,
                        "057100000000",
                        "",
                        "",
                        1,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10),
                        2),
                espeak);
        trunk.open();
        return trunk;
    }

    private static CompletableFuture<Outcome> call(SipProvider trunk) {
        return trunk.send(new DispatchRequest(
                        UUID.randomUUID().toString(),
                        "r",
                        1,
                        "8613900000001",
                        new Content("OVERDUE/v1", Map.of(), "守望关爱", TEXT),
                        Duration.ofHours(1)))
                .toCompletableFuture();
    }

    @Test
    void it_answers_hears_what_was_said_and_presses_one() throws Exception {
        int port = freePort();
        try (DatagramSocket ear = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            ByteArrayOutputStream heard = listen(ear);
            String sdp = "v=0\no=user1 1 1 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio "
                    + ear.getLocalPort() + " RTP/AVP 8 101\na=rtpmap:8 PCMA/8000\na=rtpmap:101 telephone-event/8000";
            int listens = espeak.say(SpokenWords.of(TEXT)).milliseconds() + 2_000;
            Process sipp = sipp(
                    port,
                    "<recv request=\"INVITE\"/>\n" + answer(180, "Ringing", "[last_CSeq:]", "")
                            + "<pause milliseconds=\"500\"/>\n" + answer(200, "OK", "[last_CSeq:]", sdp)
                            + "<recv request=\"ACK\"/>\n<pause milliseconds=\"" + listens + "\"/>\n"
                            + "<nop><action><exec play_pcap_audio=\"" + ONE + "\"/></action></nop>\n"
                            + "<recv request=\"BYE\"/>\n" + answer(200, "OK", "[last_CSeq:]", ""));
            try (SipProvider trunk = trunk(port)) {
                assertThat(call(trunk).get(90, TimeUnit.SECONDS))
                        .isInstanceOfSatisfying(
                                Outcome.Answered.class,
                                answered -> assertThat(answered.key()).isEqualTo('1'));
                assertThat(sipp.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                sipp.destroyForcibly();
            }
            assertThat(sipp.exitValue())
                    .as(Files.readString(folder.resolve("sipp.out")))
                    .isZero();
            Sound said = espeak.say(SpokenWords.of(TEXT));
            Awaitility.await().until(() -> contains(heard, said.samples()));
        }
    }

    @Test
    void it_is_busy_or_lets_it_ring() throws Exception {
        int port = freePort();
        Process busy = sipp(
                port,
                "<recv request=\"INVITE\"/>\n" + answer(486, "Busy Here", "[last_CSeq:]", "")
                        + "<recv request=\"ACK\"/>\n");
        try (SipProvider trunk = trunk(port)) {
            assertThat(((Outcome.Rejected) call(trunk).get(60, TimeUnit.SECONDS)).code())
                    .isEqualTo("NOT_REACHED_SIP_486");
            assertThat(busy.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(busy.exitValue()).isZero();
            Process away = sipp(
                    port,
                    "<recv request=\"INVITE\"/>\n" + answer(180, "Ringing", "[last_CSeq:]", "")
                            + "<recv request=\"CANCEL\"/>\n" + answer(200, "OK", "[last_CSeq:]", "")
                            + answer(487, "Request Terminated", "CSeq: 1 INVITE", "") + "<recv request=\"ACK\"/>\n");
            try {
                assertThat(((Outcome.Rejected) call(trunk).get(60, TimeUnit.SECONDS)).code())
                        .isEqualTo("NOT_REACHED_NO_ANSWER");
                assertThat(away.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(away.exitValue()).isZero();
            } finally {
                away.destroyForcibly();
            }
        } finally {
            busy.destroyForcibly();
        }
    }

    private static ByteArrayOutputStream listen(DatagramSocket ear) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Thread thread = new Thread(() -> {
            byte[] room = new byte[2_048];
            while (!ear.isClosed()) {
                DatagramPacket packet = new DatagramPacket(room, room.length);
                try {
                    ear.receive(packet);
                    synchronized (heard) {
                        heard.write(room, 12, packet.getLength() - 12);
                    }
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return heard;
    }

    private static boolean contains(ByteArrayOutputStream heard, byte[] said) {
        byte[] all;
        synchronized (heard) {
            all = heard.toByteArray();
        }
        for (int from = 0; from + said.length <= all.length; from++) {
            if (java.util.Arrays.equals(all, from, from + said.length, said, 0, said.length)) {
                return true;
            }
        }
        return false;
    }
}
