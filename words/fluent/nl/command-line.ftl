# Teksten van het programma peil op de opdrachtregel.
cli-difference = verschil
cli-needed = Nodig
cli-trend-only = zonder doel: alleen het verloop
cli-legend-short = “pp” is procentpunt, “k” is duizend. Tempo en nodig tempo zijn per jaar.
cli-legend-broken = * tempo over een kortere reeks: het beginpunt is niet te vergelijken met nu
cli-legend-crossed = * tempo over een breuk in de reeks heen, op uw verzoek
cli-legend-conflict = ! de bronnen zijn het niet eens
cli-legend-more = Alles over één rij, met bron en berekening: peil show NAAM
cli-left-out = { $count ->
    [1] 1 rij van een andere plaats is weggelaten; --place all toont die ook.
   *[other] { $number } rijen van andere plaatsen zijn weggelaten; --place all toont ze ook.
}
cli-nothing = Geen enkele rij past bij deze keuze.

cli-unknown-pillar = Er is geen pijler “{ $found }”. Verwacht: { $expected }.
cli-unknown-place = Er is geen plaats “{ $found }”. Verwacht: all of { $expected }.
cli-unknown-source = Er is geen bron “{ $found }”. Verwacht: een naam uit “peil sources”.
cli-series-shape = De reeks klopt niet bij “{ $found }” (teken { $column }). Verwacht: PERIODE:WAARDE met een spatie ertussen, zoals "2021:75 2024:81.5".
cli-series-fault = De reeks klopt niet bij “{ $found }” (teken { $column }). { $fault }
cli-series-empty = De reeks is leeg. Verwacht: minstens één PERIODE:WAARDE, zoals "2021:75 2024:81.5".
cli-series-duplicate = De reeks heeft twee waarden voor { $period }. Verwacht: één waarde per periode.
cli-base-missing = Het beginpunt { $period } staat niet in de reeks. Verwacht: een periode uit --series.
cli-base-after-target = Het beginpunt { $period } ligt niet vóór { $by }. Verwacht: een periode vóór --by.
cli-comparator = “{ $found }” zegt niet wat het doel vraagt. Verwacht: >=, >, <= of <.
cli-comparator-direction = --comparator { $comparator } past niet bij --direction { $direction }. Laat één van beide weg.
cli-unit = “{ $found }” is geen bekende eenheid. Verwacht: { $expected }.
cli-day = “{ $found }” is geen dag. Verwacht: jaar-maand-dag, zoals 2026-12-31.
cli-option = { $option }: { $fault }
cli-at-date = In { $period }
cli-curves = Als het zo doorgaat, per curve
cli-all-curves = Alle curven
cli-passes-ceiling = { $curve }: deze curve komt boven het plafond uit en kan zo dus niet doorgaan.
cli-verdicts = Wat de methoden zeggen
cli-decided-by = Waaruit dat blijkt
cli-scores = Score van { $list }.
cli-lacking = { $method }: { $reason }
cli-not-positive = “{ $found }” is niet groter dan nul. Verwacht: een getal boven nul.

show-name = Naam voor opdrachten
show-segment = Vergelijkbaar
show-segment-none = niet gebruikt
show-printed = gedrukt: { $printed }
show-counted-as = telt als: { $population }
show-findings = Opmerkingen
show-participants = Rangorde in { $period }

milestone = Mijlpaal
milestone-due = Datum
milestone-state = Stand
milestone-kind = Soort
milestone-kind-regulation = regel
milestone-kind-evaluation = evaluatie
milestone-kind-infrastructure = infrastructuur
milestone-kind-programme = programma
milestones-as-of = Stand op { $day }. “{ $passed }” betekent: de bron is ouder dan de datum en kan niet zeggen of het gedaan is.

source-date = Datum
source-title = Titel
source-publisher = Uitgever
source-reference = Adres

