# De kiosk: wat een bezoeker op het kleine scherm leest, en daarna wat een medewerker leest.
kiosk-title = Hoe digitaal is uw bedrijf?
kiosk-invitation = Twaalf vragen. Geen namen.
kiosk-years-left = { $count ->
    [0] nog geen jaar
    [1] nog 1 jaar
   *[other] nog { $count } jaar
}
kiosk-deadline-passed = de tijd is om
kiosk-full = Deze kiosk is vol. Vraag een medewerker om hem te legen.
kiosk-faulty = Deze kiosk kan nu niets bewaren. Vraag een medewerker om hulp.

kiosk-size-asked = Hoeveel mensen werken er?
kiosk-sector-asked = In welke sector?
kiosk-province-asked = In welke provincie?
kiosk-skip = Overslaan
kiosk-more = Meer ({ $page }/{ $pages })
kiosk-question = Vraag { $number } van { $count }
kiosk-not-known = Weet ik niet
kiosk-example = Voorbeeld
kiosk-example-close = Vraag
kiosk-anybody-there = Bent u er nog?
kiosk-anybody-there-text = { $count ->
    [1] Over 1 seconde begint de kiosk opnieuw.
   *[other] Over { $count } seconden begint de kiosk opnieuw.
}
kiosk-go-on = Ik ga verder

kiosk-review = Uw antwoorden
kiosk-review-text = Kijk of het klopt. Daarna bewaren we de antwoorden, zonder naam.
kiosk-show = Toon mijn uitslag
kiosk-keeping = De uitslag wordt bewaard …
kiosk-score = Uw score
kiosk-of-twelve = van de 12
kiosk-level-open = { $worst } tot { $best }
kiosk-next = Verder
kiosk-done = Klaar
kiosk-basic-reached = U hebt het basisniveau.
kiosk-basic-missing = { $count ->
    [1] Nog 1 technologie tot het basisniveau.
   *[other] Nog { $count } technologieën tot het basisniveau.
}
kiosk-basic-open = { $count ->
    [1] Misschien al het basisniveau, anders nog 1 technologie.
   *[other] Misschien al het basisniveau, anders nog { $count } technologieën.
}
kiosk-next-level = { $count ->
    [1] Nog 1 technologie tot niveau { $level }.
   *[other] Nog { $count } technologieën tot niveau { $level }.
}
kiosk-next-level-worst = { $count ->
    [1] Hoogstens nog 1 technologie tot niveau { $level }.
   *[other] Hoogstens nog { $count } technologieën tot niveau { $level }.
}
kiosk-next-level-none = Een hoger niveau is er niet.
kiosk-steps = Zo komt u op niveau { $level }
kiosk-steps-more = { $count ->
    [1] En nog 1 technologie.
   *[other] En nog { $count } technologieën.
}
kiosk-steps-unknown = { $step } (eerst navragen)
kiosk-highest = U bent waar u zijn moet
kiosk-highest-text = Een hoger niveau is er niet. Vraag de coach wat u anderen kunt leren.
kiosk-compared = Naast andere bedrijven
kiosk-compared-source = { $population }, { $period }
kiosk-target = Doel: { $share } op basisniveau in { $period }
kiosk-take-along = Neem uw uitslag mee
kiosk-take-along-text = Maak een foto of laat de coach de code lezen.
kiosk-summary = { $points }, niveau { $level }
kiosk-record-number = Kiosk { $device }, nummer { $number }
kiosk-not-kept-full = De uitslag is niet bewaard, want de kiosk is vol. Daarom is er geen code.
kiosk-not-kept-fault = De uitslag kon niet worden bewaard. Daarom is er geen code.

# Voor de medewerker.
kiosk-care = Beheer van de kiosk
kiosk-care-name = Naam
kiosk-care-number = Nummer
kiosk-care-no-name = geen naam
kiosk-care-clock = Klok (UTC)
kiosk-care-clock-unset = niet gelijkgezet
kiosk-care-records = Uitslagen
kiosk-care-records-text = { $records }, { $open } op te halen
kiosk-care-storage = Opslag
kiosk-care-storage-text = { $share } van { $capacity }
kiosk-care-export = Ophalen
kiosk-care-test = Zelftest
kiosk-care-erase = Wissen
kiosk-care-close = Sluiten
kiosk-care-export-text = Sluit de kiosk aan op een computer en lees hem daar uit met Peil.
kiosk-care-export-busy = De kiosk wacht tot de computer alles heeft …
kiosk-care-export-done = De computer heeft alles. U kunt de uitslagen nu wissen.
kiosk-care-export-failed = Het ophalen is afgebroken. Wat de computer al heeft, telt niet dubbel; begin gerust opnieuw.
kiosk-care-test-busy = De kiosk kijkt zichzelf na …
kiosk-care-test-log = Geheugen voor uitslagen
kiosk-care-test-program = Programma
kiosk-care-test-clock = Klok loopt
kiosk-care-test-buttons = Knoppen
kiosk-care-good = goed
kiosk-care-bad = niet goed
kiosk-care-stuck = zit vast
kiosk-care-no-answer = geen antwoord
kiosk-care-erase-first = Eerst ophalen: er zijn uitslagen die nog op geen computer staan.
kiosk-care-erase-none = Er is niets te wissen.
kiosk-care-erase-asked = { $count ->
    [1] 1 uitslag wissen? Zij staat al op een computer.
   *[other] { $count } uitslagen wissen? Zij staan al op een computer.
}
kiosk-care-erase-busy = De uitslagen worden gewist …
kiosk-care-erase-done = De uitslagen zijn gewist.
kiosk-care-erase-failed = Het wissen is niet gelukt. De uitslagen staan er nog.
