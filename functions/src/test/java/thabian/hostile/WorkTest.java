package thabian.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger's text costs, whatever it repeats: four times the text costs about four times as much, and no
/// deeper a stack.
class WorkTest {
    private static final int LETTERS = 1_500;
    private static final int TIMES = 4;

    /// What needs not grow with a text: a page around it.
    private static final long BESIDE = 500_000;

    /// Half of what a thread has.
    private static final long STACK = 512 * 1024L;

    private static final WorkMeter METER = new WorkMeter();

    private static final Map<Door, String> AROUND =
            Map.of(Door.TEXT, "%s", Door.FORM, "contact.name=%s", Door.JSON_BODY, """
            {"organisation":"6760607","contact":{"name":"%s"},"attendees":[{"seat":"chief","position":"%<s"}]}""");

    private static final String PASTED =
            "POST /s/{seminar}\n{seminar}=ita-2564\nContent-Type: application/x-www-form-urlencoded\n\n"
                    + "organisation=6760607&step=list&list=%s";

    /// Titles, what people write around names, and what patterns end with.
    static Stream<String> pieces() {
        return Stream.of(
                "ดร.",
                "นาย",
                "ม.ล.",
                "ว่าที่ ",
                "ศ.(พิเศษ) ",
                "Dr. ",
                "และนาย",
                "นาย\t",
                "นาย\tก\t",
                "นาย ก ข\n",
                "ก-",
                "ก ",
                "a.",
                "a-",
                "a@",
                "(",
                " .)",
                "-",
                "\"a\n",
                "0 ",
                "1. ",
                "ต่อ 1",
                "รวม\n",
                "่",
                "<",
                "\n",
                "\t",
                " ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void growsWithTheTextAlone(String piece) {
        AROUND.forEach((door, around) -> holdsItself(door, around, piece));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผศ.", "นางสาว", "(", "a."})
    void growsWithThePastedListAlone(String piece) {
        holdsItself(Door.REQUEST, PASTED, piece);
    }

    private static void holdsItself(Door door, String around, String piece) {
        long few = cost(door, around, piece, LETTERS);
        long many = cost(door, around, piece, TIMES * LETTERS);
        assertThat(many).as(door + " after " + few).isLessThan((TIMES + 1) * few + BESIDE);
    }

    private static long cost(Door door, String around, String piece, int letters) {
        String text = piece.repeat(letters / piece.length());
        byte[] bytes = around.formatted(text).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<Long> cost = new CompletableFuture<>();
        Thread shallow = new Thread(null, () -> cost.complete(measured(door, bytes)), "shallow", STACK);
        shallow.setUncaughtExceptionHandler((_, fault) -> cost.completeExceptionally(fault));
        shallow.start();
        return cost.join();
    }

    private static long measured(Door door, byte[] bytes) {
        try {
            Class<?> counted = METER.loadClass(Door.class.getName(), true);
            Object through = Objects.requireNonNull(counted.getEnumConstants())[door.ordinal()];
            var enter = counted.getDeclaredMethod("enter", byte[].class);
            enter.setAccessible(true);
            return WorkMeter.of(() -> {
                try {
                    enter.invoke(through, (Object) bytes);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
