package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Readings;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListJobs;
import thabian.domain.list.ListPart;
import thabian.domain.text.Kebab;

/// Lists that are being put in force in DynamoDB: an item that tells how far each is, and one for each of its parts.
/// All leave by date.
public final class DynamoListJobs implements ListJobs {
    private static final String WHO = "who";
    private static final String ORDERED = "ordered";
    private static final String PROVINCES = "provinces";
    private static final String COUNTS = "counts";
    private static final String ADDED = "added";
    private static final String CHANGED = "changed";
    private static final String UNCHANGED = "unchanged";
    private static final String WITHDRAWN = "withdrawn";
    private static final String KEPT_ON = "kept";
    private static final String LEFT = "left";
    private static final String STAYED = "stayed";
    private static final String LEFT_ALONE = "leftAlone";
    private static final String TOUCHED = "touched";
    private static final String EXPIRES = "expires";

    /// What a part does, compressed; absent once it was written.
    private static final String ROWS = "rows";

    private final DynamoDbClient client;
    private final String table;

    /// The jobs of a table.
    public DynamoListJobs(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void begin(ListJob job, List<ListPart> parts) {
        job.left()
                .keySet()
                .forEach(part -> Update.of(Schema.listPart(job.seminar(), job.id(), part))
                        .set(ROWS, fromB(SdkBytes.fromByteArray(parts.get(part).pack())))
                        .set(EXPIRES, expires(job.ordered()))
                        .write(client, table));
        ListJob.Counts counts = job.counts();
        Update.of(Schema.listJob(job.seminar(), job.id()))
                .set(WHO, fromS(job.who()))
                .set(ORDERED, Values.instant(job.ordered()))
                .set(PROVINCES, texts(job.provinces()))
                .set(
                        COUNTS,
                        Values.empty()
                                .put(ADDED, Values.number(counts.added()))
                                .put(CHANGED, Values.number(counts.changed()))
                                .put(UNCHANGED, Values.number(counts.unchanged()))
                                .put(WITHDRAWN, Values.number(counts.withdrawn()))
                                .put(KEPT_ON, Values.number(counts.kept()))
                                .asValue())
                .set(LEFT, left(job.left()))
                .set(STAYED, codes(job.stayed()))
                .set(LEFT_ALONE, leftAlone(job.leftAlone()))
                .set(TOUCHED, Values.instant(job.touched()))
                .set(EXPIRES, expires(job.touched()))
                .write(client, table);
    }

    private static AttributeValue expires(Instant touched) {
        return fromN(String.valueOf(touched.plus(KEPT).getEpochSecond()));
    }

    private static AttributeValue left(SortedMap<Integer, Integer> left) {
        Map<String, AttributeValue> rows = new HashMap<>();
        left.forEach((part, count) -> rows.put(String.valueOf(part), Values.number(count)));
        return fromM(rows);
    }

    private static AttributeValue codes(Collection<OrganisationCode> codes) {
        return texts(codes.stream().map(OrganisationCode::digits).toList());
    }

    private static AttributeValue leftAlone(List<ListJob.LeftAlone> all) {
        return texts(all.stream()
                .map(each -> Kebab.of(each.effect()) + " " + each.code().digits())
                .toList());
    }

    private static ListJob.LeftAlone leftAlone(String stored) {
        String[] words = stored.split(" ", 2);
        return new ListJob.LeftAlone(Kebab.constant(ListJob.Effect.class, words[0]), new OrganisationCode(words[1]));
    }

    private static AttributeValue texts(Collection<String> texts) {
        return fromL(texts.stream().map(AttributeValue::fromS).toList());
    }

    @Override
    public Readings<ListJob> all() {
        return read("#pk = :jobs", Map.of("#pk", Schema.PK), Map.of(":jobs", Schema.listJobs()));
    }

    @Override
    public List<ListJob> of(SeminarId seminar) {
        return read(
                        "#pk = :jobs AND begins_with(#sk, :of)",
                        Map.of("#pk", Schema.PK, "#sk", Schema.SK),
                        Map.of(":jobs", Schema.listJobs(), ":of", fromS(Schema.listJobsOf(seminar))))
                .whole();
    }

    private Readings<ListJob> read(String key, Map<String, String> names, Map<String, AttributeValue> values) {
        return Values.each(
                client
                        .queryPaginator(request -> request.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression(key)
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(values))
                        .items()
                        .stream(),
                DynamoListJobs::read,
                Comparator.comparing(ListJob::ordered));
    }

    @Override
    public Optional<ListJob> find(SeminarId seminar, ListJob.Id id) {
        return Optional.of(client.getItem(request -> request.tableName(table)
                                .key(Schema.listJob(seminar, id))
                                .consistentRead(true))
                        .item())
                .filter(item -> !item.isEmpty())
                .map(DynamoListJobs::read);
    }

    @Override
    public Optional<ListPart> part(ListJob job, int part) {
        Map<String, AttributeValue> item = client.getItem(request -> request.tableName(table)
                        .key(Schema.listPart(job.seminar(), job.id(), part))
                        .consistentRead(true))
                .item();
        return Values.of(item)
                .find(ROWS, AttributeValue::b)
                .map(SdkBytes::asByteArrayUnsafe)
                .map(ListPart::unpack);
    }

    @Override
    public ListJob wrote(ListJob job, int part, ListJob.Spared spared, Instant now) {
        Update.Result result = Update.ofExisting(Schema.listJob(job.seminar(), job.id()))
                .name("part", String.valueOf(part))
                .onlyIf("attribute_exists(#left.#part)")
                .removePath("#left.#part")
                .append(STAYED, codes(spared.stayed()).l())
                .append(LEFT_ALONE, leftAlone(spared.leftAlone()).l())
                .set(TOUCHED, Values.instant(now))
                .set(EXPIRES, expires(now))
                .write(client, table);
        Update.ofExisting(Schema.listPart(job.seminar(), job.id(), part))
                .remove(ROWS)
                .write(client, table);
        return read(
                switch (result) {
                    case Update.Result.Written(Map<String, AttributeValue> item) -> item;
                    case Update.Result.Refused(Map<String, AttributeValue> item) -> item;
                });
    }

    private static ListJob read(Map<String, AttributeValue> attributes) {
        Values item = Values.of(attributes);
        String[] name = item.text(Schema.SK).split("#", 2);
        Values counts = Values.in(item.get(COUNTS));
        SortedMap<Integer, Integer> left = new TreeMap<>();
        item.get(LEFT).m().forEach((part, rows) -> left.put(Integer.valueOf(part), Integer.valueOf(rows.n())));
        return new ListJob(
                new SeminarId(name[0]),
                new ListJob.Id(name[1]),
                item.text(WHO),
                item.time(ORDERED),
                new TreeSet<>(texts(item, PROVINCES).toList()),
                new ListJob.Counts(
                        counts.count(ADDED),
                        counts.count(CHANGED),
                        counts.count(UNCHANGED),
                        counts.count(WITHDRAWN),
                        counts.count(KEPT_ON)),
                left,
                new TreeSet<>(texts(item, STAYED).map(OrganisationCode::new).toList()),
                texts(item, LEFT_ALONE).map(DynamoListJobs::leftAlone).toList(),
                item.time(TOUCHED));
    }

    private static Stream<String> texts(Values item, String name) {
        return item.find(name, AttributeValue::l).stream().flatMap(List::stream).map(AttributeValue::s);
    }
}
