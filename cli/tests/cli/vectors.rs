//! The tables of expected results of other implementations, asked of the program.

use crate::support::{json, peil, reason};
use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Relative bound on every number.
const BOUND: f64 = 1e-13;

type Row = HashMap<String, String>;

fn rows(name: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/vectors").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = text.lines().map(cells);
    let names = lines.next().unwrap();
    lines.map(|cells| names.iter().cloned().zip(cells).collect()).collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}

/// Holds the number at a path against the one in a column.
fn hold(answer: &Value, path: &str, row: &Row, column: &str) {
    let pointer = format!("/{}", path.replace('.', "/"));
    let found = answer.pointer(&pointer).and_then(Value::as_f64);
    let found = found.unwrap_or_else(|| panic!("{path} is no number in {answer:#}"));
    let expected: f64 = row[column].parse().unwrap_or_else(|error| panic!("{column}: {error}"));
    let deviation = if expected == 0.0 { found.abs() } else { (found / expected - 1.0).abs() };
    assert!(deviation <= BOUND, "{path}: {found:e} is not {expected:e} in {row:?}");
}

/// Cases of sdg-build 139fede in which Peil says something else on purpose: what it says, and the fault of the peer.
const FAULTS: [(&str, &str, f64, &str); 1] = [(
    "base_zero_current_zero",
    "limited_progress",
    -2.5,
    "only the baseline of zero becomes 0.001, so that standing still at zero counts as a fall",
)];

#[test]
fn statcan_agrees_with_sdg_build_on_every_case_but_the_named_fault() {
    let table = rows("sdgbuild_oracle.csv");
    assert_eq!(table.len(), 24);
    for row in &table {
        let mut line = vec!["assess", "--series", &row["series"], "--method", "statcan"];
        line.extend(["--direction", if row["direction"] == "positive" { "up" } else { "down" }]);
        for (option, column) in
            [("--target", "target"), ("--by", "target_year"), ("--base", "base_year"), ("--limit", "limit")]
        {
            let given = row[column].as_str();
            if !given.is_empty() && !given.starts_with("(default") {
                line.extend([option, given]);
            }
        }
        if row["series_status"].starts_with("RAISES") {
            let refused = peil(&line);
            assert_eq!((refused.code, refused.out.as_str()), (1, ""), "{row:?}");
            continue;
        }
        let answer = json(&line);
        let verdict = &answer["verdicts"]["statcan"];
        let fault = FAULTS.iter().find(|(case, ..)| *case == row["case"]);
        let expected = match row["series_status"].as_str() {
            "substantial_progress" => "on_track",
            "moderate_progress" => "acceleration_needed",
            "not_available" => "unavailable",
            same => same,
        };
        if let Some((_, status, score, why)) = fault {
            assert_eq!(
                (&verdict["status"], verdict["score"].as_f64()),
                (&Value::from(*status), Some(*score)),
                "{why}"
            );
            assert_ne!(verdict["status"], expected, "a difference, or no fault");
            continue;
        }
        assert_eq!(verdict["status"], expected, "{row:?}");
        if row["score"].is_empty() {
            assert!(verdict["score"].is_null(), "{row:?}");
        } else {
            hold(&answer, "verdicts.statcan.score", row, "score");
        }
        let name = if row["target"].is_empty() { "growth" } else { "ratio" };
        match row["progress_value"].as_str() {
            "" => assert!(verdict["numbers"][name].is_null(), "{row:?}"),
            "-inf" => {
                assert_eq!(reason(&answer, "verdicts.statcan.numbers.ratio"), "baseline_equals_target");
            }
            _ => hold(&answer, &format!("verdicts.statcan.numbers.{name}"), row, "progress_value"),
        }
        if !row["limit_coefficient"].is_empty() {
            hold(&answer, "verdicts.statcan.numbers.limit_coefficient", row, "limit_coefficient");
        }
    }
}

