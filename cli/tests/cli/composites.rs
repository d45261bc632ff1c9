//! `peil composite`: the numbers of `COINr`, contributions that add up, and files that cannot be used.

use crate::support::{codes, json, peil};
use crate::vectors::rows;
use peil_core::Decimal;
use serde_json::Value;
use tempfile::TempDir;

struct Folder {
    folder: TempDir,
}

impl Folder {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn file(&self, text: &str) -> String {
        let path = self.folder.path().join("own.csv");
        std::fs::write(&path, text).expect("a file");
        path.to_str().expect("UTF-8").to_owned()
    }
}

/// A row of `coinr_oracle.csv`, its numbers.
fn oracle(case: &str) -> Vec<f64> {
    let table = rows("coinr_oracle.csv");
    let row = table.iter().find(|row| row["case"] == case).unwrap_or_else(|| panic!("no case {case}"));
    row["value"].split_whitespace().map(|number| number.parse().expect("a number")).collect()
}

/// The values that all of its cases use, one place each.
const VALUES: [&str; 5] = ["75", "81.5", "60", "95", "88"];

fn scores(columns: &str, line: &[&str]) -> Vec<f64> {
    let folder = Folder::new();
    let mut lines = vec!["place,indicator,value,weight,worst,best,target,direction".to_owned()];
    lines.extend(VALUES.iter().enumerate().map(|(place, value)| format!("{place},a,{value},1,{columns}")));
    let path = folder.file(&lines.join("\n"));
    let answer = json(&[&["composite", path.as_str()], line].concat());
    let places = answer["composites"].as_array().unwrap();
    places.iter().map(|place| place["parts"][0]["score"].as_f64().unwrap()).collect()
}

#[track_caller]
fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        let bound = 1e-13 * expected.abs();
        assert!((found - expected).abs() <= bound, "{found:e} is not {expected:e}");
    }
}

#[test]
fn scales_are_those_of_coinr() {
    near(&scores(",,,", &["--scale", "min-max", "--onto", "0 1"]), &oracle("minmax 0-1"));
    near(&scores("60,90,,", &["--scale", "goalposts"]), &oracle("goalposts 60 90 100"));
    // That case prints whole numbers only.
    let whole = |scores: Vec<f64>| -> Vec<f64> { scores.into_iter().map(f64::round).collect() };
    near(&whole(scores(",,,", &["--scale", "min-max", "--onto", "20 90"])), &oracle("scaled 50..100"));
}

fn place(text: &str, line: &[&str]) -> Value {
    let folder = Folder::new();
    let path = folder.file(text);
    json(&[&["composite", path.as_str()], line].concat())["composites"][0].clone()
}

const WEIGHED: &str = "indicator,value,weight\na,75,1\nb,81.5,2\nc,60,1\nd,95,3\ne,88,1\n";

#[test]
fn means_are_those_of_coinr() {
    let value = |text, line: &[&str]| vec![place(text, line)["value"].as_f64().unwrap()];
    near(&value(WEIGHED, &[]), &oracle("amean w=1,2,1,3,1"));
    near(&value(WEIGHED, &["--mean", "power", "--power", "0.5"]), &oracle("genmean p=0.5"));
    near(&value(WEIGHED, &["--mean", "power", "--power", "1"]), &oracle("amean w=1,2,1,3,1"));
    near(&value(WEIGHED, &["--mean", "geometric"]), &[83.013_294_999_963_2]);
    near(&value(WEIGHED, &["--mean", "harmonic"]), &[82.066_044_653_087_16]);
    near(&value(WEIGHED, &["--mean", "power", "--power", "-1"]), &[82.066_044_653_087_16]);
    // A missing value gives its weight to the others.
    let missing = place("indicator,value,weight\na,75,1\nb,,2\nc,60,1\n", &[]);
    near(&[missing["value"].as_f64().unwrap()], &oracle("amean with NA (weights renormalised)"));
    assert_eq!(missing["missing"], 1);
}

#[test]
fn contributions_add_up_to_the_last_digit() {
    let decimal = |value: &Value| -> Decimal { value.to_string().parse().unwrap() };
    for mean in [
        &["--mean", "arithmetic"][..],
        &["--mean", "geometric"],
        &["--mean", "harmonic"],
        &["--mean", "power", "--power", "2"],
    ] {
        for digits in ["0", "1", "2", "6"] {
            let place = place(WEIGHED, &[mean, &["--digits", digits]].concat());
            let parts = place["parts"].as_array().unwrap();
            let sum = parts
                .iter()
                .try_fold(Decimal::ZERO, |sum, part| sum.checked_add(decimal(&part["contribution"])));
            assert_eq!(sum, Some(decimal(&place["rounded"])), "{mean:?} {digits} {place:#}");
        }
    }
}

const PLACES: &str = "place,indicator,value,weight,worst,best,target,direction\n\
    NL,cloud,60,1,,,80,\nNL,incidents,12,3,30,0,6,\nEU,cloud,40,,,,,\nEU,incidents,,,,,,\n";

