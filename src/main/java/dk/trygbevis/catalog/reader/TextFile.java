package dk.trygbevis.catalog.reader;

import java.util.Optional;

/**
 * A Markdown file: its front matter between two lines of {@code ---}, and its body.
 */
record TextFile(YamlMap frontMatter, SourceText body) {

    private static final String FENCE = "---\n";

    static Optional<TextFile> read(SourceText source, String... keys) {
        String text = source.text();
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            source.fault(1, "The file must begin with front matter between two lines of ---");
            return Optional.empty();
        }
        String frontMatter = text.substring(FENCE.length(), end + 1);
        String body = text.substring(end + 1 + FENCE.length());
        int frontMatterLines = (int) frontMatter.lines().count();
        return Optional.of(
                new TextFile(YamlMap.of(source.part(frontMatter, 1), keys), source.part(body, frontMatterLines + 2)));
    }
}
