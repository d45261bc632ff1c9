# sources
sources-title = Bronnen
sources-lead = Elk cijfer in Peil heeft een bron en een vindplaats. Er wordt niets stil verbeterd.
sources-supports = { $count } cijfers bij { $indicators } indicatoren
sources-targets = { $count } doelen
sources-milestones = { $count } mijlpalen
sources-nothing = wordt alleen genoemd
sources-checks = Wat de controles vonden
sources-checks-lead = Peil rekent na wat de bronnen drukken. Een verschil wordt gemeld en nooit hersteld.
