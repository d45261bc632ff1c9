# Gepubliceerde methoden: naam en uitleg. De naam is die van de organisatie die de regels heeft gepubliceerd.
method = Methode
method-statcan = Statistics Canada / Open SDG
method-eurostat = Eurostat
method-unsd2023 = VN-statistiek (UNSD) 2023
method-weather = Duitse weersymbolen
method-istat = ISTAT
method-sdsn = SDSN-pijlen
method-oecd = OESO
method-escap = UN ESCAP
method-digital-decade = EU Digitaal Decennium
method-statcan-explained = Vergelijkt de groei per jaar sinds het beginpunt met de groei die nodig is, met een vast groeipercentage. Nodig zijn twee waarnemingen, minstens een jaar uit elkaar; zonder doel gelden vaste grenzen voor de groei.
method-eurostat-explained = Vergelijkt de groei per jaar met de groei die nodig is, met een vast groeipercentage. Zonder gekozen beginpunt telt alleen de laatste vijf of vijftien jaar; twee waarnemingen zijn genoeg.
method-unsd2023-explained = Trekt het vaste groeipercentage door tot de doeldatum en kijkt welk deel van de weg dan is afgelegd. Twee waarnemingen zijn genoeg.
method-weather-explained = Trekt de gemiddelde verandering van de laatste vijf jaar door langs een rechte lijn en kijkt hoeveel er dan nog mist. Nodig zijn zes waarnemingen, een per jaar, of anders de laatste vier.
method-istat-explained = Deelt de groei per jaar sinds de eerste waarneming in vaste klassen in, met een vast groeipercentage. Het doel zegt alleen of hoger of lager beter is; twee waarnemingen zijn genoeg.
method-sdsn-explained = Vergelijkt het tempo sinds het beginpunt met het tempo dat nodig is, langs een rechte lijn. Nodig zijn een doel en twee waarnemingen.
method-oecd-explained = Meet hoe ver het doel nog weg is, in standaardafwijkingen tussen landen. Er is geen curve; nodig zijn een doel en de spreiding tussen landen.
method-escap-explained = Legt een rechte lijn door de waarnemingen, waarbij nieuwe zwaarder tellen, en kijkt hoeveel er op de doeldatum nog mist. De score is de weg die al is afgelegd: 10 is de hele weg.
method-digital-decade-explained = Vergelijkt de laatste waarde met een rechte lijn van het beginpunt naar het doel. Daarnaast staat de koers zonder nieuw beleid: een S-curve als er een plafond is, anders een rechte lijn.

# Wat niet in de tekst van de bron zelf is nagelezen.
unconfirmed = niet bevestigd
unconfirmed-eurostat = Niet bevestigd in de tekst van Eurostat zelf: de grenzen, en aan welke kant een waarde precies op een grens valt.
unconfirmed-sdsn = Niet bevestigd in de tekst van SDSN zelf: de vier pijlen en hun grenzen.
unconfirmed-oecd = Niet bevestigd in de tekst van de OESO zelf: de formule.
unconfirmed-escap = Niet bevestigd in de tekst van ESCAP zelf: hoe zwaar elk jaar telt, en de grenzen voor de verwachte vooruitgang.
unconfirmed-digital-decade = Niet bevestigd in een tekst van de Europese Commissie: de vorm van de curven. Die is afgeleid uit gepubliceerde waarden.

# De klassen, zoals de methoden ze noemen.
status-target-achieved = doel gehaald
status-on-track = op koers
status-acceleration-needed = moet sneller
status-limited-progress = weinig vooruitgang
status-deterioration = achteruitgang
status-significant-progress = duidelijke vooruitgang
status-moderate-progress = matige vooruitgang
status-insufficient-progress = te weinig vooruitgang
status-moving-away = van het doel af
status-moderate-movement-away = enigszins de verkeerde kant op
status-significant-movement-away = duidelijk de verkeerde kant op
status-stagnation-or-regression = stilstand of terugval
status-sun = zon
status-sun-and-cloud = zon en wolk
status-cloud = wolk
status-thunderstorm = onweer
status-clear-improvement = duidelijke verbetering
status-slight-improvement = lichte verbetering
status-stable = stabiel
status-slight-worsening = lichte verslechtering
status-clear-worsening = duidelijke verslechtering
status-moderately-improving = matige verbetering
status-stagnating = stilstand
status-decreasing = score daalt
status-distance-left = doel nog niet bereikt
status-maintain = tempo vasthouden
status-accelerate = tempo verhogen
status-reverse = trend keren
status-on-trajectory = op de lijn of verder
status-behind-trajectory = achter op de lijn
status-unavailable = geen oordeel
tone-good = gunstig
tone-behind = niet genoeg
tone-bad = verkeerde kant op
tone-none = zegt niets over het tempo

