# Getallen met hun eenheid. $number is het getal, al geschreven zoals het hoort; tussen getal en teken staat een harde spatie.
unit-percent = procent
unit-percentage-points = procentpunt
unit-count = aantal
unit-rank = plaats
unit-per-thousand = per 1000
unit-euro = euro
unit-thousand-euro = duizend euro
unit-million-euro = miljoen euro

with-percent = { $number } %
with-percentage-points = { $number } procentpunt
with-count = { $number }
with-rank = { $number }e plaats
with-rank-difference = { $count ->
    [1] { $number } plaats
   *[other] { $number } plaatsen
}
with-per-thousand = { $number } per 1000
with-euro = € { $number }
with-thousand-euro = € { $number } duizend
with-million-euro = € { $number } mln

# Kort, voor een smalle kolom.
short-percentage-points = { $number } pp
short-rank = { $number }e
short-million-euro = € { $number } mln
short-thousand-euro = € { $number }k
short-convergence = gelijk

pace-per-year = { $change } per jaar

companies = { $count ->
    [1] { $number } bedrijf
   *[other] { $number } bedrijven
}

# Perioden en data.
month-of-year = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
due-day = { $day }-{ $month }-{ $year }
due-quarter = { $quarter }e kwartaal { $year }
due-half = { $half }e helft { $year }
due-undated = geen datum
