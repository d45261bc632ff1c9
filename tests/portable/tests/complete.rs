//! Nothing is left out: every file of the folder, and every case of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use peil_portable::{all, vectors};

fn evaluated() -> String {
    let mut text = String::new();
    all(&mut text).unwrap_or_else(|fault| panic!("{fault}"));
    text
}

#[test]
fn every_file_of_the_folder_is_evaluated() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/vectors");
    let there: BTreeSet<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name"))
        .collect();
    let known: BTreeSet<_> = vectors::ALL.iter().map(|file| file.name.to_owned()).collect();
    assert_eq!(there, known);
}

#[test]
fn every_case_is_counted() {
    let text = evaluated();
    let mut sum = 0;
    for file in vectors::ALL {
        let header = usize::from(Path::new(file.name).extension().is_some_and(|end| end == "csv"));
        let cases = file.text.lines().count() - header;
        assert!(text.contains(&format!("cases {} {cases}\n", file.name)), "{} has {cases} cases", file.name);
        sum += cases;
    }
    println!("{sum} cases, {} lines, {} bytes", text.lines().count(), text.len());
    assert_eq!(text.lines().filter(|line| line.starts_with("cases ")).count(), vectors::ALL.len());
}

#[test]
fn every_case_of_a_series_meets_every_curve_and_method() {
    let text = evaluated();
    for file in [vectors::TWO_POINTS, vectors::REGRESSIONS, vectors::SDG_BUILD] {
        for case in file.text.lines().skip(1).map(|line| line.split(',').next().expect("a name")) {
            let lines =
                text.lines().filter(|line| line.starts_with(&format!("{} {case} ", file.name))).count();
            // The assessment, eight curves, nine methods; or the refusal of a year that comes twice.
            let expected = if case == "same_year_twice" { 1 } else { 1 + 8 + 9 };
            assert_eq!(lines, expected, "{case}");
        }
    }
}

/// Where the sink takes no more, that is a fault, not a shorter text.
#[test]
fn a_sink_that_is_full_is_a_fault() {
    struct Full(usize);
    impl std::fmt::Write for Full {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0 = self.0.checked_sub(text.len()).ok_or(std::fmt::Error)?;
            Ok(())
        }
    }
    let whole = evaluated().len();
    assert_eq!(all(&mut Full(whole)), Ok(()));
    for room in [0, 100, whole / 2, whole - 1] {
        assert_eq!(all(&mut Full(room)).expect_err("no room").what, "no room to write");
    }
}
