//! `peil assess`: the example gives the numbers of the national picture.

use crate::support::{json, number, peil, reason};

const EXAMPLE: [&str; 7] = ["assess", "--series", "2021:75 2024:81.5", "--target", "95", "--by", "2030"];

#[test]
fn the_example_gives_the_numbers_of_the_crossed_series() {
    let answer = json(&EXAMPLE);
    for entry in [&answer, &answer["gaps"][0]] {
        assert_eq!(number(entry, "gap"), "13.5");
        assert_eq!(number(entry, "way"), "32.5");
        assert_eq!(number(entry, "pace.actual"), "2.166667");
        assert_eq!(number(entry, "pace.required_from_base"), "2.222222");
        assert_eq!(number(entry, "pace.required_from_now"), "2.25");
        assert_eq!(number(entry, "pace.ratio"), "0.975");
        assert_eq!(number(entry, "pace.value_at_target"), "94.5");
        assert_eq!(reason(entry, "headcount"), "no_population");
    }
    // The same numbers, not rounded.
    let linear = &answer["linear"];
    for (name, expected) in [
        ("slope", "2.1666666666666665"),
        ("value_at_target", "94.5"),
        ("required_from_base", "2.2222222222222223"),
        ("required_from_now", "2.25"),
    ] {
        assert_eq!(number(linear, name), expected);
    }
}

#[test]
fn a_gap_in_companies_is_rounded_up() {
    let with = |population| json(&[&EXAMPLE[..], &["--population", population]].concat());
    assert_eq!(number(&with("60000"), "headcount"), "8100");
    // 13.5 % of 61 is 8.235: part of a company is a company still to be reached.
    assert_eq!(number(&with("61"), "headcount"), "9");
}

#[test]
fn the_baseline_may_be_named() {
    let series = ["assess", "--series", "2020:70 2021:75 2024:81.5", "--target", "95", "--by", "2030"];
    assert_eq!(json(&series)["pace"]["from"], "2020");
    let named = json(&[&series[..], &["--base", "2021"]].concat());
    assert_eq!(named["target"]["baseline"], "2021");
    assert_eq!(number(&named, "way"), "32.5");
}

#[test]
fn less_can_be_better() {
    let down = json(&[
        "assess",
        "--series",
        "2020:40 2024:30",
        "--target",
        "10",
        "--by",
        "2028",
        "--direction",
        "down",
    ]);
    assert_eq!(down["target"]["comparator"], "<=");
    assert_eq!(number(&down, "gap"), "20");
    assert_eq!(number(&down, "pace.actual"), "-2.5");
    assert_eq!(number(&down, "pace.required_from_now"), "-5");
    assert_eq!(down["movement"], "towards");
}

#[test]
fn strictly_more_than_is_not_met_by_equality() {
    let more = json(&["assess", "--series", "2024:90", "--target", "90", "--comparator", ">"]);
    assert_eq!((&more["met"], number(&more, "gap")), (&false.into(), "0".to_owned()));
    assert_eq!(reason(&more, "pace.required_from_now"), "no_target_date");
}

#[test]
fn a_bound_and_the_order_of_the_input() {
    let bound = json(&["assess", "--series", "2022:>=99 2021:97", "--target", "100", "--by", "2030"]);
    assert_eq!(bound["latest"]["qualifier"], "at_least");
    assert_eq!(bound["gap_qualifier"], "at_most");
    assert_eq!(reason(&bound, "pace.actual"), "value_is_bound");
    assert_eq!(reason(&bound, "linear.slope"), "value_is_bound");
}

#[test]
fn exact_to_the_last_digit() {
    let far = json(&["assess", "--series", "2024:-9223372036854.775808", "--target", "0", "--unit", "EUR"]);
    assert_eq!(number(&far, "latest.value"), "-9223372036854.775808");
    assert_eq!(reason(&far, "gap"), "too_large");
    let near = json(&["assess", "--series", "2024:0.000001", "--target", "0.000002"]);
    assert_eq!(number(&near, "gap"), "0.000001");
}

#[test]
fn the_same_answer_as_a_table_and_as_csv() {
    let table = peil(&EXAMPLE);
    assert_eq!((table.code, table.err.as_str()), (0, ""));
    for part in ["13,5\u{a0}procentpunt", "te langzaam", "(81,5 − 75) ÷ 3 jaar ≈ 2,166667", "94,5\u{a0}%"]
    {
        assert!(table.out.contains(part), "{part} in {}", table.out);
    }
    let csv = peil(&[&EXAMPLE[..], &["--format", "csv"]].concat());
    let mut lines = csv.out.lines();
    let (heading, row) = (lines.next().unwrap(), lines.next().unwrap());
    let field = |name| row.split(',').nth(heading.split(',').position(|heading| heading == name).unwrap());
    assert_eq!(field("gap"), Some("13.5"));
    assert_eq!(field("way"), Some("32.5"));
    assert_eq!(field("verdict"), Some("behind"));
    assert_eq!(lines.next(), None);
}

#[test]
fn what_cannot_be_used_is_refused_with_the_place() {
    let refused = |more: &[&str]| {
        let answer = peil(&[&["assess", "--lang", "en"], more].concat());
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{more:?}");
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        answer.err
    };
    for (arguments, expected) in [
        (&["--series", "2021:75 2024", "--target", "95"][..], "“2024” (character 9)"),
        (
            &["--series", "2021:75 2024:81,5", "--target", "95"],
            "(character 9). There is a comma in the number “81,5”",
        ),
        (&["--series", "2021:75 2021:76", "--target", "95"], "two values for 2021"),
        (&["--series", "  ", "--target", "95"], "The series is empty"),
        (&["--series", "24:75", "--target", "95"], "“24” is not a period"),
        (&["--series", "2024:75", "--target", "1e3"], "--target: “1e3” is not a number"),
        (&["--series", "2024:75", "--target", "9223372036855"], "too large"),
        (&["--series", "2024:75", "--target", "95", "--by", "later"], "--by: “later” is not a period"),
        (&["--series", "2024:75", "--target", "95", "--base", "2021"], "2021 is not in the series"),
        (
            &["--series", "2024:75", "--target", "95", "--base", "2024", "--by", "2024"],
            "does not lie before 2024",
        ),
        (&["--series", "2024:75", "--target", "95", "--comparator", "="], "Expected: >=, >, <= or <."),
        (
            &["--series", "2024:75", "--target", "95", "--comparator", "<", "--direction", "up"],
            "does not fit --direction up",
        ),
        (&["--series", "2024:75", "--target", "95", "--unit", "litres"], "“litres” is not a known unit"),
    ] {
        let err = refused(arguments);
        assert!(err.contains(expected), "{expected} in {err}");
    }
    let many: Vec<String> =
        (0..65).map(|month| format!("{}-{:02}:1", 2000 + month / 12, month % 12 + 1)).collect();
    let err = refused(&["--series", &many.join(" "), "--target", "95"]);
    assert!(err.contains("at most 64 observations"), "{err}");
}
