package thabian.build;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Lays out what is deployed: of each function a folder `lib` with those jars that it reaches, and `architecture.txt`,
/// for which processor that is. Run from its source by the JDK alone (bin/Makefile), since it is part of no artefact.
///
/// A function reaches the classes that its own names, and so on: in code, in a signature, in a text that is the name of
/// a class; of a service that is reached, whoever provides it. A jar of which one class is reached goes whole.
///
/// @param jars all that could be needed on this processor, ours among them
/// @param home which jar a class is in; classes go by their internal names
/// @param providers which classes provide a service
record Artefacts(List<Jar> jars, Map<String, Jar> home, Map<String, Set<String>> providers) {
    /// The end of a jar's name that holds native code for one processor, by the name that Lambda has for that.
    private static final Map<String, String> NATIVE =
            Map.of("arm64", "-linux-aarch_64.jar", "x86_64", "-linux-x86_64.jar");

    private static final String SERVICES = "META-INF/services/";
    private static final LocalDateTime WHENEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// A jar, read.
    ///
    /// @param entries content by name
    record Jar(String name, Map<String, byte[]> entries) {}

    /// @param arguments our own jar, the class path of all others as a file, the folder to lay out in, and Lambda's
    /// name of a processor
    public static void main(String... arguments) throws IOException {
        String architecture = arguments[3];
        if (!NATIVE.containsKey(architecture)) {
            System.err.println("ARCHITECTURE is " + architecture + "; Lambda has " + new TreeSet<>(NATIVE.keySet()));
            System.exit(1);
        }
        Jar own = read(Path.of(arguments[0]), "thabian.jar");
        List<Jar> jars = new ArrayList<>(List.of(own));
        for (String file : Files.readString(Path.of(arguments[1])).strip().split(File.pathSeparator)) {
            String name = Path.of(file).getFileName().toString();
            if (NATIVE.values().stream().noneMatch(name::endsWith) || name.endsWith(NATIVE.get(architecture))) {
                jars.add(read(Path.of(file), name));
            }
        }
        of(jars).layOut(own, Path.of(arguments[2]), architecture);
    }

    private static Artefacts of(List<Jar> jars) {
        Map<String, Jar> home = new HashMap<>();
        Map<String, Set<String>> providers = new HashMap<>();
        for (Jar jar : jars) {
            jar.entries().forEach((name, bytes) -> {
                if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
                    home.putIfAbsent(name.substring(0, name.length() - ".class".length()), jar);
                } else if (name.startsWith(SERVICES)) {
                    providers
                            .computeIfAbsent(internal(name.substring(SERVICES.length())), _ -> new HashSet<>())
                            .addAll(lines(bytes));
                }
            });
        }
        return new Artefacts(jars, home, providers);
    }

    private void layOut(Jar own, Path out, String architecture) throws IOException {
        Map<Jar, byte[]> stored = new HashMap<>();
        Map<String, Set<String>> named = new HashMap<>();
        for (String name : own.entries().keySet()) {
            if (name.startsWith("thabian/function/") && name.endsWith("Function.class")) {
                String function = name.substring(0, name.length() - ".class".length());
                Path folder = out.resolve(function.substring(function.lastIndexOf('/') + 1));
                for (Jar jar : reached(function, named)) {
                    write(folder.resolve("lib", jar.name()), stored.computeIfAbsent(jar, Artefacts::stored));
                }
                write(folder.resolve("architecture.txt"), architecture.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private Collection<Jar> reached(String function, Map<String, Set<String>> named) {
        Map<String, Jar> reached = new TreeMap<>();
        Set<String> seen = new HashSet<>(Set.of(function));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String name = open.pop();
            Jar jar = home.get(name);
            if (jar != null) {
                reached.put(jar.name(), jar);
                Stream.concat(
                                named.computeIfAbsent(name, _ -> named(jar, name)).stream(),
                                providers.getOrDefault(name, Set.of()).stream())
                        .filter(seen::add)
                        .forEach(open::push);
            }
        }
        return reached.values();
    }

    private Set<String> named(Jar jar, String name) {
        ClassModel model = ClassFile.of().parse(jar.entries().get(name + ".class"));
        Set<String> named = new HashSet<>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type -> add(type.asSymbol(), named);
                case StringEntry text -> named.add(internal(text.stringValue()));
                default -> {}
            }
        }
        model.fields().forEach(field -> add(field.fieldTypeSymbol(), named));
        model.methods().forEach(method -> {
            add(method.methodTypeSymbol().returnType(), named);
            method.methodTypeSymbol().parameterList().forEach(type -> add(type, named));
        });
        named.retainAll(home.keySet());
        return named;
    }

    private static void add(ClassDesc type, Set<String> named) {
        ClassDesc element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (element.isClassOrInterface()) {
            String descriptor = element.descriptorString();
            named.add(descriptor.substring(1, descriptor.length() - 1));
        }
    }

    private static List<String> lines(byte[] services) {
        return new String(services, StandardCharsets.UTF_8)
                .lines()
                .map(line -> internal(line.replaceFirst("#.*", "").strip()))
                .toList();
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }

    private static Jar read(Path file, String name) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return new Jar(name, entries);
    }

    /// The same without compression: a zip of it is smaller by a third, since classes are alike, and it opens faster.
    private static byte[] stored(Jar jar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> content : jar.entries().entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(WHENEVER);
                entry.setSize(content.getValue().length);
                CRC32 crc = new CRC32();
                crc.update(content.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("1980-01-01T00:00:00Z")));
    }
}
