/// Set C: papers written from the descriptions of the schemes alone, after the recogniser had been
/// read in part but before it was looked at for them. It shares nothing with `bench.made` and with
/// Set B but the shape of a sample. Results on it are printed as 'made', with the figure of the
/// first sight beside.
package burnbag.bench.setc;
