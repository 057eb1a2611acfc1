package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A parameter that is said otherwise by a later deploy. What CloudFormation cannot change it makes anew before it
/// deletes the old one: which is refused where both would have one name, and takes away what is in the old one.
class ChangedLaterTest {
    private static final Tree RESOURCES = Deployed.ROOT.at("Resources");

    /// What of each type CloudFormation changes by replacement: `createOnlyProperties` of its resource schemas
    /// (ap-southeast-1, November 2026).
    private static final Map<String, List<String>> REPLACED = """
            ApiGateway::Account
            ApiGateway::BasePathMapping DomainName BasePath
            ApiGateway::DomainName DomainName
            Backup::BackupPlan
            Backup::BackupSelection BackupSelection BackupPlanId
            Backup::BackupVault BackupVaultName EncryptionKeyArn
            Budgets::Budget NotificationsWithSubscribers
            CertificateManager::Certificate DomainName DomainValidationOptions ValidationMethod KeyAlgorithm
            CloudWatch::Alarm AlarmName
            CloudWatch::Dashboard DashboardName
            Cognito::UserPool
            Cognito::UserPoolClient GenerateSecret UserPoolId
            Cognito::UserPoolDomain UserPoolId Domain
            Cognito::UserPoolGroup UserPoolId GroupName
            Cognito::UserPoolUser Username UserPoolId UserAttributes DesiredDeliveryMediums MessageAction
            Cognito::UserPoolUserToGroupAttachment UserPoolId GroupName Username
            DynamoDB::Table TableName
            IAM::Role Path RoleName
            Lambda::Permission FunctionName SourceArn Principal Action
            Logs::LogGroup LogGroupName
            Logs::MetricFilter FilterName LogGroupName
            Route53::RecordSet HostedZoneName Name HostedZoneId
            SES::ConfigurationSet Name
            SES::ConfigurationSetEventDestination ConfigurationSetName
            SES::EmailIdentity EmailIdentity
            SNS::Subscription Endpoint Protocol TopicArn
            SNS::Topic TopicName
            SNS::TopicPolicy
            SQS::Queue QueueName
            SQS::QueuePolicy
            SecretsManager::Secret Name
            WAFv2::WebACL Name Scope
            WAFv2::WebACLAssociation ResourceArn WebACLArn
            """.lines().map(line -> line.split(" ")).collect(
            Collectors.toMap(
                    words -> "AWS::" + words[0], words -> List.of(words).subList(1, words.length)));

    /// Each resource that a later deploy replaces, the parameters whose change does that, and why it goes well.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AlarmMailSubscription | AlarmMail               | another address, another subscription
            BackupVault           | KeyArn                  | its name has the key in it; bin/preflight knows the one of before
            Certificate           | DomainName HostedZoneId | AWS names it
            Domain                | DomainName              | that is its name
            DomainRecord          | DomainName HostedZoneId | those are its name and place
            Officer               | FirstOfficer            | another address, another account; the one of before stays
            PublicPermission      | Stage                   | AWS names it
            SenderAddress         | Sender                  | that is its name; bin/preflight knows what SES has already
            SenderDomain          | Sender                  | that is its name; bin/preflight knows what SES has already
            StaffPermission       | Stage                   | AWS names it
            UserPoolDomain        | SignInPrefix Stage      | it does not, and bin/preflight says so
            """)
    void whatALaterDeployReplacesIsKnown(String id, String parameters, String why) {
        assertThat(replacing(id)).as(why).containsExactlyInAnyOrder(parameters.split(" "));
    }

    @Test
    void nothingElseIsReplaced() {
        assertThat(RESOURCES.entries().stream()
                        .map(Map.Entry::getKey)
                        .filter(id -> !replacing(id).isEmpty()))
                .hasSize(11);
    }

    /// The parameters that reach what CloudFormation changes by replacement.
    private static Set<String> replacing(String id) {
        var type = RESOURCES.at(id, "Type").text();
        if (type.startsWith("AWS::Serverless::")) {
            return Set.of();
        }
        assertThat(REPLACED).containsKey(type);
        return REPLACED.get(type).stream()
                .flatMap(property -> parameters(Optional.ofNullable(
                        RESOURCES.at(id, "Properties", property).value())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> parameters(Optional<Object> value) {
        return value.stream().flatMap(Deployed::named).flatMap(name -> {
            var condition = Deployed.ROOT.at("Conditions", name);
            return condition.exists()
                    ? parameters(Optional.ofNullable(condition.value()))
                    : Stream.of(name)
                            .filter(parameter ->
                                    Deployed.ROOT.at("Parameters", parameter).exists());
        });
    }

    /// A stack that goes without backups for a while takes them up again into the vault that it has.
    @Test
    void theVaultComesAndGoesWithNoParameter() {
        assertThat(RESOURCES.at("BackupVault", "Condition").text()).isEqualTo("OnAws");
        assertThat(parameters(Optional.of(new Intrinsic("!Condition", "OnAws"))))
                .containsExactly("StandIn");
    }

    /// Vaults' names have up to fifty characters: eight of the stack's id, and a key's id of up to 36.
    @Test
    void anotherKeyIsAnotherVault() {
        var name = RESOURCES.at("BackupVault", "Properties", "BackupVaultName").value();
        assertThat(String.valueOf(name)).contains("${Id}-${Key}", "${KeyArn}/aws", "AWS::StackId");
        assertThat(Deployed.named(name)).contains("KeyArn").doesNotContain("BackupDays");
    }

    @Test
    void whoHasAnAccountKeepsItWithItsRights() {
        var people = Stream.of("Group", "User", "UserToGroupAttachment")
                .flatMap(kind -> Template.resources(Deployed.ROOT, "AWS::Cognito::UserPool" + kind).values().stream())
                .toList();
        assertThat(people).hasSize(6).allSatisfy(resource -> {
            assertThat(resource.at("DeletionPolicy").text()).isEqualTo("RetainExceptOnCreate");
            assertThat(resource.at("UpdateReplacePolicy").text()).isEqualTo("Retain");
        });
    }
}
