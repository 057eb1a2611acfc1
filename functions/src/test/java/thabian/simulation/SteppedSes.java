package thabian.simulation;

import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import thabian.simulation.law.Ledger;
import thabian.simulation.stage.Stage;
import thabian.simulation.stage.Weather;

/// The carrier's client, each call of it a step in whatever weather there is.
final class SteppedSes implements SesV2Client {
    private final SesV2Client carrier;
    private final Stage stage;
    private final Weather weather;
    private final Ledger ledger;

    SteppedSes(SesV2Client carrier, Stage stage, Weather weather, Ledger ledger) {
        this.carrier = carrier;
        this.stage = stage;
        this.weather = weather;
        this.ledger = ledger;
    }

    @Override
    public SendEmailResponse sendEmail(SendEmailRequest request) {
        String what = "SendEmail " + request.destination().toAddresses();
        Doubt doubt = new Doubt();
        Supplier<SendEmailResponse> call = () -> {
            SendEmailResponse answer = carrier.sendEmail(request);
            ledger.take(request, stage.name(), stage.now());
            doubt.taken();
            return answer;
        };
        if (stage.chance(weather.faults().out(stage.now()))) {
            stage.step(what + " IN THE OUTAGE");
            throw trouble(call, doubt);
        }
        return weather.call(what, call, SteppedSes::tooMany, doubt);
    }

    /// What comes of a mail that the carrier does not take, or whose answer is lost.
    private RuntimeException trouble(Supplier<SendEmailResponse> call, Doubt doubt) {
        return switch (weather.faults().outage().kind()) {
            case THROTTLES -> tooMany();
            case SILENCE -> SdkClientException.create("nobody answered in time");
            case LOST_ANSWERS -> {
                weather.unheard(call, doubt);
                yield SdkClientException.create("the answer did not come in time");
            }
        };
    }

    private static TooManyRequestsException tooMany() {
        TooManyRequestsException.Builder refusal =
                TooManyRequestsException.builder().message("Maximum sending rate exceeded.");
        refusal.statusCode(429);
        return refusal.build();
    }

    /// A doubt that begins before a mail is taken is about the next one, else about the one before.
    private final class Doubt implements Weather.Watch {
        private boolean next;

        @Override
        public void doubtful() {
            next = true;
            ledger.doubt(stage.name());
        }

        void taken() {
            if (next) {
                ledger.doubt(stage.name());
            }
            next = false;
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
