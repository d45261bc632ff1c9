# Words that come back everywhere.
app-name = Peil
app-purpose = How far are SMEs from the digital targets for 2030?
language-name = English

pillar = Pillar
pillar-named = Pillar { $pillar }: { $name }
indicator = Indicator
place = Place
population = Who
value = Value
period = Period
target = Target
gap = Gap
pace = Pace
pace-needed = Needed pace
verdict = Verdict
baseline = Baseline
direction = Direction
unit = Unit
source = Source
locator = Where in the source
definition = Definition
flags = Flags
note = Note
series = Series
observation = Observation
observations = Observations
rank-of = { $place } of { $of }
not-stated = not stated
unknown = unknown

direction-up = higher is better
direction-down = lower is better
direction-none = no direction

# How firm a value is. $value comes with its unit.
qualified-exact = { $value }
qualified-at-least = at least { $value }
qualified-more-than = more than { $value }
qualified-at-most = at most { $value }
qualified-less-than = less than { $value }
qualified-about = about { $value }

qualifier-exact = exact
qualifier-at-least = at least
qualifier-more-than = more than
qualifier-at-most = at most
qualifier-less-than = less than
qualifier-about = about

# Flags of an observation.
flag-break = break in the series
flag-confidential = confidential
flag-definition-differs = definition differs
flag-estimated = estimated
flag-provisional = provisional
flag-low-reliability = low reliability
flag-period-inferred = period inferred from the table
flag-doubtful = cannot be right, not used

# Kinds of target.
kind-level = level
kind-rank = place in a ranking
kind-convergence = catching up
kind-cumulative = running count
kind-budget = budget
kind-entitlement = scheme with a maximum
kind-milestone = milestone
kind-none = no target

# The target in words. $value with its unit, $period is the latest period.
target-by = { $value } by { $period }
target-rank = place { $place } or better
target-convergence = level with the leader
target-budget = { $value } fully used
target-entitlement = scheme: at most { $value }
target-milestone = done
target-none = no target

# Verdicts: one word, and one sentence that explains it.
verdict-met = met
verdict-on-line = on course
verdict-behind = too slow
verdict-away = moving away
verdict-missed = missed
verdict-no-pace = pace unknown
verdict-no-target = no target
verdict-rule = scheme
verdict-no-data = no figure
verdict-met-explained = The target is met.
verdict-on-line-explained = The pace is high enough: on a straight line the target is reached in time.
verdict-behind-explained = The pace is too low: on a straight line the target is not reached in time.
verdict-away-explained = The figures move away from the target.
verdict-missed-explained = The date of the target has passed and the target is not met.
verdict-no-pace-explained = The gap is known, but no fair pace can be given.
verdict-no-target-explained = There is no target. Only the trend can be shown.
verdict-rule-explained = This is a scheme with a maximum. There is nothing to measure against it.
verdict-no-data-explained = There is no usable figure yet.
verdict-linear = This verdict compares straight lines. It is not a published method.
