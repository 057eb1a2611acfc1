package thabian.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thabian.words.Unbroken;

/// What a template writes, as text; everything in it is escaped where it stands, and lines keep whole what is to be
/// read at once.
public final class Html {
    private Html() {}

    /// The page that a template makes.
    public static String of(Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput();
        template.accept(new Sentences(html, false));
        return html.toString();
    }

    /// The same for the public, whose lines keep words of two whole too.
    public static String ofWords(Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput();
        template.accept(new Sentences(html, true));
        return html.toString();
    }

    /// Keeps together in a sentence what is [Unbroken].
    private static final class Sentences extends OwaspHtmlTemplateOutput {
        /// Elements that hold text alone, and those that lay out each of their parts by itself.
        private static final Set<String> NO_SENTENCE =
                Set.of("title", "option", "textarea", "a", "button", "label", "summary");

        private final boolean words;
        private boolean sentence;

        private Sentences(TemplateOutput html, boolean words) {
            super(html);
            this.words = words;
        }

        @Override
        public void setContext(@Nullable String element, @Nullable String attribute) {
            sentence = attribute == null && element != null && !NO_SENTENCE.contains(element);
            super.setContext(element, attribute);
        }

        @Override
        public void writeUserContent(@Nullable String text) {
            if (sentence && text != null && words) {
                Unbroken.eachWord(text, super::writeUserContent, this::writeWhole);
            } else if (sentence && text != null) {
                Unbroken.each(text, super::writeUserContent, this::writeWhole);
            } else {
                super.writeUserContent(text);
            }
        }

        private void writeWhole(String piece) {
            writeContent("<span class=\"nobr\">");
            super.writeUserContent(piece);
            writeContent("</span>");
        }
    }
}
