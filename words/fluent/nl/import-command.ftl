# Het commando peil import.
help-import = Neemt over wat een bestand biedt: een werkboek of JSON van Peil, bladen van het portaal, een eigen tabel, uitslagen van een kiosk, cijfers van de regio.
help-import-file = Het bestand; wat het is, blijkt uit de inhoud; - is standaardinvoer
help-import-into = De portefeuille waarin het komt
help-import-dry-run = Laat alleen zien wat er zou gebeuren
help-import-take-file = Waar de portefeuille iets anders zegt, wint het bestand; anders is dat een conflict
help-import-skip-faulty = Neem de rest over als er rijen met conflicten of fouten zijn; anders wordt er dan niets overgenomen
help-import-mapping = Lees het bestand als tabel, met deze indeling uit de portefeuille, of met die in dit bestand
value-mapping = INDELING
import-command-kind = { $file }: { $kind }.
import-command-place = Waar
import-command-company = Bedrijf
import-command-outcome = Uitkomst
import-command-what = Wat
import-command-more = { $count ->
    [1] En nog 1 rij; --format csv geeft alles.
   *[other] En nog { $shown } rijen; --format csv geeft alles.
}
import-command-taken = { $count ->
    [1] 1 rij verandert iets.
   *[other] { $shown } rijen veranderen iets.
}
import-command-known = { $count ->
    [1] 1 rij is al bekend.
   *[other] { $shown } rijen zijn al bekend.
}
import-command-out = { $count ->
    [1] 1 rij blijft buiten.
   *[other] { $shown } rijen blijven buiten.
}
import-command-added = Nieuw: { $what }.
import-command-changed = Gewijzigd: { $what }.
import-command-done = Het staat in de portefeuille.
import-command-nothing = De portefeuille is niet veranderd.
import-command-plan = Er is niets overgenomen.
import-command-refused = { $count ->
    [1] 1 rij heeft een conflict of een fout. Er is niets overgenomen. Met --skip-faulty blijft die rij buiten en gaat de rest erin.
   *[other] { $shown } rijen hebben een conflict of een fout. Er is niets overgenomen. Met --skip-faulty blijven die rijen buiten en gaat de rest erin.
}
import-command-too-large = Het bestand is groter dan 1 GB. Peil leest niet meer dan dat in een portefeuille.
import-command-no-mapping = De portefeuille heeft geen indeling “{ $found }”. Wel: { $known }.
import-command-no-mappings = De portefeuille heeft geen indeling “{ $found }”, en ook geen andere. U maakt er een in het venster van Peil, of noemt een bestand met een indeling.
