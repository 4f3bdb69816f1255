/// What a fuzzer is pointed at: each target takes any bytes and throws for nothing but a mistake of
/// ours.
package burnbag.fuzz;
