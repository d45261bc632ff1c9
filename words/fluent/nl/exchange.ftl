# Bestanden van anderen: Eurostat en het CBS.
exchange-at-path = { $file }, bij { $path }: { $fault }
exchange-cancelled = Het lezen is gestopt.
exchange-empty = Het bestand is leeg. Verwacht: een tabel van Eurostat of het CBS.
exchange-unknown-format = Peil herkent dit bestand niet. Verwacht: een tabel van Eurostat (TSV, JSON-stat of SDMX-CSV), een tabel van het CBS (CSV of OData), of een CSV-bestand van Peil.
exchange-not-text = Dit is geen leesbare tekst. Verwacht: UTF-8 of Windows-1252, en niet door elkaar.
exchange-too-large = Het bestand is te groot om te lezen. Verwacht: hoogstens { $limit } bytes. Vraag minder cijfers op, of kies TSV of CSV.
exchange-bomb = Het ingepakte bestand wordt meer dan { $ratio } keer zo groot bij het uitpakken. Zo groeit een gewone tabel niet; Peil leest niet verder.
exchange-pack-damaged = Het ingepakte bestand is beschadigd. Haal het opnieuw op.
exchange-cut = Het bestand houdt halverwege op. Haal het opnieuw op. Is het wel compleet? Zet dan een regeleinde achter de laatste regel.
exchange-no-column = De kolom { $name } ontbreekt.
exchange-column-twice = De kolom “{ $name }” staat er twee keer. Verwacht: elke kolom één keer.
exchange-screen-layout = Dit is een tabel zoals die op het scherm staat. Verwacht: “CSV zonder statistische symbolen”. Kies dat bij het downloaden van StatLine.
exchange-flags = “{ $found }” is geen kenmerk. Verwacht: hoogstens acht letters, zoals b of bu.
exchange-period = “{ $found }” is geen periode. Verwacht: bijvoorbeeld 2024, 2024-10, 2024-Q3 of 2023JJ00.
exchange-figure-twice = Dit cijfer staat al eerder in het bestand. Verwacht: elk cijfer één keer.
exchange-json-broken = Dit is geen geldige JSON.
exchange-key-twice = “{ $found }” staat er twee keer. Verwacht: elke naam één keer.
exchange-no-key = “{ $name }” ontbreekt.
exchange-unexpected = Hier past “{ $found }” niet. Verwacht: { $expected }.
exchange-size-differs = De aantallen kloppen niet met elkaar. Aangekondigd: { $expected }. Gevonden: { $found }.
exchange-past-end = Cel { $index } bestaat niet. Verwacht: een nummer onder { $cells }.
exchange-too-many = Het zijn er te veel. Verwacht: hoogstens { $limit }.

exchange-expected-object = een object
exchange-expected-list = een lijst
exchange-expected-text = een tekst
exchange-expected-whole-number = een geheel getal dat niet negatief is
exchange-expected-number-or-null = een getal of null
exchange-expected-class = dataset of collection
exchange-expected-cell-number = het nummer van een cel
exchange-expected-dimension-name = de naam van een dimensie
exchange-expected-same-names = dezelfde namen als in het eerste object
exchange-expected-action = I, A, M of R
exchange-expected-sign = =, >=, >, <=, < of ~

exchange-format = Soort bestand
exchange-format-eurostat-tsv = Eurostat, TSV
exchange-format-json-stat = JSON-stat 2.0
exchange-format-sdmx-csv = SDMX-CSV
exchange-format-cbs-statline = CBS StatLine, CSV
exchange-format-cbs-observations = CBS OData, CSV
exchange-format-cbs-odata = CBS OData, JSON
exchange-format-peil = waarnemingen van Peil, CSV
exchange-packed = ingepakt met gzip
exchange-old-encoding = tekst in Windows-1252
exchange-figures = Cijfers
exchange-missing = Zonder waarde
exchange-known = Bij Peil bekend
exchange-places = Plaatsen
exchange-periods = Perioden
exchange-code = Code
exchange-size = Grootte
exchange-known-as = Bij Peil
exchange-more = { $count ->
    [1] Nog 1 reeks is niet getoond; --to csv geeft alles.
   *[other] Nog { $number } reeksen zijn niet getoond; --to csv geeft alles.
}
exchange-note-encoding = Let op: het bestand is niet in UTF-8 geschreven; het is gelezen als Windows-1252.
exchange-note-page = Let op: dit is één bladzijde van een langere lijst. De volgende bladzijden ontbreken.
exchange-note-left-out = Niet geschreven: { $unknown } cijfers waarvoor Peil geen indicator heeft, en { $missing } zonder waarde. --to csv geeft alles.
exchange-nothing-known = { $file }: er staat geen cijfer in waarvoor Peil een indicator heeft. “peil convert” toont wat er wel in staat.
exchange-columns-differ = { $file }: de tabellen in dit bestand hebben verschillende kolommen. SDMX-CSV heeft plaats voor één. Kies --to csv of --to json.
exchange-no-place = { $file }: SDMX-CSV heeft hier geen plaats voor alles wat er staat. Kies --to csv of --to json.

help-convert = Leest een tabel van Eurostat of het CBS en schrijft die in een andere vorm.
help-convert-file = De tabel: Eurostat TSV, JSON-stat, SDMX-CSV, CBS CSV of OData, of een CSV van Peil; ook ingepakt met gzip; - is standaardinvoer
help-convert-to = csv (alles, één cijfer per regel), json, sdmx-csv, of peil-csv (alleen wat Peil kent, voor --data); zonder deze keuze een overzicht
help-convert-place = Alleen deze plaatsen: codes uit het bestand of namen van Peil, met komma’s ertussen
help-convert-indicator = Alleen deze indicatoren, met hun codes uit het bestand
help-convert-size = Alleen deze grootteklassen, zoals 10-249
help-convert-sector = Alleen deze bedrijfstakken
help-convert-unit = Alleen deze eenheden, zoals PC_ENT
value-code = CODE
