package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.post.MailFate;
import thabian.domain.post.MailFate.Fate;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;

/// What became of the mails, from SES by the event bus into the slot and onto the slip.
class DeliveryTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    @ParameterizedTest
    @CsvSource({
        "bounce.piti@%s.example, BOUNCED, ตีกลับ",
        "full@%s.example, TEMPORARY, ตีกลับชั่วคราว",
        "bounce+%s@simulator.amazonses.com, BOUNCED, ตีกลับ",
        "suppressionlist@simulator.amazonses.com, BOUNCED, ตีกลับ",
        "Complain.Piti@%s.example, COMPLAINED, ถูกแจ้งว่าเป็นสแปม",
        "ooto@simulator.amazonses.com, DELIVERED, ถึงแล้ว",
        "success@simulator.amazonses.com, DELIVERED, ถึงแล้ว"
    })
    void whatBecameOfAMailStandsOnTheSlip(String template, Fate fate, String words) {
        var organisation = STACK.nextOrganisation();
        var address = template.formatted(organisation);
        var registered = STACK.register(TypedForm.of(organisation).with("/attendees/2/email", address));
        STACK.settleMails();
        assertThat(STACK.slot(organisation).mailFates())
                .extracting(mail -> mail.address().value(), MailFate::fate)
                .containsExactly(tuple("saraban@" + organisation + ".example", Fate.DELIVERED), tuple(address, fate));
        assertThat(line(STACK.get(registered.field("slip")), address)).contains(words);
    }

    @Test
    void aRightAddressEndsTheTrouble() {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation).with("/contact/email", "bounce@" + organisation + ".example");
        var registered = STACK.register(typed);
        STACK.settleMails();
        assertThat(STACK.slot(organisation).mailFates().getFirst().fate()).isEqualTo(Fate.BOUNCED);

        var right = typed.with("/contact/email", "right@" + organisation + ".example");
        STACK.change(registered.field("manageToken"), 1, right);
        STACK.settleMails();
        assertThat(STACK.slot(organisation).mailFates()).isNotEmpty().allMatch(mail -> mail.fate() == Fate.DELIVERED);
    }

    @Test
    void anAddressThatBouncedStaysInTroubleWhileItIsKept() {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation).with("/contact/email", "bounce@" + organisation + ".example");
        var registered = STACK.register(typed);
        STACK.settleMails();
        STACK.change(registered.field("manageToken"), 1, typed.with("/contact/name", "นายสมคิด ตัวอย่างดี"));
        STACK.settleMails();
        assertThat(STACK.slot(organisation).mailFates().getFirst().fate()).isEqualTo(Fate.BOUNCED);
    }

    @Test
    void theMailboxShowsWhatBecameOfEachMail() {
        var organisation = STACK.nextOrganisation();
        STACK.register(TypedForm.of(organisation).with("/attendees/2/email", "bounce@" + organisation + ".example"));
        STACK.settleMails();
        var home = STACK.home().resolve("/local/mailbox");
        var row = line(Asking.of("GET", home).answer(), "bounce@" + organisation + ".example");
        assertThat(row).contains("ตีกลับ");
    }

    private static String line(Answer page, String address) {
        return page.text()
                .lines()
                .filter(line -> line.contains(address) && line.matches("<(li|tr).*"))
                .findFirst()
                .orElseThrow();
    }
}
