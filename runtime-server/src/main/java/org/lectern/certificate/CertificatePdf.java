package org.lectern.certificate;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lectern.certificate.Typeface.Style;

/** A certificate on a sheet of A4, landscape. The same certificate always comes out as the same bytes. */
final class CertificatePdf {
    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float MIDDLE = WIDTH / 2;
    private static final float TEXT_WIDTH = 640;
    private static final float MARGIN = 92;

    private static final Color ACCENT = new Color(0x0e5a58);
    private static final Color GOLD = new Color(0xb08d3c);
    private static final Color INK = new Color(0x1d2224);
    private static final Color MUTED = new Color(0x5a6164);

    private static final float QR_SIDE = 84;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final URI application;

    /** @param application where certificates are verified, below {@code /verify/} */
    CertificatePdf(URI application) {
        this.application = requireNonNull(application);
    }

    byte[] render(Certificate certificate) {
        try (var document = new PDDocument()) {
            describe(document, certificate);
            var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                var sheet = new Sheet(content, new Typeface(document));
                border(sheet);
                text(sheet, certificate);
                facts(sheet, certificate);
                verification(sheet, certificate);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Certificate certificate) {
        var issued = GregorianCalendar.from(certificate.issuedAt().atZone(ZoneOffset.UTC));
        var information = document.getDocumentInformation();
        information.setTitle("Certificate of completion: " + certificate.courseName());
        information.setSubject(certificate.certificateId());
        information.setAuthor(certificate.organizationName() == null ? "Lectern" : certificate.organizationName());
        information.setCreator("Lectern");
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        document.getDocumentCatalog().setLanguage("en");
        // Else it would be made from the clock.
        document.setDocumentId(certificate.id().getLeastSignificantBits());
    }

    private static void border(Sheet sheet) throws IOException {
        sheet.frame(26, 26, WIDTH - 52, HEIGHT - 52, 2.4f, ACCENT);
        sheet.frame(33, 33, WIDTH - 66, HEIGHT - 66, 0.6f, GOLD);
        for (var x : new float[] {33, WIDTH - 33}) {
            for (var y : new float[] {33, HEIGHT - 33}) {
                sheet.fill(x - 4, y - 4, 8, 8, GOLD);
            }
        }
    }

    private static void text(Sheet sheet, Certificate certificate) throws IOException {
        var typeface = sheet.typeface();
        if (certificate.organizationName() != null) {
            var name = Lines.fit(typeface, Style.PLAIN, certificate.organizationName(), TEXT_WIDTH, 15, 10, 2);
            sheet.centred(name, MIDDLE, 506, ACCENT);
        }
        sheet.centred(Style.REGULAR, "Certificate of Completion", 40, MIDDLE, 452, 0.6f, INK);
        sheet.rule(MIDDLE - 60, MIDDLE + 60, 434, 1.4f, GOLD);
        sheet.centred(Style.ITALIC, "This is to certify that", 15, MIDDLE, 402, 0, MUTED);
        sheet.centred(
                Lines.fit(typeface, Style.BOLD, certificate.learnerName(), TEXT_WIDTH, 34, 18, 2), MIDDLE, 341, INK);
        sheet.rule(MIDDLE - TEXT_WIDTH / 2, MIDDLE + TEXT_WIDTH / 2, 328, 0.5f, GOLD);
        sheet.centred(Style.ITALIC, "has completed the course", 15, MIDDLE, 302, 0, MUTED);
        var course = Lines.fit(typeface, Style.BOLD, certificate.courseName(), TEXT_WIDTH, 24, 14, 3);
        var block = (course.lines().size() - 1) * course.leading();
        sheet.centred(course, MIDDLE, 250 - block / 2, ACCENT);
    }

    private static void facts(Sheet sheet, Certificate certificate) throws IOException {
        fact(sheet, 0, 76, "CPD POINTS", String.valueOf(certificate.cpdPoints()));
        fact(sheet, 98, 120, "COMPLETED ON", date(certificate.completedAt()));
        fact(sheet, 240, 120, "ISSUED ON", date(certificate.issuedAt()));
        var end = certificate.expiresAt() == null ? "No expiry" : date(certificate.expiresAt());
        fact(sheet, 382, 120, "VALID UNTIL", end);
    }

    private static void fact(Sheet sheet, float place, float width, String name, String value) throws IOException {
        var x = MARGIN + place;
        sheet.rule(x, x + width, 146, 0.5f, GOLD);
        sheet.left(Style.PLAIN, name, 8, x, 130, 0.8f, MUTED);
        sheet.left(Style.REGULAR, value, 14, x, 111, 0, INK);
    }

    private void verification(Sheet sheet, Certificate certificate) throws IOException {
        var address =
                application.resolve("/verify/" + certificate.certificateId()).toString();
        var x = WIDTH - MARGIN - QR_SIDE;
        new QrCode(address).draw(sheet, x, 84, QR_SIDE, INK);
        sheet.left(Style.PLAIN, certificate.certificateId(), 11, MARGIN, 76, 0.6f, INK);
        var typeface = sheet.typeface();
        var shown = Lines.fit(typeface, Style.PLAIN, "Verify at " + address, x - MARGIN - 24, 9, 6, 1);
        sheet.left(Style.PLAIN, shown.lines().get(0), shown.size(), MARGIN, 60, 0, MUTED);
    }

    private static String date(Instant instant) {
        return DATE.format(instant);
    }
}
