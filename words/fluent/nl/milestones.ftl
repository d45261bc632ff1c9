# milestones
milestones-title = Mijlpalen
milestones-lead = Wat er gedaan moet zijn, en wanneer. De stand is die van de bron; vandaag is het { $day }.
milestones-all = Alle pijlers
milestones-filter = Pijler
milestones-undated = Zonder datum
milestones-count = { $count ->
    [1] 1 mijlpaal
   *[other] { $count } mijlpalen
}
milestone-done = gedaan
milestone-ahead = komt nog
milestone-date-passed = datum voorbij
milestone-undated = geen datum
milestone-date-passed-explained = De datum is voorbij. De bron is van vóór die datum en zegt niet of het gelukt is.
milestones-today = Vandaag
