# De kiosk-inbox: wat van een kiosk komt en wacht op een besluit.
nav-inbox = Kiosk-inbox
nav-inbox-waiting = Kiosk-inbox ({ $count })
inbox-lead = Uitslagen van een kiosk die nog op uw besluit wachten. Elke uitslag telt één keer, hoe vaak u hem ook inleest.
inbox-scan = Scan een code
inbox-scan-hint = Zet de cursor in dit veld en scan de QR-code; de scanner sluit af met Enter.
inbox-taken = Nieuw in de inbox: { $added }. Al bekend: { $known }.
inbox-file = Foto, logboek of ander bestand inlezen
inbox-waiting = Wacht op een besluit ({ $count })
inbox-rejected = Afgewezen ({ $count })
inbox-none = Er wacht niets. Scan een code, of lees een foto of het logboek van een kiosk in.
inbox-none-rejected = U hebt niets afgewezen.
inbox-chosen = { $count ->
    [0] Niets gekozen
    [1] 1 uitslag gekozen
   *[other] { $count } uitslagen gekozen
}
inbox-all = Kies alles
inbox-none-chosen = Kies niets
inbox-choose-hint = Kies hieronder een of meer uitslagen om ze te koppelen, te bewaren of af te wijzen.
inbox-anonymous = Bewaar zonder bedrijf
inbox-anonymous-hint = Zonder bedrijf krijgt elke uitslag een eigen, naamloos bedrijf met alleen de grootte, de sector en de provincie.
inbox-reject = Wijs af
inbox-put-back = Zet terug in de inbox
inbox-attach = Koppel aan een bedrijf
inbox-attach-hint = Zoek op naam, plaats of KvK-nummer.
inbox-attach-to = Koppel aan { $company }
inbox-no-company = Geen bedrijf gevonden.
inbox-more-companies = { $count ->
    [1] Nog 1 bedrijf past; typ meer om het te vinden.
   *[other] Nog { $count } bedrijven passen; typ meer om ze te vinden.
}
inbox-when = Bezoek
inbox-kiosk = Kiosk
inbox-profile = Bedrijf
inbox-result = Uitslag
inbox-moment = { $day }, { $time } (UTC)
inbox-no-clock = Tijd onbekend
inbox-received = Ontvangen { $day }, { $source }
inbox-device = Kiosk { $device }
inbox-visit = Bezoek { $session }
inbox-no-profile = Niets ingevuld
inbox-source-text = gescand
inbox-source-picture = foto
inbox-source-log = logboek
inbox-source-line = seriële poort
inbox-language-dutch = In het Nederlands
inbox-language-english = In het Engels
