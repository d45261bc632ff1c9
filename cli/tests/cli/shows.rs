//! The figures that the national picture has to show, typed from what was asked for.

use crate::support::{codes, entry, json, number, reason};
use serde_json::json as value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_observed_indicator_is_in_the_answer() {
    let answer = json(&["gaps"]);
    let shown: BTreeSet<&str> =
        answer["gaps"].as_array().unwrap().iter().filter_map(|entry| entry["indicator"].as_str()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/data");
    let mut observed = BTreeSet::new();
    for group in fs::read_dir(folder).unwrap() {
        let Ok(file) = fs::read_to_string(group.unwrap().path().join("observations.csv")) else { continue };
        let ids = file.lines().skip(1).filter_map(|line| line.split(',').next());
        observed.extend(ids.map(str::to_owned));
    }
    assert!(observed.len() > 100, "{}", observed.len());
    let missing: Vec<&String> = observed.iter().filter(|id| !shown.contains(id.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn basic_digital_intensity_is_not_compared_over_two_definitions() {
    let basic = entry("basic-digital-intensity", "SME 10-249", &[]);
    assert_eq!(number(&basic, "latest.value"), "81.5");
    assert_eq!(number(&basic, "target.value"), "95");
    assert_eq!(basic["target"]["comparator"], ">=");
    assert_eq!(basic["target"]["by"], "2030");
    assert_eq!(number(&basic, "gap"), "13.5");
    assert_eq!(number(&basic, "pace.required_from_now"), "2.25");
    assert_eq!(basic["comparable"], false);
    assert_eq!(basic["crossed"], false);
    for path in ["way", "pace.required_from_base", "pace.ratio"] {
        assert_eq!(reason(&basic, path), "definitions_differ");
    }
    assert_eq!(number(&basic, "pace.actual"), "0.35");
    assert_eq!((&basic["pace"]["from"], &basic["pace"]["to"]), (&value!("2022"), &value!("2024")));
    assert!(codes(&basic["notes"]).contains(&"definitions_differ"));
}

#[test]
fn basic_digital_intensity_across_the_break_on_request() {
    let basic = entry("basic-digital-intensity", "SME 10-249", &["--across-breaks"]);
    assert_eq!(number(&basic, "way"), "32.5");
    assert_eq!(number(&basic, "pace.actual"), "2.166667");
    assert_eq!(number(&basic, "pace.ratio"), "0.975");
    assert_eq!(number(&basic, "pace.value_at_target"), "94.5");
    assert_eq!(basic["comparable"], false, "asking does not make it so");
    assert_eq!(basic["crossed"], true);
    assert!(codes(&basic["notes"]).contains(&"crossed"));
}

#[test]
fn the_use_of_ai() {
    let ai = entry("ai-use", "enterprises 10+", &[]);
    assert_eq!(number(&ai, "latest.value"), "23.1");
    assert_eq!(number(&ai, "gap"), "51.9");
    assert_eq!(number(&ai, "pace.required_from_now"), "8.65");
    assert!(codes(&ai["notes"]).contains(&"population_matched"));
    assert_eq!(ai["target"]["population"], "SME 10-249");
}

#[test]
fn the_use_of_the_cloud_shows_both_sources() {
    let cloud = entry("cloud-use", "enterprises 10+", &[]);
    assert_eq!(number(&cloud, "gap"), "4");
    let conflicts = cloud["conflicts"].as_array().unwrap();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0]["period"], "2023");
    let values = &conflicts[0]["values"];
    assert_eq!((number(&values[0], "value"), number(&values[1], "value")), ("61.2".into(), "64".into()));
    assert_eq!((&values[0]["used"], &values[1]["used"]), (&value!(true), &value!(false)));
    assert_eq!(values[0]["source"], "sde-2024");
    assert_eq!(values[1]["source"], "cabinet-2025-03");
    // 71.0 - 61.2 in one year.
    assert_eq!(number(&cloud, "pace.actual"), "9.8");
}

#[test]
fn the_coach_chooses_between_sources() {
    let cloud = entry("cloud-use", "enterprises 10+", &["--prefer", "cabinet-2025-03"]);
    let values = &cloud["conflicts"][0]["values"];
    assert_eq!(number(&values[0], "value"), "64");
    assert_eq!((&values[0]["used"], &values[1]["used"]), (&value!(true), &value!(false)));
    // 71 - 64 in one year.
    assert_eq!(number(&cloud, "pace.actual"), "7");
}

#[test]
fn data_analytics_has_one_observation_and_no_pace() {
    let analytics = entry("data-analytics-use", "enterprises 10+", &[]);
    assert_eq!(number(&analytics, "latest.value"), "48.6");
    assert_eq!(number(&analytics, "gap"), "26.4");
    assert_eq!(reason(&analytics, "pace.actual"), "one_observation");
    assert_eq!(analytics["verdict"], "no_pace");
}

#[test]
fn ict_professionals_move_away() {
    let professionals = entry("ict-professionals", "workers", &[]);
    assert_eq!(number(&professionals, "gap"), "330000");
    assert_eq!(number(&professionals, "pace.actual"), "-3000");
    assert_eq!(number(&professionals, "pace.required_from_now"), "47142.857143");
    assert_eq!(professionals["movement"], "away");
    assert_eq!(professionals["verdict"], "away");
    assert_eq!(reason(&professionals, "pace.reached"), "moving_away");
    assert_eq!(reason(&professionals, "headcount"), "unit_not_percent");
}

#[test]
fn small_firms_catch_up_with_large_ones_on_token_authentication() {
    let both = "enterprises 2-249 against 250+";
    let now = entry("security-measure/token-authentication", both, &[]);
    assert_eq!(now["target"]["kind"], "convergence");
    assert_eq!(now["latest"]["period"], "2024");
    assert_eq!(number(&now, "gap"), "36");
    assert_eq!(number(&now, "pace.actual"), "1.375");
    assert_eq!(now["pace"]["from"], "2016");
    let then = entry("security-measure/token-authentication", both, &["--as-of", "2016"]);
    assert_eq!(number(&then, "gap"), "47");
}

#[test]
fn mobile_coverage_is_met_or_only_known_as_a_bound() {
    let fifth = entry("mobile-5g-coverage", "populated areas", &[]);
    assert_eq!(fifth["met"], true);
    assert_eq!(fifth["verdict"], "met");
    let fourth = entry("mobile-4g-coverage", "populated areas", &[]);
    assert_eq!(fourth["latest"]["qualifier"], "at_least");
    assert_eq!(number(&fourth, "latest.value"), "99");
    assert_eq!(fourth["gap_qualifier"], "at_most");
    assert_eq!(number(&fourth, "gap"), "1");
    assert_eq!(reason(&fourth, "met"), "value_is_bound");
    assert!(codes(&fourth["notes"]).contains(&"periods_inferred"));
}

#[test]
fn supported_companies_are_a_lower_bound() {
    let supported = entry("edih-supported", "enterprises", &[]);
    assert_eq!(supported["latest"]["qualifier"], "at_least");
    assert_eq!(number(&supported, "latest.value"), "1122");
    assert_eq!(reason(&supported, "gap"), "no_target");
    assert_eq!(reason(&supported, "target.value"), "no_target");
}

#[test]
fn co_funding_of_digital_europe_is_a_budget_to_use_up() {
    let funding = entry("dep-cofunding-committed", "national co-funding", &[]);
    assert_eq!(funding["target"]["kind"], "budget");
    assert_eq!(number(&funding, "latest.value"), "21");
    assert_eq!(number(&funding, "target.value"), "75");
    assert_eq!(number(&funding, "gap"), "54");
}

#[test]
fn the_eurostat_figures_of_version_3() {
    let answer = json(&["show", "basic-digital-intensity/eurostat-v3", "--place", "NL"]);
    let shown = &answer["entries"][0];
    let values: Vec<(String, String)> = shown["observations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["period"].as_str().unwrap().to_owned(), number(row, "value")))
        .collect();
    let expected = [("2021", "75.33"), ("2023", "78.55"), ("2025", "88.76")];
    assert_eq!(values, expected.map(|(period, value)| (period.to_owned(), value.to_owned())));
    assert_eq!(number(shown, "gap"), "6.24");
    assert_eq!(shown["comparable"], true);
    assert!(codes(&shown["notes"]).contains(&"composition_changed"));
}

#[test]
fn the_netherlands_are_third_of_27() {
    let place = entry("digital-intensity-rank/sme-basic", "SME 10-249", &[]);
    assert_eq!(place["latest"]["period"], "2025");
    assert_eq!(number(&place, "rank.place"), "3");
    assert_eq!(number(&place, "rank.of"), "27");
    assert_eq!(number(&place, "rank.climb"), "0");
    assert_eq!(reason(&place, "rank.value_needed"), "already_met");
    let ahead = place["rank"]["ahead"].as_array().unwrap();
    let ahead: Vec<(&str, String)> =
        ahead.iter().map(|ahead| (ahead["geo"].as_str().unwrap(), number(ahead, "value"))).collect();
    assert_eq!(ahead, [("FI", "94.04".to_owned()), ("DK", "92.45".to_owned())]);
    assert_eq!(place["met"], true);
}

#[test]
fn what_the_checks_found_stands_beside_the_figures() {
    let fund = entry("ngf/TOTAL/digital-amount", "National Growth Fund project", &[]);
    assert_eq!(codes(&fund["notes"]), ["total_differs"]);
    let text = fund["notes"][0]["text"].as_str().unwrap();
    assert!(text.contains("1885,5") && text.contains("1885,3"), "{text}");
    let plan = entry("budget/nds2020/TOTAL", "national budget", &[]);
    assert_eq!(codes(&plan["notes"]), ["total_agrees"; 5]);
    let misprint = entry("budget/digital-europe-cofunding", "national budget", &[]);
    assert!(codes(&misprint["notes"]).contains(&"misprint"));
}

#[test]
fn a_day_after_the_target_it_has_passed() {
    let ai = entry("ai-use", "enterprises 10+", &["--as-of", "2031"]);
    assert_eq!(reason(&ai, "pace.required_from_now"), "target_date_passed");
    assert_eq!(ai["verdict"], "missed");
    let early = entry("ai-use", "enterprises 10+", &["--as-of", "2021"]);
    assert_eq!(number(&early, "latest.value"), "13.1");
}
