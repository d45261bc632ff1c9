# Digitale intensiteit: twaalf technologieën, een niveau. Elke uitleg zegt wanneer het antwoord ja is.
technology-internet-over-half = Internet voor meer dan de helft van het personeel
technology-internet-over-half-explained = Meer dan 50 % van de mensen die er werken, heeft voor het werk internet.
technology-internet-at-least-half = Internet voor ten minste de helft van het personeel
technology-internet-at-least-half-explained = Ten minste 50 % van de mensen die er werken, heeft voor het werk internet.
technology-fast-fixed-line = Snelle vaste internetverbinding
technology-fast-fixed-line-explained = In het contract van de snelste vaste verbinding staat 30 Mbit/s of meer.
technology-social-media-any = Sociale media
technology-social-media-any-explained = Het bedrijf gebruikt een of meer sociale media.
technology-social-media-two = Twee of meer sociale media
technology-social-media-two-explained = Het bedrijf gebruikt er ten minste twee.
technology-website = Website
technology-website-explained = Het bedrijf heeft een website.
technology-sophisticated-website = Uitgebreide website
technology-sophisticated-website-explained = De website doet meer dan tonen: klanten zien er het aanbod, bestellen er, volgen er hun bestelling of krijgen inhoud op maat.
technology-internet-advertising = Betaalde reclame op internet
technology-internet-advertising-explained = Het bedrijf betaalt voor reclame op internet.
technology-cloud-any = Clouddiensten
technology-cloud-any-explained = Het bedrijf koopt clouddiensten, zoals e-mail, opslag of software via internet.
technology-cloud-advanced = Gevorderde clouddiensten
technology-cloud-advanced-explained = Het bedrijf koopt in de cloud ten minste één van deze: boekhouding of financiën, ERP, CRM, beveiliging, databases, of een plek om software te maken en te testen.
technology-cloud-medium-high = Clouddiensten van gemiddeld of hoog niveau
technology-cloud-medium-high-explained = Het bedrijf koopt in de cloud ten minste één van deze: databases, boekhouding, CRM of rekenkracht.
technology-erp = ERP-software
technology-erp-explained = Het bedrijf heeft software die inkoop, voorraad, verkoop en boekhouding met elkaar verbindt.
technology-crm = CRM-software
technology-crm-explained = Het bedrijf heeft software om gegevens van klanten bij te houden en te gebruiken.
technology-data-analytics = Data-analyse
technology-data-analytics-explained = Het bedrijf analyseert gegevens, of laat dat een ander bedrijf doen.
technology-internet-of-things = Internet of Things (IoT)
technology-internet-of-things-explained = Het bedrijf gebruikt apparaten of sensoren die via internet te volgen of te bedienen zijn.
technology-artificial-intelligence = Kunstmatige intelligentie (AI)
technology-artificial-intelligence-explained = Het bedrijf gebruikt ten minste één AI-technologie.
technology-robots = Robots
technology-robots-explained = Het bedrijf gebruikt robots.
technology-electronic-sales = Online verkoop
technology-electronic-sales-explained = Ten minste 1 % van de omzet komt uit elektronische verkoop.
technology-consumer-web-sales = Webverkoop aan consumenten
technology-consumer-web-sales-explained = Meer dan 1 % van de omzet komt van het web, en meer dan 10 % daarvan van consumenten.
technology-consumer-share-of-web-sales = Deel van de webverkoop aan consumenten
technology-consumer-share-of-web-sales-explained = Meer dan 10 % van de webverkoop gaat naar consumenten.
technology-automatic-invoices = E-facturen
technology-automatic-invoices-explained = Het bedrijf stuurt facturen die een computer zonder hulp kan verwerken.
technology-mobile-devices = Mobiele apparaten voor het personeel
technology-mobile-devices-explained = Ten minste 20 % van de mensen die er werken, heeft voor het werk een mobiel apparaat met internet.
technology-ict-specialists = Ict-specialisten
technology-ict-specialists-explained = Het bedrijf heeft ict-specialisten in dienst.
technology-ict-training = Ict-training
technology-ict-training-explained = Het bedrijf gaf het personeel vorig jaar een ict-training.
technology-remote-meetings = Vergaderen via internet
technology-remote-meetings-explained = Het bedrijf vergadert op afstand via internet.
technology-remote-access = Werken op afstand
technology-remote-access-explained = Het personeel kan van buiten bij e-mail, documenten en bedrijfssoftware.
technology-security-awareness = Personeel kent de regels voor ict-beveiliging
technology-security-awareness-explained = Het bedrijf vertelt het personeel wat het moet doen voor ict-beveiliging.
technology-security-measures = Drie of meer maatregelen voor ict-beveiliging
technology-security-measures-explained = Het bedrijf neemt ten minste drie maatregelen voor ict-beveiliging.
technology-security-documents = Documenten over ict-beveiliging
technology-security-documents-explained = Maatregelen of werkwijzen voor ict-beveiliging staan op papier.

level-very-low = zeer laag
level-low = laag
level-high = hoog
level-very-high = zeer hoog
level-basic = ten minste basisniveau

composition-v1 = Digital Intensity Index, versie 1, enquêtes 2015 tot en met 2019
composition-v3-in2021 = Digital Intensity Index, versie 3, enquête 2021
composition-v3-in2023 = Digital Intensity Index, versie 3, enquête 2023
composition-v3-in2025 = Digital Intensity Index, versie 3, enquête 2025
composition-v4-in2022 = Digital Intensity Index, versie 4, enquête 2022
composition-v4-in2024 = Digital Intensity Index, versie 4, enquête 2024
provenance-confirmed = bevestigd
provenance-reported = door anderen gemeld
provenance-inferred = afgeleid
effort-uptake = het eerst wat de meeste Nederlandse bedrijven al gebruiken (2023)
effort-equal = alle technologieën even moeilijk
effort-order = uw eigen volgorde
answer-yes = ja
answer-no = nee
answer-unknown = onbekend

