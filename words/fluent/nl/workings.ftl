# Hoe elke uitkomst berekend is. $formula is de som met de getallen ingevuld.
working-title = Hoe berekend?
working-difference = Verschil
working-place = Plaats in de rangorde
working-place-formula = 1 + { $ahead } ervoor = { $place } van { $of }
working-gap = Kloof
working-way = Deel van de weg
working-share-of-target = Aandeel van het doel
working-pace = Tempo
working-required-from-base = Nodig tempo vanaf het beginpunt
working-required-from-now = Nodig tempo vanaf nu
working-ratio = Tempo gedeeld door nodig tempo
working-value-at-target = Waarde in { $period } bij dit tempo
working-value-at-target-undated = Waarde op de einddatum bij dit tempo
working-reached = Doel bereikt bij dit tempo
working-headcount = Aantal bedrijven
years = { $count ->
    [1] { $number } jaar
   *[other] { $number } jaar
}
months = { $count ->
    [1] { $number } maand
   *[other] { $number } maanden
}
