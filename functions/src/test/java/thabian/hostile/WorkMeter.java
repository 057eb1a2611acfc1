package thabian.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts what a reader does for a text, alike on every machine: the letters that its patterns look at, and the bytes
/// that it takes. Its classes are loaded anew for that, with what they ask of patterns asked of the meter.
public final class WorkMeter extends ClassLoader {
    private static final String OURS = "thabian.";
    private static final ClassDesc METER = WorkMeter.class.describeConstable().orElseThrow();
    private static final ClassDesc PATTERN = Pattern.class.describeConstable().orElseThrow();
    private static final Map<ClassDesc, Set<String>> COUNTED = Map.of(
            PATTERN,
            Set.of("matcher", "split"),
            ConstantDescs.CD_String,
            Set.of("split", "matches", "replaceAll", "replaceFirst"));

    private static final ClassTransform COUNTING =
            ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> (code, element) -> {
                if (element instanceof InvokeInstruction call
                        && call.opcode() == Opcode.INVOKEVIRTUAL
                        && COUNTED.getOrDefault(call.owner().asSymbol(), Set.of())
                                .contains(call.name().stringValue())) {
                    code.invokestatic(
                            METER,
                            call.name().stringValue(),
                            call.typeSymbol()
                                    .insertParameterTypes(0, call.owner().asSymbol()));
                } else {
                    code.with(element);
                }
            }));

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static long looks;

    WorkMeter() {
        super(WorkMeter.class.getClassLoader());
    }

    /// What some action costs.
    static long of(Runnable action) {
        long lookedAt = looks;
        long taken = THREADS.getCurrentThreadAllocatedBytes();
        action.run();
        return looks - lookedAt + (THREADS.getCurrentThreadAllocatedBytes() - taken);
    }

    // Asked in the place of a pattern or a text, by the classes that are counted.

    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new Looked(text));
    }

    public static String[] split(Pattern pattern, CharSequence text) {
        return pattern.split(new Looked(text));
    }

    public static String[] split(Pattern pattern, CharSequence text, int limit) {
        return pattern.split(new Looked(text), limit);
    }

    public static String[] split(String text, String pattern) {
        return split(Pattern.compile(pattern), text);
    }

    public static String[] split(String text, String pattern, int limit) {
        return split(Pattern.compile(pattern), text, limit);
    }

    public static boolean matches(String text, String pattern) {
        return matcher(Pattern.compile(pattern), text).matches();
    }

    public static String replaceAll(String text, String pattern, String by) {
        return matcher(Pattern.compile(pattern), text).replaceAll(by);
    }

    public static String replaceFirst(String text, String pattern, String by) {
        return matcher(Pattern.compile(pattern), text).replaceFirst(by);
    }

    /// A text of which each look at a letter is counted.
    private record Looked(CharSequence text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith(OURS) || name.startsWith(WorkMeter.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? counted(name) : loaded;
        }
    }

    private Class<?> counted(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            ClassFile classes = ClassFile.of();
            byte[] bytes = classes.transformClass(classes.parse(file.readAllBytes()), COUNTING);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
