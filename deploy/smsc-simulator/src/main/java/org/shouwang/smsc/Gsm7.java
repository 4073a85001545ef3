package org.shouwang.smsc;

/** GSM 03.38 default alphabet, one septet per byte, as SMPP carries it with data_coding 0. */
final class Gsm7 {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED_CODES = "\n\u0014\u0028\u0029\u002f\u003c\u003d\u003e\u0040\u0065";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int ESCAPE = 0x1b;

    private Gsm7() {}

    static String decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            int code = septets[i] & 0x7f;
            if (code == ESCAPE && i + 1 < septets.length) {
                int extended = EXTENDED_CODES.indexOf(septets[++i] & 0x7f);
                text.append(extended < 0 ? ' ' : EXTENDED.charAt(extended));
            } else {
                text.append(BASIC.charAt(code));
            }
        }
        return text.toString();
    }
}
