# Numbers with their unit. $number is the number, written as it should be; a no-break space joins it to its sign.
unit-percent = percent
unit-percentage-points = percentage points
unit-count = number
unit-rank = place
unit-per-thousand = per 1000
unit-euro = euro
unit-thousand-euro = thousand euro
unit-million-euro = million euro

with-percent = { $number } %
with-percentage-points = { $count ->
    [1] { $number } percentage point
   *[other] { $number } percentage points
}
with-count = { $number }
with-rank = place { $number }
with-rank-difference = { $count ->
    [1] { $number } place
   *[other] { $number } places
}
with-per-thousand = { $number } per 1000
with-euro = EUR { $number }
with-thousand-euro = EUR { $number } thousand
with-million-euro = EUR { $number } million

# Short, for a narrow column.
short-percentage-points = { $number } pp
short-rank = no. { $number }
short-million-euro = EUR { $number }m
short-thousand-euro = EUR { $number }k
short-convergence = level

pace-per-year = { $change } a year

companies = { $count ->
    [1] { $number } company
   *[other] { $number } companies
}

# Periods and dates.
month-of-year = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
due-day = { $year }-{ $month }-{ $day }
due-quarter = quarter { $quarter } of { $year }
due-half = { $half ->
    [1] first half of { $year }
   *[2] second half of { $year }
}
due-undated = no date
