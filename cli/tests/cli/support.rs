//! Running the program.

use serde_json::Value;
use std::process::{Command, Output};

/// What the program said.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program, in an environment that chooses neither language nor colour.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_peil"));
    command.args(arguments);
    for name in ["PEIL_LANG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn peil(arguments: &[&str]) -> Answer {
    answer(command(arguments).output().expect("the program starts"))
}

pub(crate) fn answer(output: Output) -> Answer {
    Answer {
        code: output.status.code().expect("an exit code, not a signal"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// The JSON answer of a command that has to succeed.
pub(crate) fn json(arguments: &[&str]) -> Value {
    let answer = peil(&[arguments, &["--format", "json"]].concat());
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{arguments:?}");
    serde_json::from_str(&answer.out).expect("JSON")
}

/// The entry of an indicator for the Netherlands, from `peil gaps` with further arguments.
pub(crate) fn entry(indicator: &str, population: &str, more: &[&str]) -> Value {
    let answer = json(&[&["gaps", "--indicator", indicator, "--place", "NL"], more].concat());
    let of_population = |entry: &&Value| entry["population"] == population;
    answer["gaps"]
        .as_array()
        .and_then(|entries| entries.iter().find(of_population))
        .unwrap_or_else(|| panic!("{indicator}, {population} in {answer:#}"))
        .clone()
}

/// The digits of a number at a path such as `pace.actual`, exactly as the program wrote them.
pub(crate) fn number(entry: &Value, path: &str) -> String {
    match at(entry, path) {
        Value::Number(number) => number.to_string(),
        other => panic!("{path} is {other} in {entry:#}"),
    }
}

/// The code of the reason why the field at a path is null.
pub(crate) fn reason(entry: &Value, path: &str) -> String {
    assert!(at(entry, path).is_null(), "{path} is not null in {entry:#}");
    let reasons = entry["reasons"].as_array().expect("reasons");
    let about: Vec<&Value> = reasons.iter().filter(|reason| reason["about"] == path).collect();
    assert_eq!(about.len(), 1, "reasons for {path} in {entry:#}");
    about[0]["code"].as_str().expect("a code").to_owned()
}

pub(crate) fn codes(notes: &Value) -> Vec<&str> {
    notes.as_array().expect("a list").iter().filter_map(|note| note["code"].as_str()).collect()
}

fn at<'a>(entry: &'a Value, path: &str) -> &'a Value {
    path.split('.')
        .fold(entry, |value, name| value.get(name).unwrap_or_else(|| panic!("no {name} in {value:#}")))
}