scan-answers = Antwoorden
scan-answers-text = { $yes } ja, { $no } nee, { $unknown } onbekend
scan-points = Punten
scan-points-text = { $points } van de 12
scan-points-open = { $worst } tot { $best } van de 12
scan-level = Niveau
scan-level-open = { $worst } tot { $best }: dat hangt af van de onbekende antwoorden
scan-basic = Basisniveau
scan-basic-yes = ja
scan-basic-no = { $count ->
    [1] nee: nog 1 technologie
   *[other] nee: nog { $count } technologieën
}
scan-basic-open = { $count ->
    [1] nog niet te zeggen; in het slechtste geval nog 1 technologie
   *[other] nog niet te zeggen; in het slechtste geval nog { $count } technologieën
}
scan-basic-no-worst = { $count ->
    [1] nee: in het slechtste geval nog 1 technologie
   *[other] nee: in het slechtste geval nog { $count } technologieën
}
standard-input = standaardinvoer
scan-next = Volgende niveau
scan-next-text = { $count ->
    [1] { $level }: nog 1 technologie
   *[other] { $level }: nog { $count } technologieën
}
scan-next-worst = { $count ->
    [1] { $level }: in het slechtste geval nog 1 technologie
   *[other] { $level }: in het slechtste geval nog { $count } technologieën
}
scan-next-none = geen: hoger is er niet
scan-in-use = In gebruik
scan-technology = Technologie
scan-meaning = Ja als ...
scan-not-official = * Deze regel komt niet van Eurostat zelf; de officiële lijst kon niet worden bekeken.
scan-contradiction = “{ $technology }” is ja, maar “{ $required }” is nee. Dat kan niet allebei; vraag het na.
scan-deduced = “{ $technology }” telt als onbekend, maar het antwoord volgt uit de andere: { $answer }.
scan-steps = Wat eerst? Zo komt het bedrijf op niveau { $level }
scan-ask-first = vraag eerst of het bedrijf dit al gebruikt
scan-ask = Vraag eerst naar wat onbekend is; misschien is dat al genoeg.
scan-steps-order = Volgorde: { $effort }.
scan-unknown-reason = De onbekende antwoorden kunnen dit nog veranderen.
scan-highest-reason = Er is geen hoger niveau.

tally-scans = Scans
tally-scans-text = { $scans }, waarvan { $complete } zonder onbekende antwoorden
tally-count = Aantal
tally-share = Aandeel
tally-if-yes = Als onbekend ja is
tally-if-no = Als onbekend nee is
tally-unknown = Onbekend
tally-basic-text = { $count } van de { $scans }: { $share }, marge { $low } tot { $high }
tally-basic-best = met onbekend als ja: { $text }
tally-advanced = Gevorderde cloud, data-analyse of AI
tally-advanced-incomplete = Deze lijst vraagt niet naar alle drie; het echte aantal kan hoger zijn.
tally-rounding = De aandelen van de niveaus zijn zo afgerond dat ze samen 100 zijn.
tally-margin = De marge is een interval van Wilson met { $confidence } zekerheid: zo ver kan het aandeel van alle bedrijven ervan af liggen, als deze scans een goede steekproef zijn.
levels-title = Aandelen van de niveaus
levels-sum = Som van de vier
levels-basic-text = { $basic } (100 min zeer laag)
levels-fault = De aandelen kloppen niet bij “{ $found }” (teken { $column }). { $fault }
levels-count = Dit zijn { $found } aandelen. Verwacht: vier, van zeer laag tot zeer hoog, zoals "20.92 31.45 36.65 10.98".
levels-range = Een aandeel ligt tussen 0 en 100 %.
levels-total = Samen zijn ze { $sum }. Verwacht: 100, op hoogstens { $most } na voor het afronden.

scan-error-spare-bits = Een scan heeft twaalf antwoorden; hier staan er meer.
scan-error-yes-and-unknown = Een antwoord is tegelijk ja en onbekend.
scan-error-not-twelve = { $answers ->
    [1] Hier staat 1 antwoord. Verwacht: twaalf, elk 1 (ja), 0 (nee) of ? (onbekend).
   *[other] Hier staan { $answers } antwoorden. Verwacht: twaalf, elk 1 (ja), 0 (nee) of ? (onbekend).
}
scan-error-sign = Antwoord { $position } is “{ $sign }”. Verwacht: 1 (ja), 0 (nee) of ? (onbekend).
scan-error-no-such-item = Er is geen technologie { $position }. Verwacht: 1 tot en met 12.
tally-error-lengths = Er zijn { $yes } scans met antwoorden en { $unknown } met onbekende antwoorden. Verwacht: evenveel.
tally-error-compositions = Scans met verschillende lijsten van technologieën zijn niet te vergelijken.
tally-error-too-large = Dit zijn meer scans dan er geteld kunnen worden.
composition-unknown = Er is geen lijst “{ $found }”. Verwacht: { $expected }.
technology-unknown = “{ $found }” is geen technologie van { $composition }. Verwacht: { $expected }.
scan-no-scans = Er staan geen scans in. Verwacht: per regel één scan van twaalf antwoorden, zoals 1101?0000000.
