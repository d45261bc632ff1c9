//! The sentences for known cases.

use super::*;
use crate::Language;
use peil_core::methods::{Case, MethodOptions};
use peil_core::{Comparator, Direction, LevelTarget, Observation, Period, Series, Target};

fn said(language: Language, points: &[(u16, &str)], target: Option<&str>, methods: &[Method]) -> String {
    let mut series = Series::<8>::new();
    for (year, value) in points {
        series.insert(Observation::exact(Period::year(*year).unwrap(), value.parse().unwrap())).unwrap();
    }
    let target = target.map_or(Target::None, |value| {
        Target::Level(
            LevelTarget::new(Comparator::AtLeast, value.parse().unwrap())
                .by(Period::year(2030).unwrap())
                .from_baseline(Period::year(points[0].0).unwrap()),
        )
    });
    let options = MethodOptions {
        direction: Some(Direction::Up),
        ceiling: Some(Decimal::HUNDRED),
        ..MethodOptions::default()
    };
    let case = Case::new(&series, &target, &options);
    let verdicts: Vec<Verdict> = methods.iter().map(|method| case.verdict(*method)).collect();
    Words::new(language).methods_disagree(&verdicts)
}

#[test]
fn the_curve_and_the_bar_explain_the_known_example() {
    // Paces of 105.6 % at constant growth and 97.5 % along a line are published; of the way of 20 points the line misses
    // 0.5 on the target date, which ESCAP still calls enough.
    let points = &[(2021, "75"), (2024, "81.5")];
    let english = said(Language::English, points, Some("95"), &Method::ALL);
    for part in [
        "The methods disagree. Favourable: Statistics Canada / Open SDG, Eurostat, UN Statistics (UNSD) 2023 and ISTAT (constant growth); UN ESCAP (weighted straight line).",
        "Not enough: SDSN arrows and EU Digital Decade (straight line).",
        "At constant growth the pace is 105.6\u{a0}% of what is needed, along a straight line 97.5\u{a0}%. Constant growth asks less",
        "they ask 95\u{a0}% (Statistics Canada / Open SDG and Eurostat), 100\u{a0}% (SDSN arrows).",
        "the value now with the line to the target (EU Digital Decade)",
        "The course without new policy (EU Digital Decade) does not reach the target in time.",
        "OECD only says how far the target is",
        "No verdict by German weather symbols. This method needs more observations",
    ] {
        assert!(english.contains(part), "{part}\nin: {english}");
    }
    let dutch = said(Language::Dutch, points, Some("95"), &Method::ALL);
    assert!(dutch.starts_with("De methoden zijn het niet eens. Gunstig: "), "{dutch}");
    assert!(dutch.contains("105,6\u{a0}%"), "{dutch}");
}

#[test]
fn a_wanted_fall_turns_the_explanation_round() {
    let mut series = Series::<8>::new();
    for (year, value) in [(2015, 10), (2022, 6)] {
        series.insert(Observation::exact(Period::year(year).unwrap(), Decimal::from_integer(value))).unwrap();
    }
    let target = Target::Level(
        LevelTarget::new(Comparator::AtMost, Decimal::from_integer(3)).by(Period::year(2030).unwrap()),
    );
    let options = MethodOptions::default();
    let case = Case::new(&series, &target, &options);
    let verdicts = [Method::Statcan, Method::Sdsn].map(|method| case.verdict(method));
    // Linear 1.2245 and 0.9125 at constant growth, as in the notes.
    let said = Words::new(Language::English).methods_disagree(&verdicts);
    assert!(
        said.contains("the pace is 91.2\u{a0}% of what is needed, along a straight line 122.4\u{a0}%"),
        "{said}"
    );
    assert!(said.contains("In a fall, constant growth asks more"), "{said}");
    assert!(!said.contains("bar"), "no pace that fails one bar passes the other: {said}");
}

#[test]
fn where_all_agree_nothing_is_explained() {
    let points = &[(2021, "75"), (2024, "96")];
    let judged = said(Language::English, points, Some("95"), &Method::ALL[..2]);
    assert_eq!(judged, "All 2 methods that judge the pace here come to: favourable.");
    let alone = said(Language::Dutch, points, Some("95"), &[Method::Sdsn]);
    assert_eq!(alone, "Alleen SDSN-pijlen oordeelt hier over het tempo: op koers.");
    let nobody = said(Language::English, &[(2024, "75")], Some("95"), &[Method::Sdsn, Method::Istat]);
    assert_eq!(
        nobody,
        "None of these methods can give a verdict here. No verdict by SDSN arrows and ISTAT. The baseline is also the latest observation."
    );
}

#[test]
fn without_a_target_the_limits_of_growth_are_the_difference_not_the_curve() {
    let judged = said(
        Language::English,
        &[(2021, "1000"), (2022, "1012")],
        None,
        &[Method::Statcan, Method::Eurostat, Method::Istat],
    );
    assert!(judged.contains("Not enough: Statistics Canada / Open SDG (constant growth)."), "{judged}");
    assert!(!judged.contains("different curves"), "{judged}");
    assert!(!judged.contains("do not compare the same"), "{judged}");
}
