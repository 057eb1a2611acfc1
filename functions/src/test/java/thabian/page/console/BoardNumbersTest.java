package thabian.page.console;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.delegation;
import static thabian.given.Given.lastMessage;
import static thabian.given.Given.messageId;
import static thabian.given.Given.threePeople;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Crew;
import thabian.domain.call.Organisation;
import thabian.domain.call.Reach;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.standing.Board;
import thabian.domain.standing.Show;
import thabian.domain.standing.View;
import thabian.domain.text.PhoneNumber;
import thabian.export.Outstanding;
import thabian.given.AsRead;
import thabian.given.Given;
import thabian.link.Links;

/// Boards of provinces in any state, by a seed: each number is that of the rows which it opens.
class BoardNumbersTest {
    private static final int STATES = 12;
    private static final List<String> DISTRICTS = List.of("ชะอำ", "ท่ายาง", "บ้านลาด");
    private static final Pattern LINK =
            Pattern.compile("<a href=\"([^\"]*#organisations)\">[^<]*?([0-9,]+)(?: แห่ง[^<]*)?</a>");
    private static final Pattern NUMBER = Pattern.compile("<dt>([^<]*)</dt><dd>([0-9,]+)</dd>");
    private static final Pattern OPTION =
            Pattern.compile("<option value=\"([^\"]+)\">[^<]*\\(ลงแล้ว ([0-9]+) จาก ([0-9]+)\\)");
    private static final Pattern FOUND = Pattern.compile("<h2 id=\"organisations\"[^>]*>[^<]*?([0-9,]+) แห่ง</h2>");
    private static final Pattern ROW = Pattern.compile("<tr id=\"org-");

    private final ConsoleFrame frame = EveryConsolePage.frame("", new Links(""), true);
    private final Desk desk =
            new Desk(aSeminar().build(), Optional.empty(), false, true, "https://thabian.example/s/ita-2564", NOW);

    private final Map<View, Integer> opened = new HashMap<>();

    private static By officer(int act, String words) {
        return By.officer(Order.now("officer-76", words, NOW), messageId(act));
    }

    private static Slot any(Random random, int number) {
        Organisation known = anOrganisation("67606%02d".formatted(number));
        String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
        Reach reach = random.nextInt(4) == 0
                ? Reach.NONE
                : new Reach(
                        Optional.empty(),
                        Optional.of(new PhoneNumber("0320606%02d".formatted(number), Optional.empty())));
        var slot = aSlot().of(new Organisation(known.code(), known.name(), known.type(), district, known.province()))
                .reachedBy(reach);
        if (random.nextInt(10) == 0) {
            slot.withdrawn();
        }
        if (random.nextInt(3) > 0) {
            for (int call = random.nextInt(3); call > 0; call--) {
                Said said = Said.values()[random.nextInt(Said.values().length)];
                slot.then(SlotChange.of(
                        new Act.Called(new Answered(said, Optional.empty(), Optional.empty())),
                        officer(call, "โทรแล้ว")));
            }
        }
        if (random.nextBoolean()) {
            String own = "own" + number;
            slot.filledBy(random.nextInt(3) == 0 ? threePeople() : delegation(own, own + "a", own + "b", own + "c"));
            if (random.nextInt(8) == 0) {
                slot.thenCancelled();
            }
        }
        Slot built = slot.build();
        return built.filled() ? mailed(random, built) : built;
    }

    /// Its mail owed, sent, refused, given up, or reported on.
    private static Slot mailed(Random random, Slot slot) {
        Message message = lastMessage(slot);
        Message fared = switch (random.nextInt(4)) {
            case 0 -> message;
            case 1 -> Given.givenUp(message);
            default -> Given.sent(message);
        };
        List<DeliveryReport> reports = new ArrayList<>();
        for (int place = 0;
                fared.equals(Given.sent(message)) && place < message.to().size();
                place++) {
            DeliveryReport.What[] all = DeliveryReport.What.values();
            if (random.nextInt(3) == 0) {
                reports.add(new DeliveryReport(new Copy(message.id(), place), all[random.nextInt(all.length)], NOW));
            }
        }
        return Given.mailing(slot, new Correspondence(List.of(fared), reports, Optional.empty(), Optional.empty()));
    }

