# Het formulier van de DMA, in eigen woorden: elf vragen, 96 vakjes; en de radar van de zes dimensies.
dma-step-unused = niet in gebruik
dma-step-considered = overweegt het
dma-step-prototype = maakt een proefmodel
dma-step-testing = test het
dma-step-implementing = voert het in
dma-step-operational = in gebruik
dma-partly-no = nee
dma-partly-some = deels
dma-partly-yes = ja
dma-invested = al geïnvesteerd
dma-planned = (verder) gepland
dma-none-of-these = geen van deze
assessment-title = DMA van { $company }
assessment-lead = Elf vragen. Elk antwoord wordt meteen bewaard; u kunt later verdergaan.
assessment-keys = Toetsen: pijltjes om te gaan, spatie om te kiezen, 0 tot en met 5 om een stap te kiezen, Page Down en Page Up naar het volgende en vorige onderdeel.
assessment-stage = Meting
assessment-date = Datum van de meting
date-wrong = Dit is geen datum. Typ bijvoorbeeld { $example }.
assessment-progress = { $answered } van { $all } ingevuld
assessment-part = { $number }. { $name }: { $progress }
assessment-question = Vraag { $number }
assessment-item = { $item }: { $choice }
assessment-next-part = Volgende: { $name }
assessment-previous-part = Vorige: { $name }
assessment-score = Score tot nu toe
assessment-score-named = { $name }: { $score } van 100
assessment-finish = Klaar: meetellen in de cijfers
assessment-rules = De telling is nog niet vergeleken met de officiële bijlage.
assessment-gone = Deze meting is er niet meer. Ongedaan maken of opnieuw doen kan haar terughalen.
radar-title = De zes dimensies
radar-name = Radar van de zes dimensies van 0 tot 100. { $series }
radar-stage = { $stage }, { $day }
radar-mean-short = Portefeuille
radar-mean = { $count ->
    [1] Portefeuille: gemiddelde { $stage } van 1 bedrijf
   *[other] Portefeuille: gemiddelde { $stage } van { $count } bedrijven
}

dma-ask-q1 = In welke delen van het bedrijf is al in digitaal werken geïnvesteerd, en waar komt dat nog (meer)?
dma-ask-q2 = Hoe is het bedrijf voorbereid op meer digitaal werken?
dma-ask-q3 = Welke gangbare digitale middelen gebruikt het bedrijf?
dma-ask-q4 = Hoe ver is het bedrijf met deze gevorderde technologie?
dma-ask-q5 = Wat doet het bedrijf om het personeel digitaal vaardiger te maken?
dma-ask-q6 = Hoe neemt het bedrijf het personeel mee bij nieuwe digitale middelen?
dma-ask-q7 = Hoe gaat het bedrijf om met data?
dma-ask-q8 = Hoe beveiligt het bedrijf zijn data?
dma-ask-q9 = Hoe ver is het bedrijf met deze vormen van automatisering en AI?
dma-ask-q10 = Waarvoor gebruikt het bedrijf digitale middelen om het milieu te sparen?
dma-ask-q11 = Let het bedrijf bij digitale keuzes op het milieu?

dma-area-design = Producten of diensten ontwerpen, ook onderzoek en ontwikkeling
dma-area-projects = Projecten plannen en leiden
dma-area-operations = Het werk zelf: maken, verpakken, onderhouden, diensten uitvoeren
dma-area-partners = Samenwerken met andere vestigingen of met bedrijven in de keten
dma-area-inbound = Goederen ontvangen en opslaan
dma-area-customers = Marketing, verkoop en klantenservice
dma-area-delivery = Leveren: vervoer naar de klant en e-facturen
dma-area-administration = Administratie en personeelszaken
dma-area-purchasing = Inkoop
dma-area-security = Beveiliging van computers en gegevens, en de privacywet (AVG)

dma-ready-needs = Het bedrijf weet wat er digitaal nodig is, en dat past bij zijn doelen
dma-ready-money = Er is geld voor ten minste een jaar
dma-ready-infrastructure = De computers, netwerken en systemen zijn er klaar voor
dma-ready-specialists = Er zijn ict-specialisten, in dienst of ingehuurd
dma-ready-management = De leiding is klaar om de verandering te leiden
dma-ready-staff = De afdelingen en de mensen om wie het gaat, zijn er klaar voor
dma-ready-processes = De opzet en het werk van het bedrijf kunnen zich aanpassen
dma-ready-products = Producten worden ook als dienst verkocht, of met een digitale dienst erbij
dma-ready-satisfaction = Het bedrijf volgt online hoe tevreden klanten en partners zijn
dma-ready-risks = Het bedrijf heeft nagedacht over de risico’s van digitaal werken

