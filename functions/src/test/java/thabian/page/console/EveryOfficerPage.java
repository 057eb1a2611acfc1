package thabian.page.console;

import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.id;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import thabian.domain.call.Crew;
import thabian.domain.call.Deed;
import thabian.domain.call.Duties;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListJob;
import thabian.domain.list.PassedRow;
import thabian.domain.list.RowPlace;
import thabian.domain.list.TargetList;
import thabian.domain.list.TypedList;
import thabian.domain.list.TypedRow;
import thabian.domain.people.Insistence;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.Message;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Move;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.standing.Board;
import thabian.domain.standing.Brake.Why;
import thabian.domain.standing.LogLine;
import thabian.domain.standing.SeminarLog;
import thabian.domain.standing.Show;
import thabian.domain.standing.Suspicion;
import thabian.domain.standing.Twice;
import thabian.domain.standing.View;
import thabian.domain.standing.View.Sort;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.link.Links;
import thabian.page.console.doubt.SuspicionPage;
import thabian.page.console.lists.Fill;
import thabian.page.console.lists.ListOutcome;
import thabian.page.console.lists.ListPage;
import thabian.page.console.lists.OneLine;
import thabian.page.console.lists.ReadyList;
import thabian.page.console.lists.Writing;
import thabian.page.console.lists.WritingPage;
import thabian.page.console.log.LogDay;
import thabian.page.console.log.LogLook;
import thabian.page.console.log.LogPage;
import thabian.page.console.many.ManyDonePage;
import thabian.page.console.many.ManyPage;
import thabian.page.open.Edit;
import thabian.page.open.Entry;
import thabian.page.open.FormPage;
import thabian.page.print.FormAddress;
import thabian.upload.RegisterFile;

/// The pages that officers work on, with `said` wherever a list, an officer or a caller may write what they like.
final class EveryOfficerPage {
    private static final String DISTRICT = "ชะอำ";
    private static final Instant AFTERWARDS = CLOSES.plus(Duration.ofHours(1));

    private final String said;
    private final Links links;
    private final Map<String, String> all = new LinkedHashMap<>();

    private EveryOfficerPage(String said, Links links) {
        this.said = said;
        this.links = links;
    }

    static Map<String, String> saying(String said, Links links) {
        EveryOfficerPage pages = new EveryOfficerPage(said, links);
        pages.boards();
        pages.organisations();
        pages.behalf();
        pages.undo();
        pages.moves();
        pages.doubts();
        pages.many();
        pages.logs();
        pages.lists();
        return pages.all;
    }

    Slot silent() {
        Slot slot = aSlot().of(organisation("6760601"))
                .reachedBy(new Reach(
                        Optional.of(new EmailAddress("saraban@6760601.example")),
                        Optional.of(new PhoneNumber("032060601", Optional.empty()))))
                .extendedUntil(CLOSES.plus(Duration.ofDays(2)))
                .withCode("K7MPQ9XD4TAC")
                .build();
        return after(slot, new Act.Note(), "โทรแล้ว จะลงทะเบียน");
    }

    Slot registered() {
        Slot slot = aSlot().of(organisation("6760602")).filledBy(threePeople()).build();
        return after(
                after(
                        slot,
                        new Act.NewLink(
                                mail("new@lao.example"),
                                slot.registration().orElseThrow().tokens().view()),
                        "อีเมลเดิมผิด"),
                new Act.Reissue(new InvitationCode("K7MPQ9XD4TAC")),
                "รหัสหาย");
    }

    /// The mail to two of its people came back.
    private Slot troubled() {
        Slot slot = aSlot().of(organisation("6760605")).filledBy(threePeople()).build();
        Message confirmation = Given.sent(Given.lastMessage(slot));
        List<DeliveryReport> reports = Stream.of(0, 1)
                .map(place -> new DeliveryReport(new Copy(confirmation.id(), place), DeliveryReport.What.BOUNCED, NOW))
                .toList();
        return Given.mailing(
                slot, new Correspondence(List.of(confirmation), reports, Optional.empty(), Optional.empty()));
    }

