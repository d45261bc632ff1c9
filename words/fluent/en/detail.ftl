# detail
detail-value = Now
detail-target = Target
detail-gap = Still to go
detail-pace = Pace now
detail-needed = Needed from now
detail-needed-base = Needed from the start
detail-way = Way gone
detail-way-value = { $share } of the way
detail-ratio = Pace against needed
detail-ratio-value = { $ratio } times
detail-at-target = Value in { $period } at this pace
detail-at-target-undated = Value at the target date
detail-reached = Target reached
detail-reached-value = around { $year }
detail-share = Share of the target
detail-figures = The figures
detail-chart = Course
detail-chart-name = Chart of { $name }. The same figures stand in the table below.
detail-chart-target = target { $value }
detail-chart-today = today
detail-chart-required = needed { $pace }
detail-chart-projection = at this pace { $value }
detail-chart-break = break: not comparable
detail-cross = Compare across the break anyway
detail-crossed-warning = Note: these figures are not truly comparable. The pace below runs across a break and is only an impression.
detail-conflict = Two sources disagree about { $period }
detail-use = Use { $value } from { $source }
detail-origin = Where does this come from?
detail-working = How is this computed?
detail-table = The figures as a table
detail-printed = Printed as
detail-headcount = How many companies is that?
detail-headcount-hint = Fill in how many companies there are, for instance in your region.
detail-headcount-field = Number of companies
detail-headcount-answer = { $gap } is { $companies }, rounded up
detail-headcount-wrong = Fill in a whole number, without points or commas.
detail-notes = Good to know
detail-peers = Other places in { $period }
detail-peers-explained = The line is the target for the Netherlands.
detail-ahead = Ahead of the Netherlands now: { $list }
detail-compared = { $follower } against { $leader }
detail-no-data = There is no figure to show yet.
detail-used = used
detail-not-used = not used
detail-use-head = In use
detail-working-gap = gap = target − value
detail-working-gap-down = gap = value − target
detail-working-way = way = 100 × (value − base) ÷ (target − base)
detail-working-pace = pace = (value − earlier value) ÷ years
detail-working-needed = needed from now = (target − value) ÷ years to the target date
detail-working-needed-base = needed from the start = (target − base) ÷ years
detail-working-ratio = ratio = pace ÷ needed from the start
detail-working-at = value at the target date = value + pace × years
detail-working-months = { $months } months
detail-share-value = { $share } of the target
