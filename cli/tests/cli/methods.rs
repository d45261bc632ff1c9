//! `peil assess --method`: what the methods make of one series.

use crate::support::{Answer, json, number, peil, reason};
use peil_core::methods::Method;
use serde_json::Value;

const EXAMPLE: [&str; 9] =
    ["assess", "--series", "2021:75 2024:81.5", "--target", "95", "--by", "2030", "--base", "2021"];

fn with(more: &[&str]) -> Value {
    json(&[&EXAMPLE, more].concat())
}

fn close(answer: &Value, path: &str, expected: f64, within: f64) {
    let found = answer.pointer(&format!("/{}", path.replace('.', "/"))).and_then(Value::as_f64);
    let found = found.unwrap_or_else(|| panic!("{path} in {answer:#}"));
    assert!((found - expected).abs() <= within, "{path}: {found} is not {expected}");
}

/// What one becomes after so many years of growth.
fn grown(rate: f64, years: u32) -> f64 {
    (0..years).fold(1.0, |value, _| value * (1.0 + rate))
}

#[test]
fn one_datum_every_curve_and_every_verdict() {
    let answer = with(&["--method", "all"]);
    for (path, expected, within) in [
        ("gap", 13.5, 0.0),
        ("way", 32.5, 0.0),
        ("linear.value_at_target", 94.5, 1e-12),
        ("linear.reached", 2030.2308, 5e-5),
        // An independent implementation gives these two to within a few units in the seventeenth digit.
        ("cagr.rate", 0.028_092_320_468_116_938, 1e-15),
        ("cagr.ratio", 1.055_570_685_376_249_7, 1e-13),
        ("cagr.value_at_target", 96.238_822, 5e-7),
        ("cagr.reached", 2029.5324, 5e-5),
        ("logistic.value_at_target", 90.476_022, 5e-7),
        ("logistic.reached", 2035.4123, 5e-5),
        ("verdicts.statcan.score", 3.254_135_8, 5e-8),
        ("verdicts.unsd2023.score", 3.0, 0.0),
        ("verdicts.escap.numbers.current_status", 3.25, 0.0),
    ] {
        close(&answer, path, expected, within);
    }
    for (method, status, confirmed) in [
        ("statcan", "on_track", true),
        ("eurostat", "significant_progress", false),
        ("unsd2023", "on_track", true),
        ("weather", "unavailable", true),
        ("istat", "slight_improvement", true),
        ("sdsn", "moderately_improving", false),
        ("oecd", "distance_left", false),
        ("escap", "maintain", false),
        ("digital_decade", "behind_trajectory", false),
    ] {
        let verdict = &answer["verdicts"][method];
        assert_eq!(verdict["status"], status, "{method}");
        assert_eq!(verdict["confirmed"], confirmed, "{method}");
        assert_eq!(verdict["unconfirmed"] == "", confirmed, "{method}");
        assert!(verdict["source"]["address"].as_str().unwrap().starts_with("https://"));
    }
    assert_eq!(answer["verdicts"]["weather"]["reason"], "too_few_observations");
    assert_eq!(reason(&answer, "verdicts.weather.numbers.mean_change"), "too_few_observations");
    assert_eq!(reason(&answer, "verdicts.istat.score"), "no_score");
    assert_eq!(number(&answer, "verdicts.sdsn.numbers.ratio"), "0.97499999999999998", "17 digits of 0.975");
}

#[test]
fn curves_are_given_without_a_method_and_verdicts_are_not() {
    let answer = with(&[]);
    for curve in ["linear", "cagr", "logistic", "ols", "wls"] {
        let rate = if ["linear", "ols", "wls"].contains(&curve) { "slope" } else { "rate" };
        for field in [
            rate,
            "value_at_target",
            "required_from_base",
            "required_from_now",
            "ratio",
            "reached",
            "on_the_way",
        ] {
            assert!(answer[curve][field].is_number(), "{curve}.{field} in {answer:#}");
        }
        assert_eq!(answer[curve]["passes_ceiling"], false);
    }
    assert!(answer.get("verdicts").is_none() && answer.get("comparison").is_none());
}

