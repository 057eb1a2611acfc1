package thabian.platform;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// One JSON line an event on standard output, where Lambda takes it from; a line without a timestamp would count
/// there as INFO ("Log-level filtering", Lambda developer guide). Events are named in kebab case. Fields are names,
/// numbers and ids; never personal data, hence of an exception only its type and where it was thrown, not its
/// message.
public final class Log {
    /// The gateway's id of the request that is being answered.
    private static final ScopedValue<String> REQUEST = ScopedValue.newInstance();

    /// Whether what is logged is worded, and not printed.
    private static final ScopedValue<Boolean> SILENT = ScopedValue.newInstance();

    private Log() {}

    /// Does what nobody is to read of, since no caller asked for it.
    public static void silently(Runnable play) {
        ScopedValue.where(SILENT, true).run(play);
    }

    /// Answers a request: every line that is printed meanwhile carries its id, by which it is followed from the form to
    /// the mail.
    public static <T> T during(String request, Supplier<T> answer) {
        return ScopedValue.where(REQUEST, request).call(answer::get);
    }

    public static void info(String event, Map<String, Object> fields) {
        line("INFO", event, fields);
    }

    public static void warn(String event, Map<String, Object> fields) {
        line("WARN", event, fields);
    }

    public static void error(String event, Map<String, Object> fields) {
        line("ERROR", event, fields);
    }

    public static void error(String event, Map<String, Object> fields, Throwable thrown) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("thrown", thrown.getClass().getName());
        all.put("at", where(thrown));
        if (thrown.getCause() != null) {
            all.put("cause", thrown.getCause().getClass().getName());
        }
        line("ERROR", event, all);
    }

    private static List<String> where(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("thabian."))
                .limit(5)
                .map(StackTraceElement::toString)
                .toList();
    }

    /// One line from which CloudWatch takes metrics, as [Metrics] words it.
    static void measured(String event, Map<String, Object> fields, Map<String, Object> metrics) {
        Instant now = Instant.now();
        Map<String, Object> line = line(now, "INFO", event, fields);
        line.put("_aws", Map.of("Timestamp", now.toEpochMilli(), "CloudWatchMetrics", List.of(metrics)));
        print(line);
    }

    private static void line(String level, String event, Map<String, Object> fields) {
        print(line(Instant.now(), level, event, fields));
    }

    private static Map<String, Object> line(Instant now, String level, String event, Map<String, Object> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("timestamp", now.toString());
        line.put("level", level);
        line.put("event", event);
        if (REQUEST.isBound()) {
            line.put("requestId", REQUEST.get());
        }
        line.putAll(fields);
        return line;
    }

    private static void print(Map<String, Object> line) {
        try {
            String text = JSON.std.asString(line);
            if (!SILENT.isBound()) {
                System.out.println(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
