package thabian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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

/// The arrows of the house: function → rooms → words → domain → java.
@AnalyzeClasses(packages = "thabian", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ROOMS = {
        "thabian.web..",
        "thabian.page..",
        "thabian.export..",
        "thabian.mail..",
        "thabian.dynamo..",
        "thabian.qr..",
        "thabian.picture..",
        "thabian.staff..",
        "thabian.upload.."
    };

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("function")
            .definedBy("thabian.function..")
            .layer("rooms")
            .definedBy(ROOMS)
            .layer("words")
            .definedBy("thabian.words..")
            .layer("domain")
            .definedBy("thabian.domain..")
            .whereLayer("function")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rooms")
            .mayOnlyBeAccessedByLayers("function")
            .whereLayer("words")
            .mayOnlyBeAccessedByLayers("function", "rooms");

    @ArchTest
    static final ArchRule roomsDoNotKnowEachOther = SlicesRuleDefinition.slices()
            .matching("thabian.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(isIn("function"), isIn("*"))
            .ignoreDependency(isIn("*"), isIn("words"))
            .ignoreDependency(isIn("*"), isIn("domain"));

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
            .doNotHaveFullyQualifiedName("thabian.function.Log")
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
            .doNotHaveFullyQualifiedName("thabian.function.Log")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..");

    private static DescribedPredicate<JavaClass> isIn(String room) {
        return JavaClass.Predicates.resideInAPackage("thabian." + room + "..");
    }
}
