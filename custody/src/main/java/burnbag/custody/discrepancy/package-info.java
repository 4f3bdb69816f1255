/// What does not add up: how it is raised, what it holds back, and how two people resolve it.
package burnbag.custody.discrepancy;
