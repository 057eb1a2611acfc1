package thabian.simulation;

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
        if (weather.faults().out(stage.now())) {
            stage.step(what + " IN THE OUTAGE");
            throw tooMany();
        }
        Doubt doubt = new Doubt();
        return weather.call(
                what,
                () -> {
                    SendEmailResponse answer = carrier.sendEmail(request);
                    ledger.take(request, stage.name(), stage.now());
                    doubt.taken();
                    return answer;
                },
                SteppedSes::tooMany,
                doubt);
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
