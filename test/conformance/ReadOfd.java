import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ofdrw.converter.export.PDFExporterPDFBox;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Arguments: pairs of an OFD file and a name. NAME.txt becomes the text ofdrw extracts and NAME.pdf what it converts the document to. */
public class ReadOfd {
    public static void main(String[] words) throws Exception {
        for (int index = 0; index < words.length; index += 2) {
            Path file = Path.of(words[index]);
            String name = words[index + 1];
            try (OFDReader reader = new OFDReader(file)) {
                String text = String.join("\n", new ContentExtractor(reader).extractAll());
                Files.write(Path.of(name + ".txt"), text.getBytes(StandardCharsets.UTF_8));
            } catch (Exception thrown) {
                throw new Exception(words[index], thrown);
            }
            try (PDFExporterPDFBox exporter = new PDFExporterPDFBox(file, Path.of(name + ".pdf"))) {
                exporter.export();
            } catch (Exception thrown) {
                throw new Exception(words[index], thrown);
            }
        }
    }
}
