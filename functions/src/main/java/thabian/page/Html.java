package thabian.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/// What a template writes, as text; everything in it is escaped where it stands.
public final class Html {
    private Html() {}

    /// The page that a template makes.
    public static String of(Consumer<HtmlTemplateOutput> template) {
        StringOutput html = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }
}
