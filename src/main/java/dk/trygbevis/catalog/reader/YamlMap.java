package dk.trygbevis.catalog.reader;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping in a YAML file. Keys that it does not know, or finds twice, are faults. */
final class YamlMap {

    private final SourceText source;
    private final YamlValue self;
    private final boolean present;
    private final Map<String, Node> values = new HashMap<>();

    YamlMap(SourceText source, YamlValue self, @Nullable Node node, List<String> keys) {
        this.source = source;
        this.self = self;
        this.present = node instanceof MappingNode;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> take(entry, keys));
        } else {
            self.fault("Here must be a mapping with the keys " + String.join(", ", keys));
        }
    }

    /** The mapping that a whole file, or its front matter, is. */
    static YamlMap of(SourceText source, String... keys) {
        return new YamlValue(source, "file", compose(source)).map(keys);
    }

    boolean isPresent() {
        return present;
    }

    /** A value that must be there. */
    YamlValue get(String key) {
        Node value = values.get(key);
        if (value == null && present) {
            self.fault("\"" + key + "\" is missing");
        }
        return new YamlValue(source, key, value);
    }

    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new YamlValue(source, key, value));
    }

    private void take(NodeTuple entry, List<String> keys) {
        YamlValue key = new YamlValue(source, "key", entry.getKeyNode());
        String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!keys.contains(name)) {
            key.fault("\"" + name + "\" is not known here; known are " + String.join(", ", keys));
        } else if (values.put(name, entry.getValueNode()) != null) {
            key.fault("\"" + name + "\" stands here twice");
        }
    }

    private static @Nullable Node compose(SourceText source) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(source.text()));
            if (node == null) {
                source.fault(1, "There is nothing here");
            }
            return node;
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1;
            source.fault(
                    line,
                    "This is not YAML: " + notYaml.getProblem() + " (does a text that holds a colon lack its quotes?)");
            return null;
        } catch (YAMLException notEvenText) {
            source.fault(1, "This is not YAML: " + notEvenText.getMessage());
            return null;
        }
    }
}
