import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ofdrw.converter.export.PDFExporterPDFBox;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Arguments: OFD files. Beside each, NAME.txt becomes the text ofdrw extracts and NAME.pdf what it converts the document to. */
public class ReadOfd {
    public static void main(String[] files) throws Exception {
        for (String name : files) {
            Path file = Path.of(name);
            try (OFDReader reader = new OFDReader(file)) {
                String text = String.join("\n", new ContentExtractor(reader).extractAll());
                Files.write(Path.of(name + ".txt"), text.getBytes(StandardCharsets.UTF_8));
            }
            try (PDFExporterPDFBox exporter = new PDFExporterPDFBox(file, Path.of(name + ".pdf"))) {
                exporter.export();
            }
        }
    }
}
