package burnbag.reader.complaints;

import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/// A logger that keeps warnings and errors of those who leave things out, and nothing else.
final class ComplaintLogger extends AbstractLogger {
  private static final long serialVersionUID = 1L;

  private final boolean telling;

  ComplaintLogger(String name) {
    this.name = name;
    telling = Complaints.isTelling(name);
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isTraceEnabled(Marker marker) {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled(Marker marker) {
    return false;
  }

  @Override
  public boolean isInfoEnabled() {
    return false;
  }

  @Override
  public boolean isInfoEnabled(Marker marker) {
    return false;
  }

  @Override
  public boolean isWarnEnabled() {
    return telling;
  }

  @Override
  public boolean isWarnEnabled(Marker marker) {
    return telling;
  }

  @Override
  public boolean isErrorEnabled() {
    return telling;
  }

  @Override
  public boolean isErrorEnabled(Marker marker) {
    return telling;
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
    if (!telling) return;
    String message = MessageFormatter.basicArrayFormat(pattern, arguments);
    Complaints.hear(thrown == null ? message : message + ": " + thrown.getMessage());
  }
}
