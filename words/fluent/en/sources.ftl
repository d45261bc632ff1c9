# sources
sources-title = Sources
sources-lead = Every figure in Peil has a source and a locator. Nothing is silently repaired.
sources-supports = { $count } figures for { $indicators } indicators
sources-targets = { $count } targets
sources-milestones = { $count } milestones
sources-nothing = only mentioned
sources-checks = What the checks found
sources-checks-lead = Peil recomputes what the sources print. A difference is reported and never repaired.