    Desk desk(Instant now, boolean wide, boolean owner) {
        Seminar seminar = seminar();
        return new Desk(
                seminar,
                Optional.of(seminar.provinces().getFirst()),
                wide,
                owner,
                "https://thabian.example/s/ita-2564",
                now);
    }

    private Seminar seminar() {
        return aSeminar()
                .saying(said)
                .in(new Province("76", "เพชรบุรี" + said), new Province("70", "ราชบุรี" + said))
                .build();
    }

    private static String board(ConsoleFrame frame, Desk desk, Board board, Look look, Optional<DeadOffice> dead) {
        return new OfficerPages(frame)
                .board(new BoardPage(frame, desk, board, look, dead, Crew.NONE, List.of(), false));
    }

    private void boards() {
        ConsoleFrame officer = EveryConsolePage.frame(said, links, true);
        ConsoleFrame viewer = EveryConsolePage.frame(said, links, false);
        OfficerPages pages = new OfficerPages(officer);
        Slot twin = aSlot().of(organisation("6760603")).filledBy(threePeople()).build();
        Board board = Board.of(List.of(silent(), registered(), twin), AFTERWARDS);
        all.put("board", board(officer, desk(NOW, false, true), board, Look.FIRST, Optional.empty()));
        Optional<DeadOffice> unreached = Optional.of(
                new DeadOffice(theSeminar().office().email(), new Mailboxes.Dead(DeliveryReport.What.BOUNCED, NOW)));
        all.put(
                "board of an office without mail",
                board(officer, desk(NOW, false, true), board, Look.FIRST, unreached));
        all.put("board of a viewer", board(viewer, desk(NOW, true, false), board, Look.FIRST, Optional.empty()));
        all.put(
                "board before",
                board(
                        officer,
                        desk(Instant.EPOCH, true, true),
                        board,
                        new Look(new View(said, DISTRICT, Show.SILENT, Sort.NAME), 1),
                        Optional.empty()));
        Look district = new Look(new View("", DISTRICT, Show.ALL, Sort.WORK), 15);
        all.put("board of a district", board(officer, desk(NOW, false, true), board, district, Optional.empty()));
        String there = silent().organisation().district();
        Look theirs = new Look(new View("", there, Show.ALL, Sort.WORK), 15);
        Duties duties = new Duties(Map.of(there, "สมหญิง" + said));
        all.put(
                "board of a colleague's district",
                pages.board(new BoardPage(
                        officer,
                        desk(NOW, true, true),
                        board,
                        theirs,
                        Optional.empty(),
                        new Crew(duties, "สมชาย", true),
                        List.of(),
                        true)));
        all.put(
                "board of an own district",
                pages.board(new BoardPage(
                        officer,
                        desk(NOW, true, true),
                        board,
                        theirs,
                        Optional.empty(),
                        new Crew(duties, "สมหญิง" + said, false),
                        List.of(job()),
                        false)));
        all.put(
                "board of a district after",
                board(officer, desk(AFTERWARDS, true, true), board, district, Optional.empty()));
        all.put("board after", board(officer, desk(AFTERWARDS, true, true), board, Look.FIRST, Optional.empty()));
        all.put(
                "board of another district",
                board(
                        officer,
                        desk(NOW, true, true),
                        board,
                        new Look(new View("", "ไม่มี" + said, Show.ALL, Sort.CALLED), 15),
                        Optional.empty()));
        all.put(
                "board without anybody",
                board(officer, desk(NOW, false, true), Board.of(List.of(), NOW), Look.FIRST, Optional.empty()));
        List<ProvincesPage.Line> lines = seminar().provinces().stream()
                .map(province -> new ProvincesPage.Line(province, board))
                .toList();
        List<Twice> many = Twice.among(board.registered()).stream()
                .flatMap(twice -> Stream.generate(() -> twice).limit(10))
                .toList();
        Desk wide = new Desk(seminar(), Optional.empty(), true, true, "https://thabian.example/s/ita-2564", NOW);
        all.put(
                "provinces looked for",
                pages.provinces(
                        wide,
                        lines,
                        many,
                        Optional.empty(),
                        new Look(new View("ไม่มี" + said, "", Show.ALL, Sort.NAME), 12),
                        List.of()));
        all.put("provinces", pages.provinces(wide, lines, many, Optional.empty(), Look.FIRST, List.of(job())));
    }

