package org.shouwang.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A message of SIP as text: its first line, its headers in order, its body. */
record SipText(String first, List<Map.Entry<String, String>> headers, String body) {

    private static final Map<String, String> SHORT = Map.of(
            "v",
            "via",
            "f",
            "from",
            "t",
            "to",
            "i",
            "call-id",
            "m",
            "contact",
            "l",
            "content-length",
            "c",
            "content-type");

    static SipText read(String message) {
        int end = message.indexOf("\r\n\r\n");
        String head = end < 0 ? message : message.substring(0, end);
        String[] lines = head.split("\r\n", -1);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon).trim().toLowerCase(Locale.ROOT);
                headers.add(Map.entry(
                        SHORT.getOrDefault(name, name),
                        lines[i].substring(colon + 1).trim()));
            }
        }
        return new SipText(lines[0], headers, end < 0 ? "" : message.substring(end + 4));
    }

    /** The method of a request; of an answer {@code SIP/2.0}. */
    String method() {
        return first.split(" ", 2)[0];
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Who is called: the part before the @. */
    String number() {
        return first.replaceAll("^\\S+ sips?:([^@;>\\s]+)@.*$", "$1");
    }

    /** An answer to this request. */
    String answer(int status, String reason, String tag, String contact, String sdp) {
        StringBuilder out = new StringBuilder("SIP/2.0 " + status + ' ' + reason + "\r\n");
        for (Map.Entry<String, String> header : headers) {
            switch (header.getKey()) {
                case "via" -> out.append("Via: ").append(header.getValue()).append("\r\n");
                case "from" -> out.append("From: ").append(header.getValue()).append("\r\n");
                case "to" -> {
                    String to = header.getValue();
                    out.append("To: ").append(to.contains(";tag=") || status == 100 ? to : to + ";tag=" + tag);
                    out.append("\r\n");
                }
                case "call-id" ->
                    out.append("Call-ID: ").append(header.getValue()).append("\r\n");
                case "cseq" -> out.append("CSeq: ").append(header.getValue()).append("\r\n");
                default -> {}
            }
        }
        out.append("Contact: <").append(contact).append(">\r\n");
        if (!sdp.isEmpty()) {
            out.append("Content-Type: application/sdp\r\n");
        }
        return out.append("Content-Length: ")
                .append(sdp.length())
                .append("\r\n\r\n")
                .append(sdp)
                .toString();
    }

    /** The request by which whoever was called hangs up. */
    String bye(String tag, String us) {
        String target = header("contact").replaceAll("^.*<([^>]+)>.*$", "$1");
        return "BYE " + target + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP " + us + ";branch=z9hG4bK" + System.nanoTime() + "\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: " + header("to") + ";tag=" + tag + "\r\n"
                + "To: " + header("from") + "\r\n"
                + "Call-ID: " + header("call-id") + "\r\n"
                + "CSeq: 2 BYE\r\n"
                + "Content-Length: 0\r\n\r\n";
    }
}