#[test]
fn methods_are_chosen_by_name_once_each_in_their_own_order() {
    let names = |more: &[&str]| -> Vec<String> {
        let answer = with(more);
        answer["verdicts"].as_object().unwrap().keys().cloned().collect()
    };
    let mut all: Vec<String> = Method::ALL.map(|method| method.name().to_owned()).to_vec();
    all.sort();
    let mut found = names(&["--method", "all"]);
    found.sort();
    assert_eq!(found, all);
    assert_eq!(names(&["--method", "escap,statcan", "--method", "ESCAP"]).len(), 2);
    assert_eq!(names(&["--method", "all,sdsn"]).len(), 9);
    let text = peil(&[&EXAMPLE[..], &["--method", "escap,statcan", "--format", "csv"]].concat()).out;
    let heading = text.lines().next().unwrap();
    assert!(heading.ends_with(",verdict,statcan_status,statcan_score,escap_status,escap_score"), "{heading}");
    assert!(
        text.lines().nth(1).unwrap().ends_with(",behind,on_track,3.2541358485740197,maintain,3.25"),
        "{text}"
    );
}

#[test]
fn the_ceiling_is_100_for_percentages_and_none_for_the_rest() {
    close(&with(&[]), "logistic.value_at_target", 90.476_022, 5e-7);
    let off = with(&["--ceiling", "none"]);
    assert_eq!(reason(&off, "logistic.rate"), "no_ceiling");
    let count = with(&["--unit", "count"]);
    assert_eq!(reason(&count, "logistic.value_at_target"), "no_ceiling");
    let count = with(&["--unit", "count", "--ceiling", "100"]);
    close(&count, "logistic.value_at_target", 90.476_022, 5e-7);
    let low = with(&["--ceiling", "95"]);
    assert_eq!(reason(&low, "logistic.reached"), "target_at_ceiling");
    // At constant growth 96.2 lies above 96.
    assert_eq!(with(&["--ceiling", "96"])["cagr"]["passes_ceiling"], true);
    // The point that is forgiven for a target of 100 % needs to know that these are percentages.
    let nearly = |more: &[&str]| {
        let line = [
            "assess",
            "--series",
            "2015:90 2024:99.2",
            "--target",
            "100",
            "--by",
            "2026",
            "--method",
            "unsd2023",
        ];
        json(&[&line, more].concat())["verdicts"]["unsd2023"]["status"].clone()
    };
    assert_eq!(nearly(&[]), "target_achieved");
    assert_eq!(nearly(&["--ceiling", "none"]), "on_track");
}

#[test]
fn a_limit_scales_the_bounds_of_statistics_canada_down() {
    let line = ["assess", "--series", "2015:98 2022:98.6", "--direction", "up", "--method", "statcan"];
    let plain = json(&line);
    let limited = json(&[&line[..], &["--limit", "100"]].concat());
    // 98 to 98.6 in seven years, from the published table of sdg-build.
    close(&limited, "verdicts.statcan.numbers.limit_coefficient", 0.085_794_612_974_047_45, 1e-13);
    close(&limited, "verdicts.statcan.score", 1.291_969_818_182_711_2, 1e-8);
    assert_eq!(limited["verdicts"]["statcan"]["status"], "acceleration_needed");
    assert_eq!(plain["verdicts"]["statcan"]["status"], "limited_progress");
    assert_eq!(number(&plain["verdicts"]["statcan"]["thresholds"][0], "bound"), "0.015");
    close(&limited, "verdicts.statcan.thresholds.0.bound", 0.015 * 0.085_794_612_974_047_45, 1e-14);
}

