package org.shouwang.notification.channel.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that a synthesizer reads wrongly, with their pinyin: each line of {@code voice/lexicon.tsv} one. */
final class Lexicon {

    private final Map<String, String> pinyin;
    private final Pattern words;

    private Lexicon(Map<String, String> pinyin) {
        this.pinyin = pinyin;
        this.words = Pattern.compile(pinyin.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    /** The one that comes with the service. */
    static Lexicon delivered() {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/voice/lexicon.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, String> pinyin = new LinkedHashMap<>();
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.split("\t", -1);
                pinyin.put(cells[0], cells[1]);
            });
            return new Lexicon(pinyin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with pinyin where the characters would be misread; the longest word wins. */
    String spell(String text) {
        return words.matcher(text).replaceAll(found -> ' ' + pinyin.get(found.group()) + ' ');
    }
}
