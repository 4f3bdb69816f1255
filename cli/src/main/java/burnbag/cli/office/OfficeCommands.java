package burnbag.cli.office;

import burnbag.cli.Surroundings;
import java.util.List;

/// The commands of the office. A command's class is loaded when it is asked for.
public final class OfficeCommands {
  /// In the order in which help lists them.
  public static final List<String> NAMES =
      List.of(
          "init",
          "registry",
          "party",
          "key",
          "register",
          "document",
          "copy",
          "container",
          "issue",
          "offer",
          "accept",
          "refuse",
          "withdraw",
          "second",
          "outside",
          "muster",
          "discrepancy",
          "find",
          "destroy",
          "bag",
          "certificate",
          "equipment",
          "plant",
          "private",
          "print",
          "policy",
          "waiting",
          "ledger",
          "witness",
          "backup");

  private OfficeCommands() {}

  /// A command by its name.
  ///
  /// @throws IllegalArgumentException for a name that is none of `NAMES`
  public static Object of(String name, Surroundings surroundings) {
    return switch (name) {
      case "init" -> new InitCommand(surroundings);
      case "registry" -> new RegistryCommand(surroundings);
      case "party" -> new PartyCommand(surroundings);
      case "key" -> new KeyCommand(surroundings);
      case "register" -> new RegisterCommand(surroundings);
      case "document" -> new DocumentCommand(surroundings);
      case "outside" -> new OutsideCommand(surroundings);
      case "muster" -> new MusterCommand(surroundings);
      case "copy" -> new CopyCommand(surroundings);
      case "container" -> new ContainerCommand(surroundings);
      case "issue" -> new IssueCommand(surroundings);
      case "offer" -> new OfferCommand(surroundings);
      case "accept" -> new AcceptCommand(surroundings);
      case "refuse" -> new RefuseCommand(surroundings);
      case "withdraw" -> new WithdrawCommand(surroundings);
      case "second" -> new SecondCommand(surroundings);
      case "find" -> new FindCommand(surroundings);
      case "discrepancy" -> new DiscrepancyCommand(surroundings);
      case "destroy" -> new DestroyCommand(surroundings);
      case "bag" -> new BagCommand(surroundings);
      case "certificate" -> new CertificateCommand(surroundings);
      case "equipment" -> new EquipmentCommand(surroundings);
      case "plant" -> new PlantCommand(surroundings);
      case "private" -> new PrivateCommand(surroundings);
      case "print" -> new PrintCommand(surroundings);
      case "policy" -> new PolicyCommand(surroundings);
      case "waiting" -> new WaitingCommand(surroundings);
      case "backup" -> new BackupCommand(surroundings);
      case "ledger" -> new LedgerCommand(surroundings);
      case "witness" -> new WitnessCommand(surroundings);
      default -> throw new IllegalArgumentException("no command of the office: " + name);
    };
  }
}
