# Scores van het portaal van de hubs, zonder de antwoorden.
published-radar = { $stage }, { $day }, score van het portaal
published-radar-undated = { $stage }, score van het portaal
published-head = { $stage } (portaal)
published-summary = Score van het portaal, zonder antwoorden
published-entry = { $stage } van { $day }: { $overall } van 100
published-entry-undated = { $stage }, dag onbekend: { $overall } van 100
published-title = Scores van het portaal
published-note = Deze scores komen zo van het portaal, zonder de antwoorden. Waar u dezelfde meting zelf hebt afgerond, telt die van u.
published-of-hub = { $hub }, nummer op het portaal: { $number }
published-counted = { $count ->
    [1] 1 van deze metingen is een score van het portaal, zonder antwoorden.
   *[other] { $count } van deze metingen zijn scores van het portaal, zonder antwoorden.
}
published-maturity = DMA, { $stage }
