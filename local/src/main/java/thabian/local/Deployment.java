package thabian.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import thabian.local.gateway.Arns;
import thabian.local.gateway.Gateway;
import thabian.local.oidc.Client;
import thabian.local.template.LambdaFunction;
import thabian.local.template.TableResource;
import thabian.local.template.Template;

/// What a deployment decides, as this laptop decides it: the template's parameters, and the names and addresses of
/// what stands in for AWS.
///
/// @param address where the gateway listens
/// @param dynamo where DynamoDB Local listens
public record Deployment(Template template, Gateway.Stage stage, URI address, URI dynamo) {
    /// What the stack is called, and so where CloudWatch would keep its figures.
    public static final String STACK = "thabian";

    /// What the table with the stream is called.
    public static final String TABLE = "thabian";
    /// Whom mails come from.
    public static final String SENDER = "thabian@laptop.example";
    /// What SES knows our mails by.
    public static final String CONFIGURATION_SET = "thabian";

    /// Where pages and API begin.
    public URI home() {
        return address.resolve(stage.base());
    }

    /// Where staff's tokens come from.
    public URI issuer() {
        return address.resolve("/local/oidc");
    }

    /// What staff's tokens are for.
    public String audience() {
        return template.parameters().getOrDefault("OidcAudience", "thabian");
    }

    /// The console, as the issuer knows it.
    public Client console() {
        return new Client(template.parameters().getOrDefault("OidcClientId", "thabian"), URI.create(home() + "/staff"));
    }

    /// Where mails are handed in.
    URI ses() {
        return address.resolve("/local/ses");
    }

    /// The environment that a function sees.
    public Map<String, String> environment(LambdaFunction function) {
        var environment = new HashMap<>(function.environment(values()));
        environment.put("AWS_REGION", Arns.REGION);
        environment.put("AWS_ENDPOINT_URL", dynamo.toString());
        environment.put("AWS_ENDPOINT_URL_SESV2", ses().toString());
        return environment;
    }

    /// What a table without a stream is called here.
    public static String aside(TableResource table) {
        return TABLE + "-" + table.id().toLowerCase(Locale.ROOT);
    }

    /// What the names of the template stand for here.
    public Map<String, String> values() {
        var values = new HashMap<>(template.parameters());
        values.put("Stage", stage.name());
        values.put("Sender", SENDER);
        values.put("MailsPerSecond", "200");
        values.put("MailsPerDay", "1000000");
        values.put("PublicAddress", home().toString());
        values.put("HasAddress", "true");
        values.put("HasDomain", "false");
        values.put("OwnsPool", "false");
        values.put("HasClientSecret", "false");
        values.put("OidcIssuer", issuer().toString());
        values.put(template.table().id(), TABLE);
        template.asides().forEach(table -> values.put(table.id(), aside(table)));
        values.put("ConfigurationSet", CONFIGURATION_SET);
        values.put("AWS::StackName", STACK);
        values.put("AWS::Region", Arns.REGION);
        values.put("AWS::AccountId", Arns.ACCOUNT);
        return values;
    }
}
