package thabian.domain.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A post that a program broke at the end of a line stays whole, at whichever word, and whoever's it is; a phone behind
/// its second half goes to nobody else.
class WrappedPostsTest {
    private static final Locale THAI = Locale.of("th");
    private static final List<String> NAMES = List.of("นายวันชัย ทองมี", "นางวันดี ทองแท้", "น.ส.วันเพ็ญ ทองคำ");

    /// A post's number goes into no box, and who is to be rung is said apart.
    private static final Pattern OTHERWISE = Pattern.compile("เลขที่|^ผู้ประสานงาน|^$");

    /// A half of a post that alone in its line heads a column of numbers.
    private static final String HEADING = "ที่";

    /// What stands below a list.
    private static final List<String> TAILS = List.of(
            "",
            "",
            "\n",
            "\nขอบคุณค่ะ",
            "\nรบกวนด้วยนะคะ",
            "\nสำนักปลัด โทร. 032-700-100",
            "\n\nอบต.ทดลอง",
            "\nจาก กองคลัง เทศบาลตำบลทดลอง",
            "\nฝากพิจารณาด้วยครับ",
            "\nเทศบาลตำบลทดลอง โทร 0 3270 0100 ต่อ 12",
            "\nหมายเหตุ คนที่ 2 มาวันเดียว");

    static final List<String> POSTS = posts();
    private static final List<String> WRAPPED =
            POSTS.stream().flatMap(post -> wrapped(post).stream()).toList();

    /// A list's style: what begins a person's lines, and what stands between name, post and phone.
    enum Style {
        NUMBERED(i -> i + ". ", " ", " โทร ", ""),
        NUMBERED_AND_LABELLED(i -> i + ". ", " ตำแหน่ง ", " โทร. ", ""),
        NUMBERED_AND_INDENTED(i -> i + ") ", " ", " ", "    "),
        NUMBERED_BENEATH(i -> i + ". ", "\n", "\nโทร ", "   "),
        NUMBERED_BENEATH_IN_A_LINE(i -> "(" + i + ") ", "\nตำแหน่ง ", " โทร ", ""),
        NUMBERED_PHONE_BENEATH(i -> i + ". ", " ", "\n", ""),
        BULLETS(_ -> "- ", " ", " โทร ", ""),
        BULLETS_AND_LABELLED(_ -> "• ", " ตำแหน่ง ", " มือถือ ", "  "),
        BULLETS_BENEATH(_ -> "- ", "\n", "\nโทร ", "  "),
        PLAIN(_ -> "", " ", " โทร ", ""),
        PLAIN_AND_LABELLED(_ -> "", " ตำแหน่ง ", " เบอร์ ", ""),
        PLAIN_BENEATH(_ -> "", "\n", "\nโทร ", ""),
        PLAIN_BENEATH_AND_LABELLED(_ -> "", "\nตำแหน่ง ", "\nโทร ", "");

        private final IntFunction<String> beginning;
        private final String beforePost;
        private final String beforePhone;
        private final String indent;

        Style(IntFunction<String> beginning, String beforePost, String beforePhone, String indent) {
            this.beginning = beginning;
            this.beforePost = beforePost;
            this.beforePhone = beforePhone;
            this.indent = indent;
        }

        String person(int i, Owner owner) {
            String phone = owner.phone.isEmpty() ? "" : beforePhone + owner.phone;
            return beginning.apply(i + 1)
                    + NAMES.get(i)
                    + (beforePost + owner.wrapped + phone).replace("\n", "\n" + indent);
        }
    }

    /// @param wrapped the post as it is typed
    record Owner(String wrapped, String phone) {
        String post() {
            return wrapped.replaceAll("\\s", "");
        }
    }

    /// Whose phones stand there.
    private enum Phones {
        NOBODYS,
        EVERYBODYS,
        THE_WRAPPED,
        THE_OTHERS;

