# milestones
milestones-title = Milestones
milestones-lead = What has to be done, and when. The state is that of the source; today is { $day }.
milestones-all = All pillars
milestones-filter = Pillar
milestones-undated = Without a date
milestones-count = { $count ->
    [1] 1 milestone
   *[other] { $count } milestones
}
milestone-done = done
milestone-ahead = still to come
milestone-date-passed = date passed
milestone-undated = no date
milestone-date-passed-explained = The date has passed. The source is older and does not say whether it was done.
milestones-today = Today
