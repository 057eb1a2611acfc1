package thabian.local;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Notes which operations of AWS each function calls. The SDK loads it for every client of the tests' JVM.
public final class AwsCalls implements ExecutionInterceptor {
    private static final Map<String, Set<String>> CALLS = new ConcurrentHashMap<>();
    private static final String FUNCTIONS = "thabian.function.";

    /// A transaction is no action of IAM's: what it is made of is.
    private static final Map<String, String> PARTS = Map.of("TransactWriteItems", "UpdateItem");

    /// What a test does in the middle of a function's call is not the function's.
    private static final String TESTS = "thabian.local.contract.";

    /// The operations that a function called so far, as IAM names them: `dynamodb:GetItem`.
    public static Set<String> of(String function) {
        return new TreeSet<>(CALLS.getOrDefault(function, Set.of()));
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String service = attributes
                .getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                .toLowerCase(Locale.ROOT)
                .replace("v2", "");
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        String action = service + ":" + PARTS.getOrDefault(operation, operation);
        StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name ->
                                name.startsWith(TESTS) || (name.startsWith(FUNCTIONS) && name.endsWith("Function")))
                        .findFirst())
                .filter(name -> !name.startsWith(TESTS))
                .ifPresent(name -> CALLS.computeIfAbsent(
                                name.substring(FUNCTIONS.length()), _ -> new ConcurrentSkipListSet<>())
                        .add(action));
    }
}
