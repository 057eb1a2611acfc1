package thabian.local.openapi;

import java.nio.charset.StandardCharsets;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;

/// A request as a caller sends it who means it: the document's own example, to an address of the stack, by whoever may.
/// A test spoils it in one thing.
///
/// @param organisation whose path and example it is
/// @param token of the registration; empty for none
/// @param revision what `If-Match` says; empty for none
/// @param media type of the body; empty for none
/// @param list that was ordered
/// @param prefer what `Prefer` says; empty for none
record Meant(
        Operation operation,
        String seminar,
        String organisation,
        String province,
        String query,
        String staff,
        String token,
        String revision,
        String media,
        String body,
        String list,
        String prefer) {
    /// The one whom the document's examples name.
    private static final String EXAMPLE = "6760607";

    static Meant of(Operation operation, String organisation, String staff, String token) {
        String media = operation.bodies().stream().findFirst().orElse("");
        var example = media.isEmpty()
                ? ""
                : operation.body(media).json().get("example").toString().replace(EXAMPLE, organisation);
        var body = example.startsWith("\"")
                ? Contract.json(example.getBytes(StandardCharsets.UTF_8)).asString()
                : example;
        var query = operation.path().endsWith("/letters") ? "?kind=general" : "";
        return new Meant(
                operation, "ita-2564", organisation, "76", query, staff, token, "", media, body, "0123456789ab", "");
    }

    Meant to(String another) {
        return new Meant(
                operation, another, organisation, province, query, staff, token, revision, media, body, list, prefer);
    }

    Meant about(String other) {
        return new Meant(
                operation,
                seminar,
                other,
                province,
                query,
                staff,
                token,
                revision,
                media,
                body.replace(organisation, other),
                list,
                prefer);
    }

    Meant province(String other) {
        return new Meant(
                operation, seminar, organisation, other, query, staff, token, revision, media, body, list, prefer);
    }

    Meant query(String other) {
        return new Meant(
                operation, seminar, organisation, province, other, staff, token, revision, media, body, list, prefer);
    }

    Meant by(String other) {
        return new Meant(
                operation, seminar, organisation, province, query, other, token, revision, media, body, list, prefer);
    }

    Meant holding(String other) {
        return new Meant(
                operation, seminar, organisation, province, query, staff, other, revision, media, body, list, prefer);
    }

    Meant seeing(String tag) {
        return new Meant(
                operation, seminar, organisation, province, query, staff, token, tag, media, body, list, prefer);
    }

    Meant saying(String type, String other) {
        return new Meant(
                operation, seminar, organisation, province, query, staff, token, revision, type, other, list, prefer);
    }

    Meant list(String other) {
        return new Meant(
                operation, seminar, organisation, province, query, staff, token, revision, media, body, other, prefer);
    }

    /// As one who waits for nothing.
    Meant hurried() {
        return new Meant(
                operation,
                seminar,
                organisation,
                province,
                query,
                staff,
                token,
                revision,
                media,
                body,
                list,
                "respond-async");
    }

    /// Sends it.
    Answer sent(Stack stack, String accept) {
        var path = operation
                .path()
                .replace("{seminar}", seminar)
                .replace("{org}", organisation)
                .replace("{province}", province)
                .replace("{list}", list);
        Asking asking = stack.ask(operation.method(), path + query).with("Accept", accept);
        if (!staff.isEmpty() && operation.path().startsWith("/api/staff")) {
            asking.bearing(staff);
        }
        if (!token.isEmpty()) {
            asking.holding(token);
        }
        if (!revision.isEmpty()) {
            asking.with("If-Match", revision);
        }
        if (!prefer.isEmpty()) {
            asking.with("Prefer", prefer);
        }
        return (media.isEmpty() ? asking : asking.body(media, body.getBytes(StandardCharsets.UTF_8))).answer();
    }
}
