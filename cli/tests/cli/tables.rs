//! Tables for people: what stands in them, and that they fit.

use crate::support::peil;

fn table(arguments: &[&str]) -> Vec<String> {
    let answer = peil(arguments);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{arguments:?}");
    answer.out.lines().map(|line| line.replace('\u{a0}', " ")).collect()
}

#[test]
fn every_table_fits_100_columns_in_both_languages() {
    for language in ["nl", "en"] {
        for arguments in [
            &["gaps"][..],
            &["gaps", "--place", "all"],
            &["gaps", "--across-breaks"],
            &["gaps", "--as-of", "2016"],
            &["show", "basic-digital-intensity"],
            &["show", "basic-digital-intensity/eurostat-v3", "--place", "all"],
            &["show", "security-measure/ict-specialist-training"],
            &["show", "digital-intensity-rank/sme-basic"],
            &["show", "budget/digital-europe-cofunding"],
            &["show", "cloud-use", "--population", "60000"],
            &["assess", "--series", "2021-03:75 2024-11:81.5", "--target", "95", "--by", "2030"],
            &["milestones"],
            &["sources"],
        ] {
            let lines = table(&[arguments, &["--lang", language]].concat());
            assert!(lines.len() > 3, "{arguments:?}");
            for line in &lines {
                assert!(line.chars().count() <= 100, "{arguments:?} {language}: {line}");
                assert!(!line.ends_with(' '), "{arguments:?} {language}: {line:?}");
            }
        }
    }
}

#[test]
fn a_pillar_in_dutch() {
    assert_eq!(
        table(&["gaps", "--pillar", "4"]),
        [
            "Pijler 4: Digitale infrastructuur",
            "Indicator                           Waarde            Doel     Kloof  Tempo  Nodig  Oordeel",
            "Gigabit-internet               99 % (2024)  ≥ 100 % (2030)      1 pp      –   0,17  ? tempo onbekend",
            "Adressen zonder snel       ± 19.000 (2024)      ≤ 0 (2030)  ± 19.000      –  −3167  ? tempo onbekend",
            "internet",
            "Dekking van 4G               ≥ 99 % (2021)  ≥ 100 % (2030)    ≤ 1 pp      –      –  ? tempo onbekend",
            "Dekking van 5G                100 % (2023)  ≥ 100 % (2030)      0 pp   6,67      –  ✓ gehaald",
            "Mobiel bereik per                        –   ≥ 98 % (2030)         –      –      –  – geen cijfer",
            "gemeente",
            "",
            "“pp” is procentpunt, “k” is duizend. Tempo en nodig tempo zijn per jaar.",
            "Dit oordeel vergelijkt rechte lijnen. Het is geen officiële methode.",
            "Alles over één rij, met bron en berekening: peil show NAAM",
        ]
    );
}

#[test]
fn a_broken_series_and_a_conflict_are_marked_in_english() {
    let lines = table(&["gaps", "--pillar", "1", "--lang", "en"]);
    let row =
        |start: &str| lines.iter().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{start}"));
    let words: Vec<&str> = row("Basic digital intensity  ").split_whitespace().collect();
    assert_eq!(
        words[3..],
        ["81.5", "%", "(2024)", "≥", "95", "%", "(2030)", "13.5", "pp", "0.35*", "2.25", "→", "too", "slow"]
    );
    assert!(row("Use of cloud").contains("!71.0 % (2024)"));
    assert!(lines.iter().any(|line| line.starts_with("* pace over a shorter series")));
    assert!(lines.iter().any(|line| line == "! the sources disagree"));
    let crossed = table(&["gaps", "--pillar", "1", "--lang", "en", "--across-breaks"]);
    assert!(crossed.iter().any(|line| line.starts_with("* pace across a break")), "{crossed:#?}");
}

#[test]
fn the_last_line_says_what_was_left_out() {
    let basic = ["gaps", "--indicator", "basic-digital-intensity/eurostat-v3"];
    let home = table(&basic);
    assert_eq!(
        home.last().map(String::as_str),
        Some("26 rijen van andere plaatsen zijn weggelaten; --place all toont ze ook.")
    );
    let all = table(&[&basic[..], &["--place", "all"]].concat());
    assert!(all.iter().any(|line| line.contains("Denemarken")));
    assert!(!all.iter().any(|line| line.contains("weggelaten")));
    assert_eq!(
        table(&["gaps", "--indicator", "ai-use", "--pillar", "5"]),
        ["Geen enkele rij past bij deze keuze."]
    );
}

#[test]
fn everything_about_one_indicator() {
    let lines = table(&["show", "basic-digital-intensity", "--place", "NL"]);
    let text = lines.join("\n");
    for part in [
        "Digitaal basisniveau",
        "Nederland: mkb, 10 tot 250 werkzame personen",
        "→ te langzaam.",
        "81,5 % (2024)",
        "ten minste 95 % in 2030",
        "13,5 procentpunt",
        "2021       75 %  A              DII v3 (2021)  cabinet-2025-03, 75% in 2021",
        "2022     80,8 %  B              DII v4 (2022)  sde-2024, Monitor, pillar 1",
        "(81,5 − 80,8) ÷ 2 jaar = 0,35 procentpunt per jaar",
        "(95 − 81,5) ÷ 6 jaar = 2,25 procentpunt per jaar",
        "! Het cijfer van 2021",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    assert!(table(&["show", "mobile-4g-coverage"]).join("\n").contains("gedrukt: 99+%"));
    let doubtful = table(&["show", "budget/digital-europe-cofunding"]).join("\n");
    assert!(doubtful.contains("niet gebruikt") && doubtful.contains("gedrukt: 4.24658"), "{doubtful}");
    let rank = table(&["show", "digital-intensity-rank/sme-basic"]).join("\n");
    assert!(rank.contains("Finland 94,04; Denemarken 92,45; Nederland 88,76;"), "{rank}");
}
