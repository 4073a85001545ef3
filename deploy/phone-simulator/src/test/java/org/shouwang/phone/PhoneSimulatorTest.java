package org.shouwang.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exchange asked by hand, in plain text. */
class PhoneSimulatorTest {

    @TempDir
    Path folder;

    private static String request(String method, String number, String more) {
        return method + " sip:" + number + "@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:1;branch=z9hG4bK1\r\n"
                + "From: <sip:us@127.0.0.1>;tag=a\r\nTo: <sip:" + number + "@127.0.0.1>\r\nCall-ID: c1\r\nCSeq: 1 "
                + method
                + "\r\nContact: <sip:us@127.0.0.1>\r\n" + more + "\r\n";
    }

    private static String said(DatagramSocket us) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[4_096], 4_096);
        us.setSoTimeout(10_000);
        us.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static void say(DatagramSocket us, int port, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        us.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    @ParameterizedTest
    @CsvSource({"0486, 486", "0603, 603", "0404, 404", "0503, 503"})
    void a_number_that_refuses_says_so_and_is_listed(String ending, int status) throws Exception {
        try (PhoneSimulator phones = PhoneSimulator.start(0, 0, folder, Duration.ZERO);
                DatagramSocket us = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            say(us, phones.port(), request("INVITE", "139" + ending, ""));

            assertThat(said(us)).startsWith("SIP/2.0 100");
            assertThat(said(us)).startsWith("SIP/2.0 " + status).contains("CSeq: 1 INVITE", ";tag=");
            say(us, phones.port(), request("ACK", "139" + ending, ""));
            HttpResponse<String> listed = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + phones.controlPort() + "/calls?to=139" + ending))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(listed.body()).contains("\"end\":\"REFUSED_" + status + "\"", "\"answered\":false");
        }
    }

    @Test
    void who_lets_it_ring_is_given_up_by_cancel() throws Exception {
        try (PhoneSimulator phones = PhoneSimulator.start(0, 0, folder, Duration.ZERO);
                DatagramSocket us = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            say(us, phones.port(), request("INVITE", "1390480", ""));
            assertThat(said(us)).startsWith("SIP/2.0 100");
            assertThat(said(us)).startsWith("SIP/2.0 180");

            say(us, phones.port(), request("CANCEL", "1390480", ""));

            assertThat(said(us)).startsWith("SIP/2.0 200");
            assertThat(said(us)).startsWith("SIP/2.0 487");
            say(us, phones.port(), request("ACK", "1390480", ""));
            assertThat(phones.calls("1390480", 1))
                    .singleElement()
                    .satisfies(call -> assertThat(call.end()).isEqualTo("NOT_IN"));
        }
    }

    @Test
    void a_law_is_that_of_the_standard() {
        assertThat(Handset.linear((byte) 0xD5)).isEqualTo(8);
        assertThat(Handset.linear((byte) 0x55)).isEqualTo(-8);
        assertThat(Handset.linear((byte) 0xAA)).isEqualTo(32_256);
        assertThat(Handset.linear((byte) 0x2A)).isEqualTo(-32_256);
    }
}
