package thabian.local.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import thabian.local.CannotStart;

/// The stack at a stand-in for AWS.
final class StandInStack {
    private static final String NAME = "thabian";
    private static final int MOST_SECONDS = 600;
    private static final Pattern OUTPUTS = Pattern.compile("<OutputKey>.*?</OutputValue>", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("<OutputValue>([^<]*)</OutputValue>");

    private static final Pattern STAGE =
            Pattern.compile("<ParameterKey>Stage</ParameterKey>\\s*<ParameterValue>([^<]*)</ParameterValue>");

    private final AwsEndpoint aws;
    private final URI endpoint;

    StandInStack(URI endpoint) {
        this.endpoint = endpoint;
        this.aws = new AwsEndpoint(endpoint);
    }

    /// Makes it, or brings it up to date.
    ///
    /// @throws CannotStart with what CloudFormation said, where it cannot be made
    void deploy(URI template, Map<String, String> parameters) throws IOException {
        var request = new LinkedHashMap<String, String>();
        request.put("StackName", NAME);
        request.put("TemplateURL", template.toString());
        request.put("Capabilities.member.1", "CAPABILITY_IAM");
        request.put("Capabilities.member.2", "CAPABILITY_AUTO_EXPAND");
        var number = 1;
        for (var parameter : parameters.entrySet()) {
            request.put("Parameters.member." + number + ".ParameterKey", parameter.getKey());
            request.put("Parameters.member." + number++ + ".ParameterValue", parameter.getValue());
        }
        var answer = aws.cloudFormation(status().isPresent() ? "UpdateStack" : "CreateStack", request);
        if (answer.statusCode() >= 300) {
            throw new CannotStart("The stand-in's CloudFormation refuses the stack: " + said(answer));
        }
        await();
        if (aws.isMiniStack()) {
            new MiniStackGateway(aws, api().orElseThrow(() -> new CannotStart("The stack has no API."))).complete();
        }
    }

    private void await() throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (true) {
            var status = status().orElse("nowhere to be found");
            if (status.equals("CREATE_COMPLETE") || status.equals("UPDATE_COMPLETE")) {
                return;
            }
            if (!status.endsWith("_IN_PROGRESS") || System.nanoTime() > end) {
                throw new CannotStart("The stack is %s: %s".formatted(status, events()));
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private Optional<String> status() throws IOException {
        return text(aws.cloudFormation("DescribeStacks", Map.of("StackName", NAME)), "StackStatus");
    }

    private String events() throws IOException {
        var events = aws.cloudFormation("DescribeStackEvents", Map.of("StackName", NAME));
        return Pattern.compile("<ResourceStatusReason>([^<]+)</ResourceStatusReason>")
                .matcher(events.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .limit(5)
                .reduce((one, other) -> one + " | " + other)
                .orElse("it says nothing more");
    }

    /// Where the stand-in's API Gateway serves the stack's API: as LocalStack does, and MiniStack after it. Empty
    /// where it does not say which API is the stack's.
    ///
    /// @throws CannotStart where there is no stack
    Optional<URI> address() throws IOException {
        if (status().isEmpty()) {
            throw new CannotStart("There is no stack at %s: deploy it first (make stack-deploy).".formatted(endpoint));
        }
        var stage = stage();
        return api().map(api -> endpoint.resolve("/restapis/" + api + "/" + stage + "/_user_request_"));
    }

    private String stage() throws IOException {
        var stacks = aws.cloudFormation("DescribeStacks", Map.of("StackName", NAME));
        var stage = STAGE.matcher(stacks.body());
        return stage.find() ? stage.group(1) : StandInDeploy.STAGE;
    }

    /// The API's id. moto forgets a stack's outputs where it is updated; the gateway knows its APIs by name, and ours
    /// is named after the stack.
    private Optional<String> api() throws IOException {
        var said = output("ApiId");
        if (said.isPresent()) {
            return said;
        }
        var apis = aws.rest("apigateway", "GET", "/restapis", Map.of()).get("item");
        var ids = apis instanceof List<?> list
                ? list.stream()
                        .map(api -> (Map<?, ?>) api)
                        .filter(api -> NAME.equals(api.get("name")))
                        .map(api -> String.valueOf(api.get("id")))
                        .toList()
                : List.<String>of();
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private Optional<String> output(String key) throws IOException {
        var stacks = aws.cloudFormation("DescribeStacks", Map.of("StackName", NAME));
        return OUTPUTS.matcher(stacks.body())
                .results()
                .map(MatchResult::group)
                .filter(member -> member.contains("<OutputKey>" + key + "</OutputKey>"))
                .flatMap(member -> OUTPUT.matcher(member).results())
                .map(value -> value.group(1))
                .findFirst();
    }

    private static Optional<String> text(HttpResponse<String> answer, String element) {
        var found =
                Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(answer.body());
        return answer.statusCode() < 300 && found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String said(HttpResponse<String> answer) {
        var message = Pattern.compile("<Message>([^<]*)</Message>").matcher(answer.body());
        return message.find()
                ? message.group(1)
                : answer.statusCode() + " "
                        + answer.body().replaceAll("<[^>]*>", " ").strip().replaceAll("\\s+", " ");
    }
}
