# Het scherm om een bestand in de portefeuille te zetten, en het scherm om er een uit te halen.
nav-import = Importeren
import-lead = Geef Peil een bestand. Peil herkent wat het is en laat eerst zien wat er gebeurt. Er verandert niets voordat u dat zegt.
import-no-portfolio = Importeren zet gegevens in een portefeuille. Open of begin er eerst een.
import-waiting = Daarna leest Peil { $file }.
import-to-portfolio = Naar de portefeuille
import-drop = Sleep een bestand op het venster
import-choose = Bestand kiezen…
import-path = Of typ waar het staat
import-read = Lezen
import-kinds = Wat Peil kan lezen
import-kinds-lead = Peil kijkt naar wat erin staat, niet naar de naam.
import-reads-workbook = Werkboek of JSON van Peil
import-reads-workbook-text = Bedrijven met alles wat erbij hoort. Ook wat u in Excel hebt bijgewerkt.
import-reads-portal = Bestanden uit het portaal van de hubs
import-reads-portal-text = Klanten, diensten en resultaten van metingen. Peil herkent uw bedrijven aan hun KvK- of btw-nummer.
import-reads-assessments = Volwassenheidsmetingen (DMA) als CSV
import-reads-assessments-text = Eén meting per rij, met de antwoorden.
import-reads-table = Een eigen tabel (Excel, LibreOffice of CSV)
import-reads-table-text = U zegt één keer welke kolom wat is. Peil onthoudt dat.
import-reads-kiosk = Uitslagen van een kiosk
import-reads-kiosk-text = Het logboek van een kiosk, of een foto van de code. Elk bezoek telt één keer.
import-reads-statistics = Tabellen van Eurostat en CBS
import-reads-statistics-text = Cijfers over de regio van uw hub gaan in de portefeuille. Landelijke cijfers bekijkt u met “Gegevens openen”.
import-reading = { $file } wordt gelezen
import-reading-lead = U kunt intussen verder werken.
import-stop = Stoppen
import-stopping = Het stopt…
import-not-read = { $file } is niet gelezen
import-not-opened = Het bestand kon niet worden geopend: { $reason }
import-too-large = Het bestand is groter dan 512 MB.
import-recognised = Herkend als { $kind }, { $count ->
    [1] 1 rij
   *[other] { $rows } rijen
}.
import-notes = { $count ->
    [1] 1 opmerking over het bestand
   *[other] { $count } opmerkingen over het bestand
}
import-chip-all = Alles
import-chip-added = Nieuw
import-chip-changed = Gewijzigd
import-chip-skipped = Overgeslagen
import-chip-conflict = In strijd
import-chip-refused = Geweigerd
import-shown = Toon
import-file-wins = Waar het bestand iets anders zegt dan de portefeuille, geldt het bestand
import-file-wins-short = Bij verschil geldt het bestand
import-adds-all = Nieuw: { $what }.
import-changes-all = Gewijzigd: { $what }.
import-stays-out = { $count ->
    [1] 1 rij blijft buiten.
   *[other] { $rows } rijen blijven buiten.
}
import-apply = { $count ->
    [1] 1 rij overnemen
   *[other] { $rows } rijen overnemen
}
import-nothing = Niets om over te nemen
import-away = Niet importeren
import-column-what = Wat er gebeurt
import-column-where = Waar
import-column-who = Bedrijf
import-column-why = Waarom
import-take = Overnemen: { $place } { $name }
import-take-row = Deze rij overnemen
import-pick-row = Kies een rij om te zien wat ermee gebeurt.
import-back = ← Terug naar de rijen
import-row-stays-out = Van deze rij wordt niets overgenomen.
import-other-values = De portefeuille zegt iets anders dan het bestand:
import-field = Veld
import-before = Nu
import-after = Bestand
import-done = Overgenomen
import-done-text = { $file }: { $added ->
    [1] 1 gegeven nieuw
   *[other] { $shownadded } gegevens nieuw
}, { $changed ->
    [1] 1 gewijzigd
   *[other] { $shownchanged } gewijzigd
}. U kunt dit in één keer ongedaan maken.
import-toast = Overgenomen: { $added } nieuw, { $changed } gewijzigd
work-plan = Het bestand wordt naast de portefeuille gelegd
work-import = Het bestand wordt overgenomen
work-hand-over = Het bestand wordt geschreven
file-title-import = Bestand om te importeren
file-kind-import = Bestanden die Peil kan lezen
file-kind-workbook = Excel-werkboek
file-kind-csv = Tabel als tekst (CSV)
nav-export = Exporteren
export-lead = De portefeuille als bestand: om te bewerken, in te leveren of te bewaren.
export-what = Wat
export-workbook = Werkboek (Excel)
export-workbook-text = Alles, met een blad per onderwerp en een uitleg. U kunt het bijwerken en weer importeren.
export-services = Diensten voor het portaal van de hubs
export-services-text = Het blad met 28 kolommen dat het portaal aanneemt. In het Engels.
export-assessments = Volwassenheidsmetingen (DMA) als CSV
export-assessments-text = Elke afgeronde meting op één rij, met de kolommen van het portaal.
export-table = Tabel voor Nederlands Excel (CSV)
export-table-text = Opent met een dubbelklik: puntkomma’s, decimale komma’s, en geen cel die Excel als formule leest.
export-json = JSON
export-json-text = Alles, voor een script of een andere Peil. Altijd de hele portefeuille.
export-as = Als
export-as-xlsx = Excel
export-as-csv = CSV
export-about = Waarover
export-which = Van welke bedrijven
export-all = Alle { $companies }
export-listed = Zoals in de lijst: { $companies }
export-listed-hint = De lijst is nu beperkt door wat u daar zocht of koos.
export-to = Waarheen
export-go = Bestand schrijven
mapping-lead = Een tabel met { $count ->
    [1] 1 rij
   *[other] { $rows } rijen
}. Zeg van elke kolom wat het is. Peil heeft de koppen die het kent al ingevuld.
mapping-leave = niet overnemen
mapping-column = Kolom { $column }
mapping-day-first = dag eerst (31-12-2026)
mapping-month-first = maand eerst (12/31/2026)
mapping-comma = decimale komma (1,5)
mapping-point = decimale punt (1.5)
mapping-composition = Lijst van de scan
mapping-name = Bewaar deze indeling als
mapping-name-hint = Met een naam herkent Peil de volgende tabel met deze koppen vanzelf. Leeg: niet bewaren.
mapping-no-company = Kies welke kolom de naam, het KvK-nummer of het btw-nummer van het bedrijf is.
mapping-on = Verder
