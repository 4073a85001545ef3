package org.shouwang.registry.card.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks into a document as a reader and a printer do. */
public final class Pdfs {

    private final byte[] pdf;

    private Pdfs(byte[] pdf) {
        this.pdf = pdf;
    }

    /** A document. */
    public static Pdfs of(byte[] pdf) {
        return new Pdfs(pdf);
    }

    private interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    private <T> T look(Look<T> look) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All text, without spaces: they are only distances on paper. */
    public String text() {
        return look(document -> new PDFTextStripper().getText(document).replaceAll("\\s", ""));
    }

    /** Its lines, without spaces. */
    public List<String> lines() {
        return look(document -> new PDFTextStripper()
                .getText(document)
                .lines()
                .map(line -> line.replaceAll("\\s", ""))
                .toList());
    }

    /** How many pages. */
    public int pages() {
        return look(PDDocument::getNumberOfPages);
    }

    /** Width and height of the first page in millimetres. */
    public List<Long> millimetres() {
        return look(document -> {
            var box = document.getPage(0).getMediaBox();
            return List.of(Math.round(box.getWidth() / 72 * 25.4), Math.round(box.getHeight() / 72 * 25.4));
        });
    }

    /** The fonts used, by name; a name of the form ABCDEF+… is a subset. */
    public List<PDFont> fonts() {
        return look(document -> {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            return fonts;
        });
    }

    /** The share of a page that is not white; the picture is left under target for whoever wants to look. */
    public double ink(int page, String picture) {
        return look(document -> {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 100);
            Path file = Path.of("target", "pictures", picture + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
            long dark = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    dark += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
                }
            }
            return (double) dark / image.getWidth() / image.getHeight();
        });
    }
}
