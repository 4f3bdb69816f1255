package burnbag.cli.office;

/// The command above all others, as those of the office see it.
public interface Office {
  OfficeOptions officeOptions();
}
