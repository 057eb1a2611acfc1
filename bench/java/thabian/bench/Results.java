package thabian.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What came out of all rounds: medians, and ratios to Node of the same round.
record Results(Map<String, String> circumstances, List<Variant> variants, Map<String, List<Measured>> measured) {
    private static final String BEGIN = "<!-- make bench -->";
    private static final String END = "<!-- /make bench -->";
    private static final String NODE = "node";
    private static final int RESAMPLES = 2000;

    /// Puts JSON, table and chart where readers find them.
    void publish(Path docs) throws IOException {
        Files.writeString(docs.resolve("performance.json"), json() + "\n");
        Files.writeString(docs.resolve("images").resolve("performance.svg"), chart());
        var page = docs.resolve("performance.md");
        var text = Files.readString(page);
        Files.writeString(
                page,
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + "\n" + table()
                        + text.substring(text.indexOf(END)));
    }

    String table() {
        var table = new StringBuilder("%s. %s; %s; %s.%s %d rounds in turn; medians.%n%n"
                .formatted(
                        circumstances.get("date"),
                        circumstances.get("machine"),
                        circumstances.get("core"),
                        circumstances.get("tls"),
                        circumstances.containsKey(NODE) ? " Node " + circumstances.get(NODE) + "." : "",
                        rounds()));
        table.append("| what | ms | × Node (95 % at most) | processor ms | × Node | resident MB |"
                + " a warm call, ms | its processor ms | × Node |\n|---|---|---|---|---|---|---|---|---|\n");
        for (var variant : variants) {
            var start = variant.part() == Variant.Part.START;
            table.append("| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            start ? variant.words() + ": start and first registration" : variant.words(),
                            number(median(variant, Measured::ms), 0),
                            ratio(variant, Measured::ms),
                            number(median(variant, Measured::cpuMs), 0),
                            ratio(variant, Measured::cpuMs),
                            number(median(variant, Measured::rssMb), 0),
                            number(median(variant, Measured::warmMs), 1),
                            number(median(variant, Measured::warmCpuMs), 1),
                            ratio(variant, Measured::warmCpuMs)));
        }
        table.append("\n").append(circumstances.get("handler")).append("\n");
        return table.toString();
    }

    private int rounds() {
        return measured.get(variants.getFirst().id()).size();
    }

    private double median(Variant variant, ToDoubleFunction<Measured> figure) {
        return Measured.median(
                measured.get(variant.id()).stream().mapToDouble(figure).toArray());
    }

    private String ratio(Variant variant, ToDoubleFunction<Measured> figure) {
        var ratios = ratios(variant, figure);
        return ratios.length == 0
                ? ""
                : "%s (%s)".formatted(number(Measured.median(ratios), 2), number(bound(ratios), 2));
    }

    /// To Node, round by round; none of what is measured from a snapshot on, as Node has none.
    private double[] ratios(Variant variant, ToDoubleFunction<Measured> figure) {
        var node = measured.getOrDefault(NODE, List.of());
        var own = variant.part() == Variant.Part.START ? measured.get(variant.id()) : List.<Measured>of();
        return IntStream.range(0, Math.min(node.size(), own.size()))
                .mapToDouble(round -> figure.applyAsDouble(own.get(round)) / figure.applyAsDouble(node.get(round)))
                .toArray();
    }

    /// Which median 95 % of resampled rounds stay below.
    private static double bound(double[] ratios) {
        var random = new Random(2564);
        var medians = IntStream.range(0, RESAMPLES)
                .mapToDouble(_ -> Measured.median(random.ints(ratios.length, 0, ratios.length)
                        .mapToDouble(drawn -> ratios[drawn])
                        .toArray()))
                .sorted()
                .toArray();
        return medians[RESAMPLES * 95 / 100];
    }

    private static String number(double value, int places) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + places + "f", value);
    }

    private String json() throws IOException {
        var all = new LinkedHashMap<String, Object>(circumstances);
        all.put("rounds", rounds());
        all.put("variants", variants.stream().map(this::json).toList());
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all);
    }

    private Map<String, Object> json(Variant variant) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", variant.id());
        json.put("what", variant.words());
        json.put("ms", figures(variant, Measured::ms));
        json.put("cpuMs", figures(variant, Measured::cpuMs));
        json.put("rssMb", figures(variant, Measured::rssMb));
        if (variant.part() == Variant.Part.START) {
            json.put("warmMs", figures(variant, Measured::warmMs));
            json.put("warmCpuMs", figures(variant, Measured::warmCpuMs));
        }
        return json;
    }

    private List<Double> figures(Variant variant, ToDoubleFunction<Measured> figure) {
        return measured.get(variant.id()).stream()
                .map(one -> Math.round(figure.applyAsDouble(one) * 100) / 100.0)
                .toList();
    }

    /// A bar for each median, its longest one as wide as the chart.
    private String chart() {
        var widest = variants.stream()
                .mapToDouble(variant -> median(variant, Measured::ms))
                .max()
                .orElse(1);
        var bars = new StringBuilder();
        for (var i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            var ms = median(variant, Measured::ms);
            bars.append("""
                      <text x="0" y="%1$d">%2$s</text>
                      <rect x="0" y="%3$d" width="%4$s" height="16" fill="%5$s"/>
                      <text x="%6$s" y="%7$d">%8$s ms</text>
                    """.formatted(
                            44 * i + 46,
                            variant.words(),
                            44 * i + 52,
                            number(ms / widest * 560, 1),
                            variant.id().equals(NODE) ? "#8a8a8a" : "#1f6f5c",
                            number(ms / widest * 560 + 6, 1),
                            44 * i + 65,
                            number(ms, 0)));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 660 %d" font-family="sans-serif" font-size="14" role="img">
                  <title>Milliseconds to the first answer, medians of %d rounds, %s</title>
                  <rect x="-10" width="660" height="100%%" fill="#ffffff"/>
                  <text x="0" y="20" font-weight="bold">Milliseconds to the first answer</text>
                %s</svg>
                """.formatted(44 * variants.size() + 40, rounds(), circumstances.get("date"), bars);
    }
}