#[test]
fn weights_term_and_spread_reach_their_methods() {
    let series = ["assess", "--series", "2005:10 2015:30 2019:50 2020:60", "--target", "90", "--by", "2030"];
    let of = |more: &[&str]| json(&[&series, more].concat());
    let escap = |more: &[&str]| {
        let answer = of(&[&["--method", "escap"], more].concat());
        answer["verdicts"]["escap"]["numbers"]["value_at_target"].as_f64().unwrap()
    };
    // From 2015 on, by hand: of 30, 50, 60 at 0, 4, 5 years the means are 3 years and 140/3, the slope 80/14.
    let equal = 140.0 / 3.0 + 80.0 / 14.0 * 12.0;
    assert!((escap(&["--weights", "equal"]) - equal).abs() < 1e-12);
    // With weights 1, 5, 6 the means are 50/12 years and 640/12, the slope (2800 - 12 * 50/12 * 640/12) / (230 - 2500/12).
    let slope = (1000.0 + 1800.0 - 50.0 * 640.0 / 12.0) / (80.0 + 150.0 - 2500.0 / 12.0);
    let later = 640.0 / 12.0 + slope * (15.0 - 50.0 / 12.0);
    assert!((escap(&[]) - later).abs() < 1e-11);
    assert!((escap(&["--weights", "since-first"]) - later).abs() < 1e-11);

    // The same weights by name and by number, whatever the order in which the years are typed.
    assert!((escap(&["--weights", "1,1,5,6"]) - later).abs() < 1e-11);
    let backwards = "2020:60 2019:50 2015:30 2005:10";
    let typed = ["assess", "--series", backwards, "--target", "90", "--by", "2030", "--method", "escap"];
    let answer = json(&[&typed[..], &["--weights", "6,5,1,1"]].concat());
    let value = answer["verdicts"]["escap"]["numbers"]["value_at_target"].as_f64().unwrap();
    assert!((value - later).abs() < 1e-11, "{value}");

    let growth = |more: &[&str]| {
        let answer = of(&[&["--method", "eurostat"], more].concat());
        answer["verdicts"]["eurostat"]["numbers"]["growth"].as_f64().unwrap()
    };
    assert!((grown(growth(&[]), 5) - 2.0).abs() < 1e-12, "30 to 60 in five years");
    assert!((grown(growth(&["--term", "long"]), 15) - 6.0).abs() < 1e-12, "10 to 60 in fifteen");

    let oecd = of(&["--method", "oecd", "--spread", "12"]);
    assert_eq!(number(&oecd, "verdicts.oecd.numbers.distance"), "2.5", "30 of 12");
    assert_eq!(reason(&of(&["--method", "oecd"]), "verdicts.oecd.numbers.distance"), "no_spread");
}

#[test]
fn without_a_target_the_trend_is_judged_and_the_direction_has_to_be_said() {
    let line = ["assess", "--series", "2021:75 2024:81.5", "--method", "all"];
    let silent = peil(&[&line[..], &["--lang", "en"]].concat());
    assert_eq!((silent.code, silent.out.as_str()), (2, ""));
    assert!(silent.err.contains("Something is missing: --target <VALUE>."), "{}", silent.err);
    let up = json(&[&line[..], &["--direction", "up"]].concat());
    assert_eq!((&up["direction"], &up["target"]["kind"]), (&"up".into(), &"none".into()));
    assert_eq!(up["verdicts"]["statcan"]["status"], "on_track");
    assert_eq!(up["verdicts"]["istat"]["status"], "slight_improvement");
    assert_eq!(up["verdicts"]["sdsn"]["reason"], "no_target");
    let down = json(&[&line[..], &["--direction", "down"]].concat());
    assert_eq!(down["verdicts"]["statcan"]["status"], "deterioration");
    assert_eq!(reason(&down, "linear.ratio"), "no_target");
    assert!(down["linear"]["slope"].is_number());
}

#[test]
fn with_a_method_a_baseline_needs_no_observation_and_2030_is_due() {
    // The first observation after the baseline counts, as the rules say.
    let line = ["assess", "--series", "2016:70 2023:80", "--target", "95", "--method", "statcan"];
    let named = json(&[&line[..], &["--base", "2015"]].concat());
    assert_eq!(reason(&named, "way"), "baseline_missing");
    let plain = json(&line);
    assert_eq!(named["verdicts"]["statcan"], plain["verdicts"]["statcan"]);
    let dated = json(&[&line[..], &["--by", "2030"]].concat());
    assert_eq!(dated["verdicts"]["statcan"], plain["verdicts"]["statcan"]);
    let number = |name: &str| plain["verdicts"]["statcan"]["numbers"][name].as_f64().unwrap();
    assert!((grown(number("growth"), 7) - 80.0 / 70.0).abs() < 1e-14);
    assert!((grown(number("required_growth"), 14) - 95.0 / 70.0).abs() < 1e-14);
    assert!((number("ratio") - number("growth") / number("required_growth")).abs() < 1e-14);
    let late = json(&[&line[..], &["--base", "2025"]].concat());
    assert_eq!(late["verdicts"]["statcan"]["reason"], "baseline_missing");
}

