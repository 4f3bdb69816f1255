/// What law and house rules ask for before an act: policy packs as data, each rule with its source,
/// whether its author has read that source, and examples that prove it. Pure; what a rule needs to
/// know is handed to it as [Facts].
package burnbag.custody.policy;
