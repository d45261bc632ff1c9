//! `peil scan`: one company, many companies, and published shares of levels.

use crate::support::{command, json, peil, reason};
use peil_core::intensity::Composition;
use serde_json::{Value, json};
use std::io::Write;
use std::process::Stdio;

fn scan(answers: &str) -> Value {
    json(&["scan", "--composition", "v3-2023", "--answers", answers])
}

/// The program with a text at its standard input: exit code, output, complaint.
fn fed(line: &[&str], input: &str) -> (Option<i32>, String, String) {
    let mut child = command(line)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().unwrap().write_all(input.as_bytes()).expect("a pipe");
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn every_number_of_points_has_its_level_and_its_gaps() {
    for points in 0..=12_usize {
        let answer = scan(&format!("{}{}", "1".repeat(points), "0".repeat(12 - points)));
        let (level, next) = match points {
            0..4 => ("very_low", Some(4)),
            4..7 => ("low", Some(7)),
            7..10 => ("high", Some(10)),
            _ => ("very_high", None),
        };
        assert_eq!(answer["score"], points);
        assert_eq!(answer["level"], level);
        assert_eq!(answer["basic"], points >= 4);
        assert_eq!(answer["gap_to_basic"], 4_usize.saturating_sub(points));
        match next {
            Some(next) => assert_eq!(answer["gap_to_next"], next - points),
            None => assert_eq!(reason(&answer, "gap_to_next"), "highest_level"),
        }
        assert_eq!(answer["next"].as_array().unwrap().len(), next.map_or(0, |next| next - points));
        assert!(answer.get("best").is_none() && answer.get("worst").is_none(), "nothing is unknown");
    }
}

#[test]
fn what_the_unknown_answers_leave_open_is_null_and_both_cases_stand_beside_it() {
    let answer = scan("1110?00000?0");
    for field in ["level", "basic", "gap_to_basic", "gap_to_next"] {
        assert_eq!(reason(&answer, field), "unknown_answers");
    }
    assert_eq!(answer["score"], 3, "the points that are certain");
    let worst =
        json!({ "score": 3, "level": "very_low", "basic": false, "gap_to_basic": 1, "gap_to_next": 1 });
    let best = json!({ "score": 5, "level": "low", "basic": true, "gap_to_basic": 0, "gap_to_next": 2 });
    assert_eq!((&answer["worst"], &answer["best"]), (&worst, &best));
    // One of five or six: low and basic either way.
    let answer = scan("111110?00000");
    assert_eq!(
        (&answer["level"], &answer["basic"], &answer["gap_to_basic"]),
        (&"low".into(), &true.into(), &0.into())
    );
    assert_eq!(answer["score"], 5);
    assert_eq!(reason(&answer, "gap_to_next"), "unknown_answers");
    let answer = scan("??????????1?");
    assert_eq!(reason(&answer, "best.gap_to_next"), "highest_level");
    assert_eq!((&answer["worst"]["score"], &answer["best"]["score"]), (&1.into(), &12.into()));
}

#[test]
fn every_list_is_known_by_its_name() {
    for composition in Composition::ALL {
        let answer = json(&["scan", "--composition", composition.code(), "--answers", "000000000001"]);
        let technologies = answer["technologies"].as_array().unwrap();
        let codes: Vec<&str> = technologies.iter().map(|item| item["technology"].as_str().unwrap()).collect();
        let expected: Vec<&str> = composition.items().iter().map(|item| item.technology.code()).collect();
        assert_eq!(codes, expected);
        assert_eq!((&technologies[0]["answer"], &technologies[11]["answer"]), (&"no".into(), &"yes".into()));
        assert_eq!(answer["confirmed"], composition == Composition::V3In2023);
    }
}

#[test]
fn the_cheapest_next_technologies_come_in_an_order_that_can_be_chosen() {
    let next = |more: &[&str]| -> Vec<String> {
        let line = [&["scan", "--composition", "v3-2023", "--answers", "110000?00000"], more].concat();
        let answer = json(&line);
        assert_eq!(answer["next_level"], "low");
        answer["next"]
            .as_array()
            .unwrap()
            .iter()
            .map(|step| step["technology"].as_str().unwrap().to_owned())
            .collect()
    };
    // Dutch companies: social media 78.93 %, cloud 61.19 %, nothing else missing comes near.
    assert_eq!(next(&[]), ["social_media_any", "cloud_any"]);
    assert_eq!(next(&["--effort", "equal"]), ["social_media_any", "social_media_two"]);
    assert_eq!(next(&["--order", "crm,erp"]), ["crm", "erp"]);
    let line = ["scan", "--composition", "v3-2023", "--answers", "110000?00000", "--order", "erp,crm"];
    let answer = json(&line);
    assert_eq!(
        (&answer["next"][0]["technology"], &answer["next"][0]["ask_first"]),
        (&"erp".into(), &true.into())
    );
}

#[test]
fn answers_that_cannot_both_be_are_named() {
    assert_eq!(scan("000001000000")["contradictions"], json!(["cloud_advanced"]));
    assert_eq!(scan("000011000000")["contradictions"], json!([]));
    let table = peil(&["scan", "--composition", "v3-2023", "--answers", "0000?1000000", "--lang", "en"]).out;
    assert!(
        table.contains("“Cloud services” counts as unknown, but the answer follows from the others: yes."),
        "{table}"
    );
}

#[test]
fn the_table_speaks_the_language_of_the_coach() {
    let table = peil(&["scan", "--composition", "v3-2025", "--answers", "1101?0000000"]);
    assert_eq!((table.code, table.err.as_str()), (0, ""));
    for part in [
        "versie 3, enquête 2025",
        "3 tot 4 van de 12",
        "zeer laag tot laag",
        "in het slechtste geval nog 1 technologie",
        "? onbekend",
        "1. Website",
        "kon niet worden bekeken",
    ] {
        assert!(table.out.contains(part), "{part} in {}", table.out);
    }
    let done = peil(&["scan", "--composition", "v3-2023", "--answers", "111111111111", "--lang", "en"]).out;
    assert!(done.contains("none: there is none higher") && !done.contains("What first?"), "{done}");
    let csv = peil(&["scan", "--composition", "v3-2023", "--answers", "111000000000", "--format", "csv"]).out;
    assert_eq!(csv.lines().count(), 13);
    assert!(csv.contains("v3-2023,5,cloud_any,no,confirmed,1,false"), "{csv}");
}

#[test]
fn many_scans_are_counted_in_both_readings_of_the_unknown_answers() {
    let line = ["scan", "--composition", "v3-2023", "--file", "-", "--format", "json"];
    let (code, out, err) = fed(&line, "1101?0000000\n111111111111\n\n000000000000\n1111111?0000\n");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&answer["scans"], &answer["complete"]), (&4.into(), &2.into()));
    let counts = |case: &str| {
        ["very_low", "low", "high", "very_high"].map(|level| answer[case][level]["count"].as_u64().unwrap())
    };
    assert_eq!((counts("worst"), counts("best")), ([2, 0, 1, 1], [1, 1, 1, 1]));
    assert_eq!(answer["worst"]["very_low"]["percent"].to_string(), "50");
    assert_eq!(
        (&answer["worst"]["basic"]["count"], &answer["best"]["basic"]["count"]),
        (&2.into(), &3.into())
    );
    // The same interval as for two of four.
    let share = json(&["share", "2", "4"]);
    assert_eq!(answer["worst"]["basic"]["interval"], share["wilson"]);
    assert_eq!(answer["worst"]["basic"]["share"], share["share"]);
    let cloud = &answer["technologies"][4];
    assert_eq!(
        (&cloud["technology"], &cloud["at_least"], &cloud["at_most"], &cloud["unknown"]),
        (&"cloud_any".into(), &2.into(), &3.into(), &1.into())
    );
    assert_eq!(answer["advanced"], json!({ "at_least": 2, "at_most": 2 }));
    let line = ["scan", "--composition", "v3-2023", "--file", "-", "--population", "10", "--format", "json"];
    let (_, out, _) = fed(&line, "111111111111\n000000000000\n");
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        answer["best"]["basic"]["interval"],
        json(&["share", "1", "2", "--population", "10"])["wilson_fpc"]
    );
}

