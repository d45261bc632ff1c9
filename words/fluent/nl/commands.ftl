# De lijst met opdrachten: menu, zoekvenster en sneltoetsen.
group-figures = Landelijke cijfers
group-edit = Bewerken
group-file = Bestand
group-view = Beeld
command-theme = Licht of donker
command-quit = Afsluiten
command-language = Andere taal (English)
command-zoom-in = Groter
command-zoom-out = Kleiner
command-zoom-reset = Gewone grootte
command-palette = Zoek of doe
command-shortcuts = Sneltoetsen
group-help = Hulp
menu-name = Menu
palette-hint = Typ een opdracht, een bedrijf, een KvK-nummer of een indicator
palette-commands = Opdrachten
palette-none = Niets gevonden. Probeer een ander woord.
sheet-close = Sluiten
keys-elsewhere = In lijsten en formulieren
keys-walk = Naar de vorige of volgende regel
keys-walk-names = Pijl omhoog / Pijl omlaag
keys-page = Een scherm verder of terug
keys-page-names = Page Down / Page Up
keys-ends = Naar het begin of het einde van de lijst
keys-ends-names = Home / End
keys-open = Openen of kiezen
keys-open-names = Enter / Spatie
keys-next = Naar het volgende of vorige veld
keys-next-names = Tab / Shift+Tab
loading-lead = { $file } wordt geladen. Bewerken kan zodra alles er is.
loading-share = { $percent } procent
toast-close = Gelezen
column-kvk = KvK-nummer
column-municipality = Gemeente
column-persons = Personen
column-to-basic = Tot basis
column-scanned = Laatste scan
column-tags = Labels
columns-choose = Kolommen
columns-usual = Gewone kolommen
calendar-open = Kalender: { $label }
calendar-back = Vorige maand
calendar-on = Volgende maand
calendar-day = { $weekday } { $day } { $month }
weekday-short = { $day ->
    [1] ma
    [2] di
    [3] wo
    [4] do
    [5] vr
    [6] za
   *[7] zo
}
weekday-name = { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}
keys-calendar = Kalender openen in het veld van een dag
keys-calendar-names = Alt+Pijl omlaag
keys-month = In de kalender: een maand of een jaar verder of terug
keys-month-names = Page Up en Page Down / met Shift
command-tour = Rondleiding
tour-step = Stap { $step } van { $all }
tour-next = Volgende
tour-back = Vorige
tour-stop = Stoppen
tour-done = Klaar
tour-overview = Hoe staat Nederland ervoor?
tour-overview-text = Dit zijn de doelen voor 2030: waar we staan, hoe ver het nog is, en of het snel genoeg gaat. Klik op een doel en u ziet waar het cijfer vandaan komt en hoe het is berekend.
tour-sections = De onderdelen
tour-sections-text = Hier gaat u naar een pijler, naar de lijsten en naar uw eigen portefeuille.
tour-list = Uw bedrijven
tour-list-text = Typ een naam, een plaats of een KvK-nummer. Met de pijltjes loopt u door de lijst, met Enter opent u een bedrijf. Onder “Kolommen” kiest u wat u ziet.
tour-company = Het dossier van een bedrijf
tour-company-text = Hier staat alles van één bedrijf: gegevens, scan, volwassenheidsmeting en afspraken. Elk veld wordt bewaard zodra u het verlaat.
tour-undo = Niets gaat verloren
tour-undo-text = Elke bewerking kunt u ongedaan maken, ook die van gisteren.
tour-palette = Zoek of doe
tour-palette-text = Typ een paar letters van een opdracht, een bedrijf of een indicator, en druk op Enter. Dat kan overal met Ctrl+K.
tour-menu = Het menu
tour-menu-text = Hier vindt u alles wat Peil kan, met de sneltoetsen. De rondleiding staat onder “Hulp”.
demo-title = Eerst even kijken?
demo-lead = Peil maakt een portefeuille met 250 verzonnen bedrijven. Achter elke naam staat “(fictief)”. Daarna krijgt u een korte rondleiding.
demo-path = Bestand van het voorbeeld
demo-path-hint = Dit bestand kunt u later gewoon weggooien.
demo-go = Probeer met verzonnen bedrijven
demo-coach = Voorbeeldcoach
demo-file-name = Peil-voorbeeld-fictief
