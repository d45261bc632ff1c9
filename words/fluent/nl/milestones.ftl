# milestones
milestones-title = Mijlpalen
milestones-lead = Wat er gedaan moet zijn, en wanneer. De toestand is die van de bron, gelezen op { $day }.
milestones-all = Alle pijlers
milestones-filter = Pijler
milestones-undated = Zonder datum
milestones-count = { $count } mijlpalen
milestone-done = gedaan
milestone-ahead = komt nog
milestone-date-passed = datum voorbij
milestone-undated = geen datum
milestone-date-passed-explained = De datum is voorbij. De bron is van vóór die datum en zegt niet of het gelukt is.
milestones-today = Vandaag
