package burnbag.papers;

/// A piece of XHTML, made by [Scribe] alone.
record Markup(String xhtml) {}
