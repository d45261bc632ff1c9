//! Files of the user's own: refused at a place that exists, or read as what they say.

use super::input::Input;
use peil_core::intensity::Scan;
use peil_core::maturity::Question;
use peil_fixtures::{
    COMPOSITE_COLUMNS, CompositeTable, INDICATORS_LIMIT, LoadError, Strictness, read_answers, read_scans,
};
use serde_json::Value;
use std::collections::BTreeSet;

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (kind, lenient) = (input.below(3), input.flag());
    let file = input.rest();
    let strictness = if lenient { Strictness::Lenient } else { Strictness::Strict };
    match kind {
        0 => check_answers(file),
        1 => check_scans(file, strictness),
        _ => check_composite(file, strictness),
    }
}

/// Every answer is the one that another reader of JSON finds at its place.
fn check_answers(file: &[u8]) {
    let answers = match read_answers("own.csv", file) {
        Ok(answers) => answers,
        Err(error) => return check_refusal(&error, file),
    };
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let value: Value = serde_json::from_slice(file).expect("what is read is JSON");
    let object = value.as_object().expect("and an object");
    assert!(object.keys().all(|name| Question::from_code(name).is_some()), "{value}");
    for question in Question::ALL {
        let list = object.get(question.code()).and_then(Value::as_array);
        assert!(list.is_none_or(|list| list.len() == question.items()), "{question:?}");
        for item in 0..question.items() {
            let expected = list.map(|list| &list[item]).and_then(Value::as_u64);
            assert_eq!(answers.get(question, item).map(u64::from), expected, "{question:?} {item}");
        }
    }
}

fn check_scans(file: &[u8], strictness: Strictness) {
    let mut scans: Vec<Scan> = Vec::new();
    let read = read_scans("own.csv", file, strictness, |scan| scans.push(scan));
    let text = String::from_utf8_lossy(file);
    let lines = text.strip_prefix('\u{feff}').unwrap_or(&text).lines().filter(|line| !line.is_empty());
    let expected: Vec<_> = lines.map_while(|line| line.parse::<Scan>().ok()).collect();
    match read {
        Ok(()) => assert_eq!(scans, expected),
        Err(error) => {
            assert!(expected.starts_with(&scans), "the scans before the fault");
            check_refusal(&error, file);
        }
    }
}

fn check_composite(file: &[u8], strictness: Strictness) {
    let table = match CompositeTable::read("own.csv", file, strictness) {
        Ok(table) => table,
        Err(error) => return check_refusal(&error, file),
    };
    assert!(table.indicators.len() <= INDICATORS_LIMIT);
    let names: BTreeSet<_> = table.indicators.iter().map(|indicator| &indicator.name).collect();
    assert_eq!(names.len(), table.indicators.len(), "every indicator once");
    for indicator in &table.indicators {
        assert!(!indicator.weight.is_negative() && !indicator.name.is_empty());
    }
    let places: BTreeSet<_> = table.places.iter().map(|place| &place.name).collect();
    assert_eq!(places.len(), table.places.len(), "every place once");
    assert!(table.places.iter().all(|place| place.values.len() == table.indicators.len()));
}

/// The file is called as in the loader's target, so that one check does for both.
fn check_refusal(error: &LoadError, file: &[u8]) {
    super::loader::check_refusal(error, file);
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    let answers = [
        r#"{"q1a": [1,1,1,1,0,0,0,0,0,0], "q4": [0,0,5,2,1,0,3], "q9": [3,0,0,null,5], "q11": [1,0,1,0,2]}"#,
        "{}",
        "{\n\"q8\": [1,0,1,0,1,0,]}",
        "\u{feff}{\"q\\u0038\": null}",
        r#"{"q8": [2,0,0,0,0,0]}"#,
    ];
    let scans = ["1101?0100000\n000000000000\n", "1101?010000\n", "????????????\r\n"];
    let composites = [
        "indicator,value,weight\ncloud,65.81,2\nanalytics,,1\n".to_owned(),
        format!("{}\nNL,cloud,65.81,2,0,100,75,\nDK,cloud,9,,,,,up\n", COMPOSITE_COLUMNS.join(",")),
    ];
    let of = |kind: u8, text: &str| [&[kind, 0], text.as_bytes()].concat();
    let answers = answers.into_iter().map(|text| of(0, text));
    let scans = scans.into_iter().flat_map(|text| [of(1, text), [&[1, 1], text.as_bytes()].concat()]);
    let composites = composites.iter().map(|text| of(2, text));
    answers.chain(scans).chain(composites).collect()
}
