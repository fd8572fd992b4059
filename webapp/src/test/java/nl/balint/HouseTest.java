package nl.balint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan of the house as code: who may use whom, where each library lives, nobody behind another's front room. */
class HouseTest {

    private static final String ROOT = "nl.balint.";

    /** Each module with all that it may use; the order is that of the floors. A new module is one row. */
    private static final Map<String, List<String>> MAY_USE = floors();

    /** Each library with its one home. */
    private static final Map<String, List<String>> HOME_OF = Map.ofEntries(
            Map.entry(
                    "cms.content",
                    List.of("javax.jcr..", "org.apache.jackrabbit..", "org.postgresql..", "com.zaxxer..")),
            Map.entry(
                    "cms.http",
                    List.of(
                            "io.javalin..",
                            "org.eclipse.jetty..",
                            "jakarta.servlet..",
                            "com.fasterxml.jackson..",
                            "org.apache.commons.fileupload2..")),
            Map.entry("cms.rendering", List.of("freemarker..", "net.coobird..", "com.luciad..")),
            Map.entry("cms.search", List.of("org.apache.lucene..")),
            Map.entry("cms.site", List.of("com.rometools..", "net.fortuna..", "org.mnode..")),
            Map.entry("cms.mail", List.of("jakarta.mail..", "org.eclipse.angus..")),
            Map.entry("cms.publishing", List.of("com.github.difflib..")),
            Map.entry("cms.print", List.of("com.openhtmltopdf..", "org.apache.pdfbox..")),
            Map.entry(
                    "cms.security",
                    List.of(
                            "org.apache.shiro..",
                            "org.bouncycastle.crypto..",
                            "com.webauthn4j..",
                            "io.nayuki.qrcodegen..")),
            Map.entry("cms.upkeep", List.of("org.bouncycastle.bcpg..", "org.bouncycastle.openpgp..")),
            Map.entry("portal.places", List.of("org.apache.commons.text..")),
            Map.entry("portal.members", List.of("de.siegmar..", "org.dhatim..", "ezvcard..")),
            Map.entry("portal.documents", List.of("org.apache.tika..")));

    private static JavaClasses house;

    private static Map<String, List<String>> floors() {
        Map<String, List<String>> floors = new LinkedHashMap<>();
        floors.put("cms.content", List.of());
        floors.put("cms.definitions", List.of());
        floors.put("cms.http", List.of());
        floors.put("cms.rendering", List.of("cms.content", "cms.definitions", "cms.http"));
        floors.put("cms.search", List.of("cms.content"));
        floors.put("cms.site", List.of("cms.content", "cms.definitions", "cms.http", "cms.rendering", "cms.search"));
        floors.put("cms.forms", List.of("cms.content", "cms.definitions", "cms.http", "cms.rendering"));
        floors.put("cms.mail", List.of("cms.content", "cms.definitions", "cms.http", "cms.rendering"));
        floors.put("cms.print", List.of());
        floors.put(
                "cms.security",
                List.of("cms.content", "cms.definitions", "cms.forms", "cms.http", "cms.mail", "cms.rendering"));
        floors.put(
                "cms.workflow",
                List.of("cms.content", "cms.forms", "cms.http", "cms.mail", "cms.rendering", "cms.security"));
        floors.put("cms.upkeep", List.of("cms.content", "cms.http", "cms.rendering", "cms.security"));
        floors.put("cms.workshop", List.of("cms.definitions", "cms.http", "cms.rendering", "cms.security"));
        List<String> beneathOffices = List.of(
                "cms.content",
                "cms.definitions",
                "cms.forms",
                "cms.http",
                "cms.mail",
                "cms.rendering",
                "cms.security",
                "cms.workflow");
        floors.put("cms.submissions", beneathOffices);
        floors.put("cms.wording", and(beneathOffices, "cms.print"));
        floors.put("cms.privacy", and(beneathOffices, "cms.print", "cms.submissions"));
        floors.put("cms.publishing", beneathOffices);
        floors.put(
                "cms.assets",
                List.of("cms.content", "cms.forms", "cms.http", "cms.publishing", "cms.rendering", "cms.security"));
        floors.put(
                "cms.editing",
                List.of(
                        "cms.content",
                        "cms.definitions",
                        "cms.forms",
                        "cms.http",
                        "cms.publishing",
                        "cms.rendering",
                        "cms.security"));
        floors.put(
                "cms.contentapps",
                List.of(
                        "cms.content",
                        "cms.definitions",
                        "cms.editing",
                        "cms.forms",
                        "cms.http",
                        "cms.publishing",
                        "cms.rendering",
                        "cms.security"));
        floors.put("portal.places", List.of("cms.content"));
        floors.put("portal.members", and(beneathOffices, "portal.places"));
        floors.put(
                "portal.documents", and(beneathOffices, "cms.print", "cms.search", "portal.members", "portal.places"));
        floors.put(
                "portal.applications",
                and(beneathOffices, "cms.print", "cms.submissions", "portal.members", "portal.places"));
        floors.put(
                "portal.directory",
                and(beneathOffices, "cms.search", "cms.site", "cms.submissions", "portal.members", "portal.places"));
        return floors;
    }

    private static List<String> and(List<String> modules, String... more) {
        return Stream.concat(modules.stream(), Stream.of(more)).toList();
    }

    @BeforeAll
    static void enter() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.balint");
        assertThat(house).isNotEmpty();
    }

    static List<String> modules() {
        return List.copyOf(MAY_USE.keySet());
    }

    @Test
    void everyClassLivesInAModuleOfThePlanOrInTheWebapp() {
        List<String> strangers = house.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "cms.") || name.startsWith(ROOT + "portal."))
                .filter(name -> modules().stream().noneMatch(module -> (name + ".").startsWith(ROOT + module + ".")))
                .toList();

        assertThat(strangers).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleUsesOnlyTheModulesBeneathIt(String module) {
        List<String> allowed = MAY_USE.getOrDefault(module, List.of());
        String[] forbidden = modules().stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden).or(theWebapp()))
                .check(house);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> theWebapp() {
        return resideInAnyPackage("nl.balint..")
                .and(not(resideInAnyPackage("nl.balint.cms..", "nl.balint.portal..")))
                .as("the webapp");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aLibraryHasOneHome(String module) {
        String[] libraries = HOME_OF.getOrDefault(module, List.of()).toArray(String[]::new);
        if (libraries.length == 0) {
            return;
        }

        noClasses()
                .that(resideOutsideOfPackages(ROOT + module + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .check(house);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nobodyEntersTheInternalRoomsOfAnother(String module) {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + module + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + module + ".internal.."))
                .check(house);
    }

    @Test
    void packagesFormNoCircle() {
        ArchRule rule = slices().matching("nl.(**)").should().beFreeOfCycles();

        rule.check(house);
    }

    @Test
    void onlyTheDurableSaveCallsTheSaveOfTheRepository() {
        List<String> callers = house.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getFullName().equals("javax.jcr.Session.save()"))
                .map(call -> call.getOriginOwner().getName())
                .distinct()
                .toList();

        assertThat(callers).hasSize(1);
    }

    @Test
    void absenceIsAReturnNeverAFieldOrAParameter() {
        methods().should().notHaveRawParameterTypes(java.util.Optional.class).check(house);
        List<String> fields = house.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(java.util.Optional.class))
                .map(field -> field.getFullName())
                .toList();

        assertThat(fields).isEmpty();
    }
}