        boolean is(boolean wrapped) {
            return switch (this) {
                case NOBODYS -> false;
                case EVERYBODYS -> true;
                case THE_WRAPPED -> wrapped;
                case THE_OTHERS -> !wrapped;
            };
        }
    }

    private static List<String> posts() {
        try (InputStream posts = WrappedPostsTest.class.getResourceAsStream("/thabian/domain/people/posts.txt")) {
            return new String(Objects.requireNonNull(posts).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(post -> !OTHERWISE.matcher(post).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The post, broken at each of its words in turn.
    private static List<String> wrapped(String post) {
        BreakIterator words = BreakIterator.getWordInstance(THAI);
        words.setText(post);
        List<String> wrapped = new ArrayList<>();
        for (int at = words.next(); at != BreakIterator.DONE && at < post.length(); at = words.next()) {
            if (at > 1 && Character.isLetter(post.charAt(at))) {
                wrapped.add(post.substring(0, at).strip() + "\n" + post.substring(at));
            }
        }
        return wrapped;
    }

    private record Typed(String list, List<Owner> owners) {
        /// A list below whose last name alone stands a phone, in a line of its own, does not tell whose that is.
        static Typed of(Style style, String wrapped, Random random) {
            Phones phones = Phones.values()[random.nextInt(Phones.values().length)];
            boolean told = phones != Phones.THE_WRAPPED || !style.beforePhone.startsWith("\n");
            int who = random.nextInt(told ? 3 : 2);
            List<Owner> owners = IntStream.range(0, 3)
                    .mapToObj(i ->
                            new Owner(i == who ? wrapped : other(random), phones.is(i == who) ? "081-111-230" + i : ""))
                    .toList();
            String list = IntStream.range(0, 3)
                    .mapToObj(i -> style.person(i, owners.get(i)))
                    .collect(Collectors.joining("\n"));
            return new Typed(list + TAILS.get(random.nextInt(TAILS.size())), owners);
        }

        private static String other(Random random) {
            List<String> of = random.nextInt(3) > 0 ? POSTS : WRAPPED;
            return of.get(random.nextInt(of.size()));
        }

        boolean isWhole(PastedList read) {
            return read.people().stream()
                    .map(person -> person.post().replace(" ", ""))
                    .toList()
                    .equals(owners.stream().map(Owner::post).toList());
        }

        List<String> phones() {
            return owners.stream().map(Owner::phone).toList();
        }

        List<String> reached(PastedList read) {
            return read.people().stream().map(PastedPerson::phone).toList();
        }

        /// Whether each half stands with somebody, or among what belongs to nobody.
        boolean isShown(PastedList read) {
            String all = letters(Stream.concat(read.people().stream().map(PastedPerson::post), read.left().stream())
                    .collect(Collectors.joining()));
            return owners.stream()
                    .flatMap(owner -> owner.wrapped.lines())
                    .map(Typed::letters)
                    .allMatch(half -> all.contains(half) || HEADING.equals(half));
        }

        private static String letters(String text) {
            return text.replaceAll("[\\s()]", "");
        }
    }

    /// Every break once, in one style or another.
    @ParameterizedTest
    @EnumSource
    void aPostThatWrapsStaysWhole(Style style) {
        Random random = new Random(style.name().hashCode());
        int whole = 0;
        List<String> halved = new ArrayList<>();
        for (int i = style.ordinal(); i < WRAPPED.size(); i += Style.values().length) {
            Typed typed = Typed.of(style, WRAPPED.get(i), random);
            PastedList read = PastedList.of(typed.list);
            assertThat(typed.reached(read)).as(typed.list).isEqualTo(typed.phones());
            assertThat(typed.isShown(read)).as(typed.list).isTrue();
            if (typed.isWhole(read)) {
                whole++;
            } else {
                halved.add(typed.list);
            }
        }
        assertThat(halved).hasSizeLessThanOrEqualTo(whole / 50);
    }
}
