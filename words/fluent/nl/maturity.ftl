# De Digital Maturity Assessment (DMA), versie 2.1: elf vragen, zes dimensies, een score.
dimension-strategy = Digitale bedrijfsstrategie
dimension-readiness = Digitale gereedheid
dimension-people = Mensgerichte digitalisering
dimension-data = Databeheer en verbondenheid
dimension-automation = Automatisering en AI
dimension-green = Groene digitalisering
band-basic = Basis
band-average = Gemiddeld
band-moderately-advanced = Redelijk gevorderd
band-advanced = Gevorderd
question-q1a = Waarin al is geïnvesteerd
question-q1b = Waarin investeringen zijn gepland
question-q2 = Hoe het bedrijf zich voorbereidt
question-q3 = Gangbare technologie in gebruik
question-q4 = Gevorderde technologie
question-q5 = Scholing van het personeel
question-q6 = Personeel meenemen in verandering
question-q7 = Omgaan met data
question-q8 = Data beveiligen
question-q9 = Automatisering en AI in gebruik
question-q10 = Digitaal werken voor het milieu
question-q11 = Milieu in digitale keuzes

dma-title = Digital Maturity Assessment
dma-overall = Totaal
dma-band = Klasse
dma-score = Score
dma-dimension = Dimensie
dma-question = Vraag
dma-points = Punten
dma-points-of-ten = { $points } van 10
dma-before = Eerst
dma-after = Nu
dma-change = Verschil
dma-change-band = { $before } → { $after }
dma-still-open = Nog te winnen
dma-gain-note = “Nog te winnen” is hoeveel het totaal stijgt als een vraag alle punten krijgt.
dma-unanswered = { $count ->
    [1] 1 van de 96 vakjes is niet ingevuld en telt als nul.
   *[other] { $count } van de 96 vakjes zijn niet ingevuld en tellen als nul.
}
dma-left-out = { $count ->
    [1] 1 van de 96 vakjes is niet ingevuld en weggelaten; dat maakt de score vaak hoger.
   *[other] { $count } van de 96 vakjes zijn niet ingevuld en weggelaten; dat maakt de score vaak hoger.
}
dma-negative = Bij vraag 7 is aangevinkt dat data niet digitaal wordt verzameld, en ook iets anders. Dat past niet bij elkaar; vraag het na.
dma-unconfirmed = De telling is die van openbare programma’s die de officiële methode nabouwen; de officiële bijlage kon niet worden bekeken. Waar zij verschillen, kiest u met --question-seven, --fifty, --bands en --missing.

answers-error-no-such-item = Vraag { $question } heeft geen antwoord { $item }. Verwacht: 1 tot en met { $items }.
answers-error-item-count = { $given ->
    [1] Vraag { $question } heeft hier 1 antwoord. Verwacht: { $items }.
   *[other] Vraag { $question } heeft hier { $given } antwoorden. Verwacht: { $items }.
}
answers-error-above-scale = Antwoord { $item } van vraag { $question } is { $found }. Verwacht: een heel getal van 0 tot en met { $highest }, of null als het ontbreekt.
score-error-unanswered = { $cells ->
    [1] 1 van de 96 vakjes is niet ingevuld, en met --missing refused is er dan geen score.
   *[other] { $cells } van de 96 vakjes zijn niet ingevuld, en met --missing refused is er dan geen score.
}
score-error-nothing = Er is niets ingevuld, dus er is geen score.
score-left-out = Van deze vraag of dimensie is niets ingevuld.
change-error-missing = Er is geen meting { $stage }.
change-error-rules = De twee metingen zijn met verschillende regels geteld. Tel ze opnieuw met dezelfde.
change-error-not-later = Een verschil loopt van een eerdere naar een latere meting.
json-broken = Hier klopt de JSON niet. Kijk of er een komma, haakje of aanhalingsteken ontbreekt of te veel is.
json-unfinished = De JSON houdt te vroeg op. Er ontbreekt een haakje of aanhalingsteken.
json-not-text = Dit is geen leesbare tekst. Verwacht: JSON in UTF-8.
json-object = Dit zijn geen vragen. Verwacht: {"{"}"q1a": [..], "q1b": [..], ... "q11": [..]{"}"}.
json-list = Vraag { $question } is geen lijst. Verwacht: { $items } antwoorden tussen [ en ].
json-too-long = Het bestand is te groot. Verwacht: hoogstens { $limit } bytes.
json-unknown-question = Er is geen vraag “{ $found }”. Verwacht: { $expected }.
json-question-twice = Deze vraag staat er twee keer in.
