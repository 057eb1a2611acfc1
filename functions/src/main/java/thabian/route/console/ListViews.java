package thabian.route.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.list.TargetList;
import thabian.domain.text.Text;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.link.ConsoleLinks;
import thabian.page.console.Look;
import thabian.page.console.Typed;
import thabian.page.console.lists.Fill;
import thabian.page.console.lists.ListOutcome;
import thabian.page.console.lists.ListPage;
import thabian.page.console.lists.OneLine;
import thabian.page.console.lists.Writing;
import thabian.page.console.lists.WritingPage;
import thabian.route.staff.ReadyLists;
import thabian.route.staff.Scope;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.TargetLists;

/// The page of a target list, as every form on it is answered.
record ListViews(TargetLists lists, ReadyLists ready, ConsoleFrames frames) {
    /// The page with what came of a list.
    ApiResponse page(ApiRequest request, Scope scope, int status, Optional<ListOutcome> outcome) {
        return page(request, scope, status, outcome, Typed.NOTHING);
    }

    /// The page with what was typed into one of its forms and could not be taken.
    ApiResponse page(ApiRequest request, Scope scope, int status, Typed typed) {
        return page(request, scope, status, Optional.empty(), typed);
    }

    private ApiResponse page(ApiRequest request, Scope scope, int status, Optional<ListOutcome> outcome, Typed typed) {
        List<Invitee> present = lists.present(scope).rows().stream()
                .map(TargetList.Row::invitee)
                .toList();
        return ApiResponse.page(
                status,
                new ListPage(
                                frames.frame(request, scope.staff()),
                                scope.seminar(),
                                lists.underWay(scope),
                                present.size(),
                                ready.offered(scope),
                                one(request, scope, present, typed),
                                fill(present, typed),
                                outcome)
                        .html());
    }

    /// The page of a list that is being written.
    ApiResponse page(ApiRequest request, Scope scope, Writing writing) {
        return ApiResponse.page(
                200,
                new WritingPage(
                                frames.frame(request, scope.staff()),
                                scope.seminar().id(),
                                scope.seminar().title(),
                                writing)
                        .html());
    }

    /// The page with what would be done, which says itself how many were on the list.
    ApiResponse page(ApiRequest request, Scope scope, int status, ListOutcome.Proposed proposed) {
        return ApiResponse.page(
                status,
                new ListPage(
                                frames.frame(request, scope.staff()),
                                scope.seminar(),
                                List.of(),
                                proposed.difference().before(),
                                ready.offered(scope),
                                new OneLine("", List.of(), Typed.NOTHING, province(scope)),
                                Fill.NONE,
                                Optional.of(proposed))
                        .html());
    }

    private static Fill fill(List<Invitee> present, Typed typed) {
        return new Fill(
                present.size(),
                count(present, line -> line.reach().email().isEmpty()),
                count(present, line -> line.reach().phone().isEmpty()),
                typed);
    }

    private static int count(List<Invitee> present, Predicate<Invitee> which) {
        return (int) present.stream().filter(which).count();
    }

    private OneLine one(ApiRequest request, Scope scope, List<Invitee> present, Typed typed) {
        String words = Text.fold(request.query("q"));
        if (words.isEmpty() || words.length() > Look.LONGEST || !scope.changes()) {
            return new OneLine("", List.of(), typed, province(scope));
        }
        Set<OrganisationCode> listed =
                present.stream().map(line -> line.organisation().code()).collect(Collectors.toSet());
        ConsoleLinks links = new ConsoleLinks(request.prefix());
        List<OneLine.Found> found = ready.found(scope, words, OneLine.MOST).stream()
                .map(each -> new OneLine.Found(
                        each,
                        Optional.of(each.code())
                                .filter(listed::contains)
                                .map(code -> links.organisation(scope.seminar().id(), code))))
                .toList();
        return new OneLine(words, found, typed, province(scope));
    }

    private static String province(Scope scope) {
        return StaffFiles.only(scope).map(Province::name).orElse("");
    }
}