#[test]
fn the_tally_goes_on_beyond_one_portion() {
    let one = "111100000000\n0000?0000000\n";
    let line = ["scan", "--composition", "v3-2023", "--file", "-", "--format", "json"];
    let (_, out, _) = fed(&line, &one.repeat(20_000));
    let answer: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&answer["scans"], &answer["complete"]), (&40_000.into(), &20_000.into()));
    assert_eq!(answer["worst"]["low"]["count"], 20_000);
    assert_eq!(answer["technologies"][4]["unknown"], 20_000);
}

#[test]
fn the_tables_of_many_scans() {
    let (_, out, _) = fed(
        &["scan", "--composition", "v4-2022", "--file", "-", "--lang", "en"],
        "110100000000\n1?1100000000\n111111111111\n",
    );
    for part in [
        "3, of which 2 without unknown answers",
        "If unknown is no",
        "2 of 3: 66.7\u{a0}%",
        "33.4\u{a0}%",
        "This list does not ask for all three",
    ] {
        assert!(out.contains(part), "{part} in {out}");
    }
    let (_, csv, _) = fed(
        &["scan", "--composition", "v4-2022", "--file", "-", "--format", "csv"],
        "110100000000\n111111111111\n",
    );
    assert!(csv.starts_with("what,code,at_least,at_most,scans\nlevel_or_above,low,1,1,2\n"), "{csv}");
    assert_eq!(csv.lines().count(), 1 + 3 + 1 + 12);
}

