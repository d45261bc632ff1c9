# detail
detail-value = Nu
detail-target = Doel
detail-gap = Nog te gaan
detail-pace = Tempo nu
detail-needed = Nodig vanaf nu
detail-needed-base = Nodig vanaf het begin
detail-way = Afgelegde weg
detail-way-value = { $share } van de weg
detail-ratio = Tempo tegenover nodig
detail-ratio-value = { $ratio } keer
detail-at-target = Waarde in { $period } bij dit tempo
detail-at-target-undated = Waarde op de doeldatum
detail-reached = Doel bereikt
detail-reached-value = begin { $year }
detail-share = Deel van het doel
detail-figures = De cijfers
detail-chart = Verloop
detail-chart-name = Grafiek van { $name }. Dezelfde cijfers staan in de tabel hieronder.
detail-chart-target = doel { $value }
detail-chart-today = vandaag
detail-chart-required = nodig { $pace }
detail-chart-projection = bij dit tempo { $value }
detail-chart-break = breuk: niet vergelijkbaar
detail-cross = Vergelijk toch over de breuk heen
detail-crossed-warning = Let op: deze cijfers zijn niet goed vergelijkbaar. Het tempo hieronder loopt over een breuk heen en is alleen een indruk.
detail-conflict = Twee bronnen verschillen over { $period }
detail-use = Gebruik { $value } uit { $source }
detail-origin = Waar komt dit vandaan?
detail-working = Hoe is dit berekend?
detail-table = De cijfers als tabel
detail-printed = Gedrukt als
detail-headcount = Hoeveel bedrijven zijn dat?
detail-headcount-hint = Vul in hoeveel bedrijven er zijn, bijvoorbeeld in uw regio.
detail-headcount-field = Aantal bedrijven
detail-headcount-answer = { $gap } is { $companies }, naar boven afgerond
detail-headcount-wrong = Vul een heel getal in, zonder punten of komma’s.
detail-notes = Goed om te weten
detail-peers = Andere plaatsen in { $period }
detail-peers-explained = De streep is het doel voor Nederland.
detail-ahead = Nu vóór Nederland: { $list }
detail-compared = { $follower } tegenover { $leader }
detail-no-data = Er is nog geen cijfer om te tonen.
detail-used = gebruikt
detail-not-used = niet gebruikt
detail-use-head = In gebruik
detail-working-gap = kloof = doel − waarde
detail-working-gap-down = kloof = waarde − doel
detail-working-way = weg = 100 × (waarde − begin) ÷ (doel − begin)
detail-working-pace = tempo = (waarde − eerdere waarde) ÷ jaren
detail-working-needed = nodig vanaf nu = (doel − waarde) ÷ jaren tot de doeldatum
detail-working-needed-base = nodig vanaf het begin = (doel − begin) ÷ jaren
detail-working-ratio = verhouding = tempo ÷ nodig vanaf het begin
detail-working-at = waarde op de doeldatum = waarde + tempo × jaren
detail-working-months = { $months } maanden
detail-share-value = { $share } van het doel
