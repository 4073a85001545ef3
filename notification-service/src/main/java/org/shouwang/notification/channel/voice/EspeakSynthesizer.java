package org.shouwang.notification.channel.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Says words by espeak-ng, a program that runs beside: in Mandarin from characters and pinyin. The words go in by its standard input,
 * so no process list shows them, and it gets a few seconds only.
 */
public final class EspeakSynthesizer implements SpeechSynthesizer {

    private static final List<String> ARGUMENTS =
            List.of("-v", "cmn-latn-pinyin", "-s", "140", "-g", "4", "--stdin", "--stdout");
    private static final int HEADER = 44;
    private static final int RATE_AT = 24;
    private static final int LONGEST_BYTES = 20_000_000;

    private final String program;
    private final Duration limit;
    private final Lexicon lexicon = Lexicon.delivered();

    /**
     * Uses a program.
     *
     * @param program its name or path
     * @param limit how long one text may take
     */
    public EspeakSynthesizer(String program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    @Override
    public boolean ready() {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Sound say(String words) {
        return telephone(wav(words));
    }

    private byte[] wav(String words) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(ARGUMENTS);
        Process process = null;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Process running = process;
            CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> read(running.getInputStream()));
            try (OutputStream in = process.getOutputStream()) {
                in.write(lexicon.spell(words).getBytes(StandardCharsets.UTF_8));
            }
            byte[] wav = heard.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw new SpeechException(program + " did not end well");
            }
            return wav;
        } catch (IOException | ExecutionException e) {
            throw new SpeechException(program + " cannot be used", e);
        } catch (TimeoutException e) {
            throw new SpeechException(program + " took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException("interrupted", e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private static byte[] read(InputStream out) {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] some = new byte[65_536];
            for (int n = out.read(some); n >= 0 && all.size() < LONGEST_BYTES; n = out.read(some)) {
                all.write(some, 0, n);
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 16-bit mono of any rate, brought to the telephone's. */
    private static Sound telephone(byte[] wav) {
        if (wav.length <= HEADER) {
            throw new SpeechException("nothing was said");
        }
        ByteBuffer file = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int rate = file.getInt(RATE_AT);
        short[] linear = new short[(wav.length - HEADER) / 2];
        file.position(HEADER);
        file.asShortBuffer().get(linear);
        return Sound.of(Resampler.resample(linear, rate, Sound.RATE));
    }
}
