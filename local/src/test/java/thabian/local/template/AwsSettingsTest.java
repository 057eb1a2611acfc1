package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What AWS alone reads, and what would go unseen if it were otherwise until somebody is hurt by it.
class AwsSettingsTest {
    private static final Tree RESOURCES = Deployed.ROOT.at("Resources");

    /// Places below the resources, and what stands there as the template writes it.
    private static final String SETTINGS = """
            Api.EndpointConfiguration: { Type: REGIONAL }
            Api.MinimumCompressionSize: 1024
            UserPool.UserPoolTier: LITE
            UserPool.UsernameAttributes: [email]
            UserPool.UsernameConfiguration: { CaseSensitive: false }
            UserPool.AutoVerifiedAttributes: [email]
            UserPool.AccountRecoverySetting: { RecoveryMechanisms: [{ Name: verified_email, Priority: 1 }] }
            UserPool.MfaConfiguration: OPTIONAL
            UserPool.EnabledMfas: [SOFTWARE_TOKEN_MFA]
            UserPool.Policies: { PasswordPolicy: { MinimumLength: 12, RequireLowercase: true, RequireNumbers: true, RequireSymbols: false, \
                RequireUppercase: false, TemporaryPasswordValidityDays: 7 } }
            UserPoolDomain: { UserPoolId: !Ref UserPool, Domain: !If [HasSignInPrefix, !Ref SignInPrefix, !Sub thabian-${Stage}-${AWS::AccountId}] }
            ConsoleClient.UserPoolId: !Ref UserPool
            ConsoleClient.SupportedIdentityProviders: [COGNITO]
            ConsoleClient.AllowedOAuthFlowsUserPoolClient: true
            ConsoleClient.AllowedOAuthFlows: [code]
            ConsoleClient.AllowedOAuthScopes: [openid, profile]
            ConsoleClient.ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            ConsoleClient.IdTokenValidity: 60
            ConsoleClient.AccessTokenValidity: 60
            ConsoleClient.RefreshTokenValidity: 12
            ConsoleClient.TokenValidityUnits: { IdToken: minutes, AccessToken: minutes, RefreshToken: hours }
            ConsoleClient.EnableTokenRevocation: true
            ConsoleClient.PreventUserExistenceErrors: ENABLED
            ConsoleClient.ReadAttributes: [email, name]
            ProgramsClient.UserPoolId: !Ref UserPool
            ProgramsClient.ExplicitAuthFlows: [ALLOW_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH]
            ProgramsClient.AccessTokenValidity: 60
            ProgramsClient.RefreshTokenValidity: 12
            ProgramsClient.TokenValidityUnits: { AccessToken: minutes, RefreshToken: hours }
            ProgramsClient.EnableTokenRevocation: true
            ProgramsClient.PreventUserExistenceErrors: ENABLED
            ProgramsClient.ReadAttributes: [email, name]
            Officers.UserPoolId: !Ref UserPool
            Officers.GroupName: officer
            Viewers.UserPoolId: !Ref UserPool
            Viewers.GroupName: viewer
            Everywhere.UserPoolId: !Ref UserPool
            Everywhere.GroupName: province-all
            Officer: { UserPoolId: !Ref UserPool, Username: !Ref FirstOfficer, DesiredDeliveryMediums: [EMAIL], UserAttributes: [{ Name: email, \
                Value: !Ref FirstOfficer }, { Name: email_verified, Value: true }, { Name: name, Value: !Ref FirstOfficer }] }
            OfficerIsOfficer: { UserPoolId: !Ref UserPool, Username: !Ref Officer, GroupName: !Ref Officers }
            OfficerIsEverywhere: { UserPoolId: !Ref UserPool, Username: !Ref Officer, GroupName: !Ref Everywhere }
            Certificate: { DomainName: !Ref DomainName, ValidationMethod: DNS, DomainValidationOptions: [{ DomainName: !Ref DomainName, \
                HostedZoneId: !Ref HostedZoneId }] }
            Domain: { DomainName: !Ref DomainName, EndpointConfiguration: { Types: [REGIONAL] }, SecurityPolicy: TLS_1_2, RegionalCertificateArn: \
                !If [MakesCertificate, !Ref Certificate, !Ref CertificateArn] }
            DomainMapping: { DomainName: !Ref Domain, RestApiId: !Ref Api, Stage: !Ref Api.Stage }
            DomainRecord: { HostedZoneId: !Ref HostedZoneId, Name: !Ref DomainName, Type: A, AliasTarget: { DNSName: !GetAtt \
                Domain.RegionalDomainName, HostedZoneId: !GetAtt Domain.RegionalHostedZoneId } }
            GatewayAccount: { CloudWatchRoleArn: !GetAtt GatewayLogRole.Arn }
            GatewayLogRole.ManagedPolicyArns: [!Sub arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]
            FloodWall.Scope: REGIONAL
            FloodWallBeforeApi: { WebACLArn: !GetAtt FloodWall.Arn, ResourceArn: !Sub \
                [arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/${Name}, { Name: !Ref Api.Stage }] }
            PublicPermission: { FunctionName: !Ref PublicFunction.Alias, Action: lambda:InvokeFunction, Principal: apigateway.amazonaws.com, \
                SourceArn: !Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${Stage}/* }
            StaffPermission: { FunctionName: !Ref StaffFunction.Alias, Action: lambda:InvokeFunction, Principal: apigateway.amazonaws.com, \
                SourceArn: !Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${Stage}/* }
            SenderAddress: { EmailIdentity: !Ref Sender }
            SenderDomain.EmailIdentity: !Select [1, !Split [@, !Ref Sender]]
            ConfigurationSet: { ReputationOptions: { ReputationMetricsEnabled: true }, SendingOptions: { SendingEnabled: true }, \
                SuppressionOptions: { SuppressedReasons: [] } }
            DeliveryReports: { ConfigurationSetName: !Ref ConfigurationSet, EventDestination: { Enabled: true, MatchingEventTypes: [delivery, \
                bounce, complaint, reject], EventBridgeDestination: { EventBusArn: !Sub \
                arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default } } }
            ClientSecret.SecretString: !Ref OidcClientSecret
            Sessions: { BillingMode: PAY_PER_REQUEST, AttributeDefinitions: [{ AttributeName: id, AttributeType: S }], KeySchema: [{ \
                AttributeName: id, KeyType: HASH }], TimeToLiveSpecification: { AttributeName: expires, Enabled: true }, SSESpecification: { \
                SSEEnabled: true } }
            Table.BillingMode: PAY_PER_REQUEST
            BackupRole.ManagedPolicyArns: [!Sub arn:${AWS::Partition}:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]
            AlarmMailSubscription: { TopicArn: !Ref Alarms, Protocol: email, Endpoint: !Ref AlarmMail }
            DeliveryFunction.EventInvokeConfig: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21600, DestinationConfig: { OnFailure: { \
                Type: SQS, Destination: !GetAtt DeliveryDeadLetters.Arn } } }
            SweepFunction.EventInvokeConfig: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60, DestinationConfig: { OnFailure: { Type: \
                SQS, Destination: !GetAtt SweepDeadLetters.Arn } } }
            Table.SSESpecification.SSEEnabled: true
            Table.SSESpecification.SSEType: KMS
            Table.TimeToLiveSpecification.Enabled: true
            PublicFunction.Timeout: 15
            StaffFunction.Timeout: 29
            AuthorizerFunction.Timeout: 10
            DeliveryFunction.Timeout: 30
            SweepFunction.Timeout: 60
            MailFunction.Events.OwedMail.Properties.StartingPosition: TRIM_HORIZON
            MailFunction.Events.OwedMail.Properties.BisectBatchOnFunctionError: true
            MailFunction.Events.OwedMail.Properties.MaximumRetryAttempts: 5
            DeliveryFunction.Events.Reports.Properties.RetryPolicy: { MaximumRetryAttempts: 8, MaximumEventAgeInSeconds: 21600 }
            SweepFunction.Events.EveryMinute.Properties.RoleArn: !GetAtt SweepScheduleRole.Arn
            SweepFunction.Events.EveryMinute.Properties.RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 120 }
            """;

