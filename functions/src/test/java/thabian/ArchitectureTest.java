package thabian;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The arrows of the house, as docs/architecture.md draws it.
@AnalyzeClasses(packages = "thabian", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /// Each room, and the rooms that it looks down on.
    private static final Map<String, String> BELOW = Map.ofEntries(
            entry("domain", ""),
            entry("platform", ""),
            entry("words", "domain"),
            entry("link", "domain"),
            entry("http", "words"),
            entry("work", "domain"),
            entry("dynamo", "domain staff"),
            entry("staff", "domain"),
            entry("qr", ""),
            entry("upload", "domain words"),
            entry("picture", "domain words"),
            entry("mail", "domain words link work"),
            entry("page", "domain words link"),
            entry("json", "domain words http link"),
            entry("export", "domain words json"),
            entry("route", "domain platform words link http work staff qr upload picture mail page json export"),
            entry("function", "domain platform words link http work dynamo staff mail page route"));

    @ArchTest
    static void everyRoomKnowsOnlyThoseBelowIt(JavaClasses house) {
        BELOW.forEach((room, below) -> {
            Set<String> known = Set.of((room + " " + below).strip().split(" "));
            noClasses()
                    .that()
                    .resideInAPackage("thabian." + room + "..")
                    .should()
                    .dependOnClassesThat(describe(
                            "stand above " + room + " or beside it",
                            other -> roomOf(other).filter(known::contains).isEmpty()
                                    && other.getPackageName().startsWith("thabian")))
                    .check(house);
        });
    }

    @ArchTest
    static void everyClassHasARoom(JavaClasses house) {
        assertThat(house)
                .allSatisfy(each -> assertThat(roomOf(each))
                        .as(each.getName())
                        .hasValueSatisfying(room -> assertThat(BELOW).containsKey(room)));
    }

    /// Templates count as what calls them.
    @ArchTest
    static final ArchRule noRoomsStandInACircle = SlicesRuleDefinition.slices()
            .matching("thabian.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("thabian.page.jte.."));

    @ArchTest
    static final ArchRule theDomainKnowsOnlyJava = noClasses()
            .that()
            .resideInAPackage("thabian.domain..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("thabian.domain..", "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theDomainDoesNoInputOrOutput = noClasses()
            .that()
            .resideInAPackage("thabian.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql..");

    @ArchTest
    static final ArchRule onlyWiringReadsTheEnvironment = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("thabian.function.Wiring")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule onlyWiringAndTheLogAskTheSystemForTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("thabian.function.Wiring")
            .and()
            .doNotHaveFullyQualifiedName("thabian.platform.Log")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule onlyPicturesLoadTheGraphics = noClasses()
            .that()
            .resideOutsideOfPackage("thabian.picture..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "sun..");

    @ArchTest
    static final ArchRule onlyTheLogPrints = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("thabian.platform.Log")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..");

    /// The room that a class stands in: `domain` of `thabian.domain.slot`.
    private static Optional<String> roomOf(JavaClass each) {
        String[] parts = each.getPackageName().split("\\.");
        return parts.length > 1 && parts[0].equals("thabian") ? Optional.of(parts[1]) : Optional.empty();
    }
}
