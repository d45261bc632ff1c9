# Fouten in een bestand. De plaats komt voorop, daarna één zin die zegt wat er mis is en wat er verwacht werd.
error-at-file = { $file }: { $fault }
error-at-line = { $file }, regel { $line }, teken { $column }: { $fault }
error-at-field = { $file }, regel { $line }, teken { $column } (veld { $field }): { $fault }

error-empty = Het bestand is leeg. De eerste regel moet de namen van de kolommen bevatten.
error-byte-order-mark = Het bestand begint met een onzichtbaar teken (byte order mark). Verwacht: UTF-8 zonder dat teken. Bewaar het bestand zo, of gebruik --lenient.
error-carriage-return = De regel eindigt zoals Windows dat doet (CR LF). Verwacht: alleen een LF. Bewaar het bestand zo, of gebruik --lenient.
error-not-text = Dit is geen leesbare tekst. Verwacht: een tekstbestand in UTF-8.
error-line-too-long = De regel is te lang. Verwacht: hoogstens { $limit } bytes.
error-wrong-header = De kolomnamen kloppen niet. Verwacht: { $expected }. Gevonden: “{ $found }”.
error-field-count = Het aantal velden klopt niet. Verwacht: { $expected }. Gevonden: { $found }.
error-unclosed-quote = Een aanhalingsteken is niet gesloten. Verwacht: aanhalingstekens om het hele veld.
error-empty-field = Dit veld is leeg. Verwacht: een tekst.
error-number-empty = Er staat geen getal. Verwacht: een getal zoals 81.5.
error-number-comma = Er staat een komma in het getal “{ $found }”. Verwacht: een decimale punt, zoals 81.5.
error-number-point = Er staat een punt in het getal “{ $found }”. Verwacht: een decimale komma, zoals 81,5.
error-number-digit = “{ $found }” is geen getal. Verwacht: cijfers met hoogstens één decimale punt, zoals 81.5.
error-number-precise = “{ $found }” heeft te veel decimalen. Verwacht: hoogstens zes.
error-number-large = “{ $found }” is te groot. Verwacht: hoogstens 9223372036854.775807.
error-period = “{ $found }” is geen periode. Verwacht: een jaar (2024) of een maand (2024-10), van 1900 tot en met 2199.
error-date = “{ $found }” is geen datum. Verwacht: bijvoorbeeld 2025-08-01, 2025-08, 2025-Q3, 2025-H2 of 2025.
error-unit = “{ $found }” is geen bekende eenheid. Verwacht: { $expected }.
error-qualifier = “{ $found }” is geen bekend teken voor de zekerheid. Verwacht: =, >=, >, ~ of ?.
error-flag = “{ $found }” is geen bekend kenmerk. Verwacht: letters uit b, c, d, e, i, p, q en u.
error-unknown-indicator = Er is geen indicator met de naam “{ $found }”. Verwacht: een naam uit de lijst van “peil gaps --format csv”.
error-unknown-indicator-nearest = Er is geen indicator met de naam “{ $found }”. Bedoelt u “{ $nearest }”?
error-unexpected = Hier past “{ $found }” niet. Verwacht: { $expected }.
error-unknown-name = “{ $found }” staat niet in { $file }.
error-duplicate-name = “{ $found }” staat ook al op regel { $line }. Verwacht: elke naam één keer.
error-unit-differs = De eenheid klopt niet met de indicator. Verwacht: { $expected }. Gevonden: { $found }.
error-duplicate-period = Voor { $period } staat op regel { $line } al een waarde van deze bron. Verwacht: één waarde per periode.
error-after-target-date = { $period } ligt na de einddatum van het doel. Verwacht: een periode tot en met { $by }.
error-too-many = Dit is er één te veel. Verwacht: hoogstens { $capacity } waarnemingen in een reeks.
error-io-not-found = Het bestand bestaat niet.
error-io-denied = Het bestand mag niet gelezen worden.
error-io-folder = Dit is een map en geen bestand.
error-io-other = Het bestand is niet te lezen ({ $fault }).
error-other = { $fault }.

error-no-screen = Peil kan geen venster openen: er is geen scherm. Start Peil op een computer met een scherm, of lees dezelfde cijfers met “peil gaps”.
error-no-window = Peil kan geen venster openen op dit scherm. Haal met “cargo xtask setup” binnen wat een venster nodig heeft, of lees dezelfde cijfers met “peil gaps”.
