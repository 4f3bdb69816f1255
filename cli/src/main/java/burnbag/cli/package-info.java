/// The command `burnbag`: flags, assembly, exit codes; the only place that knows every part.
package burnbag.cli;
