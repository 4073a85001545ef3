package org.shouwang.notification.channel.sip;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the two ends of a call agree on (RFC 4566): A-law and keys, where sound is sent to. */
final class Sdp {

    static final int ALAW = 8;
    static final int EVENTS = 101;

    private static final Pattern ADDRESS = Pattern.compile("(?m)^c=IN IP4 ([0-9.]+)");
    private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d+) RTP/AVP([ \\d]*)");
    private static final Pattern EVENT_TYPE = Pattern.compile("(?mi)^a=rtpmap:(\\d+) telephone-event/8000");

    private Sdp() {}

    /**
     * What the other end wants.
     *
     * @param address where sound is sent to
     * @param events payload type of keys; -1 = it sends none
     */
    record Wish(InetSocketAddress address, int events) {}

    /** What we offer. */
    static String offer(String host, int port) {
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 " + host,
                "s=-",
                "c=IN IP4 " + host,
                "t=0 0",
                "m=audio " + port + " RTP/AVP " + ALAW + " " + EVENTS,
                "a=rtpmap:" + ALAW + " PCMA/8000",
                "a=rtpmap:" + EVENTS + " telephone-event/8000",
                "a=fmtp:" + EVENTS + " 0-15",
                "a=ptime:20",
                "a=sendrecv",
                "");
    }

    /** Empty = there is nothing both can speak. */
    static Optional<Wish> read(String sdp) {
        String text = sdp.replace("\r", "");
        Matcher address = ADDRESS.matcher(text);
        Matcher audio = AUDIO.matcher(text);
        if (!address.find() || !audio.find() || !(" " + audio.group(2) + " ").contains(" " + ALAW + " ")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(audio.group(1));
        if (port < 1 || port > 65_535) {
            return Optional.empty();
        }
        Matcher events = EVENT_TYPE.matcher(text);
        return Optional.of(new Wish(
                new InetSocketAddress(address.group(1), port), events.find() ? Integer.parseInt(events.group(1)) : -1));
    }
}