# De uitleg van --help.
help-usage = Gebruik
help-commands = Opdrachten
help-options = Keuzes
help-arguments = Invoer
help-help = Toont deze uitleg
help-version = Toont de versie
help-format = Vorm van het antwoord: table (voor mensen; dit is de gewone vorm), json of csv
help-lang = Taal van het antwoord: nl (gewoon) of en; ook in te stellen met PEIL_LANG
help-peil = Peil laat zien hoe ver het mkb is van de digitale doelen voor 2030, en hoe snel het gaat.
help-gaps = Toont van elke indicator de waarde, het doel, de kloof en het tempo.
help-show = Toont alles over één indicator: waarnemingen, bronnen en berekening.
help-assess = Rekent de kloof en het tempo uit van een eigen reeks.
help-milestones = Toont wat er wanneer gedaan moet zijn.
help-sources = Toont de bronnen van alle cijfers.
help-completions = Maakt een script waarmee uw shell de opdrachten aanvult.
help-man = Maakt een handleiding (man-pagina).
help-data = Eigen waarnemingen in plaats van die van Peil (CSV; zie docs/csv.md)
help-lenient = Leest ook een bestand met CR LF of met een byte order mark
help-pillar = Alleen deze pijler: 1, 2, 2a, 2b, 3, 4, 5, programme of funding
help-gaps-indicator = Alleen deze indicator; met een / aan het eind de hele groep
help-show-indicator = De indicator: ai-use, of “Gebruik van AI”
help-place = Alleen deze plaats: NL, EU, DK ...; of all voor alle (gewoon in json en csv)
help-as-of = De stand aan het eind van deze periode: 2024 of 2024-10
help-across-breaks = Rekent ook over een breuk of een andere definitie heen
help-prefer = Neemt deze bron als bronnen het niet eens zijn
help-population = Aantal bedrijven, om de kloof in bedrijven te geven
help-series = De waarnemingen: "2021:75 2024:81.5"; >= of ~ voor een waarde mag
help-target = De waarde die het doel is; zonder doel is alleen het verloop te zien
help-by = De periode waarin het doel gehaald moet zijn
help-base = De periode van het beginpunt; anders de eerste waarneming
help-direction = Wat beter is: up (hoger, gewoon als er een doel is) of down (lager)
help-comparator = Wat het doel vraagt: >=, >, <= of <
help-unit = De eenheid: percent (gewoon), count, "per 1000", EUR ...
help-method = Oordeel volgens deze methode, of all voor allemaal: statcan, eurostat, unsd2023, weather, istat, sdsn, oecd, escap, digital_decade; met een komma ertussen mogen het er meer zijn
help-ceiling = Het hoogste dat kan, voor de S-curve: bij procenten 100, anders niets; none zet het uit
help-limit = De natuurlijke grens in de goede richting, voor statcan zonder doel
help-weights = Hoe zwaar elk jaar telt bij escap: since-first (later telt zwaarder, gewoon) of equal (gelijk)
help-spread = De standaardafwijking tussen landen, voor oecd
help-term = Hoe ver eurostat terugkijkt zonder beginpunt: short (vijf jaar, gewoon) of long (vijftien)
help-milestones-as-of = De stand op deze dag: 2026-12-31; anders vandaag
help-shell = De shell: bash, zsh, fish, elvish of powershell
help-page = De opdracht waarvan u de handleiding wilt; anders die van peil zelf

