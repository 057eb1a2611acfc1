package thabian.route.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import thabian.domain.call.OrganisationCode;
import thabian.domain.form.Extension;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Tokens;
import thabian.domain.text.Check;
import thabian.domain.text.Checked;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Fault;
import thabian.domain.text.Kebab;
import thabian.domain.text.TypedTime;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.Bodies;
import thabian.http.Problem;
import thabian.json.Fields;
import thabian.json.Invalid;
import thabian.json.OrderJson;
import thabian.json.RegistrationJson;
import thabian.json.SlotJson;
import thabian.platform.RandomIds;
import thabian.route.Refusals;
import thabian.route.SeenRevision;
import thabian.work.Registry;

/// What officers see of one organisation by the API, and have done to it.
public final class StaffSlotApi {
    private final Slots slots;
    private final Registry registry;
    private final RandomGenerator random;

    public StaffSlotApi(Slots slots, Registry registry, RandomGenerator random) {
        this.slots = slots;
        this.registry = registry;
        this.random = random;
    }

    /// `GET …/organisations/{org}`.
    public ApiResponse organisation(ApiRequest request, Scope scope) {
        return OrganisationCode.find(request.variable("org"))
                .flatMap(code -> slots.find(scope.seminar().id(), code))
                .map(slot -> state(200, scope, slot))
                .orElseGet(() -> refused(new Outcome.NotInvited()));
    }

    /// `PUT …/registrations/{org}`: registers, or corrects what is registered.
    public ApiResponse register(ApiRequest request, Scope scope) {
        return judged(request, () -> {
            byte[] body = request.body();
            Check check = new Check();
            Optional<String> reason = check.take("/reason", RegistrationJson.reason(body), Order::reason);
            return switch (RegistrationJson.readOnBehalf(body)
                    .checkOnBehalf(scope.seminar().seats())) {
                case Checked.Faulty<Delegation>(List<Fault> faults) -> invalid(faults, check.faults());
                case Checked.Faultless<Delegation>(Delegation delegation) ->
                    reason.map(why -> perform(
                                    request,
                                    scope,
                                    new Act.Register(delegation, Tokens.draw(random), RandomIds.uuid(random)),
                                    why,
                                    done -> state(done.created() ? 201 : 200, scope, done.slot())))
                            .orElseGet(() -> invalid(check.faults(), List.of()));
            };
        });
    }

    /// `DELETE …/registrations/{org}`: withdraws the registration.
    public ApiResponse withdraw(ApiRequest request, Scope scope) {
        return ordered(
                request,
                OrderJson.WITHDRAWAL,
                (fields, check) -> check.take("/reason", fields.text("reason"), Order::reason)
                        .map(reason -> perform(request, scope, new Act.Withdraw(), reason, _ -> ApiResponse.done())));
    }

    /// `PUT …/organisations/{org}/extension`.
    public ApiResponse extend(ApiRequest request, Scope scope) {
        Instant now = request.receivedAt();
        return ordered(request, OrderJson.EXTENSION, (fields, check) -> {
            TypedTime until = new TypedTime.Rfc3339(fields.text("until"));
            Optional<Act.Extend> extension =
                    check.take("/until", until, typed -> Extension.read(typed, scope.seminar(), now));
            Optional<String> reason = check.take("/reason", fields.text("reason"), Order::reason);
            return extension.flatMap(act -> reason.map(why -> perform(request, scope, act, why, stands(scope))));
        });
    }

    /// `POST …/registrations/{org}/resend`.
    public ApiResponse resend(ApiRequest request, Scope scope) {
        return ordered(
                request,
                OrderJson.RESEND,
                (fields, check) -> reasonIfAny(fields, check)
                        .map(reason ->
                                perform(request, scope, new Act.Resend(fields.flag("insist")), reason, stands(scope))));
    }

    /// `POST …/registrations/{org}/new-link`.
    public ApiResponse renewLink(ApiRequest request, Scope scope) {
        return ordered(request, OrderJson.NEW_LINK, (fields, check) -> {
            Optional<EmailAddress> email = check.take("/email", fields.text("email"), EmailAddress::parse);
            Optional<String> reason = reasonIfAny(fields, check);
            return email.flatMap(contact -> reason.map(why -> perform(
                    request, scope, new Act.NewLink(contact, Tokens.draw(random).manage()), why, stands(scope))));
        });
    }

    /// `POST …/registrations/{org}/replace-address`.
    public ApiResponse replaceAddress(ApiRequest request, Scope scope) {
        return ordered(request, OrderJson.REPLACE_ADDRESS, (fields, check) -> {
            Optional<EmailAddress> from = check.take("/from", fields.text("from"), EmailAddress::parse);
            Optional<EmailAddress> to = check.take("/to", fields.text("to"), EmailAddress::parse);
            Optional<String> reason = reasonIfAny(fields, check);
            return from.flatMap(dead -> to.flatMap(alive -> reason.map(why -> perform(
                    request,
                    scope,
                    new Act.ReplaceAddress(dead, alive, Tokens.draw(random).manage()),
                    why,
                    stands(scope)))));
        });
    }

