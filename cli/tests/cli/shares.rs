//! `peil share`: the intervals of other implementations, verdicts, and how many more to measure.

use crate::support::{codes, json, peil, reason};
use crate::vectors::rows;
use serde_json::Value;

/// Relative bound for closed forms.
const CLOSED: f64 = 1e-13;
/// Relative bound where a root is found.
const ROOT: f64 = 5e-13;

#[track_caller]
fn near(found: &Value, expected: &str, bound: f64) {
    let (found, expected) = (found.as_f64().expect("a number"), expected.parse::<f64>().expect("a number"));
    let deviation = if expected == 0.0 { found.abs() } else { (found / expected - 1.0).abs() };
    assert!(deviation <= bound, "{found:e} is not {expected:e}");
}

#[test]
fn every_interval_is_that_of_the_vectors() {
    let table = rows("binomial_intervals.csv");
    assert_eq!(table.len(), 14);
    for row in &table {
        let answer = json(&["share", &row["k"], &row["n"], "--confidence", &row["conf"]]);
        near(&answer["share"], &row["p_hat"], CLOSED);
        for (field, columns, bound) in [
            ("wilson", "wilson", CLOSED),
            ("clopper_pearson", "cp", ROOT),
            // As the formula has it: below 0 for no hits, above 1 for hits only.
            ("agresti_coull", "ac", CLOSED),
        ] {
            near(&answer[field][0], &row[&format!("{columns}_lo_ref")], bound);
            near(&answer[field][1], &row[&format!("{columns}_hi_ref")], bound);
        }
        assert!(answer.get("wilson_fpc").is_none() && answer.get("hypergeometric").is_none());
        assert_eq!(answer["decided_by"], "wilson");
    }
}

#[test]
fn a_known_population_brings_two_more() {
    let table = rows("finite_population.csv");
    assert_eq!(table.len(), 6);
    for row in &table {
        let line = ["share", &row["k"], &row["n"], "--population", &row["N"], "--confidence", &row["conf"]];
        let answer = json(&line);
        near(&answer["wilson_fpc"][0], &row["wilson_fpc_lo"], CLOSED);
        near(&answer["wilson_fpc"][1], &row["wilson_fpc_hi"], CLOSED);
        near(&answer["hypergeometric"][0], &row["hypergeom_p_lo"], CLOSED);
        near(&answer["hypergeometric"][1], &row["hypergeom_p_hi"], CLOSED);
        let counts = &answer["hypergeometric_counts"];
        assert_eq!(
            (counts[0].to_string(), counts[1].to_string()),
            (row["hypergeom_K_lo"].clone(), row["hypergeom_K_hi"].clone())
        );
        assert_eq!(answer["decided_by"], "wilson_fpc");
    }
}

#[test]
fn cells_are_weighed_by_their_populations() {
    let table = rows("stratified.csv");
    assert_eq!(table.len(), 1);
    for row in &table {
        let answer = json(&["share", "--strata", &row["strata(N:n:k)"]]);
        near(&answer["share"], &row["weighted_p"], CLOSED);
        near(&answer["unweighted"], &row["unweighted_p"], CLOSED);
        near(&answer["standard_error"], &row["se_stratified_fpc"], CLOSED);
        near(&answer["design_effect"], &row["kish_deff"], CLOSED);
        near(&answer["effective_size"], &row["kish_n_eff"], CLOSED);
        let (low, high) = (answer["interval"][0].as_f64().unwrap(), answer["interval"][1].as_f64().unwrap());
        assert!(low < 0.56 && 0.56 < high && low > 0.4 && high < 0.7, "{low} {high}");
    }
    let alone = json(&["share", "--strata", "N10:n1:k1 N20:n5:k2"]);
    assert_eq!(reason(&alone, "standard_error"), "one_measured");
    assert_eq!(alone["cells_without_spread"], 1);
}

#[test]
fn parts_are_rounded_so_that_they_add_up() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/vectors/largest_remainder.txt");
    let text = std::fs::read_to_string(path).unwrap();
    assert_eq!(text.lines().count(), 9);
    for line in text.lines() {
        // [12, 4, 1] of 100 -> [71, 23, 6] (...)
        let (parts, rest) = line.split_once(" of ").unwrap();
        let (units, rest) = rest.split_once(" -> ").unwrap();
        let (expected, _) = rest.split_once(" (").unwrap();
        let parts = parts.trim_matches(['[', ']']).replace(',', "");
        let answer = json(&["share", "--parts", &parts, "--units", units]);
        let expected: Value = serde_json::from_str(expected).unwrap();
        assert_eq!(answer["rounded"], expected, "{line}");
    }
}

