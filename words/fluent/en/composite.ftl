# Composites: several indicators in one number.
composite-title = Composite
composite-title-of = Composite: { $place }
composite-value = Result
composite-score = Score
composite-weight = Weight
composite-contribution = Contribution
composite-how = Scale: { $scale }. Mean: { $mean }.
composite-sum = The contributions add up to the result exactly.
composite-missing = { $count ->
    [1] 1 indicator has no value; its weight is spread over the others.
   *[other] { $count } indicators have no value; their weight is spread over the others.
}
composite-no-value = This indicator has no value.
scale-none = the values as they are
scale-min-max = from the smallest to the largest value (min-max)
scale-z-score = in standard deviations from the mean (z-score)
scale-distance = from the worst value to the target
scale-goalposts = between fixed ends, cut off beyond them
mean-arithmetic = arithmetic
mean-geometric = geometric
mean-harmonic = harmonic
mean-power = with power { $power }

composite-error-no-spread = All values are equal, or both ends of the scale are. No scale fits between them.
composite-error-too-few = There are too few values. A z-score takes at least two of them, and every scale at least one.
composite-error-target-behind = The target lies on the wrong side of the value that scores zero.
composite-error-scale-too-wide = The scale reaches beyond a million.
composite-error-not-finite = A score is not a finite number.
composite-error-negative-weight = A weight is below zero.
composite-error-no-weight = No value has a weight.
composite-error-zero-score = This mean does not exist for a score of zero. Choose a scale that starts higher, as in --onto "1 100".
composite-error-negative-score = This mean does not exist for scores below zero. Choose another scale, or --mean arithmetic.
composite-error-power-zero = The power zero is the geometric mean. Choose --mean geometric.
composite-error-too-large = The result is too large.
composite-error-lengths-differ = There are not as many places as parts.
composite-of-indicator = { $indicator }: { $fault }
composite-ends = The scale goalposts needs a value in worst and in best. They are missing for { $indicator }.
composite-no-target = The scale distance needs a value in target. It is missing for { $indicator }.
composite-power = “{ $found }” is not a power. Expected: a number such as 0.5 or -1.
composite-onto = “{ $found }” is not a scale of scores. Expected: two numbers separated by a space, as in "0 100".
composite-differs = Line { $line } says something else about this indicator here. Leave the field empty or fill in the same.
composite-too-many = This is one indicator too many. Expected: at most { $limit }.
composite-empty = There are no indicators in it.
