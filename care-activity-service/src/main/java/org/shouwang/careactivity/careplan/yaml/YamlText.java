package org.shouwang.careactivity.careplan.yaml;

import java.io.StringReader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Makes nodes of a file's text, or says in which line it is no YAML. */
final class YamlText {
    private static final int LONGEST = 512 * 1024;

    private YamlText() {}

    /** The outermost node of a file, with the lines of all below it. */
    static Node compose(String file, String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LONGEST);
            DumperOptions output = new DumperOptions();
            Node root = new Yaml(new SafeConstructor(options), new Representer(output), output, options, new NoDates())
                    .compose(new StringReader(text));
            if (root == null) {
                throw new YamlFault(new YamlFault.Mistake(file, 0, "", "文件是空的", "the file is empty"));
            }
            return root;
        } catch (YAMLException e) {
            throw new YamlFault(notYaml(file, e));
        }
    }

    private static YamlFault.Mistake notYaml(String file, YAMLException e) {
        boolean marked = e instanceof MarkedYAMLException one && one.getProblemMark() != null;
        int line = marked ? ((MarkedYAMLException) e).getProblemMark().getLine() + 1 : 0;
        String why = e instanceof MarkedYAMLException one && one.getProblem() != null ? one.getProblem() : "";
        return new YamlFault.Mistake(
                file,
                line,
                "",
                "不是有效的 YAML，请检查此行的缩进、冒号后的空格、括号和引号是否成对",
                "is no valid YAML; look at indentation, the blank after a colon, brackets and quotes"
                        + (why.isEmpty() ? "" : ": " + why));
    }

    /** Leaves dates as text, so that they are read as days and nothing else. */
    private static final class NoDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
            if (tag != Tag.TIMESTAMP) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
