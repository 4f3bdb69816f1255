/// What the office prints: facts in, bytes out. Knows no register, no disk and no clock; each paper
/// is a record of what stands on it.
///
/// ```java
/// Press press = new Press(Fonts.ofThisMachine());
/// byte[] sheet = press.labels(new LabelSheet(LabelGrid.THREE_BY_EIGHT, 0, trial, labels));
/// ```
package burnbag.papers;
