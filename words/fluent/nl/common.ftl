# Woorden die overal terugkomen.
app-name = Peil
app-purpose = Hoe ver is het mkb van de digitale doelen voor 2030?
language-name = Nederlands

pillar = Pijler
pillar-named = Pijler { $pillar }: { $name }
indicator = Indicator
place = Plaats
population = Wie
value = Waarde
period = Periode
target = Doel
gap = Kloof
pace = Tempo
pace-needed = Nodig tempo
verdict = Oordeel
baseline = Beginpunt
direction = Richting
unit = Eenheid
source = Bron
locator = Vindplaats
definition = Definitie
flags = Kenmerken
note = Opmerking
series = Reeks
observation = Waarneming
observations = Waarnemingen
rank-of = { $place } van { $of }
not-stated = niet genoemd
unknown = onbekend

direction-up = hoger is beter
direction-down = lager is beter
direction-none = geen richting

# Hoe zeker een waarde is. $value is de waarde met eenheid.
qualified-exact = { $value }
qualified-at-least = ten minste { $value }
qualified-more-than = meer dan { $value }
qualified-at-most = hoogstens { $value }
qualified-less-than = minder dan { $value }
qualified-about = ongeveer { $value }

qualifier-exact = precies
qualifier-at-least = ten minste
qualifier-more-than = meer dan
qualifier-at-most = hoogstens
qualifier-less-than = minder dan
qualifier-about = ongeveer

# Kenmerken van een waarneming.
flag-break = breuk in de reeks
flag-confidential = vertrouwelijk
flag-definition-differs = andere definitie
flag-estimated = geschat
flag-provisional = voorlopig
flag-low-reliability = minder betrouwbaar
flag-period-inferred = periode afgeleid uit de tabel
flag-doubtful = kan niet kloppen, niet gebruikt

# Soorten doelen.
kind-level = niveau
kind-rank = plaats in een rangorde
kind-convergence = inhalen
kind-cumulative = opgeteld aantal
kind-budget = budget
kind-entitlement = regeling met een maximum
kind-milestone = mijlpaal
kind-none = geen doel

# Het doel in woorden. $value met eenheid, $period is de uiterste periode.
target-by = { $value } in { $period }
target-rank = plaats { $place } of beter
target-convergence = gelijk met de voorloper
target-budget = { $value } helemaal benutten
target-entitlement = regeling: hoogstens { $value }
target-milestone = gedaan
target-none = geen doel

# Oordelen: één woord, en één zin die het uitlegt.
verdict-met = gehaald
verdict-on-line = op koers
verdict-behind = te langzaam
verdict-away = gaat achteruit
verdict-missed = niet gehaald
verdict-no-pace = tempo onbekend
verdict-no-target = geen doel
verdict-rule = regeling
verdict-no-data = geen cijfer
verdict-met-explained = Het doel is gehaald.
verdict-on-line-explained = Het tempo is hoog genoeg: bij een rechte lijn wordt het doel op tijd gehaald.
verdict-behind-explained = Het tempo is te laag: bij een rechte lijn wordt het doel niet op tijd gehaald.
verdict-away-explained = De cijfers bewegen van het doel af.
verdict-missed-explained = De datum van het doel is voorbij en het doel is niet gehaald.
verdict-no-pace-explained = De kloof is bekend, maar een eerlijk tempo is niet te geven.
verdict-no-target-explained = Er is geen doel. Alleen het verloop is te zien.
verdict-rule-explained = Dit is een regeling met een maximum. Er valt niets aan af te meten.
verdict-no-data-explained = Er is nog geen bruikbaar cijfer.
verdict-linear = Dit oordeel vergelijkt rechte lijnen. Het is geen officiële methode.
