package thabian.route.console.settings;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.form.ProvinceForm;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.FormBody;
import thabian.http.Problem;
import thabian.link.ConsoleLinks;
import thabian.page.console.settings.SeminarViewPage;
import thabian.page.console.settings.SettingsDesk;
import thabian.route.SeminarProblem;
import thabian.route.console.ConsoleFrames;
import thabian.route.staff.Scope;
import thabian.route.staff.SeminarDesk;

/// The console's page of a seminar that others own: what it is, and a province's own letter and office in it.
public final class ServingPages {
    private final SeminarDesk desk;
    private final ConsoleFrames frames;

    public ServingPages(SeminarDesk desk, ConsoleFrames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    /// The seminar as it stands.
    ApiResponse show(ApiRequest request, Scope scope) {
        Optional<Province> own = own(scope, request.query("province"));
        ProvinceForm stored = own.map(ProvinceForm::of).orElse(ProvinceForm.EMPTY);
        return view(200, request, scope, own, stored, List.of(), false);
    }

    /// `POST /staff/seminars/{seminar}/provinces/{province}`: stores the letter and office of a province, or shows what
    /// is wrong with them.
    public ApiResponse serve(ApiRequest request, Scope scope) {
        return FormBody.answer(request, body -> serve(request, scope, body));
    }

    private ApiResponse serve(ApiRequest request, Scope scope, FormBody body) {
        Optional<Province> own = own(scope, request.variable("province"));
        if (own.isEmpty()) {
            return ApiResponse.problem(Problem.of(SeminarProblem.UNKNOWN_PROVINCE));
        }
        ProvinceForm typed = ProvinceForm.read(new SeminarFormBody(body));
        if (!body.get("seen").equals(SeminarViewPage.mark(own.get()))) {
            return view(412, request, scope, own, typed, List.of(), true);
        }
        return switch (typed.check(own.get(), desk.now())) {
            case Checked.Faulty<Province>(List<Fault> faults) -> view(422, request, scope, own, typed, faults, false);
            case Checked.Faultless<Province>(Province next) ->
                desk.serve(scope.seminar().id(), own.get(), next, scope.staff())
                        .map(_ -> served(request, scope, next))
                        .orElseGet(() -> view(412, request, scope, own, typed, List.of(), true));
        };
    }

    private static ApiResponse served(ApiRequest request, Scope scope, Province next) {
        return ApiResponse.seeOther(new ConsoleLinks(request.prefix())
                .settingsChanged(scope.seminar().id(), next));
    }

    /// The province of the person's own that is asked for, or the first.
    private static Optional<Province> own(Scope scope, String digits) {
        return scope.provinces().stream()
                .filter(province -> digits.isEmpty() || province.digits().equals(digits))
                .findFirst();
    }

    private ApiResponse view(
            int status,
            ApiRequest request,
            Scope scope,
            Optional<Province> own,
            ProvinceForm typed,
            List<Fault> faults,
            boolean overtaken) {
        SeminarViewPage page = new SeminarViewPage(
                frames.frame(request, scope.staff()),
                scope.seminar(),
                scope.provinces(),
                own.filter(_ -> scope.changes()),
                typed,
                faults,
                request.query(SettingsPages.DONE).equals("1"),
                overtaken,
                desk.now());
        return ApiResponse.page(status, new SettingsDesk(page.frame()).view(page));
    }
}
