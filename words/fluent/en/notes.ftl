# Notes on a result, and what the checks over the facts find.
note-definitions-differ = The figure of { $from } ({ $before }) does not count the same thing as that of { $to } ({ $after }). So they cannot be compared.
note-definitions-differ-unnamed = The figure of { $from } does not count the same thing as that of { $to }. So they cannot be compared.
note-break = The source reports a break between { $from } and { $to }. So the figures cannot be compared.
note-base-doubtful = The figure of { $from } cannot be right and is not used.
note-crossed = At your request this was computed across a break in the series. The figures do not count the same thing: read the result with care.
note-composition-changed = Between { $from } and { $to } the survey has changed in details. The figures can be compared, but not on every detail.
note-doubtful = The figure { $value } of { $period } cannot be right as it is printed. It is kept but not used.
note-bound = The source gives a bound: { $value }. So the gap is a bound too.
note-bound-only = The source gives a bound: { $value }.
note-conflict = The sources disagree about { $period }: { $used } ({ $source }) against { $other } ({ $against }). Peil uses { $used }.
note-provisional = The latest figure is provisional.
note-estimated = The latest figure is an estimate.
note-low-reliability = The latest figure is less reliable, says the source.
note-confidential = The latest figure is confidential.
note-definition-differs = The source reports a differing definition for the latest figure.
note-period-inferred = The table in the source leaves open to which year the figure belongs. The year is inferred.
note-rank-differing = These countries count differently and are in the ranking all the same: { $places }.
note-out-of-scale = A straight line passes { $limit } here before the end of { $period }. It will not go on like that in reality.

finding-total-agrees = The total of { $period } is right: { $rows } rows add up to { $printed }.
finding-total-differs = The total of { $period } is not right: { $printed } is printed, but { $rows } rows add up to { $summed }.
finding-misprint = Misprint in { $source }, { $locator }: for { $period } it says “{ $printed }”. That is not a valid number; perhaps { $value } is meant.
finding-printed-differs = In { $source }, { $locator }, it says “{ $printed }” for { $period }, but Peil has { $value }.
finding-periods-inferred = In { $source }, { $locator }, { $cells } figures stand under { $columns } years. Which figure belongs to which year is inferred.
finding-cells-differ = In { $source }, { $locator }, there are { $cells } figures, but Peil has { $found }.
finding-out-of-range = { $value } for { $period } cannot be: a percentage lies between 0 and 100.
