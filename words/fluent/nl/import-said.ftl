# Wat er bij het importeren wordt gelezen, van plan is en is gedaan.
import-kind-workbook = werkboek van Peil
import-kind-json = JSON van Peil
import-kind-portal-results = resultaten van metingen uit het portaal van de hubs
import-kind-portal-customers = klanten uit het portaal van de hubs
import-kind-portal-services = diensten zoals het portaal van de hubs ze aanneemt
import-kind-assessment-rows = volwassenheidsmetingen (DMA), één per rij
import-kind-table = eigen tabel, ingedeeld als “{ $mapping }”
import-kind-kiosk = uitslagen van een kiosk
import-kind-statistics = tabel van een statistiekbureau ({ $format })
import-note-windows = De tekst was in de codering van ouder Windows (1252). Peil heeft die omgezet.
import-note-encoding = De tekst was niet in UTF-8. Peil heeft die omgezet.
import-note-columns-left = Niet overgenomen kolommen: { $names }.
import-note-answers-of = De antwoorden zijn gelezen met deze lijst van technologieën: { $list }. Antwoorden op andere technologieën blijven achter. Koppel de kolommen met een andere lijst als dat niet klopt.
import-note-totals-left = { $count ->
    [1] 1 rij met een totaal blijft achter.
   *[other] { $count } rijen met een totaal blijven achter.
}
import-note-sheets-left = Deze bladen zijn niet gelezen: { $names }.
import-note-scans-without-day = { $count ->
    [1] 1 scan heeft in het bestand geen datum. Is die nieuw, dan krijgt die
   *[other] { $count } scans hebben in het bestand geen datum. Wat nieuw is, krijgt
 } de datum van vandaag.
import-like = Lijkt op “{ $name }”: zelfde adres of e-maildomein. Is het hetzelfde bedrijf? Laat deze rij dan weg en vul het bedrijf aan dat u al hebt.
import-row-like = { $added }; lijkt op “{ $name }” (zelfde adres of e-maildomein)
import-note-figures-elsewhere = { $count ->
    [1] 1 cijfer gaat over een plaats buiten de regio van de hub, zoals het hele land. Dat komt
   *[other] { $count } cijfers gaan over plaatsen buiten de regio van de hub, zoals het hele land. Die komen
 } niet in de portefeuille. Open het bestand met “Gegevens openen” om alles te bekijken.
import-note-figures-unknown = { $count ->
    [1] 1 cijfer is
   *[other] { $count } cijfers zijn
 } van een indicator die Peil niet kent.
import-note-figures-missing = { $count ->
    [1] 1 cijfer ontbreekt
   *[other] { $count } cijfers ontbreken
 } volgens het bestand zelf.
import-note-frames-damaged = { $count ->
    [1] 1 stuk van
   *[other] { $count } stukken van
 } wat over de lijn van de kiosk kwam, is beschadigd. De kiosk heeft het nog: lees hem opnieuw uit.
import-note-sessions-interrupted = { $count ->
    [1] 1 bezoek aan de kiosk is
   *[other] { $count } bezoeken aan de kiosk zijn
 } niet bewaard, omdat de stroom wegviel.
import-note-records-lost = { $count ->
    [1] 1 uitslag is
   *[other] { $count } uitslagen zijn
 } in het geheugen van de kiosk verloren gegaan.
import-sheet-formulas = { $count ->
    [1] 1 cel van “{ $sheet }” heeft
   *[other] { $count } cellen van “{ $sheet }” hebben
 } een formule. Peil nam de uitkomst die erbij bewaard was.
import-sheet-without-value = { $count ->
    [1] 1 cel van “{ $sheet }” heeft
   *[other] { $count } cellen van “{ $sheet }” hebben
 } een formule zonder uitkomst. Open het bestand in Excel of LibreOffice, en bewaar het opnieuw.
import-sheet-merged = In “{ $sheet }” zijn cellen samengevoegd. De waarde telt alleen in de eerste cel.
import-sheet-hidden-rows = { $count ->
    [1] 1 rij van “{ $sheet }” is verborgen. Peil heeft die
   *[other] { $count } rijen van “{ $sheet }” zijn verborgen. Peil heeft ze
 } wel gelezen.