#[test]
fn a_target_between_the_bounds_is_undecided() {
    let verdict = |target: &str, more: &[&str]| {
        let line = [&["share", "24", "30", "--population", "60", "--target", target], more].concat();
        let answer = json(&line);
        assert_eq!(answer["target"]["value"].to_string(), target);
        answer["verdict"].as_str().unwrap().to_owned()
    };
    // The bounds are 68.1 and 88.2.
    assert_eq!(verdict("60", &[]), "met");
    assert_eq!(verdict("85", &[]), "undecided");
    assert_eq!(verdict("95", &[]), "not_met");
    assert_eq!(verdict("95", &["--comparator", "<="]), "met");
    assert_eq!(verdict("60", &["--comparator", "<"]), "not_met");
    let strata =
        |target| json(&["share", "--strata", "N40:n30:k24 N60:n20:k8", "--cut", target])["verdict"].clone();
    assert_eq!(
        (strata("40"), strata("50"), strata("70")),
        ("met".into(), "undecided".into(), "not_met".into())
    );
    assert!(json(&["share", "24", "30"]).get("verdict").is_none());
    // Everybody measured: there is nothing left to decide.
    assert_eq!(json(&["share", "17", "20", "--population", "20", "--target", "85"])["verdict"], "met");
}

#[test]
fn how_many_more_must_be_measured() {
    let more = |line: &[&str]| {
        let answer = json(line);
        (answer["more_needed"].as_u64(), answer["more_needed_worst"].as_u64())
    };
    // A half is the share for which most are needed: 381 for five points.
    assert_eq!(more(&["share", "15", "30"]), (Some(381 - 30), Some(381 - 30)));
    assert_eq!(more(&["share", "30", "60", "--population", "60"]), (Some(0), Some(0)));
    assert_eq!(more(&["share", "24", "30", "--population", "1000"]), (Some(167), Some(246)));
    let (some, _) = more(&["share", "15", "30", "--within", "0.1"]);
    assert!(some.unwrap() < 100, "{some:?}");
    let never = json(&["share", "15", "30", "--within", "0.000001"]);
    assert_eq!(reason(&never, "more_needed"), "too_many_needed");
    assert_eq!(reason(&never, "more_needed_worst"), "too_many_needed");
}

#[test]
fn the_table_and_the_csv_say_the_same() {
    let table = peil(&["share", "24", "30", "--population", "60", "--target", "85"]);
    assert_eq!((table.code, table.err.as_str()), (0, ""));
    for part in
        ["24 van de 30", "80,0\u{a0}%", "68,1\u{a0}%", "88,2\u{a0}%", "niet te zeggen", "40 tot 53 van de 60"]
    {
        assert!(table.out.contains(part), "{part} in {}", table.out);
    }
    let clipped = peil(&["share", "0", "40", "--lang", "en"]).out;
    assert!(clipped.contains("that is cut off here") && !clipped.contains('\u{2212}'), "{clipped}");
    let csv = peil(&["share", "24", "30", "--population", "60", "--format", "csv"]).out;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "hits,measured,population,confidence,share,method,low,high,target,verdict");
    let methods: Vec<&str> = lines[1..].iter().map(|line| line.split(',').nth(5).unwrap()).collect();
    assert_eq!(methods, ["wilson", "wilson_fpc", "clopper_pearson", "agresti_coull", "hypergeometric"]);
}

#[test]
fn what_cannot_be_used_is_refused_in_one_line() {
    for (line, expected) in [
        (&["31", "30"][..], "There are more hits than companies measured."),
        (&["0", "0"], "Nothing was measured."),
        (&["3", "10", "--population", "5"], "--population: More companies were measured than there are."),
        (&["3", "10", "--confidence", "95"], "--confidence: The confidence lies between 0 and 1"),
        (&["3", "10", "--confidence", "1"], "--confidence: The confidence lies between 0 and 1"),
        (&["3", "10", "--confidence", "0,95"], "--confidence: There is a comma"),
        (&["3", "10", "--within", "0"], "--within: The margin lies above 0"),
        (&["3", "10", "--within", "-0.1"], "--within: The margin lies above 0"),
        (&["3", "10", "--target", "x"], "--target: “x” is not a number."),
        (&["3", "10", "--target", "5", "--comparator", "="], "“=” does not say what the target asks."),
        (&["--strata", "N40:n30:k24 N60:n20"], "at “N60:n20” (character 13)"),
        (&["--strata", "N40:n30:k24:x1"], "at “N40:n30:k24:x1” (character 1)"),
        (&["--strata", "N40:n+3:k2"], "at “N40:n+3:k2” (character 1)"),
        (&["--strata", "N40:n0:k0 N60:n20:k8"], "Nothing was measured in part 1."),
        (
            &["--strata", "N40:n30:k24 N6:n20:k8"],
            "Part 2 is not right. More companies were measured than there are.",
        ),
        (&["--strata", " "], "There are no companies in any part."),
        (&["--parts", "0 0"], "All parts are zero."),
        (&["--parts", "1 x"], "at “x” (character 3)"),
    ] {
        let answer = peil(&[&["share", "--lang", "en"], line].concat());
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{line:?}");
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        assert!(answer.err.contains(expected), "{expected} in {}", answer.err);
    }
    for line in [
        &[][..],
        &["3"],
        &["x", "3"],
        &["-1", "3"],
        &["3", "10", "--strata", "N4:n3:k2"],
        &["3", "10", "--units", "9"],
    ] {
        let answer = peil(&[&["share"], line].concat());
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{line:?}: {}", answer.err);
    }
    assert!(codes(&json(&["share", "3", "10"])["reasons"]).is_empty());
}
