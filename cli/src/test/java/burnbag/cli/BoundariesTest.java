package burnbag.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Draws the arrows of `ARCHITECTURE.md` between modules and packages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundariesTest {
  private static JavaClasses classes;

  @BeforeAll
  static void everything_that_is_built() {
    List<Path> built =
        Stream.of(
                "marking",
                "ledger",
                "reading",
                "reader",
                "sweep",
                "custody",
                "response",
                "papers",
                "desk",
                "cli")
            .map(module -> Ran.ROOT.resolve(module + "/target/classes"))
            .filter(Files::isDirectory)
            .toList();
    classes = new ClassFileImporter().importPaths(built);
  }

  @Test
  void modules_form_no_cycle() {
    slices().matching("burnbag.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void marking_stands_on_the_jdk_alone() {
    noClasses()
        .that()
        .resideInAPackage("burnbag.marking..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("burnbag.marking..", "java..", "jdk.incubator.vector..")
        .check(classes);
  }

  @Test
  void the_ledger_stands_on_the_jdk_alone() {
    noClasses()
        .that()
        .resideInAPackage("burnbag.ledger..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("burnbag.ledger..", "java..", "javax.crypto..")
        .check(classes);
  }

  @Test
  void the_office_sees_neither_sweep_nor_reader_and_only_its_store_sees_a_database() {
    noClasses()
        .that()
        .resideInAPackage("burnbag.custody..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("burnbag.sweep..", "burnbag.reading..", "burnbag.reader..")
        .check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackages("burnbag.custody.store..", "burnbag.response.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..", "org.postgresql..")
        .check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackages("burnbag.custody.signature..", "burnbag.reader..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.bouncycastle..")
        .check(classes);
    slices().matching("burnbag.custody.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void what_has_turned_up_cannot_see_the_register_or_a_holder() {
    noClasses()
        .that()
        .resideInAPackage("burnbag.response..")
        .and()
        .resideOutsideOfPackage("burnbag.response.office..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("burnbag.custody..", "burnbag.papers..", "burnbag.reader..")
        .check(classes);
    slices().matching("burnbag.response.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void a_finders_data_lies_where_no_lot_and_no_address_is_seen() {
    noClasses()
        .that()
        .resideInAPackage("burnbag.response.find..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "burnbag.response.find..",
            "burnbag.ledger..",
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.text..",
            "java.nio.charset..",
            "java.security..",
            "javax.crypto..")
        .check(classes);
    noClasses()
        .that()
        .resideInAnyPackage("burnbag.response.gate..", "burnbag.response.screening..")
        .or()
        .resideInAPackage("burnbag.custody..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("burnbag.response.find..")
        .check(classes);
  }

  @Test
  void reading_stands_on_marking_and_the_jdk() {
    noClasses()
        .that()
        .resideInAPackage("burnbag.reading..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("burnbag.reading..", "burnbag.marking..", "java..")
        .check(classes);
  }

  @Test
  void nothing_depends_on_the_reader_and_the_reader_sees_no_sweep() {
    noClasses()
        .that()
        .resideOutsideOfPackage("burnbag.reader..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("burnbag.reader..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("burnbag.reader..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("burnbag.sweep..", "burnbag.cli..")
        .check(classes);
  }

  @Test
  void parsers_live_in_the_reader_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("burnbag.reader..", "burnbag.papers..", "burnbag.desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache..", "javax.xml..", "org.xml..", "org.w3c..")
        .check(classes);
    // What serves its pages is Apache's too, and no parser of papers.
    noClasses()
        .that()
        .resideInAPackage("burnbag.desk..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache..", "javax.xml..", "org.xml..", "org.w3c..")
                .and(resideOutsideOfPackage("org.apache.tomcat..")))
        .check(classes);
  }

  @Test
  void papers_write_pdf_and_stand_on_nothing_of_ours() {
    noClasses()
        .that()
        .resideInAPackage("burnbag.papers..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "burnbag.cli..",
            "burnbag.custody..",
            "burnbag.ledger..",
            "burnbag.marking..",
            "burnbag.reading..",
            "burnbag.reader..",
            "burnbag.sweep..",
            "javax.xml..",
            "org.xml..",
            "org.w3c..")
        .check(classes);
    // A PDF is made here; one that came from elsewhere is a worker's to open.
    noClasses()
        .that()
        .resideInAPackage("burnbag.papers..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.pdfbox.Loader")
        .check(classes);
  }

  @Test
  void only_the_two_programs_know_flags_and_no_module_knows_the_cli() {
    noClasses()
        .that()
        .resideOutsideOfPackages("burnbag.cli..", "burnbag.desk")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackage("burnbag.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("burnbag.cli..")
        .check(classes);
  }

  @Test
  void only_the_desk_knows_Spring_and_nothing_depends_on_the_desk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("burnbag.desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "jakarta.servlet..", "org.thymeleaf..", "burnbag.desk..")
        .check(classes);
  }

  @Test
  void pages_for_finders_and_the_gate_see_no_register_but_through_the_office() {
    // Pages of the office about finds and logins are named here; nothing else there sees it.
    noClasses()
        .that()
        .haveNameMatching(
            "burnbag\\.desk\\.(found\\.(FoundPage|FoundDoor|PhotoTable|Words|Shown|Operator)|gate\\.(GatePage|GateDoor|GatePapers|GateLogins|Look)).*")
        .and()
        .haveSimpleNameNotStartingWith("GateLoginsPage")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("burnbag.custody..")
        .check(classes);
  }

  @Test
  void only_a_class_Main_ends_the_process() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(classes);
  }

  @Test
  void nobody_opens_a_connection() {
    // 'burnbag desk check' opens the page that it is asked to look at, and a trial its own desk;
    // 'burnbag ledger cosign' the witnesses that two officers have enrolled.
    noClasses()
        .that()
        .resideOutsideOfPackages("burnbag.desk.check..", "burnbag.custody.witness..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection|DatagramSocket).*|java\\.net\\.http\\..*")
        .check(classes);
  }
}