dma-mainstream-connection = Een goede verbinding, zoals snel internet of een netwerk van het bedrijf
dma-mainstream-website = Een eigen website
dma-mainstream-forms = Formulieren, blogs of forums op internet voor contact met klanten
dma-mainstream-chat = Live chat, sociale media of een chatbot voor contact met klanten
dma-mainstream-shop = Online verkoop
dma-mainstream-marketing = Online reclame, zoals advertenties of nieuwsbrieven
dma-mainstream-government = Zaken met de overheid online regelen
dma-mainstream-remote = Op afstand samenwerken, zoals online vergaderen of telewerken
dma-mainstream-intranet = Een intern portaal voor het personeel (intranet)
dma-mainstream-systems = Systemen voor informatie, zoals ERP, PLM, CRM, ketenbeheer of e-facturen

dma-advanced-simulation = Simulatie en digitale tweelingen: een model op de computer van iets echts
dma-advanced-reality = Virtuele of toegevoegde werkelijkheid (VR, AR)
dma-advanced-drawing = Ontwerpen en maken met de computer (CAD en CAM)
dma-advanced-execution = Software die de productie aanstuurt en volgt (MES)
dma-advanced-things = Apparaten en machines aan het internet (IoT)
dma-advanced-blockchain = Blockchain
dma-advanced-printing = 3D-printen

dma-training-gaps = Nagaan welke vaardigheden ontbreken
dma-training-plan = Een plan maken voor scholing
dma-training-short = Korte trainingen, instructies of lessen online
dma-training-doing = Leren door te doen, van collega’s en door uit te proberen
dma-training-placements = Stages en plekken om ervaring op te doen
dma-training-paid = Scholing buiten het bedrijf betalen
dma-training-subsidised = Scholing met subsidie gebruiken

dma-staff-aware = Vertellen wat er kan met nieuwe technologie
dma-staff-informed = Open zijn over de plannen, tegen iedereen
dma-staff-effects = Volgen of mensen het aanvaarden, en nadelen beperken
dma-staff-involved = Mensen laten meedenken bij ontwerp en ontwikkeling, ook wie niet in de ict werkt
dma-staff-autonomy = Mensen meer zelf laten beslissen, met de digitale middelen die daarbij horen
dma-staff-jobs = Banen en werkwijzen opnieuw inrichten zoals mensen graag werken
dma-staff-flexible = Flexibel werken mogelijk maken, zoals thuiswerken
dma-staff-support = Een team of dienst die mensen digitaal helpt

dma-data-policy = Er is beleid, een plan of een aanpak voor het beheer van data
dma-data-paper = Data wordt niet digitaal verzameld
dma-data-stored = Belangrijke data wordt digitaal bewaard
dma-data-connected = Data gaat vanzelf van het ene systeem naar het andere
dma-data-live = Actuele data is te zien op verschillende apparaten en plekken
dma-data-analysed = Data wordt vast geanalyseerd en gebruikt voor besluiten
dma-data-external = Data van buiten komt erbij voor een beter beeld
dma-data-everyone = Ook wie geen expert is, kan de uitkomsten zien, bijvoorbeeld op een dashboard

dma-secure-policy = Er is beleid, of er zijn maatregelen, voor de beveiliging van data
dma-secure-customers = Alle gegevens van klanten zijn beschermd tegen aanvallen
dma-secure-staff = Het personeel is voorgelicht en getraind
dma-secure-watched = Dreigingen worden gevolgd en beoordeeld
dma-secure-backup = Er is een volledige back-up van wat niet verloren mag gaan, op een andere plek of in de cloud
dma-secure-continuity = Er is een plan om door te werken na een aanval of storing

dma-automation-language = Taal: chatbots, teksten doorzoeken, vertalen, meningen herkennen
dma-automation-vision = Beeld: herkennen wat er op foto of video staat
dma-automation-speech = Geluid en spraak verwerken
dma-automation-robots = Robots en apparaten die zelf werken
dma-automation-decisions = Slimme analyse: cijfers uitleggen, adviezen geven, processen bijsturen

dma-green-model = Een duurzaam verdienmodel
dma-green-service = Duurzaam diensten leveren
dma-green-products = Duurzame producten
dma-green-production = Duurzaam maken: werkwijzen, materialen en onderdelen
dma-green-emissions = Uitstoot, vervuiling en afval beheersen
dma-green-energy = Zelf duurzame energie opwekken
dma-green-materials = Zuiniger zijn met grondstoffen
dma-green-transport = Minder kosten en vervuiling door vervoer en verpakking
dma-green-customers = Apps die klanten helpen om bewust te kiezen
dma-green-paperless = Administratie zonder papier

dma-choice-strategy = Het milieu telt mee in de plannen en de werkwijze van het bedrijf
dma-choice-system = Er is een milieuzorgsysteem of een milieucertificaat
dma-choice-purchasing = Het milieu telt mee bij het kopen van technologie en het kiezen van leveranciers
dma-choice-energy = Het bedrijf volgt en verlaagt het energiegebruik van zijn techniek en opslag
dma-choice-reuse = Oude apparaten worden hergebruikt of gerecycled
