package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Organisation;
import thabian.domain.post.Message;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Eventually;
import thabian.local.client.TypedForm;
import thabian.local.ses.SesFault;
import thabian.local.ses.SesRefusal;

/// The whole target list at once: nothing is lost, nothing is stored twice, everyone gets one mail.
class FullListTest {
    private static final int CLIENTS_OF_THE_LIST = 8;
    private static final int CLIENTS_OF_ONE = 50;

    @AutoClose
    private final Stack stack = Stack.start();

    @Test
    void allOrganisationsAreOnTheRosterAndEveryMailboxGetsOneMail() throws Exception {
        var typed = typedByAll();
        long start = System.nanoTime();
        var answers = atOnce(
                CLIENTS_OF_THE_LIST,
                typed.stream()
                        .<Callable<Answer>>map(each -> () -> stack.register(each))
                        .toList());
        print("85 organisations registered by %d clients", CLIENTS_OF_THE_LIST, start);
        assertThat(answers).hasSize(85).allMatch(answer -> answer.status() == 201);

        var mailboxes = typed.stream().flatMap(each -> mailboxes(each).stream()).toList();
        stack.settleMails();
        print("%d mails sent", mailboxes.size(), start);
        stack.sweep();
        assertThat(stack.recipients()).containsExactlyInAnyOrderElementsOf(mailboxes);

        var token = stack.staffToken("76", "viewer");
        var json = roster(token, "json").list();
        assertThat(json).hasSize(255);
        assertThat(json.stream().map(row -> row.get("reference")).distinct()).hasSize(85);
        assertThat(roster(token, "csv").text().strip().split("\r\n")).hasSize(1 + 255);
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(roster(token, "xlsx").bytes()))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(1 + 255);
        }
    }

    @Test
    void ofFiftyClientsForOneOrganisationOneRegistersIt() throws Exception {
        var organisation = stack.nextOrganisation();
        long start = System.nanoTime();
        var answers = atOnce(
                CLIENTS_OF_ONE,
                IntStream.range(0, CLIENTS_OF_ONE)
                        .<Callable<Answer>>mapToObj(_ -> () -> stack.register(TypedForm.of(organisation)))
                        .toList());
        print("%d clients for one organisation answered", CLIENTS_OF_ONE, start);

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .singleElement()
                .satisfies(won -> assertThat(stack.slot(organisation)
                                .registration()
                                .orElseThrow()
                                .tokens()
                                .view()
                                .secret())
                        .isEqualTo(won.field("viewToken")));
        assertThat(answers)
                .filteredOn(answer -> answer.outcome().equals("409 already-registered"))
                .hasSize(CLIENTS_OF_ONE - 1);
        assertThat(stack.slot(organisation).revision()).isEqualTo(1);
    }

    @Test
    void oneSubmissionSentByManyAtOnceIsOneRegistration() throws Exception {
        var typed = TypedForm.of(stack.nextOrganisation());
        var answers = atOnce(
                10,
                IntStream.range(0, 10)
                        .<Callable<Answer>>mapToObj(_ -> () -> stack.register(typed))
                        .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(9);
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    }

    @Test
    void ofManyChangesOfOneRevisionOneIsMade() throws Exception {
        var typed = TypedForm.of(stack.nextOrganisation());
        var organisation = typed.text("/organisation");
        var token = stack.register(typed).field("manageToken");
        var answers = atOnce(
                10,
                IntStream.range(0, 10)
                        .<Callable<Answer>>mapToObj(i -> () -> stack.registration("PUT", organisation)
                                .holding(token)
                                .ifMatch(1)
                                .json(typed.asChange()
                                        .with("/contact/phone", "03211122" + i)
                                        .json())
                                .answer())
                        .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.outcome().equals("412 stale"))
                .hasSize(9);
        assertThat(stack.slot(organisation).revision()).isEqualTo(2);
    }

    @Test
    void whatSesDidNotTakeIsSentWhenTheLeaseIsOver() {
        var trouble = List.of(
                throttled(),
                throttled(),
                lost(),
                throttled(),
                throttled(),
                throttled(),
                lost(),
                throttled(),
                throttled(),
                throttled(),
                throttled(),
                throttled());
        stack.failNextMails(trouble.toArray(SesFault[]::new));
        var typed = typedByAll().subList(0, 12);
        typed.forEach(each -> assertThat(stack.register(each).status()).isEqualTo(201));
        Eventually.holds(() -> assertThat(stateOf(typed.getLast())).isEqualTo(Message.State.DONE));

        stack.moveClockTo("2021-03-08T09:02:01+07:00");
        Eventually.holds(() -> assertThat(typed).allMatch(each -> stateOf(each) == Message.State.DONE));

        var mailboxes = typed.stream().flatMap(each -> mailboxes(each).stream()).toList();
        var twice = new ArrayList<>(stack.recipients());
        mailboxes.forEach(mailbox -> assertThat(twice.remove(mailbox)).isTrue());
        assertThat(twice)
                .as("no more than answers were lost")
                .hasSizeLessThanOrEqualTo(2)
                .isSubsetOf(mailboxes);
    }

    private Message.State stateOf(TypedForm typed) {
        return Given.lastMessage(stack.slot(typed.text("/organisation"))).state();
    }

    /// Offices that share one mailbox for all, offices that share one for two, and offices where everyone has one.
    private static List<TypedForm> typedByAll() {
        var organisations = Stack.organisations().stream()
                .map(Organisation::code)
                .map(Object::toString)
                .toList();
        return IntStream.range(0, organisations.size())
                .mapToObj(i -> {
                    var code = organisations.get(i);
                    var typed = TypedForm.of(code);
                    return switch (i % 3) {
                        case 0 -> typed.with("/attendees/2/email", "SARABAN@" + code + ".example");
                        case 1 -> typed;
                        default ->
                            typed.with("/contact/email", "contact@" + code + ".example")
                                    .with("/attendees/0/email", "palad@" + code + ".example");
                    };
                })
                .toList();
    }

    private static List<String> mailboxes(TypedForm typed) {
        var distinct = new ArrayList<String>();
        for (var pointer :
                List.of("/contact/email", "/attendees/0/email", "/attendees/1/email", "/attendees/2/email")) {
            if (distinct.stream().noneMatch(typed.text(pointer)::equalsIgnoreCase)) {
                distinct.add(typed.text(pointer));
            }
        }
        return distinct;
    }

    private Answer roster(String token, String format) {
        return stack.ask("GET", "/api/staff/seminars/ita-2564/registrants?format=" + format)
                .bearing(token)
                .answer();
    }

    /// Calls all of them by so many threads, which begin together.
    private static List<Answer> atOnce(int threads, List<Callable<Answer>> calls) throws Exception {
        var gun = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Answer>> running = calls.stream()
                    .map(call -> pool.submit(() -> {
                        gun.await();
                        return call.call();
                    }))
                    .toList();
            gun.countDown();
            var answers = new ArrayList<Answer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static SesFault throttled() {
        return new SesFault.Refuse(SesRefusal.throttled());
    }

    private static SesFault lost() {
        return new SesFault.LoseAnswer();
    }

    private static void print(String what, int count, long start) {
        System.out.printf(what + " within %d ms%n", count, (System.nanoTime() - start) / 1_000_000);
    }
}
