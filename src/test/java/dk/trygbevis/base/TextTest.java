package dk.trygbevis.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0}",
                "From {0} to {1}, and from {1} to {0}.",
                "The holder''s {0} '{secret}' {1}",
                "{0}{1}",
                "{1}",
                "{0} {2}",
                "Nothing to fill in",
                "{0} has {1,choice,0#none|1#one|1<{1} of them}"
            })
    void itSaysWhatTheJavaPlatformWouldSay(String pattern) {
        Text text = new Text(pattern, Language.DA);
        MessageFormat expected = new MessageFormat(pattern, Language.DA.locale());

        for (Object[] arguments : new Object[][] {{"Åse", 2}, {"Åse", 1500}, {"{1}", 0}}) {
            assertThat(text.with(arguments)).isEqualTo(expected.format(arguments));
        }
        if (!pattern.contains("choice")) {
            assertThat(text.with("{1}", "''")).isEqualTo(expected.format(new Object[] {"{1}", "''"}));
            assertThat(text.with("Åse")).isEqualTo(expected.format(new Object[] {"Åse"}));
        }
    }

    @Test
    void withoutArgumentsItIsTakenAsItStands() {
        assertThat(new Text("It's {0}", Language.EN).asItStands()).isEqualTo("It's {0}");
    }
}
