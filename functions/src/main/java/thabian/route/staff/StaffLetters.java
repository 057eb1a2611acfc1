package thabian.route.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import thabian.domain.call.Deed;
import thabian.domain.call.Organisation;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.export.FileFormat;
import thabian.export.MailMerge;
import thabian.export.MailMerge.Addressee;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Problem;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.print.FormAddress;
import thabian.page.print.Invited;
import thabian.page.print.PrintPages;
import thabian.route.FileAnswer;
import thabian.route.FormAddresses;
import thabian.words.ThaiDates;

/// What goes out with the letter: the QR for everybody, the annex, a slip to each organisation, and the file for Word.
public final class StaffLetters {
    private static final Set<String> CODED = Set.of("slips", "mailmerge");

    private final Slots slots;
    private final Assets assets;
    private final Takings takings;
    private final FileAnswer answer = new FileAnswer(FileAnswer.LONGEST);

    public StaffLetters(Slots slots, Assets assets, Takings takings) {
        this.slots = slots;
        this.assets = assets;
        this.takings = takings;
    }

    /// `GET …/letters?kind=general|annex|slips|mailmerge`.
    public ApiResponse letters(ApiRequest request, Scope scope) {
        return switch (request.query("kind")) {
            case "general" -> answer.page(request, general(request, scope));
            case "annex" -> ofOne(scope, province -> answer.page(request, annex(request, scope, province)));
            case "slips" ->
                ofOne(
                        scope,
                        _ -> takings.kept(
                                request,
                                scope,
                                Deed.What.TOOK_SLIPS,
                                "html",
                                answer.page(request, slips(request, scope))));
            case "mailmerge" -> mailMerge(request, scope);
            default -> ApiResponse.problem(Problem.malformed("kind"));
        };
    }

    /// Whether what is asked for holds the codes of organisations.
    static boolean holdCodes(ApiRequest request) {
        return CODED.contains(request.query("kind"));
    }

    private String general(ApiRequest request, Scope scope) {
        Seminar seminar = StaffFiles.serving(scope);
        return pages(request).general(seminar, general(addresses(request, scope)));
    }

    private String annex(ApiRequest request, Scope scope, Province province) {
        Seminar seminar = StaffFiles.serving(scope);
        List<Organisation> organisations =
                invited(scope).stream().map(Slot::organisation).toList();
        FormAddress form = general(addresses(request, scope));
        return pages(request).annex(seminar, province.name(), organisations, form);
    }

    private String slips(ApiRequest request, Scope scope) {
        Seminar seminar = StaffFiles.serving(scope);
        FormAddresses addresses = addresses(request, scope);
        List<Invited> invited = handedOut(scope).stream()
                .map(slot -> new Invited(
                        slot.organisation(),
                        addresses.code(slot).map(InvitationCode::written),
                        addresses.shown(addresses.own(slot)),
                        slot.closes(seminar)))
                .toList();
        return pages(request).slips(seminar, invited, general(addresses));
    }

    private ApiResponse mailMerge(ApiRequest request, Scope scope) {
        FormAddresses addresses = addresses(request, scope);
        List<Addressee> addressees = handedOut(scope).stream()
                .map(slot -> new Addressee(
                        slot.organisation(),
                        addresses.own(slot),
                        addresses.code(slot).map(InvitationCode::written).orElse(""),
                        ThaiDates.deadline(slot.closes(scope.seminar()))))
                .toList();
        return takings.kept(
                request,
                scope,
                Deed.What.TOOK_MAIL_MERGE,
                FileFormat.CSV,
                answer.of(
                        request,
                        StaffFiles.name(request, scope, "mailmerge"),
                        new MailMerge(addressees),
                        FileFormat.CSV));
    }

    /// Everybody who is invited, whose own links are handed out now.
    private List<Slot> handedOut(Scope scope) {
        List<Slot> invited = invited(scope);
        invited.stream()
                .collect(Collectors.groupingBy(
                        slot -> slot.organisation().code().province(),
                        Collectors.mapping(Slot::ownLink, Collectors.toSet())))
                .forEach((province, links) -> slots.handOut(scope.seminar().id(), province, links));
        return invited;
    }

    private List<Slot> invited(Scope scope) {
        return StaffFiles.slots(slots, scope).stream()
                .filter(slot -> !slot.withdrawn())
                .toList();
    }

    private FormAddresses addresses(ApiRequest request, Scope scope) {
        return FormAddresses.of(request, scope.seminar());
    }

    private PrintPages pages(ApiRequest request) {
        return new PrintPages(new Links(request.prefix()), assets);
    }

    private static FormAddress general(FormAddresses addresses) {
        return addresses.shown(addresses.general());
    }

    private static ApiResponse ofOne(Scope scope, Function<Province, ApiResponse> print) {
        Optional<Province> province = StaffFiles.only(scope);
        return province.map(print).orElseGet(() -> ApiResponse.problem(Problem.malformed("province")));
    }
}
