package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;
import thabian.route.table.PublicTable;

/// Mail programs and their scanners fetch every link there is: nothing comes of it, and nobody else learns a token.
class HarmlessReadingTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    private String organisation;
    private Answer registered;

    @BeforeEach
    void oneHasRegistered() {
        STACK.moveClockTo("2021-03-08T09:00:00+07:00");
        organisation = STACK.nextOrganisation();
        registered = STACK.register(TypedForm.of(organisation));
        STACK.settleMails();
    }

    private Stream<String> addresses() {
        return PublicTable.routes().stream()
                .filter(route -> !route.matches("(?:POST|PUT|DELETE) .*"))
                .map(route -> route.split(" ")[1])
                .map(path -> path.replace("{seminar}", "ita-2564")
                        .replace("{org}", organisation)
                        .replace("{file}", "icon.svg")
                        .replace("{name}", "closed")
                        .replace("{proxy+}", "wp-login.php"))
                .flatMap(path -> Stream.of("manageToken", "viewToken")
                        .map(registered::field)
                        .flatMap(token -> Stream.of("", "&step=send&fresh=1&confirm=yes&cancel=1")
                                .map(more -> path + "?t=" + token + more)));
    }

    @Test
    void neitherGetNorHeadChangesAnything() {
        var before = STACK.everythingStored();
        var mails = STACK.mails().size();
        assertThat(addresses()).hasSizeGreaterThan(40).allSatisfy(address -> {
            for (var method : List.of("GET", "HEAD")) {
                var answer = STACK.ask(method, address).asBrowser().answer();
                assertThat(answer.status()).as(address).isIn(200, 401, 404);
                assertThat(STACK.everythingStored()).as(address).isEqualTo(before);
            }
        });
        STACK.settleMails();
        assertThat(STACK.mails()).hasSize(mails);
    }

    @Test
    void whatATokenOpensIsKeptByNobodyAndNamedToNobody() {
        assertThat(addresses().filter(address -> address.contains(organisation)))
                .isNotEmpty()
                .allSatisfy(address -> {
                    var answer = STACK.ask("GET", address).asBrowser().answer();
                    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
                });
    }

    @Test
    void noLogHoldsATokenOrWhomItIsAbout() {
        var out = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            addresses().forEach(STACK::get);
        } finally {
            System.setOut(out);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("slip.png", "requestId")
                .doesNotContain(registered.field("manageToken"), registered.field("viewToken"))
                .doesNotContain("สมมุติ", "saraban@", "032111222");
    }

    @Test
    void thePictureIsForWhoHoldsATokenAndTellsNothingOfTheManageToken() {
        var picture = "/s/ita-2564/" + organisation + "/slip.png?t=";
        var view = STACK.get(picture + registered.field("viewToken"));
        var manage = STACK.get(picture + registered.field("manageToken"));
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.header("Content-Type")).isEqualTo("image/png");
        assertThat(view.header("Content-Disposition")).startsWith("inline");
        assertThat(manage.bytes()).isEqualTo(view.bytes());
        assertThat(STACK.ask("GET", picture + "wrong").asProgram().answer().outcome())
                .isEqualTo("404 unknown-registration");
        assertThat(STACK.get("/s/ita-2564/" + organisation + "?t=" + registered.field("manageToken"))
                        .text())
                .contains("slip.png?t=" + registered.field("viewToken"))
                .doesNotContain("slip.png?t=" + registered.field("manageToken"));
    }
}
