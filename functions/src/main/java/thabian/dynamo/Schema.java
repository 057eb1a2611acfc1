package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Deed;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListJob;
import thabian.domain.post.Errand;
import thabian.domain.post.Outbox;
import thabian.domain.text.EmailAddress;

/// The table: its keys, and the names of the attributes that more than one adapter knows. Drawn in docs/table.md.
public final class Schema {
    /// The partition key.
    public static final String PK = "pk";
    /// The sort key.
    public static final String SK = "sk";

    /// What an item owes and has told, by the ids of the messages; there from the first write on.
    static final String MESSAGES = "messages";

    /// What the carrier said, by copy; there from the first write on.
    static final String SAID = "said";

    /// Who is sending what the item owes.
    static final String LEASE = "lease";
    static final String HOLDER = "holder";
    static final String UNTIL = "until";

    /// Since when something is to be sent at once: what the stream's filter looks for.
    static final String SEND = "send";

    static final String DUE = "due";
    static final String DUE_PK = "duePk";
    static final String DUE_INDEX = "due";

    /// Over how many partitions the due index is spread.
    static final int DUE_PARTITIONS = 8;

    private static final String SEMINARS = "SEMINAR";
    private static final String SLOTS = "SLOT#";

    private Schema() {}

    static AttributeValue seminars() {
        return fromS(SEMINARS);
    }

    static Map<String, AttributeValue> seminar(SeminarId id) {
        return Map.of(PK, seminars(), SK, fromS(id.value()));
    }

    static AttributeValue slots(SeminarId seminar, String province) {
        return fromS(SLOTS + seminar + "#" + province);
    }

    /// The item of what was handed out in a province.
    static Map<String, AttributeValue> handedOut(SeminarId seminar, String province) {
        return Map.of(PK, fromS("HANDED#" + seminar), SK, fromS(province));
    }

    static Map<String, AttributeValue> slot(SeminarId seminar, OrganisationCode organisation) {
        return Map.of(PK, slots(seminar, organisation.province()), SK, fromS(organisation.digits()));
    }

    static Map<String, AttributeValue> key(Outbox.Address address) {
        return switch (address) {
            case Outbox.Address.OfSlot(SeminarId seminar, OrganisationCode organisation) -> slot(seminar, organisation);
            case Outbox.Address.OfSeminar(SeminarId seminar) -> seminar(seminar);
        };
    }

    /// Where the mail of an item lies, from the item's key.
    public static Outbox.Address address(String pk, String sk) {
        return pk.equals(SEMINARS)
                ? new Outbox.Address.OfSeminar(new SeminarId(sk))
                : new Outbox.Address.OfSlot(seminarOf(pk), new OrganisationCode(sk));
    }

    static SeminarId seminarOf(String slotPk) {
        return new SeminarId(slotPk.substring(SLOTS.length(), slotPk.lastIndexOf('#')));
    }

    static AttributeValue duePartition(Errand.Queue queue, int partition) {
        return fromS(duePrefix(queue) + partition);
    }

    /// How the names of all partitions of a queue begin.
    static String duePrefix(Errand.Queue queue) {
        return switch (queue) {
            case FRESH -> "DUE#";
            case BULK -> "BULK#";
        };
    }

    static AttributeValue duePartition(Errand.Queue queue, Map<String, AttributeValue> key) {
        return duePartition(queue, Math.floorMod(Values.of(key).text(SK).hashCode(), DUE_PARTITIONS));
    }

    /// The item of what a mailbox gets in a day, whichever of its addresses is written to.
    static Map<String, AttributeValue> mailbox(EmailAddress address, LocalDate day) {
        return Map.of(PK, mailbox(address.inbox()).get(PK), SK, fromS("DAY#" + day));
    }

    /// The item of a mailbox: a digest tells it, whatever the case that it is written in.
    static Map<String, AttributeValue> mailbox(EmailAddress address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(address.value().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            AttributeValue name = fromS("MAILBOX#" + HexFormat.of().formatHex(digest));
            return Map.of(PK, name, SK, name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The key of an item.
    static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        Values values = Values.of(item);
        return Map.of(PK, values.get(PK), SK, values.get(SK));
    }

    static AttributeValue deeds(SeminarId seminar) {
        return fromS("LOG#" + seminar);
    }

    static Map<String, AttributeValue> deed(SeminarId seminar, Deed deed) {
        return Map.of(PK, deeds(seminar), SK, fromS(deed.place()));
    }

    static AttributeValue duties(SeminarId seminar, String province) {
        return fromS("DUTY#" + seminar + "#" + province);
    }

    static AttributeValue listJobs() {
        return fromS("LISTS");
    }

    /// What the names of a seminar's jobs begin with.
    static String listJobsOf(SeminarId seminar) {
        return seminar + "#";
    }

    static Map<String, AttributeValue> listJob(SeminarId seminar, ListJob.Id id) {
        return Map.of(PK, listJobs(), SK, fromS(listJobsOf(seminar) + id));
    }

    static Map<String, AttributeValue> listPart(SeminarId seminar, ListJob.Id id, int part) {
        return Map.of(PK, fromS("LIST#" + seminar + "#" + id), SK, fromS(String.valueOf(part)));
    }

    /// The one item that tells of the carrier.
    static Map<String, AttributeValue> carrier() {
        return Map.of(PK, fromS("CARRIER"), SK, fromS("CARRIER"));
    }
}
