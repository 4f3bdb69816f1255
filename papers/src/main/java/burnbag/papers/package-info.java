/// What the office prints: facts in, bytes out. Knows no register, no disk and no clock; each paper
/// is a record of what stands on it.
///
/// ```java
/// Press press = new Press(Fonts.ofThisMachine());
/// Letterhead head = new Letterhead("Harbour registry", "CONFIDENTIAL", trial, at.atZone(zone));
/// byte[] sheet = press.labels(new LabelSheet(LabelGrid.THREE_BY_EIGHT, 0, trial, at.atZone(zone), labels));
/// byte[] receipt = press.receipt(new Receipt(head, giver, receiver, acceptedAt, lines, place));
/// byte[] morning = press.list(new PrintedList(head, "This morning", "", columns, rows, true, notes));
/// byte[] certificate = press.certificate(new DestructionCertificate(head, number, …, json, proof));
/// ```
///
/// Values are given as they are; whatever they hold becomes visible text. `Fonts.shipped()` prints
/// the same bytes on every machine, `Fonts.ofThisMachine()` has Chinese where a font for it is
/// installed. The fonts of one press take some 10 MB of heap, a paper of a thousand labels stays
/// within 384 MB.
package burnbag.papers;