    private void organisations() {
        one("organisation", registered(), NOW, true, Typed.NOTHING, Optional.empty());
        one("organisation of a viewer", registered(), NOW, false, Typed.NOTHING, Optional.empty());
        one(
                "organisation that is silent",
                silent(),
                NOW,
                true,
                new Typed(
                        "extend",
                        Map.of("choice", "typed", "day", "๓๒" + said, "time", said, "reason", said),
                        Map.of("until", "ผิด" + said, "reason", "ว่าง" + said)),
                Optional.of(new OrganisationPage.News(false, "ไม่ได้ทำ" + said, false)));
        one(
                "organisation after an act",
                aSlot().of(organisation("6760604")).withdrawn().build(),
                AFTERWARDS,
                true,
                Typed.NOTHING,
                Optional.of(new OrganisationPage.News(true, "ทำแล้ว" + said, true)));
        one(
                "organisation in a row of calls",
                silent(),
                NOW,
                true,
                new Typed("note", Map.of(OrganisationPage.RUN, "on"), Map.of()),
                Optional.of(new OrganisationPage.News(true, "จดแล้ว" + said, false, Optional.of("#mend-0"))));
        one(
                "organisation without the letter",
                after(
                        silent(),
                        new Act.Called(new HistoryEntry.Answered(
                                HistoryEntry.Answered.Said.NO_LETTER, Optional.empty(), Optional.empty())),
                        ""),
                NOW,
                true,
                Typed.NOTHING,
                Optional.of(new OrganisationPage.News(true, "จดแล้ว" + said, true)));
        one(
                "organisation with a faulty link",
                registered(),
                NOW,
                true,
                new Typed("new-link", Map.of("email", said), Map.of("email", "ผิด" + said)),
                Optional.empty());
        Slot troubled = troubled();
        one("organisation with a dead mailbox", troubled, NOW, true, Typed.NOTHING, Optional.empty());
        one("organisation with a dead mailbox of a viewer", troubled, NOW, false, Typed.NOTHING, Optional.empty());
        one(
                "organisation with a dead mailbox not replaced",
                troubled,
                NOW,
                true,
                new Typed(
                        "replace-address",
                        Map.of("from", "somchai@lao.example", "to", said),
                        Map.of("to", "ผิด" + said)),
                Optional.empty());
        one(
                "organisation not withdrawn",
                registered(),
                NOW,
                true,
                new Typed("withdraw", Map.of("reason", said), Map.of("confirm", "ยืนยัน" + said)),
                Optional.empty());
        one(
                "organisation not corrected",
                silent(),
                NOW,
                true,
                new Typed(
                        "correct",
                        Map.of("phone", said, "email", said),
                        Map.of("phone", "ผิด" + said, "email", "ผิด" + said)),
                Optional.empty());
        one(
                "organisation of another district than the register's",
                silent(),
                NOW,
                true,
                new Typed(
                        "correct",
                        Map.of("name", said, "type", "ทต.", "district", said),
                        Map.of("register", "อำเภอที่ระบุ" + said + "\nชื่อที่ระบุ" + said)),
                Optional.empty());
        one(
                "organisation that was struck",
                after(silent(), new Act.Strike(), "ยุบ"),
                NOW,
                true,
                Typed.NOTHING,
                Optional.empty());
        Slot noted = registered();
        for (int i = 0; i < 100; i++) {
            noted = after(noted, new Act.Note(), "โทรแล้ว ไม่มีผู้รับสาย");
        }
        one("organisation of many notes", noted, NOW, true, Typed.NOTHING, Optional.empty());
        one(
                "organisation long after",
                registered(),
                Instant.parse("2022-01-01T00:00:00Z"),
                true,
                Typed.NOTHING,
                Optional.empty());
    }

    private void one(
            String name, Slot slot, Instant now, boolean officer, Typed typed, Optional<OrganisationPage.News> news) {
        ConsoleFrame frame = EveryConsolePage.frame(said, links, officer);
        all.put(
                name,
                new OfficerPages(frame)
                        .organisation(new OrganisationPage(
                                frame,
                                desk(now, true, true),
                                slot,
                                officer && slot.code().isPresent()
                                        ? Optional.of(
                                                new FormAddress("https://thabian.example/s/" + said, "<svg></svg>"))
                                        : Optional.empty(),
                                typed,
                                news)));
    }