# Aandelen, scans, metingen en samengestelde cijfers.
help-share = Rekent uit wat een steekproef zegt over de hele groep: het aandeel en de marge.
help-share-hits = Hoeveel van de gemeten bedrijven meetellen
help-share-size = Hoeveel bedrijven gemeten zijn
help-share-population = Hoeveel bedrijven er in de hele groep zijn
help-confidence = De zekerheid van de marge: 0.95 (gewoon), 0.9, 0.99 ...
help-share-target = Een doel in procent: gehaald, niet gehaald of niet te zeggen
help-share-comparator = Wat het doel vraagt: >= (gewoon), >, <= of <
help-within = De marge waarvoor nog gemeten moet worden: 0.05 (gewoon) is 5 procentpunt
help-strata = Deelgroepen: "N40:n30:k24 N60:n20:k8" (bedrijven, gemeten, ja)
help-parts = Delen om af te ronden zodat de som klopt: "12 4 1"
help-units = Waarop de delen samen uitkomen: 100 (gewoon), 1000 voor tienden van procenten
help-scan = Geeft het digitale niveau van een bedrijf uit twaalf antwoorden, of telt veel scans.
help-composition = De lijst van technologieën: v3-2025, v3-2023, v3-2021, v4-2024, v4-2022 of v1
help-answers = Twaalf antwoorden op volgorde: 1 (ja), 0 (nee) of ? (onbekend)
help-scan-file = Een bestand met één scan per regel; - is de standaardinvoer
help-scan-population = Hoeveel bedrijven er in de hele groep zijn; alleen met --file
help-effort = Wat het eerst aan de beurt is: uptake (wat de meeste bedrijven al hebben; gewoon) of equal (volgorde van de lijst)
help-order = Uw eigen volgorde van technologieën, met komma’s: crm,erp
help-levels = Gepubliceerde aandelen van de vier niveaus in procent: "20.92 31.45 36.65 10.98"
help-dma = Telt een Digital Maturity Assessment: zes dimensies, totaal en klasse.
help-dma-file = De antwoorden in JSON (zie docs/json.md); - is de standaardinvoer
help-compare = Een eerdere meting, om het verschil te zien
help-question-seven = Vraag 7: seven-positives (gewoon; zeven positieve antwoorden delen de punten) of eight-ticks (elk vinkje telt)
help-fifty = De klasse van precies 50: average (gewoon) of moderately-advanced
help-bands = Klasse op grond van de exact (gewoon) of printed score
help-missing = Ontbrekende antwoorden: zero (tellen als nul; gewoon), left-out of refused
help-digits = Hoeveel cijfers achter de komma: 2 (gewoon), 0 tot en met 6
help-composite = Maakt van verschillende indicatoren één getal, en laat zien waaruit het bestaat.
help-composite-file = De indicatoren (CSV; zie docs/csv.md); - is de standaardinvoer
help-scale = Hoe waarden scores worden: none (gewoon; het zijn al scores), min-max, z-score, distance of goalposts
help-onto = Laagste en hoogste score: "0 100" (gewoon); niet bij none en z-score
help-mean = Het gemiddelde: arithmetic (gewoon), geometric, harmonic of power
help-power = De macht bij --mean power: 0.5, -1 ...

usage-help = Meer uitleg: peil --help
usage-unknown = “{ $found }” is geen bekende keuze.
usage-command = “{ $found }” is geen bekende opdracht.
usage-value = “{ $found }” past niet bij { $option }.
usage-value-expected = “{ $found }” past niet bij { $option }. Verwacht: { $expected }.
usage-value-missing = Bij { $option } hoort een waarde.
usage-missing = Er ontbreekt iets: { $options }.
usage-twice = { $option } mag maar één keer.

assess-own-series = Eigen reeks
help-general = Algemeen
help-usage-options = [KEUZES]

# De woorden in de uitleg voor wat ingevuld moet worden.
value-command = OPDRACHT
value-period = PERIODE
value-source = BRON
value-number = GETAL
value-value = WAARDE
value-day = DAG
value-file = BESTAND
value-pillar = PIJLER
value-form = VORM
value-language = TAAL
value-place = PLAATS
value-series = REEKS
value-unit = EENHEID
value-method = METHODE
value-weights = GEWICHTEN
value-term = TERMIJN
value-direction = RICHTING
value-comparator = TEKEN
value-composition = LIJST
value-answers = ANTWOORDEN
value-parts = DELEN
value-technologies = TECHNOLOGIEËN
value-shares = AANDELEN
value-scores = SCORES
value-effort = VOLGORDE
value-scale = SCHAAL
value-mean = GEMIDDELDE
value-fifty = KLASSE
value-bands = SCORE
value-missing = REGEL
value-question-seven = REGEL
