# De rapporten.
report-made = Gemaakt met Peil op { $day }
report-page = Pagina { $page } van { $pages }
report-about = Over dit rapport
report-typeface = Lettertype: IBM Plex Sans, © IBM Corp., SIL Open Font License 1.1.
report-company-kind = Digitale stand van uw bedrijf
report-kvk = KvK { $number }
report-stands = Waar staat uw bedrijf?
report-scan-of = Volgens de scan van { $day }: twaalf technologieën, en welke daarvan uw bedrijf gebruikt.
report-no-scan = Er is nog geen scan van uw bedrijf. Daarom staat hier geen niveau.
report-ladder = Ladder met twaalf treden. { $points }, niveau: { $level }.
report-in-use = In gebruik ({ $count })
report-not-in-use = Nog niet in gebruik ({ $count })
report-not-known = Nog niet bekend ({ $count })
report-contradiction = “{ $technology }” is ja, maar “{ $required }” is nee. Dat kan niet allebei; bespreek het met uw coach.
report-change = Wat is er veranderd?
report-change-points = Scan van { $before }: { $from }. Scan van { $after }: { $to }.
report-change-new = Nieuw in gebruik: { $names }.
report-change-gone = Niet meer in gebruik: { $names }.
report-change-same = De antwoorden zijn dezelfde als bij de scan van { $before }.
report-change-other = De scan van { $before } vroeg naar een andere lijst van twaalf. De twee scans zijn niet te vergelijken.
report-change-maturity = Volwassenheid van { $from } naar { $to }: { $change } punten.
report-change-none = Er is nog één meting. Bij de volgende staat hier wat er veranderd is.
report-maturity = Digitale volwassenheid
report-maturity-lead = Uw antwoorden op de Digital Maturity Assessment (DMA) van de Europese hubs: zes dimensies, elk van 0 tot 100.
report-maturity-unfinished = De meting { $stage } van { $day } is nog niet af. Zij telt hier niet mee.
report-no-maturity = Er is nog geen afgeronde volwassenheidsmeting (DMA) van uw bedrijf.
report-no-steps = De volgende stappen volgen uit een scan of een volwassenheidsmeting. Die is er nog niet.
report-no-programmes = Er is nu geen regeling bekend die past bij wat er van uw bedrijf bekend is.
report-agreed = Afgesproken
report-contact = Contact
report-coach = Uw coach
report-hub = Hub
report-no-coach = Niet ingevuld
report-about-scan = De scan telt hoeveel van twaalf technologieën een bedrijf gebruikt: 0 tot en met 3 is zeer laag, 4 tot en met 6 laag, 7 tot en met 9 hoog, 10 of meer zeer hoog. Vanaf 4 heeft een bedrijf het basisniveau. Lijst: { $composition }.
report-about-maturity = Een score van de DMA is het gemiddelde van de antwoorden per dimensie; het totaal is het gemiddelde van de zes. De telling is nog niet vergeleken met de officiële bijlage.
report-fault-typeface = Het lettertype van de rapporten is niet te lezen. Installeer Peil opnieuw.
report-fault-writer = Het rapport kon niet worden geschreven volgens de norm voor toegankelijke PDF (PDF/UA-1). Dit is een fout van Peil: { $fault }

# Op de opdrachtregel.
report-saved = Het rapport staat in { $file }.
report-exists = Dit bestand is er al. Kies een andere naam, of gebruik --force om het te vervangen.
report-no-company = Er is geen bedrijf “{ $found }”. Geef het nummer in de portefeuille, het KvK-nummer of de naam.
report-many-companies = Bij “{ $found }” horen meer bedrijven: { $companies }. Geef het nummer tussen haakjes.

help-report = Schrijft een rapport als PDF: van een bedrijf, van een portefeuille of van het hele land.
help-company = Het rapport dat u bij een bedrijf achterlaat.
help-company-file = De portefeuille
help-company-company = Het bedrijf: nummer in de portefeuille, KvK-nummer of naam
help-report-portfolio = Het rapport van een portefeuille, voor de hub, de regio of het ministerie.
help-national = Het landelijke beeld: doelen, kloven en tempo per pijler.
help-out = Het bestand waarin het rapport komt
help-force = Vervang een bestand dat er al is
help-today = De dag die als vandaag geldt: 2026-06-30; anders de datum van nu
value-company = BEDRIJF

