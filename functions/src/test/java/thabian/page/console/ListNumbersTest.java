package thabian.page.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Organisation;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListColumn;
import thabian.domain.list.PassedRow;
import thabian.domain.list.RowPlace;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.domain.list.TypedRow;
import thabian.given.AsRead;
import thabian.given.Given;
import thabian.link.Links;
import thabian.page.console.lists.Fill;
import thabian.page.console.lists.ListOutcome;
import thabian.page.console.lists.ListPage;
import thabian.page.console.lists.OneLine;
import thabian.page.console.lists.ReadyList;
import thabian.upload.RegisterFile;

/// Lists with any mixture of what is asked about: whatever was answered, each number that their page shows is that of
/// the
/// rows which it speaks of, and nobody is sent back to the file for what can be answered.
class ListNumbersTest {
    private static final List<Optional<Boolean>> MAYBE =
            List.of(Optional.empty(), Optional.of(true), Optional.of(false));
    private static final Links LINKS = new Links("");
    private static final List<Organisation> OWN = RegisterFile.register().in("76");
    private static final List<Organisation> OTHERS = RegisterFile.register().in("70");
    private static final Map<String, Pattern> NUMBERS = Map.of(
            "own", Pattern.compile("หน่วยงานของจังหวัดที่ท่านดูแล ([0-9]+) แห่ง"),
            "others", Pattern.compile("จังหวัดอื่นที่ท่านไม่ได้ดูแล ([0-9]+) แห่ง"),
            "hidden", Pattern.compile("ถูกกรองไว้ ([0-9]+) แถว"),
            "zero", Pattern.compile("ใน ([0-9]+) แถวขาดเลข 0"),
            "phones", Pattern.compile("มี ([0-9]+) แถวที่มีโทรศัพท์มากกว่าหนึ่งเบอร์"),
            "beside", Pattern.compile("นอกคอลัมน์รายชื่อ ([0-9]+) จุด"),
            "register", Pattern.compile("ไม่ตรงกับทะเบียน ([0-9]+) ที่ จะใช้"));

    /// One row as it was made, and what is in it.
    ///
    /// @param who whom it names, as far as it can be read
    private record Made(TypedRow row, boolean own, String who, boolean zero, boolean several, boolean contradicts) {}

    /// A list as it was made.
    ///
    /// @param faulty whether a row of one's own has a fault that is mended in the file alone
    private record Mixture(List<Made> rows, List<PassedRow> passed, boolean faulty) {
        static Mixture by(long seed) {
            Random random = new Random(seed);
            boolean faulty = random.nextInt(4) == 0;
            boolean[] kinds = new boolean[6];
            for (int kind = 0; kind < kinds.length; kind++) {
                kinds[kind] = random.nextBoolean();
            }
            List<Made> rows = new ArrayList<>();
            List<PassedRow> passed = new ArrayList<>();
            int own = 1 + random.nextInt(12);
            for (int at = 0; at < own + (kinds[0] ? 5 : 0); at++) {
                boolean[] has = kinds.clone();
                for (int kind = 0; kind < has.length; kind++) {
                    has[kind] &= random.nextBoolean();
                }
                rows.add(made(at, at < own, random, has, faulty && at == 0));
                if (has[5]) {
                    passed.add(new PassedRow(RowPlace.of(at + 2), PassedRow.Reason.BESIDE, "เชิญด้วย"));
                }
            }
            return new Mixture(rows, passed, faulty);
        }

        private static Made made(int at, boolean own, Random random, boolean[] has, boolean faulty) {
            Organisation each = own ? OWN.get(at) : OTHERS.get(random.nextInt(3));
            boolean broken = !own && random.nextInt(3) == 0;
            String phone = "032401111".substring(has[1] ? 1 : 0);
            Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
            cells.put(ListColumn.CODE, broken ? "70x" : each.code().digits());
            cells.put(ListColumn.NAME, each.name());
            cells.put(ListColumn.TYPE, each.type());
            cells.put(ListColumn.DISTRICT, has[4] ? "อำเภอใด" : each.district());
            cells.put(ListColumn.PROVINCE, each.province());
            cells.put(ListColumn.PHONE, has[2] ? phone + ", " + phone.replace("1111", "2222") : phone);
            cells.put(ListColumn.EMAIL, faulty ? "no mail" : "");
            TypedRow row = new TypedRow(RowPlace.of(at + 2), has[3] && !faulty, cells, Map.of());
            String who = broken ? "row " + at : each.code().digits();
            return new Made(row, own, who, has[1], has[2], has[4]);
        }

        CheckedList checked(ListAnswers answers) {
            Set<ListColumn> columns = EnumSet.allOf(ListColumn.class);
            List<TypedRow> typed = rows.stream().map(Made::row).toList();
            return CheckedList.of(
                    new TypedList(typed, List.of(), passed, true, false, columns, columns),
                    RegisterFile.register(),
                    answers);
        }

        /// The rows that were not left since they are hidden.
        private List<Made> there(ListAnswers answers, Predicate<Made> such) {
            return rows.stream()
                    .filter(made -> !made.row().hidden() || answers.hidden().orElse(true))
                    .filter(such)
                    .toList();
        }

