/// What a page says about its own protection: page, marking, scheme packs. Stands on the JDK alone;
/// the vectors speed it up where the JVM is started with them.
module burnbag.marking {
  requires static jdk.incubator.vector;

  exports burnbag.marking;
  exports burnbag.marking.document;
  exports burnbag.marking.find;
  exports burnbag.marking.mend;
  exports burnbag.marking.label;
  exports burnbag.marking.page;
  exports burnbag.marking.scheme;
  exports burnbag.marking.us;
}
