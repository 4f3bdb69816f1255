/// The report for programs: one JSON object a document (`specs/document.md`).
package burnbag.sweep.jsonl;