    static Stream<Arguments> whatIsSet() {
        return SETTINGS.lines()
                .map(line -> Arguments.of((Object[]) line.replaceAll(" +", " ").split(": ", 2)));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsSet(String place, String value) {
        var names = List.of(place.split("\\."));
        var properties = RESOURCES.at(names.getFirst(), "Properties");
        assertThat(written(properties
                        .at(names.subList(1, names.size()).toArray(String[]::new))
                        .value()))
                .isEqualTo(value);
    }

    /// A value in one line, as YAML has it.
    private static String written(@Nullable Object value) {
        return switch (value) {
            case Intrinsic(String tag, Object argument) -> tag + " " + written(argument);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            case List<?> list ->
                list.stream().map(AwsSettingsTest::written).collect(Collectors.joining(", ", "[", "]"));
            case null, default -> String.valueOf(value);
        };
    }

    /// Each condition, and the resources that are there where it holds.
    private static final String WHERE = """
            HasAlarmMail     AlarmMailSubscription
            HasBackups       BackupPlan BackupRole BackupSelection
            HasBudget        Budget
            HasClientSecret  ClientSecret
            HasDomain        CertificateAlarm Domain DomainMapping
            HasWall          FloodWall FloodWallBeforeApi WallAlarm WalledRequests
            HasZone          DomainRecord
            InvitesOfficer   Officer OfficerIsEverywhere OfficerIsOfficer
            MakesCertificate Certificate
            OwnsPool         ConsoleClient Everywhere Officers ProgramsClient UserPool UserPoolDomain Viewers
            VerifiesAddress  SenderAddress
            VerifiesDomain   SenderDomain
            """;

    /// But for those of `OnAws`, which `TemplateTest` has.
    @Test
    void aResourceIsThereWhereItsConditionHolds() {
        var found = RESOURCES.entries().stream()
                .filter(resource -> resource.getValue().at("Condition").exists())
                .collect(Collectors.groupingBy(
                        resource -> resource.getValue().at("Condition").text(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        found.remove("OnAws");
        assertThat(found)
                .isEqualTo(WHERE.lines()
                        .map(line -> List.of(line.split(" +")))
                        .collect(Collectors.toMap(
                                List::getFirst,
                                words -> words.subList(1, words.size()).stream().collect(Collectors.toSet()))));
    }

    @Test
    void everyQueueKeepsWhatLiesThereForAFortnightEncrypted() {
        assertThat(Template.resources(Deployed.ROOT, "AWS::SQS::Queue").values())
                .hasSize(4)
                .allSatisfy(queue -> assertThat(written(queue.at("Properties").value()))
                        .isEqualTo("{ MessageRetentionPeriod: 1209600, SqsManagedSseEnabled: true }"));
    }

    @Test
    void everyLogIsKeptAsLongAndUnderTheSameKey() {
        assertThat(Template.resources(Deployed.ROOT, "AWS::Logs::LogGroup").values())
                .hasSize(7)
                .allSatisfy(
                        log -> assertThat(written(log.at("Properties").value()))
                                .isEqualTo(
                                        "{ RetentionInDays: !Ref LogDays, KmsKeyId: !If [HasKey, !Ref KeyArn, !Ref AWS::NoValue] }"));
    }

    /// Within its week, and without a name that would collide with another stage's.
    @Test
    void everyWakeIsTriedForADayAndEndsInOneQueue() {
        assertThat(Deployed.functions()
                        .map(id -> RESOURCES.at(id, "Properties", "Events", "Wake", "Properties"))
                        .filter(Tree::exists))
                .hasSize(5)
                .allSatisfy(
                        wake -> assertThat(written(wake.value()).replaceFirst("Input: .*, RetryPolicy", "RetryPolicy"))
                                .isEqualTo(
                                        "{ ScheduleExpression: rate(7 days), OmitName: true, FlexibleTimeWindow: { Mode: OFF }, "
                                                + "RoleArn: !GetAtt WakeRole.Arn, "
                                                + "RetryPolicy: { MaximumRetryAttempts: 100, MaximumEventAgeInSeconds: 86400 }, "
                                                + "DeadLetterConfig: { Arn: !GetAtt WakeDeadLetters.Arn } }"));
    }

    @Test
    void everyFunctionHasTheMemoryThatWasMeasured() {
        assertThat(Deployed.functions()
                        .map(id -> RESOURCES.at(id, "Properties", "MemorySize").text()))
                .containsOnly("1024");
    }

    /// Each service may take on the roles that are its own.
    @Test
    void everyRoleIsTakenOnByItsServiceAlone() {
        var services = Map.of(
                "GatewayLogRole", "apigateway",
                "SweepScheduleRole", "scheduler",
                "WakeRole", "scheduler",
                "BackupRole", "backup");
        assertThat(Template.resources(Deployed.ROOT, "AWS::IAM::Role"))
                .hasSize(10)
                .allSatisfy((id, role) -> {
                    var trust = written(
                            role.at("Properties", "AssumeRolePolicyDocument").value());
                    assertThat(trust)
                            .startsWith("{ Version: 2012-10-17, Statement: [{ Effect: Allow, Principal: { Service: "
                                    + services.getOrDefault(id, "lambda") + ".amazonaws.com }, Action: sts:AssumeRole")
                            .doesNotContain("}, {");
                });
    }
}
