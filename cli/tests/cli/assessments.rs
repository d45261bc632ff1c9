//! `peil dma`: the worked example, the disputed rules, changes, and files that cannot be used.

use crate::support::{codes, json, peil};
use serde_json::{Value, json};
use std::path::PathBuf;
use tempfile::TempDir;

struct Folder {
    folder: TempDir,
}

impl Folder {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path: PathBuf = self.folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path.to_str().expect("UTF-8").to_owned()
    }
}

/// So many ticks of so many.
fn ticks(count: usize, of: usize) -> Vec<u8> {
    (0..of).map(|item| u8::from(item < count)).collect()
}

/// The worked example of the notes on the scoring.
fn example() -> Value {
    json!({
        "q1a": ticks(4, 10), "q1b": ticks(3, 10), "q2": ticks(5, 10),
        "q3": ticks(7, 10), "q4": [0, 0, 5, 2, 1, 0, 3],
        "q5": ticks(3, 7), "q6": ticks(5, 8),
        "q7": [1, 0, 1, 1, 1, 0, 0, 0], "q8": ticks(4, 6),
        "q9": [3, 0, 0, 0, 5],
        "q10": ticks(4, 10), "q11": [1, 0, 1, 0, 2],
    })
}

fn close(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{found} is no number"));
    assert!((found - expected).abs() <= expected.abs() * 1e-15, "{found} is not {expected}");
}

