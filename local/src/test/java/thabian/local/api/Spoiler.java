package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.UnaryOperator;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Printed;
import thabian.local.client.TypedForm;

/// Sends what is wrong in the name of one organisation, and sees whether anything of it stayed.
final class Spoiler implements AutoCloseable {
    private final Stack stack = Stack.start();
    private final String organisation = stack.nextOrganisation();
    private final Printed printed = new Printed();

    /// The stack that all is sent to.
    Stack stack() {
        return stack;
    }

    /// Of whom only bad things are sent.
    String organisation() {
        return organisation;
    }

    /// What a clerk of the organisation typed, spoilt.
    TypedForm spoilt(UnaryOperator<TypedForm> edit) {
        return edit.apply(TypedForm.of(organisation));
    }

    /// Sends the form as a browser does.
    Answer submitted(TypedForm typed) {
        return stack.ask("POST", "/s/ita-2564")
                .form(typed.form("send"))
                .asBrowser()
                .answer();
    }

    /// The organisation's slot is as it was before anyone came.
    void nothingIsStored() {
        var slot = stack.slot(organisation);
        assertThat(slot.revision()).isZero();
        assertThat(slot.registration()).isEmpty();
        assertThat(slot.post().messages()).isEmpty();
        assertThat(slot.history()).isEmpty();
    }

    /// Whatever was logged names nobody, and nothing was our fault.
    void nothingPersonalWasPrinted() {
        assertThat(printed.text())
                .contains("\"event\":\"answered\"")
                .doesNotContain(
                        "สมมุติ", "มานี", "ปิติ", "พิมพ์ใจ", "saraban@", "piti@", "0896112233", "032111222", "๐๘๙")
                .doesNotContain("\"ERROR\"");
    }

    @Override
    public void close() throws IOException {
        printed.close();
        stack.close();
    }
}
