# How every result was computed. $formula is the sum with the numbers filled in.
working-title = How computed?
working-difference = Difference
working-place = Place in the ranking
working-place-formula = 1 + { $ahead } ahead = { $place } of { $of }
working-gap = Gap
working-way = Part of the way
working-share-of-target = Share of the target
working-pace = Pace
working-required-from-base = Needed pace from the baseline
working-required-from-now = Needed pace from now
working-ratio = Pace divided by needed pace
working-value-at-target = Value in { $period } at this pace
working-value-at-target-undated = Value on the target date at this pace
working-reached = Target reached at this pace
working-headcount = Number of companies
years = { $count ->
    [1] { $number } year
   *[other] { $number } years
}
months = { $count ->
    [1] { $number } month
   *[other] { $number } months
}