    private static FormPage form(ConsoleFrame frame, Entry entry, List<Fault> faults) {
        return new FormPage(frame.frame(), entry, faults, false, Insistence.OFFICER, true, "");
    }

    private void behalf() {
        ConsoleFrame frame = EveryConsolePage.frame(said, links, true);
        Desk desk = desk(NOW, true, true);
        Province province = desk.province().orElseThrow();
        Slot filled = registered();
        Entry standing = new Entry(
                desk.seminar(),
                province,
                List.of(),
                Edit.of(desk.seminar(), filled, filled.registration().orElseThrow(), desk.now())
                        .form(),
                desk.now());
        Entry blank = Entry.blank(desk.seminar(), province, List.of(), "6760601", "", id(1), desk.now());
        List<Fault> faults = List.of(new Fault("/contact/name", FaultCode.REQUIRED));
        put("behalf", frame, silent(), form(frame, blank, List.of()), "", "", "");
        put("behalf faulty", frame, silent(), form(frame, blank, faults), said, "ว่าง" + said, "");
        put("correction", frame, filled, new FormPage(frame.frame(), standing, List.of()), "", "", "");
        put("correction refused", frame, filled, new FormPage(frame.frame(), standing, List.of()), said, "", said);
        for (Slot slot : List.of(filled, silent())) {
            all.put(
                    "behalf overtaken " + slot.filled(),
                    new OfficerPages(frame)
                            .overtaken(new BehalfBothPage(frame, desk, slot, standing.form(), "เหตุผล" + said)));
        }
    }

    private void undo() {
        Slot filled = registered();
        Map<String, String> reason = Map.of("reason", said);
        Typed unreasoned = new Typed(UndoPage.ACT, reason, Map.of("reason", "ว่าง" + said));
        undo("undo", filled, 1, Typed.NOTHING, "", "");
        undo("undo unreasoned", filled, 1, unreasoned, "", "");
        undo("undo overtaken", filled, 1, new Typed(UndoPage.ACT, reason, Map.of()), "ไม่ได้ทำ" + said, "");
        undo("undo of nobody", filled, 7, Typed.NOTHING, "", "ไม่มี" + said);
        undo("undo of a cancellation", after(filled, new Act.Withdraw(), "ผิดแห่ง"), 2, Typed.NOTHING, "", "");
    }

    private void undo(String name, Slot slot, int revision, Typed typed, String refused, String objection) {
        ConsoleFrame frame = EveryConsolePage.frame(said, links, true);
        all.put(
                name,
                new OfficerPages(frame)
                        .undo(new UndoPage(frame, desk(NOW, true, true), slot, revision, typed, refused, objection)));
    }

    private void moves() {
        Slot filled = registered();
        Slot silent = silent();
        move("move", filled, Typed.NOTHING, "");
        move("move of nobody", silent, Typed.NOTHING, "");
        Map<String, String> faults = Map.of("to", "ผิด" + said, "reason", "ว่าง" + said);
        move("move faulty", filled, new Typed("move", Map.of("to", said, "reason", said), faults), "ไม่ได้ทำ" + said);
        By officer = By.officer(Order.now("นายเจ้าหน้าที่" + said, said, NOW), messageId(40));
        Slot moved = Move.in(filled, officer).apply(silent);
        one("organisation moved to", moved, NOW, true, Typed.NOTHING, Optional.empty());
        Slot left = Move.away(silent, officer).apply(filled);
        one("organisation moved from", left, NOW, true, Typed.NOTHING, Optional.empty());
    }

