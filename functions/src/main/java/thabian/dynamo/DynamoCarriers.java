package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carrier.Doubt;
import thabian.domain.post.Carrier.Outage;
import thabian.domain.post.Carrier.Stop;
import thabian.domain.post.Carriers;
import thabian.domain.post.MailLine;
import thabian.domain.post.Outbox.Address;

/// What is known of the carrier, in one item of the table. The item names its table, so that a copy of it that
/// came from a backup is told from it: there nothing is sent before people have said so.
public final class DynamoCarriers implements Carriers {
    private static final String VERSION = "version";
    private static final String HOME = "home";
    private static final String STOP = "stop";
    private static final String OUTAGE = "outage";
    private static final String FAILING = "failing";
    private static final String FAILING_SINCE = "failingSince";
    private static final String RELENTED = "relented";
    private static final String FREE = "free";
    private static final String HALVINGS = "halvings";
    private static final String SLOWED_AT = "slowedAt";
    private static final String SPENT = "spent";
    private static final String WHO = "who";
    private static final String WHY = "why";
    private static final String SINCE = "since";
    private static final String PROBE_AT = "probeAt";
    private static final String TRIED = "tried";

    /// Since when a table that came from a backup is stopped: nobody knows.
    private static final Stop RESTORED = new Stop(Optional.empty(), "restored", Instant.EPOCH);

    private final DynamoDbClient client;
    private final String table;

    /// The carrier as a table knows it.
    public DynamoCarriers(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Carrier current() {
        Map<String, AttributeValue> item = client.getItem(request ->
                        request.tableName(table).key(Schema.carrier()).consistentRead(true))
                .item();
        return item.isEmpty() ? Carrier.NEW : read(Values.of(item));
    }

    @Override
    public Optional<Carrier> write(Carrier next) {
        Carrier written = next.written();
        Update update = Update.of(Schema.carrier())
                .set(VERSION, Values.number(written.version()))
                .set(HOME, fromS(table))
                .set(FREE, Values.instant(next.line().free()))
                .set(HALVINGS, Values.number(next.line().halvings()))
                .set(SLOWED_AT, Values.instant(next.line().slowedAt()))
                .set(SPENT, spent(next.line().spent()));
        put(update, STOP, next.stop().map(DynamoCarriers::write));
        put(update, OUTAGE, next.outage().map(DynamoCarriers::write));
        put(update, FAILING, next.doubt().map(Doubt::places).map(DynamoCarriers::write));
        put(update, FAILING_SINCE, next.doubt().map(Doubt::since).map(Values::instant));
        put(update, RELENTED, next.relented().map(Values::instant));
        if (next.version() == 0) {
            update.onlyIf("attribute_not_exists(#version)");
        } else {
            update.onlyIf("#version = :seen").with("seen", Values.number(next.version()));
        }
        return update.write(client, table).written() ? Optional.of(written) : Optional.empty();
    }

    private static void put(Update update, String name, Optional<AttributeValue> value) {
        value.ifPresentOrElse(present -> update.set(name, present), () -> update.remove(name));
    }

    private Carrier read(Values item) {
        Optional<Stop> stop =
                item.text(HOME).equals(table) ? item.find(STOP, DynamoCarriers::stop) : Optional.of(RESTORED);
        return new Carrier(
                item.count(VERSION),
                stop,
                item.find(OUTAGE, DynamoCarriers::outage),
                item.find(FAILING_SINCE, Values::moment)
                        .map(since -> new Doubt(Set.copyOf(addresses(item.get(FAILING))), since)),
                item.find(RELENTED, Values::moment),
                new MailLine(item.time(FREE), item.count(HALVINGS), item.time(SLOWED_AT), hours(item.get(SPENT))));
    }

    private static AttributeValue write(Stop stop) {
        return Values.empty()
                .put(WHO, stop.who(), AttributeValue::fromS)
                .put(WHY, stop.reason())
                .put(SINCE, Values.instant(stop.since()))
                .asValue();
    }

    private static Stop stop(AttributeValue value) {
        Values stop = Values.in(value);
        return new Stop(stop.find(WHO, AttributeValue::s), stop.text(WHY), stop.time(SINCE));
    }

    private static AttributeValue write(Outage outage) {
        return Values.empty()
                .put(SINCE, Values.instant(outage.since()))
                .put(WHY, outage.why())
                .put(PROBE_AT, Values.instant(outage.probeAt()))
                .put(TRIED, write(outage.tried()))
                .asValue();
    }

    private static Outage outage(AttributeValue value) {
        Values outage = Values.in(value);
        return new Outage(outage.time(SINCE), outage.text(WHY), outage.time(PROBE_AT), addresses(outage.get(TRIED)));
    }

    private static AttributeValue write(Collection<Address> addresses) {
        return fromL(addresses.stream().map(DynamoCarriers::write).toList());
    }

    private static List<Address> addresses(AttributeValue keys) {
        return keys.l().stream().map(DynamoCarriers::address).toList();
    }

    private static AttributeValue write(Address address) {
        return fromM(Schema.key(address));
    }

    private static Address address(AttributeValue key) {
        Values values = Values.in(key);
        return Schema.address(values.text(Schema.PK), values.text(Schema.SK));
    }

    private static AttributeValue spent(SortedMap<Instant, Integer> hours) {
        Values spent = Values.empty();
        hours.forEach((hour, mails) -> spent.put(hour.toString(), Values.number(mails)));
        return spent.asValue();
    }

    private static SortedMap<Instant, Integer> hours(AttributeValue spent) {
        SortedMap<Instant, Integer> hours = new TreeMap<>();
        spent.m().forEach((hour, mails) -> hours.put(Instant.parse(hour), Integer.parseInt(mails.n())));
        return hours;
    }
}
