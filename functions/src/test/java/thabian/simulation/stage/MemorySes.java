package thabian.simulation.stage;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/// SES in memory: it takes every mail, but for addresses that say otherwise.
public final class MemorySes implements SesV2Client {
    private int taken;

    /// Whether it takes nothing for an address.
    public static boolean refuses(String address) {
        return address.startsWith("refused");
    }

    /// Whether nobody reads what is sent to an address.
    public static boolean dead(String address) {
        return refuses(address) || bounces(address);
    }

    /// Whether a mail to an address comes back.
    public static boolean bounces(String address) {
        return address.startsWith("bounce");
    }

    @Override
    public SendEmailResponse sendEmail(SendEmailRequest request) {
        if (request.destination().toAddresses().stream().anyMatch(MemorySes::refuses)) {
            MessageRejectedException.Builder refusal =
                    MessageRejectedException.builder().message("Address is on the suppression list.");
            refusal.statusCode(400);
            throw refusal.build();
        }
        return SendEmailResponse.builder().messageId("mail-" + taken++).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
