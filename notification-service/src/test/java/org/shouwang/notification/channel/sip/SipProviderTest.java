package org.shouwang.notification.channel.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.channel.ChannelProvider.DispatchRequest;
import org.shouwang.notification.channel.ChannelProvider.ErrorClass;
import org.shouwang.notification.channel.ChannelProvider.Outcome;
import org.shouwang.notification.channel.Content;
import org.shouwang.notification.channel.voice.ALaw;
import org.shouwang.notification.channel.voice.Sound;
import org.shouwang.notification.channel.voice.SpeechException;
import org.shouwang.notification.channel.voice.SpeechSynthesizer;
import org.shouwang.phone.CallHeard;
import org.shouwang.phone.PhoneSimulator;

/** Calls over real sockets to telephones that ring, hear and press keys. */
class SipProviderTest {

    private static final Sound WORDS = tone(600);

    @TempDir
    Path recordings;

    private PhoneSimulator phones;
    private SipProvider trunk;

    private static Sound tone(int milliseconds) {
        short[] linear = new short[milliseconds * 8];
        for (int i = 0; i < linear.length; i++) {
            linear[i] = (short) (9_000 * Math.sin(2 * Math.PI * 440 * i / Sound.RATE));
        }
        return Sound.of(linear);
    }

    private static SpeechSynthesizer saying(Sound sound) {
        return new SpeechSynthesizer() {
            @Override
            public Sound say(String words) {
                if (sound.samples().length == 0) {
                    throw new SpeechException("hoarse");
                }
                return sound;
            }

            @Override
            public boolean ready() {
                return true;
            }
        };
    }

    private SipProperties settings(int port, int window) {
        return new SipProperties(
                true,
                "sip-test",
                "127.0.0.1",
                port,
                "127.0.0.1",
                0,
                "057100000000",
                "",
                "",
                window,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                2);
    }

    @BeforeEach
    void plugIn() {
        phones = PhoneSimulator.start(0, 0, recordings, Duration.ofMillis(200));
        trunk = new SipProvider(settings(phones.port(), 5), saying(WORDS));
        trunk.open();
    }

    @AfterEach
    void pullOut() {
        trunk.close();
        phones.close();
    }

    private static Content content(String text) {
        return new Content("OVERDUE/v1", Map.of(), "守望关爱", text);
    }

    private CompletableFuture<Outcome> call(String number) {
        return trunk.send(new DispatchRequest(
                        UUID.randomUUID().toString(),
                        "reminder",
                        1,
                        number,
                        content("【守望关爱】您好，请于12月3日前与孩子通话。已通话回复1，需协助回复2。"),
                        Duration.ofHours(1)))
                .toCompletableFuture();
    }

    private Outcome over(String number) throws Exception {
        return call(number).get(60, TimeUnit.SECONDS);
    }

    private CallHeard heard(String number) {
        return Awaitility.await()
                .until(() -> phones.calls(number, 1), all -> all.size() == 1)
                .get(0);
    }

