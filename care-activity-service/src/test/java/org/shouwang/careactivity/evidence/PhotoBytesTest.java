package org.shouwang.careactivity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoBytesTest {
    private static final String JFIF = "ffe0 0004 4a46";
    private static final String EXIF = "ffe1 0008 457869660000";
    private static final String COMMENT = "fffe 0004 6869";
    private static final String TABLE = "ffdb 0003 07";
    private static final String SCAN = "ffda 0003 01 11ff0022ffd033ffff00";

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
    }

    private static byte[] chunk(String name, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 0, 0, (byte) bytes.length});
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes);
        out.writeBytes(new byte[] {1, 2, 3, 4});
        return out.toByteArray();
    }

    private static byte[] png(byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(hex("89504e470d0a1a0a"));
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    @Test
    void place_device_and_comments_go_and_the_picture_stays() {
        byte[] taken = hex("ffd8", JFIF, EXIF, "ffe2 0003 01", COMMENT, TABLE, "ffed 0002", SCAN, TABLE, SCAN, "ffd9");

        assertThat(PhotoBytes.stripped(taken, PhotoType.JPEG))
                .hasValue(hex("ffd8", JFIF, "ffe2 0003 01", TABLE, SCAN, TABLE, SCAN, "ffd9"));
    }

    @Test
    void what_follows_the_picture_goes_too() {
        byte[] film = hex("ffd8", TABLE, SCAN, "ffd9", "00000018667479706d703432");

        assertThat(PhotoBytes.stripped(film, PhotoType.JPEG)).hasValue(hex("ffd8", TABLE, SCAN, "ffd9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ffd8ff",
                "89504e470d0a1a0a",
                "ffd8 4a46494600",
                "ffd8 ffe1 00ff 00",
                "ffd8 ffe1 0001 00",
                "ffd8 ffe1 00",
                "ffd8 ffdb 0003 07 ffda 0003 01 1122"
            })
    void what_is_no_whole_picture_is_told(String bytes) {
        assertThat(PhotoBytes.stripped(hex(bytes), PhotoType.JPEG)).isEmpty();
    }

    @Test
    void a_png_loses_its_words_and_keeps_its_picture() {
        byte[] head = chunk("IHDR", "1234567890123");
        byte[] data = chunk("IDAT", "picture");
        byte[] end = chunk("IEND", "");
        byte[] taken = png(head, chunk("eXIf", "GPS"), chunk("tEXt", "owner"), chunk("iTXt", "x"), data, end, data);

        assertThat(PhotoBytes.stripped(taken, PhotoType.PNG)).hasValue(png(head, data, end));
        assertThat(PhotoBytes.stripped(png(head, data), PhotoType.PNG)).isEmpty();
        assertThat(PhotoBytes.stripped(Arrays.copyOf(taken, 40), PhotoType.PNG)).isEmpty();
        assertThat(PhotoBytes.stripped(hex("ffd8", TABLE, SCAN, "ffd9"), PhotoType.PNG))
                .isEmpty();
        assertThat(PhotoBytes.stripped(hex("89504e47"), PhotoType.PNG)).isEmpty();
        assertThat(PhotoBytes.stripped(png(hex("ffffffff49444154"), end), PhotoType.PNG))
                .isEmpty();
    }

    @Test
    void a_stripped_photo_is_stripped_already() {
        byte[] once = PhotoBytes.stripped(hex("ffd8", EXIF, TABLE, SCAN, "ffd9"), PhotoType.JPEG)
                .orElseThrow();

        assertThat(PhotoBytes.stripped(once, PhotoType.JPEG)).hasValue(once);
        assertThat(PhotoBytes.sha256(once)).matches("[0-9a-f]{64}");
    }

    @Test
    void media_types_are_two() {
        assertThat(PhotoType.of("image/png")).hasValue(PhotoType.PNG);
        assertThat(PhotoType.of("image/jpeg").orElseThrow().mediaType()).isEqualTo("image/jpeg");
        assertThat(PhotoType.of("image/gif")).isEmpty();
    }
}
