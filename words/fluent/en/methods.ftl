# Published methods: name and explanation. The name is that of the body that published the rules.
method = Method
method-statcan = Statistics Canada / Open SDG
method-eurostat = Eurostat
method-unsd2023 = UN Statistics (UNSD) 2023
method-weather = German weather symbols
method-istat = ISTAT
method-sdsn = SDSN arrows
method-oecd = OECD
method-escap = UN ESCAP
method-digital-decade = EU Digital Decade
method-statcan-explained = Compares growth a year since the baseline with the growth needed, at a constant growth rate. It needs two observations at least a year apart; without a target, fixed limits for the growth apply.
method-eurostat-explained = Compares growth a year with the growth needed, at a constant growth rate. Without a baseline of your choice only the past five or fifteen years count; two observations are enough.
method-unsd2023-explained = Carries the constant growth rate on to the target date and looks at the part of the way gone by then. Two observations are enough.
method-weather-explained = Carries the mean change of the past five years on along a straight line and looks at how much is missing then. It needs six observations, one a year, or else the last four.
method-istat-explained = Puts growth a year since the first observation into fixed classes, at a constant growth rate. The target only says whether higher or lower is better; two observations are enough.
method-sdsn-explained = Compares the pace since the baseline with the pace needed, along a straight line. It needs a target and two observations.
method-oecd-explained = Measures how far away the target still is, in standard deviations between countries. There is no curve; it needs a target and the spread between countries.
method-escap-explained = Lays a straight line through the observations, in which later ones count more, and looks at how much is missing on the target date. The score is the way gone so far: 10 is all of it.
method-digital-decade-explained = Compares the latest value with a straight line from the baseline to the target. Beside it stands the course without new policy: an S-curve where there is a ceiling, else a straight line.

# What was not read in the text of the source itself.
unconfirmed = not confirmed
unconfirmed-eurostat = Not confirmed in Eurostat’s own text: the cut-offs, and the side on which a value exactly on one falls.
unconfirmed-sdsn = Not confirmed in SDSN’s own text: the four arrows and their cut-offs.
unconfirmed-oecd = Not confirmed in the OECD’s own text: the formula.
unconfirmed-escap = Not confirmed in ESCAP’s own text: how much each year counts, and the cut-offs of anticipated progress.
unconfirmed-digital-decade = Not confirmed in a text of the European Commission: the form of the curves. It is recovered from published values.

# The classes, as the methods call them.
status-target-achieved = target achieved
status-on-track = on track
status-acceleration-needed = acceleration needed
status-limited-progress = limited progress
status-deterioration = deterioration
status-significant-progress = significant progress
status-moderate-progress = moderate progress
status-insufficient-progress = insufficient progress
status-moving-away = moving away from the target
status-moderate-movement-away = moderate movement away
status-significant-movement-away = significant movement away
status-stagnation-or-regression = stagnation or regression
status-sun = sun
status-sun-and-cloud = sun and cloud
status-cloud = cloud
status-thunderstorm = thunderstorm
status-clear-improvement = clear improvement
status-slight-improvement = slight improvement
status-stable = stable
status-slight-worsening = slight worsening
status-clear-worsening = clear worsening
status-moderately-improving = moderately improving
status-stagnating = stagnating
status-decreasing = score decreasing
status-distance-left = target not reached yet
status-maintain = maintain progress
status-accelerate = accelerate progress
status-reverse = reverse the trend
status-on-trajectory = on or ahead of the line
status-behind-trajectory = behind the line
status-unavailable = no verdict
tone-good = favourable
tone-behind = not enough
tone-bad = the wrong way
tone-none = says nothing about the pace

# The curves.
curve-linear = straight line
curve-growth = constant growth
curve-logistic = S-curve with a ceiling
curve-least-squares = straight line through all observations
curve-weighted-least-squares = weighted straight line
curve-growth-on-logs = constant growth through all observations
curve-logistic-on-logits = S-curve with a ceiling through all observations
curve-logistic-fit = best fitting S-curve with a ceiling
curve-none = no curve
curve = Curve

# The numbers behind a verdict.
quantity-ratio = Pace against needed
quantity-growth = Growth a year
quantity-required-growth = Growth needed a year
quantity-limit-coefficient = Factor for the cut-offs, close to the limit
quantity-value-at-target = Value on the target date
quantity-share-of-way = Part of the way on the target date
quantity-mean-change = Mean change
quantity-last-change = Last change
quantity-deviation = Part of the gap that is left
quantity-distance = Distance to the target
quantity-current-status = Way gone, out of 10
quantity-anticipated-gap = Part of the way that is left
quantity-share-of-target = Share of the target
quantity-ideal-value = Point on the line to the target
quantity-ahead-of-ideal = Difference from the line to the target
quantity-baseline-rate = Growth figure without new policy
quantity-baseline-at-target = On the target date without new policy
quantity-baseline-ahead-of-target = Difference from the target without new policy
standard-deviations = { $number } standard deviations
power-of-ten = { $number } × 10^{ $power }

# Scores: each method has its own scale.
score = Score
score-statcan = { $method }: from −5 to 5
score-unsd2023 = { $method }: from 1 to 3
score-escap = { $method }: 10 is the whole way

# Cut-offs of the classes.
threshold-at-least = { $status }: { $bound } or more
threshold-more-than = { $status }: more than { $bound }
threshold-at-most = { $status }: { $bound } or less
threshold-less-than = { $status }: less than { $bound }
threshold-rest = { $status }: the rest

# Why the methods differ.
list-and = { $list } and { $last }
disagree-nobody = None of these methods can give a verdict here.
disagree-one = Only { $method } judges the pace here: { $status }.
disagree-agree = All { $count } methods that judge the pace here come to: { $tone }.
disagree-differ = The methods disagree.
disagree-group = { $tone }: { $methods }.
disagree-by-curve = { $methods } ({ $curve })
disagree-pace-less = At constant growth the pace is { $growth } of what is needed, along a straight line { $linear }. Constant growth asks less than a straight line at first, and more later.
disagree-pace-more = At constant growth the pace is { $growth } of what is needed, along a straight line { $linear }. In a fall, constant growth asks more than a straight line at first, and less later.
disagree-curves = They assume different curves, and each curve goes on differently.
disagree-cut-offs = The bar is not equally high either: of the pace needed they ask { $list }.
disagree-cut-off = { $bound } ({ $methods })
disagree-window = { $method } looks at the past years; the other methods look at everything since the baseline.
disagree-compared = They do not compare the same: { $list }.
disagree-compared-pace = the pace with the pace needed ({ $methods })
disagree-compared-end = the value expected on the target date with the target ({ $methods })
disagree-compared-line = the value now with the line to the target ({ $methods })
disagree-compared-bands = the growth with fixed limits ({ $methods })
disagree-compared-direction = the level and the direction of change ({ $methods })
disagree-without-policy-short = The course without new policy ({ $method }) does not reach the target in time.
disagree-without-policy-there = The course without new policy ({ $method }) reaches the target in time.
disagree-distance = { $method } only says how far the target is, not whether the pace is enough.
disagree-unavailable = No verdict by { $methods }. { $reason }
