package org.lectern.certificate;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.lectern.certificate.Typeface.Style;

/** A page to draw on; everything in points from the lower left corner. */
final class Sheet {
    private final PDPageContentStream content;
    private final Typeface typeface;

    Sheet(PDPageContentStream content, Typeface typeface) {
        this.content = content;
        this.typeface = typeface;
    }

    Typeface typeface() {
        return typeface;
    }

    void frame(float x, float y, float width, float height, float thickness, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(thickness);
        content.addRect(x, y, width, height);
        content.stroke();
    }

    void fill(float x, float y, float width, float height, Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect(x, y, width, height);
        content.fill();
    }

    void rule(float fromX, float toX, float y, float thickness, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(thickness);
        content.moveTo(fromX, y);
        content.lineTo(toX, y);
        content.stroke();
    }

    /** @param spacing between letters */
    void centred(Style style, String text, float size, float middle, float y, float spacing, Color color)
            throws IOException {
        var width = typeface.width(style, text, size) + spacing * Math.max(0, text.length() - 1);
        left(style, text, size, middle - width / 2, y, spacing, color);
    }

    void left(Style style, String text, float size, float x, float y, float spacing, Color color) throws IOException {
        content.beginText();
        content.setNonStrokingColor(color);
        content.setCharacterSpacing(spacing);
        content.newLineAtOffset(x, y);
        for (var run : typeface.runs(style, text)) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
        content.endText();
    }

    /** The lines below each other, the last one on the given height. */
    void centred(Lines lines, float middle, float lowest, Color color) throws IOException {
        var y = lowest + (lines.lines().size() - 1) * lines.leading();
        for (var line : lines.lines()) {
            centred(lines.style(), line, lines.size(), middle, y, 0, color);
            y -= lines.leading();
        }
    }
}
