package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What outlives a mistake, and what a parameter switches on.
class KeptTest {
    private static final Tree ROOT = Deployed.ROOT;
    private static final Tree TABLE = ROOT.at("Resources", "Table", "Properties");

    @Test
    void theTableIsNotDeletedAndComesBackToAnySecond() {
        assertThat(TABLE.at("DeletionProtectionEnabled").text()).isEqualTo("true");
        var recovery = TABLE.at("PointInTimeRecoverySpecification");
        assertThat(recovery.at("PointInTimeRecoveryEnabled").text()).isEqualTo("true");
        assertThat(recovery.at("RecoveryPeriodInDays").reference()).isEqualTo("RecoveryDays");
        assertThat(Deployed.TEMPLATE.parameters()).containsEntry("RecoveryDays", "35");
    }

    @ParameterizedTest
    @MethodSource
    void whatHoldsDataOutlivesTheStack(String id) {
        assertThat(ROOT.at("Resources", id, "DeletionPolicy").text()).startsWith("Retain");
        assertThat(ROOT.at("Resources", id, "UpdateReplacePolicy").text()).isEqualTo("Retain");
    }

    static Stream<String> whatHoldsDataOutlivesTheStack() {
        return Stream.of("AWS::DynamoDB::Table", "AWS::Logs::LogGroup", "AWS::Backup::BackupVault")
                .flatMap(type -> Template.resources(ROOT, type).keySet().stream())
                .filter(id -> !id.equals("Sessions"));
    }