# De curven.
curve-linear = rechte lijn
curve-growth = vast groeipercentage
curve-logistic = S-curve met plafond
curve-least-squares = rechte lijn door alle waarnemingen
curve-weighted-least-squares = gewogen rechte lijn
curve-growth-on-logs = vast groeipercentage door alle waarnemingen
curve-logistic-on-logits = S-curve met plafond door alle waarnemingen
curve-logistic-fit = best passende S-curve met plafond
curve-none = geen curve
curve = Curve

# De getallen achter een oordeel.
quantity-ratio = Tempo tegenover nodig
quantity-growth = Groei per jaar
quantity-required-growth = Nodige groei per jaar
quantity-limit-coefficient = Factor voor de grenzen, dicht bij het maximum
quantity-value-at-target = Waarde op de doeldatum
quantity-share-of-way = Deel van de weg op de doeldatum
quantity-mean-change = Gemiddelde verandering
quantity-last-change = Laatste verandering
quantity-deviation = Deel van de kloof dat overblijft
quantity-distance = Afstand tot het doel
quantity-current-status = Weg afgelegd, van de 10
quantity-anticipated-gap = Deel van de weg dat overblijft
quantity-share-of-target = Deel van het doel
quantity-ideal-value = Stand op de lijn naar het doel
quantity-ahead-of-ideal = Verschil met de lijn naar het doel
quantity-baseline-rate = Groeigetal zonder nieuw beleid
quantity-baseline-at-target = Op de doeldatum zonder nieuw beleid
quantity-baseline-ahead-of-target = Verschil met het doel zonder nieuw beleid
standard-deviations = { $number } standaardafwijkingen
power-of-ten = { $number } × 10^{ $power }

# Scores: elke methode heeft een eigen schaal.
score = Score
score-statcan = { $method }: van −5 tot 5
score-unsd2023 = { $method }: van 1 tot 3
score-escap = { $method }: 10 is de hele weg

# Grenzen van de klassen.
threshold-at-least = { $status }: { $bound } of meer
threshold-more-than = { $status }: meer dan { $bound }
threshold-at-most = { $status }: { $bound } of minder
threshold-less-than = { $status }: minder dan { $bound }
threshold-rest = { $status }: de rest

# Waarom de methoden verschillen.
list-and = { $list } en { $last }
disagree-nobody = Geen van deze methoden kan hier een oordeel geven.
disagree-one = Alleen { $method } oordeelt hier over het tempo: { $status }.
disagree-agree = Alle { $count } methoden die hier over het tempo oordelen, komen uit op: { $tone }.
disagree-differ = De methoden zijn het niet eens.
disagree-group = { $tone }: { $methods }.
disagree-by-curve = { $methods } ({ $curve })
disagree-pace-less = Met een vast groeipercentage is het tempo { $growth } van wat nodig is, langs een rechte lijn { $linear }. Een vast groeipercentage vraagt in het begin minder dan een rechte lijn, en later meer.
disagree-pace-more = Met een vast groeipercentage is het tempo { $growth } van wat nodig is, langs een rechte lijn { $linear }. Bij een daling vraagt een vast groeipercentage in het begin meer dan een rechte lijn, en later minder.
disagree-curves = Ze gaan uit van verschillende curven, en elke curve loopt anders door.
disagree-cut-offs = Ook ligt de lat niet even hoog: van het nodige tempo vragen ze { $list }.
disagree-cut-off = { $bound } ({ $methods })
disagree-window = { $method } kijkt naar de laatste jaren; de andere methoden kijken naar alles sinds het beginpunt.
disagree-compared = Ze vergelijken niet hetzelfde: { $list }.
disagree-compared-pace = het tempo met het nodige tempo ({ $methods })
disagree-compared-end = de verwachte stand op de doeldatum met het doel ({ $methods })
disagree-compared-line = de stand van nu met de lijn naar het doel ({ $methods })
disagree-compared-bands = de groei met vaste grenzen ({ $methods })
disagree-compared-direction = het niveau en de richting van de verandering ({ $methods })
disagree-without-policy-short = De koers zonder nieuw beleid ({ $method }) haalt het doel niet op tijd.
disagree-without-policy-there = De koers zonder nieuw beleid ({ $method }) haalt het doel op tijd.
disagree-distance = { $method } zegt alleen hoe ver het doel is, niet of het tempo genoeg is.
disagree-unavailable = Geen oordeel van { $methods }. { $reason }