    private void doubts() {
        Slot disputed = SlotChange.objecting(By.listed(NOW, messageId(77))).apply(registered());
        one("organisation disputed", disputed, NOW, true, Typed.NOTHING, Optional.empty());
        Suspicion suspicion = new Suspicion(Why.HAND, List.of(registered(), disputed), NOW, NOW.plusSeconds(90));
        ConsoleFrame frame = EveryConsolePage.frame(said, links, true);
        all.put(
                "suspicion",
                new SuspicionPage(frame, desk(NOW, true, true), disputed, suspicion, Typed.NOTHING).html());
        Typed typed = new Typed(
                SuspicionPage.CANCEL,
                Map.of("number", said, "reason", said),
                Map.of("number", "ผิด" + said, "reason", "ว่าง" + said));
        Typed overtaken = new Typed(SuspicionPage.CANCEL, Map.of("number", said), Map.of("seen", "เปลี่ยนไป" + said));
        all.put(
                "suspicion overtaken",
                new SuspicionPage(frame, desk(NOW, true, true), disputed, suspicion, overtaken).html());
        all.put("suspicion faulty", new SuspicionPage(frame, desk(NOW, true, true), disputed, suspicion, typed).html());
    }

    private void logs() {
        Deed list =
                Deed.doing(Deed.What.LIST_WRITTEN, said, NOW, Set.of(), List.of(), Map.of("added", 2), Given.random());
        Deed settings = Deed.doing(
                Deed.What.SETTINGS_CHANGED,
                said,
                NOW,
                Set.of(),
                List.of("closesAt", "contact.phone", "seats"),
                Map.of(),
                Given.random());
        Deed took = Deed.taking(Deed.What.TOOK_ROSTER, "zoom", said, NOW, Set.of());
        SeminarLog log = SeminarLog.of(
                List.of(silent(), registered(), troubled()), List.of(list, settings, took, took.again(took)));
        log("log", log, LogLook.ALL, 3);
        log(
                "log looked for",
                log,
                new LogLook(said, Optional.of(LogLine.Topic.TAKEN), LogDay.of("1/1/2564", NOW), LogDay.of(said, NOW)),
                50);
        log("log without anything", log, new LogLook("ไม่มี" + said, Optional.empty(), LogDay.NONE, LogDay.NONE), 50);
    }

    private ListJob job() {
        return new ListJob(
                Given.SEMINAR,
                new ListJob.Id("0123456789ab"),
                said,
                NOW,
                new TreeSet<>(Set.of("76")),
                new ListJob.Counts(7_849, 0, 0, 1, 0),
                new TreeMap<>(Map.of(3, 500, 4, 349)),
                new TreeSet<>(Set.of(new OrganisationCode("6760601"))),
                List.of(),
                NOW);
    }

    private void lists() {
        ConsoleFrame frame = EveryConsolePage.frame(said, links, true);
        ListJob job = job();
        Organisation was = organisation("6760601");
        Organisation became =
                new Organisation(new OrganisationCode("5760601"), said, "เทศบาลตำบล", said, was.province());
        TargetList.ChangedInvitee succession = new TargetList.ChangedInvitee(Invitee.of(was), Invitee.of(became));
        all.put(
                "list being written",
                new WritingPage(frame, Given.SEMINAR, said, new Writing(job, List.of(succession))).html());
        all.put("list", list(frame, Optional.empty(), List.of(job)));
        all.put(
                "list seen by a viewer",
                list(EveryConsolePage.frame(said, links, false), Optional.empty(), List.of(job)));
        CheckedList checked = checked(List.of());
        CheckedList beside = checked(List.of(new PassedRow(RowPlace.of(3), PassedRow.Reason.BESIDE, said)));
        all.put(
                "list with others beside it",
                list(frame, Optional.of(new ListOutcome.Open(beside, beside.faults(), "packed")), List.of()));
        TargetList.Difference difference = Given.difference(
                List.of(Invitee.of(became)), List.of(succession), List.of(), List.of(Invitee.of(was)), List.of());
        ListOutcome.Proposed proposed = ListOutcome.Proposed.of(checked, difference, "packed");
        all.put("list told", list(frame, Optional.of(proposed), List.of()));
        all.put("list that waits", list(frame, Optional.of(proposed.waitingFor(job)), List.of()));
        all.put(
                "list written",
                list(
                        frame,
                        Optional.of(new ListOutcome.Done(job.result(), 1, List.of(succession), List.of(was))),
                        List.of()));
    }

