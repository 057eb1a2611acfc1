package thabian.local.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import thabian.local.web.Form;
import thabian.local.web.LocalHtml;
import thabian.local.web.Page;
import thabian.local.web.Reply;

/// Where a browser comes to sign in: a page to choose a demo office by, and the way back with a code.
final class AuthorizationPage {
    private static final String ADDRESS = "/local/oidc/authorize?";

    private final Client client;
    private final Codes codes;

    AuthorizationPage(Client client, Codes codes) {
        this.client = client;
        this.codes = codes;
    }

    /// What is asked for (OpenID Connect Core 1.0, section 3.1.2.1).
    private record Asked(String callback, String state, String nonce, String challenge) {
        static Asked of(Form query) {
            return new Asked(
                    query.field("redirect_uri", ""),
                    query.field("state", ""),
                    query.field("nonce", ""),
                    query.field("code_challenge", ""));
        }
    }

    /// Nobody is sent to a place that is not the console's: a wrong client or callback ends here.
    Reply answer(Form query) {
        var asked = Asked.of(query);
        if (!query.field("client_id", "").equals(client.id()) || !client.isCalledBackAt(asked.callback())) {
            return Reply.problem(
                    400, "malformed", "Not this stack's console", "ไม่รู้จัก client_id หรือ redirect_uri นี้");
        }
        if (!complete(query, asked)) {
            return back(asked, Map.of("error", "invalid_request"));
        }
        return switch (query.field("office", "")) {
            case "" -> Reply.page(page(query, asked));
            case "none" -> back(asked, Map.of("error", "access_denied"));
            case String word ->
                DemoOffice.find(word)
                        .map(office -> back(asked, Map.of("code", code(office, asked))))
                        .orElseGet(() -> back(asked, Map.of("error", "invalid_request")));
        };
    }

    private static boolean complete(Form query, Asked asked) {
        return query.field("response_type", "").equals("code")
                && query.field("code_challenge_method", "").equals("S256")
                && asked.challenge().matches("[A-Za-z0-9_-]{43}")
                && Arrays.asList(query.field("scope", "").split(" ", -1)).contains("openid");
    }

    private String code(DemoOffice office, Asked asked) {
        return codes.give(office.staff(), asked.nonce(), asked.callback(), asked.challenge());
    }

    private static Reply back(Asked asked, Map<String, String> answer) {
        var parameters = new LinkedHashMap<>(answer);
        parameters.put("state", asked.state());
        return Reply.seeOther(asked.callback() + "?" + encoded(parameters));
    }

    private LocalHtml page(Form query, Asked asked) {
        var again = new LinkedHashMap<String, String>();
        again.put("client_id", client.id());
        again.put("redirect_uri", asked.callback());
        again.put("response_type", "code");
        again.put("scope", query.field("scope", ""));
        again.put("state", asked.state());
        again.put("nonce", asked.nonce());
        again.put("code_challenge", asked.challenge());
        again.put("code_challenge_method", "S256");
        return Page.of(
                "เข้าสู่ระบบแบบทดลอง",
                LocalHtml.of(
                        """
                        <p>ระบบยืนยันตัวตนของเครื่องนี้ ไม่ต้องใช้รหัสผ่าน เลือกว่าจะเข้าสู่งานทะเบียนในฐานะใด</p>
                        <div class="scroll"><table>{}</table></div>
                        <p><a href="{}">ไม่เข้าสู่ระบบ</a></p>
                        """,
                        Arrays.stream(DemoOffice.values())
                                .map(office -> LocalHtml.of(
                                        "<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td></tr>",
                                        choice(again, office.name()),
                                        office.title(),
                                        office.person()))
                                .toList(),
                        choice(again, "none")));
    }

    private static String choice(Map<String, String> again, String office) {
        var parameters = new LinkedHashMap<>(again);
        parameters.put("office", office);
        return ADDRESS + encoded(parameters);
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
