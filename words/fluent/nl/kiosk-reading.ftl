# Een kiosk uitlezen: `peil kiosk`.
help-kiosk = Leest een kiosk uit via een seriële poort, stelt hem in en toont hoe het ermee staat.
help-read = Zet de uitslagen van een kiosk in bestanden, en als u wilt in een portefeuille.
help-read-from = De seriële poort van de kiosk, of een bestand dat ervan komt: een logboek, wat over de lijn ging, het geheugen, of een foto van de QR-code
help-read-to = De map voor kiosk-NUMMER.log en kiosk-NUMMER.jsonl; anders deze map
help-read-into = Neemt de uitslagen ook over in deze portefeuille, elk één keer
help-read-inbox = Zet de uitslagen in de kiosk-inbox van die portefeuille, om daar te bekijken, in plaats van ze meteen over te nemen
help-read-keep = Laat de uitslagen op de kiosk staan, alsof ze niet gelezen zijn
help-status = Toont welke kiosk het is, wat erin staat en of alles werkt.
help-set = Geeft een kiosk een nummer, een naam en de tijd.
help-set-number = Het nummer dat de hub heeft uitgegeven, 0 tot en met 65535
help-set-name = Hoe mensen hem noemen, hooguit 24 bytes
help-set-first = Het nummer dat het volgende bezoek ten minste krijgt, voor een kiosk die een andere vervangt
help-set-clock = Zet de klok op de tijd van deze computer
help-erase = Wist de uitslagen die gelezen zijn.
help-port = De seriële poort van de kiosk: /dev/ttyUSB0, COM3
value-port = POORT
value-port-or-file = POORT-OF-BESTAND
value-folder = MAP
kiosk-port-fault = De poort is niet te gebruiken: { $fault }.
kiosk-port-missing = Deze poort is er niet. Kijk of de kiosk is aangesloten.
kiosk-silence = Op deze poort antwoordt geen kiosk.
kiosk-unexpected = De kiosk gaf een antwoord dat niet bij de vraag past.
kiosk-protocol = De kiosk spreekt versie { $found } van het protocol. Die kent deze Peil niet.
kiosk-refusal-unknown = De kiosk kent deze vraag niet.
kiosk-refusal-malformed = De kiosk neemt deze waarde niet aan.
kiosk-refusal-no-number = De kiosk heeft nog geen nummer; geef hem er een met “peil kiosk set”.
kiosk-refusal-full = Het logboek van de kiosk is vol.
kiosk-refusal-exhausted = De kiosk heeft het laatste nummer voor een bezoek uitgegeven.
kiosk-refusal-flash = Het geheugen van de kiosk bewaart niet wat erin geschreven wordt.
kiosk-refusal-not-acknowledged = Op de kiosk staan nog uitslagen die niet gelezen zijn; lees hem eerst uit.
kiosk-refusal-wrong-digest = Op de kiosk staan andere uitslagen dan er gelezen zijn; er is niets vrijgegeven.
kiosk-refusal-out-of-range = Dit bezoek staat niet op de kiosk.
kiosk-refusal-name = Een naam heeft hooguit 24 bytes, zonder stuurtekens.
kiosk-no-records = In dit bestand staat niets dat van een kiosk komt.
kiosk-nothing-to-set = Zeg wat u wilt instellen: --number, --name of --clock.
kiosk-read = { $count ->
    [0] Er is geen uitslag gelezen.
    [1] Er is 1 uitslag gelezen.
   *[other] Er zijn { $count } uitslagen gelezen.
}
kiosk-interrupted = { $count ->
    [1] Bij 1 bezoek viel de stroom uit; dat is nooit als bewaard gemeld.
   *[other] Bij { $count } bezoeken viel de stroom uit; die zijn nooit als bewaard gemeld.
}
kiosk-lost = { $count ->
    [1] 1 bewaarde uitslag is niet meer te lezen: het geheugen is daar beschadigd.
   *[other] { $count } bewaarde uitslagen zijn niet meer te lezen: het geheugen is daar beschadigd.
}
kiosk-damaged-frames = { $count ->
    [1] 1 deel van wat over de lijn ging is beschadigd en overgeslagen.
   *[other] { $count } delen van wat over de lijn ging zijn beschadigd en overgeslagen.
}
kiosk-refused-line = Regel { $line } is overgeslagen. { $fault }
kiosk-written = Op de schijf: { $file }
kiosk-new = Nieuw daar: { $added }; stond er al: { $known }.
kiosk-taken = Nieuw in de portefeuille: { $added }; stond er al: { $known }.
kiosk-received = Nieuw in de inbox: { $added }; al bekend in de portefeuille: { $known }.
kiosk-acknowledged = De kiosk weet dat ze veilig zijn en mag hun plaats weer gebruiken.
kiosk-not-freed = Op de kiosk staat alles er nog.
kiosk-is = Kiosk { $number } { $name }
kiosk-clock = De klok staat op { $moment }.
kiosk-no-clock = De klok is niet gezet; doe dat met “peil kiosk set POORT --clock”.
kiosk-holds = Nog niet gelezen uitslagen: { $count }; plaats voor meer: { $room }.
kiosk-settings-lost = De instellingen waren bij de start niet te lezen. Geef de kiosk opnieuw een nummer en een naam.
kiosk-settings-worn = Een van de twee plaatsen voor de instellingen is versleten.
kiosk-program-sound = Het programma is zoals het gemaakt is.
kiosk-program-damaged = Het programma is beschadigd; laad het opnieuw.
kiosk-set = De kiosk heeft het overgenomen.
kiosk-erased = De gelezen uitslagen zijn gewist.
kiosk-visit = Kiosk { $device }, bezoek { $session }