#[test]
fn every_column_of_the_two_point_projections() {
    let table = rows("two_point_projections.csv");
    assert!(table.len() > 5);
    for row in &table {
        let number = |column: &str| row[column].parse::<f64>().unwrap();
        let falls = number("target") < number("v0");
        let series = format!("{}:{} {}:{}", row["t0"], row["v0"], row["t1"], row["v1"]);
        let answer = json(&[
            "assess",
            "--series",
            &series,
            "--target",
            &row["target"],
            "--by",
            &row["target_year"],
            "--direction",
            if falls { "down" } else { "up" },
        ]);
        for (path, column) in [
            ("linear.slope", "lin_slope_pp_per_yr"),
            ("linear.value_at_target", "lin_value_at_target_year"),
            ("linear.required_from_base", "lin_required_from_base"),
            ("linear.ratio", "lin_ratio_actual_over_required"),
            ("linear.on_the_way", "path_linear_at_t1"),
            ("cagr.rate", "cagr_actual"),
            ("cagr.value_at_target", "cagr_value_at_target_year"),
            ("cagr.required_from_base", "cagr_required_from_base"),
            ("cagr.ratio", "R_actual_over_required"),
            ("cagr.on_the_way", "path_cagr_at_t1"),
            ("logistic.rate", "logit_slope_ceiling100"),
            ("logistic.value_at_target", "logistic_value_at_target_year"),
            ("logistic.on_the_way", "path_logistic_at_t1"),
        ] {
            hold(&answer, path, row, column);
        }
        let met = if falls { number("v1") <= number("target") } else { number("v1") >= number("target") };
        for (curve, needed, reached) in [
            ("linear", "lin_required_from_now", "year_reached_linear"),
            ("cagr", "cagr_required_from_now", "year_reached_cagr"),
            ("logistic", "", "year_reached_logistic"),
        ] {
            let (now, when) = (format!("{curve}.required_from_now"), format!("{curve}.reached"));
            if met {
                assert_eq!([reason(&answer, &now), reason(&answer, &when)], ["already_met", "already_met"]);
                continue;
            }
            if !needed.is_empty() {
                hold(&answer, &now, row, needed);
            }
            if row[reached].is_empty() {
                assert_eq!(reason(&answer, &when), "moving_away", "{row:?}");
            } else {
                hold(&answer, &when, row, reached);
            }
        }
    }
}

#[test]
fn every_column_of_the_regressions() {
    let table = rows("regression_projections.csv");
    assert!(!table.is_empty());
    for row in &table {
        let line = ["assess", "--series", &row["series"], "--target", "99", "--by", "2030"];
        let answer = json(&line);
        for (path, column) in [
            ("ols.slope", "ols_slope_ref"),
            ("ols.value_at_target", "ols_2030_ref"),
            ("wls.slope", "wls_slope_ref(w=t-t0+1)"),
            ("wls.value_at_target", "wls_2030_ref"),
            ("logistic_ols.rate", "logit_ols_slope_ref"),
            ("logistic_ols.value_at_target", "logistic_2030_ref"),
            ("cagr_ols.rate", "loglinear_growth_ref"),
            ("cagr_ols.value_at_target", "loglinear_2030_ref"),
        ] {
            hold(&answer, path, row, column);
        }
        let equal = json(&[&line[..], &["--weights", "equal"]].concat());
        hold(&equal, "wls.slope", row, "ols_slope_ref");
        hold(&equal, "wls.value_at_target", row, "ols_2030_ref");
    }
}

/// Year and value, as printed, of one published curve.
fn published(indicator: &str, curve: &str) -> Vec<(u16, String)> {
    rows("digital_decade.csv")
        .into_iter()
        .filter(|row| row["indicator"].starts_with(indicator) && row["curve"] == curve)
        .map(|row| (row["year"].parse().unwrap(), row["value"].clone()))
        .collect()
}

fn series(points: &[(u16, String)]) -> String {
    points.iter().map(|(year, value)| format!("{year}:{value}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_published_5g_baseline_from_the_four_observations_alone() {
    let observed = series(&published("5G", "observed"));
    let later: Vec<_> = published("5G", "baseline").into_iter().filter(|(year, _)| *year > 2022).collect();
    assert_eq!(later.len(), 8);
    for (year, printed) in later {
        let by = year.to_string();
        let line =
            ["assess", "--series", &observed, "--target", "100", "--by", &by, "--method", "digital_decade"];
        let answer = json(&line);
        let numbers = &answer["verdicts"]["digital_decade"]["numbers"];
        let found = numbers["baseline_at_target"].as_f64().unwrap();
        let printed: f64 = printed.parse().unwrap();
        assert!((found - printed).abs() < 0.001, "{year}: {found} is not {printed}");
        assert!((numbers["baseline_rate"].as_f64().unwrap() - 1.9023).abs() < 5e-6);
    }
}

#[test]
fn the_published_ideal_path_to_the_printed_digits() {
    let observed = published("employed", "observed");
    let last: f64 = observed.last().unwrap().1.parse().unwrap();
    let (by, target) = published("employed", "target").remove(0);
    let answer = json(&[
        "assess",
        "--series",
        &series(&observed),
        "--target",
        &target,
        "--by",
        &by.to_string(),
        "--unit",
        "count",
        "--method",
        "digital_decade",
    ]);
    let slope = answer["linear"]["required_from_now"].as_f64().unwrap();
    let ideal = published("employed", "ideal");
    assert!(ideal.len() > 5);
    for (year, printed) in ideal {
        let found = last + slope * (f64::from(year) - 2022.0);
        let printed: f64 = printed.parse().unwrap();
        assert!((found - printed).abs() < 5e-7, "{year}: {found} is not {printed}");
    }
    // No ceiling, so a line of ordinary least squares: 0.330761, as the notes on the published history have it.
    let rate = answer["verdicts"]["digital_decade"]["numbers"]["baseline_rate"].as_f64().unwrap();
    assert!((rate - 0.330_761).abs() < 5e-7, "{rate}");
}
