package org.lectern.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of the printer. Each sheet is left as a picture beside the test's results, to be looked at. */
class CertificatePdfTest {
    private static final CertificatePdf PDF = new CertificatePdf(URI.create("https://learn.example.org/"));
    private static final float DOTS = 150;
    private static final float FRAME = 33;

    private static final String LONG_COURSE = "Recognising, preventing and responding to allergic reactions and other"
            + " medical emergencies in infant care and kindergarten classes: a refresher for lead teachers, assistant"
            + " teachers and relief staff, with practical assessment";
    private static final String LONG_NAME =
            "Srinivasaraghavan Venkatanarasimharajuvaripeta Anantharamakrishnan the" + " Younger of Thiruvananthapuram";
    private static final String LONG_ORGANIZATION =
            "The Bright Beginnings Preschool, Infant Care and Student Care Centre of the Eastern Neighbourhoods"
                    + " (Registered Society), Tampines North Branch";

    @ParameterizedTest
    @CsvSource({
        "plain,     Mei Ling Tan,                    Hand hygiene,         Sunshine Childcare Centre",
        "accents,   Zoë Nguyễn-Łukaszewska Ďurišová, Sécurité à l'école,   Kindergärten Übersee",
        "greek,     Ελένη Παπαδοπούλου,              Гигиена рук,          Солнышко",
        "chinese,   陈美玲 (Tan Mei Ling),             婴幼儿急救与心肺复苏,      阳光托儿中心",
        "japanese,  佐藤花子,                          手の衛生,              さくら保育園",
    })
    void showsWhatItCertifies(String sheet, String learner, String course, String organization) throws IOException {
        var certificate = certificate(learner, course, organization, Instant.parse("2028-11-27T00:00:00Z"));
        var text = text(PDF.render(certificate));
        for (var part : List.of(
                learner,
                course,
                organization,
                certificate.certificateId(),
                "12",
                "27 November 2026",
                "27 November 2028")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
        picture(sheet, PDF.render(certificate));
    }

    @Test
    void longTextsFitTheSheet() throws IOException {
        var bytes = PDF.render(certificate(LONG_NAME, LONG_COURSE, LONG_ORGANIZATION, null));
        var text = text(bytes).replaceAll("\\s+", " ");
        assertTrue(text.contains(LONG_NAME) && text.contains(LONG_COURSE) && text.contains(LONG_ORGANIZATION), text);
        picture("long", bytes);
        picture("blankless", PDF.render(certificate("长".repeat(80), "W".repeat(200), null, null)));
    }

    /** Scripts that cannot be set are boxes, not an error. */
    @Test
    void noCharacterIsAnError() throws IOException {
        var bytes = PDF.render(certificate("தமிழ் 🎓 \u0000\n x", "ไทย", "\uD800", null));
        assertTrue(text(bytes).contains("Certificate of Completion"));
        picture("boxes", bytes);
    }

    @Test
    void itsCodeLeadsToTheVerification() throws Exception {
        var image = picture("code", PDF.render(certificate("Mei", "Hygiene", null, null)));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertEquals(
                "https://learn.example.org/verify/CERT-2026-ABC234",
                new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText());
    }

    @Test
    void theSameCertificateIsTheSameFile() throws IOException {
        var certificate = certificate("陈美玲 Zoë", "Hygiene", "Sunshine", null);
        assertArrayEquals(PDF.render(certificate), PDF.render(certificate));
        try (var document = Loader.loadPDF(PDF.render(certificate))) {
            assertEquals(
                    "Certificate of completion: Hygiene",
                    document.getDocumentInformation().getTitle());
            assertEquals("CERT-2026-ABC234", document.getDocumentInformation().getSubject());
        }
    }

    private static Certificate certificate(
            String learner, String course, @Nullable String organization, @Nullable Instant expiresAt) {
        return new Certificate(
                UUID.fromString("01900000-0000-7000-8000-00000000000a"),
                "CERT-2026-ABC234",
                CertificateStatus.VALID,
                UUID.randomUUID(),
                learner,
                UUID.randomUUID(),
                course,
                organization,
                12,
                Instant.parse("2026-11-27T08:00:00Z"),
                Instant.parse("2026-11-28T08:00:00Z"),
                expiresAt,
                null,
                null);
    }

    /** Everything inside the frame, or else this fails. */
    private static String text(byte[] pdf) throws IOException {
        var outside = new ArrayList<TextPosition>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                var x = text.getXDirAdj();
                var y = text.getYDirAdj();
                if (x < FRAME
                        || x + text.getWidthDirAdj() > text.getPageWidth() - FRAME
                        || y - text.getHeightDir() < FRAME
                        || y > text.getPageHeight() - FRAME) {
                    outside.add(text);
                }
                super.processTextPosition(text);
            }
        };
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            var text = stripper.getText(document);
            assertEquals(List.of(), outside);
            return text;
        }
    }

    private static BufferedImage picture(String name, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, DOTS);
            var folder = Files.createDirectories(Path.of("target", "certificates"));
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
            return image;
        }
    }
}