#[test]
fn more_digits_than_six_count_for_curves_and_methods() {
    let line = [
        "assess",
        "--series",
        "2021:75 2024:81.14878916423982",
        "--target",
        "95",
        "--by",
        "2030",
        "--base",
        "2021",
    ];
    let refused = peil(&[&line[..], &["--lang", "en"]].concat());
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("too many decimals. Expected: at most six."), "{}", refused.err);
    let answer = json(&[&line[..], &["--method", "all"]].concat());
    assert_eq!(number(&answer, "latest.value"), "81.148789", "exact results have six");
    assert_eq!(number(&answer, "gap"), "13.851211");
    close(&answer, "cagr.ratio", 1.0, 1e-13);
    close(&answer, "cagr.value_at_target", 95.0, 1e-11);
    close(&answer, "linear.slope", 6.148_789_164_239_82 / 3.0, 1e-14);
    close(&answer, "logistic.on_the_way", 84.733_987_681_098_64, 1e-11);
    close(&answer, "verdicts.statcan.numbers.ratio", 1.0, 1e-13);
    close(&answer, "verdicts.unsd2023.numbers.value_at_target", 95.0, 1e-11);
    close(
        &answer,
        "verdicts.digital_decade.numbers.ahead_of_ideal",
        81.148_789_164_239_82 - 245.0 / 3.0,
        1e-12,
    );
}

#[test]
fn a_value_that_rounds_to_zero_is_not_zero() {
    let line =
        ["assess", "--series", "2020:0.0000001 2021:0.0000002", "--target", "0.0000004", "--by", "2022"];
    let answer = json(&[&line[..], &["--method", "statcan", "--ceiling", "none"]].concat());
    assert_eq!(number(&answer, "latest.value"), "0");
    close(&answer, "verdicts.statcan.numbers.growth", 1.0, 1e-14);
    close(&answer, "verdicts.statcan.numbers.ratio", 1.0, 1e-14);
    close(&answer, "linear.slope", 1e-7, 1e-20);
    // One that is zero counts as 0.001, as the rules say.
    let zero = ["assess", "--series", "2020:0 2021:0.0010000001", "--target", "2", "--by", "2021"];
    let answer = json(&[&zero[..], &["--method", "statcan"]].concat());
    assert!(answer["verdicts"]["statcan"]["numbers"]["growth"].as_f64().unwrap().abs() < 1e-6);
}

#[test]
fn odd_series_are_answered() {
    for (arguments, status, reason) in [
        (&["--series", "2024:81.5", "--target", "95"][..], "unavailable", "one_observation"),
        (&["--series", "2024:96", "--target", "95"], "target_achieved", ""),
        (&["--series", "2015:-2 2022:3", "--target", "5"], "unavailable", "sign_change"),
        (&["--series", "2015:-10 2022:-6", "--target", "-3"], "acceleration_needed", ""),
        (&["--series", "2015:0 2022:0", "--target", "20"], "limited_progress", ""),
        (&["--series", "2015:10 2022:6", "--target", "0", "--direction", "down"], "limited_progress", ""),
        (&["--series", "2015:75 2024:81.5", "--target", "95", "--by", "2020"], "limited_progress", ""),
        (&["--series", "2021:95 2024:94", "--target", "95", "--by", "2030"], "deterioration", ""),
        (&["--series", "2015:75 2024:>=99", "--target", "100"], "unavailable", "value_is_bound"),
        (&["--series", "2015:75 2024:9223372036854.775807", "--target", "95"], "target_achieved", ""),
    ] {
        let answer = json(&[&["assess", "--method", "all"], arguments].concat());
        let verdict = &answer["verdicts"]["statcan"];
        assert_eq!(
            (&verdict["status"], &verdict["reason"]),
            (&status.into(), &reason.into()),
            "{arguments:?}"
        );
        for lang in ["nl", "en"] {
            let table = peil(&[&["assess", "--method", "all", "--lang", lang], arguments].concat());
            assert_eq!((table.code, table.err.as_str()), (0, ""), "{arguments:?}");
            let too_wide = table.out.lines().find(|line| line.chars().count() > 100);
            assert_eq!(too_wide, None, "{arguments:?}");
        }
    }
}