    private CheckedList checked(List<PassedRow> passed) {
        return CheckedList.of(
                new TypedList(
                        List.of(TypedRow.of(2, Map.of(ListColumn.CODE, "6760607", ListColumn.NAME, said))),
                        List.of(new TypedList.Tab(
                                said,
                                false,
                                true,
                                1,
                                List.of(
                                        new TypedList.Headed(said, Optional.of(ListColumn.NAME)),
                                        new TypedList.Headed(said, Optional.empty())))),
                        passed,
                        true,
                        false,
                        Set.of(ListColumn.CODE, ListColumn.NAME),
                        Set.of(ListColumn.CODE, ListColumn.NAME)),
                RegisterFile.register(),
                ListAnswers.NONE);
    }

    private String list(ConsoleFrame frame, Optional<ListOutcome> outcome, List<ListJob> underWay) {
        return new ListPage(
                        frame,
                        seminar(),
                        underWay,
                        85,
                        ReadyList.NONE,
                        new OneLine("", List.of(), Typed.NOTHING, said),
                        Fill.NONE,
                        outcome)
                .html();
    }

    private void log(String name, SeminarLog log, LogLook view, int rows) {
        ConsoleFrame frame = EveryConsolePage.frame(said, links, true);
        all.put(
                name,
                new LogPage(frame, desk(NOW, true, true), view, log.lines().size(), log.of(view.wanted()), rows)
                        .html());
    }

    private void many() {
        ConsoleFrame frame = EveryConsolePage.frame(said, links, true);
        Desk desk = desk(NOW, true, true);
        Look look = new Look(new View(said, DISTRICT, Show.SILENT, Sort.NAME), 15);
        List<Slot> named = List.of(silent(), registered());
        Set<OrganisationCode> one = Set.of(new OrganisationCode("6760601"));
        all.put("many of none", many(frame, desk, look, List.of(), Set.of(), Typed.NOTHING));
        all.put("many", many(frame, desk, look, named, one, Typed.NOTHING));
        Typed typed = new Typed(
                "extend",
                Map.of("choice", "typed", "day", said, "time", said, "reason", said),
                Map.of("until", "ผิด" + said, "reason", "ว่าง" + said, "act", said, ManyPage.ALL, said));
        all.put("many faulty", many(frame, desk, look, named, one, typed));
        List<ManyDonePage.Left> left = List.of(new ManyDonePage.Left(silent(), "ไม่ได้ทำ" + said));
        all.put("many done", new ManyDonePage(frame, desk, look, "resend", List.of(registered()), left).html());
    }

    private static String many(
            ConsoleFrame frame, Desk desk, Look look, List<Slot> named, Set<OrganisationCode> ticked, Typed typed) {
        return new ManyPage(frame, desk, look, named, ticked, 1, typed, NOW).html();
    }

    private void move(String name, Slot slot, Typed typed, String refused) {
        ConsoleFrame frame = EveryConsolePage.frame(said, links, true);
        List<Invitation> invitations =
                List.of(new Invitation(organisation("6760607"), false), new Invitation(organisation("6760608"), true));
        all.put(
                name,
                new OfficerPages(frame)
                        .move(new MovePage(frame, desk(NOW, true, true), slot, invitations, typed, refused)));
    }

    private void put(
            String name,
            ConsoleFrame frame,
            Slot slot,
            FormPage form,
            String reason,
            String reasonFault,
            String refused) {
        all.put(
                name,
                new OfficerPages(frame)
                        .behalf(new BehalfPage(
                                frame,
                                desk(NOW, true, true),
                                slot,
                                form,
                                reason,
                                reasonFault,
                                refused,
                                String.valueOf(slot.revision()))));
    }

    private Slot after(Slot slot, Act act, String reason) {
        Order order = Order.now("นายเจ้าหน้าที่" + said, reason + said, NOW);
        return SlotChange.of(act, By.officer(order, messageId(slot.history().size() + 1)))
                .apply(slot);
    }

    private Organisation organisation(String code) {
        return new Organisation(
                new OrganisationCode(code),
                "องค์การบริหารส่วนตำบลทดสอบ" + said,
                "อบต." + said,
                DISTRICT + said,
                "เพชรบุรี" + said);
    }
}
