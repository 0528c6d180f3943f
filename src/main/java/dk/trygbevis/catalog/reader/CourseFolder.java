package dk.trygbevis.catalog.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The files of one course, and which of them have been asked for. */
final class CourseFolder {

    private final String path;
    private final String slug;
    private final SortedMap<String, byte[]> contents;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    /** @param contents by the path below the course's folder */
    CourseFolder(String label, String slug, SortedMap<String, byte[]> contents, Faults faults) {
        this.path = label + "/" + slug;
        this.slug = slug;
        this.contents = contents;
        this.faults = faults;
    }

    String slug() {
        return slug;
    }

    Set<String> files() {
        return contents.keySet();
    }

    boolean hasFolder(String folder) {
        return files().stream().anyMatch(file -> file.startsWith(folder + "/"));
    }

    /** The text of a file that must be there, with {@code \n} between its lines whoever wrote it. */
    Optional<SourceText> text(String file) {
        asked.add(file);
        byte[] content = contents.get(file);
        String filePath = path + "/" + file;
        if (content == null) {
            faults.add(filePath, 1, "The file is missing");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(new SourceText(filePath, text.replace("\r\n", "\n"), 0, faults));
        } catch (CharacterCodingException notText) {
            faults.add(filePath, 1, "The file is not UTF-8 text");
            return Optional.empty();
        }
    }

    void reportUnasked() {
        for (String file : contents.keySet()) {
            if (!asked.contains(file)) {
                faults.add(path + "/" + file, 1, unasked(file));
            }
        }
    }

    private static String unasked(String file) {
        if (file.endsWith(".svg")) {
            return "No text shows this picture";
        }
        return file.indexOf('/') < 0
                ? "A course has no file of this name"
                : "The file belongs to no lesson that course.yaml names";
    }

    /** SHA-256 over paths and contents; line ends of Windows do not make another course. */
    String digest() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            byte[] content = new String(file.getValue(), StandardCharsets.ISO_8859_1)
                    .replace("\r\n", "\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES + 1).putLong(1, content.length));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
