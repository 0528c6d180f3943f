package dk.trygbevis.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;

/**
 * Takes one small file into memory. The size is limited here, on the server: what a browser checks, it checks for the
 * person's convenience. What kind of file it is, the receiver finds out from its content.
 */
public final class FileUpload extends Upload {

    /**
     * @param received gets the content, inside the view's lock
     * @param tooLarge is told instead when there is more than that
     * @param endings of file names that the browser's dialog offers, such as {@code .csv}
     */
    public FileUpload(String label, int mostBytes, Consumer<byte[]> received, Runnable tooLarge, String... endings) {
        Button button = new Button(label);
        setUploadButton(button);
        setDropLabel(new Span(getTranslation("shell.drop-file")));
        setMaxFiles(1);
        setAcceptedFileExtensions(endings);
        addClassName("file-upload");
        UI ui = UI.getCurrentOrThrow();
        setUploadHandler((UploadHandler) event -> {
            byte[] content = event.getInputStream().readNBytes(mostBytes + 1);
            ui.access(() -> {
                if (content.length > mostBytes) {
                    tooLarge.run();
                } else {
                    received.accept(content);
                }
                clearFileList();
            });
        });
    }
}