#[test]
fn places_are_held_against_each_other_indicator_by_indicator() {
    let folder = Folder::new();
    let path = folder.file(PLACES);
    let answer = json(&["composite", &path, "--scale", "min-max"]);
    let names: Vec<&Value> =
        answer["composites"].as_array().unwrap().iter().map(|place| &place["place"]).collect();
    assert_eq!(names, ["NL", "EU"]);
    // 60 is the larger of two; 12 is 18 of the 30 from worst to best.
    assert_eq!(answer["composites"][0]["rounded"].to_string(), "70");
    assert_eq!(answer["composites"][1]["rounded"].to_string(), "0");
    assert_eq!(codes(&answer["reasons"]), ["no_value", "no_value"]);
    let distance = json(&["composite", &path, "--scale", "distance"]);
    // Half of the way from 40 to 80; three quarters of that from 30 to 6.
    assert_eq!(distance["composites"][0]["rounded"].to_string(), "68.75");
    let table = peil(&["composite", &path, "--scale", "min-max"]).out;
    for part in [
        "Samengesteld cijfer: NL",
        "Samengesteld cijfer: EU",
        "70,00",
        "1 indicator heeft geen waarde",
        "min-max",
    ] {
        assert!(table.contains(part), "{part} in {table}");
    }
    let csv = peil(&["composite", &path, "--scale", "min-max", "--format", "csv"]).out;
    assert_eq!(csv.lines().next(), Some("place,indicator,value,score,weight,contribution,result,rounded"));
    assert!(csv.contains("NL,incidents,12,60,3,45,70,70\n"), "{csv}");
}

#[test]
fn a_z_score_is_in_standard_deviations_of_the_list() {
    let folder = Folder::new();
    let mut lines = vec!["place,indicator,value,weight".to_owned()];
    lines.extend([2, 4, 4, 4, 6].iter().enumerate().map(|(place, value)| format!("{place},a,{value},1")));
    let path = folder.file(&lines.join("\n"));
    let answer = json(&["composite", &path, "--scale", "z-score", "--digits", "6"]);
    assert_eq!(answer["composites"][4]["rounded"].to_string(), "1.414214");
    assert_eq!(answer["composites"][0]["rounded"].to_string(), "-1.414214");
}

#[test]
fn what_cannot_be_used_is_refused_with_the_place() {
    let refused = |text: &str, line: &[&str]| {
        let folder = Folder::new();
        let path = folder.file(text);
        let answer = peil(&[&["composite", path.as_str(), "--lang", "en"], line].concat());
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{text} {line:?}");
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        answer.err
    };
    let zero = "indicator,value,weight\na,0,1\nb,5,1\n";
    for (text, line, expected) in [
        (
            "a;b\n",
            &[][..],
            "line 1, column 1 (field indicator): The names of the columns are not right. Expected: indicator,value,weight,",
        ),
        ("indicator,value,weight\na,1,x\n", &[], "line 2, column 5 (field weight): “x” is not a number."),
        ("indicator,value,weight\na,1,-1\n", &[], "line 2, column 5 (field weight): A weight is below zero."),
        (
            "indicator,value,weight\na,1,1\na,2,1\n",
            &[],
            "line 3, column 1 (field indicator): “a” stands on line 2 already.",
        ),
        (
            "place,indicator,value,weight\nNL,a,1,1\nDK,a,2,2\n",
            &[],
            "line 3, column 8 (field weight): Line 2 says something else",
        ),
        ("indicator,value,weight\n", &[], "There are no indicators in it."),
        ("indicator,value,weight\na,,1\n", &[], "No value has a weight."),
        (zero, &["--mean", "geometric"], "This mean does not exist for a score of zero."),
        (
            zero,
            &["--mean", "power", "--power", "0"],
            "--power: A power of zero, or within 0.001 of it, is the geometric mean.",
        ),
        (zero, &["--mean", "power", "--power", "x"], "--power: “x” is not a power."),
        (zero, &["--onto", "5"], "--onto: “5” is not a scale of scores."),
        (zero, &["--scale", "min-max"], "a: All values are equal"),
        (zero, &["--scale", "z-score"], "a: There are too few values."),
        (zero, &["--scale", "goalposts"], "worst and in best. They are missing for a."),
        (zero, &["--scale", "distance"], "target. It is missing for a."),
        (
            "indicator,value,weight,worst,best,target,direction\na,5,1,0,10,-1,\n",
            &["--scale", "distance"],
            "a: The target lies on the wrong side",
        ),
        (
            "indicator,value,weight,worst,best,target,direction\na,5,1,0,10,,\n",
            &["--scale", "goalposts", "--onto", "0 2000000"],
            "a: The scale reaches beyond a million.",
        ),
    ] {
        let err = refused(text, line);
        assert!(err.contains(expected), "{expected} in {err}");
    }
    assert_eq!(peil(&["composite"]).code, 2);
    assert_eq!(peil(&["composite", "x.csv", "--mean", "power"]).code, 2);
    assert_eq!(peil(&["composite", "x.csv", "--scale", "linear"]).code, 2);
}