#[test]
fn published_shares_of_levels_give_the_basic_share() {
    let netherlands = json(&["scan", "--levels", "20.92 31.45 36.65 10.98"]);
    assert_eq!(netherlands["basic"].to_string(), "79.08");
    assert_eq!(netherlands["sum"].to_string(), "100");
    // Published as 58.72; the three upper shares add up to 58.71.
    assert_eq!(json(&["scan", "--levels", "41.28 33.47 20.23 5.01"])["basic"].to_string(), "58.72");
    assert!(peil(&["scan", "--levels", "20.92 31.45 36.65 10.98"]).out.contains("79,08\u{a0}%"));
    let csv = peil(&["scan", "--levels", "20.92 31.45 36.65 10.98", "--format", "csv"]).out;
    assert_eq!(csv, "very_low,low,high,very_high,basic,sum\n20.92,31.45,36.65,10.98,79.08,100\n");
}

#[test]
fn what_cannot_be_used_is_refused_with_the_place() {
    let one = |composition: &str, answers: &str, expected: &str| {
        let answer = peil(&["scan", "--lang", "en", "--composition", composition, "--answers", answers]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{composition} {answers}");
        assert!(
            answer.err.contains(expected) && answer.err.lines().count() == 1,
            "{expected} in {}",
            answer.err
        );
    };
    one(
        "v2",
        "110100000000",
        "There is no list “v2”. Expected: v1, v3-2021, v3-2023, v3-2025, v4-2022, v4-2024.",
    );
    one("V3-2023", "110100000000", "There is no list “V3-2023”.");
    one("v1", "11010000000", "There are 11 answers here. Expected: twelve");
    one("v1", "1101000000000", "There are 13 answers here. Expected: twelve");
    one("v1", "", "There are 0 answers here.");
    one("v1", "11x100000000", "Answer 3 is “x”.");
    one("v1", "-11100000000", "Answer 1 is “-”.");
    let order = [
        "scan",
        "--lang",
        "en",
        "--composition",
        "v3-2023",
        "--answers",
        "110100000000",
        "--order",
        "robots",
    ];
    assert!(
        peil(&order).err.contains("“robots” is not a technology of v3-2023. Expected: internet_over_half,")
    );
    for (input, expected) in [
        ("110100000000\n1111111111x1\n", "standard input, line 2, column 11: Answer 11 is “x”."),
        ("110100000000\n1111\n", "line 2, column 5: There are 4 answers here."),
        ("110100000000\r\n", "line 1, column 13: The line ends as on Windows"),
        ("\n\n", "standard input: There are no scans in it."),
    ] {
        let (code, out, err) = fed(&["scan", "--composition", "v1", "--file", "-", "--lang", "en"], input);
        assert_eq!((code, out.as_str()), (Some(1), ""), "{input:?}");
        assert!(err.contains(expected), "{expected} in {err}");
    }
    let lenient = ["scan", "--composition", "v1", "--file", "-", "--lenient", "--format", "json"];
    assert_eq!(fed(&lenient, "110100000000\r\n").0, Some(0));
    let (_, _, err) = fed(
        &["scan", "--composition", "v1", "--file", "-", "--population", "1", "--lang", "en"],
        "110100000000\n110100000000\n",
    );
    assert!(err.contains("--population: More companies were measured than there are."), "{err}");
    for (shares, expected) in [
        ("20 30", "These are 2 shares. Expected: four"),
        ("20 30 x 4", "at “x” (character 7)"),
        ("20 30 101 4", "at “101” (character 7). A share lies between 0 and 100"),
        ("20 30 10 4", "Together they are 64\u{a0}%. Expected: 100, give or take 2 for rounding."),
        ("20.92 31.45 36.65 10.95", "Expected: 100, give or take 0.02"),
    ] {
        let answer = peil(&["scan", "--lang", "en", "--levels", shares]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{shares}");
        assert!(answer.err.contains(expected), "{expected} in {}", answer.err);
    }
    for line in [
        &["--answers", "110100000000"][..],
        &["--composition", "v1"],
        &["--composition", "v1", "--answers", "110100000000", "--file", "x"],
        &["--composition", "v1", "--answers", "110100000000", "--levels", "1"],
    ] {
        assert_eq!(peil(&[&["scan"], line].concat()).code, 2, "{line:?}");
    }
}
