# sources
sources-title = Sources
sources-lead = Every figure in Peil has a source and a locator. Nothing is silently repaired.
sources-supports = { $count ->
    [1] 1 figure
   *[other] { $count } figures
} for { $indicators ->
    [1] 1 indicator
   *[other] { $indicators } indicators
}
sources-targets = { $count ->
    [1] 1 target
   *[other] { $count } targets
}
sources-milestones = { $count ->
    [1] 1 milestone
   *[other] { $count } milestones
}
sources-nothing = only mentioned
sources-checks = What the checks found
sources-checks-lead = Peil recomputes what the sources print. A difference is reported and never repaired.