# Het landelijke beeld.
report-national-kind = Landelijk beeld
report-national-title = De digitale doelen voor 2030
report-national-lead = Nederland, zoals het er op { $day } voor staat.
report-national-read = De kloof is wat er nog te gaan is tot het doel. Onder het tempo staat het tempo dat nodig is. Een ster (*) bij een waarde betekent: lees achterin wat u niet mag vergelijken, of waarom de waarde niet precies is.
report-trend-only = Zonder doel
report-maximum = Maximum
report-course = Verloop en stand
report-courses = De hoofddoelen van dichtbij
report-courses-lead = Elke grafiek toont de metingen, het doel en de rechte lijn die nog nodig is. Ernaast staat wat gepubliceerde methoden ervan zeggen. Zij vragen niet allemaal hetzelfde, en kunnen dus verschillen.
report-method = Methode
report-class = Oordeel
report-comparability = Wat u niet zomaar mag vergelijken
report-comparability-lead = Bij deze cijfers hoort een opmerking.
report-methods = De methoden
report-methods-lead = Het oordeel in de tabellen vergelijkt het tempo tot nu toe met het tempo dat nodig is, langs een rechte lijn. De methoden bij de grafieken zijn deze.
report-sources = Bronnen

# De portefeuille.
report-portfolio-kind = Rapport van de portefeuille
report-portfolio-title = Digitalisering in onze portefeuille
report-portfolio-title-of = Digitalisering in de portefeuille van { $hub }
report-portfolio-lead = Stand op { $day }.
report-portfolio-empty = In deze portefeuille staat nog geen bedrijf. Daarom is er nog niets te tellen.
report-portfolio-counted = Elk bedrijf telt één keer, met zijn laatste scan. Bij de volwassenheid tellen alleen afgeronde metingen. Is een antwoord onbekend, dan staat er wat het minst en het meest kan zijn.
report-portfolio-interval = De marges voor de regio zijn 95 %-intervallen van Wilson, gecorrigeerd voor het aantal bedrijven in de regio waar dat bekend is. “Gewogen” weegt elke groep naar het aantal bedrijven dat u ervan hebt ingevoerd.
report-of = van { $companies }
report-targets = Doelen en kloven
report-stand = Stand
report-to-do = Wat er te doen is
report-to-do-counts = Er had al iets moeten gebeuren: { $late } keer. In de komende drie maanden: { $soon } keer.
report-company = Bedrijf
report-due = Uiterlijk
report-days-late = Dagen te laat
report-more = En nog { $count } die te laat zijn.
report-provinces = Per provincie
report-map = Elke tegel is een provincie, met de hub die haar bedient. Hoe hoger de balk rechts, hoe hoger het cijfer.
report-late = Te laat
report-elsewhere = Zonder provincie: { $companies }.
report-provinces-note = Basisniveau: alleen wie gescand is met { $composition }. “≥” betekent: met onbekende antwoorden erbij kan het meer zijn. T0 is de gemiddelde score van de eerste meting.
report-entered = De regio als geheel: de ingevoerde cijfers
report-entered-lead = Deze cijfers gaan over de regio zelf, en niet over de bedrijven van deze portefeuille. Zij staan hier zoals zij zijn ingevoerd.
report-logo = Logo van { $hub }
report-basic-from = Vanaf { $points } van de 12
report-more-steps = { $count ->
    [one] Er is nog één stap. Uw coach heeft de hele lijst.
   *[other] Er zijn nog { $count } stappen. Uw coach heeft de hele lijst.
}
report-more-agreed = En nog { $count }. Uw coach heeft de hele lijst.
report-gauge = In een balk is gevuld wat er is, en gearceerd wat er nog te gaan is. De driehoek is het doel.
