# Opmerkingen bij een uitkomst, en wat de controles op de feiten vinden.
note-definitions-differ = Het cijfer van { $from } ({ $before }) telt niet hetzelfde als dat van { $to } ({ $after }). Daarom zijn ze niet te vergelijken.
note-definitions-differ-unnamed = Het cijfer van { $from } telt niet hetzelfde als dat van { $to }. Daarom zijn ze niet te vergelijken.
note-break = De bron meldt een breuk tussen { $from } en { $to }. Daarom zijn de cijfers niet te vergelijken.
note-base-doubtful = Het cijfer van { $from } kan niet kloppen en is niet gebruikt.
note-crossed = Op uw verzoek is over een breuk in de reeks heen gerekend. De cijfers tellen niet hetzelfde: lees de uitkomst met voorzichtigheid.
note-composition-changed = De meting is tussen { $from } en { $to } op onderdelen veranderd. De cijfers zijn te vergelijken, maar niet op elk onderdeel.
note-doubtful = Het cijfer { $value } over { $period } kan niet kloppen zoals het gedrukt is. Het is bewaard, maar niet gebruikt.
note-bound = De bron geeft een grens: { $value }. De kloof is dus ook een grens.
note-bound-only = De bron geeft een grens: { $value }.
note-conflict = De bronnen zijn het niet eens over { $period }: { $used } ({ $source }) tegenover { $other } ({ $against }). Peil rekent met { $used }.
note-provisional = Het laatste cijfer is voorlopig.
note-estimated = Het laatste cijfer is een schatting.
note-low-reliability = Het laatste cijfer is minder betrouwbaar, zegt de bron.
note-confidential = Het laatste cijfer is vertrouwelijk.
note-definition-differs = De bron meldt bij het laatste cijfer een afwijkende definitie.
note-period-inferred = De tabel in de bron laat open bij welk jaar het cijfer hoort. Het jaar is afgeleid.
note-rank-differing = Deze landen tellen anders en staan toch in de rangorde: { $places }.
note-out-of-scale = Een rechte lijn gaat hier vóór het eind van { $period } voorbij de { $limit }. Zo gaat het in het echt niet door.

finding-total-agrees = Het totaal over { $period } klopt: { $rows } rijen geven samen { $printed }.
finding-total-differs = Het totaal over { $period } klopt niet: gedrukt is { $printed }, maar { $rows } rijen geven samen { $summed }.
finding-misprint = Drukfout in { $source }, { $locator }: over { $period } staat er “{ $printed }”. Dat is geen geldig getal; bedoeld is misschien { $value }.
finding-printed-differs = In { $source }, { $locator }, staat over { $period } “{ $printed }”, maar Peil heeft { $value }.
finding-periods-inferred = In { $source }, { $locator }, staan { $cells } cijfers onder { $columns } jaren. Welk cijfer bij welk jaar hoort, is afgeleid.
finding-cells-differ = In { $source }, { $locator }, staan { $cells } cijfers, maar Peil heeft er { $found }.
finding-out-of-range = { $value } over { $period } kan niet: een percentage ligt tussen 0 en 100.
