/// The report for tools that collect findings: SARIF 2.1.0.
package burnbag.sweep.sarif;
