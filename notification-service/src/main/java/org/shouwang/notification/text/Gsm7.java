package org.shouwang.notification.text;

import java.io.ByteArrayOutputStream;

/** The GSM 03.38 default alphabet with its extension table. */
final class Gsm7 {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_CODES = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};
    private static final char ESCAPE = 0x1b;

    private Gsm7() {}

    static boolean canWrite(String text) {
        return text.chars().allMatch(c -> c != ESCAPE && (BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0));
    }

    /** One septet per octet; characters of the extension table take two. */
    static byte[] write(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (char c : text.toCharArray()) {
            int basic = BASIC.indexOf(c);
            if (basic >= 0) {
                septets.write(basic);
            } else {
                septets.write(ESCAPE);
                septets.write(EXTENDED_CODES[EXTENDED.indexOf(c)]);
            }
        }
        return septets.toByteArray();
    }
}
