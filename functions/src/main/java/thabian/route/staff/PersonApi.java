package thabian.route.staff;

import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.people.DataSubject;
import thabian.domain.slot.Act;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Particulars;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.json.OrderJson;
import thabian.json.ParticularsJson;
import thabian.work.Registry;

/// What is kept about one person, as they may ask for by law: handed over, or erased, by the API.
public final class PersonApi {
    private final Slots slots;
    private final Registry registry;

    public PersonApi(Slots slots, Registry registry) {
        this.slots = slots;
        this.registry = registry;
    }

    /// `POST …/registrations/{org}/export`: what is kept.
    public ApiResponse export(ApiRequest request, Scope scope) {
        return StaffSlotApi.ordered(request, OrderJson.EXPORT, (fields, check) -> {
            Optional<DataSubject> whose = check.take("/person", fields.text("person"), DataSubject::parse);
            Optional<String> reason = StaffSlotApi.reasonIfAny(fields, check);
            return whose.flatMap(
                    person -> reason.map(why -> perform(request, scope, person, new Act.Export(person), why)));
        });
    }

    /// `POST …/registrations/{org}/erase`: what was kept, and is no more.
    public ApiResponse erase(ApiRequest request, Scope scope) {
        return StaffSlotApi.ordered(request, OrderJson.ERASE, (fields, check) -> {
            Optional<DataSubject> whose = check.take("/person", fields.text("person"), DataSubject::parse);
            Optional<String> reason = check.take("/reason", fields.text("reason"), raw -> Act.Erase.reason(whose, raw));
            return whose.flatMap(person -> reason.map(
                    why -> perform(request, scope, person, new Act.Erase(person, fields.flag("allWords")), why)));
        });
    }

    private ApiResponse perform(ApiRequest request, Scope scope, DataSubject whose, Act act, String why) {
        Optional<Slot> before = OrganisationCode.find(request.variable("org"))
                .flatMap(code -> slots.find(scope.seminar().id(), code));
        if (before.isEmpty()) {
            return StaffSlotApi.refused(new Outcome.NotInvited());
        }
        return StaffSlotApi.perform(
                request,
                scope,
                (code, order) -> registry.perform(scope.seminar(), code, act, order),
                why,
                done -> ApiResponse.json(200, ParticularsJson.of(new Particulars(before.get(), whose)))
                        .with("ETag", "\"" + done.slot().revision() + "\""));
    }
}
