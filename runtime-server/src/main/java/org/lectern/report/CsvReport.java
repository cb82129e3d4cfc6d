package org.lectern.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;

/**
 * A whole report as CSV. It is read page by page while it is written, so that a slow reader holds neither a connection to the
 * database nor the report in memory.
 */
final class CsvReport<T> implements StreamingOutput {
    /** Without it, spreadsheets on Windows take UTF-8 for something else, and garble names. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> header;
    private final Page<T> first;
    private final Function<PageRequest, Page<T>> pages;
    private final Function<T, List<? extends @Nullable Object>> cells;

    /** @param pages read at once for the first page, so that what is wrong is answered before anything is sent */
    CsvReport(
            List<String> header,
            Function<PageRequest, Page<T>> pages,
            Function<T, List<? extends @Nullable Object>> cells) {
        this.header = header;
        this.pages = pages;
        this.cells = cells;
        this.first = pages.apply(PageRequest.largest(null));
    }

    /** The answer that browsers keep under this name. */
    Response named(String fileName) {
        return Response.ok(this)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .build();
    }

    @Override
    public void write(OutputStream output) throws IOException {
        var text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(header);
        var page = first;
        while (true) {
            for (var item : page.items()) {
                csv.printRecord(cells.apply(item).stream().map(CsvReport::cell).toList());
            }
            if (page.next() == null) {
                break;
            }
            page = pages.apply(PageRequest.largest(page.next()));
        }
        csv.flush();
    }

    /** A spreadsheet takes a text that begins like a formula for one; an apostrophe keeps it a text. */
    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : value;
    }
}