    /// `POST …/registrations/{org}/undo`.
    public ApiResponse undo(ApiRequest request, Scope scope) {
        return ordered(request, OrderJson.UNDO, (fields, check) -> {
            Optional<Integer> revision = check.take("/revision", fields.number("revision", ""), Order::revision);
            Optional<String> reason = check.take("/reason", fields.text("reason"), Order::reason);
            return revision.flatMap(back -> reason.map(why -> perform(
                    request, scope, new Act.Undo(back, Tokens.draw(random).manage()), why, stands(scope))));
        });
    }

    /// `POST …/registrations/{org}/move`: the organisation that it was moved to.
    public ApiResponse move(ApiRequest request, Scope scope) {
        return ordered(request, OrderJson.MOVE, (fields, check) -> {
            Optional<OrganisationCode> to = check.take("/to", fields.text("to"), OrganisationCode::parse);
            Optional<String> reason = check.take("/reason", fields.text("reason"), Order::reason);
            return to.flatMap(target -> reason.map(why -> perform(
                    request,
                    scope,
                    (code, order) -> registry.move(scope.seminar(), code, target, order),
                    why,
                    stands(scope))));
        });
    }

    /// `POST …/organisations/{org}/notes`.
    public ApiResponse note(ApiRequest request, Scope scope) {
        return ordered(
                request,
                OrderJson.NOTE,
                (fields, check) -> check.take("/text", fields.text("text"), Order::reason)
                        .map(text ->
                                perform(request, scope, new Act.Note(), text, done -> state(201, scope, done.slot()))));
    }

    /// `POST …/organisations/{org}/calls`: what came of a call.
    public ApiResponse call(ApiRequest request, Scope scope) {
        return ordered(request, OrderJson.CALL, (fields, check) -> {
            TypedTime at = new TypedTime.Rfc3339(fields.text("at"));
            Optional<Instant> again = at.blank()
                    ? Optional.empty()
                    : check.take("/at", at, typed -> Order.later(typed, request.receivedAt()));
            Optional<Act> called = Act.Called.read(check, fields.text("outcome"), again, fields.text("by"));
            Optional<String> reason = Kebab.find(Said.class, fields.text("outcome"))
                            .filter(Said::explained)
                            .isPresent()
                    ? check.take("/reason", fields.text("reason"), Order::reason)
                    : reasonIfAny(fields, check);
            return called.filter(_ -> check.faultless())
                    .flatMap(act -> reason.map(
                            why -> perform(request, scope, act, why, done -> state(201, scope, done.slot()))));
        });
    }

    /// An order as its body gives it; empty where a fault was noted.
    interface OrderReader {
        Optional<ApiResponse> read(Fields fields, Check check);
    }

    static ApiResponse ordered(ApiRequest request, OrderJson body, OrderReader reader) {
        return judged(request, () -> {
            Check check = new Check();
            return reader.read(body.read(request.body()), check).orElseGet(() -> invalid(check.faults(), List.of()));
        });
    }

    private static ApiResponse judged(ApiRequest request, Supplier<ApiResponse> action) {
        boolean empty = request.body().length == 0;
        return (empty ? Optional.<Problem>empty() : Bodies.objection(request, Bodies.JSON))
                .map(ApiResponse::problem)
                .orElseGet(action);
    }

    static Optional<String> reasonIfAny(Fields fields, Check check) {
        String reason = fields.text("reason");
        return reason.isBlank() ? Optional.of("") : check.take("/reason", reason, Order::reason);
    }

    private ApiResponse perform(
            ApiRequest request, Scope scope, Act act, String reason, Function<Outcome.Done, ApiResponse> answer) {
        return perform(
                request, scope, (code, order) -> registry.perform(scope.seminar(), code, act, order), reason, answer);
    }

    static ApiResponse perform(
            ApiRequest request,
            Scope scope,
            BiFunction<OrganisationCode, Order, Outcome> act,
            String reason,
            Function<Outcome.Done, ApiResponse> answer) {
        Optional<OrganisationCode> organisation = OrganisationCode.find(request.variable("org"));
        if (organisation.isEmpty()) {
            return refused(new Outcome.NotInvited());
        }
        Order order = new Order(scope.staff().signature(), reason, SeenRevision.ofSlot(request), request.receivedAt());
        return switch (act.apply(organisation.get(), order)) {
            case Outcome.Done done -> answer.apply(done);
            case Outcome.Refused refused -> refused(refused);
        };
    }

    private static Function<Outcome.Done, ApiResponse> stands(Scope scope) {
        return done -> state(200, scope, done.slot());
    }

    static ApiResponse state(int status, Scope scope, Slot slot) {
        return ApiResponse.json(status, SlotJson.slot(scope.seminar(), slot, scope.changes()))
                .with("ETag", "\"" + slot.revision() + "\"");
    }

    static ApiResponse refused(Outcome.Refused refused) {
        return ApiResponse.problem(Refusals.problem(refused));
    }

    private static ApiResponse invalid(List<Fault> faults, List<Fault> more) {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(more);
        return ApiResponse.problem(Invalid.registration(all));
    }
}
