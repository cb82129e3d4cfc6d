package org.lectern.certificate;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.IOException;

/** A QR code, drawn as squares so that it prints sharp at any size. */
final class QrCode {
    private final ByteMatrix modules;

    QrCode(String text) {
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text, e);
        }
    }

    /** The ground around it has to stay empty for four of its modules. */
    void draw(Sheet sheet, float x, float y, float side, Color color) throws IOException {
        var module = side / modules.getWidth();
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var column = 0; column < modules.getWidth(); column++) {
                var length = run(row, column);
                if (length > 0) {
                    sheet.fill(x + column * module, y + side - (row + 1) * module, length * module, module, color);
                    column += length - 1;
                }
            }
        }
    }

    /** How many dark modules stand side by side from here on. */
    private int run(int row, int column) {
        var length = 0;
        while (column + length < modules.getWidth() && modules.get(column + length, row) == 1) {
            length++;
        }
        return length;
    }
}