#[test]
fn the_worked_example_gives_its_six_scores() {
    let folder = Folder::new();
    let path = folder.file("t0.json", &example().to_string());
    let answer = json(&["dma", &path]);
    // Thirds of 12 ticks of 30; 7 ticks and 11 steps of 35 by sevenths; 3 of 7 and 5 of 8; 4 of 7 and 4 of 6.
    let expected = [
        40.0,
        50.0 * (0.7 + 11.0 / 35.0),
        50.0 * (3.0 / 7.0 + 0.625),
        50.0 * (4.0 / 7.0 + 2.0 / 3.0),
        32.0,
        40.0,
    ];
    let dimensions = answer["dimensions"].as_array().unwrap();
    assert_eq!(dimensions.len(), 6);
    for (found, expected) in dimensions.iter().zip(expected) {
        close(found, expected);
    }
    close(&answer["overall"], expected.iter().sum::<f64>() / 6.0);
    assert_eq!(
        answer["rounded"]["dimensions"],
        serde_json::from_str::<Value>("[40, 50.71, 52.68, 61.9, 32, 40]").unwrap()
    );
    assert_eq!(answer["rounded"]["overall"].to_string(), "46.22");
    assert_eq!(answer["band"], "average");
    assert_eq!(
        answer["dimension_names"],
        json!(["strategy", "readiness", "people", "data", "automation", "green"])
    );
    assert_eq!(answer["unanswered"], 0);
    assert_eq!(codes(&answer["notes"]), ["unconfirmed"]);
    assert_eq!(answer["reasons"], json!([]));
    let questions = answer["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 12);
    let points: f64 = questions.iter().take(3).map(|question| question["points"].as_f64().unwrap()).sum();
    close(&json!(points), 12.0);
    // What is still open in all questions leads from the score to a hundred.
    let open: f64 = questions.iter().map(|question| question["open"].as_f64().unwrap()).sum();
    let overall = answer["overall"].as_f64().unwrap();
    assert!((open + overall - 100.0).abs() < 1e-12, "{open} {overall}");
    for (language, parts) in [
        ("nl", ["40,00", "50,71", "52,68", "61,90", "32,00", "46,22", "Gemiddeld"]),
        ("en", ["40.00", "50.71", "52.68", "61.90", "32.00", "46.22", "Average"]),
    ] {
        let table = peil(&["dma", &path, "--lang", language]).out;
        assert!(parts.iter().all(|part| table.contains(part)), "{table}");
    }
}

#[test]
fn the_disputed_rules_can_be_chosen() {
    let folder = Folder::new();
    let path = folder.file("t0.json", &example().to_string());
    let eight = json(&["dma", &path, "--question-seven", "eight-ticks"]);
    assert_eq!(eight["rounded"]["dimensions"][3].to_string(), "58.33");
    assert_eq!(eight["rounded"]["overall"].to_string(), "45.62");
    assert_eq!(eight["rules"]["question_seven"], "eight_ticks");
    assert_eq!(json(&["dma", &path, "--digits", "0"])["rounded"]["overall"].to_string(), "46");

    // Four dimensions at 50, one at 40 and one at 60.
    let mut half = example();
    for question in ["q1a", "q3", "q5", "q8", "q10", "q2", "q4", "q6", "q7"] {
        let full = u8::from(["q1a", "q3", "q5", "q8", "q10"].contains(&question));
        half[question] = json!(vec![full; half[question].as_array().unwrap().len()]);
    }
    (half["q1b"], half["q9"], half["q11"]) =
        (json!(ticks(5, 10)), json!([5, 5, 0, 0, 0]), json!([2, 0, 0, 0, 0]));
    let path = folder.file("half.json", &half.to_string());
    let of = |path: &str, more: &[&str]| {
        let answer = json(&[&["dma", path], more].concat());
        (answer["overall"].to_string(), answer["band"].as_str().unwrap().to_owned())
    };
    assert_eq!(of(&path, &[]), ("50".to_owned(), "average".to_owned()));
    assert_eq!(of(&path, &["--fifty", "moderately-advanced"]).1, "moderately_advanced");
    // One step of 35 in one of two questions of one of six dimensions: 50.24, which prints as 50 without digits.
    half["q4"][0] = json!(1);
    let path = folder.file("more.json", &half.to_string());
    assert_eq!(of(&path, &["--digits", "0"]).1, "moderately_advanced");
    assert_eq!(of(&path, &["--digits", "0", "--bands", "printed"]).1, "average");
    assert_eq!(of(&path, &["--digits", "1", "--bands", "printed"]).1, "moderately_advanced");
}

#[test]
fn missing_answers_count_as_the_rule_says_and_are_never_hidden() {
    let folder = Folder::new();
    let path = folder.file("part.json", r#"{"q9": [5, 5, null, null, 5], "q10": null}"#);
    let zero = json(&["dma", &path]);
    assert_eq!((&zero["unanswered"], &zero["dimensions"][4]), (&93.into(), &60.into()));
    assert_eq!(codes(&zero["notes"]), ["unanswered", "unconfirmed"]);
    let left_out = json(&["dma", &path, "--missing", "left-out"]);
    assert_eq!((&left_out["dimensions"][4], &left_out["overall"]), (&100.into(), &100.into()));
    assert_eq!(left_out["dimensions"][0], Value::Null);
    assert_eq!(codes(&left_out["reasons"]), ["nothing_answered"; 4]);
    let refused = peil(&["dma", &path, "--missing", "refused", "--lang", "en"]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("93 of the 96 cells are not answered"), "{}", refused.err);
    let nothing = folder.file("nothing.json", "{}");
    let refused = peil(&["dma", &nothing, "--missing", "left-out", "--lang", "en"]);
    assert!(refused.err.contains("Nothing is answered"), "{}", refused.err);
    assert_eq!(json(&["dma", &nothing])["overall"], 0);
}

#[test]
fn a_later_assessment_is_held_against_an_earlier_one() {
    let folder = Folder::new();
    let before = folder.file("t0.json", &example().to_string());
    let mut later = example();
    later["q9"] = json!([5, 0, 2, 0, 5]);
    let after = folder.file("t1.json", &later.to_string());
    let answer = json(&["dma", &after, "--compare", &before]);
    assert_eq!(answer["change"]["dimensions"], json!([0, 0, 0, 0, 16, 0]));
    close(&answer["change"]["overall"], 16.0 / 6.0);
    assert_eq!(answer["before"]["dimensions"][4], 32);
    assert_eq!(answer["before"]["band"], "average");
    let table = peil(&["dma", &after, "--compare", &before]).out;
    assert!(table.contains("+16,00") && table.contains("+2,67"), "{table}");
    let back = peil(&["dma", &before, "--compare", &after]).out;
    assert!(back.contains("\u{2212}16,00"), "{back}");
    let csv = peil(&["dma", &after, "--compare", &before, "--format", "csv"]).out;
    assert_eq!(csv.lines().count(), 1 + 12 + 6 + 1);
    assert!(csv.contains("dimension,automation,Automatisering en AI,48,32,16\n"), "{csv}");
}

#[test]
fn a_contradiction_in_question_seven_is_said() {
    let folder = Folder::new();
    let mut answers = example();
    answers["q7"][1] = json!(1);
    let path = folder.file("t0.json", &answers.to_string());
    assert_eq!(codes(&json(&["dma", &path])["notes"]), ["contradiction", "unconfirmed"]);
    answers["q7"] = json!([0, 1, 0, 0, 0, 0, 0, 0]);
    let path = folder.file("none.json", &answers.to_string());
    assert_eq!(codes(&json(&["dma", &path])["notes"]), ["unconfirmed"]);
}

#[test]
fn what_cannot_be_used_is_refused_with_question_item_line_and_column() {
    let folder = Folder::new();
    for (text, expected) in [
        ("{\"q1a\": [1, 2]}", "line 1, column 9 (field q1a): Question 1a has 2 answers here. Expected: 10."),
        (
            "{\"q9\": [1,2,3,4,\"x\"]}",
            "line 1, column 17 (field q9): Answer 5 of question 9 is “\"x\"”. \
             Expected: a whole number from 0 to 5, or null where it is missing.",
        ),
        ("{\n  \"q8\": [1,0,1,0,1,2]\n}", "line 2, column 20 (field q8): Answer 6 of question 8 is “2”."),
        (
            "{\"q11\": [1,0,1,0,1.0]}",
            "Answer 5 of question 11 is “1.0”. Expected: a whole number from 0 to 2,",
        ),
        ("{\"q12\": [1]}", "line 1, column 9: There is no question “q12”. Expected: q1a, q1b, q2,"),
        ("{\"q5\": null, \"q5\": null}", "column 20 (field q5): This question stands there twice."),
        ("{\"q5\": 3}", "Question 5 is not a list. Expected: 7 answers between [ and ]."),
        ("[1, 2]", "These are not questions. Expected: {\"q1a\": [..], \"q1b\": [..], ... \"q11\": [..]}."),
        ("{\"q5\": [1,0,1,0,1,0,1,]}", "line 1, column 23: The JSON is not right here."),
        ("{\"q5\": [1,0,1", "The JSON ends too early."),
        ("", "The JSON ends too early."),
    ] {
        let path = folder.file("own.json", text);
        let answer = peil(&["dma", &path, "--lang", "en"]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{text}");
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        assert!(answer.err.starts_with(&format!("peil: {path}, line ")), "{}", answer.err);
        assert!(answer.err.contains(expected), "{expected} in {}", answer.err);
    }
    let missing = peil(&["dma", "no-such-file.json", "--lang", "en"]);
    assert_eq!(
        (missing.code, missing.err.as_str()),
        (1, "peil: no-such-file.json: The file does not exist.\n")
    );
    let folder_as_file = peil(&["dma", folder.folder.path().to_str().unwrap(), "--lang", "en"]);
    assert!(
        folder_as_file.code == 1 && folder_as_file.err.contains("This is a folder"),
        "{}",
        folder_as_file.err
    );
    assert_eq!(peil(&["dma"]).code, 2);
    assert_eq!(peil(&["dma", "x", "--digits", "7"]).code, 2);
}
