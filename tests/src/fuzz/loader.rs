//! Data files of every kind: refused at a place that exists, or read and joined without a word too much.

use super::input::Input;
use peil_core::Options;
use peil_fixtures::{
    DataSet, Facts, FileKind, LoadError, National, SERIES_CAPACITY, Strictness, embedded_files,
};
use std::collections::BTreeMap;

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (kind, lenient) = (input.below(18), input.flag());
    let file = input.rest();
    let kind = FileKind::ALL[usize::from(kind)];
    if kind == FileKind::Observations {
        check_own(file, if lenient { Strictness::Lenient } else { Strictness::Strict });
    } else {
        let mut facts = Facts { catalogue: national().catalogue.clone(), ..Facts::default() };
        if let Err(error) = facts.read(kind, "own.csv", file) {
            check_refusal(&error, file);
        }
    }
}

fn national() -> &'static National {
    National::embedded().expect("the data files are sound")
}

fn check_own(file: &[u8], strictness: Strictness) {
    let own = match DataSet::read("own.csv", file, &national().catalogue, strictness) {
        Ok(own) => own,
        Err(error) => return check_refusal(&error, file),
    };
    assert!(own.rows.len() < lines(file), "a line a row, and the header");
    let mut values: BTreeMap<_, _> = BTreeMap::new();
    for row in &own.rows {
        *values.entry((&row.indicator, &row.geo)).or_insert(0_usize) += 1;
        assert!(own.catalogue.indicator(&row.indicator).is_some_and(|known| known.unit == row.unit));
    }
    let picture = National::from_rows(own.catalogue, own.rows).expect("what can be read can be joined");
    for entry in &picture.entries {
        assert!(entry.series.len() <= SERIES_CAPACITY);
        for observation in &entry.series.iter().copied().collect::<Vec<_>>() {
            assert!(entry.rows_at(observation.period).next().is_some(), "every value has its line");
        }
        let _ = entry.assess(Options::default());
    }
}

pub(super) fn check_refusal(error: &LoadError, file: &[u8]) {
    assert!((1..=lines(file)).contains(&error.line), "{error}");
    let text = error.to_string();
    assert!(text.starts_with("own.csv:") && !text.chars().any(char::is_control), "{text:?}");
    assert!(text.chars().count() < 700, "{text}");
    if let Some(column) = error.column {
        let line = file.split(|byte| *byte == b'\n').nth(error.line - 1).unwrap_or_default();
        assert!((1..=line.len() + 1).contains(&column), "{error}");
    }
}

fn lines(file: &[u8]) -> usize {
    file.split(|byte| *byte == b'\n').count()
}

/// The first lines of every data file.
pub(super) fn seeds() -> Vec<Vec<u8>> {
    embedded_files()
        .map(|(kind, _, text)| {
            let number = FileKind::ALL.iter().position(|one| *one == kind).expect("listed");
            let start: String = text.split_inclusive('\n').take(6).collect();
            [&[u8::try_from(number).expect("few"), 0], start.as_bytes()].concat()
        })
        .collect()
}