    private static int number(String written) {
        return Integer.parseInt(written.replace(",", ""));
    }

    private static Look look(String address) {
        Map<String, String> said = new HashMap<>();
        for (String pair :
                URI.create(address.replace("&amp;", "&")).getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            said.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return Look.read(name -> said.getOrDefault(name, ""));
    }

    private String page(Board board, Look look) {
        return AsRead.of(new OfficerPages(frame)
                .board(new BoardPage(frame, desk, board, look, Optional.empty(), Crew.NONE, List.of(), false)));
    }

    /// What a look at the board opens, all of it: by its heading and by its rows, which are as many.
    private int opened(Board board, Look look) {
        return opened.computeIfAbsent(look.view(), _ -> rows(board, look));
    }

    private int rows(Board board, Look look) {
        String html = page(board, new Look(look.view(), 1_000));
        MatchResult heading = FOUND.matcher(html).results().findFirst().orElseThrow();
        int rows = (int) ROW.matcher(html).results().count();
        assertThat(number(heading.group(1))).as("%s", look).isEqualTo(rows);
        return rows;
    }

    private static Look showing(Show show, String district) {
        return new Look(new View("", district, show, View.Sort.WORK), 1_000);
    }

    @Test
    void eachNumberIsThatOfTheRowsWhichItOpens() {
        Set<Show> met = EnumSet.noneOf(Show.class);
        for (int seed = 0; seed < STATES; seed++) {
            Random random = new Random(seed);
            List<Slot> slots = new ArrayList<>();
            int organisations = 1 + random.nextInt(20);
            for (int number = 1; number <= organisations; number++) {
                slots.add(any(random, number));
            }
            Board board = Board.of(slots, NOW.plus(Duration.ofHours(random.nextInt(2))));
            if (board.slots().isEmpty()) {
                continue;
            }
            opened.clear();
            String html = page(board, Look.FIRST);
            String as = "seed " + seed;
            LINK.matcher(html).results().forEach(link -> {
                Look look = look(link.group(1));
                met.add(look.view().show());
                assertThat(number(link.group(2))).as("%s: %s", as, link.group()).isEqualTo(opened(board, look));
            });
            assertThat(NUMBER.matcher(html)
                            .results()
                            .map(figure -> number(figure.group(2)))
                            .toList())
                    .as(as)
                    .startsWith(
                            opened(board, showing(Show.ALL, "")),
                            opened(board, showing(Show.REGISTERED, "")),
                            opened(board, showing(Show.SILENT, "")))
                    .last()
                    .isEqualTo(opened(board, showing(board.tally().declined() > 0 ? Show.DECLINED : Show.SILENT, "")));
            OPTION.matcher(html).results().forEach(option -> {
                assertThat(number(option.group(2)))
                        .as("%s: %s", as, option.group())
                        .isEqualTo(opened(board, showing(Show.REGISTERED, option.group(1))));
                assertThat(number(option.group(3))).isEqualTo(opened(board, showing(Show.ALL, option.group(1))));
            });
            String chat =
                    Outstanding.of(desk.seminar(), slots, desk.form(), NOW).text();
            if (board.tally().outstanding() > 0) {
                assertThat(chat)
                        .as(as)
                        .contains("ยังไม่ลงทะเบียน %d จาก %d หน่วยงาน"
                                .formatted(board.tally().silent(), board.tally().invited()));
            }
        }
        assertThat(met)
                .as("what the seeds came to")
                .contains(Show.SILENT, Show.AGAIN, Show.NO_LETTER, Show.WRONG_NUMBER, Show.UNREACHABLE)
                .contains(Show.BOUNCED, Show.COMPLAINED, Show.GIVEN_UP, Show.TEMPORARY, Show.OVERDUE, Show.TWICE);
    }
}
