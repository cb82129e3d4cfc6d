package org.lectern.certificate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document, embedded with only what it uses of them. A character that a style does not have is set in the
 * font that has most of the world's, and as a box where that does not have it either: names are never lost in an error.
 */
final class Typeface {
    /** How text is set. */
    enum Style {
        REGULAR("liberation/LiberationSerif-Regular.ttf"),
        BOLD("liberation/LiberationSerif-Bold.ttf"),
        ITALIC("liberation/LiberationSerif-Italic.ttf"),
        PLAIN("liberation/LiberationSans-Regular.ttf");

        private final String file;

        Style(String file) {
            this.file = file;
        }
    }

    /** Text in one font. */
    record Run(PDFont font, String text) {}

    private record Face(PDFont font, CmapLookup characters) {
        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }

    private static final String FALLBACK = "fonts/DroidSansFallbackFull.ttf";
    private static final int BOX = 0x25A1;

    private final PDDocument document;
    private final Map<String, Face> faces = new HashMap<>();

    Typeface(PDDocument document) {
        this.document = document;
    }

    /** The text cut where the font changes. */
    List<Run> runs(Style style, String text) {
        var runs = new ArrayList<Run>();
        var pending = new StringBuilder();
        PDFont font = null;
        for (var character :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            var shown = shown(style, character);
            var face = face(style, shown);
            if (font != null && !font.equals(face.font())) {
                runs.add(new Run(font, pending.toString()));
                pending.setLength(0);
            }
            font = face.font();
            pending.appendCodePoint(shown);
        }
        if (font != null) {
            runs.add(new Run(font, pending.toString()));
        }
        return runs;
    }

    /** In points. */
    float width(Style style, String text, float size) {
        var width = 0f;
        for (var run : runs(style, text)) {
            width += width(run, size);
        }
        return width;
    }

    static float width(Run run, float size) {
        try {
            return run.font().getStringWidth(run.text()) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int shown(Style style, int character) {
        if (Character.isWhitespace(character) || Character.isISOControl(character)) {
            return ' ';
        }
        return face(style.file).has(character) || face(FALLBACK).has(character) ? character : BOX;
    }

    private Face face(Style style, int character) {
        var own = face(style.file);
        return own.has(character) ? own : face(FALLBACK);
    }

    private Face face(String file) {
        return faces.computeIfAbsent(file, this::load);
    }

    private Face load(String file) {
        try (var stream = requireNonNull(Typeface.class.getClassLoader().getResourceAsStream(file), file)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read", e);
        }
    }
}
