package burnbag.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// What a command is given of the machine it runs on; a test gives another.
///
/// @param here the folder that relative paths start from
/// @param out for the report alone; it tells when it cannot be written
/// @param err for everything said beside the report, and trouble
/// @param watched whether `err` is a terminal with a person before it
/// @param clock for the day, in UTC, on which terms are judged
/// @param dataFolder where burnbag keeps a user's data unless told
/// @param chance for keys, nonces and labels
/// @param person who is asked for what was left out
/// @param interrupts tells a running command to end in good order
public record Surroundings(
    Path here,
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean watched,
    InstantSource clock,
    Path dataFolder,
    SecureRandom chance,
    Person person,
    Interrupts interrupts) {}
