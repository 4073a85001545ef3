package org.shouwang.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmscSimulatorTest {

    @TempDir
    Path folder;

    private SmscSimulator smsc;

    @BeforeEach
    void start() {
        smsc = SmscSimulator.start(SmscSettings.local(folder));
    }

    @AfterEach
    void stop() {
        smsc.close();
    }

    @Test
    void a_text_reaches_the_handset_and_its_receipt_the_sender() throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            String id = client.send("8613900001001", "【禾山民政】您好𠮷", "r1");

            await().until(() -> client.brought.size() == 1);
            assertThat(client.brought.get(0).id()).isEqualTo(id);
            assertThat(client.brought.get(0).text()).contains("stat:DELIVRD");
            assertThat(smsc.texts("8613900001001", 10)).singleElement().satisfies(text -> {
                assertThat(text.text()).isEqualTo("【禾山民政】您好𠮷");
                assertThat(text.state()).isEqualTo("DELIVRD");
                assertThat(text.reference()).isEqualTo("r1");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"8613900000002,UNDELIV", "8613900000003,EXPIRED", "8613900000008,REJECTD"})
    void the_number_decides_the_receipt(String number, String state) throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            client.send(number, "您好", "r1");

            await().until(() -> !client.brought.isEmpty());
            assertThat(client.brought.get(0).text()).contains("stat:" + state);
            assertThat(smsc.texts(number, 1).get(0).state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @CsvSource({"8613900000011,11", "8613900000020,20", "8613900000088,88"})
    void the_number_decides_the_refusal(String number, int status) throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            assertThatThrownBy(() -> client.send(number, "您好", "r1"))
                    .isInstanceOfSatisfying(
                            NegativeResponseException.class,
                            e -> assertThat(e.getCommandStatus()).isEqualTo(status));
            assertThat(smsc.counts().accepted()).isZero();
        }
    }

    @Test
    void a_throttled_text_is_taken_the_second_time() throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            assertThatThrownBy(() -> client.send("8613900000088", "您好", "r1"))
                    .isInstanceOf(NegativeResponseException.class);
            client.send("8613900000088", "您好", "r1");

            assertThat(smsc.counts().accepted()).isEqualTo(1);
            assertThat(smsc.counts().throttled()).isEqualTo(1);
        }
    }

    @Test
    void parts_are_put_together_in_any_order() throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            client.send("8613900001002", part(2, "后半"), true, "r2");
            assertThat(smsc.texts("8613900001002", 1)).isEmpty();
            client.send("8613900001002", part(1, "前半"), true, "r2");

            assertThat(smsc.texts("8613900001002", 1)).singleElement().satisfies(text -> {
                assertThat(text.text()).isEqualTo("前半后半");
                assertThat(text.parts()).isEqualTo(2);
            });
            await().until(() -> client.brought.size() == 2);
        }
    }

    @Test
    void the_same_text_with_the_same_reference_is_counted_as_told_twice() throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            client.send("8613900001003", "您好", "r3");
            client.send("8613900001003", "您好", "another");
            assertThat(smsc.counts().duplicates()).isZero();

            client.send("8613900001003", "您好", "r3");

            assertThat(smsc.counts().duplicates()).isEqualTo(1);
        }
    }

    @Test
    void an_unanswered_submit_was_not_accepted_and_a_cut_one_was() throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            assertThatThrownBy(() -> client.send("8613900000099", "您好", "r4"))
                    .isInstanceOf(ResponseTimeoutException.class);
            assertThat(smsc.counts().accepted()).isZero();

            assertThatThrownBy(() -> client.send("8613900000098", "您好", "r5")).isInstanceOf(Exception.class);
            assertThat(smsc.counts().accepted()).isEqualTo(1);
        }
        try (Client again = Client.bind(smsc.port(), "secret")) {
            await().until(() -> again.brought.size() == 1);
            assertThat(again.brought.get(0).from()).isEqualTo("8613900000098");
        }
    }

    @Test
    void the_receipt_can_overtake_the_answer_and_come_twice() throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            String id = client.send("8613900000077", "您好", "r6");
            assertThat(client.brought).extracting(Client.Brought::id).containsExactly(id);

            String twice = client.send("8613900000066", "您好", "r7");
            await().until(() ->
                    client.brought.stream().filter(b -> b.id().equals(twice)).count() == 2);
        }
    }

    @Test
    void after_a_restart_the_log_still_knows_and_the_held_receipt_is_brought() throws Exception {
        smsc.close();
        smsc = SmscSimulator.start(SmscSettings.local(folder).receiptsAfter(java.time.Duration.ofMinutes(5)));
        try (Client client = Client.bind(smsc.port(), "secret")) {
            client.send("8613900001004", "您好", "r8");
        }
        smsc.close();

        smsc = SmscSimulator.start(SmscSettings.local(folder));

        assertThat(smsc.counts().accepted()).isEqualTo(1);
        assertThat(smsc.texts(null, 5)).extracting(HandsetText::reference).containsExactly("r8");
        try (Client client = Client.bind(smsc.port(), "secret")) {
            await().until(() -> client.brought.size() == 1);
            client.send("8613900001004", "您好", "r8");
            assertThat(smsc.counts().duplicates()).isEqualTo(1);
        }
    }

    @Test
    void a_wrong_password_does_not_bind() {
        assertThatThrownBy(() -> Client.bind(smsc.port(), "wrong")).isInstanceOf(IOException.class);
        assertThat(smsc.counts().binds()).isZero();
    }

    @Test
    void the_control_shows_texts_and_counts_and_takes_replies() throws Exception {
        try (Client client = Client.bind(smsc.port(), "secret")) {
            client.send("8613900001005", "您好", "r9");

            assertThat(http("GET", "/texts?to=8613900001005", "")).contains("\"text\":\"您好\"");
            assertThat(http("GET", "/counts", "")).contains("\"accepted\":1");
            assertThat(http("POST", "/reply?from=8613900001005&to=1069000123", "1"))
                    .contains("taken");
            await().until(() -> client.brought.stream()
                    .anyMatch(b -> !b.receipt() && b.text().equals("1")));
            assertThat(http("POST", "/drop", "")).contains("\"dropped\":1");
            assertThat(http("GET", "/nothing", "")).contains("error");
            assertThat(http("POST", "/reply", "1")).contains("error");
        }
    }

    private String http(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + smsc.controlPort() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static byte[] part(int index, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_16BE);
        byte[] all = new byte[6 + octets.length];
        System.arraycopy(new byte[] {5, 0, 3, 7, 2, (byte) index}, 0, all, 0, 6);
        System.arraycopy(octets, 0, all, 6, octets.length);
        return all;
    }
}