    /// What outlives its stack, by what becomes of it where the first deploy fails: CloudFormation cannot delete
    /// what is protected, why it failed stands in the logs, and the account's setting names the role from then on.
    /// The rest goes, above all SES's identities, whose names are not ours to choose.
    @Test
    void aFirstDeployThatFailsLeavesNothingThatStopsTheSecond() {
        var kept = ROOT.at("Resources").entries().stream()
                .filter(resource -> resource.getValue().at("DeletionPolicy").exists())
                .collect(Collectors.groupingBy(
                        resource -> resource.getValue().at("DeletionPolicy").text(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        var logs = Template.resources(ROOT, "AWS::Logs::LogGroup").keySet();
        assertThat(kept)
                .isEqualTo(Map.of(
                        "Retain",
                        Stream.concat(Stream.of("Table", "UserPool", "GatewayAccount", "GatewayLogRole"), logs.stream())
                                .collect(Collectors.toSet()),
                        "RetainExceptOnCreate",
                        Set.of(
                                "SenderAddress",
                                "SenderDomain",
                                "BackupVault",
                                "Officers",
                                "Viewers",
                                "Everywhere",
                                "Officer",
                                "OfficerIsOfficer",
                                "OfficerIsEverywhere")));
        assertThat(ROOT.at("Resources").entries())
                .filteredOn(resource -> resource.getValue().at("DeletionPolicy").exists())
                .allSatisfy(resource -> assertThat(
                                resource.getValue().at("UpdateReplacePolicy").text())
                        .as(resource.getKey())
                        .isEqualTo("Retain"));
        assertThat(TABLE.at("DeletionProtectionEnabled").text()).isEqualTo("true");
        assertThat(ROOT.at("Resources", "UserPool", "Properties", "DeletionProtection")
                        .text())
                .isEqualTo("ACTIVE");
        assertThat(kept.get("Retain"))
                .allSatisfy(
                        id -> assertThat(ROOT.at("Resources", id, "Properties").entries())
                                .extracting(Map.Entry::getKey)
                                .as("AWS names it, so that the second may make another")
                                .doesNotContain("TableName", "LogGroupName", "RoleName"));
    }

    @Test
    void whoIsSignedInIsKeptNowhereElse() {
        var sessions = ROOT.at("Resources", "Sessions");
        assertThat(sessions.at("Properties", "TimeToLiveSpecification", "AttributeName")
                        .text())
                .isEqualTo("expires");
        for (var property : List.of("StreamSpecification", "PointInTimeRecoverySpecification")) {
            assertThat(sessions.at("Properties", property).exists())
                    .as(property)
                    .isFalse();
        }
        assertThat(sessions.at("DeletionPolicy").exists()).isFalse();
        assertThat(ROOT.at("Resources", "BackupSelection").toString()).doesNotContain("Sessions");
    }

    @Test
    void whatMayBeUnderAKeyOfOnesOwnIs() {
        var key = new Intrinsic(
                "!If", List.of("HasKey", new Intrinsic("!Ref", "KeyArn"), new Intrinsic("!Ref", "AWS::NoValue")));
        assertThat(TABLE.at("SSESpecification", "KMSMasterKeyId").value()).isEqualTo(key);
        assertThat(ROOT.at("Resources", "BackupVault", "Properties", "EncryptionKeyArn")
                        .value())
                .isEqualTo(key);
        assertThat(Template.resources(ROOT, "AWS::Logs::LogGroup").values())
                .allSatisfy(log ->
                        assertThat(log.at("Properties", "KmsKeyId").value()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({
        "KeyArn, '', HasKey",
        "AlarmMail, '', HasAlarmMail",
        "MonthlyBudget, 0, HasBudget",
        "PublicConcurrency, '', KeepsConcurrency"
    })
    void nothingOptionalIsOnByItself(String parameter, String off, String condition) {
        assertThat(Deployed.TEMPLATE.parameters()).containsEntry(parameter, off);
        assertThat(ROOT.at("Conditions", condition).value())
                .isEqualTo(new Intrinsic(
                        "!Not", List.of(new Intrinsic("!Equals", List.of(new Intrinsic("!Ref", parameter), off)))));
    }

    @Test
    void noBackupIsMadeByItselfOrWhereNoAwsIs() {
        assertThat(Deployed.TEMPLATE.parameters()).containsEntry("BackupDays", "0");
        assertThat(ROOT.at("Conditions", "HasBackups").value())
                .isEqualTo(new Intrinsic(
                        "!And",
                        List.of(
                                new Intrinsic("!Condition", "OnAws"),
                                new Intrinsic(
                                        "!Not",
                                        List.of(new Intrinsic(
                                                "!Equals", List.of(new Intrinsic("!Ref", "BackupDays"), "0")))))));
    }

    @ParameterizedTest
    @CsvSource({
        "BackupPlan, HasBackups",
        "BackupSelection, HasBackups",
        "BackupRole, HasBackups",
        "AlarmMailSubscription, HasAlarmMail",
        "Budget, HasBudget"
    })
    void whatAParameterSwitchesOn(String resource, String condition) {
        assertThat(ROOT.at("Resources", resource, "Condition").text()).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource({
        "PublicConcurrency, '', true",
        "PublicConcurrency, 100, true",
        "PublicConcurrency, 0, false",
        "KeyArn, arn:aws:kms:ap-southeast-1:123456789012:key/1a2b3c4d-0000-4000-8000-000000000000, true",
        "KeyArn, alias/thabian, false",
        "AlarmMail, dla@office.example, true",
        "AlarmMail, dla, false",
        "AlarmMail, <dla@office.example>, false",
        "Sender, thabian@mail.office.example, true",
        "Sender, <thabian@office.example>, false",
        "Sender, mailto:thabian@office.example, false",
        "Sender, Thabian <thabian@office.example>, false",
        "FirstOfficer, mailto:a@office.example, false"
    })
    void aSwitchTakesOnlyWhatWorks(String parameter, String value, boolean taken) {
        assertThat(value.matches(
                        ROOT.at("Parameters", parameter, "AllowedPattern").text()))
                .isEqualTo(taken);
    }

    /// As the parameter says: at 80 % of it, and where the forecast is above it.
    @Test
    void aBudgetRingsBeforeItIsSpent() {
        var budget = ROOT.at("Resources", "Budget", "Properties");
        assertThat(budget.at("Budget").value())
                .isEqualTo(Map.of(
                        "BudgetType", "COST",
                        "TimeUnit", "MONTHLY",
                        "BudgetLimit", Map.of("Amount", new Intrinsic("!Ref", "MonthlyBudget"), "Unit", "USD")));
        assertThat(budget.at("NotificationsWithSubscribers").items())
                .extracting(notification -> notification.at("Notification").entries().stream()
                        .map(entry -> entry.getValue().text())
                        .collect(Collectors.joining(" ")))
                .containsExactly("ACTUAL GREATER_THAN 80 PERCENTAGE", "FORECASTED GREATER_THAN 100 PERCENTAGE");
    }

    @Test
    void aBackupOfTheTableGoesIntoTheStacksOwnVault() {
        var rules = ROOT.at("Resources", "BackupPlan", "Properties", "BackupPlan", "BackupPlanRule")
                .items();
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.at("TargetBackupVault").value()).isEqualTo(new Intrinsic("!Ref", "BackupVault"));
            assertThat(rule.at("Lifecycle").value())
                    .isEqualTo(Map.of("DeleteAfterDays", new Intrinsic("!Ref", "BackupDays")));
            assertThat(rule.at("ScheduleExpression").text()).isEqualTo("cron(0 19 * * ? *)");
        });
        var selection = ROOT.at("Resources", "BackupSelection", "Properties");
        assertThat(selection.at("BackupPlanId").reference()).isEqualTo("BackupPlan");
        assertThat(selection.at("BackupSelection", "IamRoleArn").value())
                .isEqualTo(new Intrinsic("!GetAtt", "BackupRole.Arn"));
        assertThat(selection.at("BackupSelection", "Resources").value())
                .isEqualTo(List.of(new Intrinsic("!GetAtt", "Table.Arn")));
    }

    @Test
    void aDomainThatTheStackVerifiesSignsItsMails() {
        var domain = ROOT.at("Resources", "SenderDomain", "Properties");
        assertThat(domain.at("DkimAttributes", "SigningEnabled").text()).isEqualTo("true");
        assertThat(domain.at("DkimSigningAttributes", "NextSigningKeyLength").text())
                .isEqualTo("RSA_2048_BIT");
    }

    @Test
    void requestsAreTracedWhereAskedForAndThenAllTheWay() {
        assertThat(ROOT.at("Globals", "Function", "Tracing").value()).isEqualTo(new Intrinsic("!Ref", "Tracing"));
        assertThat(Deployed.api().at("TracingEnabled").value())
                .isEqualTo(new Intrinsic("!If", List.of("IsTraced", "true", "false")));
        assertThat(ROOT.at("Conditions", "IsTraced").value())
                .isEqualTo(new Intrinsic("!Equals", List.of(new Intrinsic("!Ref", "Tracing"), "Active")));
        assertThat(Deployed.TEMPLATE.parameters()).containsEntry("Tracing", "PassThrough");
    }

    @Test
    void alarmsAndBudgetMayRingTheTopicAndNobodyElse() {
        var statement = ROOT.at("Resources", "AlarmsPolicy", "Properties", "PolicyDocument", "Statement")
                .items()
                .getFirst();
        assertThat(statement.at("Principal", "Service").items())
                .extracting(Tree::text)
                .containsExactly("cloudwatch.amazonaws.com", "budgets.amazonaws.com");
        assertThat(statement.at("Condition", "StringEquals").value())
                .isEqualTo(Map.of("aws:SourceAccount", new Intrinsic("!Ref", "AWS::AccountId")));
        assertThat(ROOT.at("Resources", "Budget", "Properties", "NotificationsWithSubscribers")
                        .items())
                .allSatisfy(notification -> assertThat(notification
                                .at("Subscribers")
                                .items()
                                .getFirst()
                                .at("Address")
                                .reference())
                        .isEqualTo("Alarms"));
    }

    @Test
    void onlyThePublicKeepsConcurrencyForItself() {
        assertThat(Deployed.functions()
                        .filter(id -> ROOT.at("Resources", id, "Properties", "ReservedConcurrentExecutions")
                                .exists()))
                .containsExactly("PublicFunction");
        assertThat(ROOT.at("Resources", "PublicFunction", "Properties", "ReservedConcurrentExecutions")
                        .value())
                .isEqualTo(new Intrinsic(
                        "!If",
                        List.of(
                                "KeepsConcurrency",
                                new Intrinsic("!Ref", "PublicConcurrency"),
                                new Intrinsic("!Ref", "AWS::NoValue"))));
    }
}
