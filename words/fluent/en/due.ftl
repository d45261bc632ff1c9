# Everything that is to be done, over all companies.
nav-due = To do
nav-due-late = To do ({ $count } overdue)
task-lead = Assessments by the intervals of your hub, appointments that you made, and assessments that are not finished.
task-when = When
task-overdue = overdue
task-this-week = this week
task-this-month = later this month
task-later = after this month
task-undated = no date
task-counted = { $name } ({ $count })
task-what = What
task-group-assessments = DMA to do
task-group-unfinished = DMA not finished
task-group-contacts = get in touch
task-group-others = something else
task-assessment = DMA { $stage }
task-count = { $shown } of { $all }
task-none = There is nothing to do. Plan an appointment with a company, or finish an assessment: the next one then comes on this list by itself.
task-no-match = Nothing found. Choose another time or something else to do.
task-day = Date
task-company = Company
task-planned = planned
task-interval = follows from the assessment of { $day }
task-begun = begun on { $day }, not finished
task-late = { $days ->
    [1] 1 day overdue
   *[other] { $days } days overdue
}
task-done = Done
task-move = Move
task-continue = Continue
task-of = { $act }: { $what }, { $company }
task-move-title = Move { $what }: { $company }
task-move-day = New date
task-in-a-week = In a week
task-in-a-month = In a month
task-move-save = Save date