    @Test
    void the_words_are_heard_at_the_far_end_and_the_key_comes_back() throws Exception {
        Outcome outcome = over("13900000001");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.key()).isEqualTo('1'));
        CallHeard call = heard("13900000001");
        assertThat(call.keys()).isEqualTo("1");
        assertThat(call.end()).isEqualTo("CALLER_HUNG_UP");
        assertSameWords(Files.readAllBytes(recordings.resolve(String.valueOf(call.recording()))));
    }

    /** What was recorded holds, somewhere, just the samples that were said. */
    private static void assertSameWords(byte[] wav) {
        short[] said = new short[WORDS.samples().length];
        for (int i = 0; i < said.length; i++) {
            said[i] = ALaw.decode(WORDS.samples()[i]);
        }
        short[] recorded = new short[(wav.length - 44) / 2];
        java.nio.ByteBuffer.wrap(wav, 44, wav.length - 44)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(recorded);
        List<Integer> found = new ArrayList<>();
        for (int from = 0; from + said.length <= recorded.length; from++) {
            if (java.util.Arrays.equals(recorded, from, from + said.length, said, 0, said.length)) {
                found.add(from);
            }
        }
        assertThat(found).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0903, 3, 3", "0902, 1, 21"})
    void a_key_asks_for_help_or_for_the_words_again(String ending, char key, String pressed) throws Exception {
        assertThat(over("1390000" + ending))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.key()).isEqualTo(key));
        assertThat(heard("1390000" + ending).keys()).isEqualTo(pressed);
    }

    @Test
    void whoever_presses_nothing_hears_it_twice_and_has_not_confirmed() throws Exception {
        trunk.close();
        SipProperties patient = settings(phones.port(), 5);
        trunk = new SipProvider(
                new SipProperties(
                        true,
                        patient.id(),
                        patient.host(),
                        patient.port(),
                        patient.localHost(),
                        0,
                        patient.callerId(),
                        "",
                        "",
                        5,
                        patient.firstAnswerWithin(),
                        patient.ringFor(),
                        Duration.ofSeconds(1),
                        2),
                saying(WORDS));
        trunk.open();

        assertThat(over("13900000900"))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.key()).isEqualTo((char) 0));
        assertThat(heard("13900000900").seconds()).isBetween(1.1, 1.4);
    }

    @Test
    void whoever_hangs_up_at_once_has_not_heard_it() throws Exception {
        trunk.close();
        trunk = new SipProvider(settings(phones.port(), 5), saying(tone(5_000)));
        trunk.open();

        assertThat(over("13900000904")).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.kind()).isEqualTo(ErrorClass.NOT_REACHED);
            assertThat(rejected.code()).isEqualTo("NOT_REACHED_HUNG_UP");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0486, NOT_REACHED, NOT_REACHED_SIP_486",
        "0603, NOT_REACHED, NOT_REACHED_SIP_603",
        "0480, NOT_REACHED, NOT_REACHED_NO_ANSWER",
        "0404, PERMANENT_RECIPIENT, SIP_404",
        "0503, TEMPORARY, SIP_503",
        "0599, TEMPORARY, TRUNK_SILENT"
    })
    void what_the_exchange_says_is_told_apart(String ending, ErrorClass kind, String code) throws Exception {
        assertThat(over("1390000" + ending)).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.kind()).isEqualTo(kind);
            assertThat(rejected.code()).isEqualTo(code);
        });
    }

    @Test
    void nobody_there_words_that_cannot_be_said_and_lines_in_use_are_no_calls() throws Exception {
        try (SipProvider nowhere = new SipProvider(settings(9, 1), saying(WORDS));
                SipProvider hoarse = new SipProvider(settings(phones.port(), 1), saying(new Sound(new byte[0])))) {
            nowhere.open();
            hoarse.open();
            DispatchRequest request = new DispatchRequest(
                    UUID.randomUUID().toString(), "r", 1, "13900000001", content("话"), Duration.ofHours(1));
            var first = nowhere.send(request).toCompletableFuture();

            assertThat(code(hoarse.send(request).toCompletableFuture().get(10, TimeUnit.SECONDS)))
                    .isEqualTo("NO_SPEECH");
            assertThat(code(first.get(10, TimeUnit.SECONDS))).isEqualTo("TRUNK_SILENT");
        }
        assertThat(phones.calls(null, 10)).isEmpty();
    }

    @Test
    void a_trunk_that_asks_who_we_are_is_told_once() throws Exception {
        List<String> invites = new CopyOnWriteArrayList<>();
        try (DatagramSocket exchange = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                SipProvider known = new SipProvider(
                        new SipProperties(
                                true,
                                "sip-known",
                                "127.0.0.1",
                                exchange.getLocalPort(),
                                "127.0.0.1",
                                0,
                                "057100000000",
                                "county",
                                "secret",
                                1,
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(4),
                                2),
                        saying(WORDS))) {
            Thread asking = new Thread(() -> challenge(exchange, invites));
            asking.setDaemon(true);
            asking.start();
            known.open();

            Outcome outcome = known.send(new DispatchRequest(
                            UUID.randomUUID().toString(), "r", 1, "13900000001", content("话"), Duration.ofHours(1)))
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            rejected -> assertThat(rejected.kind()).isEqualTo(ErrorClass.ACCOUNT));
        }
        assertThat(invites.get(0)).doesNotContain("Authorization");
        assertThat(invites)
                .anySatisfy(invite -> assertThat(invite)
                        .contains("username=\"county\"", "realm=\"trunk\"", "response=\"")
                        .doesNotContain("secret"));
    }

    /** Asks who we are, and is never content. */
    private static void challenge(DatagramSocket exchange, List<String> invites) {
        byte[] room = new byte[8_192];
        while (!exchange.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(room, room.length);
                exchange.receive(packet);
                String message = new String(room, 0, packet.getLength(), StandardCharsets.UTF_8);
                if (message.startsWith("INVITE")) {
                    invites.add(message);
                    String headers = message.lines()
                            .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq):.*"))
                            .map(line -> line.startsWith("To:") ? line + ";tag=b" : line)
                            .collect(Collectors.joining("\r\n"));
                    byte[] answer = ("SIP/2.0 401 Unauthorized\r\n" + headers
                                    + "\r\nWWW-Authenticate: Digest realm=\"trunk\",nonce=\"n" + invites.size()
                                    + "\",algorithm=MD5\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void many_calls_at_once_are_as_many_as_the_contract_allows() throws Exception {
        List<CompletableFuture<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(call("1391111000" + i));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (CompletableFuture<Outcome> one : all) {
            outcomes.add(one.get(60, TimeUnit.SECONDS));
        }

        assertThat(outcomes).filteredOn(Outcome.Answered.class::isInstance).hasSize(5);
        assertThat(outcomes)
                .filteredOn(Outcome.Rejected.class::isInstance)
                .extracting(SipProviderTest::code)
                .containsOnly("LINES_BUSY");
    }

    private static String code(Outcome outcome) {
        return ((Outcome.Rejected) outcome).code();
    }
}
