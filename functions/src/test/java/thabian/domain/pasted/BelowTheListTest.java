package thabian.domain.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.pasted.WrappedPostsTest.Owner;
import thabian.domain.pasted.WrappedPostsTest.Style;

/// Whoever stands below a list and is none of it, a colleague, a driver, whoever sends it, or an office: what they are
/// and how they are reached goes to nobody of the list, in generated lists of thirteen styles.
class BelowTheListTest {
    private static final int LISTS = 400;

    private static final List<String> NICKNAMES = List.of(
            "แพท", "นก", "โบว์", "ปุ๊ก", "น้ำฝน", "เล็ก", "ต้น", "เจี๊ยบ", "กิ๊ฟ", "บอย", "มายด์", "เบิร์ด", "หนึ่ง",
            "อ้อม", "จอย", "ต่าย", "แอน", "ออย", "กุ้ง", "ปู", "ไก่", "ติ๊ก", "ตุ๊กตา", "ฝน", "หญิง", "แหม่ม", "เอก",
            "ต้อม", "ก้อย", "ขวัญ");
    private static final List<String> UNTITLED = List.of(
            "พัชรี ใจงาม", "สุรชัย ทองแท้", "กนกวรรณ แสนดี", "ธีรพงษ์ มีสุข", "อรอนงค์ ศรีวิไล", "ปรีชา คงมั่น");
    private static final List<String> COLLEAGUES = List.of(
            "เจ้าหน้าที่ธุรการ",
            "เจ้าพนักงานธุรการ",
            "จนท.ธุรการ",
            "นักจัดการงานทั่วไป",
            "เจ้าหน้าที่ผู้ประสานงาน",
            "หัวหน้าฝ่ายอำนวยการ",
            "พนักงานขับรถ");
    private static final String THEIRS = "089-999-0001";
    private static final String OFFICES = "032-999-001";

    private enum Below {
        A_NICKNAME {
            @Override
            String line(Random random) {
                return any(NICKNAMES, random) + (random.nextBoolean() ? " " : " โทร ") + THEIRS;
            }
        },
        A_NAME_WITHOUT_TITLE {
            @Override
            String line(Random random) {
                return any(UNTITLED, random) + " " + (random.nextBoolean() ? "" : "ธุรการ ") + THEIRS;
            }
        },
        A_COLLEAGUES_POST {
            @Override
            String line(Random random) {
                return any(COLLEAGUES, random) + " โทร " + (random.nextBoolean() ? THEIRS : OFFICES);
            }
        },
        WHO_IS_TO_BE_RUNG {
            @Override
            String line(Random random) {
                return any(List.of("ผู้ประสานงาน", "ติดต่อ", "ผู้ส่งข้อมูล"), random)
                        + any(
                                List.of(
                                        " นางสาวพัชรี\nใจงาม โทร ",
                                        " นางสาว\nพัชรี ใจงาม โทร ",
                                        "\nนางสาวพัชรี ใจงาม ",
                                        " นางสาวพัชรี ใจงาม\nโทร ",
                                        " นางสาวพัชรี ใจงาม เจ้าพนักงาน\nธุรการ โทร "),
                                random)
                        + THEIRS;
            }
        },
        A_LABEL_AND_WHOSE {
            @Override
            String line(Random random) {
                String whose = any(
                        List.of(
                                "ธุรการ",
                                "คุณแอน",
                                "พี่ต้อย",
                                "นายก",
                                "ท่านนายก",
                                "ปลัด",
                                "หัวหน้า",
                                "เลขา",
                                "คนขับรถ",
                                "แอน"),
                        random);
                return switch (random.nextInt(6)) {
                    case 0 -> "เบอร์" + whose + " " + THEIRS;
                    case 1 -> "โทรหา" + whose + " " + THEIRS;
                    case 2 -> "มือถือ" + whose + " " + THEIRS;
                    case 3 -> "เบอร์โทร " + THEIRS + " (คุณแอน)";
                    case 4 -> "ธุรการ " + THEIRS;
                    default -> "อีเมล" + whose + " a@b.example " + THEIRS;
                };
            }
        },
        THE_OFFICE {
            @Override
            String line(Random random) {
                return any(List.of("โทรศัพท์สำนักงาน\n", "โทรศัพท์สำนักงาน ", "โทรสาร ", "สำนักปลัด โทร "), random)
                        + OFFICES;
            }
        };

        abstract String line(Random random);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @ParameterizedTest
    @EnumSource
    void goesToNobodyOfIt(Below below) {
        Random random = new Random(below.ordinal());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            Style style = Style.values()[i % Style.values().length];
            int reached = random.nextInt(4);
            List<Owner> owners = IntStream.range(0, 3)
                    .mapToObj(j -> new Owner(
                            any(WrappedPostsTest.POSTS, random),
                            reached == 3 || reached > j + random.nextInt(2) ? "081-111-230" + j : ""))
                    .toList();
            String text = IntStream.range(0, 3)
                            .mapToObj(j -> style.person(j, owners.get(j)))
                            .collect(Collectors.joining("\n"))
                    + "\n" + below.line(random);
            List<PastedPerson> people =
                    PastedList.of(text).people().stream().limit(3).toList();
            boolean right = people.stream()
                            .map(PastedPerson::phone)
                            .toList()
                            .equals(owners.stream().map(Owner::phone).toList())
                    && people.stream().allMatch(person -> person.email().isEmpty())
                    && people.stream()
                            .map(person -> person.post().replace(" ", ""))
                            .toList()
                            .equals(owners.stream().map(Owner::post).toList());
            if (!right) {
                wrong.add(text + "\n-> " + people.getLast());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