        /// What has to be said of the list, each with its number.
        Map<String, Integer> asked(ListAnswers answers) {
            Map<String, Integer> asked = new TreeMap<>();
            asked.put("others", organisations(there(answers, made -> !made.own())));
            asked.put("own", asked.get("others") == 0 ? 0 : organisations(there(answers, Made::own)));
            asked.put("hidden", (int)
                    rows.stream().filter(made -> made.row().hidden()).count());
            asked.put("zero", there(answers, made -> made.own() && made.zero()).size());
            asked.put(
                    "phones",
                    there(answers, made -> made.own() && made.several()).size());
            asked.put("beside", passed.size());
            asked.put(
                    "register",
                    there(answers, made -> made.own() && made.contradicts()).size());
            asked.values().removeIf(count -> count == 0);
            if (!asked.containsKey("own")) {
                asked.remove("others");
            }
            return asked;
        }

        /// What nobody said yet of it; the register is no question by itself.
        Set<String> open(ListAnswers answers) {
            Set<String> open = new HashSet<>(asked(answers).keySet());
            open.removeAll(Set.of("own", "register"));
            open.removeIf(each -> switch (each) {
                case "others" -> answers.whose().left();
                case "hidden" -> answers.hidden().isPresent();
                case "zero" -> answers.zero();
                case "phones" -> answers.first();
                default -> answers.beside();
            });
            return open;
        }

        private static int organisations(List<Made> made) {
            return (int) made.stream().map(Made::who).distinct().count();
        }
    }

    /// Every way to have answered some of the questions and not others, which is any order of answering them.
    private static List<ListAnswers> answers() {
        List<ListAnswers> all = new ArrayList<>();
        for (int said = 0; said < 16; said++) {
            for (Optional<Boolean> hidden : MAYBE) {
                for (Optional<Boolean> register : MAYBE.subList(0, 2)) {
                    all.add(new ListAnswers(
                            hidden,
                            (said & 1) > 0,
                            (said & 2) > 0,
                            register,
                            (said & 4) > 0,
                            new ListAnswers.Whose("76"::equals, (said & 8) > 0)));
                }
            }
        }
        return all;
    }

    private static String page(ListOutcome outcome) {
        return AsRead.of(new ListPage(
                        EveryConsolePage.frame("", LINKS, true),
                        Given.theSeminar(),
                        List.of(),
                        0,
                        ReadyList.NONE,
                        new OneLine("", List.of(), Typed.NOTHING, ""),
                        Fill.NONE,
                        Optional.of(outcome))
                .html());
    }

    private static Map<String, Integer> numbers(String page) {
        Map<String, Integer> numbers = new TreeMap<>();
        NUMBERS.forEach((question, pattern) -> {
            Matcher told = pattern.matcher(page);
            if (told.find()) {
                numbers.put(question, Integer.parseInt(told.group(1)));
            }
        });
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16})
    void everyNumberIsThatOfTheRowsItSpeaksOf(long seed) {
        Mixture mixture = Mixture.by(seed);
        for (ListAnswers answers : answers()) {
            CheckedList checked = mixture.checked(answers);
            Set<String> open = mixture.open(answers);
            String why = seed + " " + answers;
            Map<String, Integer> asked = mixture.asked(answers);
            if (toMend(mixture, answers) == 0) {
                assertThat(checked.faultless()).as(why).isEqualTo(open.isEmpty());
            }
            if (checked.faultless()) {
                isTold(mixture, checked, why);
                continue;
            }
            ListOutcome.Open outcome = new ListOutcome.Open(checked, checked.faults(), "packed");
            String page = page(outcome);
            if (outcome.answerable()) {
                assertThat(numbers(page)).as(why).isEqualTo(asked);
                assertThat(page).as(why).contains("name=\"list\"");
            } else {
                asked.remove("register");
                assertThat(numbers(page)).as(why).isEqualTo(asked);
                assertThat(outcome.toMend()).as(why).isEqualTo(toMend(mixture, answers));
            }
        }
    }

    /// What cannot be answered: one faulty row, or a list of nobody but others.
    private static int toMend(Mixture mixture, ListAnswers answers) {
        boolean nobody = mixture.there(answers, Made::own).isEmpty();
        int others = mixture.there(answers, made -> !made.own() && !made.row().hidden())
                .size();
        return (mixture.faulty() ? 1 : 0) + (nobody && !answers.whose().left() ? others : 0);
    }

    private static void isTold(Mixture mixture, CheckedList checked, String why) {
        TargetList list = checked.list();
        assertThat(list.rows()).as(why).hasSameSizeAs(mixture.there(checked.answers(), Made::own));
        String page = page(ListOutcome.Proposed.of(checked, list.against(List.of(), true), "packed"));
        int others = Mixture.organisations(mixture.there(checked.answers(), made -> !made.own()));
        int hidden = mixture.rows().stream()
                .filter(made -> made.row().hidden())
                .toList()
                .size();
        assertThat(page.contains("ไม่นำเข้าหน่วยงานของจังหวัดอื่น " + others + " แห่ง"))
                .as(why)
                .isEqualTo(others > 0);
        assertThat(page.contains("แถวที่ซ่อน " + hidden + " แถว")).as(why).isEqualTo(hidden > 0);
        assertThat(page).as(why).contains("เพิ่ม " + list.rows().size() + " หน่วยงาน");
    }
}