import-sheet-hidden = Het blad “{ $sheet }” is verborgen en niet gelezen.
import-sheet-no-cells = Het blad “{ $sheet }” heeft geen cellen en is niet gelezen.
import-sheet-since1904 = Het werkboek telt dagen vanaf 1904, zoals oudere spreadsheets van Apple. Peil heeft ze zo gelezen.
import-picture-too-large = De foto is te groot: { $width } bij { $height } beeldpunten.
import-picture-broken = De foto is afgebroken of beschadigd.
import-picture-no-code = Op de foto staat geen QR-code die te lezen is. Maak een scherpere foto, recht van voren.
import-picture-other-codes = { $count ->
    [1] Op de foto staat een QR-code die niet van een kiosk is.
   *[other] Op de foto staan { $count } QR-codes, en geen ervan is van een kiosk.
}
import-picture-too-busy = Op de foto staat te veel dat op een QR-code lijkt. Snijd de foto bij.
import-no-column = De tabel heeft geen kolom “{ $column }”. De indeling “{ $mapping }” vraagt daarnaar.
import-note-other-portfolio = Het bestand is niet gemaakt uit deze portefeuille zoals zij nu is of was. Peil herkent bedrijven en gegevens daarom aan wat er staat, niet aan hun nummers.
import-note-next-page = Het bestand is één bladzijde van meer. De volgende is niet gelezen.
import-unrecognised = Peil herkent dit bestand niet. Het lijkt op geen van de soorten die Peil kan lezen.
import-portfolio = Dit is zelf een portefeuille. Open die, exporteer haar als JSON of als werkboek, en neem dat bestand hier over.
import-answer = Dit is een antwoord van Peil voor scripts; daar kan Peil geen portefeuille van maken. Gebruik de JSON van “peil export --as json”.
import-other-kind = Dit is een ander soort bestand dan gevraagd.
import-stopped = Het is gestopt. Er is niets veranderd.
import-newer = Dit bestand is van een nieuwere Peil (versie { $version }). Deze Peil leest tot en met versie { $understands }.
import-no-heading = Op het blad “{ $sheet }” staat geen kop “{ $heading }”. Zet die terug boven de kolom.
import-changed = De portefeuille is intussen veranderd. Kijk het overzicht opnieuw na.
import-place-file = het bestand
import-place-line = regel { $number }
import-place-row = rij { $number }
import-place-row-of = rij { $number } van “{ $sheet }”
import-place-record = { $list }, nr. { $number }
import-place-piece = uitslag { $number }
import-subject-company = bedrijf
import-subject-contact = contactpersoon
import-subject-stage = stap in de trechter
import-subject-scan = scan
import-subject-assessment = volwassenheidsmeting
import-subject-scores = scores van het portaal
import-subject-wish = eigen doel of keuze
import-subject-service = dienst
import-subject-follow-up = afspraak
import-subject-kiosk = uitslag van een kiosk
import-subject-regional-count = aantal bedrijven in de regio
import-subject-regional-observation = cijfer van de regio
import-subject-regional-target = doel van de regio
import-subject-mapping = indeling van een tabel
import-subject-setting = instelling
import-count-contact = { $count ->
    [1] 1 contactpersoon
   *[other] { $shown } contactpersonen
}
import-count-stage = { $count ->
    [1] 1 stap in de trechter
   *[other] { $shown } stappen in de trechter
}
import-count-scan = { $count ->
    [1] 1 scan
   *[other] { $shown } scans
}
import-count-assessment = { $count ->
    [1] 1 volwassenheidsmeting
   *[other] { $shown } volwassenheidsmetingen
}
import-count-scores = { $count ->
    [1] 1 meting uit het portaal
   *[other] { $shown } metingen uit het portaal
}
import-count-wish = { $count ->
    [1] 1 eigen doel of keuze
   *[other] { $shown } eigen doelen en keuzes
}
import-count-service = { $count ->
    [1] 1 dienst
   *[other] { $shown } diensten
}
import-count-follow-up = { $count ->
    [1] 1 afspraak
   *[other] { $shown } afspraken
}
import-count-kiosk = { $count ->
    [1] 1 uitslag van een kiosk
   *[other] { $shown } uitslagen van een kiosk
}
import-count-regional-count = { $count ->
    [1] 1 aantal bedrijven in de regio
   *[other] { $shown } aantallen bedrijven in de regio
}
import-count-regional-observation = { $count ->
    [1] 1 cijfer van de regio
   *[other] { $shown } cijfers van de regio
}
import-count-regional-target = { $count ->
    [1] 1 doel van de regio
   *[other] { $shown } doelen van de regio
}
import-count-mapping = { $count ->
    [1] 1 indeling van een tabel
   *[other] { $shown } indelingen van een tabel
}
import-count-setting = { $count ->
    [1] 1 instelling
   *[other] { $shown } instellingen
}
import-added = nieuw
import-changed-one = gewijzigd
import-skipped = overgeslagen
import-conflict = in strijd
import-refused = geweigerd
import-change-of = { $field }: { $before } → { $after }
import-offers-nothing = Hier staat niets in om over te nemen.
import-why-already-there = Staat al zo in de portefeuille.
import-why-counted-before = Staat ook al in het bestand: { $place }.
import-why-left-out = U laat deze rij weg.
import-why-numbers-of-two = De nummers horen bij twee bedrijven: “{ $one }” en “{ $other }”.
import-why-several-of-name = { $count } bedrijven hebben deze naam. Geef een KvK- of btw-nummer.
import-why-kiosk-counted = Deze uitslag van de kiosk is al bekend.
import-why-several-of-number = { $count } bedrijven hebben dit nummer. Geef ook de naam.
import-why-twice-in-file = Gaat over hetzelfde bedrijf als { $place }.
import-why-other-value = De portefeuille zegt iets anders: { $fields }.
import-why-other-in-file = { $place } zegt iets anders: { $fields }.
import-why-no-name = Een nieuw bedrijf heeft een naam nodig.
import-why-no-such-company = Bedrijf nr. { $number } staat niet in het bestand.
import-why-company-stays-out = De rij van het bedrijf blijft buiten: { $place }.
import-why-no-company = De rij noemt geen bedrijf.
import-why-removed = Is in de portefeuille verwijderd.
import-why-only-one = Hiervan is er al een, en er kan er maar één zijn.
import-why-impossible = Dit kan niet naast de andere velden: { $field }.
import-cell = { $column }: “{ $text }”. { $why }
import-cell-empty = { $column }: hier moet iets staan.
import-cell-date = Dit is geen datum.
import-cell-period = Dit is geen jaar, kwartaal of maand.
import-cell-number = Dit is geen getal.
import-cell-whole-number = Schrijf een heel getal, nul of meer.
import-cell-range = Dit getal past hier niet.
import-cell-amount = Dit is geen bedrag.
import-cell-choice = Dit is geen van de mogelijke waarden.
import-cell-form = Dit heeft een andere vorm dan verwacht.
import-cell-unknown-field = Dit veld hoort hier niet.
import-cell-contradiction = Dit past niet bij een ander veld van de rij.
import-cell-company = Het bestand heeft geen bedrijf met deze naam, of meer dan een. Vul het bedrijfsnummer in.
import-field-answers = Antwoorden
