# sources
sources-title = Bronnen
sources-lead = Elk cijfer in Peil heeft een bron en een vindplaats. Er wordt niets stil verbeterd.
sources-supports = { $count ->
    [1] 1 cijfer
   *[other] { $count } cijfers
} bij { $indicators ->
    [1] 1 indicator
   *[other] { $indicators } indicatoren
}
sources-targets = { $count ->
    [1] 1 doel
   *[other] { $count } doelen
}
sources-milestones = { $count ->
    [1] 1 mijlpaal
   *[other] { $count } mijlpalen
}
sources-nothing = wordt alleen genoemd
sources-checks = Wat de controles vonden
sources-checks-lead = Peil rekent na wat de bronnen drukken. Een verschil wordt gemeld en nooit hersteld.
