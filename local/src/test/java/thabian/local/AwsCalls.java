package thabian.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import thabian.local.template.Rights;

/// Notes which operations of AWS each function calls, and refuses in every test what the function's role does not
/// allow: as IAM would. The SDK loads it anew for every client of the tests' JVM; [StoreWithin], which is none, asks
/// it.
///
/// Whose a call is the thread tells, on which a function is at work. Where none is, on the threads that a function has
/// work for it, it is whose client it goes by: each environment of a function builds its own.
public final class AwsCalls implements ExecutionInterceptor {
    private static final Map<String, Set<Call>> CALLS = new ConcurrentHashMap<>();
    /// Where an artefact runs by itself, nothing is there that could read the roles.
    private static final boolean JUDGED = !Boolean.getBoolean("thabian.unjudged");

    private static final Set<String> REFUSED = new ConcurrentSkipListSet<>();
    private static final String FUNCTIONS = "thabian.function.";
    private static final String UNNAMED = "what no role names";
    static final String IDENTITY = "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/*";
    static final String CONFIGURATION_SET =
            "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:configuration-set/${ConfigurationSet}";
    private static final Pattern KEY = Pattern.compile("#\\w+ = (:\\w+).*");

    /// A transaction is no action of IAM's: what it is made of is.
    private static final Map<String, String> PARTS = Map.of("TransactWriteItems", "UpdateItem");

    /// What a test does in the middle of a function's call is not the function's.
    private static final String TESTS = "thabian.local.contract.";

    /// A call, as IAM sees it.
    ///
    /// @param action as IAM names it: `dynamodb:GetItem`
    /// @param resource as the template names it: `Table.Arn`
    /// @param key of the partition that is touched; empty where roles do not go by keys
    public record Call(String action, String resource, String key) implements Comparable<Call> {
        /// What a role has to allow for it, no more: of a key that names somebody its first word.
        Rights.Right needs() {
            return new Rights.Right(action, resource, key.isEmpty() ? Rights.ALL : key.replaceFirst("#.*", "#*"));
        }

        @Override
        public int compareTo(Call other) {
            return toString().compareTo(other.toString());
        }
    }

    /// The calls of a function so far.
    public static Set<Call> of(String function) {
        return new TreeSet<>(CALLS.getOrDefault(function, Set.of()));
    }

    /// What roles did not allow so far, in words.
    static Set<String> refused() {
        return REFUSED;
    }

    private final Optional<String> owner = atWork();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String service = attributes
                .getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                .toLowerCase(Locale.ROOT)
                .replace("v2", "");
        judge(owner, service, attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), context.request());
    }

    /// Who is at work on this thread, by the name of its class: a function, or a test in the middle of one's call.
    static Optional<String> atWork() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name ->
                                name.startsWith(TESTS) || (name.startsWith(FUNCTIONS) && name.endsWith("Function")))
                        .findFirst());
    }

    /// Notes a call of the function that is at work, and refuses it where its role does.
    ///
    /// @param owner who was at work where the client was built
    static void judge(Optional<String> owner, String service, String operation, SdkRequest request) {
        String action = service + ":" + PARTS.getOrDefault(operation, operation);
        atWork().or(() -> owner)
                .filter(name -> !name.startsWith(TESTS))
                .map(name -> name.substring(FUNCTIONS.length()))
                .ifPresent(function -> calls(action, request).forEach(call -> made(function, call)));
    }

    private static void made(String function, Call call) {
        String role = function.replace("Function", "Role");
        if (JUDGED && !Rights.allows(role, call.action(), call.resource(), call.key())) {
            REFUSED.add(role + " does not allow " + call);
            throw new IllegalStateException("IAM would refuse: " + role + " does not allow " + call);
        }
        CALLS.computeIfAbsent(function, _ -> new ConcurrentSkipListSet<>()).add(call);
    }

    /// What a request asks for. The artefacts of most functions have no mail's classes.
    private static List<Call> calls(String action, SdkRequest request) {
        return action.startsWith("ses:") ? Mails.calls(action, request) : stored(action, request);
    }

    private static List<Call> stored(String action, SdkRequest request) {
        List<Call> calls = new ArrayList<>();
        switch (request) {
            case GetItemRequest get -> calls.add(call(action, get.tableName(), get.key()));
            case UpdateItemRequest update -> calls.add(call(action, update.tableName(), update.key()));
            case PutItemRequest put -> calls.add(call(action, put.tableName(), put.item()));
            case DeleteItemRequest delete -> calls.add(call(action, delete.tableName(), delete.key()));
            case BatchGetItemRequest batch ->
                batch.requestItems()
                        .forEach((table, keys) -> keys.keys().forEach(key -> calls.add(call(action, table, key))));
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream()
                        .flatMap(item -> Stream.ofNullable(item.update()))
                        .forEach(update -> calls.add(call(action, update.tableName(), update.key())));
            case QueryRequest query -> {
                var key = KEY.matcher(query.keyConditionExpression()).replaceFirst("$1");
                var resource = query.indexName() == null
                        ? table(query.tableName())
                        : "${Table.Arn}/index/" + query.indexName();
                calls.add(new Call(
                        action,
                        resource,
                        query.indexName() == null
                                ? query.expressionAttributeValues().get(key).s()
                                : ""));
            }
            default -> calls.add(new Call(action, UNNAMED, ""));
        }
        return calls;
    }

    private static Call call(String action, String table, Map<String, AttributeValue> item) {
        return new Call(
                action, table(table), item.containsKey("pk") ? item.get("pk").s() : "");
    }

    private static String table(String name) {
        return name.endsWith("-sessions") ? "Sessions.Arn" : "Table.Arn";
    }

    /// What a mail asks for.
    private static final class Mails {
        static List<Call> calls(String action, SdkRequest request) {
            if (!(request instanceof SendEmailRequest mail)) {
                return List.of(new Call(action, UNNAMED, ""));
            }
            return mail.configurationSetName() == null
                    ? List.of(new Call(action, IDENTITY, ""))
                    : List.of(new Call(action, IDENTITY, ""), new Call(action, CONFIGURATION_SET, ""));
        }
    }
}
