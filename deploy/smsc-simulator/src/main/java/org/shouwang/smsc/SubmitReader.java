package org.shouwang.smsc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jspecify.annotations.Nullable;

/** Reads a submit_sm: text by its data coding, concatenation by its user data header, references by its parameters. */
final class SubmitReader {

    /** Vendor parameter in which a client may tell its own reference, as text. */
    static final short REFERENCE_TAG = 0x1400;

    private static final int UCS2 = 8;
    private static final int LATIN1 = 3;
    private static final int CONCATENATED = 0;

    private SubmitReader() {}

    static Part read(SubmitSm submit, String id, Instant at) {
        byte[] octets = octets(submit);
        int index = 1;
        int total = 1;
        int chain = 0;
        if (submit.isUdhi() && octets.length > 0) {
            int header = octets[0] + 1;
            if (header >= 6 && octets[1] == CONCATENATED) {
                chain = octets[3] & 0xff;
                total = octets[4] & 0xff;
                index = octets[5] & 0xff;
            }
            octets = Arrays.copyOfRange(octets, header, octets.length);
        }
        return new Part(
                id,
                submit.getDestAddress(),
                submit.getSourceAddr(),
                text(octets, submit.getDataCoding()),
                at,
                index,
                total,
                chain,
                reference(submit),
                userReference(submit),
                (submit.getRegisteredDelivery() & 3) != 0);
    }

    private static byte[] octets(SubmitSm submit) {
        OptionalParameter payload = submit.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD);
        return payload instanceof OptionalParameter.OctetString octets ? octets.getValue() : submit.getShortMessage();
    }

    private static String text(byte[] octets, byte coding) {
        return switch (coding & 0x0f) {
            case UCS2 -> new String(octets, StandardCharsets.UTF_16BE);
            case LATIN1 -> new String(octets, StandardCharsets.ISO_8859_1);
            default -> Gsm7.decode(octets);
        };
    }

    private static @Nullable String reference(SubmitSm submit) {
        return submit.getOptionalParameter(REFERENCE_TAG) instanceof OptionalParameter.OctetString octets
                ? new String(octets.getValue(), StandardCharsets.UTF_8)
                : null;
    }

    private static @Nullable Integer userReference(SubmitSm submit) {
        return submit.getOptionalParameter(OptionalParameter.Tag.USER_MESSAGE_REFERENCE)
                        instanceof OptionalParameter.Short number
                ? Integer.valueOf(number.getValue() & 0xffff)
                : null;
    }
}
