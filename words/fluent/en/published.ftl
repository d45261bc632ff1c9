# Scores of the portal of the hubs, without the answers.
published-radar = { $stage }, { $day }, score of the portal
published-radar-undated = { $stage }, score of the portal
published-head = { $stage } (portal)
published-summary = Score of the portal, without answers
published-entry = { $stage } of { $day }: { $overall } of 100
published-entry-undated = { $stage }, day unknown: { $overall } of 100
published-title = Scores of the portal
published-note = These scores come from the portal as they are, without the answers. Where you have finished the same assessment yourself, yours counts.
published-of-hub = { $hub }, number on the portal: { $number }
published-counted = { $count ->
    [1] 1 of these assessments is a score of the portal, without answers.
   *[other] { $count } of these assessments are scores of the portal, without answers.
}
published-maturity = DMA, { $stage }