#[test]
fn the_table_says_who_says_what_and_why_they_differ() {
    let of = |lang| peil(&[&EXAMPLE[..], &["--method", "all", "--lang", lang]].concat());
    let Answer { out, code, err } = of("nl");
    assert_eq!((code, err.as_str()), (0, ""));
    for part in [
        "Wat de methoden zeggen",
        "↗ op koers",
        "? geen oordeel",
        "SDSN-pijlen\u{a0}*",
        "De methoden zijn het niet eens.",
        "Een vast groeipercentage vraagt in het begin minder dan een rechte lijn",
        "* Niet bevestigd in de tekst van SDSN zelf: de vier pijlen en hun grenzen.",
    ] {
        assert!(out.contains(part), "{part} in {out}");
    }
    let rows: Vec<Vec<&str>> = out.lines().map(|line| line.split_whitespace().collect()).collect();
    for row in [
        "rechte lijn 97,5 % 94,50 % 2030,2",
        "vast groeipercentage 105,6 % 96,24 % 2029,5",
        "S-curve met plafond 62,4 % 90,48 % 2035,4",
    ] {
        let row: Vec<&str> = row.split(' ').collect();
        assert!(rows.contains(&row), "{row:?} in {out}");
    }
    let english = of("en").out;
    for part in [
        "The methods disagree.",
        "→ moderately improving",
        "* Not confirmed in the OECD’s own text: the formula.",
    ] {
        assert!(english.contains(part), "{part} in {english}");
    }
    // One row a method, in the order of the methods.
    let rows: Vec<usize> =
        ["Statistics Canada", "Eurostat", "UN Statistics", "German weather", "ISTAT", "SDSN"]
            .into_iter()
            .map(|name| english.find(&format!("\n{name}")).unwrap_or_else(|| panic!("{name} in {english}")))
            .collect();
    assert!(rows.is_sorted(), "{english}");
}

#[test]
fn what_does_not_fit_is_refused_in_one_sentence() {
    for (more, code, expected) in [
        (&["--method", "gut-feeling"][..], 2, "“gut-feeling” does not fit --method"),
        (&["--method"], 2, "--method <METHOD> takes a value."),
        (&["--method", "statcan,"], 2, "--method <METHOD> takes a value."),
        (
            &["--weights", "heavy"],
            1,
            "--weights: “heavy” is not a way to weigh. Give since-first, equal, or a whole number for each",
        ),
        (&["--method", "eurostat", "--term", "forever"], 2, "Expected: short, long."),
        (&["--limit", "100"], 2, "Something is missing: --method <METHOD>."),
        (&["--weights", "1"], 1, "--weights: There are 1 weights and 2 observations."),
        (&["--weights", "1,-2"], 1, "--weights: “1,-2” is not a way to weigh."),
        (&["--ceiling", "sky"], 1, "--ceiling: “sky” is not a number."),
        (&["--ceiling", "1,5"], 1, "--ceiling: There is a comma in the number “1,5”"),
        (&["--ceiling", "-3"], 1, "--ceiling: “-3” is not above zero."),
        (&["--method", "oecd", "--spread", "0"], 1, "--spread: “0” is not above zero."),
        (&["--method", "statcan", "--limit", "1e2"], 1, "--limit: “1e2” is not a number."),
        (&["--method", "statcan", "--limit", "9223372036855"], 1, "too large"),
        (&["--method", "statcan", "--limit", "1.000000000000000000001"], 1, "too many decimals"),
    ] {
        let answer = peil(&[&EXAMPLE[..], &["--lang", "en"], more].concat());
        assert_eq!((answer.code, answer.out.as_str()), (code, ""), "{more:?}");
        assert!(answer.err.contains(expected), "{expected} in {}", answer.err);
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        let dutch = peil(&[&EXAMPLE[..], more].concat());
        assert_eq!(dutch.code, code, "{more:?}");
        assert!(!dutch.err.is_empty() && dutch.err != answer.err, "{}", dutch.err);
    }
}
